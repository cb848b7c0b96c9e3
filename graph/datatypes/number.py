"""Numbers, within the bounds that both stores and GraphQL keep exactly."""

import math
import re
from collections.abc import Mapping
from typing import cast

from graph.datatypes.base import (
    EQUAL,
    ORDERED,
    Affinity,
    Comparison,
    Operator,
    SingleField,
    Stored,
    shared_comparison,
    wrong_json_type,
)

MAXIMUM_INTEGER = 2**31 - 1
"""The largest integer: GraphQL's Int has 32 bits."""

PARTS_PER_WHOLE = 10_000
"""A decimal has at most four decimals, so it is a whole number of ten-thousandths, and sums are exact (decision 12)."""

# Digits are counted before `int` sees them: of more than 4,300, it raises an error that does not say what is allowed.
_INTEGER = re.compile(r"-?\d{1,10}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,11}(\.\d{1,4})?", re.ASCII)


class Integer(SingleField):
    """A whole number of 32 bits, as GraphQL's Int."""

    name = "integer"
    fields: Mapping[str, Affinity] = {"": Affinity.INTEGER}
    comparisons: Mapping[Operator, Comparison] = shared_comparison(
        "", lambda operand: cast("int", operand), *EQUAL, *ORDERED
    )

    def read(self, cell: str) -> Stored:
        if not _INTEGER.fullmatch(cell) or abs(int(cell)) > MAXIMUM_INTEGER:
            raise ValueError(
                f"{cell!r} is not a whole number; allowed: digits, from -{MAXIMUM_INTEGER} to {MAXIMUM_INTEGER}"
            )
        return int(cell)

    def read_json(self, value: object) -> Stored:
        return self.read(_digits(value))


def _finite(operand: object) -> float:
    try:
        number = float(cast("float", operand))
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ValueError(f"{operand!r} is not a number that can be compared")
    return number


class Decimal(SingleField):
    """A number of at most 11 digits and 4 decimals: a float keeps 15 digits, however it is printed and read again."""

    name = "decimal"
    fields: Mapping[str, Affinity] = {"": Affinity.REAL}
    comparisons: Mapping[Operator, Comparison] = shared_comparison("", _finite, *EQUAL, *ORDERED)

    def read(self, cell: str) -> Stored:
        if not _DECIMAL.fullmatch(cell):
            raise ValueError(f"{cell!r} is not a number; allowed: at most 11 digits and 4 decimals, as in 3300.5")
        # Adding 0.0 turns -0.0 into 0.0: the two are equal, but are printed differently.
        return float(cell) + 0.0

    def read_json(self, value: object) -> Stored:
        return self.read(_digits(value))


def _digits(value: object) -> str:
    """A number of JSON as a cell would have it, so that both have the same bounds."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise wrong_json_type(value, "a number")
    return repr(value)
