"""Plans: what one root field asks of a store."""

from dataclasses import dataclass
from typing import TypeAlias

from graph.plan.connection import Connection
from graph.plan.output import Choice, Selection
from graph.plan.slot import Slot


@dataclass(frozen=True, slots=True)
class ByKey:
    """The node of a type that has a key, or null."""

    node_type: str
    key: Slot
    selection: Selection


@dataclass(frozen=True, slots=True)
class ByIds:
    """The nodes that have these global ids, in their order, null where there is none; `single`: just the one."""

    ids: Slot
    choice: Choice
    single: bool


Root: TypeAlias = ByKey | ByIds | Connection


@dataclass(frozen=True, eq=False)
class Plan:
    """What one root field asks, as of a day or of all recorded time. Plans are told apart by identity."""

    root: Root
    as_of: Slot | None
