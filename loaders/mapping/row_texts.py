"""What the rows of a table say of properties: rows that have the same cells are read once.

texts = TextReader(values, table, ontology.nodes["Unit"], mapping.fields)
texts.read(row, mistakes)     RowTexts({"kind": "SCHOOL"})
"""

from collections.abc import Mapping
from typing import Any

from graph.ontology.model import Element
from loaders.mapping.declaration import Cells
from loaders.mapping.tables import MappedTable
from loaders.mapping.values import MAXIMUM_NAME, Notes, RowTexts, ValueReader
from loaders.records import ParsedRow
from loaders.sheets.layout import SheetRow

_MOST_KEPT = 30_000
"""Rows with different cells of which it is kept what they say; they are some 25 MB."""


class TextReader:
    """Reads what rows of a table say of the properties of a type; `fields` says in which columns."""

    def __init__(self, values: ValueReader, table: MappedTable, element: Element, fields: Mapping[str, Cells]) -> None:
        self._values = values
        self._table = table
        self._element = element
        self._fields = fields
        columns = [column for cells in fields.values() for column in (cells.column, cells.locator) if column]
        self._positions = [*dict.fromkeys(table.positions[column] for column in columns)]
        self._kept: dict[tuple[Any, ...], RowTexts] = {}

    def read(self, row: SheetRow, notes: Notes) -> RowTexts:
        """The texts of a row, the same object for rows with the same cells; notes what cannot be read."""
        cells = [row.cells[position] for position in self._positions]
        place = (*cells, *map(type, cells))
        texts = self._kept.get(place)
        if texts is None:
            texts = self._values.read_texts(self._table, row, self._element, self._fields, notes)
            is_short = all(not isinstance(cell, str) or len(cell) <= MAXIMUM_NAME for cell in cells)
            if texts.is_whole and is_short and len(self._kept) < _MOST_KEPT:
                self._kept[place] = texts
        for reading in texts.told:
            self._values.tell(self._table.name, row.number, *reading)
        return texts


class KeptRows:
    """Rows that were read without a mistake, by what they say; others that say the same are made of them."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int], tuple[RowTexts, ParsedRow]] = {}

    def of(self, name: str, texts: RowTexts) -> ParsedRow | None:
        """The row that says this of what is called so; None where none was read."""
        kept = self._kept.get((name, id(texts)))
        return kept and kept[1]

    def keep(self, name: str, texts: RowTexts, row: ParsedRow) -> None:
        """Keeps a row; its texts are kept, too, so that no others are taken for them."""
        if len(self._kept) < _MOST_KEPT:
            self._kept[name, id(texts)] = texts, row
