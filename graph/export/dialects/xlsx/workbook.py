"""The workbook: a first sheet that says what it is, then a sheet for each type of node and of relationship.

People may change it and give it back (`loaders/workbook`), for which a hidden sheet keeps what was written
(`manifest.py`). A type with more rows than a sheet holds goes on in another sheet. A text longer than a cell holds is
cut off with an ellipsis, and the first sheet says how many were. The sink gets nothing before all of it is written, as
a workbook is put together from the parts of all its sheets.
"""

import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from xlsxwriter import Workbook

from graph.datatypes.base import Affinity
from graph.datatypes.text import xml_safe
from graph.export.attributes import columns_of
from graph.export.dialect import RecordDialect, RecordStream, Sink
from graph.export.dialects.xlsx.about import TITLE, about_rows
from graph.export.dialects.xlsx.cells import Cell
from graph.export.dialects.xlsx.columns import Column, NodeNames, columns, titles_of
from graph.export.dialects.xlsx.manifest import FORMAT, NAME, Manifest, Row
from graph.export.dialects.xlsx.marks import mark_of
from graph.export.dialects.xlsx.sheet import MAXIMUM_CELL_CHARACTERS, Formats, Look, Sheet, sheet_name, truncated
from graph.export.palette import colors
from graph.ontology.entity import NAME as NODE_NAME
from graph.ontology.model import DerivedType, NodeType
from graph.plan.extract import RecordType, RecordValues
from graph.stores.digest import ontology_name

