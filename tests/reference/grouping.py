"""Groups of rows and what is measured of them, as graph/plan/groups.py and decision 12 say what they are."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from graph.datatypes.base import Affinity
from graph.plan.groups import By, Measure, Measured, TypeGrouping
from graph.plan.paging import OrderTerm
from tests.reference.conditions import field
from tests.reference.walking import Row

PARTS, WHOLE_FROM = 10_000, 10**11
"""A decimal has so many parts of one; sums of decimals are whole numbers from here on."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that have the same values."""

    values: tuple[Any, ...]
    rows: Sequence[Row]


def groups(by: Sequence[By], last: OrderTerm, rows: Sequence[Row]) -> list[Group]:
    """All groups in their order; without anything to tell rows apart there is one, be it empty."""
    told: dict[tuple[Any, ...], list[Row]] = {} if by else {(): []}
    for row in rows:
        told.setdefault(tuple(_value(row, grouping) for grouping in by), []).append(row)

    def rank(group: Group) -> Any:
        """The largest first, then by values, missing ones last, then by the first key or id among the rows."""
        places = [_place(group.rows[0], grouping) for grouping in by]
        first = min((field(row, last.part, last.field) for row in group.rows), default="")
        return -len(group.rows), [(place is None, place) for place in places], first

    return sorted((Group(values, some) for values, some in told.items()), key=rank)


def _value(row: Row, by: By) -> Any:
    return by.names[row.node.type] if isinstance(by, TypeGrouping) else field(row, by.part, by.field)


def _place(row: Row, by: By) -> Any:
    return _value(row, by) if isinstance(by, TypeGrouping) else field(row, by.part, by.order)


def measured(output: Measured, rows: Sequence[Row]) -> Any:
    """A measure of the values that are there; null where none is."""
    there = [row for row in rows if field(row, output.part, output.field) is not None]
    values = [field(row, output.part, output.field) for row in there]
    if not values:
        return None
    days = [field(row, output.part, output.day or output.field) for row in there]
    match output.measure:
        case Measure.MIN:
            return min(zip(days, values, strict=True))[1]
        case Measure.MAX:
            return max(zip(days, values, strict=True))[1]
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
