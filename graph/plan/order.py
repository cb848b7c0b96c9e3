"""Orders of rows, and pages of them: the last term of every order tells all rows apart."""

from dataclasses import dataclass

from graph.datatypes.base import Affinity
from graph.plan.condition import RowPart
from graph.plan.slot import Slot
from graph.plan.walk import AllNodes, Origin


@dataclass(frozen=True, slots=True)
class OrderTerm:
    """Rows are ordered by a stored field. Missing values are last ascending, first descending."""

    part: RowPart
    field: str
    affinity: Affinity
    descending: bool = False
    nullable: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """How many rows, from which side, and between which cursors."""

    size: Slot
    backward: bool
    after: Slot | None
    before: Slot | None


BY_DAY = (
    OrderTerm(RowPart.EDGE, "day", Affinity.TEXT, nullable=False),
    OrderTerm(RowPart.EDGE, "id", Affinity.TEXT, nullable=False),
)
"""The order of changes."""


def tie_breaker(origin: Origin) -> OrderTerm:
    """The term that tells all rows of an origin apart: a node's key, or the id of the relationship that leads to it.

    A derived relationship has one edge for each node, so its id serves as well.
    """
    if isinstance(origin, AllNodes):
        return OrderTerm(RowPart.NODE, "key", Affinity.TEXT, nullable=False)
    return OrderTerm(RowPart.EDGE, "id", Affinity.TEXT, nullable=False)
