"""Where a cell is: its row, which counts from 1, and its column, which counts from 0."""

import re
from typing import NamedTuple

from loaders.sheets.sheet import Merge, index_of, letters_of

LAST_ROW, LAST_COLUMN = 1_048_576, 16_383

_NAME = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")


class Place(NamedTuple):
    """A cell of a sheet; its text is its name, such as B3."""

    row: int
    column: int

    def __str__(self) -> str:
        return f"{letters_of(self.column)}{self.row}"


def read_place(name: str) -> Place | None:
    """The cell of a name such as B3 or $B$3; None where it is no name of a cell."""
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    place = Place(int(match[2]), index_of(match[1].upper()))
    return place if place.row <= LAST_ROW and place.column <= LAST_COLUMN else None


def read_range(reference: str) -> Merge | None:
    """The rectangle of a reference such as B3:D4, or of a single cell; None where it is none."""
    first, _, last = reference.partition(":")
    start, end = read_place(first), read_place(last or first)
    return Merge(*start, *end) if start and end else None


def covers(merge: Merge, place: Place) -> bool:
    """Whether a cell is within a rectangle."""
    return merge.first_row <= place.row <= merge.last_row and merge.first_column <= place.column <= merge.last_column
