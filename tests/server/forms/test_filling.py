"""Forms filled from both stores."""

import datetime

import pytest
from xlsxwriter import Workbook

from loaders.editing.places import Place
from loaders.editing.workbook import open_book
from server.forms.asking import Period
from server.forms.cells import AskedCell
from server.forms.filling import write_rows
from server.forms.layout import Laid
from tests.loaders.editing.books import cells_of

DAY = Period(day="2020-06-01")
NO_PERIOD = (None, None)
PAIRED = ("共驻共建：结对", "湖光科技 — 山南社区", "CO_BUILDS_WITH")


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ('gongjian: unit(key: "u1") { name }', "东湖小学"),
        ('gongjian: unit(key: "u1") { kind }', "中小学"),
        ('gongjian: community(key: "c1") { demonstrationSite }', "是"),
        ("gongjian: communities { totalCount }", 5),
        ("共建：社区总数()", 5),
        ("共建：单位总数(类型: 中小学)", 2),
        ("gongjian: number_of_all_units(kind: SCHOOL)", 2),
        ("共建：取值(单位: 西山医院, 属性: 类型)", "医院"),
        ("共建[、]：共建项目名单(社区: 湖西社区)", "湖区义诊"),
        ("科室甲:\n共建：社区总数()", 5),
    ],
)
async def test_a_value(fill_form, question, value):
    form = await fill_form({"B3": question}, DAY)
    assert form.cells == {"B3": value}


async def test_a_list_goes_downward(fill_form):
    form = await fill_form({"B3": "共建：共建项目名单(社区: 湖东社区)"}, DAY)
    assert form.cells == {"B3": "湖区义诊", "B4": "湖山夜校"}


async def test_a_table_has_a_column_for_each_part_of_a_row(fill_form):
    question = 'gongjian: communities(where: {key: {in: ["c1", "c2"]}}, orderBy: [{key: ASC}]) { nodes { name kind } }'
    form = await fill_form({"B3": question}, DAY)
    assert form.cells == {"B3": "湖东社区", "C3": "城市社区", "B4": "湖西社区", "C4": "城市社区"}


async def test_merged_cells_count_as_one(fill_form):
    def build(_workbook, sheet):
        for area in ("B3:C4", "D3:E4", "B5:C6", "D5:E6"):
            sheet.merge_range(area, "")

    question = 'gongjian: communities(where: {key: {in: ["c1", "c2"]}}, orderBy: [{key: ASC}]) { nodes { name key } }'
    form = await fill_form({"B3": question}, DAY, build)
    assert form.cells == {"B3": "湖东社区", "D3": "c1", "B5": "湖西社区", "D5": "c2"}


async def test_days_are_days_where_the_form_shows_days(fill_form):
    def build(workbook, sheet):
        sheet.write_blank("B3", None, workbook.add_format({"num_format": "yyyy-mm-dd"}))

    question = 'gongjian: unit(key: "u5") { coBuildsWith { edges { since } } }'
    form = await fill_form({"B3": question, "C3": question}, Period(day="2021-01-01"), build)
    assert (form.cells["B3"], form.cells["C3"]) == (datetime.datetime(2020, 9, 1), "2020-09-01")  # noqa: DTZ001


async def test_the_value_that_the_asking_cell_had_is_written_over(fill_form):
    form = await fill_form({"B3": "共建：社区总数()"}, DAY, lambda _, sheet: sheet.write("B3", "上期数"))
    assert form.cells == {"B3": 5}


async def test_what_is_not_known_stays_empty_and_is_told(fill_form):
    questions = {"B3": 'gongjian: unit(key: "none") { name }', "B4": "共建：共建项目名单(单位: 西山供电)"}
    form = await fill_form(questions, DAY, lambda _, sheet: sheet.write("B3", "上期"))
    assert form.cells == {}
    assert [row[:4] for row in form.sources] == [
        ["表!B3", 'unit(key: "none") { name }', None, "图谱不知道，留空"],
        ["表!B4", "共建项目名单(单位: 西山供电)", "0 行", "图谱中没有：0 行"],
    ]


async def test_the_sheet_of_sources_says_by_what_a_cell_is_answered(fill_form):
    form = await fill_form({"B3": "共建：共建社区数(单位: 湖光科技)"}, Period(day="2021-01-01"))
    told = ["表!B3", "共建社区数(单位: 湖光科技)", 1]
    assert form.sources == [[*told, *PAIRED, "2020-09-01", None, "两街道共建见闻", "P2", None]]


async def test_a_node_is_cited_where_more_of_it_is_asked_than_its_name(fill_form):
    edges = 'gongjian: unit(key: "u5") {{ coBuildsWith {{ nodes {{ {} }} }} }}'
    for asked, kinds in (("name", {"共驻共建：结对"}), ("name kind", {"共驻共建：结对", "社区(村)"})):
        form = await fill_form({"B3": edges.format(asked)}, Period(day="2021-01-01"))
        assert {row[3] for row in form.sources} - {None} == kinds


