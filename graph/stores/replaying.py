"""Replaying the log: the graph is made again from it, revision by revision, with the instants that records had.

    async with store.logged() as log:
        async for replayed in replay(log, target):     target is a WriteTransaction, of either kind of store
            ...                                        its snapshot is that of its revision

Loads are written chunk by chunk, as they put nodes before relationships and take nothing away. Of revisions that were
made of steps each record is written once, whatever the steps did to it in between; all their entries are in memory.
"""

import functools
from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass

from graph.ontology.model import Ontology
from graph.stores.folding import folded
from graph.stores.revisions import IN_ORDER, Entry, Logged, Revision
from graph.stores.transaction import WriteTransaction, move_of
from graph.threads import to_its_end


@dataclass(frozen=True, slots=True)
class Replayed:
    """A revision that was written, and the name of the state that it has led to.

    `contradicted` are the records that were not as the log says that they were before it, by type and key.
    """

    revision: Revision
    snapshot: str
    contradicted: Collection[tuple[str, str]]


class Replaying:
    """Takes the parts of a log in their order; the transaction may be another one for each."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._revision: Revision | None = None
        self._entries: list[Entry] = []
        self._contradicted: list[tuple[str, str]] = []

    async def take(self, logged: Logged, target: WriteTransaction) -> Replayed | None:
        """Writes what can be written by now; the result is the revision before, where this is another."""
        replayed = None
        if self._revision is not None and self._revision.sequence != logged.revision.sequence:
            replayed = await self.end(target)
        self._revision = logged.revision
        self._entries += logged.entries
        if logged.revision.kind in IN_ORDER:
            self._contradicted += await self._write(target, logged.revision)
        return replayed

    async def end(self, target: WriteTransaction) -> Replayed | None:
        """Writes what is left of the last revision."""
        if self._revision is None:
            return None
        contradicted = [*self._contradicted, *await self._write(target, self._revision)]
        replayed = Replayed(self._revision, target.snapshot, contradicted)
        self._revision, self._contradicted = None, []
        return replayed

    async def _write(self, target: WriteTransaction, revision: Revision) -> Collection[tuple[str, str]]:
        """Writes the entries that were taken; the result are the records that were not as these say."""
        entries, self._entries = self._entries, []
        if not entries:
            return ()
        is_load = revision.kind in IN_ORDER
        writes = ([entry] for entry in entries) if is_load else (entries,)
        fold = await to_its_end(functools.partial(folded, self._ontology, writes))
        held = await target.records(fold.former_ids)
        changes = await to_its_end(functools.partial(fold.changes, held))
        # A load gives no record another id, and takes none that was another's.
        await target.replay(changes, () if is_load else [*map(move_of, entries)], revision.instant)
        return fold.contradicted


async def replay(log: AsyncIterator[Logged], target: WriteTransaction) -> AsyncIterator[Replayed]:
    """Each revision when it is written. Raises StoreError."""
    replaying = Replaying(target.ontology)
    async for logged in log:
        replayed = await replaying.take(logged, target)
        if replayed is not None:
            yield replayed
    replayed = await replaying.end(target)
    if replayed is not None:
        yield replayed
