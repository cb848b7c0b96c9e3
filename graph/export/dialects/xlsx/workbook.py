"""The workbook: a first sheet with the citation, then a sheet for each type of node and of edge.

A type with more rows than a sheet holds goes on in another sheet. Columns that are empty all over a sheet are hidden. A
text longer than a cell holds is cut off with an ellipsis, and the first sheet says how many were. The sink gets nothing
before all of it is written, as a workbook is put together from the parts of all its sheets.
"""

import shutil
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from xlsxwriter import Workbook

from graph.export.dialect import Dialect, Sink
from graph.export.dialects.xlsx.columns import Cell, NodeNames, edge_columns, node_columns, titles_in
from graph.export.dialects.xlsx.sheet import Formats, Sheet, sheet_name
from graph.export.projection import ElementType, Projection, Value
from graph.selection.citing import Citation

Item = TypeVar("Item")

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

ROWS_BETWEEN_PAUSES = 20
"""How many rows are written until other threads get a turn.

Writing is pure Python and holds the interpreter's lock, so without pauses every other request would wait for it.
"""

_PAUSE_SECONDS = 0.00005


def write(projection: Projection, sink: Sink) -> None:
    """Writes the workbook into a temporary file, and then copies it to the sink."""
    with TemporaryDirectory(prefix="gongjian-") as folder:
        path = Path(folder) / "graph.xlsx"
        with _workbook(path) as workbook:
            _write_sheets(workbook, projection, sink)
        with path.open("rb") as file:
            shutil.copyfileobj(file, sink)


@contextmanager
def _workbook(path: Path) -> Iterator[Any]:
    workbook = Workbook(str(path), {**_WORKBOOK_OPTIONS, "tmpdir": str(path.parent)})
    try:
        yield workbook
        workbook.close()
    finally:
        # Each sheet has an open temporary file, which XlsxWriter closes only when it puts the workbook together.
        for worksheet in workbook.worksheets():
            worksheet.row_data_fh.close()


def _write_sheets(workbook: Any, projection: Projection, sink: Sink) -> None:
    header = projection.header
    titles = titles_in(header.language)
    workbook.set_properties({"comments": header.citation.text, "created": _FIXED_TIME})
    sheets = _Sheets(workbook)
    # Added first, so that it is in front, but filled last, when all rows are counted.
    citation_sheet = sheets.add(titles["citation"], ())
    node_names = NodeNames(header)
    columns_of_nodes, columns_of_edges = node_columns(header), edge_columns(header, node_names)
    node_sheets = _SheetsByType(sheets, header.node_types, columns_of_nodes.titles)
    for node in _with_pauses(projection.nodes, sink):
        node_names.add(node)
        node_sheets.write(node.node_type, columns_of_nodes.cells(node))
    edge_sheets = _SheetsByType(sheets, header.relationship_types, columns_of_edges.titles)
    for edge in _with_pauses(projection.edges, sink):
        edge_sheets.write(edge.relationship_type, columns_of_edges.cells(edge))
    for row in _citation_rows(header.citation, titles, sheets.all[1:]):
        citation_sheet.write(row)
    for sheet in sheets.all:
        sheet.finish()


def _with_pauses(batches: Iterable[Sequence[Item]], sink: Sink) -> Iterator[Item]:
    """The items of all batches. In the pauses, the sink raises if its reader is gone, which shows nowhere else."""
    for number, item in enumerate(chain.from_iterable(batches)):
        if number % ROWS_BETWEEN_PAUSES == 0:
            time.sleep(_PAUSE_SECONDS)
            sink.write(b"")
        yield item


class _Sheets:
    """All sheets of a workbook, in their order, and their names."""

    def __init__(self, workbook: Any) -> None:
        self.all: list[Sheet] = []
        self._workbook = workbook
        self._formats = Formats(
            workbook.add_format({"bold": True, "bottom": 1}), workbook.add_format({"num_format": "yyyy-mm-dd"})
        )
        self._names: set[str] = set()

    def add(self, label: str, titles: Sequence[str], color: str | None = None) -> Sheet:
        worksheet = self._workbook.add_worksheet(sheet_name(label, self._names))
        if color:
            worksheet.set_tab_color(color)
        sheet = Sheet(worksheet, titles, self._formats)
        self.all.append(sheet)
        return sheet


class _SheetsByType:
    """Writes each row to the sheet of its type, and begins another one where there is none yet or it is full."""

    def __init__(self, sheets: _Sheets, element_types: Mapping[str, ElementType], titles: Sequence[str]) -> None:
        self._sheets = sheets
        self._element_types = element_types
        self._titles = titles
        self._current: dict[str, Sheet] = {}

    def write(self, type_name: str, row: Sequence[Cell]) -> None:
        sheet = self._current.get(type_name)
        if sheet is None or sheet.full:
            element_type = self._element_types[type_name]
            sheet = self._sheets.add(element_type.label, self._titles, element_type.color)
            self._current[type_name] = sheet
        sheet.write(row)


def _citation_rows(citation: Citation, titles: Mapping[str, str], sheets: Sequence[Sheet]) -> Iterator[Sequence[Value]]:
    yield titles["query"], citation.query
    if citation.omitted:
        yield titles["omitted"].format(bound=citation.bound), citation.omitted
    if citation.day:
        yield titles["day"], citation.day
    if citation.known_at:
        yield titles["known_at"], citation.known_at
    yield titles["snapshot"], citation.snapshot
    yield from ((titles["source"], source) for source in citation.sources)
    yield titles["truncated"], sum(sheet.truncated_cells for sheet in sheets)
    yield ()
    yield titles["sheet"], titles["rows"]
    yield from ((sheet.name, sheet.rows) for sheet in sheets)


XLSX = Dialect("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write)
