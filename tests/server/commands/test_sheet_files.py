"""Files of sheets that are loaded: what is shown, asked, answered and written."""

from pathlib import Path

import openpyxl
import orjson
import pytest
from xlsxwriter import Workbook

from tests.server.commands.conftest import Run

HEADER = ("序号", "单位名称", "结对社区", "签订时间", "报到人数")
FIRST = (1, "瑶帆第一小学", "瑶帆社区", "2019.3", "约40人")
LIKE_IT = (2, "第一小学", "泰湾社区", "2020年5月", "")


def ledger(path: Path, *rows: tuple[object, ...]) -> Path:
    with Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("汇总")
        for number, row in enumerate((("结对共建台账",), HEADER, *rows)):
            sheet.write_row(number, 0, row)
    return path


@pytest.fixture
def first(run: Run, tmp_path: Path, address: str) -> Path:
    """A ledger that was loaded."""
    path = ledger(tmp_path / "台账.xlsx", FIRST)
    assert run("load", path, "--yes", "--store", address).exit_code == 0
    return path


def test_what_a_ledger_would_change_is_shown_before_it_is_written(run: Run, tmp_path: Path, address: str) -> None:
    result = run("load", ledger(tmp_path / "台账.xlsx", FIRST), "--store", address)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1:] == [
        "new          Unit 瑶帆第一小学  (台账.xlsx:汇总:3)",
        "new          Community 瑶帆社区  (台账.xlsx:汇总:3)",
        "new          PAIRED_WITH Unit.瑶帆第一小学~Community.瑶帆社区~2019-03  (台账.xlsx:汇总:3)",
        "new          REPORTS_IN_TO Unit.瑶帆第一小学~瑶帆社区  (台账.xlsx:汇总:3)",
        "5 would be created, 0 updated, 0 unchanged; nothing was written",
        "to write this: the same command with --yes",
    ]
    assert "台账.xlsx:汇总:1: left out, title: 结对共建台账" in result.stderr.splitlines()
    assert "台账.xlsx:汇总:3:D 签订时间: 2019.3 was read as 2019-03" in result.stderr.splitlines()


def test_a_ledger_that_was_loaded_changes_nothing(run: Run, first: Path, address: str) -> None:
    result = run("load", first, "--yes", "--store", address)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "created 0, updated 0, unchanged 5")


def test_a_corrected_copy_changes_its_correction(run: Run, first: Path, address: str) -> None:
    ledger(first, (1, "瑶帆第一小学", "瑶帆社区", "2019.4", "约40人"))
    result = run("load", first, "--dry-run", "--store", address)
    assert result.stdout.splitlines()[-3:] == [
        "changed      PAIRED_WITH Unit.瑶帆第一小学~Community.瑶帆社区~2019-03  (台账.xlsx:汇总:3)",
        "               since  2019-03 -> 2019-04",
        "0 would be created, 1 updated, 4 unchanged; nothing was written",
    ]


@pytest.fixture
def inserted(first: Path) -> Path:
    """A copy with a row before the others."""
    return ledger(first, (1, "春台中学", "泰湾社区", "2020", ""), FIRST)


def test_rows_that_only_moved_are_a_line(run: Run, inserted: Path, address: str) -> None:
    result = run("load", inserted, "--dry-run", "--store", address)
    assert [line.partition(" ")[0] for line in result.stdout.splitlines()] == ["new", "new", "new", "3"]
    numbers = "3 would be created, 4 updated (4 only stand in other rows now), 1 unchanged"
    assert result.stdout.splitlines()[-1] == f"{numbers}; nothing was written"


def test_rows_that_only_moved_are_told_apart_in_json_and_after_a_load(run: Run, inserted: Path, address: str) -> None:
    lines = run("load", inserted, "--dry-run", "--format", "json", "--store", address).stdout.splitlines()
    assert sorted(orjson.loads(line)["outcome"] for line in lines[:-1]) == [*["moved"] * 4, *["new"] * 3]
    result = run("load", inserted, "--yes", "--store", address)
    numbers = "created 3, updated 4 (4 only stand in other rows now), unchanged 1"
    assert result.stdout.splitlines()[0] == numbers


@pytest.mark.usefixtures("first")
def test_a_name_that_may_mean_another_is_asked_about(run: Run, tmp_path: Path, address: str) -> None:
    result = run("load", ledger(tmp_path / "next.xlsx", LIKE_IT), "--yes", "--store", address)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-4:] == [
        "next.xlsx:汇总:3:B 单位名称: which Unit is 第一小学?",
        "  瑶帆第一小学  瑶帆第一小学  (its name ends with it)",
        "  to answer: gongjian judge Unit 第一小学 --is 瑶帆第一小学, or --is-new",
        "1 question; nothing was written",
    ]


