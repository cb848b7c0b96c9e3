"""What was erased from a log last, noticed by whoever looks at it, whichever process has erased it.

    erasures = Erasures(store)
    await erasures.look()
    erasures.log, erasures.last       "9f0c4e...", "r17 2026-03-03T00:00:00Z b7eba04ff313b350"

An erasure takes the names of the states that had what is erased out of the log (`Revision.snapshot`), up to the
revision that erases, which keeps its own.
"""

import hashlib
from itertools import pairwise

from graph.stores.revisions import RevisionPage
from graph.stores.store import Store

_PAGE = 1_000
"""Revisions that are read together."""


class Erasures:
    """`log` tells logs apart that one address had one after the other; '' where there is none.

    `last` is the last revision that erased something, with its instant and snapshot; '' where none did.
    """

    def __init__(self, store: Store) -> None:
        self.log = ""
        self.last = ""
        self._store = store
        self._read = 0

    async def look(self) -> None:
        """Reads what is new in the log; one call at a time. Raises StoreError."""
        first = await self._store.revisions(RevisionPage(1, after=0))
        # Without its snapshot, which may have been taken away.
        log = digest_of(first[0].instant, first[0].request) if first else ""
        if log != self.log:
            self.log, self.last, self._read = log, "", 0
        while log:
            # The last one that was read is read again, as it may have lost its name since.
            page = await self._store.revisions(RevisionPage(_PAGE, after=max(self._read - 1, 0)))
            for before, revision in pairwise(page):
                if revision.snapshot and not before.snapshot:
                    self.last = f"r{revision.sequence} {revision.instant} {revision.snapshot}"
            self._read = page[-1].sequence if page else 0
            if len(page) < _PAGE:
                return


def digest_of(*parts: str) -> str:
    """Sixteen letters that stand for some texts in the names of files."""
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=8).hexdigest()
