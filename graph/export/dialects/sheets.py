"""Sheets of a workbook, written row by row, within what Excel holds."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import chain, count
from typing import Any, NamedTuple
from unicodedata import east_asian_width

from xlsxwriter.utility import xl_range

from graph.export.dialects.columns import Cell

ROWS = 1_048_576
# Excel counts both of these in units of UTF-16.
CELL_CHARACTERS = 32_767
NAME_CHARACTERS = 31

_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
# Excel keeps this name for itself, whatever the language.
_RESERVED = "history"
# Columns are as wide as their contents in the first rows, within bounds.
_MEASURED_ROWS = 500
_NARROWEST, _WIDEST = 8, 48


class Formats(NamedTuple):
    """The formats of a workbook's cells."""

    title: Any
    day: Any


class Sheet:
    """A sheet below a row of titles that stays in view. It counts its rows, and its cells that were too long."""

    def __init__(self, worksheet: Any, titles: Sequence[str], formats: Formats) -> None:
        self.name: str = worksheet.get_name()
        self.rows = 0
        self.cut = 0
        self._worksheet = worksheet
        self._titles = titles
        self._formats = formats
        self._next = 0
        self._widths = [_width(title) for title in titles]
        self._filled = [False] * len(titles)
        if titles:
            for column, title in enumerate(titles):
                self._write_text(column, title, formats.title)
            self._next = 1

    @property
    def full(self) -> bool:
        """Whether no further row has room."""
        return self._next >= ROWS

    def write(self, row: Sequence[Cell]) -> None:
        """Writes a row below the others; what is None stays empty."""
        for column, value in enumerate(row):
            if value is not None:
                self._write_cell(column, value)
        self.rows += 1
        self._next += 1

    def finish(self) -> None:
        """Sets what needs all rows to be known: widths, empty columns, the filter."""
        for column, width in enumerate(self._widths):
            within = min(max(width + 2, _NARROWEST), _WIDEST)
            empty = bool(self._titles) and not self._filled[column]
            self._worksheet.set_column(column, column, within, None, {"hidden": empty})
        if self._titles:
            rows = (0, 0, self._next - 1, len(self._titles) - 1)
            self._worksheet.freeze_panes(1, 0)
            self._worksheet.autofilter(*rows)
            # Keys of digits alone are texts on purpose.
            self._worksheet.ignore_errors({"number_stored_as_text": xl_range(*rows)})

    def _write_cell(self, column: int, value: str | float | bool | date) -> None:
        if column == len(self._widths):
            self._widths.append(0)
            self._filled.append(False)
        self._filled[column] = True
        if isinstance(value, str):
            self._write_text(column, value)
        elif isinstance(value, bool):
            self._worksheet.write_boolean(self._next, column, value)
        elif isinstance(value, date):
            self._worksheet.write_datetime(self._next, column, value, self._formats.day)
        else:
            self._worksheet.write_number(self._next, column, value)
        if self._next <= _MEASURED_ROWS and self._widths[column] < _WIDEST:
            self._widths[column] = max(self._widths[column], _width(str(value)))

    def _write_text(self, column: int, text: str, *formats: Any) -> None:
        shown = shortened(text, CELL_CHARACTERS)
        self.cut += shown is not text
        if shown.startswith("<r>") and shown.endswith("</r>"):
            # XlsxWriter would take this for markup of its own and write it as it is.
            self._worksheet.write_rich_string(self._next, column, shown[:1], shown[1:2], shown[2:], *formats)
        else:
            self._worksheet.write_string(self._next, column, shown, *formats)


def sheet_name(label: str, taken: set[str]) -> str:
    """A name for a sheet, as near to the label as Excel allows; it joins those taken, which are in lower case."""
    base = _FORBIDDEN_IN_NAMES.sub("_", label).strip().strip("'") or "_"
    suffixes = chain([""], (f" ({number})" for number in count(2)))
    names = (shortened(base, NAME_CHARACTERS - len(suffix)) + suffix for suffix in suffixes)
    name = next(name for name in names if name.casefold() not in taken | {_RESERVED})
    taken.add(name.casefold())
    return name


def shortened(text: str, most: int) -> str:
    """A text of at most so many units of UTF-16, with an ellipsis where it was longer."""
    if len(text) * 2 <= most:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= most * 2:
        return text
    return units[: (most - 1) * 2].decode("utf-16-le", "ignore") + "…"


def _width(text: str) -> int:
    first = text[:_WIDEST].split("\n", 1)[0]
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in first)
