"""The tables that follow from an ontology.

A node's `_row` is unique over all types, so that a relationship needs no more than `_from` and `_to`. Where an end may
be of several types, `_from_type` or `_to_type` tells which. `digest.py` tells what `_digest` and `_mark` are.
"""

from collections.abc import Iterator, Mapping

from graph.datatypes.base import Affinity
from graph.ontology.entity import CITATIONS
from graph.ontology.model import Element, End, NodeType, Ontology, RelationshipType
from graph.stores.quoting import identifier

ROW, FROM, TO, FROM_TYPE, TO_TYPE = "_row", "_from", "_to", "_from_type", "_to_type"
DIGEST, MARK = "_digest", "_mark"
META = "_meta"

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
    yield f"CREATE TABLE IF NOT EXISTS {META} (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"
    for element in ontology.elements:
        columns = ", ".join(f"{identifier(name)} {kind}{_rule(name)}" for name, kind in table_columns(element).items())
        yield f"CREATE TABLE IF NOT EXISTS {identifier(element.name)} ({columns})"
        yield from _indexes(element)


def _rule(column: str) -> str:
    if column == ROW:
        return " PRIMARY KEY"
    return " NOT NULL" if column in (FROM, TO, MARK, CITATIONS, DIGEST, "id", "key") else ""


def _indexes(element: NodeType | RelationshipType) -> Iterator[str]:
    yield _index(element.name, "id", unique=True)
    if isinstance(element, NodeType):
        yield _index(element.name, "key", unique=True)
        yield _index(element.name, "name_sort", "key")
    else:
        yield _index(element.name, FROM, "id")
        yield _index(element.name, TO, "id")
        yield from _indexes_by_type(element)


def _indexes_by_type(relationship: RelationshipType) -> Iterator[str]:
    """Both ends, and what of a hub's relationships leads to one type of node."""
    far = (TO_TYPE, TO) if is_typed(relationship.target) else (TO,)
    yield _index(relationship.name, FROM, *far)
    if is_typed(relationship.source):
        yield _index(relationship.name, TO, FROM_TYPE)


def _index(table: str, *columns: str, unique: bool = False) -> str:
    name = identifier("_".join((table, *columns)))
    kind = "UNIQUE INDEX" if unique else "INDEX"
    return f"CREATE {kind} IF NOT EXISTS {name} ON {identifier(table)} ({', '.join(map(identifier, columns))})"
