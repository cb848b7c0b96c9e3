"""Dates as sources give them: a day, a month or a year, and the first and last day that they may mean.

>>> first_day("2021-02"), last_day("2021-02")
('2021-02-01', '2021-02-28')
"""

import calendar
import datetime
import re
from collections.abc import Mapping

from graph.datatypes.base import Affinity, Comparison, Operator, Stored
from graph.datatypes.text import read_filled

ALLOWED = "allowed: a day (2021-01-28), a month (2021-01) or a year (2021), from 0001 to 9999"
ALLOWED_DAY = "allowed: a day (2021-01-28)"
_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def _parts(given: object, allowed: str = ALLOWED) -> tuple[int, int | None, int | None]:
    match = _FORM.fullmatch(given) if isinstance(given, str) else None
    if match is None:
        raise ValueError(f"{given!r} is not a date; {allowed}")
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        datetime.date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise ValueError(f"{given!r} is not a date ({error}); {allowed}") from None
    return year or 0, month, day


def first_day(given: object) -> str:
    """The first day that a date may mean, as YYYY-MM-DD; raises ValueError."""
    year, month, day = _parts(given)
    return f"{year:04d}-{month or 1:02d}-{day or 1:02d}"


def last_day(given: object) -> str:
    """The last day that a date may mean, as YYYY-MM-DD; raises ValueError."""
    year, month, day = _parts(given)
    month = month or 12
    return f"{year:04d}-{month:02d}-{day or calendar.monthrange(year, month)[1]:02d}"


def days(given: object) -> list[str]:
    """The first and last day that a date may mean; raises ValueError."""
    return [first_day(given), last_day(given)]


def only_day(given: object) -> str:
    """The day itself; anything else, also a month or a year, is refused with ValueError."""
    if _parts(given, ALLOWED_DAY)[2] is None:
        raise ValueError(f"{given!r} is not a day; {ALLOWED_DAY}")
    return str(given)


class Date:
    """A date, compared by its first day; an operand means all of its days, so `eq: "2021"` holds of any day in 2021."""

    name = "date"
    fields: Mapping[str, Affinity] = {"": Affinity.TEXT, "_day": Affinity.TEXT}
    comparisons: Mapping[Operator, Comparison] = {
        **dict.fromkeys((Operator.LT, Operator.GTE), Comparison("_day", first_day)),
        **dict.fromkeys((Operator.GT, Operator.LTE), Comparison("_day", last_day)),
        **dict.fromkeys((Operator.EQ, Operator.NE, Operator.IN), Comparison("_day", days, ranged=True)),
        Operator.IS_NULL: Comparison("_day", first_day),
    }
    order = "_day"

    def read(self, given: str) -> Stored:
        _parts(given)
        return given

    def read_json(self, given: object) -> Stored:
        return self.read(read_filled(given))

    def store(self, value: Stored) -> tuple[Stored, ...]:
        return (value, first_day(value)) if value is not None else (None, None)


class LastDate(Date):
    """The end of a period: a date compared by its last day."""

    def store(self, value: Stored) -> tuple[Stored, ...]:
        return (value, last_day(value)) if value is not None else (None, None)
