"""A large load whose process is killed is undone by the servers that are asked meanwhile: by one of them, once."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import httpx
import pytest
import structlog.testing

from graph.stores.neo4j import undoing
from graph.stores.opening import open_store
from graph.stores.store import Store
from graph.stores.verifying import verify
from server import recovering
from server.app import create_app
from tests.conftest import Place
from tests.graph.stores.neo4j.conftest import ON_NEO4J
from tests.killed_load import SIZE, begin_load, load_many

REMOVED = "what an interrupted load left was removed"
PATIENCE = 60.0
QUERY = {"query": "{ units { totalCount } }"}


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undoing, "GRACE", 3.0)
    monkeypatch.setattr(recovering, "LOOK_SECONDS", 0.2)


@contextlib.asynccontextmanager
async def clients(store: Store, place: Place, schema, count: int) -> AsyncIterator[list[httpx.AsyncClient]]:
    """Clients of so many servers, each as in a process of its own."""
    async with AsyncExitStack() as stack:
        apps = [create_app(open_store(place.url("empty"), store.ontology), schema) for _ in range(count)]
        for app in apps:
            await stack.enter_async_context(app.router.lifespan_context(app))
        transports = [httpx.ASGITransport(app) for app in apps]
        made = [httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") for transport in transports]
        yield [await stack.enter_async_context(client) for client in made]


async def outcome(client: httpx.AsyncClient) -> object:
    """The number of units, or the code of the refusal."""
    answer = (await client.post("/graphql", json=QUERY)).json()
    return answer["errors"][0]["extensions"]["code"] if "errors" in answer else answer["data"]["units"]["totalCount"]


async def outcomes(client: httpx.AsyncClient) -> list[object]:
    """What a client is told, each thing once, until it is no refusal any more."""
    told = [await outcome(client)]
    async with asyncio.timeout(PATIENCE):
        while isinstance(told[-1], str):
            await asyncio.sleep(0.1)
            latest = await outcome(client)
            told += [] if latest == told[-1] else [latest]
    return told


@ON_NEO4J
@pytest.mark.parametrize("starts_later", [False, True], ids=["that run", "that start later"])
async def test_servers_undo_a_load_that_was_killed(empty_store: Store, place: Place, schema, starts_later) -> None:
    with structlog.testing.capture_logs() as log:
        async with AsyncExitStack() as stack:
            asked = [] if starts_later else await stack.enter_async_context(clients(empty_store, place, schema, 3))
            process = await begin_load(place.url("empty"), empty_store, SIZE // 10)
            process.kill()
            await process.wait()
            asked = asked or await stack.enter_async_context(clients(empty_store, place, schema, 3))
            assert await asyncio.gather(*map(outcomes, asked)) == [["LOADING", 0]] * 3
            await asyncio.sleep(1)
    (removal,) = [entry for entry in log if entry["event"] == REMOVED]
    assert removal["records"] >= SIZE // 10
    assert (await load_many(empty_store)).created == SIZE
    assert (await verify(empty_store)).findings == []


@ON_NEO4J
async def test_a_load_that_goes_on_is_left_alone(empty_store: Store, place: Place, schema) -> None:
    async with clients(empty_store, place, schema, 3) as asked:
        process = await begin_load(place.url("empty"), empty_store)
        assert await asyncio.gather(*map(outcomes, asked)) == [["LOADING", SIZE]] * 3
        assert await process.wait() == 0


@ON_NEO4J
async def test_a_load_waits_for_the_servers_that_undo_another(empty_store: Store, place: Place, schema) -> None:
    process = await begin_load(place.url("empty"), empty_store)
    process.kill()
    await process.wait()
    async with clients(empty_store, place, schema, 2):
        assert (await load_many(empty_store)).created == SIZE
    assert (await verify(empty_store)).findings == []
