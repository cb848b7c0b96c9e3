"""A workbook: the citation, then a sheet for each kind of node and of edge, with titles in the language asked for.

A kind with more rows than a sheet holds goes on in another. Columns that are empty on all of a sheet are hidden. A text
longer than a cell holds is cut, with an ellipsis at its end, and the first sheet says how many were. Nothing is given
before all is written.
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
from graph.export.dialects.columns import Cell, Names, edge_columns, node_columns
from graph.export.dialects.sheets import Formats, Sheet, sheet_name
from graph.export.dialects.words import words_of
from graph.export.projection import Kind, Projection, Value
from graph.selection.citing import Citation

Item = TypeVar("Item")

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
# It would be the clock's time else: the same graph gives the same bytes.
_CREATED = datetime(1980, 1, 1, tzinfo=UTC)
ROWS_AT_ONCE = 20
"""Rows that are written before other threads have a turn: all of it is Python, which lets one run at a time."""

_A_TURN = 0.00005


def write(projection: Projection, sink: Sink) -> None:
    """Writes a workbook: into a temporary file first, since it is put together from the parts of all sheets."""
    with TemporaryDirectory(prefix="gongjian-") as folder:
        path = Path(folder) / "graph.xlsx"
        with _workbook(path) as workbook:
            _fill(workbook, projection, sink)
        with path.open("rb") as file:
            shutil.copyfileobj(file, sink)


@contextmanager
def _workbook(path: Path) -> Iterator[Any]:
    workbook = Workbook(str(path), {**_OPTIONS, "tmpdir": str(path.parent)})
    try:
        yield workbook
        workbook.close()
    finally:
        # Each of its sheets is an open file, which is not put together where it is given up.
        for worksheet in workbook.worksheets():
            worksheet.row_data_fh.close()


def _fill(workbook: Any, projection: Projection, sink: Sink) -> None:
    header = projection.header
    words = words_of(header.language)
    workbook.set_properties({"comments": header.citation.text, "created": _CREATED})
    sheets = _Sheets(workbook)
    first = sheets.add(words["citation"], ())
    names, of_nodes = Names(header), node_columns(header)
    nodes = _Kinds(sheets, header.node_kinds, of_nodes.titles)
    for node in _in_turns(projection.nodes, sink):
        names.add(node)
        nodes.write(node.kind, of_nodes.row(node))
    of_edges = edge_columns(header, names)
    edges = _Kinds(sheets, header.edge_kinds, of_edges.titles)
    for edge in _in_turns(projection.edges, sink):
        edges.write(edge.kind, of_edges.row(edge))
    for row in _citation_rows(header.citation, words, sheets.all[1:]):
        first.write(row)
    for sheet in sheets.all:
        sheet.finish()


def _in_turns(batches: Iterable[Sequence[Item]], sink: Sink) -> Iterator[Item]:
    """The items of batches; in between, others have a turn, and it is asked whether the file is still wanted."""
    for number, item in enumerate(chain.from_iterable(batches)):
        if number % ROWS_AT_ONCE == 0:
            time.sleep(_A_TURN)
            sink.write(b"")
        yield item


class _Sheets:
    """The sheets of a workbook, in their order."""

    def __init__(self, workbook: Any) -> None:
        self.all: list[Sheet] = []
        self._workbook = workbook
        self._formats = Formats(
            workbook.add_format({"bold": True, "bottom": 1}), workbook.add_format({"num_format": "yyyy-mm-dd"})
        )
        self._taken: set[str] = set()

    def add(self, label: str, titles: Sequence[str], color: str | None = None) -> Sheet:
        worksheet = self._workbook.add_worksheet(sheet_name(label, self._taken))
        if color:
            worksheet.set_tab_color(color)
        sheet = Sheet(worksheet, titles, self._formats)
        self.all.append(sheet)
        return sheet


class _Kinds:
    """For each kind the sheet that is written at the moment; those that are full stay behind."""

    def __init__(self, sheets: _Sheets, kinds: Mapping[str, Kind], titles: Sequence[str]) -> None:
        self._sheets = sheets
        self._kinds = kinds
        self._titles = titles
        self._open: dict[str, Sheet] = {}

    def write(self, kind: str, row: Sequence[Cell]) -> None:
        sheet = self._open.get(kind)
        if sheet is None or sheet.full:
            of = self._kinds[kind]
            sheet = self._open[kind] = self._sheets.add(of.label, self._titles, of.color)
        sheet.write(row)


def _citation_rows(citation: Citation, words: Mapping[str, str], sheets: Sequence[Sheet]) -> Iterator[Sequence[Value]]:
    yield words["query"], citation.query
    if citation.omitted:
        yield words["omitted"].format(bound=citation.bound), citation.omitted
    if citation.day:
        yield words["day"], citation.day
    yield words["snapshot"], citation.snapshot
    yield from ((words["source"], source) for source in citation.sources)
    yield words["cut"], sum(sheet.cut for sheet in sheets)
    yield ()
    yield words["sheet"], words["rows"]
    yield from ((sheet.name, sheet.rows) for sheet in sheets)


XLSX = Dialect("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write)
