"""Plans: what one root field asks of a store.

units { totalCount }    Plan(Connection(AllNodes(Unit), TRUE, ..., (Member("totalCount", TOTAL),)), as_of=None,
                             unused=(<first>,))
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, cast

from graph.datatypes.base import Stored
from graph.errors import Code
from graph.ontology.model import RelationshipType
from graph.plan.members import Members
from graph.plan.network import Network
from graph.plan.output import Connection, NodeChoice, NodeMembers, RelationshipOutput
from graph.plan.paths import Paths
from graph.plan.search import Search
from graph.plan.slot import Argument, Operand, Slot, Variable, day_slot
from graph.plan.walk import Changes, KnownStates


@dataclass(frozen=True, slots=True)
class ByKey:
    """The node of a type that has a key, or null."""

    node_type: str
    key: Slot
    members: NodeMembers


@dataclass(frozen=True, slots=True)
class ByIds:
    """The nodes that have these global ids, in their order, null where there is none; `single`: just the first."""

    ids: Slot
    choice: NodeChoice
    single: bool


@dataclass(frozen=True, slots=True)
class RelationshipsByIds:
    """The same of recorded relationships of a type; on a day, those that hold together with both their ends."""

    relationship: RelationshipType
    ids: Slot
    members: Members[RelationshipOutput]
    single: bool


Root: TypeAlias = ByKey | ByIds | RelationshipsByIds | Connection | Network | Paths | Search


@dataclass(frozen=True, eq=False)
class Plan:
    """What one root field asks, as of a day or of all recorded time. Plans are told apart by identity.

    `as_known_at` says of which recorded state it is asked, None of the present one. The ids that it shows are marked
    with the revision, which the request has as REVISION: whoever has the plan read in that state puts it there.

    `unused` are values that no statement needs, such as the size of a page of which only the total is shown; they are
    checked all the same. `parts` are the plans of what is asked for by ids: these say of what they are, and on which
    day it is seen, so that a plan is chosen for them when they are known. `name` is the response key of the root field,
    or one of those that share the plan.
    """

    root: Root
    as_of: Slot | None
    unused: tuple[Slot, ...] = ()
    parts: "Parts | None" = None
    name: str = ""
    as_known_at: Slot | None = None

    @property
    def known(self) -> KnownStates | None:
        """The two recorded states that it compares; None where it is asked of one."""
        origin = self.root.origin if isinstance(self.root, Connection) else None
        return origin.known if isinstance(origin, Changes) else None

    @property
    def is_past(self) -> bool:
        """Whether it is read in states of the past, so that the ids that it shows are marked with their revision."""
        return self.as_known_at is not None or self.known is not None

    def check(self, variables: Mapping[str, object]) -> None:
        """Raises RequestError where an unused value cannot be read."""
        for slot in self.unused:
            slot.bind(variables)


PART_IDS, PART_DAY = "ids of a part", "day of a part"
"""The variables that tell a part its ids and its day; no variable of a document has such a name."""

REVISION = "revision of a state"
"""The variable that tells a plan the number of the revision that it is read at; likewise."""


REVISION_BEFORE = "revision of the state before"
"""The variable that tells a plan that compares two states the revision of the first; that of the second is REVISION."""


def known_at_slot(argument: Argument, name: str = "asKnownAt") -> Slot:
    """The slot of the revision or instant of a recorded state."""
    return Slot(argument, str, name, Code.BAD_REVISION)


@dataclass(frozen=True)
class Parts:
    """The plans that answer ids: for nodes, and for relationships of each type, with and without a day and a revision.

    A part takes the ids of one kind, day and revision, as the variables PART_IDS, PART_DAY and REVISION.
    """

    choice: NodeChoice
    relationship: Members[RelationshipOutput]
    single: bool
    name: str = ""
    _plans: dict[tuple[str, bool, bool], Plan] = field(default_factory=dict)

    def plan(self, relationship: RelationshipType | None, *, dated: bool, past: bool) -> Plan:
        """The plan for relationships of a type, or for nodes where it is None; always the same one."""
        key = relationship.name if relationship else "", dated, past
        if key not in self._plans:
            self._plans[key] = self._plan(relationship, dated=dated, past=past)
        return self._plans[key]

    def _plan(self, relationship: RelationshipType | None, *, dated: bool, past: bool) -> Plan:
        ids = Slot(Variable(PART_IDS), _as_they_are, "ids", Code.BAD_ID)
        root: Root = ByIds(ids, self.choice, self.single)
        if relationship is not None:
            root = RelationshipsByIds(relationship, ids, self.relationship, self.single)
        day = day_slot(Variable(PART_DAY), "id") if dated else None
        return Plan(root, day, name=self.name, as_known_at=known_at_slot(Variable(REVISION)) if past else None)


def _as_they_are(ids: object) -> Operand:
    return cast("list[Stored]", ids)
