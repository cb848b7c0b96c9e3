from pathlib import Path

import openpyxl
import pytest
from xlsxwriter import Workbook

from tests.loaders.editing.books import comments_of, fills_of
from tests.server.commands.conftest import Run

MAPPING = """mapping: 1
sheets:
  - nodes:
      单位: {type: Unit, name: 单位名称, kind: 单位性质}
      社区: {type: Community, name: 结对社区}
    relationships:
      - {type: PAIRED_WITH, from: 单位, to: 社区, since: 签订时间}
"""


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    file = tmp_path / "ledger.xlsx"
    with Workbook(str(file)) as workbook:
        sheet = workbook.add_worksheet("台账")
        sheet.write_row("A1", ["单位名称", "单位性质", "结对社区", "签订时间"])
        sheet.write_row("A2", ["甲小学", "中小学", "东社区", "约2020年"])
        sheet.write_row("A3", ["乙厂", "企也", "西社区", "2021"])
    (tmp_path / "map.yaml").write_text(MAPPING, encoding="utf-8")
    return file


def test_every_mistake_is_a_comment_in_a_copy(run: Run, ledger: Path, address: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.xlsx"
    options = ("--map", tmp_path / "map.yaml", "--yes", "--store", address, "--mistakes", copy)
    result = run("load", ledger, *options)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (1, "2 mistakes; nothing was written")
    assert f"2 mistakes noted in {copy}; correct it there, and load it as ledger.xlsx" in result.stderr
    assert {cell: text[:9] for cell, text in comments_of(copy, "台账").items()} == {
        "D2": "'约2020年' ",
        "B3": "'企也' was ",
    }
    assert fills_of(copy, "台账") == {"D2": "FFC7CE", "B3": "FFC7CE"}


def test_without_mistakes_there_is_no_copy(run: Run, ledger: Path, address: str, tmp_path: Path) -> None:
    with Workbook(str(ledger)) as workbook:
        workbook.add_worksheet("台账").write_column("A1", ["社区名称", "东社区"])
    copy = tmp_path / "copy.xlsx"
    result = run("load", ledger, "--yes", "--store", address, "--mistakes", copy)
    assert (result.exit_code, copy.exists()) == (0, False)


def test_an_exported_workbook_is_noted_too(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    run("load", folder, "--store", address)
    exported, copy = tmp_path / "district.xlsx", tmp_path / "copy.xlsx"
    run("export", "xlsx", "--output", exported, "--store", address)
    book = openpyxl.load_workbook(exported)
    book["单位"]["D2"] = "什么"
    book.save(exported)
    assert run("load", exported, "--store", address, "--mistakes", copy).exit_code == 1
    assert comments_of(copy, "单位")["D2"].startswith("'什么' is not a value of this column")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("ledger.csv", "--mistakes", "copy.xlsx"), "save it as XLSX in a spreadsheet, and load that"),
        (("ledger.xlsx", "other.xlsx", "--mistakes", "copy.xlsx"), "load one workbook at a time"),
        (("ledger.xlsx", "--mistakes", "copy.xls"), "copy.xls must end in .xlsx"),
        (("ledger.xlsx", "--mistakes", "ledger.xlsx"), "the copy must be another file"),
    ],
)
def test_of_what_no_copy_is_made(
    run: Run, ledger: Path, address: str, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], message: str
) -> None:
    monkeypatch.chdir(ledger.parent)
    ledger.with_name("ledger.csv").write_text("社区名称\n东社区\n", encoding="utf-8")
    ledger.with_name("other.xlsx").write_bytes(ledger.read_bytes())
    result = run("load", *arguments, "--store", address)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.replace("│", " ").split())


def test_a_workbook_that_cannot_be_changed_is_told(run: Run, address: str, tmp_path: Path) -> None:
    file = tmp_path / "ledger.xlsx"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    result = run("load", file, "--store", address, "--mistakes", tmp_path / "copy.xlsx")
    assert (result.exit_code, (tmp_path / "copy.xlsx").exists()) == (1, False)
    assert result.stderr.startswith("no copy was made: this is an XLS of before 2007")
