import io
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from zipfile import BadZipFile, ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from graph.export.dialects.xlsx import columns, sheet
from graph.export.dialects.xlsx.workbook import ROWS_BETWEEN_PAUSES, XLSX
from graph.ontology.model import Ontology
from graph.plan.extract import RecordBatch
from tests.graph.export.dialects.xlsx.books import (
    CITATION,
    CITED,
    FORMULA,
    elements,
    names,
    of_units,
    rows,
    sample,
    stream,
    unit,
    written,
)
from tests.graph.export.records import record_of

UNIT_TITLES = [
    "键",
    "名称",
    "别名",
    "类型",
    "两新组织",
    "统一社会信用代码",
    "简介",
    "始于",
    "止于",
    "核实于",
    "来源",
    "标识",
]
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters=["\ufffe", "\uffff"], min_codepoint=32)
    | st.sampled_from("\t\n=+-@'\"_<>&{}\\,;")
)


@pytest.fixture(scope="module")
def data(ontology: Ontology) -> bytes:
    return written(stream(ontology))


def test_types_have_sheets_after_the_first(data):
    assert names(data) == ["说明", "_gongjian", "社区(村)", "单位", "结对共建", "共驻共建"]


def test_a_sheet_has_the_columns_of_its_type_alone(data):
    assert rows(data, "单位")[0] == UNIT_TITLES
    ends = ["起点(键)", "起点名称", "起点类型", "终点(键)", "终点名称", "终点类型"]
    assert rows(data, "结对共建")[0] == [*ends, "协议", "始于", "止于", "核实于", "来源", "键", "标识"]


def test_titles_are_in_the_language_asked_for(ontology):
    titles = rows(written(stream(ontology, language="en")), "Unit")[0]
    assert titles[:5] == ["Key", "Name", "Aliases", "Kind", "New economic or social organization"]


def test_nodes_are_rows_of_labels_and_texts(data):
    first = ["u1", FORMULA, "a; b", "中小学", "是", "", "", "2015", "", "", "report#P3; other", "VW5pdDp1MQ"]
    assert rows(data, "单位")[1] == first
    assert rows(data, "单位")[2][4] == "否"


def test_relationships_have_keys_names_and_types_of_their_ends(data):
    ends = ["u1", FORMULA, "单位", "410106100003", "金昌社区", "社区(村)"]
    assert rows(data, "结对共建")[1][:8] == [*ends, "协议", "2021-01-28"]
    assert rows(data, "共驻共建")[1][:6] == ["u1", FORMULA, "410106100003", "金昌社区", 2.0, "结对"]


