"""Plans: what one root field asks of a store.

units { totalCount }    Plan(Connection(AllNodes(Unit), TRUE, ..., (Member("totalCount", TOTAL),)), as_of=None,
                             unused=(<first>,))
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from graph.plan.network import Network
from graph.plan.output import Connection, NodeChoice, NodeMembers
from graph.plan.paths import Paths
from graph.plan.search import Search
from graph.plan.slot import Slot


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


Root: TypeAlias = ByKey | ByIds | Connection | Network | Paths | Search


@dataclass(frozen=True, eq=False)
class Plan:
    """What one root field asks, as of a day or of all recorded time. Plans are told apart by identity.

    `unused` are values that no statement needs, such as the size of a page of which only the total is shown; they are
    checked all the same.
    """

    root: Root
    as_of: Slot | None
    unused: tuple[Slot, ...] = ()

    def check(self, variables: Mapping[str, object]) -> None:
        """Raises RequestError where an unused value cannot be read."""
        for slot in self.unused:
            slot.bind(variables)