@pytest.mark.usefixtures("first")
def test_an_answer_by_command_is_gone_by(run: Run, tmp_path: Path, address: str) -> None:
    path = ledger(tmp_path / "next.xlsx", LIKE_IT)
    assert run("judge", "Unit", "第一小学", "--is", "瑶帆第一小学", "--store", address).exit_code == 0
    result = run("load", path, "--yes", "--store", address)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "created 3, updated 0, unchanged 1")


def test_two_mappings_of_one_column_are_told_with_their_place(run: Run, first: Path, address: str) -> None:
    mapping = first.parent / "map.yaml"
    mapping.write_text("mapping: 1\nsheets:\n  - nodes: {unit: {type: Unit, name: 学校}}\n", encoding="utf-8")
    result = run("load", first, "--map", mapping, "--store", address)
    assert result.exit_code == 1
    assert "no sheet has the columns that the mapping reads: 学校" in result.stderr


def test_columns_to_be_left_out_that_are_not_there_are_told(run: Run, first: Path, address: str) -> None:
    mapping = first.parent / "map.yaml"
    mapping.write_text(
        "mapping: 1\nsheets:\n  - nodes: {unit: {type: Unit, name: 单位名称}}\n    leave_out: [天气, 序号]\n",
        encoding="utf-8",
    )
    result = run("load", first, "--map", mapping, "--dry-run", "--store", address)
    assert "台账.xlsx:汇总: to be left out, and not there: 天气" in result.stderr.splitlines()


@pytest.mark.usefixtures("first")
def test_a_dry_run_asks_too(run: Run, tmp_path: Path, address: str) -> None:
    result = run("load", ledger(tmp_path / "next.xlsx", LIKE_IT), "--dry-run", "--store", address)
    assert result.exit_code == 0
    assert "next.xlsx:汇总:3:B 单位名称: which Unit is 第一小学?" in result.stderr.splitlines()
    assert result.stderr.splitlines()[-2:] == [
        "1 question; nothing was written",
        "what rows with these names say is not shown",
    ]


def test_what_was_read_otherwise_is_told_of_what_is_written_without_asking(
    run: Run, tmp_path: Path, address: str
) -> None:
    result = run("load", ledger(tmp_path / "台账.xlsx", FIRST), "--yes", "--store", address)
    assert "台账.xlsx:汇总:3:D 签订时间: 2019.3 was read as 2019-03" in result.stderr.splitlines()


def test_cells_of_which_there_is_something_to_say_come_first_and_others_a_line_a_column(
    run: Run, tmp_path: Path, address: str
) -> None:
    rows = [(number, f"第{number}小学", "瑶帆社区", f"2019.{number}", "5人") for number in range(2, 7)]
    result = run("load", ledger(tmp_path / "台账.xlsx", *rows, FIRST), "--dry-run", "--store", address)
    assert result.stderr.splitlines()[-3:] == [
        "台账.xlsx:汇总:8:E 报到人数: 约40人 was read as 40 (it is no exact number; the text is kept with the source)",
        "台账.xlsx:汇总:D 签订时间: 6 cells were read in another form, such as 2019.2 as 2019-02",
        "台账.xlsx:汇总:E 报到人数: 5 cells were read in another form, such as 5人 as 5",
    ]


CHINESE = ("--language", "zh", "--store")


def test_what_is_hidden_is_told(run: Run, tmp_path: Path, address: str) -> None:
    path = ledger(tmp_path / "台账.xls", FIRST)
    workbook = openpyxl.load_workbook(path.rename(tmp_path / "台账.xlsx"))
    workbook.worksheets[0].row_dimensions[3].hidden = True
    workbook.save(tmp_path / "saved.xlsx")
    path = (tmp_path / "saved.xlsx").rename(tmp_path / "台账.xls")
    told = run("load", path, "--dry-run", "--store", address).stderr.splitlines()
    assert told[:2] == [
        "台账.xls: the name ends in '.xls', but the file is XLSX; it was read as that",
        "台账.xls:汇总: rows that are hidden, and are read like others: 1 (3)",
    ]


