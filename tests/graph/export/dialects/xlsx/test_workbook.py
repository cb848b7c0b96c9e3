import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from zipfile import ZipFile

import pytest
from lxml import etree
from python_calamine import CalamineWorkbook

from graph.export.dialects.xlsx import columns, sheet
from graph.export.dialects.xlsx.workbook import ROWS_BETWEEN_PAUSES, XLSX
from graph.export.projection import Attribute, ElementType, Node, Projection, ValueType
from tests.graph.export.projections import EDGES, HEADER, NODES, projection
from tests.graph.export.writing import written

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
NOTE = Attribute("note", "备注", ValueType.TEXT)


def book(graph: Projection | None = None) -> CalamineWorkbook:
    return CalamineWorkbook.from_filelike(io.BytesIO(written(XLSX, graph)))


def rows(name: str, graph: Projection | None = None) -> list[list]:
    return book(graph).get_sheet_by_name(name).to_python()


def elements(tag: str, graph: Projection | None = None) -> list[etree._Element]:
    """Elements of all sheets, in the order of the sheets."""
    with ZipFile(io.BytesIO(written(XLSX, graph))) as archive:
        names = sorted(name for name in archive.namelist() if name.startswith("xl/worksheets/sheet"))
        return [element for name in names for element in etree.fromstring(archive.read(name)).iter(MAIN + tag)]


def with_note(text: str) -> Projection:
    """One node with a note."""
    header = replace(HEADER, node_attributes=(NOTE,))
    return projection([NODES[1]._replace(label="a", values=(text,))], [], header)


def test_types_have_sheets_after_the_citation():
    assert book().sheet_names == ["出处", "社区", "单位", "阵地", "位于", "结对", "共建"]


def test_titles_are_in_the_language_asked_for():
    ends_and_type = ["起点", "起点类型", "终点", "终点类型", "关系类型", "强度(不同事实的数目)", "首日", "末日"]
    assert rows("结对")[0] == [
        *ends_and_type,
        *("类型", "推导", "始于", "止于", "来源", "角色", "人数", "依据类型"),
        *("标识", "起点标识", "终点标识"),
    ]
    english = rows("结对", projection(header=replace(HEADER, language="en")))[0]
    assert english[:5] == ["From", "From: type", "To", "To: type", "Relationship type"]


def test_titles_of_a_sheet_are_distinct():
    attributes = [
        Attribute(name, title, ValueType.TEXT) for name, title in (("a", "名称"), ("b", "类型"), ("c", "类型"))
    ]
    header = replace(HEADER, node_attributes=tuple(attributes))
    graph = projection([NODES[0]._replace(values=("1", "2", "3"))], [], header)
    assert rows("社区", graph)[0] == [
        *("名称", "节点类型", "首日", "末日"),
        *("名称_", "类型", "类型_"),
        *("横坐标", "纵坐标", "标识"),
    ]


def test_nodes_are_rows_with_numbers_and_booleans():
    assert rows("单位")[1] == [
        *('=1+1 <b>"A & B"</b>\n第二行', "单位", date(2015, 1, 1), ""),
        *("Unit", "u1", "", "2015", "", "report#P3; other", "SCHOOL", "学校", "", True, 3.0),
        *(1.5, -2.25, "VW5pdDp1MQ"),
    ]


def test_parallel_edges_are_rows():
    ends = [NODES[1].label, "单位", "金昌社区", "社区", "结对"]
    assert [row[:8] for row in rows("结对")[1:]] == [
        [*ends, 1.0, date(2018, 1, 1), date(2018, 12, 31)],
        [*ends, 1.0, date(2020, 5, 1), ""],
    ]
    assert [row[-3:] for row in rows("结对")[1:]] == [[edge.id, edge.source, edge.target] for edge in EDGES[1:3]]


def test_edges_of_very_many_nodes_have_the_ids_of_their_ends_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(columns, "MAXIMUM_NAMED_NODES", 3)
    assert rows("结对")[1][:5] == ["", "", "", "", "结对"]
    assert rows("结对")[1][-2:] == [EDGES[1].source, EDGES[1].target]


@pytest.mark.parametrize("text", ["1900-02-28", "0987-01-01"])
def test_days_that_excel_does_not_hold_are_texts(text: str):
    graph = projection([NODES[0]._replace(start=text, end="1900-03-01")], [])
    assert rows("社区", graph)[1][2:4] == [text, date(1900, 3, 1)]


