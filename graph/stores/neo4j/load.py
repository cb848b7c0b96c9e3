"""A load: one transaction, or several where an empty store gets more records than a transaction should have.

The server keeps all that a transaction has written in its memory. So after AT_ONCE records the graph is marked
(`loading.py`), and the rest follows in transactions of STEP records. The revision is kept by the last one, so that
nothing is of the graph or of the log before. A load that fails removes what it has written; of one whose process has
ended others do (`undoing.py`).
"""

import asyncio
import contextlib
import functools
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace

from neo4j import AsyncTransaction

from graph.errors import StoreError
from graph.ontology.model import Ontology
from graph.stores.digest import ontology_name, write_name
from graph.stores.merging import Merger
from graph.stores.neo4j.driver import Server
from graph.stores.neo4j.labels import ENTITY
from graph.stores.neo4j.loading import LEASE, count_up, remove_mark, require_own, set_mark
from graph.stores.neo4j.log import LogWriter
from graph.stores.neo4j.pulse import nothing, pulse
from graph.stores.neo4j.undoing import remove_all
from graph.stores.neo4j.writer import all_sums, lock, lock_whole, name_state, snapshot_of, write_batch
from graph.stores.quoting import identifier
from graph.stores.records import Batch, Noting
from graph.stores.revisions import Digesting, Revision, Written

AT_ONCE = 25_000
"""Records that one transaction may write: a server with 1 GB of heap had too little memory for 50,000."""

STEP = 5_000
"""Records of each later transaction."""

SECONDS = 3_600.0
"""How long a transaction of a load may take."""

MARK_SECONDS = 60.0
"""How long it may take to set the mark: nobody else writes it, but a busy server may be slow."""


class Load:
    """One load. `revision` has its instant and author; a preview is one transaction, as it is taken back."""

    def __init__(
        self,
        server: Server,
        ontology: Ontology,
        revision: Revision,
        note: Noting | None,
        digest: Digesting,
        *,
        is_preview: bool,
    ) -> None:
        self._server = server
        self._ontology = ontology
        self._revision = revision
        self._digest = digest
        self._merger = Merger(note)
        self._is_preview = is_preview
        self._identity = ""
        self._written = Written()
        self._held = contextlib.AsyncExitStack()

    async def write(
        self, batches: AsyncIterator[Batch], begin: Callable[[AsyncTransaction], Awaitable[None]]
    ) -> Written:
        """Writes all batches, or none."""
        queue = _Queue(batches)
        first = functools.partial(self._first, queue, begin)
        async with self._held:
            try:
                # What was read of the batches does not come again.
                log = await self._server.write(
                    lock_whole, first, seconds=SECONDS, is_preview=self._is_preview, is_repeatable=False
                )
                while log is not None:
                    rest = functools.partial(self._rest, queue, log)
                    log = await self._server.write(self._lock, rest, seconds=SECONDS, is_repeatable=False)
            except BaseException:
                if self._identity:
                    # Where that fails too, the mark stays, and a server or the next load does it.
                    with contextlib.suppress(StoreError):
                        await remove_all(self._server, self._ontology, self._identity)
                raise
        return self._written

    async def _first(
        self, queue: "_Queue", begin: Callable[[AsyncTransaction], Awaitable[None]], transaction: AsyncTransaction
    ) -> LogWriter | None:
        """The log where there is more to write; None where all is written."""
        await begin(transaction)
        log = await LogWriter.begin(transaction)
        is_divided = not self._is_preview and await _is_empty(transaction, self._ontology)
        if await self._write(transaction, queue, log, AT_ONCE if is_divided else None):
            return None
        await self._mark()
        return log

    async def _rest(self, queue: "_Queue", log: LogWriter, transaction: AsyncTransaction) -> LogWriter | None:
        log.go_on(transaction)
        await count_up(transaction, self._written.touched)
        is_done = await self._write(transaction, queue, log, STEP)
        if is_done:
            await remove_mark(transaction)
        return None if is_done else log

    async def _write(self, transaction: AsyncTransaction, queue: "_Queue", log: LogWriter, size: int | None) -> bool:
        """Writes so many records, and the revision at the end of all, which is the result."""
        async for batch in queue.next(size):
            self._written += await write_batch(transaction, batch, self._revision.instant, self._merger, log)
        if not queue.is_at_end:
            return False
        self._merger.check()
        if self._written.touched or not await snapshot_of(transaction):
            sums = await all_sums(transaction, self._ontology)
            snapshot = await name_state(transaction, self._ontology, sums)
            if self._written.touched:
                ended = replace(self._revision, sequence=log.sequence, written=self._written, snapshot=snapshot)
                ended = replace(ended, types=log.types)
                await log.end(ended, self._digest(self._written), ontology_name(self._ontology))
        return True

    async def _mark(self) -> None:
        """Readers know of the mark before the transaction ends in which it is set, as it is set in another one."""
        identity = write_name()
        await self._held.enter_async_context(pulse(self._server, identity, MARK_SECONDS))
        self._identity = identity
        await _mark(self._server, identity, self._revision.instant)

    async def _lock(self, transaction: AsyncTransaction) -> None:
        await lock(transaction)
        await require_own(transaction, self._identity)


class _Queue:
    """Batches that are taken in portions."""

    def __init__(self, batches: AsyncIterator[Batch]) -> None:
        self._batches = batches
        self._next: Batch | None = None
        self.is_at_end = False

    async def next(self, size: int | None) -> AsyncIterator[Batch]:
        """Batches of so many records together, but at least one batch; all that are left without a size."""
        count = 0
        while not self.is_at_end:
            if self._next is None:
                self._next = await anext(self._batches, None)
            if self._next is None:
                self.is_at_end = True
            elif count and size is not None and count + len(self._next.records) > size:
                return
            else:
                batch, self._next = self._next, None
                count += len(batch.records)
                yield batch


async def _mark(server: Server, identity: str, since: str) -> None:
    async def mark(transaction: AsyncTransaction) -> None:
        await set_mark(transaction, identity, since)

    await server.write(mark, nothing, seconds=MARK_SECONDS)
    await asyncio.sleep(2 * LEASE)


async def _is_empty(transaction: AsyncTransaction, ontology: Ontology) -> bool:
    """Whether there are neither records nor nodes of other clients that a load might take over."""
    labels = [ENTITY, *map(identifier, ontology.nodes)]
    text = " OR ".join(f"EXISTS {{ MATCH (:{label}) }}" for label in labels)
    (has_nodes,) = await (await transaction.run(f"RETURN {text}")).single(strict=True)
    return not has_nodes
