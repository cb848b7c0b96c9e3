"""The tables that follow from an ontology.

A node's `_row` is unique over all types, so that a relationship needs no more than `_from` and `_to`. Where an end may
be of several types, `_from_type` or `_to_type` tells which. `digest.py` tells what `_digest` and `_mark` are.

Triggers on these tables keep the graph without its types, for walks along relationships of any type. `_entity` has a
row for each node, `_adjacent` two for each relationship, one from either end: `near` and `far` are nodes, `edge` is the
row in the table of the type `kind`, and `backward` says that `near` is the relationship's target. A relationship from a
node to itself has both rows.
"""

from collections.abc import Iterator, Mapping

from graph.datatypes.base import Affinity
from graph.ontology.entity import CITATIONS
from graph.ontology.model import Element, End, NodeType, Ontology, RelationshipType
from graph.stores.quoting import identifier, literal

ROW, FROM, TO, FROM_TYPE, TO_TYPE = "_row", "_from", "_to", "_from_type", "_to_type"
DIGEST, MARK = "_digest", "_mark"
META = "_meta"
META_STATEMENT = f"CREATE TABLE IF NOT EXISTS {META} (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"

_COLUMN_TYPES = {
    Affinity.TEXT: "TEXT",
    Affinity.INTEGER: "INTEGER",
    Affinity.REAL: "REAL",
    Affinity.BOOLEAN: "INTEGER",
    Affinity.TEXTS: "TEXT",
}


def is_typed(end: End) -> bool:
    """Whether rows must tell the type at this end."""
    return len(end.types) > 1


def table_columns(element: Element) -> dict[str, str]:
    """The columns of a table and their SQL types."""
    columns = {ROW: "INTEGER"}
    if isinstance(element, RelationshipType):
        columns |= {FROM: "INTEGER", TO: "INTEGER"}
        columns |= {FROM_TYPE: "TEXT"} if is_typed(element.source) else {}
        columns |= {TO_TYPE: "TEXT"} if is_typed(element.target) else {}
        columns |= {MARK: "INTEGER"}
    columns |= {name: _COLUMN_TYPES[affinity] for name, affinity in element.stored_fields.items()}
    return columns | {CITATIONS: "TEXT", DIGEST: "TEXT"}


def is_current(element: Element, existing: Mapping[str, str]) -> bool:
    """Whether a table's columns are just those of the ontology, or more."""
    return all(existing.get(name) == kind for name, kind in table_columns(element).items())


def create_statements(ontology: Ontology) -> Iterator[str]:
    """What makes an empty database ready; harmless on one that is."""
    yield META_STATEMENT
    for element in ontology.elements:
        columns = ", ".join(f"{identifier(name)} {kind}{_rule(name)}" for name, kind in table_columns(element).items())
        yield f"CREATE TABLE IF NOT EXISTS {identifier(element.name)} ({columns})"
        yield from (_index(element.name, *columns, unique=True) for columns in _unique_indexes(element))
        yield from reading_indexes(element).values()


def _rule(column: str) -> str:
    if column == ROW:
        return " PRIMARY KEY"
    return " NOT NULL" if column in (FROM, TO, MARK, CITATIONS, DIGEST, "id", "key") else ""


def _unique_indexes(element: Element) -> Iterator[tuple[str, ...]]:
    yield ("id",)
    if isinstance(element, NodeType):
        yield ("key",)


def reading_indexes(element: Element) -> dict[str, str]:
    """The indexes without which rows could be written all the same: their names, and what creates them."""
    if isinstance(element, RelationshipType):
        columns = [(FROM, "id"), (TO, "id"), *_indexes_by_type(element)]
    else:
        columns = [("name_sort", "key")]
    return {_index_name(element.name, *of_index): _index(element.name, *of_index) for of_index in columns}


def _indexes_by_type(relationship: RelationshipType) -> Iterator[tuple[str, ...]]:
    """Both ends, and what of a hub's relationships leads to one type of node."""
    far = (TO_TYPE, TO) if is_typed(relationship.target) else (TO,)
    yield FROM, *far
    if is_typed(relationship.source):
        yield TO, FROM_TYPE