def test_dates_are_shown_as_iso_8601_writes_them():
    with ZipFile(io.BytesIO(written(XLSX))) as archive:
        styles = etree.fromstring(archive.read("xl/styles.xml"))
    assert [number_format.get("formatCode") for number_format in styles.iter(MAIN + "numFmt")] == ["yyyy-mm-dd"]


def test_a_workbook_that_nobody_takes_is_given_up_while_rows_are_written():
    batches_read = []

    def batches() -> Iterator[list[Node]]:
        for number in range(100):
            batches_read.append(number)
            yield [NODES[1]._replace(id=f"{number}")] * ROWS_BETWEEN_PAUSES

    with pytest.raises(BrokenPipeError):
        XLSX.write(Projection(HEADER, batches(), []), LeavingClient())
    assert len(batches_read) == 3


class LeavingClient:
    """A sink whose client is gone at the third write."""

    writes = 0

    def write(self, _data: bytes, /) -> int:
        self.writes += 1
        if self.writes == 3:
            raise BrokenPipeError
        return 0


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
    citation = replace(HEADER.citation, omitted=8, bound="limit: 300")
    graph = projection(header=replace(HEADER, citation=citation, language=language))
    assert book(graph).get_sheet_by_index(0).to_python()[1] == [title, 8.0]


@pytest.mark.parametrize("text", ["=1+1", "{=1+1}", "@A1", "+1", "https://example.org", "1.0", "<r>&</r>", "_x0041_"])
def test_texts_are_neither_formulas_nor_links_nor_markup(text: str):
    graph = with_note(text)
    assert rows("单位", graph)[1][4] == text
    assert elements("f", with_note(text)) == elements("hyperlink", with_note(text)) == []


def test_titles_stay_in_view():
    panes = [(pane.get("ySplit"), pane.get("state")) for pane in elements("pane")]
    assert panes == [("1", "frozen")] * 6


def test_rows_can_be_filtered():
    assert [auto_filter.get("ref") for auto_filter in elements("autoFilter")][:2] == ["A1:R2", "A1:R3"]


def test_excel_warns_of_no_key_of_digits():
    ignored = [(error.get("sqref"), error.get("numberStoredAsText")) for error in elements("ignoredError")]
    assert ignored[0] == ("A1:R2", "1")


def test_columns_are_hidden_where_all_of_a_sheet_is_empty():
    titles = rows("社区")[0]
    with ZipFile(io.BytesIO(written(XLSX))) as archive:
        columns = etree.fromstring(archive.read("xl/worksheets/sheet2.xml")).iter(MAIN + "col")
    visible = [column for column in columns if not column.get("hidden")]
    visible_titles = [titles[int(column.get("min", 0)) - 1 : int(column.get("max", 0))] for column in visible]
    assert list(chain.from_iterable(visible_titles)) == [
        *("名称", "节点类型"),
        *("类型", "键", "别名", "来源"),
        *("横坐标", "纵坐标", "标识"),
    ]


def test_columns_are_as_wide_as_their_texts_within_bounds():
    columns = [float(column.get("width", 0)) for column in elements("col", with_note("长" * 90))]
    assert [round(width) for width in columns] == [21, 41, 9, 11, 13, 9, 49, 9, 13]


def test_a_text_too_long_for_a_cell_is_cut_and_counted():
    graph = with_note("长" * 40_000)
    assert rows("单位", graph)[1][4] == "长" * 32_766 + "…"
    assert ["因过长而截断的文本", 1.0] in rows("出处", with_note("长" * 40_000))


def test_a_type_goes_on_in_another_sheet(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sheet, "MAXIMUM_ROWS", 3)
    nodes = [NODES[1]._replace(id=str(number)) for number in range(5)]
    graph = book(projection(nodes, []))
    assert graph.sheet_names == ["出处", "单位", "单位 (2)", "单位 (3)"]
    ids = [[row[-1] for row in graph.get_sheet_by_name(name).to_python()[1:]] for name in graph.sheet_names[1:]]
    assert ids == [["0", "1"], ["2", "3"], ["4"]]


def test_types_of_one_label_have_different_sheets():
    node_types = {**HEADER.node_types, "Venue": ElementType("Venue", "社区", "#228833")}
    graph = book(projection(NODES, [], replace(HEADER, node_types=node_types)))
    assert graph.sheet_names == ["出处", "社区", "单位", "社区 (2)"]


def test_no_temporary_file_stays(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    written(XLSX)
    assert list(tmp_path.iterdir()) == []
