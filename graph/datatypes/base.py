"""What a type of value is: how it is read, what a store keeps of it, and how it is compared and ordered.

A store may keep several fields of one value, told apart by suffixes to the property's name. A property `name` of type
text is kept as `name` (to be shown), `name_fold` (to be matched) and `name_sort` (to be ordered by). They are computed
here, once for both stores, so that plain comparisons in either store give the same answers.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeAlias

Stored: TypeAlias = str | int | float | bool | list[str] | None
"""The value of one stored field; None where there is no value."""

OperandReader: TypeAlias = Callable[[object], Stored]
"""Turns an operand of `where` into what a stored field is compared with; raises ValueError saying what is allowed."""


class Affinity(StrEnum):
    """What a stored field holds; each store has a column type or property type for it. TEXTS is a list of texts."""

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
    NOT_IN = "notIn"
    LT = "lt"
    LTE = "lte"
    GT = "gt"
    GTE = "gte"
    CONTAINS = "contains"
    STARTS_WITH = "startsWith"
    ENDS_WITH = "endsWith"
    IS_NULL = "isNull"


ORDERED = (Operator.LT, Operator.LTE, Operator.GT, Operator.GTE)
EQUAL = (Operator.EQ, Operator.NE, Operator.IN, Operator.NOT_IN)
OF_LISTS = (Operator.IN, Operator.NOT_IN)
NEGATED = (Operator.NE, Operator.NOT_IN)
"""The exact complements of EQ and IN: they hold of what is missing, too."""

PARTIAL = (Operator.CONTAINS, Operator.STARTS_WITH, Operator.ENDS_WITH)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How an operator compares: with which stored field (by its suffix), and how it reads its operand.

    Where `ranged`, the operand is read as a list [first, last], and equals every value from the first to the last.
    """

    suffix: str
    read: OperandReader
    ranged: bool = False


class Datatype(Protocol):
    """A type of value."""

    @property
    def name(self) -> str:
        """What a declaration calls this type, as in `type: text`."""

    @property
    def fields(self) -> Mapping[str, Affinity]:
        """What is stored, by suffix to the property's name; the suffix '' is the value itself, and comes first."""

    @property
    def comparisons(self) -> Mapping[Operator, Comparison]:
        """The operators that `where` offers for this type."""

    @property
    def order(self) -> str | None:
        """The suffix of the stored field that rows are ordered by; None where there is no order."""

    def read(self, cell: str) -> Stored:
        """The value of a cell that is not empty; raises ValueError, which says what was given and what is allowed."""

    def read_json(self, value: object) -> Stored:
        """The value of a field of JSON, kept exactly as it is; raises ValueError as `read` does."""

    def store(self, value: Stored) -> tuple[Stored, ...]:
        """The stored fields of a value that was read, or of None; in the order of `fields`."""


class SingleField:
    """What types have in common that store the value as it is and nothing else, and so also order by it."""

    order = ""

    def store(self, value: Stored) -> tuple[Stored, ...]:
        return (value,)


def shared_comparison(suffix: str, read: OperandReader, *operators: Operator) -> dict[Operator, Comparison]:
    """The same comparison for each of these operators and for `isNull`, which every type has."""
    comparison = Comparison(suffix, read)
    return dict.fromkeys((*operators, Operator.IS_NULL), comparison)


_JSON_TYPES = {type(None): "null", bool: "true or false", str: "a text", list: "a list", dict: "an object"}


def wrong_json_type(value: object, allowed: str) -> ValueError:
    """The error for a JSON value of another type than the allowed one, which is described in words."""
    actual = next((name for json_type, name in _JSON_TYPES.items() if isinstance(value, json_type)), "a number")
    return ValueError(f"the JSON value is {actual}; allowed: {allowed}")
