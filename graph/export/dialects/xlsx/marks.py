"""Marks: a short digest of what was written to a cell, by which reading back tells whether a person changed it.

A text that looks like a number or a date has a second digest, that of the number which a spreadsheet may have made of
it when it saved the file. So 410106100003 is unchanged also as 410106100003.0, and 2021-01 as the day 2021-01-01.

>>> is_same(mark_of("007"), 7.0), is_same(mark_of("007"), "7")
(True, False)
"""

import base64
import hashlib
import re
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from graph.export.dialects.xlsx.cells import Cell, number_text

ReadCell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | None
"""A cell as programs read it, whatever a spreadsheet has made of it."""

EMPTY = "-"
"""The mark of an empty cell."""

LOCKED = "!"
"""What the mark of a cell begins with that cannot be read back: its text was cut, or does not tell its parts apart."""

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d{1,3})?", re.IGNORECASE | re.ASCII)
_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)
_DAY_ZERO = date(1899, 12, 30)


def mark_of(cell: Cell, *, is_locked: bool = False) -> str:
    """The mark of what is written to a cell."""
    lock = LOCKED if is_locked else ""
    text = normal_text(cell)
    if not text:
        return lock + EMPTY
    number = _number_in(text)
    return lock + _digest(text) + ("" if number is None else ":" + _digest(number))


def is_same(mark: str, cell: ReadCell) -> bool:
    """Whether a cell is what was written, whatever type a spreadsheet has given it."""
    exact, _, as_number = mark.removeprefix(LOCKED).partition(":")
    text = normal_text(cell)
    if not text:
        return exact == EMPTY
    if _digest(text) == exact:
        return True
    number = None if isinstance(cell, str | bool) else _number_of(cell)
    return bool(as_number) and number is not None and _digest(number) == as_number


def normal_text(cell: ReadCell) -> str:
    """A cell as text without the white space around it; numbers and days as they would be typed; '' for nothing."""
    match cell:
        case None:
            return ""
        case str():
            return cell.replace("\r\n", "\n").strip()
        case bool():
            return str(cell).upper()
        case int() | float():
            return number_text(cell)
        case datetime():
            return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
        case _:
            return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def _number_in(text: str) -> str | None:
    """The number that a spreadsheet would make of a text, as text; None where it would leave it."""
    if _NUMBER.fullmatch(text):
        number = float(text)
        return number_text(number) if abs(number) < 1e300 else None
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        return number_text((date(year, month, day) - _DAY_ZERO).days)
    except ValueError:
        return None


def _number_of(cell: ReadCell) -> str | None:
    """The number that a spreadsheet keeps for a cell that is none by its looks."""
    match cell:
        case int() | float():
            return number_text(cell)
        case datetime():
            return number_text((cell.date() - _DAY_ZERO).days) if cell.time() == time() else None
        case date():
            return number_text((cell - _DAY_ZERO).days)
        case _:
            return None


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=6).digest()).decode()
