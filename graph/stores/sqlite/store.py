"""The embedded store: the graph in one SQLite file."""

import contextlib
import functools
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias, TypeVar
from weakref import WeakKeyDictionary

import apsw
import orjson

from graph.errors import Code, GongjianError, RequestError, StoreError
from graph.ontology.model import Ontology
from graph.plan.extract import Extract, Extraction
from graph.plan.plan import Plan
from graph.stores.digest import ontology_name
from graph.stores.judgements import Judgement, JudgementPage
from graph.stores.likeness import AlikeNode, Likeness
from graph.stores.merging import Merger
from graph.stores.quoting import identifier
from graph.stores.records import Batch, Noting
from graph.stores.restoring import Restoring, in_batches
from graph.stores.revisions import (
    NOBODY,
    Author,
    Digesting,
    LogCounts,
    Logged,
    Revision,
    RevisionPage,
    Written,
    no_digest,
)
from graph.stores.sqlite.adopting import adopt, has_revisions
from graph.stores.sqlite.extraction import record_batches
from graph.stores.sqlite.filling import Filling, is_empty
from graph.stores.sqlite.judgements import judgements
from graph.stores.sqlite.likeness import alike_nodes
from graph.stores.sqlite.log import LogWriter, counts, known_redirects, logged, revision_count, revisions
from graph.stores.sqlite.lowering import Lowered, Query, lower
from graph.stores.sqlite.past import copy_file
from graph.stores.sqlite.pool import Pool, is_too_large, too_large
from graph.stores.sqlite.preparing import mismatch, prepare
from graph.stores.sqlite.replica import replica
from graph.stores.sqlite.search_index import enter, tidy_search
from graph.stores.sqlite.staleness import stale_records
from graph.stores.sqlite.transaction import SqliteTransaction
from graph.stores.sqlite.walk_tables import Parameters
from graph.stores.sqlite.write_connection import WriteConnection
from graph.stores.sqlite.writer import all_sums, name_state, snapshot_of, version_of, write_batch
from graph.stores.staleness import StalePage, StaleRecords
from graph.stores.store import EXTRACT_SECONDS, Answer, Interrupted, PlanRequest
from graph.stores.transaction import WriteTransaction
from graph.threads import to_its_end

T = TypeVar("T")

LOAD_CACHE = 32 << 10
"""KiB of pages that a load keeps in memory: with SQLite's 2 MB it writes and reads many of them again and again."""

MAXIMUM_STATEMENT_LENGTH = 250_000
"""Characters of a statement at most: SQLite prepares one of twice as many in four times the time."""


