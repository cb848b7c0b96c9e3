"""Changes what a store keeps past the store, as damage would."""

from typing import Any

import apsw
from neo4j import GraphDatabase

from tests.conftest import Place


def tamper(place: Place, sql: str, cypher: str, name: str = "empty", **values: Any) -> None:
    """Runs the statement of the place's kind, whose values stand as `:name` in SQL and as `$name` in Cypher."""
    if place.kind == "neo4j":
        with GraphDatabase.driver(place.url(name)) as driver, driver.session(database="neo4j") as session:
            session.run(cypher, values).consume()
        return
    connection = apsw.Connection(place.url(name).removeprefix("sqlite:"))
    connection.set_busy_timeout(10_000)
    connection.execute(sql, values).fetchall()
    connection.close()
