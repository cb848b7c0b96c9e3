"""The graph without its types, for walks along relationships of any type: kept by triggers on the tables of the types.

`_entity` has a row for each node, `_adjacent` two for each relationship, one from either end: `near` and `far` are
nodes, `edge` is the row in the table of the type `kind`, and `backward` says that `near` is the relationship's target.
A relationship from a node to itself has both rows.
"""

from collections.abc import Iterator

from graph.ontology.model import NodeType, Ontology, RelationshipType
from graph.stores.quoting import identifier, literal
from graph.stores.sqlite.tables import MARK

ENTITY, ADJACENT = "_entity", "_adjacent"

_ENTITY_COLUMNS = ("_row", "id", "name_sort", "since_day", "until_day")


def adjacency_statements(ontology: Ontology) -> Iterator[str]:
    """Tables and triggers; harmless where they exist."""
    yield (
        f"CREATE TABLE IF NOT EXISTS {ENTITY} (_row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
        " name_sort TEXT, since_day TEXT, until_day TEXT, type TEXT NOT NULL)"
    )
    yield (
        f"CREATE TABLE IF NOT EXISTS {ADJACENT} (near INTEGER NOT NULL, kind TEXT NOT NULL, edge INTEGER NOT NULL,"
        " backward INTEGER NOT NULL, far INTEGER NOT NULL, mark INTEGER NOT NULL, since_day TEXT, until_day TEXT,"
        " PRIMARY KEY (near, far, kind, edge, backward)) WITHOUT ROWID"
    )
    for node in ontology.nodes.values():
        yield from _triggers(node.name, [_entered(node)], [f"DELETE FROM {ENTITY} WHERE _row = old._row"])
    for relationship in ontology.relationships.values():
        name = literal(relationship.name)
        forget = [
            f"DELETE FROM {ADJACENT} WHERE near = {near} AND far = {far} AND kind = {name} AND edge = old._row"
            for near, far in (("old._from", "old._to"), ("old._to", "old._from"))
        ]
        yield from _triggers(relationship.name, list(_joined(relationship)), forget)


def _triggers(table: str, enter: list[str], forget: list[str]) -> Iterator[str]:
    events = {"INSERT": enter, "UPDATE": [*forget, *enter], "DELETE": forget}
    for event, steps in events.items():
        name = identifier(f"{table}_after_{event.lower()}")
        body = "".join(f" {step};" for step in steps)
        yield f"CREATE TRIGGER IF NOT EXISTS {name} AFTER {event} ON {identifier(table)} BEGIN{body} END"


def _entered(node: NodeType) -> str:
    columns = ", ".join(f"new.{name}" for name in _ENTITY_COLUMNS)
    return f"INSERT INTO {ENTITY} ({', '.join(_ENTITY_COLUMNS)}, type) SELECT {columns}, {literal(node.name)}"


def _joined(relationship: RelationshipType) -> Iterator[str]:
    for backward, near, far in ((0, "_from", "_to"), (1, "_to", "_from")):
        yield (
            f"INSERT INTO {ADJACENT} (near, kind, edge, backward, far, mark, since_day, until_day) SELECT"
            f" new.{near}, {literal(relationship.name)}, new._row, {backward}, new.{far}, new.{MARK},"
            f" new.since_day, new.until_day"
        )
