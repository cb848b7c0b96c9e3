"""The embedded store."""

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
from graph.plan.extract import Extract, Extraction, Rows
from graph.plan.plan import Plan
from graph.stores.quoting import identifier
from graph.stores.sqlite.extraction import batches
from graph.stores.sqlite.frontier import Parameters
from graph.stores.sqlite.lowering import Lowered, Query, lower
from graph.stores.sqlite.pool import Pool, to_its_end
from graph.stores.sqlite.preparing import mismatch, prepare
from graph.stores.sqlite.writer import renew_snapshot, snapshot_of, write_batch
from graph.stores.store import EXTRACT_SECONDS, Answer, Batch, PlanRequest, Written

MAXIMUM_STATEMENT_LENGTH = 250_000
"""Characters of a statement at most: SQLite prepares one of twice as many in four times the time."""

_COMPILER_LIMITS = ("too large", "too many", "too deep", "too long", "stack overflow", "at most")
"""How SQLite says that it cannot compile a statement, whatever the database holds."""


class SqliteStore:
    """Keeps the graph in one file. `deadline` bounds a read in seconds."""

    def __init__(self, path: Path, ontology: Ontology, deadline: float) -> None:
        self.ontology = ontology
        self._pool = Pool(path, deadline)
        self._lowered: WeakKeyDictionary[Plan, Lowered] = WeakKeyDictionary()

    async def read(self, requests: Sequence[PlanRequest]) -> list[Answer | GongjianError]:
        bound = [self._bind(request) for request in requests]
        ready = [reading for reading in bound if not isinstance(reading, RequestError)]
        answers = iter(await self._pool.read(lambda connection: _read(connection, ready)) if ready else ())
        return [reading if isinstance(reading, RequestError) else next(answers) for reading in bound]

    def lowered(self, plan: Plan) -> Lowered:
        """What answers a plan, written once."""
        lowered = self._lowered.get(plan)
        if lowered is None:
            lowered = self._lowered[plan] = lower(self.ontology, plan)
        return lowered

    def _bind(self, request: PlanRequest) -> "_Reading | RequestError":
        lowered = self.lowered(request.plan)
        length = max(map(len, lowered.texts))
        if length > MAXIMUM_STATEMENT_LENGTH:
            return _too_large(f"{length:,} characters of SQL, allowed: {MAXIMUM_STATEMENT_LENGTH:,}")
        try:
            request.plan.check(request.variables)
            return lowered, lowered.bind(request.variables)
        except RequestError as error:
            return error

    @contextlib.asynccontextmanager
    async def extract(self, wanted: Extract) -> AsyncIterator[Extraction]:
        async with self._pool.snapshot(EXTRACT_SECONDS) as connection:
            snapshot = snapshot_of(connection)
            yield Extraction(snapshot, _in_threads(batches(connection, self.ontology, wanted)))

    async def snapshot(self) -> str:
        return await self._pool.read(snapshot_of)

    async def write(self, batches: AsyncIterator[Batch], now: str) -> Written:
        written = Written()
        async with self._pool.transaction(lambda connection: prepare(connection, self.ontology)) as connection:
            async for batch in batches:
                written += await to_its_end(functools.partial(write_batch, connection, batch, now))
            if written.created or written.updated or not snapshot_of(connection):
                await to_its_end(functools.partial(renew_snapshot, connection, self.ontology))
        return written

    async def known(self, node_type: str, keys: Collection[str]) -> set[str]:
        query = f"SELECT key FROM {identifier(node_type)} WHERE key IN (SELECT value FROM json_each(?))"
        given = orjson.dumps(list(keys)).decode()
        try:
            rows = await self._pool.read(lambda connection: connection.execute(query, (given,)).fetchall())
        except StoreError as error:
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


async def _in_threads(found: Iterator[Rows]) -> AsyncIterator[Rows]:
    while (rows := await to_its_end(functools.partial(next, found, None))) is not None:
        yield rows


_Reading: TypeAlias = tuple[Lowered, Parameters]


def _read(connection: apsw.Connection, readings: Sequence[_Reading]) -> list[Answer | RequestError]:
    """One statement sees one snapshot by itself; a walk, and several root fields, share a transaction."""
    if len(readings) == 1 and isinstance(readings[0][0], Query):
        return [_answer(connection, *readings[0])]
    connection.execute("BEGIN")
    answers = [_answer(connection, *reading) for reading in readings]
    connection.execute("COMMIT")
    return answers


def _answer(connection: apsw.Connection, lowered: Lowered, parameters: Parameters) -> Answer | RequestError:
    try:
        return lowered.read(connection, parameters)
    except apsw.SQLError as error:
        if any(limit in str(error) for limit in _COMPILER_LIMITS):
            return _too_large(str(error))
        raise


def _too_large(why: str) -> RequestError:
    return RequestError(
        Code.TOO_DEEP, f"the request is too large for one statement; ask for less, or in several requests ({why})"
    )
