"""Everything that a store holds, read past the store, so that before and after can be compared."""

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

from neo4j import GraphDatabase

from tests.conftest import Place

Contents: TypeAlias = dict[str, dict[str, dict[str, Any]]]
"""By type and key, the fields as the store keeps them; of a relationship also `from` and `to`, as "Unit u1"."""


INTERNAL = {"_row", "_from", "_to", "_from_type", "_to_type", "_search", "_search_rank"}
"""Fields by which stores keep records, each in its own way."""


def contents(place: Place, name: str = "empty") -> Contents:
    """All records of a place."""
    records: Contents = {}
    for element, fields in _sqlite(place, name) if place.kind == "sqlite" else _neo4j(place, name):
        records.setdefault(element, {})[fields["key"]] = fields
    return records


def recorded(place: Place, name: str = "empty") -> Contents:
    """What a place holds, apart from how it keeps it."""
    return {
        element: {key: {name: fields[name] for name in fields.keys() - INTERNAL} for key, fields in by_key.items()}
        for element, by_key in contents(place, name).items()
    }


def aliases(path: Path) -> set[tuple[str, str]]:
    """The former ids in the file of an embedded store, and where each leads."""
    connection = sqlite3.connect(path)
    rows = {(str(former), str(target)) for former, target in connection.execute("SELECT id, target FROM _alias")}
    connection.close()
    return rows


def fingerprint(place: Place, name: str = "empty") -> str:
    """The same for the same contents."""
    records = contents(place, name)
    lines = [
        f"{element} {key} {sorted(records[element][key].items())}" for element in records for key in records[element]
    ]
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def _sqlite(place: Place, name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    path = Path(place.url(name).removeprefix("sqlite:"))
    if not path.exists():
        return
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 1) <> '_'")
    rows = [(table, dict(row)) for (table,) in tables for row in connection.execute(f'SELECT * FROM "{table}"')]
    connection.close()
    nodes = {fields["_row"]: f"{table} {fields['key']}" for table, fields in rows if "_from" not in fields}
    for table, fields in rows:
        ends = {"from": nodes[fields["_from"]], "to": nodes[fields["_to"]]} if "_from" in fields else {}
        yield table, {**fields, **ends}


def _neo4j(place: Place, name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    named = "[label IN labels({0}) WHERE label <> 'Entity'][0]"
    ends = ", ".join(f"{named.format(end)} + ' ' + {end}.key AS {end}" for end in "ab")
    with GraphDatabase.driver(place.url(name)) as driver, driver.session(database="neo4j") as session:
        for element, fields in session.run(f"MATCH (n:Entity) RETURN {named.format('n')}, properties(n)"):
            yield element, fields
        for element, fields, source, target in session.run(f"MATCH (a)-[r]->(b) RETURN type(r), properties(r), {ends}"):
            yield element, {**fields, "from": source, "to": target}
