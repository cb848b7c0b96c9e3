"""Takes away, past a store, what it has no call to take away."""

from collections.abc import Sequence

import apsw
from neo4j import GraphDatabase

from tests.conftest import Place


def remove_units(place: Place, keys: Sequence[str], name: str = "empty") -> None:
    """Deletes units and what pairs them."""
    if place.kind == "neo4j":
        with GraphDatabase.driver(place.url(name)) as driver, driver.session(database="neo4j") as session:
            session.run("MATCH (n:Unit) WHERE n.key IN $keys DETACH DELETE n", keys=list(keys)).consume()
        return
    connection = apsw.Connection(place.url(name).removeprefix("sqlite:"))
    connection.set_busy_timeout(10_000)
    with connection:
        for key in keys:
            connection.execute("DELETE FROM PAIRED_WITH WHERE _from = (SELECT _row FROM Unit WHERE key = ?)", (key,))
            connection.execute("DELETE FROM Unit WHERE key = ?", (key,))
    connection.close()


def forget_snapshot(place: Place, name: str = "empty") -> None:
    """Takes the name of the state away."""
    if place.kind == "neo4j":
        with GraphDatabase.driver(place.url(name)) as driver, driver.session(database="neo4j") as session:
            session.run("MATCH (s:_State) DELETE s").consume()
        return
    connection = apsw.Connection(place.url(name).removeprefix("sqlite:"))
    connection.execute("DELETE FROM _meta WHERE name = 'snapshot'")
    connection.close()
