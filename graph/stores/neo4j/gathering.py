"""Subqueries that gather rows: as an expression, or as a clause of its own where they group.

Neo4j refuses an expression that holds a grouping anywhere inside ("implicit grouping expressions"), however deep. Such
a subquery, and every one around it, is hoisted: it becomes a CALL before the clause that shows its result.
"""

from graph.stores.neo4j.scope import Scope
from graph.stores.neo4j.shapes import Shown
from graph.stores.neo4j.walks import Match


def gathered(scope: Scope, owners: str, clauses: str, item: str, since: int) -> Shown:
    """A list of items, one for each row of `clauses`; `since` is the number of groupings before they were written."""
    if scope.groups == since:
        return Shown(f"COLLECT {{ {clauses} RETURN {item} }}")
    return _hoisted(scope, owners, clauses, f"collect({item})")


def counted(scope: Scope, owners: str, clauses: str, rows: Match, since: int) -> Shown:
    """How many rows there are; the paths of a derived relationship that are not grouped count once for each node."""
    once = f"DISTINCT {rows.node}" if rows.derived and not rows.source else ""
    if scope.groups == since:
        return Shown(f"COUNT {{ {clauses}{f' RETURN {once}' if once else ''} }}")
    return _hoisted(scope, owners, clauses, f"count({once or '*'})")


def existing(scope: Scope, owners: str, clauses: str, since: int) -> Shown:
    """Whether there are rows."""
    if scope.groups == since:
        return Shown(f"EXISTS {{ {clauses} RETURN 1 AS one }}")
    return _hoisted(scope, owners, clauses, "count(*) > 0")


def _hoisted(scope: Scope, owners: str, clauses: str, result: str) -> Shown:
    variable = scope.variable("c")
    return Shown(variable, before=f" CALL ({owners}) {{ {clauses} RETURN {result} AS {variable} }}")
