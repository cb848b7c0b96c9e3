"""What a type of value is: how it is read, what a store keeps of it, and how it is compared.

A property `name` of type text is kept as the stored fields `name`, `name_fold` (for matching) and `name_sort`
(for ordering). Both stores keep the same fields under the same names.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeAlias

Stored: TypeAlias = str | int | float | bool | list[str] | None
"""A value as a store keeps it."""

Reading: TypeAlias = Callable[[object], Stored]
"""Turns an operand, as a request gives it, into what it is compared with; raises ValueError."""


class Affinity(StrEnum):
    """How a stored field is kept."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "boolean"
    TEXTS = "texts"


class Operator(StrEnum):
    """The operators of `where`, by their GraphQL names."""

    EQ = "eq"
    NE = "ne"
    IN = "in"
    LT = "lt"
    LTE = "lte"
    GT = "gt"
    GTE = "gte"
    CONTAINS = "contains"
    STARTS_WITH = "startsWith"
    ENDS_WITH = "endsWith"
    IS_NULL = "isNull"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How an operator compares: the suffix of the stored field, and the reading of its operand.

    Where `ranged`, the operand is read as a range, [first, last], that must hold the value.
    """

    suffix: str
    read: Reading
    ranged: bool = False


class Datatype(Protocol):
    """A type of value. `name` is what a declaration calls it."""

    @property
    def name(self) -> str:
        """What the ontology's declaration calls this type."""

    @property
    def fields(self) -> Mapping[str, Affinity]:
        """The stored fields: from the suffix to the property's name to how it is kept; '' is the value itself."""

    @property
    def comparisons(self) -> Mapping[Operator, Comparison]:
        """The operators that fit; a type that cannot be compared has none."""

    @property
    def order(self) -> str | None:
        """The suffix of the stored field that sorts, or None."""

    def read(self, given: str) -> Stored:
        """The value of a non-empty cell of a file; raises ValueError saying what was given and what is allowed."""

    def read_json(self, given: object) -> Stored:
        """The value as JSON has it, exactly; raises ValueError as `read` does."""

    def store(self, value: Stored) -> tuple[Stored, ...]:
        """The values of `fields`, in their order."""


ORDERED = (Operator.LT, Operator.LTE, Operator.GT, Operator.GTE)
EQUAL = (Operator.EQ, Operator.NE, Operator.IN)
PARTIAL = (Operator.CONTAINS, Operator.STARTS_WITH, Operator.ENDS_WITH)


_JSON = {type(None): "null", bool: "true or false", str: "a text", list: "a list", dict: "an object"}


def unlike(given: object, allowed: str) -> ValueError:
    """What is wrong with a JSON value of another kind than is allowed."""
    kind = next((name for kind, name in _JSON.items() if isinstance(given, kind)), "a number")
    return ValueError(f"{kind} in JSON stands here; allowed: {allowed}")


def compared(suffix: str, read: Reading, *operators: Operator) -> dict[Operator, Comparison]:
    """The same comparison for several operators, and `isNull`."""
    comparison = Comparison(suffix, read)
    return dict.fromkeys((*operators, Operator.IS_NULL), comparison)
