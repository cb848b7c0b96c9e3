"""The clauses of a Cypher query, put together in their order."""

from collections.abc import Sequence

from graph.stores.lowering.dialect import where


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


def arrow(relationship_types: str, variable: str, *, backward: bool) -> str:
    """A relationship of a pattern; its types are quoted already."""
    left, right = ("<-", "-") if backward else ("-", "->")
    return f"{left}[{variable}:{relationship_types}]{right}"