_WORKBOOK_OPTIONS = {
    # Each row goes to a temporary file when the next begins, instead of all of them staying in memory.
    "constant_memory": True,
    # Texts stay texts, whatever they look like: a formula of the data could do harm on the reader's machine.
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
# XlsxWriter would take the time of writing, and the same graph would not give the same bytes.
_FIXED_TIME = datetime(1980, 1, 1, tzinfo=UTC)

_TEXT = 49
"""The number that Excel has for the format of cells that are texts, whatever is typed."""

ROWS_BETWEEN_PAUSES = 20
"""How many rows are written until other threads get a turn.

Writing is pure Python and holds the interpreter's lock, so without pauses every other request would wait for it.
"""

_PAUSE_SECONDS = 0.00005


def write(stream: RecordStream, sink: Sink) -> None:
    """Writes the workbook into a temporary file, and then copies it to the sink."""
    with TemporaryDirectory(prefix="gongjian-") as folder:
        path = Path(folder) / "graph.xlsx"
        with new_workbook(path) as workbook:
            _write_sheets(workbook, stream, sink)
        with path.open("rb") as file:
            shutil.copyfileobj(file, sink)


@contextmanager
def new_workbook(path: Path) -> Iterator[Any]:
    """A workbook of XlsxWriter in a file, which is complete when the context ends."""
    workbook = Workbook(str(path), {**_WORKBOOK_OPTIONS, "tmpdir": str(path.parent)})
    try:
        yield workbook
        workbook.close()
    finally:
        # Each sheet has an open temporary file, which XlsxWriter closes only when it puts the workbook together.
        for worksheet in workbook.worksheets():
            worksheet.row_data_fh.close()


def describe(workbook: Any, text: str) -> None:
    """Has the properties of the file say what it is, and no time of writing."""
    workbook.set_properties({"comments": text, "created": _FIXED_TIME})


def _write_sheets(workbook: Any, stream: RecordStream, sink: Sink) -> None:
    describe(workbook, stream.citation.text)
    sheets = Sheets(workbook)
    # Added first, so that it is in front, but filled last, when all rows are counted.
    about = sheets.add(TITLE.in_language(stream.language), ())
    manifest = Manifest(lambda: sheets.add(NAME, (), hidden=True))
    _write_begin(manifest, stream)
    names = NodeNames(stream.node_names)
    writers: dict[str, _SheetsOfType] = {}
    for record_type, record in _with_pauses(stream, sink):
        writer = writers.get(record_type.name)
        if writer is None:
            writer = writers[record_type.name] = _SheetsOfType(record_type, stream, sheets, manifest, names)
        writer.write(record)
    manifest.end()
    cut = sum(sheet.truncated_cells for sheet in sheets.visible)
    listed = [(sheet.name, sheet.rows) for sheet in sheets.visible[1:]]
    for row in about_rows(stream.citation, stream.revision, stream.language, cut, listed):
        about.write(row)
    for sheet in sheets.visible:
        sheet.finish()


def _write_begin(manifest: Manifest, stream: RecordStream) -> None:
    manifest.write(Row.FORMAT, FORMAT)
    manifest.write(Row.LANGUAGE, stream.language)
    manifest.write(Row.ONTOLOGY, ontology_name(stream.ontology))
    manifest.write(Row.SNAPSHOT, stream.citation.snapshot)
    manifest.write(Row.REVISION, str(stream.revision))
    manifest.write(Row.QUERY, stream.citation.query)


def _with_pauses(stream: RecordStream, sink: Sink) -> Iterator[tuple[RecordType, RecordValues]]:
    """The records of all batches. In the pauses, the sink raises if its reader is gone, which shows nowhere else."""
    records = ((batch.record_type, record) for batch in stream.batches for record in batch.records)
    for number, item in enumerate(records):
        if number % ROWS_BETWEEN_PAUSES == 0:
            time.sleep(_PAUSE_SECONDS)
            sink.write(b"")
        yield item


class Sheets:
    """All sheets of a workbook, in their order, and their names; `visible` are those that are not hidden."""

    def __init__(self, workbook: Any) -> None:
        self.visible: list[Sheet] = []
        self._workbook = workbook
        self._formats = Formats(
            workbook.add_format({"bold": True, "bottom": 1, "num_format": _TEXT}),
            workbook.add_format({"num_format": _TEXT}),
            workbook.add_format({"num_format": _TEXT, "font_color": "#808080"}),
        )
        self._names: set[str] = set()

    def add(self, label: str, looks: Sequence[Look], color: str | None = None, *, hidden: bool = False) -> Sheet:
        """Adds a sheet behind the others, whose name is as close to the label as can be."""
        worksheet = self._workbook.add_worksheet(sheet_name(label, self._names))
        if color:
            worksheet.set_tab_color(color)
        sheet = Sheet(worksheet, looks, self._formats)
        if hidden:
            worksheet.very_hidden()
        else:
            self.visible.append(sheet)
        return sheet


class _SheetsOfType:
    """Writes records of a type to its sheet, and begins another one where there is none yet or it is full."""

    def __init__(
        self, record_type: RecordType, stream: RecordStream, sheets: Sheets, manifest: Manifest, names: NodeNames
    ) -> None:
        self._type = record_type
        self._label = record_type.label.in_language(stream.language)
        self._color = _colors(stream)[record_type.name]
        self._columns = columns(record_type, stream.ontology, stream.language, names)
        self._sheets, self._manifest, self._names = sheets, manifest, names
        self._name_place = columns_of(record_type)[NODE_NAME.name] if isinstance(record_type, NodeType) else None
        titles = titles_of(self._columns, stream.language)
        self._looks = [self._look(column, title) for column, title in zip(self._columns, titles, strict=True)]
        for column, title in zip(self._columns, titles, strict=True):
            manifest.write(Row.COLUMN, record_type.name, column.name, title)
        self._sheet = self._begin()

    def _look(self, column: Column, title: str) -> Look:
        choices = self._manifest.reference_to(column.choices) if column.choices else ""
        prop = None if isinstance(self._type, DerivedType) else self._type.by_name.get(column.name)
        of_numbers = prop is not None and prop.datatype.fields[""] in {Affinity.INTEGER, Affinity.REAL}
        is_last = column is self._columns[-1]
        return Look(title, choices, column.shown_only, hidden=is_last, of_numbers=of_numbers)

    def _begin(self) -> Sheet:
        sheet = self._sheets.add(self._label, self._looks, self._color)
        self._manifest.write(Row.SHEET, sheet.name, self._type.name)
        return sheet

    def write(self, record: RecordValues) -> None:
        """Writes a record, and its marks."""
        if self._name_place is not None:
            self._names.add(record[0], xml_safe(record[self._name_place]))
        if self._sheet.full:
            self._sheet = self._begin()
        cells = [column.cell(record) for column in self._columns]
        self._sheet.write(cells)
        marked = zip(self._columns[:-1], cells, strict=False)
        marks = [_mark(column, cell, record) for column, cell in marked]
        self._manifest.write_record(self._type.name, record[0], marks)


def _mark(column: Column, cell: Cell, record: RecordValues) -> str:
    if not isinstance(cell, str):
        return mark_of(cell)
    fitting = truncated(cell, MAXIMUM_CELL_CHARACTERS)
    return mark_of(fitting, is_locked=fitting is not cell or column.locked(record))


def _colors(stream: RecordStream) -> Mapping[str, str]:
    """The colors of types, which go by the whole ontology, so that a type has the same one in every file."""
    relationships = (relationship_type.name for relationship_type in stream.ontology.all_relationships)
    return {**colors(stream.ontology.nodes), **colors(relationships)}


XLSX = RecordDialect("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write)
