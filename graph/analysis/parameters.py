"""The parameters of analyses: what a caller may give with an analysis, and the checks of what was given.

The names of parameters are those of GraphQL's arguments, and of `gongjian analyse --set name=value`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from graph.datatypes.date import only_day
from graph.errors import Code, ParameterName, Part, RequestError
from graph.ontology.model import Label
from graph.selection.selection import TYPE_PARAMETERS

Arguments: TypeAlias = Mapping[str, Any]
"""The values that a caller gives for parameters, by name; types of nodes and relationships as the ontology names them.

None stands for a parameter that is not given.
"""


class ParameterType(StrEnum):
    """What the value of a parameter is; the texts stand in messages."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    DAY = "day"
    NODE = "node"
    NODE_TYPE = "node type"
    NODE_TYPES = "node types"
    RELATIONSHIP_TYPES = "relationship types"


_TYPES_OF_THE_ONTOLOGY = (ParameterType.NODE_TYPE, ParameterType.NODE_TYPES, ParameterType.RELATIONSHIP_TYPES)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an analysis. `minimum` and `maximum` bound a number, both allowed themselves.

    A parameter that is not required and has no default may be absent when the analysis is computed.
    """

    name: str
    type: ParameterType
    label: Label
    default: int | float | None = None
    minimum: float = 0
    maximum: float = 0
    required: bool = False

    def check(self, analysis_name: str, value: object, selected_types: Collection[str]) -> None:
        """Raises RequestError where the value cannot be taken.

        BAD_FILTER where a required value is missing or a type is not among `selected_types`, BAD_DATE where a day is
        not one, BAD_RANGE where a number is out of bounds. That a value has the right Python type is not checked here:
        GraphQL and the command line see to it.
        """
        start = self.message_start(analysis_name)
        if value in (None, [], ()) and self.required:
            raise RequestError(Code.BAD_FILTER, *start, f" is missing; allowed: {self.type}")
        if self.type is ParameterType.DAY and value is not None:
            _check_day(start, value)
        if self.type in _TYPES_OF_THE_ONTOLOGY:
            _check_types(start, value, selected_types)
        if isinstance(value, int | float) and not self.minimum <= value <= self.maximum:
            message = f": {value} is out of range; allowed: {self.minimum:,} to {self.maximum:,}"
            raise RequestError(Code.BAD_RANGE, *start, message)

    def message_start(self, analysis_name: str) -> tuple[Part, ...]:
        """The first parts of an error message about this parameter."""
        return f"{analysis_name}: ", ParameterName(self.name, analysis_name)


def _check_day(start: Sequence[Part], value: object) -> None:
    try:
        only_day(value)
    except ValueError as error:
        raise RequestError(Code.BAD_DATE, *start, f": {error}") from None


def _check_types(start: Sequence[Part], value: object, selected_types: Collection[str]) -> None:
    # Nothing of a type that was not selected was read: each node would look as if it had none of it.
    for name in value if isinstance(value, list | tuple) else [value]:
        if name not in selected_types:
            raise RequestError(Code.BAD_FILTER, *start, f": {name} is not selected; select it by ", *TYPE_PARAMETERS)
