"""Tables of sheets that tests lay out by hand."""

from collections.abc import Sequence

from loaders.sheets.layout import Column, SheetRow, SheetTable
from loaders.sheets.sheet import Cell, letters_of


def table(header: Sequence[str], *rows: Sequence[Cell], sheet: str = "汇总") -> SheetTable:
    """A table with its header in row 3, as below a title and a line of who filled it in."""
    columns = [Column(index, letters_of(index), text) for index, text in enumerate(header)]
    made = [SheetRow(number, tuple(row), frozenset()) for number, row in enumerate(rows, 4)]
    return SheetTable(sheet, (3,), tuple(columns), tuple(made), ())
