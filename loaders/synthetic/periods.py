"""When things of a made-up district began and ended, and what rows say of it: a day, a month, a year, or nothing."""

import datetime
from typing import NamedTuple

from loaders.synthetic.district import Chance

# Days are counted as `datetime.date.toordinal` does.
EARLIEST = datetime.date(2006, 1, 1).toordinal()
LATEST = datetime.date(2025, 12, 31).toordinal()
_LAST_FOUNDED = datetime.date(2019, 12, 31).toordinal()
_SHORTEST = 3 * 366
"""Days that a lifespan has at least: `successive_periods` needs a turn of the year in it."""

_DAY, _MONTH, _YEAR = 10, 7, 4
"""Characters of a date that is stated to the day, the month and the year."""


class Period(NamedTuple):
    """The cells `since` and `until` of a row; '' where a row says nothing."""

    since: str
    until: str


class Lifespan(NamedTuple):
    """The first and last day on which something exists, whatever rows say of it. What has not ended lasts to LATEST."""

    first: int
    last: int
    ended: bool


NO_PERIOD = Period("", "")
ALL_TIME = Lifespan(EARLIEST, LATEST, False)


def stated_date(chance: Chance, day: int) -> str:
    """A day as a source may state it: the day, the month or the year."""
    return datetime.date.fromordinal(day).isoformat()[: chance.pick((_DAY, _MONTH, _YEAR))]


def random_lifespan(chance: Chance, share_ended: float) -> Lifespan:
    """When something exists; this share has ended."""
    first = chance.between(EARLIEST, _LAST_FOUNDED)
    if chance.happens(share_ended):
        return Lifespan(first, chance.between(first + _SHORTEST, LATEST), True)
    return Lifespan(first, LATEST, False)


def stated_lifespan(chance: Chance, lifespan: Lifespan, share_with_since: float) -> Period:
    """What a node's row says of its lifespan: its beginning in this share of rows, and its end always."""
    since = stated_date(chance, lifespan.first) if chance.happens(share_with_since) else ""
    return Period(since, stated_date(chance, lifespan.last) if lifespan.ended else "")


def random_period(chance: Chance, lifespan: Lifespan = ALL_TIME) -> Period:
    """A period within a lifespan: a tenth have no stated beginning; a quarter of those that can go on are over."""
    first = chance.between(lifespan.first, lifespan.last)
    since = "" if chance.happens(0.1) else stated_date(chance, first)
    is_over = lifespan.ended or chance.happens(0.25)
    return Period(since, stated_date(chance, chance.between(first, lifespan.last)) if is_over else "")


def random_day(chance: Chance, lifespan: Lifespan = ALL_TIME) -> Period:
    """The period of something that happened once within a lifespan."""
    date = stated_date(chance, chance.between(lifespan.first, lifespan.last))
    return Period(date, date)


def successive_periods(chance: Chance, lifespan: Lifespan = ALL_TIME) -> tuple[Period, Period]:
    """Two periods that never overlap.

    The first ends in a year before that in which the second begins. A date that is stated as a year means all of its
    days, so anything less could overlap.
    """
    first_year, last_year = (datetime.date.fromordinal(day).year for day in (lifespan.first, lifespan.last))
    turn = datetime.date(chance.between(first_year + 1, last_year), 1, 1).toordinal()
    first = chance.between(lifespan.first, turn - 1)
    earlier = Period(stated_date(chance, first), stated_date(chance, chance.between(first, turn - 1)))
    second = chance.between(turn, lifespan.last)
    until = stated_date(chance, chance.between(second, lifespan.last)) if lifespan.ended else ""
    return earlier, Period(stated_date(chance, second), until)
