"""Reads what the rows of a connection are grouped by, and which of their properties a group may show."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.errors import Code, RequestError
from graph.plan.groups import (
    By,
    GroupValue,
    Measure,
    Measured,
    RowProperties,
    TypeGrouping,
)
from resolvers.document import Value
from resolvers.types import constants
from schema.groups import TYPE
from schema.names import constant


@dataclass(frozen=True, slots=True)
class Grouped:
    """The rows of a connection in groups: the fields they are grouped `by`, in their order."""

    properties: RowProperties
    by: dict[str, By]

    def value(self, name: str) -> GroupValue:
        """What the rows of a group have in common; raises RequestError where that is not asked."""
        if name not in self.by:
            shown = ", ".join(self.by) or "no property"
            message = f"groups.{name}: rows are grouped by {shown}; add {constant(name)} to `by`, or leave {name} out"
            raise RequestError(Code.BAD_GROUP, message)
        return GroupValue(list(self.by).index(name))

    def measured(self, measure: Measure, name: str) -> Measured:
        """A measure of a property; the schema offers it only where there is one."""
        found = self.properties[name].measured(measure)
        if found is None:
            raise TypeError(f"{name} has no {measure}")
        return found


def grouped(properties: RowProperties, types: Sequence[str], by: Value) -> Grouped:
    """The groups of a connection's rows, which have these properties and lead to nodes of `types`."""
    possible: dict[str, By] = {name: one.grouping for name, one in properties.items() if one.grouping is not None}
    possible.setdefault(TYPE, TypeGrouping({name: constant(name) for name in types}))
    by_constant = {constant(name): name for name in possible}
    asked = [by_constant[text] for text in constants(by)]
    return Grouped(properties, {name: possible[name] for name in asked})
