"""Numbers, within what both stores and GraphQL keep exactly."""

import math
import re
from collections.abc import Mapping
from typing import cast

from graph.datatypes.base import EQUAL, ORDERED, Affinity, Comparison, Operator, Stored, compared, unlike

LARGEST = 2**31 - 1
PARTS = 10_000
"""A decimal has at most four decimals: it is so many parts of one."""

_INTEGER = re.compile(r"-?\d{1,10}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,11}(\.\d{1,4})?", re.ASCII)


def _digits(given: object) -> str:
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise unlike(given, "a number")
    return repr(given)


class Integer:
    """A whole number of 32 bits, as GraphQL's Int."""

    name = "integer"
    fields: Mapping[str, Affinity] = {"": Affinity.INTEGER}
    comparisons: Mapping[Operator, Comparison] = compared("", lambda given: cast("int", given), *EQUAL, *ORDERED)
    order = ""

    def read(self, given: str) -> Stored:
        if not _INTEGER.fullmatch(given) or abs(int(given)) > LARGEST:
            raise ValueError(f"{given!r} is not a whole number; allowed: digits, from -{LARGEST} to {LARGEST}")
        return int(given)

    def read_json(self, given: object) -> Stored:
        return self.read(_digits(given))

    def store(self, value: Stored) -> tuple[Stored, ...]:
        return (value,)


def _finite(given: object) -> float:
    try:
        number = float(cast("float", given))
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ValueError(f"{given!r} is not a number that can be compared")
    return number


class Decimal:
    """A number of at most 11 digits and 4 decimals: 15 digits are what every reader of JSON prints alike."""

    name = "decimal"
    fields: Mapping[str, Affinity] = {"": Affinity.REAL}
    comparisons: Mapping[Operator, Comparison] = compared("", _finite, *EQUAL, *ORDERED)
    order = ""

    def read(self, given: str) -> Stored:
        if not _DECIMAL.fullmatch(given):
            raise ValueError(f"{given!r} is not a number; allowed: at most 11 digits and 4 decimals, as in 3300.5")
        return float(given) + 0.0  # turns -0.0 into 0.0

    def read_json(self, given: object) -> Stored:
        return self.read(_digits(given))

    def store(self, value: Stored) -> tuple[Stored, ...]:
        return (value,)
