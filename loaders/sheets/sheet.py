"""What a file holds: a workbook of sheets of rows of cells, exactly as the file has them.

>>> Sheet("台账", (Row(1, ("名称", "人数")), Row(4, ("第一小学", 85.0))))
"""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

Cell: TypeAlias = str | int | float | bool | datetime.date | datetime.datetime | datetime.time | None
"""What a cell holds; None if nothing. Numbers of XLSX are floats, also whole ones; text is as it is, blanks included.
Every cell of CSV and TSV is text. A duration is text, as `30:15:00`."""


class Kind(StrEnum):
    """What a file is by its content, whatever its name ends in."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"
    TSV = "tsv"


class Row(NamedTuple):
    """A row that is not empty. `number` counts from 1, as spreadsheets do; `cells` begin with column A."""

    number: int
    cells: tuple[Cell, ...]


class Merge(NamedTuple):
    """A rectangle of merged cells, whose value is in the upper left one. Rows count from 1, columns from 0."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: `rows` in their order without the empty ones, and what is merged and hidden."""

    name: str
    rows: tuple[Row, ...]
    merged: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    """By their numbers, which count from 1. Rows that a filter hides are among them."""
    hidden_columns: frozenset[int] = frozenset()
    """By their indexes, which count from 0."""
    is_hidden: bool = False


class NoteKind(StrEnum):
    """What a reader should be told though nothing is wrong."""

    EXTENSION = "extension"
    MACROS = "macros"
    EXTERNAL_LINKS = "external_links"
    NO_CELLS = "no_cells"


class Note(NamedTuple):
    kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file as it was read. `digest` is the SHA-256 of its bytes; `encoding` is '' unless it is CSV or TSV."""

    name: str
    kind: Kind
    sheets: tuple[Sheet, ...]
    digest: str
    encoding: str = ""
    notes: tuple[Note, ...] = ()


ERROR_VALUES = frozenset(
    ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!")
)
"""What spreadsheets show in a cell whose formula failed."""


def letters_of(column: int) -> str:
    """The name of a column in a spreadsheet: A for 0, AA for 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def index_of(letters: str) -> int:
    """The index of a column by its name, the reverse of `letters_of`."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def place(file: str, sheet: str) -> str:
    """How messages name a sheet of a file: `ledger.xlsx:台账`, or the file alone where it has no sheets."""
    return f"{file}:{sheet}" if sheet else file


def row_of(number: int, cells: list[Cell]) -> Row | None:
    """The row of these cells without the empty ones at its end; None if all are empty."""
    end = len(cells)
    while end and cells[end - 1] is None:
        end -= 1
    return Row(number, tuple(cells[:end])) if end else None


def duration_text(duration: datetime.timedelta) -> str:
    """Hours, minutes and seconds as a spreadsheet shows them: `30:15:00`."""
    seconds = round(duration.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
