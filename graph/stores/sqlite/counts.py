"""Numbers of rows of a connection, for all nodes of a type at once.

By itself, each node has its rows counted by a subquery of its own, which is best for a few nodes, and for the first
page of many. Where all nodes of a type are looked at, one query that groups all rows takes half of that, or a third:

units(where: {pairedWith: {count: {gte: 3}}}) { totalCount }
t1._row IN (SELECT t2._from FROM `PAIRED_WITH` t2 GROUP BY t2._from HAVING count(*) >= $p0)

The paths of a derived relationship are dear, so what they lead to is counted once for the whole statement, in a table
that stands before it.
"""

from dataclasses import dataclass

from graph.plan.condition import Citing, Condition, HowMany, RowPart, mentions
from graph.plan.paging import outline
from graph.plan.walk import Derivation, Expansion, Facts, Walk
from graph.stores.lowering.conditions import asks_nodes, countable, rows
from graph.stores.lowering.dialect import Match, Scope, all_of, any_of, negation
from graph.stores.sqlite.sql import Select, from_table, stored, union_all
from graph.stores.sqlite.tables import FROM, ROW, TO


@dataclass(frozen=True, slots=True)
class _Counts:
    """The rows of a walk from all nodes: where they come from, the row of the node they start from, their number."""

    rows: str
    near: str
    number: str

    def of_each(self, having: str = "") -> Select:
        """`near` and `number` of each node that has rows."""
        columns = [f"{self.near} AS near", *([] if having else [f"{self.number} AS number"])]
        return Select(columns, self.rows, [self.near], having=having)


def _counts(scope: Scope, walk: Walk, where: Condition) -> _Counts:
    grouped, typed = mentions(where, RowPart.EDGE), asks_nodes(scope, where)
    matches = scope.dialect.matches(scope, walk, "", grouped=grouped, typed=typed)
    if len(matches) == 1:
        (match,) = matches
        number = f"count(DISTINCT {match.distinct})" if match.distinct else "count(*)"
        return _Counts(rows(scope, match, where), _near(walk, match), number)
    queries = [
        Select([f"{_near(walk, match)} AS near", f"{match.distinct or 'NULL'} AS far"], rows(scope, match, where))
        for match in matches
    ]
    number = "count(DISTINCT far)" if any(match.distinct for match in matches) else "count(*)"
    return _Counts(f"FROM ({union_all(queries)})", "near", number)


def _near(walk: Walk, match: Match) -> str:
    """The column with the row of the node that a row of the walk starts from."""
    column = (TO if walk.backward else FROM) if isinstance(walk, Expansion) else "near"
    return f"{match.edge}.{column}"


def _table(scope: Scope, walk: Walk, where: Condition) -> str:
    """The table of the numbers of all nodes: `near` and `number`."""
    return scope.table(outline((walk, where)), lambda: str(_counts(scope, walk, where).of_each()))


def compared_of_all(scope: Scope, match: Match, plan: HowMany) -> str | None:
    """The condition that a node of the match is among all those whose number of rows compares with an operand.

    None where each node is better asked by itself: if those without any row are among them, they are many.
    """
    if isinstance(plan.walk, Facts | Citing):
        return None
    form, operand = scope.dialect.comparisons[plan.comparator], scope.parameter(plan.number)
    none_too = plan.holds_of_none
    if isinstance(plan.walk, Derivation):
        if none_too is not False:
            return form.format(x=number_of_all(scope, match.node, plan.walk, plan.where), p=operand)
        table = _table(scope, plan.walk, plan.where)
        return f"{match.node}.{ROW} IN (SELECT near FROM {table} WHERE {form.format(x='number', p=operand)})"
    if none_too:
        return None
    counts = _counts(scope, plan.walk, plan.where)
    nodes = [counts.of_each(having=form.format(x=counts.number, p=operand))]
    if none_too is None:
        nodes.append(_without_rows(scope, match, plan.walk, plan.where, form.format(x="0", p=operand)))
    return f"{match.node}.{ROW} IN ({union_all(nodes)})"


def _without_rows(scope: Scope, match: Match, walk: Walk, where: Condition, condition: str) -> Select:
    """The nodes without any row, under a condition that is the same for all."""
    node = scope.variable("t")
    there = any_of([scope.dialect.exists(matched) for matched, _ in countable(scope, walk, node, where)])
    nodes = from_table(stored(scope, match.node_types[0]), node)
    return Select([f"{node}.{ROW}"], f"{nodes} WHERE {all_of([condition, negation(there)])}")


def number_of_all(scope: Scope, node: str, walk: Walk, where: Condition) -> str:
    """The number of rows of a node, looked up among those of all nodes."""
    return f"coalesce((SELECT number FROM {_table(scope, walk, where)} WHERE near = {node}.{ROW}), 0)"
