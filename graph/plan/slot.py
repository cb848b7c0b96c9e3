"""Slots: the places of a plan that a request's values fill.

A plan is made once and asked many times; what changes between two requests stands in slots, and reaches a store as
parameters only.

    units(first: $rows)    Slot(Variable("rows"), <0 to 1,000>, "first", BAD_PAGE)    ... LIMIT $p0
                           bind({"rows": 2}): 2
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph.datatypes.base import Stored
from graph.datatypes.date import only_day
from graph.errors import Code, ParameterName, RequestError

Operand: TypeAlias = Stored | Sequence[Stored] | Sequence[Mapping[str, object]] | Mapping[str, tuple[float, float]]
"""A bound value; a list of pairs stands for ranges of days, one of maps for the words of a search, a map by ids for
places in a picture, which no store is told.
"""


@dataclass(frozen=True, slots=True)
class Constant:
    """A value written in the request's document."""

    value: object


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of the request, by name."""

    name: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list written in the document, whose members may be variables."""

    members: tuple["Argument", ...]


@dataclass(frozen=True, slots=True)
class InputObject:
    """An object written in the document, by the names of its members, which may be variables."""

    members: tuple[tuple[str, "Argument"], ...]


Argument: TypeAlias = Constant | Variable | Items | InputObject


@dataclass(frozen=True, slots=True)
class Slot:
    """A value to come: which argument gives it, how it is read, and under which name and code it is refused."""

    argument: Argument
    read: Callable[[object], Operand]
    name: str
    code: Code

    def bind(self, variables: Mapping[str, object]) -> Operand:
        """The value for one request; raises RequestError where it cannot be read."""
        try:
            return self.read(resolve(self.argument, variables))
        except ValueError as error:
            raise RequestError(self.code, ParameterName(self.name), f": {error}") from None


def resolve(argument: Argument, variables: Mapping[str, object]) -> object:
    """The value as the request gives it; None for a variable that it leaves out."""
    match argument:
        case Constant(value):
            return value
        case Variable(name):
            return variables.get(name)
        case Items(members):
            return [resolve(member, variables) for member in members]
        case InputObject(members):
            return {name: resolve(member, variables) for name, member in members}


def day_slot(argument: Argument, name: str) -> Slot:
    """The slot of a day; a month or a year is refused (BAD_DATE)."""
    return Slot(argument, only_day, name, Code.BAD_DATE)
