"""Dates as sources give them: a day, a month or a year, and the first and last day that they may mean.

>>> first_day("2021-02"), last_day("2021-02")
('2021-02-01', '2021-02-28')
"""

import calendar
import datetime
import re
from collections.abc import Mapping

from graph.datatypes.base import EQUAL, Affinity, Comparison, Operator, Stored
from graph.datatypes.text import read_filled_json_text

OPEN_START, OPEN_END = "", "~"
"""Stand for a day where a period has none: they sort before, and after, every day."""

ALLOWED = "allowed: a day (2021-01-28), a month (2021-01) or a year (2021), from 0001 to 9999"
ALLOWED_DAY = "allowed: a day (2021-01-28)"

# ASCII alone: `\d` takes the digits of every script, as ２０２１, and dates are compared as texts.
_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def _year_month_day(date: object, allowed: str = ALLOWED) -> tuple[int, int | None, int | None]:
    match = _FORM.fullmatch(date) if isinstance(date, str) else None
    if match is None:
        raise ValueError(f"{date!r} is not a date; {allowed}")
    year, month, day = int(match[1]), int(match[2]) if match[2] else None, int(match[3]) if match[3] else None
    try:
        datetime.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise ValueError(f"{date!r} is not a date ({error}); {allowed}") from None
    return year, month, day


def first_day(date: object) -> str:
    """The first day that a date may mean, as YYYY-MM-DD; raises ValueError."""
    year, month, day = _year_month_day(date)
    return f"{year:04d}-{month or 1:02d}-{day or 1:02d}"


def last_day(date: object) -> str:
    """The last day that a date may mean, as YYYY-MM-DD; raises ValueError."""
    year, month, day = _year_month_day(date)
    month = month or 12
    return f"{year:04d}-{month:02d}-{day or calendar.monthrange(year, month)[1]:02d}"


def first_and_last_day(date: object) -> list[str]:
    """Both of them, as the operand of a ranged comparison; raises ValueError."""
    return [first_day(date), last_day(date)]


def only_day(date: object) -> str:
    """A date that is a single day, as it is; a month, a year and anything else raise ValueError."""
    if _year_month_day(date, ALLOWED_DAY)[2] is None:
        raise ValueError(f"{date!r} is not a day; {ALLOWED_DAY}")
    return str(date)


class Date:
    """A date, kept as given and as its first day.

    An operand means all of its days (decision 5): `eq: "2021"` holds of any day in 2021, `lt: "2021"` of any day before
    its first, `gt: "2021"` of any day after its last.
    """

    name = "date"
    fields: Mapping[str, Affinity] = {"": Affinity.TEXT, "_day": Affinity.TEXT}
    comparisons: Mapping[Operator, Comparison] = {
        **dict.fromkeys((Operator.LT, Operator.GTE), Comparison("_day", first_day)),
        **dict.fromkeys((Operator.GT, Operator.LTE), Comparison("_day", last_day)),
        **dict.fromkeys(EQUAL, Comparison("_day", first_and_last_day, ranged=True)),
        Operator.IS_NULL: Comparison("_day", first_day),
    }
    order = "_day"

    def read(self, cell: str) -> Stored:
        _year_month_day(cell)
        return cell

    def read_json(self, value: object) -> Stored:
        return self.read(read_filled_json_text(value))

    def store(self, value: Stored) -> tuple[Stored, ...]:
        return (value, first_day(value)) if value is not None else (None, None)


class LastDate(Date):
    """The date on which something ends, kept as its last day: what held until 2021 held through December 31."""

    def store(self, value: Stored) -> tuple[Stored, ...]:
        return (value, last_day(value)) if value is not None else (None, None)
