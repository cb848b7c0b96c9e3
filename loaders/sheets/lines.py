"""The rows of a sheet without their blank cells, in blocks that blank rows separate."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.sheets.merging import MergedCells
from loaders.sheets.row_words import cleaned
from loaders.sheets.sheet import Cell, Sheet


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its cells by their columns, none of which is blank."""

    number: int
    cells: Mapping[int, Cell]

    @property
    def filled(self) -> tuple[int, ...]:
        return tuple(self.cells)

    @property
    def values(self) -> tuple[Cell, ...]:
        return tuple(self.cells.values())

    @property
    def text(self) -> str:
        """What the row says, for a person who shall recognize it."""
        return " | ".join(map(cleaned, self.cells.values()))[:200]


def blocks_of(sheet: Sheet, merged: MergedCells) -> list[Sequence[Line]]:
    """The rows that hold something, where blank rows begin a new block.

    What a cell holds that another one covers, as before they were merged, is not seen by anybody.
    """
    blocks: list[list[Line]] = []
    last = -1
    for row in sheet.rows:
        cells = {
            # Asked of every cell of a sheet, so it is short.
            column: cell
            for column, cell in enumerate(row.cells)
            if not (cell is None or (isinstance(cell, str) and (not cell or cell.isspace())))
        }
        if fills := merged.fills(row.number):
            cells = {column: cell for column, cell in cells.items() if column not in fills}
        if cells:
            if row.number != last + 1 or not blocks:
                blocks.append([])
            blocks[-1].append(Line(row.number, cells))
            last = row.number
    return list(blocks)
