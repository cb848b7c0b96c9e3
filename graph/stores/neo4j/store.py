"""The server store: the graph in a database of Neo4j."""

import asyncio
import contextlib
import functools
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from neo4j import AsyncTransaction

from graph.errors import Code, GongjianError, RequestError, StoreError
from graph.ontology.model import Ontology
from graph.plan.extract import Extract, Extraction
from graph.plan.plan import Plan
from graph.plan.search import Search
from graph.stores.judgements import Judgement, JudgementPage
from graph.stores.likeness import AlikeNode, Likeness
from graph.stores.lowering.staleness import stale_parameters
from graph.stores.neo4j.adopting import adopt
from graph.stores.neo4j.driver import Server, Work
from graph.stores.neo4j.extraction import record_batches
from graph.stores.neo4j.judgements import JUDGEMENT_STATEMENTS, judgements
from graph.stores.neo4j.labels import ENTITY, SEARCH, STATE
from graph.stores.neo4j.likeness import alike_nodes, alike_statement
from graph.stores.neo4j.load import SECONDS as LOAD_SECONDS
from graph.stores.neo4j.load import Load
from graph.stores.neo4j.loading import LOADING_STATEMENTS, MARKED, Gate
from graph.stores.neo4j.log import LOG_STATEMENTS, counts, logged, redirects, revision_count, revisions
from graph.stores.neo4j.lowering import OUTDATED, Lowered, lower
from graph.stores.neo4j.search_beside import BoundPlan, SearchBeside
from graph.stores.neo4j.search_text import IS_FRESH, renew, require_fresh
from graph.stores.neo4j.staleness import answered, stale_statements
from graph.stores.neo4j.transaction import Neo4jTransaction
from graph.stores.neo4j.undoing import recover
from graph.stores.neo4j.writer import (
    IS_WHOLE,
    SNAPSHOT,
    VERSION,
    lock,
    lock_whole,
    mark_restoring,
    require_whole,
    snapshot_of,
)
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
from graph.stores.staleness import StalePage, StaleRecords, oldest
from graph.stores.store import EXTRACT_SECONDS, Answer, Interrupted, PlanRequest
from graph.stores.transaction import WriteTransaction

T = TypeVar("T")

WRITE_SECONDS = 10.0
"""How long a write of steps may take that is not large: as long, a process that stands still may hold up all writers.
"""

TURN_WAITS = 60.0
"""Seconds that a write of steps waits for the others of its process."""


