"""Merged cells of a sheet: which cells show the value of another one."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping

from loaders.sheets.sheet import Cell, Sheet


class MergedCells:
    """Where the cells of a sheet have their values from."""

    def __init__(self, sheet: Sheet) -> None:
        self._fills: dict[int, dict[int, Cell]] = defaultdict(dict)
        self._spans: dict[tuple[int, int], tuple[int, int]] = {}
        values = {row.number: row.cells for row in sheet.rows}
        numbers = list(values)
        for merge in sheet.merged:
            first, column = merge.first_row, merge.first_column
            self._spans[first, column] = (merge.last_row - first + 1, merge.last_column - column + 1)
            cells = values.get(first, ())
            value = cells[column] if column < len(cells) else None
            if value is None:
                continue
            for number in numbers[bisect_left(numbers, first) : bisect_left(numbers, merge.last_row + 1)]:
                fill = self._fills[number]
                for covered in range(column, merge.last_column + 1):
                    if (number, covered) != (first, column):
                        fill[covered] = value

    def fills(self, row: int) -> Mapping[int, Cell]:
        """The values of the cells of a row that show another one's, by their columns."""
        return self._fills.get(row, {})

    def span(self, row: int, column: int) -> tuple[int, int]:
        """How many rows and columns the cell covers; one of each if it is not merged."""
        return self._spans.get((row, column), (1, 1))
