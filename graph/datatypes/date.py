"""Dates as sources give them: a day, a month or a year, and the first and last day that they may mean.

>>> first_day("2021-02"), last_day("2021-02")
('2021-02-01', '2021-02-28')
"""

import calendar
import datetime
import functools
import re
from collections.abc import Mapping
from typing import NamedTuple

from graph.datatypes.base import EQUAL, Affinity, Comparison, Operator, Stored
from graph.datatypes.text import read_filled_json_text

OPEN_START, OPEN_END = "", "~"
"""Stand for a day where a period has none: they sort before, and after, every day."""

ALLOWED = "allowed: a day (2021-01-28), a month (2021-01) or a year (2021), from 0001 to 9999"
ALLOWED_DAY = "allowed: a day (2021-01-28)"

# ASCII alone: `\d` takes the digits of every script, as ２０２１, and dates are compared as texts.
_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class _Days(NamedTuple):
    """The first and last day that a date may mean, and whether it is a day itself."""

    first: str
    last: str
    is_one: bool


def _days(date: object, allowed: str = ALLOWED) -> _Days:
    if not isinstance(date, str):
        raise _no_date(date, allowed)
    return _read(date, allowed)


def _no_date(date: object, allowed: str, reason: str = "") -> ValueError:
    return ValueError(f"{date!r} is not a date{reason}; {allowed}")


@functools.lru_cache(maxsize=65_536)
def _read(date: str, allowed: str) -> _Days:
    """Remembered, as the same dates stand in many records."""
    match = _FORM.fullmatch(date)
    if match is None:
        raise _no_date(date, allowed)
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None  # the form has one
    try:
        first = datetime.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise _no_date(date, allowed, f" ({error})") from None
    last_month = month or 12
    last = first.replace(month=last_month, day=day or calendar.monthrange(year, last_month)[1])
    return _Days(first.isoformat(), last.isoformat(), day is not None)


def first_day(date: object) -> str:
    """The first day that a date may mean, as YYYY-MM-DD; raises ValueError."""
    return _days(date).first


def last_day(date: object) -> str:
    """The last day that a date may mean, as YYYY-MM-DD; raises ValueError."""
    return _days(date).last


def first_and_last_day(date: object) -> list[str]:
    """Both of them, as the operand of a ranged comparison; raises ValueError."""
    days = _days(date)
    return [days.first, days.last]


def only_day(date: object) -> str:
    """A date that is a single day, as it is; a month, a year and anything else raise ValueError."""
    if not _days(date, ALLOWED_DAY).is_one:
        raise ValueError(f"{date!r} is not a day; {ALLOWED_DAY}")
    return str(date)


def why_to_come(date: str, instant: str) -> str:
    """Why a date cannot be one on which something was seen by an instant, as 2021-01-28T08:00:00Z; '' where it can.

    Of a month or a year, the first day counts, as in conditions.
    """
    # East of where the instant is read, it may be tomorrow already.
    last = str(datetime.date.fromisoformat(instant[:10]) + datetime.timedelta(days=1))
    return f"{date} is still to come; allowed: {last} or earlier" if first_day(date) > last else ""


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
        _days(cell)
        return cell

    def read_json(self, value: object) -> Stored:
        return self.read(read_filled_json_text(value))

    def store(self, value: Stored) -> tuple[Stored, ...]:
        return (value, first_day(value)) if value is not None else (None, None)


class LastDate(Date):
    """The date on which something ends, kept as its last day: what held until 2021 held through December 31."""

    def store(self, value: Stored) -> tuple[Stored, ...]:
        return (value, last_day(value)) if value is not None else (None, None)
