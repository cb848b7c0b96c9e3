"""Periods as sources state them: days, months or years, open or closed, and now and then without a beginning."""

import datetime
from typing import NamedTuple

from loaders.synthetic.chance import Chance

EARLIEST = datetime.date(2006, 1, 1).toordinal()
LATEST = datetime.date(2025, 12, 31).toordinal()
_LAST_FOUNDED = datetime.date(2019, 12, 31).toordinal()
_SHORTEST = 3 * 366
_YEAR, _MONTH, _DAY = 4, 7, 10


class Period(NamedTuple):
    """What a row says; empty where it says nothing."""

    since: str
    until: str


class Span(NamedTuple):
    """The days between which something is there, whether or not a row says so; it lasts three years at least."""

    first: int
    last: int
    ended: bool


ALWAYS = Period("", "")
WHOLE = Span(EARLIEST, LATEST, False)


def stated(chance: Chance, day: int) -> str:
    """A day as stated: to the day, the month or the year."""
    return datetime.date.fromordinal(day).isoformat()[: chance.pick((_DAY, _MONTH, _YEAR))]


def lifespan(chance: Chance, ended: float) -> Span:
    """When a node was there; a share of them has ended."""
    first = chance.between(EARLIEST, _LAST_FOUNDED)
    if chance.happens(ended):
        return Span(first, chance.between(first + _SHORTEST, LATEST), True)
    return Span(first, LATEST, False)


def validity(chance: Chance, span: Span, told: float) -> Period:
    """What a node's row says of its span: the beginning for a share of nodes, the end always."""
    since = stated(chance, span.first) if chance.happens(told) else ""
    return Period(since, stated(chance, span.last) if span.ended else "")


def period(chance: Chance, span: Span = WHOLE) -> Period:
    """A period within a span: a quarter is over, a tenth has no beginning."""
    first = chance.between(span.first, span.last)
    since = "" if chance.happens(0.1) else stated(chance, first)
    over = span.ended or chance.happens(0.25)
    return Period(since, stated(chance, chance.between(first, span.last)) if over else "")


def moment(chance: Chance, span: Span = WHOLE) -> Period:
    """Something that happened once within a span."""
    day = stated(chance, chance.between(span.first, span.last))
    return Period(day, day)


def succession(chance: Chance, span: Span = WHOLE) -> tuple[Period, Period]:
    """Two periods; the first is over before the second begins, however generously both are read."""
    first, last = (datetime.date.fromordinal(day).year for day in (span.first, span.last))
    turn = datetime.date(chance.between(first + 1, last), 1, 1).toordinal()
    began = chance.between(span.first, turn - 1)
    earlier = Period(stated(chance, began), stated(chance, chance.between(began, turn - 1)))
    begins = chance.between(turn, span.last)
    until = stated(chance, chance.between(begins, span.last)) if span.ended else ""
    return earlier, Period(stated(chance, begins), until)
