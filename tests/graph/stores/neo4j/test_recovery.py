"""A server of its own, with a password, that is stopped and started again.

How long a server takes to start depends on what else the machine does, so nothing here relies on a time: the tests go
on when the server answers a query, or refuses connections.
"""

import asyncio
import os
import secrets
import socket
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from graph.errors import Code, StoreError
from graph.ontology.model import Ontology
from graph.stores.opening import open_store
from graph.stores.store import Store
from tests.conftest import ROOT
from tests.graph.stores.asking import FIRST, in_turn, unit, units

pytestmark = pytest.mark.neo4j

PATIENCE = 180.0
"""Seconds after which a server is given up. A read waits as long, since the first ones of a server are slow."""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@dataclass
class Server:
    """A server that belongs to these tests alone."""

    port: int = field(default_factory=free_port)
    password: str = field(default_factory=lambda: secrets.token_hex(8))

    @property
    def url(self) -> str:
        return f"bolt://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Returns when it answers queries, which is some time after it takes connections."""
        self.call("start")
        wait_until(self.answers)

    def stop(self) -> None:
        """Returns when it takes no connections any more."""
        self.call("stop")
        wait_until(self.refuses)

    def call(self, command: str) -> None:
        """Runs a command of scripts/neo4j on it."""
        environment = {**os.environ, "NEO4J_PORT": str(self.port), "NEO4J_PASSWORD": self.password}
        environment["NEO4J_HEAP"] = "512m"
        subprocess.run([ROOT / "scripts/neo4j", command], env=environment, check=True, stdout=subprocess.DEVNULL)

    def answers(self) -> bool:
        try:
            with GraphDatabase.driver(self.url, auth=("neo4j", self.password)) as driver:
                driver.execute_query("MATCH (n) RETURN count(n)", database_="neo4j")
        except (DriverError, Neo4jError):
            return False
        return True

    def refuses(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port)).close()
        except ConnectionRefusedError:
            return True
        return False


def wait_until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, f"the server took longer than {PATIENCE:g} s"
        time.sleep(0.1)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    server = Server()
    server.start()
    yield server
    server.call("wipe")


@pytest.fixture
async def store(server: Server, ontology: Ontology) -> AsyncIterator[Store]:
    store = open_store(server.url, ontology, user="neo4j", password=server.password, deadline=PATIENCE)
    yield store
    await store.close()


PASSWORDS = {"wrong": ("neo4j", "wrong-password"), "of nobody": ("nobody", "wrong-password"), "missing": ("neo4j", "")}


@pytest.mark.parametrize(("user", "password"), PASSWORDS.values(), ids=PASSWORDS)
async def test_a_password_that_is_wrong(server: Server, ontology: Ontology, user: str, password: str) -> None:
    store = open_store(server.url, ontology, user=user, password=password, deadline=PATIENCE)
    with pytest.raises(StoreError, match=r"Neo4j refused: Neo\.ClientError\.Security\.\w+") as raised:
        await store.check()
    assert raised.value.code == Code.STORE_UNAVAILABLE
    assert (password or "?") not in raised.value.message
    await store.close()


async def test_a_server_that_stops_is_found_when_it_starts_again(
    server: Server, store: Store, ontology: Ontology
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