def test_dittos_and_rows_without_a_name_are_told(run: Run, tmp_path: Path, address: str) -> None:
    rows = (FIRST, (2, "春台中学", "同上", "〃", ""), (3, "", "泰湾社区", "2020", ""))
    told = run("load", ledger(tmp_path / "台账.xlsx", *rows), "--dry-run", "--store", address).stderr.splitlines()
    assert told[1:4] == [
        "台账.xlsx:汇总: cells that say 同上, and are read as the one above: 2 (C4, D4)",
        "台账.xlsx:汇总: rows without B 单位名称, so that it is not known whom they are about: 1 (5)",
        "台账.xlsx:汇总:3:E 报到人数: 约40人 was read as 40 (it is no exact number; the text is kept with the source)",
    ]


def test_a_preview_in_chinese(run: Run, tmp_path: Path, address: str) -> None:
    result = run("load", ledger(tmp_path / "台账.xlsx", FIRST), *CHINESE, address)
    assert result.stdout.splitlines()[:3] == [
        "新增           来源 台账  (台账.xlsx)",
        "新增           单位 瑶帆第一小学  (台账.xlsx:汇总:3)",
        "新增           社区(村) 瑶帆社区  (台账.xlsx:汇总:3)",
    ]
    assert result.stdout.splitlines()[-2:] == ["将新增 5，更改 0，未变 0；没有写入", "写入：同一命令加 --yes"]
    assert "台账.xlsx:汇总:1：略去（标题）：结对共建台账" in result.stderr.splitlines()


def test_changes_in_chinese(run: Run, first: Path, address: str) -> None:
    ledger(first, (*FIRST[:3], "2019.5", "约40人"))
    result = run("load", first, "--dry-run", *CHINESE, address)
    assert result.stdout.splitlines()[-2:] == [
        "               始于  2019-03 -> 2019-05",
        "将新增 0，更改 1，未变 4；没有写入",
    ]
    assert run("load", first, "--yes", *CHINESE, address).stdout.splitlines()[0] == "新增 0，更改 1，未变 4"


@pytest.mark.usefixtures("first")
def test_a_question_in_chinese(run: Run, tmp_path: Path, address: str) -> None:
    asked = run("load", ledger(tmp_path / "next.xlsx", LIKE_IT), "--yes", *CHINESE, address).stderr.splitlines()
    assert "next.xlsx:汇总:3:B 单位名称：“第一小学”是哪个单位？" in asked
    assert asked[-1] == "1 个问题；没有写入"


def test_mistakes_in_chinese(run: Run, tmp_path: Path, address: str) -> None:
    path = ledger(tmp_path / "台账.xlsx", (*FIRST[:3], "约2020年", "很多"))
    result = run("load", path, *CHINESE, address)
    assert result.stderr.splitlines()[0].startswith("台账.xlsx:汇总:3:D 签订时间：“约2020年”未能读取：只是大约的时间")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (1, "2 处错误；没有写入")


def test_mistakes_as_json(run: Run, tmp_path: Path, address: str) -> None:
    path = ledger(tmp_path / "台账.xlsx", (*FIRST[:3], "约2020年", ""))
    result = run("load", path, "--format", "json", *CHINESE, address)
    mistake, count = map(orjson.loads, result.stderr.splitlines())
    assert (mistake["file"], mistake["row"], mistake["column"]) == ("台账.xlsx:汇总", 3, "D 签订时间")
    assert (mistake["message"][:12], count) == ("“约2020年”未能读取", {"mistakes": 1})


def test_another_language_is_refused(run: Run, tmp_path: Path, address: str) -> None:
    result = run("load", ledger(tmp_path / "台账.xlsx", FIRST), "--language", "fr", "--store", address)
    assert (result.exit_code, "'fr' is not known; allowed: en, zh" in result.stderr) == (2, True)


@pytest.mark.parametrize("name", ["1#楼;台账.xlsx", "a b＃c；.xlsx"])
def test_any_name_of_a_file_can_be_cited(run: Run, tmp_path: Path, address: str, name: str) -> None:
    result = run("load", ledger(tmp_path / name, FIRST), "--yes", "--store", address)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "created 5, updated 0, unchanged 0")


@pytest.mark.usefixtures("first")
def test_a_workbook_of_questions_in_a_folder_that_is_missing_is_refused(run: Run, tmp_path: Path, address: str) -> None:
    file = ledger(tmp_path / "next.xlsx", LIKE_IT)
    result = run("load", file, "--questions", tmp_path / "missing" / "q.xlsx", "--store", address)
    assert result.exit_code == 2
    assert "there is no folder" in result.stderr


