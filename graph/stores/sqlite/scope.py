"""What all parts of one statement share while it is written."""

from dataclasses import dataclass, field

from graph.ontology.model import Ontology
from graph.plan.slot import Slot
from graph.stores.sqlite.quoting import identifier
from graph.stores.statement import Slots


@dataclass(slots=True)
class Scope:
    """Gives out aliases and parameters, and knows the day that governs all."""

    ontology: Ontology
    as_of: Slot | None
    slots: Slots = field(default_factory=Slots)
    _aliases: int = 0

    def alias(self) -> str:
        """A table alias that nothing else in the statement has."""
        self._aliases += 1
        return f"t{self._aliases}"

    def parameter(self, slot: Slot) -> str:
        """The text that stands for a slot's value."""
        return f":{self.slots.name(slot)}"

    def valid(self, *aliases: str) -> list[str]:
        """The conditions that these rows hold on the day, if there is one."""
        return self.held(self.as_of, *aliases) if self.as_of is not None else []

    def held(self, on: Slot, *aliases: str) -> list[str]:
        """The conditions that these rows hold on a day."""
        day = self.parameter(on)
        return [
            f"ifnull({alias}.since_day, '') <= {day} AND ifnull({alias}.until_day, '~') >= {day}" for alias in aliases
        ]


def column(alias: str, name: str) -> str:
    """A column of a row at hand."""
    return f"{alias}.{identifier(name)}"


def where(conditions: list[str]) -> str:
    """The WHERE clause; nothing without conditions."""
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""
