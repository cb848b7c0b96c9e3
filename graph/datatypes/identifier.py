"""Values that are compared exactly, character by character: keys, web addresses, values of an enumeration, instants."""

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from graph.datatypes.base import (
    EQUAL,
    ORDERED,
    PARTIAL,
    Affinity,
    Comparison,
    Datatype,
    Operator,
    SingleField,
    Stored,
    shared_comparison,
)
from graph.datatypes.credit_code import read_credit_code
from graph.datatypes.division_code import read_area_code, read_community_code
from graph.datatypes.text import LAST_PLAIN, clean, read_filled_json_text
from graph.errors import allowed_instead

MAXIMUM_KEY_LENGTH = 200
"""How many characters a key may have."""

FORMATS: Mapping[str, Callable[[str], str]] = {
    "creditCode": read_credit_code,
    "areaCode": read_area_code,
    "communityCode": read_community_code,
}
"""What an ontology may say of the form of a code or key, and what reads it."""

# Excel and WPS write a number of more than 11 digits so, and round it to 15 or fewer.
_MANGLED = re.compile(r"\d([.,]\d+)?E\+\d+", re.IGNORECASE | re.ASCII)

_URL = re.compile(r"https?://[^\s<>\"\ud800-\U0010ffff]+")
_PLAIN_ONLY = "nothing above U+D7FF (full width, emoji)"


class _Exact(SingleField):
    fields: Mapping[str, Affinity] = {"": Affinity.TEXT}

    def read_json(self: Datatype, value: object) -> Stored:
        return self.read(read_filled_json_text(value))


def why_mangled(text: str) -> str:
    """Why a text cannot be a key, where a spreadsheet has made a number of the key; else ''."""
    if not _MANGLED.fullmatch(text):
        return ""
    return (
        "a spreadsheet has made a rounded number of it, and the last digits are lost; format the column as text,"
        " and enter the key again (410106100003)"
    )


def read_identifier(text: str) -> str:
    """A key, as it is; raises ValueError.

    A key has no white space, which nobody sees at its end, and no character above U+D7FF, beyond which the two stores
    order texts differently: keys break ties in every order.
    """
    if "+" in text and why_mangled(text):
        raise ValueError(f"{text!r} is not a key: {why_mangled(text)}")
    is_plain = text.isascii() or max(text) <= LAST_PLAIN
    if not 0 < len(text) <= MAXIMUM_KEY_LENGTH or not text.isprintable() or " " in text or not is_plain:
        raise ValueError(
            f"{text!r} is not a key; allowed: 1 to {MAXIMUM_KEY_LENGTH} characters, no white space, {_PLAIN_ONLY}"
        )
    return text


@dataclass(frozen=True, slots=True)
class Identifier(_Exact):
    """A key or a code. `format` is one of FORMATS, as for the unified social credit code of a unit, or ''."""

    format: str = ""
    name = "identifier"
    comparisons: ClassVar[Mapping[Operator, Comparison]] = shared_comparison("", clean, *EQUAL, *ORDERED, *PARTIAL)

    def read(self, cell: str) -> Stored:
        key = read_identifier(cell)
        return FORMATS[self.format](key) if self.format else key


class Url(_Exact):
    """A web address, with http or https alone: a page that shows it as a link would run a `javascript:` address."""

    name = "url"
    comparisons: Mapping[Operator, Comparison] = shared_comparison("", clean, *EQUAL, *PARTIAL)

    def read(self, cell: str) -> Stored:
        if not _URL.fullmatch(cell):
            raise ValueError(f"{cell!r} is not a web address; allowed: http://... or https://..., {_PLAIN_ONLY}")
        return clean(cell)


class Locator(_Exact):
    """Where in a source something is stated, "" where nobody said. Of citations only: it cannot be declared."""

    name = "locator"
    comparisons: Mapping[Operator, Comparison] = shared_comparison("", clean, *EQUAL, *PARTIAL)

    def read(self, cell: str) -> Stored:
        return clean(cell)


@dataclass(frozen=True, slots=True)
class Enumeration(_Exact):
    """One of the names in `values`, in the order of their declaration."""

    values: tuple[str, ...]
    name = "enum"

    @property
    def comparisons(self) -> Mapping[Operator, Comparison]:
        return shared_comparison("", clean, *EQUAL)

    def read(self, cell: str) -> Stored:
        if cell not in self.values:
            raise ValueError(f"{cell!r} is not a value of this enumeration; {allowed_instead(cell, self.values)}")
        return cell


def read_instant(value: object) -> str:
    """An instant in UTC, to the second, as 2021-01-28T08:00:00Z; raises ValueError where it has no time zone."""
    try:
        instant = datetime.datetime.fromisoformat(str(value))
        utc = instant.astimezone(datetime.UTC) if instant.tzinfo else None
    except (ValueError, OverflowError):  # an overflow: the year 1 or 9999 in a zone where UTC is in another year
        utc = None
    if utc is None:
        allowed = "a date and time with its zone (2021-01-28T08:00:00Z), in UTC of the years 1 to 9999"
        raise ValueError(f"{value!r} is not an instant; allowed: {allowed}")
    return f"{utc.replace(tzinfo=None).isoformat(timespec='seconds')}Z"


class Instant(_Exact):
    """A point in time, of `createdAt` and `updatedAt` only: an ontology cannot declare one."""

    name = "instant"
    comparisons: Mapping[Operator, Comparison] = shared_comparison("", read_instant, *EQUAL, *ORDERED)

    def read(self, cell: str) -> Stored:
        return read_instant(cell)
