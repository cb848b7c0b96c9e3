"""The tables of a sheet: headers, rows, what is left out and why, and merged cells."""

from collections.abc import Sequence

import pytest

from loaders.sheets.layout import Column, LeftOut, Reason, SheetRow, SheetTable, tables_in
from loaders.sheets.sheet import Cell, Merge, Row, Sheet

HEADER = ("序号", "名称", "人数")
SCHOOLS = ((1.0, "第一小学", 85.0), (2.0, "第二小学", 120.0))


def tables(rows: Sequence[Sequence[Cell]], *merged: Merge) -> list[SheetTable]:
    """The tables of a sheet with these rows; an empty row is a blank one."""
    return tables_in(Sheet("台账", tuple(Row(n, tuple(row)) for n, row in enumerate(rows, 1) if row), merged))


def headers(table: SheetTable) -> list[str]:
    return [column.header for column in table.columns]


def reasons(table: SheetTable) -> dict[int, str]:
    return {left_out.row: left_out.reason.value for left_out in table.left_out}


def body(table: SheetTable) -> list[tuple[Cell, ...]]:
    return [row.cells for row in table.rows]


def test_a_plain_table() -> None:
    (table,) = tables([(None, "名称", " 人  数 "), (None, "第一小学", 85.0)])
    assert table == SheetTable(
        "台账",
        (1,),
        (Column(1, "B", "名称"), Column(2, "C", "人数")),
        (SheetRow(2, ("第一小学", 85.0), frozenset()),),
        (),
    )


LEFT_OUT: dict[str, tuple[Sequence[Sequence[Cell]], dict[int, str]]] = {
    "title": ([("2024年学校台账",), HEADER, *SCHOOLS], {1: "title"}),
    "title_and_note": ([("台账",), ("填报单位：东街", None, "日期：5月"), HEADER, *SCHOOLS], {1: "title", 2: "note"}),
    "title_apart": ([("台账",), (), HEADER, *SCHOOLS], {1: "title"}),
    "words_above": ([("填报单位", "东街街道"), (), HEADER, *SCHOOLS], {1: "note"}),
    "total": ([HEADER, *SCHOOLS, ("合  计", None, 205.0)], {4: "total"}),
    "total_in_the_second_column": ([HEADER, *SCHOOLS, (3.0, "总计：", 205.0)], {4: "total"}),
    "total_in_english": ([("no", "name", "pupils"), *SCHOOLS, (None, "Grand total", 205.0)], {4: "total"}),
    "subtotal": ([HEADER, SCHOOLS[0], ("东街小计", None, 85.0), SCHOOLS[1]], {3: "total"}),
    "total_below_a_blank_row": ([HEADER, *SCHOOLS, (), ("总计", None, 205.0)], {5: "total"}),
    "note_below": ([HEADER, *SCHOOLS, ("注：人数为学期初人数",)], {4: "note"}),
    "note_below_a_blank_row": ([HEADER, *SCHOOLS, (), ("填表人：办公室", None, "审核人：后勤处")], {5: "note"}),
    "section": ([HEADER, ("一、小学",), *SCHOOLS], {2: "section"}),
    "repeated_header": ([HEADER, SCHOOLS[0], HEADER, SCHOOLS[1]], {3: "repeated header"}),
    "repeated_header_apart": ([HEADER, SCHOOLS[0], (), HEADER, SCHOOLS[1]], {4: "repeated header"}),
    "column_numbers": ([HEADER, (1.0, 2.0, 3.0), *SCHOOLS], {2: "column numbers"}),
    "blank_rows": ([HEADER, SCHOOLS[0], (), (" ", "\u3000"), SCHOOLS[1]], {}),
}  # fmt: skip


@pytest.mark.parametrize("name", LEFT_OUT)
def test_rows_that_are_none_are_left_out(name: str) -> None:
    rows, left_out = LEFT_OUT[name]
    (table,) = tables(rows)
    assert (reasons(table), body(table)) == (left_out, list(SCHOOLS))


def test_what_is_left_out_is_told_with_its_text() -> None:
    (table,) = tables([("台账",), HEADER, *SCHOOLS, ("合计", None, 205.0)])
    assert table.left_out == (LeftOut(1, Reason.TITLE, "台账"), LeftOut(5, Reason.TOTAL, "合计 | 205.0"))


@pytest.mark.parametrize(
    "cell", ["合计社区卫生站", "小计数器厂", "总计划局", "统计局", "注册会计师协会", "说明书印刷厂"]
)
def test_names_that_resemble_totals_and_notes_are_rows(cell: str) -> None:
    (table,) = tables([("名称", "地址"), (cell, "东街1号")])
    assert (body(table), table.left_out) == ([(cell, "东街1号")], ())


def test_a_header_of_two_lines() -> None:
    rows = [
        ("序号", "联系人", None, "地址"),
        (None, "姓名", "电话", None),
        (1.0, "前台", "021", "东街1号"),
    ]
    merged = (Merge(1, 0, 2, 0), Merge(1, 1, 1, 2), Merge(1, 3, 2, 3))
    for table in (*tables(rows, *merged), *tables(rows)):
        assert table.header_rows == (1, 2)
        assert headers(table) == ["序号", "联系人 / 姓名", "联系人 / 电话", "地址"]
        assert body(table) == [(1.0, "前台", "021", "东街1号")]


def test_a_row_of_data_is_no_second_line_of_a_header() -> None:
    (table,) = tables([("名称", "地址"), ("一中", "东街1号", "门卫值班"), ("二中", "西街2号")])
    assert (table.header_rows, headers(table), len(table.rows)) == ((1,), ["名称", "地址", ""], 2)


