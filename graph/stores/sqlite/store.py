"""The embedded store."""

import contextlib
import functools
from collections.abc import AsyncIterator, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from weakref import WeakKeyDictionary

import apsw
import orjson

from graph.errors import Code, GongjianError, RequestError, StoreError
from graph.ontology.model import Ontology
from graph.plan.extract import Extract, Extraction, Rows
from graph.plan.plan import Plan
from graph.plan.slot import Operand
from graph.stores.sqlite.extraction import batches
from graph.stores.sqlite.lowering import lower
from graph.stores.sqlite.pool import Pool, to_its_end
from graph.stores.sqlite.preparing import mismatch, prepare
from graph.stores.sqlite.quoting import identifier
from graph.stores.sqlite.snapshots import renew, snapshot_of
from graph.stores.sqlite.writer import write_batch
from graph.stores.statement import Statement
from graph.stores.store import EXTRACT_SECONDS, Answer, Asked, Batch, Written

LONGEST = 250_000
"""Characters of a statement at most: SQLite prepares one of twice as many in four times the time."""


class SqliteStore:
    """Keeps the graph in one file. `deadline` bounds a read in seconds."""

    def __init__(self, path: Path, ontology: Ontology, deadline: float) -> None:
        self.ontology = ontology
        self._pool = Pool(path, deadline)
        self._statements: WeakKeyDictionary[Plan, Statement] = WeakKeyDictionary()

    async def read(self, asked: Sequence[Asked]) -> list[Answer | GongjianError]:
        bound = [self._bind(one) for one in asked]
        ready = [one for one in bound if not isinstance(one, RequestError)]
        answers = iter(await self._pool.read(lambda connection: _read(connection, ready)) if ready else ())
        return [one if isinstance(one, RequestError) else next(answers) for one in bound]

    def statement(self, plan: Plan) -> Statement:
        """The SQL of a plan, written once."""
        found = self._statements.get(plan)
        if found is None:
            found = self._statements[plan] = lower(self.ontology, plan)
        return found

    def _bind(self, one: Asked) -> tuple[str, Mapping[str, object]] | RequestError:
        statement = self.statement(one.plan)
        if len(statement.text) > LONGEST:
            return _too_much(f"{len(statement.text):,} characters of SQL, allowed: {LONGEST:,}")
        try:
            one.plan.check(one.variables)
            return statement.text, {name: _plain(value) for name, value in statement.bind(one.variables).items()}
        except RequestError as error:
            return error

    @contextlib.asynccontextmanager
    async def extract(self, wanted: Extract) -> AsyncIterator[Extraction]:
        async with self._pool.snapshot(EXTRACT_SECONDS) as connection:
            snapshot = snapshot_of(connection)
            yield Extraction(snapshot, _in_threads(batches(connection, self.ontology, wanted)))

    async def write(self, batches: AsyncIterator[Batch], now: str) -> Written:
        written = Written()
        async with self._pool.transaction(lambda connection: prepare(connection, self.ontology)) as connection:
            async for batch in batches:
                written += await to_its_end(functools.partial(write_batch, connection, batch, now))
            if written.created or written.updated or not snapshot_of(connection):
                await to_its_end(functools.partial(renew, connection, self.ontology))
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


def _plain(value: Operand) -> object:
    return orjson.dumps(value).decode() if isinstance(value, list) else value


def _read(
    connection: apsw.Connection, ready: Sequence[tuple[str, Mapping[str, object]]]
) -> list[Answer | RequestError]:
    """One statement sees one snapshot by itself; several share a transaction."""
    if len(ready) == 1:
        return [_answer(connection, *ready[0])]
    connection.execute("BEGIN")
    answers = [_answer(connection, *one) for one in ready]
    connection.execute("COMMIT")
    return answers


def _answer(connection: apsw.Connection, text: str, parameters: Mapping[str, object]) -> Answer | RequestError:
    try:
        row = connection.execute(text, parameters).fetchone()
    except apsw.Error as error:
        if "too large" in str(error) or "too many" in str(error):
            return _too_much(str(error))
        raise
    return orjson.Fragment(row[0]) if row is not None and row[0] not in (None, "null") else None


def _too_much(why: str) -> RequestError:
    return RequestError(Code.TOO_DEEP, f"too much is asked at once ({why}); ask in several requests")
