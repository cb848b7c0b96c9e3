"""What an analysis may be told."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from graph.datatypes.date import only_day
from graph.errors import Code, ParameterName, Part, RequestError
from graph.ontology.model import Label
from graph.selection.request import BY_TYPES

Given: TypeAlias = Mapping[str, Any]
"""Parameters by name; types of nodes and relationships by their names in the ontology."""


class ParameterType(StrEnum):
    """What a parameter may be."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    DAY = "day"
    NODE = "node"
    NODE_TYPE = "node type"
    NODE_TYPES = "node types"
    RELATIONSHIP_TYPES = "relationship types"


@dataclass(frozen=True, slots=True)
class Parameter:
    """What an analysis may be told; one without a default must be given. Numbers lie from `least` to `most`."""

    name: str
    kind: ParameterType
    label: Label
    default: int | float | None = None
    least: float = 0
    most: float = 0
    required: bool = False

    def refuse(self, analysis: str, given: object, selected: Collection[str]) -> None:
        """Raises RequestError where a value is missing, out of range, or a type that was not `selected`."""
        where = self.within(analysis)
        if given in (None, [], ()) and self.required:
            raise RequestError(Code.BAD_FILTER, *where, f" is missing; allowed: {self.kind}")
        if self.kind is ParameterType.DAY and given is not None:
            _refuse_other_than_day(where, given)
        if self.kind in _TYPES:
            _refuse_not_selected(where, given, selected)
        if isinstance(given, int | float) and not self.least <= given <= self.most:
            message = f": {given} is out of range; allowed: {self.least:,} to {self.most:,}"
            raise RequestError(Code.BAD_RANGE, *where, message)

    def within(self, analysis: str) -> tuple[Part, ...]:
        """The beginning of a message about it."""
        return f"{analysis}: ", ParameterName(self.name, analysis)


_TYPES = (ParameterType.NODE_TYPE, ParameterType.NODE_TYPES, ParameterType.RELATIONSHIP_TYPES)


def _refuse_not_selected(where: Sequence[Part], given: object, selected: Collection[str]) -> None:
    """Of what is not there nothing can be told: each node would look as if it had none."""
    for name in given if isinstance(given, list | tuple) else [given]:
        if name not in selected:
            raise RequestError(Code.BAD_FILTER, *where, f": {name} is not selected; select it by ", *BY_TYPES)


def _refuse_other_than_day(where: Sequence[Part], given: object) -> None:
    try:
        only_day(given)
    except ValueError as error:
        raise RequestError(Code.BAD_DATE, *where, f": {error}") from None