def test_merged_cells_are_filled_and_marked() -> None:
    rows = [("街道", "名称", "校长"), ("东街", "一中", "前台"), (None, "二中"), (None, "三中", "后勤处")]
    (table,) = tables(rows, Merge(2, 0, 4, 0), Merge(2, 2, 3, 2))
    assert table.rows == (
        SheetRow(2, ("东街", "一中", "前台"), frozenset()),
        SheetRow(3, ("东街", "二中", "前台"), frozenset({0, 2})),
        SheetRow(4, ("东街", "三中", "后勤处"), frozenset({0})),
    )


def test_a_cell_that_says_ditto_is_the_one_above() -> None:
    (table,) = tables([["名称", "项目"], ["一小", "义诊"], ["二小", "同上"], ["三小", "〃"], ["四小", "同上课"]])
    assert [row.cells[1] for row in table.rows] == ["义诊", "义诊", "义诊", "同上课"]
    assert table.dittos == ((3, "B"), (4, "B"))


def test_what_a_covered_cell_holds_is_not_seen() -> None:
    (table,) = tables([["名称", "项目"], ["一小", "学堂"], ["二小", "义诊"], ["三小", "义诊"]], Merge(2, 1, 3, 1))
    assert [row.cells for row in table.rows] == [("一小", "学堂"), ("二小", "学堂"), ("三小", "义诊")]


def test_columns_that_are_merged_throughout_are_one() -> None:
    rows = [("名称", "地址"), ("一中", "东街"), ("二中", "西街")]
    (table,) = tables(rows, *(Merge(number, 1, number, 2) for number in (1, 2, 3)))
    assert (headers(table), body(table)) == (["名称", "地址"], [("一中", "东街"), ("二中", "西街")])


def test_a_merged_heading_within_the_table() -> None:
    rows = [("名称", "地址", "电话"), ("城区学校",), ("一中", "东街", "1")]
    (table,) = tables(rows, Merge(2, 0, 2, 2))
    assert (reasons(table), body(table)) == ({2: "section"}, [("一中", "东街", "1")])


@pytest.mark.parametrize("height", [1, 2])
def test_a_title_merged_over_the_whole_table(height: int) -> None:
    rows = [("台账",), *((),) * (height - 1), ("甲", "乙", "丙"), ("一中", "东街", "有")]
    (table,) = tables(rows, Merge(1, 0, height, 2))
    assert (reasons(table), headers(table), len(table.rows)) == ({1: "title"}, ["甲", "乙", "丙"], 1)


def test_a_ledger_of_real_life() -> None:
    rows = [
        ("城南片区共建台账（2024年5月）",),
        ("填报单位：东街街道党工委", None, None, None, None, "单位：万元"),
        ("序号", "单位名称", "联系人", None, "共建社区", "资金"),
        (None, None, "姓名", "电话"),
        (1.0, "市医院", "后勤处、王五", "1381", "一社区", 8.5),
        (None, None, None, None, "二社区", "80余"),
        ("合计", None, None, None, None, 8.5),
        ("注：资金含税",),
        (),
        ("填表人：办公室", None, "审核：后勤处", None, "日期：2024.5.1"),
    ]
    down = [Merge(3, column, 4, column) for column in (0, 1, 4, 5)] + [
        Merge(5, column, 6, column) for column in range(4)
    ]
    (table,) = tables(rows, Merge(1, 0, 1, 5), Merge(3, 2, 3, 3), *down)
    assert headers(table) == ["序号", "单位名称", "联系人 / 姓名", "联系人 / 电话", "共建社区", "资金"]
    shared = (1.0, "市医院", "后勤处、王五", "1381")
    assert table.rows == (
        SheetRow(5, (*shared, "一社区", 8.5), frozenset()),
        SheetRow(6, (*shared, "二社区", "80余"), frozenset(range(4))),
    )
    assert reasons(table) == {1: "title", 2: "note", 7: "total", 8: "note", 10: "note"}


@pytest.mark.parametrize(
    "second",
    [
        [("街道", "社区", "户数"), ("东街", "一社区", 300.0)],
        [("附表",), ("甲", "乙", "丙"), ("东街", "一社区", "三百户")],
        [("甲", "乙", "丙", "丁"), ("东街", "一社区", "三百户", "有")],
    ],
)
def test_several_tables_of_a_sheet(second: list[tuple[Cell, ...]]) -> None:
    first, other = tables([HEADER, *SCHOOLS, (), *second])
    assert (headers(first), len(first.rows)) == (list(HEADER), 2)
    assert (headers(other), body(other)) == (list(second[-2]), [second[-1]])


def test_years_may_be_headers() -> None:
    (table,) = tables([("名称", 2019.0, 2020.0), ("一中", 1.0, 2.0), ("二中", 3.0, 4.0)])
    assert (table.header_rows, len(table.rows)) == ((1,), 2)


def test_a_sheet_without_a_header() -> None:
    (table,) = tables([("一中", 85.0, 2019.0), ("二中", 120.0, 2020.0)])
    assert (table.header_rows, headers(table), len(table.rows)) == ((), ["", "", ""], 2)


@pytest.mark.parametrize("rows", [[], [("只有一句话",)], [("标题",), (), ("又一句",)]])
def test_sheets_of_few_words(rows: list[tuple[Cell, ...]]) -> None:
    assert [body(table) for table in tables(rows)] in ([], [[]], [[("又一句",)]])
