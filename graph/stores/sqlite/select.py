"""The clauses of an SQL query, put together in their order."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Select:
    """A SELECT; `rows` is its FROM clause, with WHERE if there is one. As a text it is the statement itself."""

    columns: Sequence[str]
    rows: str = ""
    group_by: Sequence[str] = ()
    order_by: Sequence[str] = ()
    limit: str = ""

    def __str__(self) -> str:
        clauses = [f"SELECT {', '.join(self.columns)}", self.rows]
        clauses += [f"GROUP BY {', '.join(self.group_by)}"] if self.group_by else []
        clauses += [f"ORDER BY {', '.join(self.order_by)}"] if self.order_by else []
        clauses += [f"LIMIT {self.limit}"] if self.limit else []
        return " ".join(filter(None, clauses))


def union_all(queries: Sequence[Select]) -> str:
    """The rows of several queries, one query after the other."""
    return " UNION ALL ".join(map(str, queries))


def from_table(table: str, alias: str) -> str:
    """The FROM clause of a table, or of a query in brackets."""
    return f"FROM {table} {alias}"
