"""Groups: by what the rows of a connection are told apart, what is measured of each, which remain, in which order.

activities { groups(by: [KIND, {since: YEAR}], having: {count: {gte: 3}}) { kind since avg { attendance } } }
Groups((Member("kind", GroupValue(0)), Member("since", GroupValue(1)),
        Member("avg", Measures((Member("attendance", Measured(AVG, ...)),)))),
       by=(Grouping(NODE, "kind", TEXT, "kind"), SpanGrouping(NODE, "since", YEAR)), <groups.first>,
       having=(HavingCompare(GroupFact.COUNT, GTE, <groups.having.count.gte>),))
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from graph.datatypes.base import Affinity
from graph.plan.condition import Comparator, RowPart
from graph.plan.slot import Slot


class Measure(StrEnum):
    """What is measured of a property over a group."""

    MIN = "min"
    MAX = "max"
    SUM = "sum"
    AVG = "avg"


class Span(StrEnum):
    """A stretch of the calendar by which dates are told apart."""

    YEAR = "YEAR"
    QUARTER = "QUARTER"
    MONTH = "MONTH"


@dataclass(frozen=True, slots=True)
class Grouping:
    """Rows are told apart by a stored field, and their groups ordered by it or by another one."""

    part: RowPart
    field: str
    affinity: Affinity
    order: str


@dataclass(frozen=True, slots=True)
class SpanGrouping:
    """Rows are told apart by the year, quarter or month of a date; what a source gives less exactly has none."""

    part: RowPart
    field: str
    span: Span


@dataclass(frozen=True, slots=True)
class TypeGrouping:
    """Rows are told apart by the type of their node; `names` are the names that are shown."""

    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NodeGrouping:
    """Rows are told apart by their node, or by the source of a pair; groups are ordered by its name, then its id."""

    part: RowPart
    node_types: tuple[str, ...]


By: TypeAlias = Grouping | SpanGrouping | TypeGrouping | NodeGrouping


@dataclass(frozen=True, slots=True)
class GroupValue:
    """The value that the rows of a group have in common, by its place in what they are grouped by."""

    place: int


class GroupFact(StrEnum):
    """How many rows a group has."""

    COUNT = "count"


@dataclass(frozen=True, slots=True)
class DistinctNodes:
    """How many nodes there are among the nodes of a group's rows, or among the sources of its pairs."""

    part: RowPart


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure of a stored field; dates are compared by their `day` and shown as given."""

    measure: Measure
    part: RowPart
    field: str
    affinity: Affinity
    day: str = ""


Quantity: TypeAlias = GroupFact | DistinctNodes | Measured
"""What is counted or measured of a group."""


@dataclass(frozen=True, slots=True)
class HavingCompare:
    """A group remains where a quantity compares with an operand, or, `negated`, where it does not."""

    quantity: Quantity
    comparator: Comparator
    operand: Slot
    negated: bool = False


@dataclass(frozen=True, slots=True)
class HavingMissing:
    """A group remains where nothing was measured, or, where `expected` is false, something was."""

    quantity: Quantity
    expected: Slot


Having: TypeAlias = HavingCompare | HavingMissing


@dataclass(frozen=True, slots=True)
class GroupTerm:
    """Groups are ordered by a value or a quantity. Missing ones are last ascending, first descending."""

    of: GroupValue | Quantity
    descending: bool = False
