import io
from dataclasses import replace
from itertools import chain
from zipfile import ZipFile

import pytest
from lxml import etree
from python_calamine import CalamineWorkbook

from graph.views import sheets
from graph.views.projection import Attribute, Kind, Projection, ValueType
from graph.views.xlsx import XLSX
from tests.graph.views.graphs import EDGES, HEADER, NODES, projection
from tests.graph.views.writing import written

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TITLE = Attribute("note", "备注", ValueType.TEXT)


def book(graph: Projection | None = None) -> CalamineWorkbook:
    return CalamineWorkbook.from_filelike(io.BytesIO(written(XLSX, graph)))


def rows(name: str, graph: Projection | None = None) -> list[list]:
    return book(graph).get_sheet_by_name(name).to_python()


def parts(kind: str, graph: Projection | None = None) -> list[etree._Element]:
    """Elements of all sheets, in the order of the sheets."""
    with ZipFile(io.BytesIO(written(XLSX, graph))) as archive:
        names = sorted(name for name in archive.namelist() if name.startswith("xl/worksheets/sheet"))
        return [found for name in names for found in etree.fromstring(archive.read(name)).iter(MAIN + kind)]


def noted(text: str) -> Projection:
    """One node with a note."""
    header = replace(HEADER, node_attributes=(TITLE,))
    return projection([NODES[1]._replace(label="a", values=(text,))], [], header)


def test_kinds_have_sheets_after_the_citation():
    assert book().sheet_names == ["出处", "社区", "单位", "阵地", "位于", "结对", "共建"]


def test_titles_are_in_the_language_asked_for():
    assert rows("结对")[0][:8] == ["标识", "起点", "终点", "权重", "首日", "末日", "类型", "类型名称"]
    english = projection(header=replace(HEADER, language="en"))
    assert rows("结对", english)[0][:6] == ["Id", "From", "To", "Weight", "First day", "Last day"]


def test_nodes_are_rows_with_numbers_and_booleans():
    assert rows("单位")[1] == [
        *("VW5pdDp1MQ", '=1+1 <b>"A & B"</b>\n第二行', "2015-01-01", "", 1.5, -2.25),
        *("Unit", "单位", "u1", "", "2015", "", "report#P3; other", "SCHOOL", "学校", "", True, 3.0),
    ]


def test_parallel_edges_are_rows():
    assert [row[:6] for row in rows("结对")[1:]] == [
        [edge.id, edge.source, edge.target, 1.0, edge.start, edge.end or ""] for edge in EDGES[1:3]
    ]


def test_the_first_sheet_cites_and_counts():
    assert rows("出处") == [
        ["查询", 'export(around: ["u1"], depth: 2)'],
        ["基准日", "2021-06-30"],
        ["快照", "9f2c4e"],
        ["来源", "大河网 <https://example.org/a?b=1&c=2>"],
        ["来源", "Report"],
        ["因过长而截断的文本", 0.0],
        ["", ""],
        ["工作表", "行数"],
        *[["社区", 1.0], ["单位", 2.0], ["阵地", 1.0], ["位于", 1.0], ["结对", 2.0], ["共建", 2.0]],
    ]


@pytest.mark.parametrize(
    ("language", "title"),
    [("zh", "通向未收录节点的关系（limit: 300）"), ("en", "Relationships to nodes left out by limit: 300")],
)
def test_the_first_sheet_tells_what_is_left_out(language: str, title: str):
    cited = replace(HEADER.citation, omitted=8, bound="limit: 300")
    graph = projection(header=replace(HEADER, citation=cited, language=language))
    assert book(graph).get_sheet_by_index(0).to_python()[1] == [title, 8.0]


@pytest.mark.parametrize("text", ["=1+1", "{=1+1}", "@A1", "+1", "https://example.org", "1.0", "<r>&</r>", "_x0041_"])
def test_texts_are_neither_formulas_nor_links_nor_markup(text: str):
    graph = noted(text)
    assert rows("单位", graph)[1][-1] == text
    assert parts("f", noted(text)) == parts("hyperlink", noted(text)) == []


def test_titles_stay_in_view():
    panes = [(pane.get("ySplit"), pane.get("state")) for pane in parts("pane")]
    assert panes == [("1", "frozen")] * 6


def test_rows_can_be_filtered():
    assert [found.get("ref") for found in parts("autoFilter")][:2] == ["A1:R2", "A1:R3"]


def test_excel_warns_of_no_key_of_digits():
    ignored = [(found.get("sqref"), found.get("numberStoredAsText")) for found in parts("ignoredError")]
    assert ignored[0] == ("A1:R2", "1")


def test_columns_are_hidden_where_all_of_a_sheet_is_empty():
    titles = rows("社区")[0]
    with ZipFile(io.BytesIO(written(XLSX))) as archive:
        columns = etree.fromstring(archive.read("xl/worksheets/sheet2.xml")).iter(MAIN + "col")
    shown = [titles[int(one.get("min", 0)) - 1 : int(one.get("max", 0))] for one in columns if not one.get("hidden")]
    assert list(chain.from_iterable(shown)) == [
        "标识",
        "名称",
        "横坐标",
        "纵坐标",
        "类型",
        "类型名称",
        "键",
        "别名",
        "来源",
    ]


def test_columns_are_as_wide_as_their_texts_within_bounds():
    columns = [float(column.get("width", 0)) for column in parts("col", noted("长" * 90))]
    assert [round(width) for width in columns] == [21, 41, 13, 9, 13, 9, 9, 49]


def test_a_text_too_long_for_a_cell_is_cut_and_counted():
    graph = noted("长" * 40_000)
    assert rows("单位", graph)[1][-1] == "长" * 32_766 + "…"
    assert ["因过长而截断的文本", 1.0] in rows("出处", noted("长" * 40_000))


def test_a_kind_goes_on_in_another_sheet(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sheets, "ROWS", 3)
    nodes = [NODES[1]._replace(id=str(number)) for number in range(5)]
    graph = book(projection(nodes, []))
    assert graph.sheet_names == ["出处", "单位", "单位 (2)", "单位 (3)"]
    ids = [[row[0] for row in graph.get_sheet_by_name(name).to_python()[1:]] for name in graph.sheet_names[1:]]
    assert ids == [["0", "1"], ["2", "3"], ["4"]]


def test_kinds_of_one_label_have_sheets_of_their_own():
    kinds = {**HEADER.node_kinds, "Venue": Kind("Venue", "社区", "#228833")}
    graph = book(projection(NODES, [], replace(HEADER, node_kinds=kinds)))
    assert graph.sheet_names == ["出处", "社区", "单位", "社区 (2)"]


def test_no_temporary_file_stays(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    written(XLSX)
    assert list(tmp_path.iterdir()) == []
