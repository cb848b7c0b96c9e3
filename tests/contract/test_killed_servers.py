"""Writers of a server store, and the server itself, that are killed at random moments and started again.

What was acknowledged is there once, the log and the graph agree, and whoever is left goes on by itself.
`make test-killed-neo4j` does so 50 times.
"""

import asyncio
import os
import time
from collections.abc import Iterator
from random import Random

import pytest

from graph.ontology.model import Ontology
from graph.stores.opening import open_store
from graph.stores.revisions import RevisionPage
from graph.stores.store import Store
from graph.stores.verifying import verify
from graph.threads import ended
from server.recovering import watch
from tests.conftest import Place
from tests.graph.stores.neo4j.conftest import ON_NEO4J
from tests.graph.stores.neo4j.own_server import OwnServer
from tests.killed_load import PATIENCE, SIZE, begin_load, load_many, records_so_far
from tests.killing import Writer, settle

ROUNDS = int(os.environ.get("GONGJIAN_TEST_KILLS", "1"))
WRITERS = "ab"
SERVERS_ARE_KILLED = pytest.mark.skipif(
    "GONGJIAN_TEST_KILLS" not in os.environ, reason="make test-killed-neo4j does it"
)


@pytest.fixture
def random() -> Random:
    return Random(int(os.environ.get("GONGJIAN_TEST_SEED", str(time.time_ns()))))


@pytest.fixture
def server() -> Iterator[OwnServer]:
    server = OwnServer()
    server.start()
    yield server
    server.call("wipe")


async def begin(url: str, random: Random, turn: int) -> list[Writer]:
    return list(await asyncio.gather(*(Writer.begin(url, random, f"{turn}{letter}") for letter in WRITERS)))


@ON_NEO4J
async def test_writers_are_killed(empty_store: Store, place: Place, random: Random) -> None:
    done = 0
    for turn in range(ROUNDS):
        writers = await begin(place.url("empty"), random, turn)
        for writer in writers:
            await asyncio.sleep(random.uniform(0, 1))
            await writer.kill()
        done = await settle(empty_store, random, writers, done)


@ON_NEO4J
async def test_a_large_load_is_killed(empty_store: Store, place: Place, random: Random) -> None:
    for _ in range(min(ROUNDS, 10)):
        place.clear("empty")
        process = await begin_load(place.url("empty"), empty_store)
        await asyncio.sleep(random.uniform(0, 4))
        process.kill()
        await process.wait()
        written = await load_many(empty_store)
        assert written.created + written.unchanged == SIZE
        assert len(await empty_store.revisions(RevisionPage(9))) == 1
        assert (await verify(empty_store)).findings == []


async def until_it_answers(store: Store) -> None:
    """What a server of the product does, until there is nothing to do any more."""
    watching = asyncio.create_task(watch(store))
    async with asyncio.timeout(PATIENCE):
        while await records_so_far(store) >= 0:  # noqa: ASYNC110
            await asyncio.sleep(0.2)
    watching.cancel()
    await ended(watching)


@pytest.mark.neo4j
@SERVERS_ARE_KILLED
async def test_the_server_is_killed_amidst_a_large_load(server: OwnServer, ontology: Ontology, random: Random) -> None:
    store = open_store(server.url, ontology, deadline=PATIENCE)
    for _ in range(min(ROUNDS, 10)):
        process = await begin_load(server.url, store, random.choice((0, random.randrange(SIZE // 2))))
        await asyncio.to_thread(server.kill)
        await asyncio.to_thread(server.start)
        await process.wait()
        await until_it_answers(store)
        assert (await verify(store)).findings == []
        written = await load_many(store)
        assert written.created + written.unchanged == SIZE
        assert len(await store.revisions(RevisionPage(9))) == 1
        assert (await verify(store)).findings == []
        server.empty()
    await store.close()


@pytest.mark.neo4j
@SERVERS_ARE_KILLED
async def test_the_server_is_killed(server: OwnServer, ontology: Ontology, random: Random) -> None:
    store, done = open_store(server.url, ontology), 0
    for turn in range(ROUNDS):
        killed, left = await begin(server.url, random, turn)
        await asyncio.sleep(random.uniform(0, 2))
        await asyncio.gather(asyncio.to_thread(server.kill), killed.kill())
        await asyncio.to_thread(server.start)
        await left.goes_on()
        await left.kill()
        done = await settle(store, random, [killed, left], done)
    await store.close()
