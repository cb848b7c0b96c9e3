"""Subqueries that make one value of rows: an expression, or a clause of its own where they group.

Neo4j refuses an expression that holds a grouping anywhere inside ("implicit grouping expressions"), however deep. Such
a subquery, and every one around it, is hoisted: it becomes a CALL before the clause that shows its result.
"""

from collections.abc import Sequence

from graph.stores.lowering.dialect import Decode, Match, Scope, Shown
from graph.stores.neo4j.clauses import call, returning


def collected(scope: Scope, owners: Sequence[str], clauses: str, item: Shown, *, groups: bool = False) -> Shown:
    """A list with an item for each row of the clauses, which end before the clauses that the item needs."""
    rows = f"{clauses}{item.before}"
    if groups or item.groups:
        return _hoisted(scope, owners, rows, f"collect({item.text})", list_decoder(item.decode))
    return Shown(f"COLLECT {{ {rows} {returning(item.text)} }}", list_decoder(item.decode))


def counted(scope: Scope, owners: Sequence[str], rows: str, match: Match, *, groups: bool) -> Shown:
    """How many rows there are; where the same one may come several times, it counts once."""
    distinct = f"DISTINCT {match.distinct}" if match.distinct else ""
    if groups:
        return _hoisted(scope, owners, rows, f"count({distinct or '*'})")
    return Shown(f"COUNT {{ {rows}{f' {returning(distinct)}' if distinct else ''} }}")


def existing(scope: Scope, owners: Sequence[str], rows: str, *, groups: bool) -> Shown:
    """Whether there are rows."""
    if groups:
        return _hoisted(scope, owners, rows, "count(*) > 0")
    return Shown(scope.dialect.exists(rows))


def _hoisted(scope: Scope, owners: Sequence[str], rows: str, result: str, decode: Decode | None = None) -> Shown:
    variable = scope.variable("c")
    return Shown(variable, decode, f" {call(owners, rows, returning(f'{result} AS {variable}'))}", groups=True)


def list_decoder(decode: Decode | None) -> Decode | None:
    """Decodes every member of a list alike."""
    if decode is None:
        return None
    return lambda rows, parameters: [decode(row, parameters) for row in rows]
