"""Search beside the server: a file with the embedded store's index finds and ranks, the server shows what was found.

Neo4j's text index knows neither ranks nor texts of less than three characters, so that it reads and ranks every
candidate by itself (docs/decisions/0028-search-beside-neo4j.md). The statement that shows the hits also tells whether
the database has been written to since the file was made; then its own search answers, and the file is renewed.
"""

import asyncio
import hashlib
import logging
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

from neo4j import AsyncTransaction

from graph.errors import RequestError, StoreError
from graph.ontology.model import Ontology
from graph.plan.plan import Plan
from graph.plan.search import Search
from graph.stores.lowering.statement import Statement
from graph.stores.neo4j.driver import FETCHED, Server
from graph.stores.neo4j.labels import DIGEST, ENTITY
from graph.stores.neo4j.lowering import Lowered, lower_known_search
from graph.stores.neo4j.search import KNOWN
from graph.stores.neo4j.writer import VERSION as STATE_VERSION
from graph.stores.search_entry import VERSION
from graph.stores.sqlite.search_file import IndexedNode, SearchFile, lower_search
from graph.stores.store import EXTRACT_SECONDS, PlanRequest
from graph.threads import ended

BoundPlan: TypeAlias = tuple[Lowered, dict[str, Any]]
"""A lowered plan with the parameters of one request."""

_PAUSE = 60.0
"""Seconds after which a file that could not be made is tried again."""

_REST = 4
"""How many times as long as a renewal took there is none in the background, however often the database is written."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _LoweredSearch:
    """The statement of the file, which finds the hits, and that of the server, which shows them."""

    of_file: Statement
    of_server: Lowered


class SearchBeside:
    """The file of one database, in a folder that other processes may share. Without a folder nothing is found in it."""

    def __init__(self, folder: Path | None, database: str, ontology: Ontology, server: Server) -> None:
        self._ontology = ontology
        self._server = server
        name = f"search-{VERSION}-{hashlib.blake2b(database.encode(), digest_size=8).hexdigest()}.db"
        self._file = SearchFile(folder / name, server.deadline) if folder is not None else None
        self._lowered: WeakKeyDictionary[Plan, _LoweredSearch] = WeakKeyDictionary()
        self._renewing: asyncio.Task[None] | None = None
        self._one_at_a_time = asyncio.Lock()
        self._not_before = 0.0

    async def bind(self, request: PlanRequest) -> BoundPlan | RequestError | None:
        """The statement that shows the hits of a search; None where the server is to find them itself."""
        if self._file is None or not isinstance(request.plan.root, Search):
            return None
        lowered = self._lower(request.plan, request.plan.root)
        try:
            request.plan.check(request.variables)
            hits = await self._file.read(lowered.of_file, request.variables)
            if hits is not None:
                known = {"version": hits.version, "total": hits.total, "hits": hits.pairs}
                return lowered.of_server, lowered.of_server.statement.bind(request.variables) | {KNOWN: known}
        except RequestError as error:
            return error
        except StoreError as error:
            _log.warning("the search file cannot be read, so Neo4j searches; delete it if this goes on: %s", error)
        self.renew_soon()
        return None

    def _lower(self, plan: Plan, search: Search) -> _LoweredSearch:
        lowered = self._lowered.get(plan)
        if lowered is None:
            lowered = self._lowered[plan] = _LoweredSearch(
                lower_search(self._ontology, search, plan.as_of),
                lower_known_search(self._ontology, search, plan.as_of),
            )
        return lowered

    def renew_soon(self) -> None:
        """Renews the file in the background, unless that is under way, has just failed or was done not long ago."""
        loop = asyncio.get_running_loop()
        if (self._renewing is None or self._renewing.done()) and loop.time() >= self._not_before:
            self._renewing = loop.create_task(self._renew_or_wait())

    async def _renew_or_wait(self) -> None:
        clock = asyncio.get_running_loop().time
        start = clock()
        try:
            await self.renew()
            self._not_before = clock() + _REST * (clock() - start)
        except StoreError as error:
            self._not_before = clock() + _PAUSE
            _log.warning("the search file cannot be made, so Neo4j searches; delete it if this goes on: %s", error)

    async def renew(self) -> None:
        """Brings the file to the state of the database. Raises StoreError."""
        if self._file is not None:
            async with self._one_at_a_time, self._server.snapshot(EXTRACT_SECONDS) as transaction:
                await self._file.renew(_Nodes(transaction))

    async def close(self) -> None:
        """Ends what is under way, and closes the file."""
        if self._renewing is not None:
            self._renewing.cancel()
            await ended(self._renewing)
        if self._file is not None:
            await self._file.close()


_DIGESTS = f"MATCH (n:{ENTITY}) RETURN n.id, coalesce(n.{DIGEST}, '')"

_NODES = (
    f"UNWIND $ids AS id MATCH (n:{ENTITY} {{id: id}})"
    f" RETURN n.id, [label IN labels(n) WHERE label <> '{ENTITY}'][0], n.key, n.name, n.aliases,"
    f" n.since_day, n.until_day, coalesce(n.{DIGEST}, '')"
)


class _Nodes:
    """The nodes of the database, read within a transaction, which sees what others commit meanwhile."""

    def __init__(self, transaction: AsyncTransaction) -> None:
        self._transaction = transaction

    async def version(self) -> str:
        """The names of the last write and of the state; '' where nothing was ever written."""
        row = await (await self._transaction.run(STATE_VERSION)).single()
        return str(row[0]) if row is not None else ""

    async def digests(self) -> AsyncIterator[Sequence[tuple[str, str]]]:
        """The ids and digests of all nodes, in batches."""
        result = await self._transaction.run(_DIGESTS)
        while rows := await result.fetch(FETCHED):
            yield [(row[0], row[1]) for row in rows]

    async def nodes(self, ids: Sequence[str]) -> Sequence[IndexedNode]:
        """The nodes of these ids that there are."""
        return [IndexedNode(*row) async for row in await self._transaction.run(_NODES, ids=list(ids))]
