"""Deletes nodes past a store, which has no call for it."""

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
