"""Values that are compared exactly: keys, addresses, values of an enumeration, instants."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

from graph.datatypes.base import EQUAL, ORDERED, PARTIAL, Affinity, Comparison, Datatype, Operator, Stored, compared
from graph.datatypes.text import LAST_PLAIN, clean, read_filled
from graph.errors import allowed_instead

MAXIMUM = 200
_URL = re.compile(r"https?://[^\s<>\"\ud800-\U0010ffff]+")
_PLAIN_ONLY = "nothing above U+D7FF (full width, emoji)"


class _Exact:
    fields: Mapping[str, Affinity] = {"": Affinity.TEXT}
    order = ""

    def read_json(self: Datatype, given: object) -> Stored:
        return self.read(read_filled(given))

    def store(self, value: Stored) -> tuple[Stored, ...]:
        return (value,)


def read_identifier(given: str) -> str:
    """A key; raises ValueError.

    No character above U+D7FF, where the stores order differently, and no white space.
    """
    if not 0 < len(given) <= MAXIMUM or not given.isprintable() or " " in given or max(given) > LAST_PLAIN:
        raise ValueError(f"{given!r} is not a key; allowed: 1 to {MAXIMUM} characters, no white space, {_PLAIN_ONLY}")
    return given


class Identifier(_Exact):
    """A key or a code."""

    name = "identifier"
    comparisons: Mapping[Operator, Comparison] = compared("", clean, *EQUAL, *ORDERED, *PARTIAL)

    def read(self, given: str) -> Stored:
        return read_identifier(given)


class Url(_Exact):
    """A web address."""

    name = "url"
    comparisons: Mapping[Operator, Comparison] = compared("", clean, *EQUAL, *PARTIAL)

    def read(self, given: str) -> Stored:
        if not _URL.fullmatch(given):
            raise ValueError(f"{given!r} is not a web address; allowed: http://... or https://..., {_PLAIN_ONLY}")
        return clean(given)


@dataclass(frozen=True, slots=True)
class Enumeration(_Exact):
    """One of `values`."""

    values: tuple[str, ...]
    name = "enum"

    @property
    def comparisons(self) -> Mapping[Operator, Comparison]:
        return compared("", clean, *EQUAL)

    def read(self, given: str) -> Stored:
        if given not in self.values:
            raise ValueError(f"{given!r} is not a value of this enumeration; {allowed_instead(given, self.values)}")
        return given


def read_instant(given: object) -> str:
    """An instant in UTC to the second, as 2021-01-28T08:00:00Z; raises ValueError."""
    try:
        instant = datetime.datetime.fromisoformat(str(given))
        utc = instant.astimezone(datetime.UTC) if instant.tzinfo else None
    except (ValueError, OverflowError):
        utc = None
    if utc is None:
        allowed = "a date and time with its zone (2021-01-28T08:00:00Z), in UTC of the years 1 to 9999"
        raise ValueError(f"{given!r} is not an instant; allowed: {allowed}")
    return f"{utc.replace(tzinfo=None).isoformat(timespec='seconds')}Z"


class Instant(_Exact):
    """When a record was written."""

    name = "instant"
    comparisons: Mapping[Operator, Comparison] = compared("", read_instant, *EQUAL, *ORDERED)

    def read(self, given: str) -> Stored:
        return read_instant(given)
