"""A server of its own for tests that stop it, or kill it as a crash would, and start it again on the same data.

How long a server takes to start depends on what else the machine does, so tests go on when it answers a query, or
refuses connections.
"""

import os
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from tests.conftest import ROOT

PATIENCE = 180.0
"""Seconds after which a server is given up. A read waits as long, since the first ones of a server are slow."""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@dataclass
class OwnServer:
    """A server that belongs to a test alone; without a password everybody may use it."""

    port: int = field(default_factory=free_port)
    password: str = ""

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

    def kill(self) -> None:
        """Ends its process at once; scripts/neo4j knows it from its own start."""
        self.call("kill")
        wait_until(self.refuses)

    def call(self, command: str) -> None:
        """Runs a command of scripts/neo4j on it."""
        environment = {**os.environ, "NEO4J_PORT": str(self.port), "NEO4J_PASSWORD": self.password}
        environment["NEO4J_HEAP"] = "512m"
        subprocess.run([ROOT / "scripts/neo4j", command], env=environment, check=True, stdout=subprocess.DEVNULL)

    def empty(self) -> None:
        """Removes all that it holds."""
        with GraphDatabase.driver(self.url) as driver:
            driver.execute_query("MATCH (n) DETACH DELETE n", database_="neo4j")

    def answers(self) -> bool:
        auth = ("neo4j", self.password) if self.password else None
        try:
            with GraphDatabase.driver(self.url, auth=auth) as driver:
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
