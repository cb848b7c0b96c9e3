"""The tables of a sheet: which rows are their headers, which are left out and why, and merged cells filled.

学校台账                        a title, left out
名称       | 联系人             a header of two lines: 名称, 联系人 / 姓名, 联系人 / 电话
           | 姓名   | 电话
第一小学   | 前台   | 021-1
合计       | 1                 a total, left out
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from loaders.sheets.header import Header, begins_table, header_of
from loaders.sheets.lines import Line, blocks_of
from loaders.sheets.merging import MergedCells
from loaders.sheets.row_words import DITTOS, are_column_numbers, begins_section, is_note, is_total
from loaders.sheets.sheet import Cell, Sheet, letters_of

_NONE: frozenset[int] = frozenset()


class Reason(StrEnum):
    """Why a row is no row of a table."""

    TITLE = "title"
    NOTE = "note"
    TOTAL = "total"
    SECTION = "section"
    """A heading within a table, such as `一、中小学`."""
    REPEATED_HEADER = "repeated header"
    COLUMN_NUMBERS = "column numbers"


class LeftOut(NamedTuple):
    """A row that is no row of the table, with its text."""

    row: int
    reason: Reason
    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `index` counts from 0, `header` is '' where it has none; that of two lines is `upper / lower`."""

    index: int
    letter: str
    header: str


class SheetRow(NamedTuple):
    """A row of a table: its number in the sheet, and a cell for each column of the table, in their order.

    `filled` has the positions of the cells that show the value of another one, with which they are merged.
    """

    number: int
    cells: tuple[Cell, ...]
    filled: frozenset[int]


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table of a sheet. Where no row may be its header, `header_rows` is empty, and its columns have no names.

    Cells that say 同上 have the value of the cell above, and are listed as `dittos`: their rows, and columns by letter.
    """

    sheet: str
    header_rows: tuple[int, ...]
    columns: tuple[Column, ...]
    rows: tuple[SheetRow, ...]
    left_out: tuple[LeftOut, ...]
    dittos: tuple[tuple[int, str], ...] = ()


def tables_in(sheet: Sheet) -> list[SheetTable]:
    """The tables of a sheet from top to bottom; a blank row ends one where what follows has a header of its own.

    What stands above a table is left out of it as its title or note; what stands below the last one, of that.
    """
    merged = MergedCells(sheet)
    drafts: list[_Draft] = []
    above: list[LeftOut] = []
    for block in blocks_of(sheet, merged):
        before = drafts[-1] if drafts else None
        start, header = header_of(block, merged)
        if (
            before is not None
            and before.may_go_on(block)
            and not begins_table(block, start, header, before.header, before.columns)
        ):
            before.take(block, merged)
            continue
        above += [_left_out(line) for line in block[:start]]
        if header is None and len(block) == start:
            continue
        if before is not None and not before.body:
            # A header without rows was none: some words above the table, such as who has filled it in.
            drafts.pop()
            above = [*before.left_out, *(_left_out(line) for line in before.lines), *above]
        draft = _Draft(header, above)
        draft.lines = block[start : start + (len(header.rows) if header else 0)]
        draft.take(block[start + len(draft.lines) :], merged)
        drafts.append(draft)
        above = []
    if drafts:
        drafts[-1].left_out += above
    return [draft.table(sheet.name, merged) for draft in drafts]


def _left_out(line: Line) -> LeftOut:
    is_title = len(line.filled) == 1 and not is_note(line.values)
    return LeftOut(line.number, Reason.TITLE if is_title else Reason.NOTE, line.text)


class _Draft:
    """A table whose rows are being collected."""

    def __init__(self, header: Header | None, above: Sequence[LeftOut]) -> None:
        self.header = header
        self.left_out = list(above)
        self.lines: Sequence[Line] = ()
        self.body: list[Line] = []
        self.columns: set[int] = set(header.texts) if header else set()

    def may_go_on(self, block: Sequence[Line]) -> bool:
        """Whether it may be the table of a block; a single cell above a wider block is a title and no header."""
        is_title = not self.body and len(self.lines) == 1 and len(self.lines[0].cells) == 1
        return not (is_title and any(len(line.cells) > 1 for line in block))

    def take(self, lines: Sequence[Line], merged: MergedCells) -> None:
        """Adds the rows, and those that are none to what is left out."""
        for line in lines:
            reason = self._reason(line, merged)
            if reason is None:
                self.body.append(line)
                self.columns.update(line.filled)
            else:
                self.left_out.append(LeftOut(line.number, reason, line.text))

    def _reason(self, line: Line, merged: MergedCells) -> Reason | None:
        values = line.values
        if is_total(values):
            return Reason.TOTAL
        if len(self.columns) > 1 and is_note(values):
            return Reason.NOTE
        if self.header is not None and self.header.is_repeated(line):
            return Reason.REPEATED_HEADER
        if not self.body and are_column_numbers(values) and len(values) >= len(self.columns):
            return Reason.COLUMN_NUMBERS
        if len(values) == 1 and len(self.columns) > 2 and not merged.fills(line.number).keys() - _covered(line, merged):
            is_wide = len(_covered(line, merged)) * 2 >= len(self.columns)
            if is_wide or begins_section(values[0]):
                return Reason.SECTION
        return None

    def table(self, sheet: str, merged: MergedCells) -> SheetTable:
        headers = self.header.texts if self.header else {}
        own = self.header.own if self.header else frozenset()
        indexes = sorted(own | {column for line in self.body for column in line.filled})
        columns = tuple(Column(index, letters_of(index), headers.get(index, "")) for index in indexes)
        read = list(_without_dittos(_row(line, indexes, merged) for line in self.body))
        rows = tuple(row for row, _ in read)
        dittos = tuple((row.number, columns[place].letter) for row, places in read for place in places)
        header_rows = self.header.rows if self.header else ()
        return SheetTable(sheet, header_rows, columns, rows, tuple(sorted(self.left_out)), dittos)


def _without_dittos(rows: Iterable[SheetRow]) -> Iterator[tuple[SheetRow, Sequence[int]]]:
    """The rows with the values of the cells above where cells say 同上, and the positions of these cells."""
    above: tuple[Cell, ...] = ()
    for row in rows:
        places: Sequence[int] = ()
        cells = row.cells
        if above and not DITTOS.isdisjoint(cells):
            places = [place for place, cell in enumerate(cells) if cell in DITTOS]
            cells = tuple(above[place] if place in places else cell for place, cell in enumerate(cells))
        above = cells
        yield (row._replace(cells=cells), places) if places else (row, ())


def _covered(line: Line, merged: MergedCells) -> set[int]:
    """The columns over which the only cell of a row stretches."""
    (column,) = line.filled
    return set(range(column, column + merged.span(line.number, column)[1]))


def _row(line: Line, columns: Sequence[int], merged: MergedCells) -> SheetRow:
    fills = merged.fills(line.number)
    if not fills:
        return SheetRow(line.number, tuple(map(line.cells.get, columns)), _NONE)
    cells = tuple(line.cells.get(column, fills.get(column)) for column in columns)
    filled = frozenset(
        position for position, column in enumerate(columns) if column in fills and column not in line.cells
    )
    return SheetRow(line.number, cells, filled)
