"""The server store: the graph in a database of Neo4j."""

import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from neo4j import AsyncTransaction

from graph.errors import GongjianError, RequestError
from graph.ontology.model import Ontology
from graph.plan.extract import Extract, Extraction
from graph.plan.plan import Plan
from graph.plan.search import Search
from graph.stores.merging import Merger
from graph.stores.neo4j.driver import Server
from graph.stores.neo4j.extraction import record_batches
from graph.stores.neo4j.labels import ENTITY, SEARCH, STATE
from graph.stores.neo4j.log import LOG_STATEMENTS, LogWriter, revisions
from graph.stores.neo4j.lowering import OUTDATED, Lowered, lower
from graph.stores.neo4j.search_beside import BoundPlan, SearchBeside
from graph.stores.neo4j.search_text import IS_FRESH, renew, require_fresh
from graph.stores.neo4j.transaction import Neo4jTransaction
from graph.stores.neo4j.writer import SNAPSHOT, VERSION, all_sums, lock, name_state, snapshot_of, write_batch
from graph.stores.quoting import identifier
from graph.stores.records import Batch, Noting
from graph.stores.revisions import NOBODY, Author, Revision, RevisionPage, Written
from graph.stores.store import EXTRACT_SECONDS, Answer, PlanRequest
from graph.stores.transaction import WriteTransaction

T = TypeVar("T")

WRITE_SECONDS, LOAD_SECONDS = 10.0, 3_600.0
"""How long a write of steps and a load may take: as long, a process that stands still may hold up all writers."""


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
        self._is_ready = False
        self._lowered: WeakKeyDictionary[Plan, Lowered] = WeakKeyDictionary()
        self._beside = SearchBeside(search_folder, f"{url} {database}", ontology, self._server)

    async def read(self, requests: Sequence[PlanRequest]) -> list[Answer | GongjianError]:
        bound = [await self._beside.bind(request) or self._bind(request) for request in requests]
        await self._check_search(requests)
        answers = await self._answers(bound)
        outdated = [place for place, answer in enumerate(answers) if answer is OUTDATED]
        if outdated:
            self._beside.renew_soon()
            answered = await self._answers([self._bind(requests[place]) for place in outdated])
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
        async with self._server.snapshot(EXTRACT_SECONDS) as transaction:
            yield Extraction(await snapshot_of(transaction), record_batches(transaction, self.ontology, extract))

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
    ) -> Written:
        async def work(transaction: AsyncTransaction) -> Written:
            await renew(transaction)
            return await self._loaded(transaction, batches, Revision(0, now, author, Written()), note)

        await self._make_ready()
        # What was read of the batches does not come again.
        return await self._server.write(lock, work, seconds=LOAD_SECONDS, is_preview=is_preview, is_repeatable=False)

    async def _loaded(
        self, transaction: AsyncTransaction, batches: AsyncIterator[Batch], revision: Revision, note: Noting | None
    ) -> Written:
        written = Written()
        merger, log = Merger(note), await LogWriter.begin(transaction)
        async for batch in batches:
            written += await write_batch(transaction, batch, revision.instant, merger, log)
        if written.touched or not await snapshot_of(transaction):
            sums = await all_sums(transaction, self.ontology)
            snapshot = await name_state(transaction, self.ontology, sums)
            if written.touched:
                sequence, types = log.sequence, log.types
                ended = replace(revision, sequence=sequence, written=written, snapshot=snapshot, types=types)
                await log.end(ended, "")
        return written

    async def _make_ready(self) -> None:
        """Before the first write: constraints and indexes, and the texts of search by today's rules."""
        if not self._is_ready:
            await self._server.run([*schema_statements(self.ontology), "CALL db.awaitIndexes(300)"])
            await self._server.write(lock, renew, seconds=LOAD_SECONDS)
            self._is_ready = True

    async def transact(self, work: Callable[[WriteTransaction], Awaitable[T]], *, is_preview: bool = False) -> T:
        async def planned(transaction: AsyncTransaction) -> T:
            return await work(await Neo4jTransaction.begin(transaction, self.ontology))

        await self._make_ready()
        return await self._server.write(lock, planned, seconds=WRITE_SECONDS, is_preview=is_preview)

    async def revisions(self, page: RevisionPage) -> list[Revision]:
        async with self._server.snapshot(self._server.deadline) as transaction:
            return await revisions(transaction, page)

    async def existing_keys(self, node_type: str, keys: Collection[str]) -> set[str]:
        text = f"RETURN COLLECT {{ UNWIND $keys AS key MATCH (n:{identifier(node_type)} {{key: key}}) RETURN key }}"
        (existing,) = await self._server.read([(text, {"keys": list(keys)})])
        return set(existing)

    async def check(self) -> None:
        (is_fresh,) = await self._server.read([IS_FRESH])
        require_fresh(is_fresh)

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
    for name in ontology.nodes:
        yield f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{identifier(name)}) REQUIRE n.key IS UNIQUE"
        yield f"CREATE INDEX IF NOT EXISTS FOR (n:{identifier(name)}) ON (n.name_sort, n.key)"
    for name in ontology.relationships:
        yield f"CREATE CONSTRAINT IF NOT EXISTS FOR ()-[r:{identifier(name)}]-() REQUIRE r.id IS UNIQUE"
