"""ODS of LibreOffice, WPS and Excel, from its XML.

calamine tells neither merged cells nor hidden rows of ODS, and believes how often a row is said to be repeated. All
this is in one part, so the values are read from it, too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from loaders.mistakes import Mistakes
from loaders.sheets.archive import Archive
from loaders.sheets.content import ContentError
from loaders.sheets.limits import SheetLimits
from loaders.sheets.ods_values import error_of, is_uncalculated, value_of
from loaders.sheets.row_words import is_total_row
from loaders.sheets.sheet import Cell, Merge, Note, NoteKind, Row, Sheet, place, row_of
from loaders.sheets.wording import (
    MACROS,
    PASSWORD,
    note_failed_cell,
    note_uncalculated_cell,
    of,
    too_many_cells,
    too_many_sheets,
)
from loaders.sheets.worksheet_xml import CellPlace, XmlError, parse_xml

_CONTENT, _MANIFEST = "content.xml", "meta-inf/manifest.xml"
_ROWS_MAXIMUM = 10_000_000
_ASIDE = frozenset(("office:annotation", "table:tracked-changes", "table:dde-links", "table:shapes"))
"""Elements that have rows, cells or text which are no part of the sheet."""
_BREAKS = {"text:s": " ", "text:tab": "\t", "text:line-break": "\n"}


def read_ods(
    archive: Archive, name: str, limits: SheetLimits, mistakes: Mistakes
) -> tuple[Sequence[Sheet], Sequence[Note]]:
    """The sheets of the workbook, and what a reader should be told; what is wrong is noted."""
    if _CONTENT not in archive:
        raise XmlError(f"the part {_CONTENT} is missing")
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise ContentError(PASSWORD)
    reading = _Reading(name, limits, mistakes)
    parse_xml(archive.pieces(_CONTENT), reading.start, reading.end, reading.characters)
    has_macros = any(part.startswith(("basic/", "scripts/")) for part in archive.parts)
    return reading.sheets, [Note(NoteKind.MACROS, MACROS)] if has_macros else []


@dataclass(slots=True)
class _Open:
    """The sheet that is being read."""

    name: str
    is_hidden: bool
    rows: list[Row] = field(default_factory=list)
    merged: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    next_row: int = 1
    next_column: int = 0
    cells: int = 0


class _Reading:
    def __init__(self, name: str, limits: SheetLimits, mistakes: Mistakes) -> None:
        self.sheets: list[Sheet] = []
        self._name, self._limits, self._mistakes = name, limits, mistakes
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._aside = 0
        self._sheet: _Open | None = None
        self._row: list[Cell] = []
        self._column = 0
        self._row_attributes: Mapping[str, str] = {}
        self._cell: Mapping[str, str] | None = None
        self._paragraphs: list[str] = []
        self._failed: list[CellPlace] = []
        """Cells of the row that have no value, as their formulas have none or have failed."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._aside or name in _ASIDE or name.startswith("draw:"):
            self._aside += 1
        elif name in _BREAKS:
            self.characters(_BREAKS[name] * min(_count(attributes, "text:c"), 1000))
        elif name == "text:p":
            self._paragraphs.append("")
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._cell, self._paragraphs = attributes, []
        elif name == "table:table-row":
            self._row, self._column, self._row_attributes = [], 0, attributes
        else:
            self._start_outer(name, attributes)

    def _start_outer(self, name: str, attributes: Mapping[str, str]) -> None:
        match name:
            case "table:table":
                hidden = attributes.get("table:style-name") in self._hidden_styles
                self._sheet = _Open(attributes.get("table:name", ""), hidden)
            case "table:table-column" if self._sheet is not None:
                first, count = self._sheet.next_column, _count(attributes, "table:number-columns-repeated")
                self._sheet.next_column = min(first + count, self._limits.columns)
                if _is_hidden(attributes):
                    self._sheet.hidden_columns.update(range(first, self._sheet.next_column))
            case "style:style":
                self._style = attributes.get("style:name", "")
            case "style:table-properties" if attributes.get("table:display") == "false":
                self._hidden_styles.add(self._style)

    def characters(self, text: str) -> None:
        if not self._aside and self._paragraphs:
            self._paragraphs[-1] += text

    def end(self, name: str) -> None:
        if self._aside:
            self._aside -= 1
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._end_cell(name)
        elif name == "table:table-row" and self._sheet is not None:
            self._end_row(self._sheet)
        elif name == "table:table" and self._sheet is not None:
            self._end_sheet(self._sheet)

    def _end_cell(self, name: str) -> None:
        attributes, self._cell = self._cell, None
        if attributes is None or self._sheet is None:
            return
        text = "\n".join(self._paragraphs)
        self._paragraphs = []
        count = _count(attributes, "table:number-columns-repeated")
        # What a covered cell held before it was merged is not seen by anybody.
        is_read = name == "table:table-cell" and self._is_calculated(self._sheet, attributes, text)
        value = value_of(attributes, text) if is_read else None
        if value is not None:
            if self._column + count > self._limits.columns:
                raise XmlError(f"a row has more than {self._limits.columns:,} columns")
            self._row += [None] * (self._column - len(self._row)) + [value] * count
        self._merge(self._sheet, attributes)
        self._column += count

    def _is_calculated(self, sheet: _Open, attributes: Mapping[str, str], text: str) -> bool:
        """Whether the cell has a value; where its formula has none or has failed, that is noted."""
        if "table:formula" not in attributes:
            return True
        if error := error_of(attributes, text):
            self._failed.append(CellPlace(sheet.next_row, self._column, error))
            return False
        if is_uncalculated(attributes, text):
            self._failed.append(CellPlace(sheet.next_row, self._column))
        return True

    def _note_failed(self, sheet: _Open, row: Row | None) -> None:
        failed, self._failed = self._failed, []
        if row is not None and is_total_row(row):
            return
        for cell in failed:
            where = place(self._name, sheet.name)
            if cell.text:
                note_failed_cell(self._mistakes, where, cell.row, cell.column, cell.text)
            else:
                note_uncalculated_cell(self._mistakes, where, cell.row, cell.column)

    def _merge(self, sheet: _Open, attributes: Mapping[str, str]) -> None:
        columns, rows = (_count(attributes, f"table:number-{what}-spanned") for what in ("columns", "rows"))
        if columns > 1 or rows > 1:
            last_column = min(self._column + columns, self._limits.columns) - 1
            sheet.merged.append(Merge(sheet.next_row, self._column, sheet.next_row + rows - 1, last_column))

    def _end_row(self, sheet: _Open) -> None:
        count = _count(self._row_attributes, "table:number-rows-repeated")
        first, sheet.next_row = sheet.next_row, min(sheet.next_row + count, _ROWS_MAXIMUM)
        row = row_of(first, self._row)
        self._note_failed(sheet, row)
        if row is None:
            return
        sheet.cells += count * len(row.cells)
        if sheet.cells > self._limits.cells:
            raise ContentError(of(f"the sheet {sheet.name!r}", too_many_cells(self._limits)))
        numbers = range(first, first + count)
        sheet.rows += [Row(number, row.cells) for number in numbers]
        if _is_hidden(self._row_attributes):
            sheet.hidden_rows.update(numbers)

    def _end_sheet(self, sheet: _Open) -> None:
        width = max((len(row.cells) for row in sheet.rows), default=0)
        hidden_columns = frozenset(column for column in sheet.hidden_columns if column < width)
        self.sheets.append(
            Sheet(
                sheet.name,
                tuple(sheet.rows),
                tuple(sheet.merged),
                frozenset(sheet.hidden_rows),
                hidden_columns,
                sheet.is_hidden,
            )
        )
        self._sheet = None
        if len(self.sheets) > self._limits.sheets:
            raise ContentError(too_many_sheets(self._limits))


def _count(attributes: Mapping[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise XmlError(f"{name} is {text[:20]!r} and no number")
    return max(int(text), 1)


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return attributes.get("table:visibility") in ("collapse", "filter")
