"""The clauses of a Cypher query, put together in their order, and subqueries that make one value of rows.

    match_("(n:`Unit`)"), with_("n", order_by=["n.key"])    MATCH (n:`Unit`) WITH n ORDER BY n.key

A subquery is an expression, COLLECT, COUNT or EXISTS, unless it groups: Neo4j refuses an expression that holds a
grouping anywhere inside ("implicit grouping expressions"), however deep. Such a subquery, and every one around it, is
hoisted: it becomes a CALL before the clause that shows its result.
"""

from collections.abc import Iterable, Sequence

from graph.datatypes.date import OPEN_END, OPEN_START
from graph.stores.lowering.dialect import Decode, Expression, Match, Scope, where
from graph.stores.neo4j.labels import ENTITY
from graph.stores.quoting import identifier, literal


def match_(pattern: str, conditions: Sequence[str] = ()) -> str:
    """A MATCH, with its WHERE."""
    return f"MATCH {pattern}{where(conditions)}"


def with_(*variables: str, order_by: Sequence[str] = (), limit: str = "", conditions: Sequence[str] = ()) -> str:
    """A WITH: what is carried on, in which order, how many rows of it, and under which conditions."""
    return f"WITH {', '.join(variables)}{_ordered(order_by, limit)}{where(conditions)}"


def returning(*items: str, order_by: Sequence[str] = (), limit: str = "") -> str:
    """A RETURN."""
    return f"RETURN {', '.join(items)}{_ordered(order_by, limit)}"


def _ordered(order_by: Sequence[str], limit: str) -> str:
    order = f" ORDER BY {', '.join(order_by)}" if order_by else ""
    return f"{order}{f' LIMIT {limit}' if limit else ''}"


def call(imports: Sequence[str], *clauses: str) -> str:
    """A subquery of its own, for each row; it sees the variables that it imports."""
    return f"CALL ({', '.join(filter(None, imports))}) {{ {' '.join(filter(None, clauses))} }}"


def union_all(queries: Sequence[str]) -> str:
    """The rows of several queries, which return the same variables."""
    return " UNION ALL ".join(queries)


def one_of_types(names: Iterable[str]) -> str:
    """The types in a pattern, one of which a relationship has."""
    return "|".join(map(identifier, names))


def extreme(things: str, text: str, *, latest: bool) -> str:
    """The latest, or the earliest, of the sorting texts of things in a list; each is `t` in its text."""
    first, order = (OPEN_START, ">") if latest else (OPEN_END, "<")
    step = f"CASE WHEN {text} {order} x THEN {text} ELSE x END"
    return f"reduce(x = {literal(first)}, t IN {things} | {step})"


def node_type_of(node: str) -> str:
    """The type of a node: its label beside that of all nodes."""
    return f"[label IN labels({node}) WHERE label <> {literal(ENTITY)}][0]"


def arrow(relationship_types: str, variable: str, *, backward: bool) -> str:
    """A relationship of a pattern; its types are quoted already."""
    left, right = ("<-", "-") if backward else ("-", "->")
    return f"{left}[{variable}:{relationship_types}]{right}"


def collected(
    scope: Scope, owners: Sequence[str], clauses: str, item: Expression, *, groups: bool = False
) -> Expression:
    """A list with an item for each row of the clauses, which end before the clauses that the item needs."""
    rows = f"{clauses}{item.before}"
    if groups or item.groups:
        return _hoisted(scope, owners, rows, f"collect({item.text})", list_decoder(item.decode))
    return Expression(f"COLLECT {{ {rows} {returning(item.text)} }}", list_decoder(item.decode))


def counted(scope: Scope, owners: Sequence[str], rows: str, match: Match, *, groups: bool) -> Expression:
    """How many rows there are; where the same one may come several times, it counts once."""
    if groups:
        return _hoisted(scope, owners, rows, f"count({f'DISTINCT {match.distinct}' if match.distinct else '*'})")
    return Expression(scope.dialect.number_of(rows, match))


def existing(scope: Scope, owners: Sequence[str], rows: str, *, groups: bool) -> Expression:
    """Whether there are rows."""
    if groups:
        return _hoisted(scope, owners, rows, "count(*) > 0")
    return Expression(scope.dialect.exists(rows))


def _hoisted(scope: Scope, owners: Sequence[str], rows: str, result: str, decode: Decode | None = None) -> Expression:
    variable = scope.variable("c")
    return Expression(variable, decode, f" {call(owners, rows, returning(f'{result} AS {variable}'))}", groups=True)


def list_decoder(decode: Decode | None) -> Decode | None:
    """Decodes every member of a list alike."""
    if decode is None:
        return None
    return lambda rows, parameters: [decode(row, parameters) for row in rows]
