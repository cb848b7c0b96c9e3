"""Connections: a page of the nodes that a walk leads to."""

from dataclasses import dataclass

from graph.datatypes.base import Affinity
from graph.plan.condition import Condition, Subject
from graph.plan.output import Edges, Nodes, Output, PageInfo, Role, Selection
from graph.plan.slot import Slot
from graph.plan.walk import AllNodes, Origin


@dataclass(frozen=True, slots=True)
class OrderTerm:
    """Ordered by a stored field. Missing values are last ascending, first descending."""

    subject: Subject
    field: str
    affinity: Affinity
    descending: bool = False
    nullable: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """How many, from which side, and between which cursors."""

    size: Slot
    backward: bool
    after: Slot | None
    before: Slot | None


@dataclass(frozen=True, slots=True)
class Connection:
    """A page of the nodes that `origin` leads to. The last term of `order` tells all rows apart."""

    origin: Origin
    where: Condition
    order: tuple[OrderTerm, ...]
    page: Page
    selection: Selection

    @property
    def shows_rows(self) -> bool:
        """Whether any row is looked at: not for their number, nor to know whether there are some before the page."""
        return looks_at_rows(self.selection, self.page_outputs, ahead=self.looks_ahead)

    @property
    def looks_ahead(self) -> bool:
        """Whether one row more than the page is needed, to know whether there are more."""
        wanted = Role.HAS_PREVIOUS if self.page.backward else Role.HAS_NEXT
        return any(output is wanted for output in self.page_outputs)

    @property
    def looks_back(self) -> bool:
        """Whether it is asked if there are rows on the other side of the cursor."""
        wanted = Role.HAS_NEXT if self.page.backward else Role.HAS_PREVIOUS
        return any(output is wanted for output in self.page_outputs)

    @property
    def page_outputs(self) -> tuple[Output, ...]:
        """Everything asked of `pageInfo`."""
        infos = [member.output for member in self.selection if isinstance(member.output, PageInfo)]
        return tuple(member.output for info in infos for member in info.selection)


def looks_at_rows(selection: Selection, page_outputs: tuple[Output, ...], *, ahead: bool) -> bool:
    """Whether rows are shown, or of `pageInfo` that which only they tell."""
    shown = any(isinstance(member.output, Edges | Nodes) for member in selection)
    return shown or ahead or any(output in (Role.START_CURSOR, Role.END_CURSOR) for output in page_outputs)


BY_DAY = (
    OrderTerm(Subject.EDGE, "day", Affinity.TEXT, nullable=False),
    OrderTerm(Subject.EDGE, "id", Affinity.TEXT, nullable=False),
)
"""The order of changes."""


def tie(origin: Origin) -> OrderTerm:
    """What tells all rows apart: the node's key, the relationship's id; a derived relationship has one edge a node."""
    subject = Subject.NODE if isinstance(origin, AllNodes) else Subject.EDGE
    field = "key" if isinstance(origin, AllNodes) else "id"
    return OrderTerm(subject, field, Affinity.TEXT, nullable=False)
