"""A workbook: the citation, then a sheet for each kind of node and of edge, with titles in the language asked for.

A kind with more rows than a sheet holds goes on in another. Columns that are empty on all of a sheet are hidden. A text
longer than a cell holds is cut, with an ellipsis at its end, and the first sheet says how many were. Nothing is given
before all is written.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from xlsxwriter import Workbook

from graph.views.dialect import Dialect, Sink
from graph.views.projection import Attribute, Citation, Kind, Projection, Value
from graph.views.sheets import Sheet, sheet_name

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
# It would be the clock's time else: the same graph gives the same bytes.
_CREATED = datetime(1980, 1, 1, tzinfo=UTC)
_ENGLISH = {
    "citation": "Citation",
    "query": "Query",
    "omitted": "Relationships to nodes left out by {bound}",
    "day": "As of",
    "snapshot": "Snapshot",
    "source": "Source",
    "sheet": "Sheet",
    "rows": "Rows",
    "cut": "Texts cut to fit a cell",
    "id": "Id",
    "label": "Name",
    "start": "First day",
    "end": "Last day",
    "x": "x",
    "y": "y",
    "from": "From",
    "to": "To",
    "weight": "Weight",
}
_CHINESE = {
    "citation": "出处",
    "query": "查询",
    "omitted": "通向未收录节点的关系（{bound}）",
    "day": "基准日",
    "snapshot": "快照",
    "source": "来源",
    "sheet": "工作表",
    "rows": "行数",
    "cut": "因过长而截断的文本",
    "id": "标识",
    "label": "名称",
    "start": "首日",
    "end": "末日",
    "x": "横坐标",
    "y": "纵坐标",
    "from": "起点",
    "to": "终点",
    "weight": "权重",
}
_OF_NODES = ("id", "label", "start", "end", "x", "y")
_OF_EDGES = ("id", "from", "to", "weight", "start", "end")


def write(projection: Projection, sink: Sink) -> None:
    """Writes a workbook: into a temporary file first, since it is put together from the parts of all sheets."""
    with TemporaryDirectory(prefix="gongjian-") as folder:
        path = Path(folder) / "graph.xlsx"
        with _workbook(path) as workbook:
            _fill(workbook, projection)
        with path.open("rb") as file:
            shutil.copyfileobj(file, sink)


@contextmanager
def _workbook(path: Path) -> Iterator[Any]:
    workbook = Workbook(str(path), {**_OPTIONS, "tmpdir": str(path.parent)})
    try:
        yield workbook
    finally:
        # Where it is given up, too: each of its sheets is an open file.
        workbook.close()


def _fill(workbook: Any, projection: Projection) -> None:
    header = projection.header
    words = _CHINESE if header.language == "zh" else _ENGLISH
    workbook.set_properties({"comments": header.citation.text, "created": _CREATED})
    sheets = _Sheets(workbook)
    first = sheets.add(words["citation"], ())
    nodes = _Kinds(sheets, header.node_kinds, _titles(words, _OF_NODES, header.node_attributes))
    for node_batch in projection.nodes:
        for node in node_batch:
            nodes.write(node.kind, (*node[:1], *node[2:7], *node.values))
    edges = _Kinds(sheets, header.edge_kinds, _titles(words, _OF_EDGES, header.edge_attributes))
    for edge_batch in projection.edges:
        for edge in edge_batch:
            edges.write(edge.kind, (*edge[:1], *edge[2:7], *edge.values))
    for row in _citation_rows(header.citation, words, sheets.all[1:]):
        first.write(row)
    for sheet in sheets.all:
        sheet.finish()


class _Sheets:
    """The sheets of a workbook, in their order."""

    def __init__(self, workbook: Any) -> None:
        self.all: list[Sheet] = []
        self._workbook = workbook
        self._title_format = workbook.add_format({"bold": True, "bottom": 1})
        self._taken: set[str] = set()

    def add(self, label: str, titles: Sequence[str], color: str | None = None) -> Sheet:
        worksheet = self._workbook.add_worksheet(sheet_name(label, self._taken))
        if color:
            worksheet.set_tab_color(color)
        sheet = Sheet(worksheet, titles, self._title_format)
        self.all.append(sheet)
        return sheet


class _Kinds:
    """For each kind the sheet that is written at the moment; those that are full stay behind."""

    def __init__(self, sheets: _Sheets, kinds: Mapping[str, Kind], titles: Sequence[str]) -> None:
        self._sheets = sheets
        self._kinds = kinds
        self._titles = titles
        self._open: dict[str, Sheet] = {}

    def write(self, kind: str, row: Sequence[Value]) -> None:
        sheet = self._open.get(kind)
        if sheet is None or sheet.full:
            of = self._kinds[kind]
            sheet = self._open[kind] = self._sheets.add(of.label, self._titles, of.color)
        sheet.write(row)


def _titles(words: Mapping[str, str], own: Sequence[str], attributes: Sequence[Attribute]) -> tuple[str, ...]:
    return (*(words[name] for name in own), *(attribute.title for attribute in attributes))


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
