"""Statements: the text that a plan was lowered to, and the slots that its parameters come from.

units(first: $rows)    Statement("... LIMIT $p0", {"p0": Slot(Variable("rows"), ...)})
                       bind({"rows": 2}): {"p0": 2}
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from graph.plan.slot import Constant, Operand, Slot


@dataclass(frozen=True)
class Statement:
    """A store's text with the slots of its parameters, by name."""

    text: str
    slots: Mapping[str, Slot]

    def bind(self, variables: Mapping[str, object]) -> dict[str, Operand]:
        """The parameters for one request; raises RequestError for a value that cannot be read."""
        return self._fixed | {name: slot.bind(variables) for name, slot in self._varying.items()}

    @functools.cached_property
    def _fixed(self) -> dict[str, Operand]:
        """What stands in the document is read once."""
        return {name: slot.bind({}) for name, slot in self.slots.items() if isinstance(slot.argument, Constant)}

    @functools.cached_property
    def _varying(self) -> dict[str, Slot]:
        return {name: slot for name, slot in self.slots.items() if not isinstance(slot.argument, Constant)}


class Slots:
    """Gives every slot of a statement one parameter name."""

    def __init__(self) -> None:
        self.by_name: dict[str, Slot] = {}
        self._names: dict[int, str] = {}

    def name(self, slot: Slot) -> str:
        """The parameter's name; the same slot always has the same."""
        if id(slot) not in self._names:
            name = f"p{len(self.by_name)}"
            self._names[id(slot)] = name
            self.by_name[name] = slot
        return self._names[id(slot)]
