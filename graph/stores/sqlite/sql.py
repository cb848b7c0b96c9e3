"""The clauses of an SQL query, and the JSON that it writes.

    Select(["json_object('name', t.name)"], from_table("Unit", "t"))    SELECT json_object('name', t.name) FROM Unit t

Objects have the order of their members, and values are written as GraphQL does. What `json_object` returns is known to
be JSON within its own SELECT only; out of a subquery it comes as text, which `embedded` declares to be JSON again.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.datatypes.base import Affinity
from graph.stores.lowering.dialect import Scope
from graph.stores.quoting import identifier, literal


@dataclass(frozen=True, slots=True)
class Select:
    """A SELECT; `rows` is its FROM clause, with WHERE if there is one. As a text it is the statement itself."""

    columns: Sequence[str]
    rows: str = ""
    group_by: Sequence[str] = ()
    order_by: Sequence[str] = ()
    limit: str = ""
    having: str = ""

    def __str__(self) -> str:
        clauses = [f"SELECT {', '.join(self.columns)}", self.rows]
        clauses += [f"GROUP BY {', '.join(self.group_by)}"] if self.group_by else []
        clauses += [f"HAVING {self.having}"] if self.having else []
        clauses += [f"ORDER BY {', '.join(self.order_by)}"] if self.order_by else []
        clauses += [f"LIMIT {self.limit}"] if self.limit else []
        return " ".join(filter(None, clauses))


def union_all(queries: Sequence[Select]) -> str:
    """The rows of several queries, one query after the other."""
    return " UNION ALL ".join(map(str, queries))


BEFORE = "_before"
"""The name of the database that is attached where two states are compared."""


def stored(scope: Scope, name: str) -> str:
    """The table of a type, or another one that is stored, in the state that is asked."""
    return f"{BEFORE}.{identifier(name)}" if scope.is_before else identifier(name)


def from_table(table: str, alias: str) -> str:
    """The FROM clause of a table, or of a query in brackets."""
    return f"FROM {table} {alias}"


_PAIRS_AT_ONCE = 400
"""SQLite takes at most 1,000 arguments of a function; larger objects are put together from pieces."""


def json_object(pairs: Sequence[tuple[str, str]]) -> str:
    """An object of response keys and SQL expressions."""
    pieces = [pairs[start : start + _PAIRS_AT_ONCE] for start in range(0, len(pairs), _PAIRS_AT_ONCE)] or [()]
    texts = [f"json_object({', '.join(f'{literal(key)}, {value}' for key, value in piece)})" for piece in pieces]
    if len(texts) == 1:
        return texts[0]
    inner = " || ',' || ".join(f"substr({text}, 2, length({text}) - 2)" for text in texts)
    return f"json('{{' || {inner} || '}}')"


def embedded(query: Select) -> str:
    """The JSON that a subquery returns, as a part of other JSON."""
    return f"json(({query}))"


def json_value(value: str, affinity: Affinity) -> str:
    """A stored field as JSON."""
    match affinity:
        case Affinity.BOOLEAN:
            return json_boolean(value)
        case Affinity.TEXTS:
            return f"json({value})"
        case Affinity.REAL:
            return json_number(value)
        case Affinity.TEXT | Affinity.INTEGER:
            return value


def json_number(value: str) -> str:
    """A number as every reader of JSON prints it: SQLite itself writes 17 digits, of which 15 are meant."""
    return f"json(CASE typeof({value}) WHEN 'real' THEN printf('%!.15g', {value}) ELSE ifnull({value}, 'null') END)"


def json_boolean(value: str) -> str:
    """A condition or stored boolean as true, false or null."""
    return f"json(CASE {value} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)"