def _index(table: str, *columns: str, unique: bool = False) -> str:
    kind, name = "UNIQUE INDEX" if unique else "INDEX", _index_name(table, *columns)
    return f"CREATE {kind} IF NOT EXISTS {name} ON {identifier(table)} ({', '.join(map(identifier, columns))})"


def _index_name(table: str, *columns: str) -> str:
    # Tables and indexes share their names, and no declared name begins with an underscore.
    return identifier("_".join(("", table, *columns)))


ENTITY, ADJACENT = "_entity", "_adjacent"

_ENTITY_COLUMNS = ("_row", "id", "name_sort", "since_day", "until_day")
_ADJACENT_KEY = ("near", "far", "kind", "edge", "backward")


def adjacency_statements(ontology: Ontology) -> Iterator[str]:
    """Tables and triggers; harmless where they exist."""
    yield (
        f"CREATE TABLE IF NOT EXISTS {ENTITY} (_row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
        " name_sort TEXT, since_day TEXT, until_day TEXT, type TEXT NOT NULL)"
    )
    yield (
        f"CREATE TABLE IF NOT EXISTS {ADJACENT} (near INTEGER NOT NULL, kind TEXT NOT NULL, edge INTEGER NOT NULL,"
        " backward INTEGER NOT NULL, far INTEGER NOT NULL, mark INTEGER NOT NULL, since_day TEXT, until_day TEXT,"
        f" PRIMARY KEY ({', '.join(_ADJACENT_KEY)})) WITHOUT ROWID"
    )
    for node in ontology.nodes.values():
        yield from _triggers(node.name, [_entered(node)], [f"DELETE FROM {ENTITY} WHERE _row = old._row"]).values()
    for relationship in ontology.relationships.values():
        yield from joining_triggers(relationship).values()


def joining_triggers(relationship: RelationshipType) -> dict[str, str]:
    """The triggers that keep `_adjacent` for a type: their names, and what creates them."""
    name = literal(relationship.name)
    enter = [f"{_INTO_ADJACENT} {columns}" for columns in _joined(relationship, "new.")]
    forget = [
        f"DELETE FROM {ADJACENT} WHERE near = {near} AND far = {far} AND kind = {name} AND edge = old._row"
        for near, far in (("old._from", "old._to"), ("old._to", "old._from"))
    ]
    return _triggers(relationship.name, enter, forget)


def join_all(ontology: Ontology) -> str:
    """What enters all relationships into `_adjacent` where none is: in its order, which takes a third of the time."""
    relationships = ontology.relationships.values()
    rows = " UNION ALL ".join(
        f"{columns} FROM {identifier(relationship.name)}"
        for relationship in relationships
        for columns in _joined(relationship)
    )
    return f"{_INTO_ADJACENT} SELECT * FROM ({rows}) ORDER BY {', '.join(_ADJACENT_KEY)}"


def _triggers(table: str, enter: list[str], forget: list[str]) -> dict[str, str]:
    events = {"INSERT": enter, "UPDATE": [*forget, *enter], "DELETE": forget}
    triggers = {}
    for event, steps in events.items():
        name = identifier(f"{table}_after_{event.lower()}")
        body = "".join(f" {step};" for step in steps)
        triggers[name] = f"CREATE TRIGGER IF NOT EXISTS {name} AFTER {event} ON {identifier(table)} BEGIN{body} END"
    return triggers


def _entered(node: NodeType) -> str:
    columns = ", ".join(f"new.{name}" for name in _ENTITY_COLUMNS)
    return f"INSERT INTO {ENTITY} ({', '.join(_ENTITY_COLUMNS)}, type) SELECT {columns}, {literal(node.name)}"


_INTO_ADJACENT = f"INSERT INTO {ADJACENT} (near, kind, edge, backward, far, mark, since_day, until_day)"


def _joined(relationship: RelationshipType, row: str = "") -> Iterator[str]:
    """What `_adjacent` has of a row that is called so."""
    for backward, near, far in ((0, FROM, TO), (1, TO, FROM)):
        yield (
            f"SELECT {row}{near} AS near, {literal(relationship.name)} AS kind, {row}{ROW} AS edge,"
            f" {backward} AS backward, {row}{far} AS far, {row}{MARK}, {row}since_day, {row}until_day"
        )
