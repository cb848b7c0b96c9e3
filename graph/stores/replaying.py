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
from graph.stores.folding import Fold, folded, in_steps
from graph.stores.revisions import Kind, Logged, Revision
from graph.stores.transaction import WriteTransaction
from graph.threads import to_its_end

_IN_ORDER = frozenset({Kind.LOAD, Kind.ADOPTED})
"""The kinds of revisions whose chunks are written one after the other."""


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
        self._fold = Fold(ontology)
        self._contradicted: list[tuple[str, str]] = []

    async def take(self, logged: Logged, target: WriteTransaction) -> Replayed | None:
        """Writes what can be written by now; the result is the revision before, where this is another."""
        replayed = None
        if self._revision is not None and self._revision.sequence != logged.revision.sequence:
            replayed = await self.end(target)
        self._revision = logged.revision
        if logged.revision.kind in _IN_ORDER:
            fold = await to_its_end(functools.partial(folded, self._ontology, logged.entries))
            self._contradicted += await _write(fold, target, logged.revision)
        else:
            for entry in logged.entries:
                self._fold.add(entry)
        return replayed

    async def end(self, target: WriteTransaction) -> Replayed | None:
        """Writes what is left of the last revision."""
        if self._revision is None:
            return None
        contradicted = [*self._contradicted, *await _write(self._fold, target, self._revision)]
        replayed = Replayed(self._revision, target.snapshot, contradicted)
        self._revision, self._fold, self._contradicted = None, Fold(self._ontology), []
        return replayed


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


async def _write(fold: Fold, target: WriteTransaction, revision: Revision) -> Collection[tuple[str, str]]:
    redirects = fold.redirects
    if not redirects and not fold.former_ids:
        return ()
    held = await target.records(fold.former_ids)
    steps = in_steps(await to_its_end(functools.partial(fold.changes, held)))
    for step in steps[:-1]:
        await target.replay(step, {}, revision.instant)
    await target.replay(steps[-1] if steps else (), redirects, revision.instant)
    return fold.contradicted
