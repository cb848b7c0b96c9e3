"""A server of its own, with a password, that is stopped and started again.

How long a server takes to start depends on what else the machine does, so nothing here relies on a time: the tests go
on when the server answers a query, or refuses connections.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator, Iterator

import pytest

from graph.errors import Code, StoreError
from graph.ontology.model import Ontology
from graph.stores.opening import open_store
from graph.stores.store import Store
from tests.graph.stores.asking import FIRST, in_turn, unit, units
from tests.graph.stores.neo4j.own_server import PATIENCE, OwnServer

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def server() -> Iterator[OwnServer]:
    server = OwnServer(password=secrets.token_hex(8))
    server.start()
    yield server
    server.call("wipe")


@pytest.fixture
async def store(server: OwnServer, ontology: Ontology) -> AsyncIterator[Store]:
    store = open_store(server.url, ontology, user="neo4j", password=server.password, deadline=PATIENCE)
    yield store
    await store.close()


PASSWORDS = {"wrong": ("neo4j", "wrong-password"), "of nobody": ("nobody", "wrong-password"), "missing": ("neo4j", "")}


@pytest.mark.parametrize(("user", "password"), PASSWORDS.values(), ids=PASSWORDS)
async def test_a_password_that_is_wrong(server: OwnServer, ontology: Ontology, user: str, password: str) -> None:
    store = open_store(server.url, ontology, user=user, password=password, deadline=PATIENCE)
    with pytest.raises(StoreError, match=r"Neo4j refused: Neo\.ClientError\.Security\.\w+") as raised:
        await store.check()
    assert raised.value.code == Code.STORE_UNAVAILABLE
    assert (password or "?") not in raised.value.message
    await store.close()


async def test_a_server_that_stops_is_found_when_it_starts_again(
    server: OwnServer, store: Store, ontology: Ontology
) -> None:
    await store.write(in_turn(units(ontology, "u1")), FIRST)
    await asyncio.to_thread(server.stop)
    results = await asyncio.gather(store.check(), unit(store, "u1", "key"), return_exceptions=True)
    assert [getattr(error, "code", error) for error in results] == [Code.STORE_UNAVAILABLE] * 2
    with pytest.raises(StoreError):
        await store.write(in_turn(units(ontology, "u2")), FIRST)
    await asyncio.to_thread(server.start)
    assert await unit(store, "u1", "key") == {"key": "u1"}
    assert await unit(store, "u2", "key") is None