class Neo4jStore:
    """Keeps the graph in one database of a server. `deadline` bounds a read in seconds.

    Where there is a `search_folder`, searches are found in a file there (`search_beside.py`).
    """

    def __init__(
        self,
        url: str,
        ontology: Ontology,
        *,
        user: str,
        password: str,
        database: str,
        deadline: float,
        search_folder: Path | None = None,
    ) -> None:
        self.ontology = ontology
        self._server = Server(url, user, password, database, deadline)
        self._is_searchable = False
        self._is_ready = self._is_adopted = False
        self._turn = asyncio.Lock()
        self._lowered: WeakKeyDictionary[Plan, Lowered] = WeakKeyDictionary()
        self._gate = Gate(self._server)
        self._beside = SearchBeside(search_folder, f"{url} {database}", ontology, self._server)

    async def read(self, requests: Sequence[PlanRequest]) -> list[Answer | GongjianError]:
        bound = [await self._beside.bind(request) or self._bind(request) for request in requests]
        await self._check_search(requests)
        answers = await self._gate.passed(lambda: self._answers(bound))
        outdated = [place for place, answer in enumerate(answers) if answer is OUTDATED]
        if outdated:
            self._beside.renew_soon()
            again = [self._bind(requests[place]) for place in outdated]
            answered = await self._gate.passed(lambda: self._answers(again))
            for place, answer in zip(outdated, answered, strict=True):
                answers[place] = answer
        return answers

    async def _answers(self, bound: Sequence[BoundPlan | RequestError]) -> list[Any]:
        # A refused plan keeps its place in the answers, but the others are read all the same.
        ready = [plan for plan in bound if not isinstance(plan, RequestError)]
        statements = [(lowered.statement.text, parameters) for lowered, parameters in ready]
        values = await self._server.read(statements) if ready else []
        answers = iter(
            lowered.decode(value, parameters) for (lowered, parameters), value in zip(ready, values, strict=True)
        )
        return [plan if isinstance(plan, RequestError) else next(answers) for plan in bound]

    async def _check_search(self, requests: Sequence[PlanRequest]) -> None:
        """Before the first search: a server does not refuse a statement about texts that it has not."""
        if self._is_searchable or not any(isinstance(request.plan.root, Search) for request in requests):
            return
        await self.check()
        self._is_searchable = True

    def lowered(self, plan: Plan) -> Lowered:
        """The Cypher of a plan and its shape, kept as long as the plan lives."""
        lowered = self._lowered.get(plan)
        if lowered is None:
            lowered = self._lowered[plan] = lower(self.ontology, plan)
        return lowered

    def _bind(self, request: PlanRequest) -> BoundPlan | RequestError:
        lowered = self.lowered(request.plan)
        try:
            request.plan.check(request.variables)
            return lowered, lowered.statement.bind(request.variables)
        except RequestError as error:
            return error

    @contextlib.asynccontextmanager
    async def extract(self, extract: Extract) -> AsyncIterator[Extraction]:
        begun = await self._gate.look()
        async with self._server.snapshot(EXTRACT_SECONDS) as transaction:
            batches = record_batches(transaction, self.ontology, extract)
            yield Extraction(await snapshot_of(transaction), self._gate.guarded(batches, begun))

    async def snapshot(self) -> str:
        (name,) = await self._server.read([(SNAPSHOT, {})])
        return str(name or "")

    async def version(self) -> str:
        (name,) = await self._server.read([(VERSION, {})])
        return str(name or "")

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
        await recover(self._server, self.ontology)
        await self._make_ready(now, is_preview=is_preview)
        revision = Revision(0, now, author, Written(), request=request)
        load = Load(self._server, self.ontology, revision, note, digest, is_preview=is_preview)
        return await load.write(batches, lambda transaction: self._begin(transaction, now))

    async def recover(self) -> Interrupted | None:
        mark = await recover(self._server, self.ontology)
        return None if mark is None else Interrupted(mark.since, mark.records)

    async def _make_ready(self, now: str = "", *, is_preview: bool = False) -> None:
        """Before the first write: constraints and indexes, the texts of search by today's rules, and a log."""
        if not self._is_ready:
            await self._server.run([*schema_statements(self.ontology), "CALL db.awaitIndexes(300)"])
            await self._server.write(lock_whole, renew, seconds=LOAD_SECONDS)
            self._is_ready = True
        if not self._is_adopted and not is_preview:
            # By itself, as it may take longer than a write may.
            await self._server.write(lock_whole, lambda it: adopt(it, self.ontology, now), seconds=LOAD_SECONDS)
            self._is_adopted = True

    async def _begin(self, transaction: AsyncTransaction, now: str = "") -> None:
        """In each write: somebody may have put another database in the place of the one that was made ready."""
        await renew(transaction)
        await adopt(transaction, self.ontology, now)

    async def transact(
        self, work: Callable[[WriteTransaction], Awaitable[T]], *, is_preview: bool = False, is_large: bool = False
    ) -> T:
        async def planned(transaction: AsyncTransaction) -> T:
            await self._begin(transaction)
            return await work(await Neo4jTransaction.begin(transaction, self.ontology))

        await self._gate.check()
        async with self._in_turn():
            await self._make_ready(is_preview=is_preview)
            seconds = LOAD_SECONDS if is_large else WRITE_SECONDS
            return await self._server.write(lock_whole, planned, seconds=seconds, is_preview=is_preview)

    @contextlib.asynccontextmanager
    async def _in_turn(self) -> AsyncIterator[None]:
        """The steps of a process take turns: in a transaction, whose time is counted, they wait for others alone."""
        try:
            async with asyncio.timeout(TURN_WAITS):
                await self._turn.acquire()
        except TimeoutError:
            message = f"other writes have taken {TURN_WAITS:g} s, and this one has not begun; ask again later"
            raise StoreError(Code.STORE_UNAVAILABLE, message) from None
        try:
            yield
        finally:
            self._turn.release()

    async def restore(
        self,
        log: AsyncIterator[Logged],
        snapshot: str | None,
        judgements: AsyncIterator[Sequence[Judgement]] | None = None,
    ) -> str:
        await self._make_ready()
        restoring, name, is_first = Restoring(self.ontology), "", True
        ending = functools.partial(restoring.end, snapshot=snapshot, judgements=judgements)
        async for parts, is_last in in_batches(log):
            work = functools.partial(
                self._restored, restoring, parts, is_first=is_first, ending=ending if is_last else None
            )
            locked: Work[object] = lock_whole if is_first else lock
            name = await self._server.write(locked, work, seconds=LOAD_SECONDS, is_repeatable=False)
            is_first = False
        return name

    async def _restored(
        self,
        restoring: Restoring,
        parts: Sequence[Logged],
        transaction: AsyncTransaction,
        *,
        is_first: bool,
        ending: Callable[[WriteTransaction], Awaitable[str]] | None,
    ) -> str:
        """Writes parts of a log; the result names the state. The database is marked until the last ones are there."""
        await self._begin(transaction)
        target = await Neo4jTransaction.begin(transaction, self.ontology)
        if is_first:
            await restoring.begin(target)
        await restoring.write(parts, target)
        name = await (target.name() if ending is None else ending(target))
        await mark_restoring(transaction, is_restoring=ending is None)
        return name

    async def revisions(self, page: RevisionPage) -> list[Revision]:
        async with self._server.snapshot(self._server.deadline) as transaction:
            return await revisions(transaction, page)

    @contextlib.asynccontextmanager
    async def logged(self, after: int = 0, until: int | None = None) -> AsyncIterator[AsyncIterator[Logged]]:
        async with self._server.snapshot(EXTRACT_SECONDS) as transaction:
            yield logged(transaction, after, until)

    async def revision_count(self, page: RevisionPage) -> int:
        async with self._server.snapshot(self._server.deadline) as transaction:
            return await revision_count(transaction, page)

    async def log_counts(self) -> LogCounts:
        async with self._server.snapshot(EXTRACT_SECONDS) as transaction:
            return await counts(transaction)

    async def stale(self, page: StalePage) -> StaleRecords:
        statements = [(text, stale_parameters(page)) for text in stale_statements(page)]
        answers = await self._gate.passed(lambda: self._server.read(statements))
        return oldest(map(answered, answers), page)

    async def redirects(self, identities: Collection[str]) -> dict[str, str]:
        async with self._server.snapshot(self._server.deadline) as transaction:
            return await redirects(transaction, identities)

    async def judgements(self, page: JudgementPage) -> list[Judgement]:
        async with self._server.snapshot(self._server.deadline) as transaction:
            return await judgements(transaction, page)

    async def existing_keys(self, node_type: str, keys: Collection[str]) -> set[str]:
        # A large load is of an empty graph, to which one that begins anew returns.
        listed = f"UNWIND $keys AS key MATCH (n:{identifier(node_type)} {{key: key}}) RETURN key"
        text = f"RETURN CASE {MARKED} WHEN [] THEN COLLECT {{ {listed} }} ELSE [] END"
        (existing,) = await self._server.read([(text, {"keys": list(keys)})])
        return set(existing)

    async def alike(self, likeness: Likeness) -> list[AlikeNode]:
        (rows,) = await self._server.read([alike_statement(likeness)])
        return alike_nodes(likeness, rows)

    async def check(self) -> None:
        is_fresh, is_whole = await self._server.read([IS_FRESH, (IS_WHOLE, {})])
        await self._gate.look()
        require_fresh(is_fresh)
        require_whole(is_whole)

    async def renew_search(self) -> None:
        """Brings the search file up to date, which otherwise happens in the background. Raises StoreError."""
        await self._beside.renew()

    async def close(self) -> None:
        await self._beside.close()
        await self._server.close()


def schema_statements(ontology: Ontology) -> Iterator[str]:
    """Constraints and indexes; harmless where they exist."""
    yield f"MATCH (s:{STATE}) WHERE s.name IS NULL SET s.name = 'graph'"
    yield f"CREATE CONSTRAINT IF NOT EXISTS FOR (s:{STATE}) REQUIRE s.name IS UNIQUE"
    yield f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{ENTITY}) REQUIRE n.id IS UNIQUE"
    yield f"CREATE TEXT INDEX IF NOT EXISTS FOR (n:{ENTITY}) ON (n.{SEARCH})"
    yield from LOG_STATEMENTS
    yield from LOADING_STATEMENTS
    yield from JUDGEMENT_STATEMENTS
    for name in ontology.nodes:
        yield f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{identifier(name)}) REQUIRE n.key IS UNIQUE"
        yield f"CREATE INDEX IF NOT EXISTS FOR (n:{identifier(name)}) ON (n.name_sort, n.key)"
    for name in ontology.relationships:
        yield f"CREATE CONSTRAINT IF NOT EXISTS FOR ()-[r:{identifier(name)}]-() REQUIRE r.id IS UNIQUE"