class SqliteStore:
    """Keeps the graph in one file. `deadline` bounds a read in seconds.

    A state of the past is only read; it may be compared with one `before`, the file of another.
    """

    def __init__(
        self, path: Path, ontology: Ontology, deadline: float, *, is_read_only: bool = False, before: Path | None = None
    ) -> None:
        self.ontology = ontology
        self._is_read_only = is_read_only
        self._pool = Pool(path, deadline, before)
        self._writing = WriteConnection(path, functools.partial(prepare, ontology=ontology))
        self._lowered: WeakKeyDictionary[Plan, Lowered] = WeakKeyDictionary()
        self._version: tuple[int, str] | None = None
        """What it was when the file had had so many changes."""

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
            with contextlib.closing(record_batches(connection, self.ontology, extract)) as batches:
                yield Extraction(snapshot_of(connection), _in_threads(batches))

    async def snapshot(self) -> str:
        return await self._pool.read(snapshot_of)

    async def version(self) -> str:
        # Asked before the version is read, so that what is written in between is read the next time.
        changes = self._pool.changes()
        if self._version is None or self._version[0] != changes:
            self._version = changes, await self._pool.read(version_of)
        return self._version[1]

    async def write(
        self,
        batches: AsyncIterator[Batch],
        now: str,
        *,
        author: Author = NOBODY,
        note: Noting | None = None,
        is_preview: bool = False,
        digest: Digesting = no_digest,
        request: str = "",
    ) -> Written:
        written = Written()
        async with self._transaction(now=now, is_preview=is_preview) as connection:
            connection.execute(f"PRAGMA cache_size = -{LOAD_CACHE}")
            merger, log = Merger(note), LogWriter(connection)
            with Filling(connection, self.ontology) as filling:
                is_first = is_empty(connection)
                entering = filling.enter if is_first else enter
                if is_first:
                    filling.begin()
                async for batch in batches:
                    write = functools.partial(write_batch, connection, batch, now, merger, log, entering)
                    written += await to_its_end(write)
                merger.check()
                if is_first:
                    await to_its_end(filling.end)
            if not is_preview:
                revision = Revision(log.sequence, now, author, written, request=request)
                await to_its_end(functools.partial(self._end_load, connection, revision, log, digest))
        return written

    def _end_load(self, connection: apsw.Connection, revision: Revision, log: LogWriter, digest: Digesting) -> None:
        tidy_search(connection, revision.written.touched)
        if revision.written.touched or not snapshot_of(connection):
            snapshot = name_state(connection, self.ontology, all_sums(connection, self.ontology))
            if revision.written.touched:
                ended = replace(revision, snapshot=snapshot, types=log.types)
                log.end(ended, digest(revision.written), ontology_name(self.ontology))

    @contextlib.asynccontextmanager
    async def _transaction(self, *, now: str = "", is_preview: bool) -> AsyncIterator[apsw.Connection]:
        """A write transaction in a database that is ready, and has a log if it has records."""
        if self._is_read_only:
            raise StoreError(Code.STORE_UNAVAILABLE, "a state of the past is only read; write to the store itself")
        async with self._writing.transaction(is_preview=is_preview) as connection:
            if not has_revisions(connection):
                await to_its_end(functools.partial(adopt, connection, self.ontology, now))
            yield connection

    async def recover(self) -> Interrupted | None:
        # A write is one transaction, which the file itself takes back.
        return None

    async def transact(
        self, work: Callable[[WriteTransaction], Awaitable[T]], *, is_preview: bool = False, is_large: bool = False
    ) -> T:
        async with self._transaction(is_preview=is_preview) as connection:
            return await work(SqliteTransaction(connection, self.ontology))

    async def restore(
        self,
        log: AsyncIterator[Logged],
        snapshot: str | None,
        judgements: AsyncIterator[Sequence[Judgement]] | None = None,
    ) -> str:
        restoring = Restoring(self.ontology)

        async def work(target: WriteTransaction) -> str:
            await restoring.begin(target)
            async for parts, _ in in_batches(log):
                await restoring.write(parts, target)
            return await restoring.end(target, snapshot, judgements)

        return await self.transact(work)

    async def revisions(self, page: RevisionPage) -> list[Revision]:
        if not self._pool.is_there():
            return []
        return await self._pool.read(lambda connection: revisions(connection, page))

    @contextlib.asynccontextmanager
    async def logged(self, after: int = 0, until: int | None = None) -> AsyncIterator[AsyncIterator[Logged]]:
        async with self._pool.snapshot(EXTRACT_SECONDS) as connection:
            with contextlib.closing(logged(connection, after, until)) as parts:
                yield _in_threads(parts)

    async def revision_count(self, page: RevisionPage) -> int:
        if not self._pool.is_there():
            return 0
        return await self._pool.read(lambda connection: revision_count(connection, page))

    async def log_counts(self) -> LogCounts:
        async with self._pool.snapshot(EXTRACT_SECONDS) as connection:
            return await to_its_end(functools.partial(counts, connection))

    async def copy_state(self, path: Path, sequence: int) -> bool:
        """Makes a file the state after a revision; false, and no file, where too much was written since."""
        async with self._pool.snapshot(EXTRACT_SECONDS) as connection:
            if not await to_its_end(functools.partial(copy_file, connection, path, sequence)):
                return False
        async with replica(path, self.ontology, f"r{sequence}") as target:
            await target.take_back(sequence)
        return True

    async def stale(self, page: StalePage) -> StaleRecords:
        return await self._pool.read(lambda connection: stale_records(connection, page))

    async def redirects(self, identities: Collection[str]) -> dict[str, str]:
        if not self._pool.is_there():
            return {}
        return await self._pool.read(lambda connection: known_redirects(connection, identities))

    async def judgements(self, page: JudgementPage) -> list[Judgement]:
        if not self._pool.is_there():
            return []
        return await self._pool.read(lambda connection: judgements(connection, page))

    async def existing_keys(self, node_type: str, keys: Collection[str]) -> set[str]:
        query = f"SELECT key FROM {identifier(node_type)} WHERE key IN (SELECT value FROM json_each(?))"
        keys_as_json = orjson.dumps(list(keys)).decode()
        rows = await self._listed(lambda connection: connection.execute(query, (keys_as_json,)).fetchall())
        return {str(row[0]) for row in rows}

    async def alike(self, likeness: Likeness) -> list[AlikeNode]:
        return await self._listed(lambda connection: alike_nodes(connection, likeness))

    async def _listed(self, read: Callable[[apsw.Connection], list[T]]) -> list[T]:
        """What is read; nothing before the first load, when there is no file, or none with tables that fit."""
        try:
            return await self._pool.read(read)
        except StoreError as error:
            if error.code is Code.STORE_MISMATCH or not self._pool.is_there():
                return []
            raise

    async def check(self) -> None:
        table = await self._pool.read(lambda connection: mismatch(connection, self.ontology))
        if table:
            raise StoreError(
                Code.STORE_MISMATCH, f"the store has no table that fits {table}; load the data again: gongjian load"
            )

    async def close(self) -> None:
        await self._pool.close()
        # Last, so that it leaves one file.
        read = None if self._is_read_only else self._pool.file
        await to_its_end(functools.partial(self._writing.close, read))


async def _in_threads(parts: Iterator[T]) -> AsyncIterator[T]:
    while (part := await to_its_end(functools.partial(next, parts, None))) is not None:
        yield part


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
