"""What walks have in common: small statements within one read transaction, over tables that the connection keeps.

A walk goes from frontier to frontier. What it has met so far is in temporary tables, so that neither a statement's text
nor what Python holds grows with how far it goes. The tables belong to a connection, which one thread uses at a time.

    Where the last level of a network leads, and by how many relationships:
    INSERT INTO temp.walk_reached SELECT a.far, count(*) FROM temp.walk_shown f CROSS JOIN _adjacent a ON a.near = f.n
    WHERE f.level = $level - 1 GROUP BY a.far
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import apsw
import orjson

from graph.ontology.model import Ontology
from graph.plan.slot import Operand
from graph.stores.lowering.dialect import Scope
from graph.stores.lowering.statement import Statement
from graph.stores.quoting import identifier
from graph.stores.sqlite.tables import ROW

SHOWN, REACHED, LAYER = "temp.walk_shown", "temp.walk_reached", "temp.walk_layer"

_TABLES = (
    # SQLite counts `place` up as rows are added, so it is a node's rank.
    f"CREATE TABLE {SHOWN} (place INTEGER PRIMARY KEY, n INTEGER NOT NULL UNIQUE, level INTEGER NOT NULL)",
    f"CREATE TABLE {REACHED} (n INTEGER NOT NULL, ties INTEGER NOT NULL)",
    f"CREATE TABLE {LAYER} (layer INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (layer, n)) WITHOUT ROWID",
)

Parameters: TypeAlias = dict[str, Any]


def create_walk_tables(connection: apsw.Connection) -> None:
    """Makes the tables of walks: temporary ones, which a connection for reading may also write.

    They stay in the cache of the connection. `PRAGMA temp_store = MEMORY` would make sure of it, but also keeps SQLite
    from sorting in parts, and counting all pairs of a large district took 17 % longer.
    """
    for statement in _TABLES:
        connection.execute(statement)


class Walk:
    """The parameters of a walk's statements, written once for its plan."""

    def __init__(self, scope: Scope, relationship_types: Sequence[str]) -> None:
        self._slots = Statement("", scope.slots.by_name)
        self._fixed = {"relationship_types": json_list(relationship_types)}

    def bind(self, variables: Mapping[str, object]) -> Parameters:
        """The parameters for one request; raises RequestError for a value that cannot be read."""
        return self._fixed | {name: as_parameter(value) for name, value in self._slots.bind(variables).items()}


def of_relationship_types(ontology: Ontology, selected: Sequence[object], alias: str) -> list[str]:
    """The condition that a relationship is of the types selected; none where all are.

    The types are a parameter, so that the text does not grow with their number.
    """
    if len(selected) == len(ontology.relationships):
        return []
    return [f"{alias}.kind IN (SELECT value FROM json_each($relationship_types))"]


def by_rows(connection: apsw.Connection, table: str, rows: Sequence[int], *columns: str) -> list[tuple[Any, ...]]:
    """Columns (of the alias t) of the rows of these numbers, in the order of the numbers."""
    text = f"SELECT {', '.join(columns)} FROM json_each(?) r CROSS JOIN {identifier(table)} t ON t.{ROW} = r.value"
    return connection.execute(text, (json_list(rows),)).fetchall()


def as_parameter(value: Operand) -> Any:
    """A value as SQLite takes it: lists as JSON."""
    return json_list(value) if isinstance(value, list) else value


def json_list(values: Sequence[Any]) -> str:
    """A list as JSON, which a statement reads by `json_each`."""
    return orjson.dumps(list(values)).decode()