def test_short_and_full_names_of_one_file_are_asked_about_and_loaded_as_one(
    run: Run, tmp_path: Path, address: str
) -> None:
    rows = [(1, "河南农业大学", "瑶帆社区", "", ""), (2, "河南农大", "泰湾社区", "", "")]
    file, questions = ledger(tmp_path / "台账.xlsx", *rows), tmp_path / "questions.xlsx"
    asked = run("load", file, "--yes", "--questions", questions, "--store", address)
    assert "  河南农业大学  河南农业大学  (another new name of this file; it looks like a short name)" in asked.stderr
    workbook = openpyxl.load_workbook(questions)
    workbook.worksheets[0]["D2"] = "1"
    workbook.save(questions)
    result = run("load", file, "--yes", "--answers", questions, "--store", address)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "created 6, updated 0, unchanged 0")
    again = run("load", file, "--yes", "--store", address)
    assert (again.exit_code, again.stdout.splitlines()[0]) == (0, "created 0, updated 0, unchanged 6")


def test_an_answer_whose_node_is_gone_is_a_mistake(run: Run, first: Path, address: str) -> None:
    file, questions = ledger(first.parent / "next.xlsx", LIKE_IT), first.parent / "questions.xlsx"
    run("load", file, "--yes", "--questions", questions, "--store", address)
    workbook = openpyxl.load_workbook(questions)
    workbook.worksheets[0]["D2"] = "1"
    workbook.save(questions)
    run("delete", "Unit:瑶帆第一小学", "--with-relationships", "--store", address)
    result = run("load", file, "--yes", "--answers", questions, "--store", address)
    assert result.exit_code == 1
    assert "no Unit has the key '瑶帆第一小学'" in result.stderr


def test_an_answer_follows_a_node_to_its_key_of_now_and_is_kept(run: Run, first: Path, address: str) -> None:
    file, questions = ledger(first.parent / "next.xlsx", LIKE_IT), first.parent / "questions.xlsx"
    run("load", file, "--yes", "--questions", questions, "--store", address)
    workbook = openpyxl.load_workbook(questions)
    workbook.worksheets[0]["D2"] = "1"
    workbook.save(questions)
    run("rekey", "Unit:瑶帆第一小学", "u12", "--store", address)
    assert run("load", file, "--yes", "--answers", questions, "--actor", "office", "--store", address).exit_code == 0
    (said,) = map(orjson.loads, run("judgements", "--format", "json", "--store", address).stdout.splitlines())
    assert (said["name"], said["key"], said["actor"], said["reason"]) == ("第一小学", "u12", "office", "questions.xlsx")


def test_sheets_that_the_mapping_does_not_read_are_told(run: Run, tmp_path: Path, address: str) -> None:
    path = tmp_path / "台账.xlsx"
    with Workbook(str(path)) as workbook:
        for name, rows in (("汇总", (HEADER, FIRST)), ("通讯费用", (("月份", "费用"), ("1月", 300)))):
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    told = "台账.xlsx:通讯费用: left out: no column of names that the ontology knows"
    assert told in run("map", path).stderr.splitlines()
    told = "台账.xlsx:通讯费用: not read: the mapping does not speak of this sheet"
    assert told in run("load", path, "--dry-run", "--store", address).stderr.splitlines()


def test_what_a_corrected_copy_says_no_more_stays_and_is_told(run: Run, first: Path, address: str) -> None:
    ledger(first, (1, "瑶帆第一小学", "泰湾社区", "2019.3", ""))
    result = run("load", first, "--yes", "--store", address)
    assert result.stderr.splitlines()[-4:] == [
        "3 records of the same source, of which it says nothing any more; what is wrong, delete:",
        "  gongjian delete PAIRED_WITH:Unit.瑶帆第一小学~Community.瑶帆社区~2019-03",
        "  gongjian delete REPORTS_IN_TO:Unit.瑶帆第一小学~瑶帆社区",
        "  gongjian delete Community:瑶帆社区",
    ]


def test_another_date_of_the_same_is_a_correction(run: Run, first: Path, address: str) -> None:
    ledger(first, (1, "瑶帆第一小学", "瑶帆社区", "2019.4", "约40人"))
    assert "says nothing any more" not in run("load", first, "--yes", "--store", address).stderr


def test_rows_that_move_back_are_told_as_one_number_where_a_load_is_undone(run: Run, first: Path, address: str) -> None:
    ledger(first, (1, "夏桥中学", "泰湾社区", "", ""), FIRST)
    run("load", first, "--yes", "--store", address)
    result = run("undo", "2", "--store", address)
    numbers = "0 created, 4 updated (4 only stand in other rows now), 3 deleted"
    assert [line for line in result.stdout.splitlines() if line.startswith("changed")] == []
    assert result.stdout.splitlines()[-1].startswith(f"r3: {numbers}; to take it back")