async def test_what_changed_is_marked(fill_form):
    questions = {"B3": "共建：共建社区数(单位: 东湖小学)", "B5": "共建：社区总数()"}
    form = await fill_form(questions, Period(day="2021-06-01", since="2019-06-01"))
    assert form.fills == {"B3": "FFF2CC"}
    assert form.comments["B3"].splitlines()[-1] == "2019-06-01：2"
    assert form.comments["B5"] == "共建：社区总数()"
    assert form.sources[0][3] == "有变化 B3: 2019-06-01：2"


async def test_questions_of_a_period_take_both_days(fill_form):
    question = "gongjian: diff(from: $since, to: $asOf, types: [CO_BUILDS_WITH]) { totalCount }"
    form = await fill_form({"B3": question}, Period(day="2021-01-01", since="2019-01-01"))
    assert form.cells["B3"] > 0
    assert form.fills == {}


async def test_variables_of_the_command_line(fill_form):
    form = await fill_form({"B3": "gongjian: unit(key: $unit) { name }"}, DAY, unit="u2")
    assert form.cells == {"B3": "湖滨中学"}


async def test_rows_that_a_page_has_no_room_for_are_told(fill_form):
    form = await fill_form({"B3": "gongjian: communities { nodes { name } }"}, DAY, page_maximum=3)
    assert len(form.cells) == 3
    assert form.filled.cells[0].answer.left_out == 2
    assert form.sources[0][3] == "还有 2 行没有填入"


async def test_every_mistake_is_told_at_once_and_nothing_is_written(fill_form):
    questions = {
        "B1": "共建：社区数()",
        "B2": 'gongjian: unit(key: "u1") { nme }',
        "B3": "共建：共建单位数(社区: 湖东)",
        "B4": "gongjian: units(first: 5000) { totalCount }",
        "B5": "共建：社区总数()",
        "B6": "gongjian: communities { nodes { name } }",
        "B8": "gongjian: unit(key: $unit) { name }",
        "B10": "共建：",
    }
    form = await fill_form(questions, DAY, lambda _, sheet: sheet.write_formula("B5", "=1+1"))
    starts = [
        "B1: there is no question '社区数'",
        "B2: Cannot query field 'nme'",
        "B3: no Community is surely meant by '湖东'; did you mean: 湖东社区 (c1)",
        "B4: first: 5000 is not a size of page; allowed: 0 to",
        "B5: the cell has a formula",
        "B6: 5 rows of 1 column are needed here, but B8 belongs to the question in B8",
        "B8: $unit has no value; give it by --var unit=...",
        "B10: the question is empty",
    ]
    assert [mistake[: len(start)] for mistake, start in zip(form.mistakes, starts, strict=True)] == starts
    assert form.filled.content == b""


async def test_an_end_that_is_open_is_no_gap(fill_form):
    question = 'gongjian: community(key: "c1") { coBuilders(orderBy: [{node: {key: ASC}}]) { edges { since until } } }'
    (filled,) = (await fill_form({"B3": question}, DAY)).filled.cells
    assert any(row[1] is None for row in filled.rows)
    assert filled.unknown_cells == sum(row[0] is None for row in filled.rows)


async def test_names_may_stand_in_other_cells(fill_form):
    def build(_workbook, sheet):
        sheet.write_column("A3", ["湖东社区", "湖西社区"])
        sheet.merge_range("A5:A6", "湖心社区")

    questions = dict.fromkeys(("B3", "B4", "B6"), "共建：取值(社区: =A, 属性: 键)")
    form = await fill_form({**questions, "C3": "共建：取值(社区: =$A$4, 属性: 键)"}, DAY, build)
    assert [form.cells[name] for name in ("B3", "B4", "B6", "C3")] == ["c1", "c2", "c3", "c2"]


@pytest.mark.parametrize(
    ("reference", "mistake"), [("=A", "B3: =A: A3 is empty"), ("=表2", "B3: =表2 is no cell; write =A")]
)
async def test_a_name_that_is_not_there(fill_form, reference, mistake):
    form = await fill_form({"B3": f"共建：共建单位数(社区: {reference})"}, DAY)
    assert form.mistakes[0].startswith(mistake)


@pytest.mark.parametrize(
    ("number_format", "day", "month"),
    [
        ("yyyy-mm-dd", "2020-09-01", "2020-09"),
        ("yyyy-mm", datetime.datetime(2020, 9, 1), datetime.datetime(2020, 9, 1)),  # noqa: DTZ001
        ('yyyy"年"m"月"', datetime.datetime(2020, 9, 1), datetime.datetime(2020, 9, 1)),  # noqa: DTZ001
    ],
)
def test_months_are_dates_where_a_format_shows_no_days_and_else_all_are_texts(tmp_path, number_format, day, month):
    with Workbook(str(tmp_path / "form.xlsx")) as workbook:
        sheet = workbook.add_worksheet("表")
        for row in (0, 1):
            sheet.write_blank(row, 0, None, workbook.add_format({"num_format": number_format}))
    book = open_book(tmp_path / "form.xlsx")
    rows, places = (("2020-09-01",), ("2020-09",)), ((Place(1, 0),), (Place(2, 0),))
    write_rows(book, AskedCell("表", Place(1, 0), ""), Laid(rows, places))
    (tmp_path / "out.xlsx").write_bytes(book.content())
    assert cells_of(tmp_path / "out.xlsx", "表") == {"A1": day, "A2": month}
