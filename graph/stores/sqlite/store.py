"""The embedded store: the graph in one SQLite file."""

import contextlib
import functools
from collections.abc import AsyncIterator, Collection, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias
from weakref import WeakKeyDictionary

import apsw
import orjson

from graph.errors import Code, GongjianError, RequestError, StoreError
from graph.ontology.model import Ontology
from graph.plan.extract import Extract, Extraction, RecordBatch
from graph.plan.plan import Plan
from graph.stores.merging import Merger
from graph.stores.quoting import identifier
from graph.stores.sqlite.extraction import record_batches
from graph.stores.sqlite.log import LogWriter, revisions
from graph.stores.sqlite.lowering import Lowered, Query, lower
from graph.stores.sqlite.pool import Pool, is_too_large, too_large
from graph.stores.sqlite.preparing import mismatch, prepare
from graph.stores.sqlite.search_index import tidy_search
from graph.stores.sqlite.walk_tables import Parameters
from graph.stores.sqlite.writer import renew_snapshot, snapshot_of, version_of, write_batch
from graph.stores.store import (
    EXTRACT_SECONDS,
    NOBODY,
    Answer,
    Author,
    Batch,
    Noting,
    PlanRequest,
    Revision,
    Written,
)
from graph.threads import to_its_end

MAXIMUM_STATEMENT_LENGTH = 250_000
"""Characters of a statement at most: SQLite prepares one of twice as many in four times the time."""


class SqliteStore:
    """Keeps the graph in one file. `deadline` bounds a read in seconds."""

    def __init__(self, path: Path, ontology: Ontology, deadline: float) -> None:
        self.ontology = ontology
        self._pool = Pool(path, deadline)
        self._lowered: WeakKeyDictionary[Plan, Lowered] = WeakKeyDictionary()

    async def read(self, requests: Sequence[PlanRequest]) -> list[Answer | GongjianError]:
        bound = [self._bind(request) for request in requests]
        # A refused plan keeps its place in the answers, but the others are read all the same.
        ready = [plan for plan in bound if not isinstance(plan, RequestError)]
        answers = iter(await self._pool.read(lambda connection: _read(connection, ready)) if ready else ())
        return [plan if isinstance(plan, RequestError) else next(answers) for plan in bound]

    def lowered(self, plan: Plan) -> Lowered:
        """The SQL that answers a plan, kept as long as the plan lives."""
        lowered = self._lowered.get(plan)
        if lowered is None:
            lowered = self._lowered[plan] = lower(self.ontology, plan)
        return lowered

    def _bind(self, request: PlanRequest) -> "_BoundPlan | RequestError":
        lowered = self.lowered(request.plan)
        length = max(map(len, lowered.texts))
        if length > MAXIMUM_STATEMENT_LENGTH:
            return too_large(f"{length:,} characters of SQL, allowed: {MAXIMUM_STATEMENT_LENGTH:,}")
        try:
            request.plan.check(request.variables)
            return lowered, lowered.bind(request.variables)
        except RequestError as error:
            return error

    @contextlib.asynccontextmanager
    async def extract(self, extract: Extract) -> AsyncIterator[Extraction]:
        async with self._pool.snapshot(EXTRACT_SECONDS) as connection:
            snapshot = snapshot_of(connection)
            yield Extraction(snapshot, _in_threads(record_batches(connection, self.ontology, extract)))

    async def snapshot(self) -> str:
        return await self._pool.read(snapshot_of)

    async def version(self) -> str:
        return await self._pool.read(version_of)

    async def write(
        self,
        batches: AsyncIterator[Batch],
        now: str,
        *,
        author: Author = NOBODY,
        note: Noting | None = None,
        is_preview: bool = False,
    ) -> Written:
        written = Written()
        transaction = self._pool.transaction(
            lambda connection: prepare(connection, self.ontology), is_preview=is_preview
        )
        async with transaction as connection:
            merger, log = Merger(note), LogWriter(connection)
            async for batch in batches:
                written += await to_its_end(functools.partial(write_batch, connection, batch, now, merger, log))
            if not is_preview:
                await to_its_end(functools.partial(self._end_write, connection, written, now, author, log))
        return written

    def _end_write(
        self, connection: apsw.Connection, written: Written, now: str, author: Author, log: LogWriter
    ) -> None:
        tidy_search(connection, written.created + written.updated)
        if written.created or written.updated:
            log.end(now, author, written)
        if written.created or written.updated or not snapshot_of(connection):
            renew_snapshot(connection, self.ontology)

    async def revisions(self, first: int, *, before: int | None = None, of: str | None = None) -> list[Revision]:
        if not self._pool.is_there():
            return []
        return await self._pool.read(lambda connection: revisions(connection, first, before, of))

    async def existing_keys(self, node_type: str, keys: Collection[str]) -> set[str]:
        query = f"SELECT key FROM {identifier(node_type)} WHERE key IN (SELECT value FROM json_each(?))"
        keys_as_json = orjson.dumps(list(keys)).decode()
        try:
            rows = await self._pool.read(lambda connection: connection.execute(query, (keys_as_json,)).fetchall())
        except StoreError as error:
            # Before the first load there is no file, and before one with this type no table: no key exists then.
            if error.code is Code.STORE_MISMATCH or not self._pool.is_there():
                return set()
            raise
        return {str(row[0]) for row in rows}

    async def check(self) -> None:
        table = await self._pool.read(lambda connection: mismatch(connection, self.ontology))
        if table:
            raise StoreError(
                Code.STORE_MISMATCH, f"the store has no table that fits {table}; load the data again: gongjian load"
            )

    async def close(self) -> None:
        await self._pool.close()


async def _in_threads(batches: Iterator[RecordBatch]) -> AsyncIterator[RecordBatch]:
    while (batch := await to_its_end(functools.partial(next, batches, None))) is not None:
        yield batch


_BoundPlan: TypeAlias = tuple[Lowered, Parameters]
"""A lowered plan with the parameters of one request."""


def _read(connection: apsw.Connection, plans: Sequence[_BoundPlan]) -> list[Answer | RequestError]:
    """One statement sees one snapshot by itself; a walk, and several root fields, share a transaction."""
    if len(plans) == 1 and isinstance(plans[0][0], Query):
        return [_answer(connection, *plans[0])]
    connection.execute("BEGIN")
    answers = [_answer(connection, *plan) for plan in plans]
    connection.execute("COMMIT")
    return answers


def _answer(connection: apsw.Connection, lowered: Lowered, parameters: Parameters) -> Answer | RequestError:
    try:
        return lowered.read(connection, parameters)
    except apsw.SQLError as error:
        if is_too_large(error):
            return too_large(error)
        raise
