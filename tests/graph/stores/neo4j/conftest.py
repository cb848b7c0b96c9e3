"""The server that GONGJIAN_TEST_NEO4J names, and what may stand between it and a driver.

Tests that only a server can answer are marked by `ON_NEO4J`, which gives the fixture `place` this one kind.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from neo4j import GraphDatabase, Session, Transaction

from graph.ontology.model import Ontology
from graph.stores.neo4j import load, loading, undoing
from graph.stores.neo4j.driver import Server
from graph.stores.opening import open_store
from graph.stores.store import Store
from tests.conftest import Place

ON_NEO4J = pytest.mark.parametrize("place", [pytest.param("neo4j", marks=pytest.mark.neo4j)], indirect=True)
DEADLINE = 5.0


@pytest.fixture
def session(place: Place) -> Iterator[Session]:
    """A session of another client."""
    with GraphDatabase.driver(place.url("")) as driver, driver.session(database="neo4j") as opened:
        yield opened


@pytest.fixture
def transaction(session: Session) -> Iterator[Transaction]:
    """A transaction that leaves nothing behind."""
    begun = session.begin_transaction()
    yield begun
    begun.rollback()


@pytest.fixture
async def server(place: Place) -> AsyncIterator[Server]:
    made = connect(place.url(""))
    yield made
    await made.close()


@pytest.fixture
def small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loads of more than six records take several transactions, and little patience is needed."""
    for module in (load, loading):
        monkeypatch.setattr(module, "LEASE", 0.2)
    monkeypatch.setattr(load, "AT_ONCE", 6)
    monkeypatch.setattr(load, "STEP", 4)
    monkeypatch.setattr(undoing, "REMOVED", 5)
    monkeypatch.setattr(undoing, "GRACE", 0.5)


@pytest.fixture
async def other(place: Place, ontology: Ontology, empty_store: Store) -> AsyncIterator[Store]:
    """The same database in another process."""
    store = open_store(place.url("empty"), ontology)
    yield store
    await store.close()


def connect(url: str, deadline: float = DEADLINE, **settings: Any) -> Server:
    """A driver that is not connected yet."""
    return Server(url, **{"user": "", "password": "", "database": "neo4j", **settings}, deadline=deadline)


class Proxy:
    """Stands between a driver and a server, and can be cut, closed and opened again.

    It passes bytes on while `flowing` is set.
    """

    def __init__(self, url: str) -> None:
        self.flowing = asyncio.Event()
        self.flowing.set()
        self._target = urlsplit(url)
        self._served: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self.port = 0
        self.accepted = 0

    @property
    def url(self) -> str:
        return f"bolt://127.0.0.1:{self.port}"

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Ends every connection."""
        for task in self._served:
            task.cancel()
        await asyncio.gather(*self._served, return_exceptions=True)

    async def close(self) -> None:
        """Takes no more connections either."""
        if self._server is not None:
            self._server.close()
        await self.cut()

    def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._pass_on(reader, writer))
        self.accepted += 1
        self._served.add(task)
        task.add_done_callback(self._served.discard)

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection(self._target.hostname, self._target.port)
        both = (self._copy(reader, far_writer), self._copy(far_reader, writer))
        copying = [asyncio.create_task(coroutine) for coroutine in both]
        try:
            await asyncio.wait(copying, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in copying:
                task.cancel()
            writer.transport.abort()
            far_writer.transport.abort()
            await asyncio.gather(*copying, return_exceptions=True)

    async def _copy(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while part := await reader.read(65_536):
            await self.flowing.wait()
            writer.write(part)
            await writer.drain()


@pytest.fixture
async def proxy(place: Place) -> AsyncIterator[Proxy]:
    made = Proxy(place.url(""))
    await made.open()
    yield made
    await made.close()
