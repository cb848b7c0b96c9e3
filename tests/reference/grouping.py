"""Groups of rows and what is measured of them, as graph/plan/groups.py and decision 12 say what they are."""

import functools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from graph.datatypes.base import Affinity
from graph.plan.groups import (
    By,
    DistinctNodes,
    GroupFact,
    Grouping,
    GroupTerm,
    GroupValue,
    Having,
    HavingMissing,
    Measure,
    Measured,
    NodeGrouping,
    Quantity,
    Span,
    SpanGrouping,
    TypeGrouping,
)
from graph.plan.output import Groups
from graph.plan.paging import OrderTerm
from tests.reference.conditions import COMPARISONS, field
from tests.reference.walking import Asking, Row

PARTS, WHOLE_FROM = 10_000, 10**11
"""A decimal has so many parts of one; sums of decimals are whole numbers from here on."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that have the same values; of a node its id."""

    values: tuple[Any, ...]
    rows: Sequence[Row]


def groups(asking: Asking, plan: Groups, last: OrderTerm, rows: Sequence[Row]) -> list[Group]:
    """All groups that remain, in their order; without anything to tell rows apart there is one, be it empty."""
    told: dict[tuple[Any, ...], list[Row]] = {} if plan.by else {(): []}
    for row in rows:
        told.setdefault(tuple(_value(row, grouping) for grouping in plan.by), []).append(row)

    def rank(group: Group) -> Any:
        """The largest first, then by values, missing ones last, then by the first key or id among the rows."""
        places = [_place(group.rows[0], grouping) for grouping in plan.by]
        first = min((field(row, last.part, last.field) for row in group.rows), default="")
        return -len(group.rows), [(place is None, place) for place in places], first

    every = [Group(values, some) for values, some in told.items()]
    remaining = sorted((group for group in every if _remains(asking, plan.having, group)), key=rank)
    for term in reversed(plan.order):
        remaining.sort(key=functools.partial(_by_term, plan, term), reverse=term.descending)
    return remaining


def _by_term(plan: Groups, term: GroupTerm, group: Group) -> tuple[bool, Any]:
    if isinstance(term.of, GroupValue):
        place = _place(group.rows[0], plan.by[term.of.place])
    else:
        place = quantity(term.of, group.rows, of_day=True)
    return place is None, place


def _remains(asking: Asking, conditions: Sequence[Having], group: Group) -> bool:
    for having in conditions:
        value = quantity(having.quantity, group.rows, of_day=True)
        if isinstance(having.quantity, Measured) and having.quantity.day and value:
            value = value[0]
        if isinstance(having, HavingMissing):
            holds = (value is None) == asking.value(having.expected)
        else:
            compared = value is not None and COMPARISONS[having.comparator](value, asking.value(having.operand))
            holds = compared != having.negated
        if not holds:
            return False
    return True


def quantity(output: Quantity, rows: Sequence[Row], *, of_day: bool = False) -> Any:
    """What is counted or measured; of a date, with `of_day`, its day and the date as given."""
    match output:
        case GroupFact.COUNT:
            return len(rows)
        case DistinctNodes(part):
            return len({field(row, part, "id") for row in rows})
        case Measured():
            return measured(output, rows, of_day=of_day)


def _value(row: Row, by: By) -> Any:
    match by:
        case TypeGrouping(names):
            return names[row.node.type]
        case NodeGrouping(part):
            return field(row, part, "id")
        case SpanGrouping(part, name, span):
            return _span(field(row, part, name), span)
        case Grouping():
            return field(row, by.part, by.field)


def _span(date: str | None, span: Span) -> str | None:
    if date is None:
        return None
    year, *rest = date.split("-")
    if span is Span.YEAR:
        return year
    if not rest:
        return None
    return f"{year}-{rest[0]}" if span is Span.MONTH else f"{year}-Q{(int(rest[0]) + 2) // 3}"


def _place(row: Row, by: By) -> Any:
    match by:
        case NodeGrouping(part):
            return field(row, part, "name_sort"), field(row, part, "id")
        case Grouping():
            return field(row, by.part, by.order)
        case _:
            return _value(row, by)


def measured(output: Measured, rows: Sequence[Row], *, of_day: bool = False) -> Any:
    """A measure of the values that are there; null where none is."""
    there = [row for row in rows if field(row, output.part, output.field) is not None]
    values = [field(row, output.part, output.field) for row in there]
    if not values:
        return None
    days = [field(row, output.part, output.day or output.field) for row in there]
    match output.measure:
        case Measure.MIN:
            least = min(zip(days, values, strict=True))
            return least if of_day and output.day else least[1]
        case Measure.MAX:
            greatest = max(zip(days, values, strict=True))
            return greatest if of_day and output.day else greatest[1]
        case Measure.SUM:
            return _total(values, output.affinity)
        case Measure.AVG:
            return float(_nearest(sum(map(_exact, values)) / Fraction(len(values)), PARTS))


def _total(values: Sequence[Any], affinity: Affinity) -> float:
    exact = Fraction(sum(map(_exact, values)))
    if affinity is Affinity.REAL and abs(exact) < WHOLE_FROM:
        return float(exact)
    return int(_nearest(exact, 1))


def _exact(value: float) -> Fraction:
    """The number that is written, which has at most four decimals."""
    return Fraction(str(value))


def _nearest(number: Fraction, parts: int) -> Fraction:
    """The nearest number of so many parts of one; a half goes away from zero."""
    size = Fraction(math.floor(abs(number) * parts + Fraction(1, 2)), parts)
    return size if number >= 0 else -size