def test_edges_of_very_many_nodes_have_the_keys_of_their_ends_alone(ontology, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(columns, "MAXIMUM_NAMED_NODES", 2)
    assert rows(written(stream(ontology)), "结对共建")[1][:3] == ["u1", "", "单位"]


def test_names_of_nodes_that_are_not_there_can_be_told(ontology):
    streamed = replace(stream(ontology, sample(ontology)[2:3]), node_names={"VW5pdDp1MQ": "One"})
    assert rows(written(streamed), "结对共建")[1][1] == "One"


def test_numbers_stay_numbers(ontology):
    team = ontology.nodes["Team"]
    record = record_of(team, "t", CITED, name="T", members=85)
    assert rows(written(stream(ontology, [RecordBatch(team, [record])])), "队伍")[1][4] == 85.0


def test_enumerations_and_booleans_have_lists_of_what_is_allowed(data):
    validations = elements(data, "dataValidation")
    lists = [(validation.get("sqref"), validation.findtext("{*}formula1")) for validation in validations]
    assert lists[0] == ("D2:D1048576", "'_gongjian'!$B$7:$C$7")
    assert [where for where, source in lists if source == "'_gongjian'!$B$8:$C$8"] == ["E2:E1048576"] * 2
    assert rows(data, "_gongjian")[7][:3] == ["choices", "是", "否"]


def test_cells_are_texts_also_in_new_rows(data):
    with ZipFile(io.BytesIO(data)) as archive:
        styles: Any = etree.fromstring(archive.read("xl/styles.xml"))
        units: Any = etree.fromstring(archive.read("xl/worksheets/sheet4.xml"))
    formats = [style.get("numFmtId") for style in styles.find("{*}cellXfs")]
    assert {formats[int(column.get("style"))] for column in units.iter("{*}col")} == {"49"}
    assert {formats[int(cell.get("s"))] for cell in units.iter("{*}c")} == {"49"}


def test_ids_are_hidden_and_so_is_the_sheet_of_marks(data):
    assert [column.get("min") for column in elements(data, "col") if column.get("hidden")] == ["11", "12", "13", "9"]
    with ZipFile(io.BytesIO(data)) as archive:
        sheets = etree.fromstring(archive.read("xl/workbook.xml")).iter("{*}sheet")
        assert [sheet.get("name") for sheet in sheets if sheet.get("state") == "veryHidden"] == ["_gongjian"]


def test_a_workbook_that_nobody_takes_is_given_up_while_rows_are_written(ontology):
    batches_read = []

    def batches() -> Iterator[RecordBatch]:
        for number in range(100):
            batches_read.append(number)
            yield RecordBatch(ontology.nodes["Unit"], [unit(ontology, f"u{number}")] * ROWS_BETWEEN_PAUSES)

    with pytest.raises(BrokenPipeError):
        XLSX.write(stream(ontology, batches()), LeavingClient())
    assert len(batches_read) == 3


class LeavingClient:
    """A sink whose client is gone at the third write."""

    writes = 0

    def write(self, _data: bytes, /) -> int:
        self.writes += 1
        if self.writes == 3:
            raise BrokenPipeError
        return 0


def test_a_store_that_fails_midway_leaves_no_complete_file(ontology):
    def failing() -> Iterator[RecordBatch]:
        yield from sample(ontology)[:2]
        raise OSError("the store failed")

    sink = io.BytesIO()
    with pytest.raises(OSError, match="the store failed"):
        XLSX.write(stream(ontology, failing()), sink)
    with pytest.raises(BadZipFile):
        ZipFile(sink)


def test_the_first_sheet_says_what_it_is_and_cites_and_counts(data):
    first = rows(data, "说明")
    assert [row[0] for row in first[:6]] == [
        *("这是什么", "如何交回", "如何修改"),
        *("What this is", "How to give it back", "What to change"),
    ]
    assert first[7:] == [
        ["查询", CITATION.query],
        ["基准日", "2021-06-30"],
        ["修订", "r12"],
        ["快照", "9f2c4e"],
        ["来源", "大河网 <https://a.org/?b=1&c=2>"],
        ["来源", "Report"],
        ["因过长而截断的文本", 0.0],
        ["", ""],
        ["工作表", "行数"],
        *[["社区(村)", 1.0], ["单位", 2.0], ["结对共建", 1.0], ["共驻共建", 1.0]],
    ]


@pytest.mark.parametrize(
    ("language", "title"),
    [("zh", "通向未收录节点的关系（limit: 300）"), ("en", "Relationships to nodes left out by limit: 300")],
)
def test_the_first_sheet_tells_what_is_left_out(ontology, language: str, title: str):
    citation = replace(CITATION, omitted=8, bound="limit: 300")
    data = written(stream(ontology, language=language), citation=citation)
    assert rows(data, names(data)[0])[8] == [title, 8.0]


@pytest.mark.parametrize("text", ["=1+1", "{=1+1}", "@A1", "+1", "https://example.org", "1.0", "<r>&</r>", "_x0041_"])
def test_texts_are_neither_formulas_nor_links_nor_markup(ontology, text: str):
    data = written(of_units(ontology, unit(ontology, name=text)))
    assert rows(data, "单位")[1][1] == text
    assert elements(data, "f") == elements(data, "hyperlink") == []


@settings(deadline=None, max_examples=60)
@given(text=TEXTS)
@example(text="<r>a & b</r>")
@example(text="_x0041_")
@example(text="'=1")
def test_any_text_reads_back_the_same(ontology, text: str):
    assert rows(written(of_units(ontology, unit(ontology, name=text))), "单位")[1][1] == text


def test_titles_stay_in_view_and_rows_can_be_filtered(data):
    assert [(pane.get("ySplit"), pane.get("state")) for pane in elements(data, "pane")] == [("1", "frozen")] * 4
    assert [element.get("ref") for element in elements(data, "autoFilter")] == ["A1:K2", "A1:L3", "A1:M2", "A1:I2"]


def test_excel_warns_of_no_key_of_digits(data):
    ignored = [(error.get("sqref"), error.get("numberStoredAsText")) for error in elements(data, "ignoredError")]
    assert ignored[0] == ("A1:K2", "1")


def test_columns_are_as_wide_as_their_texts_within_bounds(ontology):
    data = written(of_units(ontology, unit(ontology, name="长" * 90)))
    widths = [round(float(column.get("width", 0))) for column in elements(data, "col")]
    assert (min(widths), max(widths)) == (9, 49)


def test_a_text_too_long_for_a_cell_is_cut_and_counted_and_cannot_be_changed(ontology):
    data = written(of_units(ontology, unit(ontology, name="长" * 40_000)))
    assert rows(data, "单位")[1][1] == "长" * 32_766 + "…"
    assert ["因过长而截断的文本", 1.0] in rows(data, "说明")
    assert rows(data, "_gongjian")[-2][3].split(" ")[1].startswith("!")


def test_a_type_goes_on_in_another_sheet(ontology, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sheet, "MAXIMUM_ROWS", 13)
    units = [unit(ontology, f"u{number}") for number in range(20)]
    data = written(of_units(ontology, *units))
    sheets = [name for name in names(data) if name.startswith("单位")]
    assert sheets == ["单位", "单位 (2)"]
    assert [len(rows(data, name)) for name in sheets] == [13, 9]
    assert [name for name in names(data) if name.startswith("_")] == [
        f"_gongjian{end}" for end in ("", " (2)", " (3)", " (4)")
    ]


def test_the_hidden_sheet_says_what_the_others_are(data):
    hidden = [[cell for cell in row if cell] for row in rows(data, "_gongjian")]
    begin = ["language", "zh"], ["revision", "12"], ["sheet", "单位", "Unit"], ["column", "Unit", "kind", "类型"]
    assert [row in hidden for row in begin] == [True] * 4
    record = next(row for row in hidden if row[:3] == ["record", "Unit", "VW5pdDp1Mg"])
    assert record[3].split(" ")[2:4] == ["-", "-"]
    assert hidden[-1][:2] == ["end", "5"]


def test_lists_whose_members_hold_separators_cannot_be_changed(ontology):
    data = written(of_units(ontology, unit(ontology, aliases=["a;b"], cited=[["report", "1; 2"]])))
    marks = rows(data, "_gongjian")[-2][3].split(" ")
    assert [marks[place].startswith("!") for place in (1, 2, 10)] == [False, True, True]


def test_the_same_graph_gives_the_same_bytes_of_a_fixed_date(data, ontology):
    assert data == written(stream(ontology))
    with ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert archive.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2


def test_an_empty_graph_and_empty_batches_are_complete_files(ontology):
    assert names(written(stream(ontology, []))) == ["说明", "_gongjian"]
    assert names(written(of_units(ontology))) == ["说明", "_gongjian"]


def test_memory_does_not_grow_with_the_graph(ontology):
    assert abs(peak(ontology, 5_000) - peak(ontology, 1_000)) < 1 << 20


def peak(ontology: Ontology, count: int) -> int:
    located = sample(ontology)[2]
    tracemalloc.start()
    try:
        written(stream(ontology, (RecordBatch(located.record_type, located.records) for _ in range(count))))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_no_temporary_file_stays(ontology, tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    written(stream(ontology))
    assert list(tmp_path.iterdir()) == []
