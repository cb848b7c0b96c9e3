"""A sheet of a workbook, written row by row, within the limits of Excel."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, count
from typing import Any, NamedTuple

from xlsxwriter.utility import xl_range

from graph.export.dialects.xlsx.cells import Cell
from graph.export.label_size import width_in_letters

# The limits of Excel: rows with the row of titles, and characters in units of UTF-16.
MAXIMUM_ROWS = 1_048_576
MAXIMUM_CELL_CHARACTERS = 32_767
MAXIMUM_NAME_CHARACTERS = 31

_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
# Excel refuses a sheet of this name, in every language.
_RESERVED_NAME = "history"
# Columns are as wide as the texts of the first rows need, within bounds. Most of a long sheet is like its start.
_MEASURED_ROWS = 500
_MINIMUM_WIDTH, _MAXIMUM_WIDTH = 8, 48


class Formats(NamedTuple):
    """The formats of a workbook's cells, as XlsxWriter's `add_format` makes them."""

    title: Any
    text: Any
    """Keeps what is typed as it is: no number or date is made of it."""
    for_reading: Any
    """Of what is shown for reading only."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a column looks: its title, the formula for the choices of its cells, and what it is for."""

    title: str
    choices: str = ""
    shown_only: bool = False
    hidden: bool = False
    of_numbers: bool = False


class Sheet:
    """A sheet with a row of titles, which stays in view; with no looks, a sheet of rows alone.

    `rows` counts the rows below the titles, and `truncated_cells` the texts that were too long for a cell.
    """

    def __init__(self, worksheet: Any, looks: Sequence[Look], formats: Formats) -> None:
        self.name: str = worksheet.get_name()
        self.rows = 0
        self.truncated_cells = 0
        self._worksheet = worksheet
        self._looks = looks
        self._next_row = 0
        self._widths = [_width(look.title) for look in looks]
        self._formats: list[Any] = [formats.for_reading if look.shown_only else formats.text for look in looks]
        if looks:
            for column, look in enumerate(looks):
                self._write_text(column, look.title, formats.title)
            self._next_row = 1

    @property
    def full(self) -> bool:
        """Whether Excel allows no further row."""
        return self._next_row >= MAXIMUM_ROWS

    def write(self, row: Sequence[Cell]) -> None:
        """Writes a row below the others; a cell that is None stays empty."""
        for column, value in enumerate(row):
            if value is not None:
                self._write_cell(column, value)
        self.rows += 1
        self._next_row += 1

    def finish(self) -> None:
        """Sets what depends on all rows, the widths of columns and the filter, and what holds of rows to come."""
        for column, width in enumerate(self._widths):
            bounded_width = min(max(width + 2, _MINIMUM_WIDTH), _MAXIMUM_WIDTH)
            self._worksheet.set_column(column, column, bounded_width)
        for column, look in enumerate(self._looks):
            bounded_width = min(max(self._widths[column] + 2, _MINIMUM_WIDTH), _MAXIMUM_WIDTH)
            # What is typed into new rows stays a text, too.
            kept = None if look.of_numbers else self._formats[column]
            self._worksheet.set_column(column, column, bounded_width, kept, {"hidden": look.hidden})
            if look.choices:
                choices = {"validate": "list", "source": look.choices}
                self._worksheet.data_validation(1, column, MAXIMUM_ROWS - 1, column, choices)
        if self._looks:
            cell_range = (0, 0, self._next_row - 1, len(self._looks) - 1)
            self._worksheet.freeze_panes(1, 0)
            self._worksheet.autofilter(*cell_range)
            # Keys of nothing but digits are texts on purpose; Excel would mark each with a warning.
            self._worksheet.ignore_errors({"number_stored_as_text": xl_range(*cell_range)})

    def _write_cell(self, column: int, value: str | float | bool | date) -> None:
        if column == len(self._widths):
            # Without looks, the number of columns shows only now.
            self._widths.append(0)
        formats = self._formats[column : column + 1]
        # Booleans come before numbers, since Python takes them for numbers.
        if isinstance(value, str | date):
            self._write_text(column, str(value), *formats)
        elif isinstance(value, bool):
            self._worksheet.write_boolean(self._next_row, column, value)
        else:
            self._worksheet.write_number(self._next_row, column, value)
        if self._next_row <= _MEASURED_ROWS and self._widths[column] < _MAXIMUM_WIDTH:
            self._widths[column] = max(self._widths[column], _width(str(value)))

    def _write_text(self, column: int, text: str, *formats: Any) -> None:
        fitting = truncated(text, MAXIMUM_CELL_CHARACTERS)
        self.truncated_cells += fitting is not text
        if fitting.startswith("<r>") and fitting.endswith("</r>"):
            # XlsxWriter takes such a string for XML of its own and writes it as it is; a rich string it escapes.
            parts = fitting[:1], fitting[1:2], fitting[2:]
            self._worksheet.write_rich_string(self._next_row, column, *parts, *formats)
        else:
            self._worksheet.write_string(self._next_row, column, fitting, *formats)


def sheet_name(label: str, names: set[str]) -> str:
    """A name for a sheet that is as close to the label as Excel allows, and none of the names.

    Excel does not distinguish case, so `names` are case-folded; the new name is added to them.
    """
    base = _FORBIDDEN_IN_NAMES.sub("_", label).strip().strip("'") or "_"
    suffixes = chain([""], (f" ({number})" for number in count(2)))
    candidates = (truncated(base, MAXIMUM_NAME_CHARACTERS - len(suffix)) + suffix for suffix in suffixes)
    name = next(name for name in candidates if name.casefold() not in names | {_RESERVED_NAME})
    names.add(name.casefold())
    return name


def truncated(text: str, maximum: int) -> str:
    """The same text if it has at most so many units of UTF-16, and otherwise its start with an ellipsis."""
    # Most texts are far shorter, and need not be encoded to see it.
    if len(text) * 2 <= maximum:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= maximum * 2:
        return text
    # "ignore" drops the first half of a character whose second half is cut off.
    return units[: (maximum - 1) * 2].decode("utf-16-le", "ignore") + "…"


def _width(text: str) -> int:
    # A cell shows the first line; no more of it is measured than counts.
    return width_in_letters(text[:_MAXIMUM_WIDTH].split("\n", 1)[0])
