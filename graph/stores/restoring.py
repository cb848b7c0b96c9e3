"""A store made again from the log of another: its graph, its instants and its log."""

from collections.abc import AsyncIterator, Sequence

from graph.errors import Code, RequestError, StoreError
from graph.ontology.model import Ontology
from graph.stores.digest import Sums
from graph.stores.judgements import Judgement
from graph.stores.replaying import Replaying
from graph.stores.revisions import Logged
from graph.stores.transaction import WriteTransaction

BATCH = 20_000
"""Entries that are in memory at a time, and in one transaction of a server."""


async def in_batches(log: AsyncIterator[Logged]) -> AsyncIterator[tuple[list[Logged], bool]]:
    """Parts of a log together, and whether they are the last ones."""
    batch: list[Logged] = []
    size = 0
    async for part in log:
        if size >= BATCH:
            yield batch, False
            batch, size = [], 0
        batch.append(part)
        size += 1 + len(part.entries)
    yield batch, True


class Restoring:
    """Writes a log into an empty store, in one transaction or in several."""

    def __init__(self, ontology: Ontology) -> None:
        self._replaying = Replaying(ontology)

    async def begin(self, target: WriteTransaction) -> None:
        """Raises RequestError where the store is not empty."""
        if target.sequence > 1 or target.snapshot != Sums().snapshot(target.ontology.elements):
            message = "the store is not empty, and a backup with its log is restored into an empty one only"
            raise RequestError(Code.STORE_NOT_EMPTY, f"{message}; name another by --store, or empty this one")

    async def write(self, parts: Sequence[Logged], target: WriteTransaction) -> None:
        """The next parts: the graph and the log."""
        for part in parts:
            if part.part == 0:
                await target.keep(part)
            await target.copy(part)
            await self._replaying.take(part, target)

    async def end(
        self,
        target: WriteTransaction,
        snapshot: str | None,
        judgements: AsyncIterator[Sequence[Judgement]] | None = None,
    ) -> str:
        """Keeps the judgements, in parts, and names the state.

        Raises StoreError where it is another than the one that is expected, if any is.
        """
        await self._replaying.end(target)
        if judgements is not None:
            async for part in judgements:
                await target.judge(part)
        name = await target.name()
        if snapshot is not None and name != snapshot:
            message = f"what is logged makes the state {name}, but the backup says {snapshot}: it was changed"
            raise StoreError(Code.STORE_MISMATCH, f"{message}, and cannot be restored")
        return name
