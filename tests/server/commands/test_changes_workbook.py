"""What a load would change as a workbook, by the command that writes it."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from typer.testing import Result
from xlsxwriter import Workbook

from tests.loaders.editing.books import cells_of
from tests.server.commands.conftest import Run
from tests.server.conftest import write_tables

Preview = Callable[..., tuple[Result, Path]]


@pytest.fixture
def preview(run: Run, folder: Path, address: str, tmp_path: Path) -> Preview:
    """Loads the tiny graph, and previews other data."""
    run("load", folder, "--store", address)

    def previewed(*arguments: object) -> tuple[Result, Path]:
        file = tmp_path / "changes.xlsx"
        return run("load", *arguments, "--dry-run", "--format", "xlsx", "-o", file, "--store", address), file

    return previewed


def rows_of(file: Path, sheet: str) -> list[dict[str, object]]:
    """The rows below the titles, by the letters of their columns."""
    cells = cells_of(file, sheet)
    rows = sorted({int(name[1:]) for name in cells} - {1})
    return [{name[0]: value for name, value in cells.items() if name[1:] == str(row)} for row in rows]


def test_a_row_for_each_field_that_changes(preview: Preview, tmp_path: Path) -> None:
    tables = {
        "nodes/Source.csv": "key,name,kind,title\nledger,Ledger,LEDGER,The ledger\n",
        "nodes/Unit.csv": "key,name,kind,sources\nu1,钱学森小学,HOSPITAL,ledger#7\nu9,新单位,,ledger#8\n",
    }
    result, file = preview(write_tables(tmp_path / "second", tables))
    assert (result.exit_code, result.stdout) == (0, "2 would be created, 1 updated, 0 unchanged; nothing was written\n")
    assert [{**row, "H": None, "I": None} for row in rows_of(file, "变化")] == [
        {"A": "新增", "B": "来源", "C": "ledger", "H": None, "I": None},
        {
            "A": "与来源不符",
            "B": "单位",
            "C": "u1",
            "D": "类型",
            "E": "中小学",
            "F": "医院",
            "G": "art",
            "H": None,
            "I": None,
        },
        {"A": "与来源不符", "B": "单位", "C": "u1", "D": "来源", "E": "art#P1", "F": "art#P1; ledger#7", "G": "art"}
        | {"H": None, "I": None},
        {"A": "新增", "B": "单位", "C": "u9", "H": None, "I": None},
    ]


def test_the_first_sheet_counts(preview: Preview, folder: Path) -> None:
    _, file = preview(folder)
    cells = cells_of(file, "说明")
    assert [cells[name] for name in ("A1", "B2", "B3", "B4")] == ["这是预览，什么都没有写入。", 0, 0, 0]
    assert rows_of(file, "变化") == []


def test_nodes_that_may_be_there_already(preview: Preview, tmp_path: Path) -> None:
    tables = {"nodes/Unit.csv": "key,name,kind,sources\nu9,钱学森小学,,art\n"}
    _, file = preview(write_tables(tmp_path / "second", tables))
    assert rows_of(file, "可能重复") == [{"A": "单位", "B": "u9", "C": "钱学森小学", "D": "u1", "E": "钱学森小学"}]


def test_a_ledger_with_rows_and_questions(preview: Preview, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.xlsx"
    with Workbook(str(ledger)) as workbook:
        workbook.add_worksheet("台账").write_column("A1", ["单位名称", "新单位", "学森小学"])
    result, file = preview(ledger)
    assert result.exit_code == 0
    new = [row for row in rows_of(file, "变化") if row["B"] == "单位"]
    assert new == [{"A": "新增", "B": "单位", "C": "新单位", "H": "ledger.xlsx:台账", "I": 2}]
    (asked,) = rows_of(file, "待定")
    assert asked == {
        "A": "ledger.xlsx:台账",
        "B": 3,
        "C": "A 单位名称",
        "D": "单位",
        "E": "学森小学",
        "F": "钱学森小学 (u1)",
    }


def test_an_exported_workbook(preview: Preview, run: Run, address: str, tmp_path: Path) -> None:
    exported = tmp_path / "district.xlsx"
    run("export", "xlsx", "--output", exported, "--store", address)
    book = openpyxl.load_workbook(exported)
    book["单位"]["D2"] = "医院"
    book.save(exported)
    result, file = preview(exported)
    assert result.stdout == "0 would be created, 1 updated, 0 unchanged; nothing was written\n"
    assert rows_of(file, "变化") == [{"A": "更改", "B": "单位", "C": "u1", "D": "类型", "E": "中小学", "F": "医院"}]
