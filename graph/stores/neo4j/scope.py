"""What all parts of one statement share while it is written."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.plan.slot import Slot
from graph.stores.neo4j.quoting import identifier
from graph.stores.statement import Slots


@dataclass(slots=True)
class Scope:
    """Gives out variables and parameters, and knows the day that governs all.

    `groups` counts the groupings written so far, since text that groups cannot stand in an expression.
    """

    as_of: Slot | None
    slots: Slots = field(default_factory=Slots)
    groups: int = 0
    _variables: int = 0

    def variable(self, kind: str) -> str:
        """A variable that nothing else in the statement has."""
        self._variables += 1
        return f"{kind}{self._variables}"

    def parameter(self, slot: Slot) -> str:
        """The text that stands for a slot's value."""
        return f"${self.slots.name(slot)}"

    def valid(self, *variables: str) -> list[str]:
        """The conditions that nodes or relationships hold on the day, if there is one."""
        return self.held(self.as_of, *variables) if self.as_of is not None else []

    def held(self, on: Slot, *variables: str) -> list[str]:
        """The conditions that nodes or relationships hold on a day."""
        day = self.parameter(on)
        return [
            f"({variable}.since_day IS NULL OR {variable}.since_day <= {day})"
            f" AND ({variable}.until_day IS NULL OR {variable}.until_day >= {day})"
            for variable in variables
        ]


def prop(variable: str, name: str) -> str:
    """A property of a node or relationship at hand."""
    return f"{variable}.{identifier(name)}"


def where(conditions: Sequence[str]) -> str:
    """The WHERE clause; nothing without conditions."""
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""


def arrow(relationship: str, variable: str, *, backward: bool) -> str:
    """A relationship of a pattern."""
    left, right = ("<-", "-") if backward else ("-", "->")
    return f"{left}[{variable}:{identifier(relationship)}]{right}"
