from collections.abc import Callable
from pathlib import Path

import pytest

from graph.analysis.catalog import ANALYSES
from graph.analysis.plain_objects import field_types
from server.commands.analysis_workbook import FIELD_LABELS
from tests.loaders.editing.books import cells_of
from tests.server.commands.conftest import Run


@pytest.fixture
def analyzed(run: Run, folder: Path, address: str, tmp_path: Path) -> Callable[..., Path]:
    run("load", folder, "--store", address)

    def workbook(*arguments: str) -> Path:
        file = tmp_path / "analysis.xlsx"
        result = run("analyse", *arguments, "--format", "xlsx", "--output", file, "--store", address)
        assert (result.exit_code, result.stdout) == (0, "")
        return file

    return workbook


def rows_of(file: Path, sheet: str) -> list[list[object]]:
    cells = cells_of(file, sheet)
    last = max(int(name.lstrip("ABCDEFGHIJKLMN")) for name in cells)
    return [
        [value for name, value in cells.items() if name.lstrip("ABCDEFGHIJKLMN") == str(row)]
        for row in range(1, last + 1)
    ]


def test_every_field_of_a_row_has_a_title() -> None:
    assert {name for it in ANALYSES.values() for name in field_types(it.row_type)} == FIELD_LABELS.keys()


def test_rows_are_in_words(analyzed: Callable[..., Path]) -> None:
    file = analyzed("degree", "--relationship-types", "PAIRED_WITH", "--first", "2")
    assert rows_of(file, "结果") == [
        ["行", "节点", "节点：节点类型", "节点：类别", "节点：键", "值", "来源"],
        [1, "金昌社区", "社区(村)", "c1", 1, "art#P1"],
        [2, "钱学森小学", "单位", "中小学", "u1", 1, "art#P1"],
    ]


def test_the_first_sheet_says_what_it_is(analyzed: Callable[..., Path]) -> None:
    options = ("--set", "kind=Unit", "--set", "relationshipTypes=PAIRED_WITH", "--as-of", "2021-06-30")
    file = analyzed("coverageGaps", *options, "--language", "en")
    about = {row[0]: row[-1] for row in rows_of(file, "About") if row}
    assert (about["Analysis"], about["As of"], about["Rows"]) == ("coverageGaps", "2021-06-30", "1 / 1")
    assert str(about["Rule"]).startswith("Within the selection, the Unit has no")
    assert about["Command"] == f"gongjian analyse coverageGaps {' '.join(options)} --first 20"
    assert about["Source"] == "art Art The article"


def test_relationships_that_rows_rest_on_are_listed(analyzed: Callable[..., Path]) -> None:
    options = ("--set", "kind=Unit", "--set", "others=Community")
    titles, listed = rows_of(analyzed("twoMode", "--relationship-types", "PAIRED_WITH", *options), "关系")
    assert titles == ["行", "关系", "起点", "终点", "始于", "止于", "记录", "来源"]
    assert listed[:5] == [1, "结对共建", "钱学森小学", "金昌社区", "2021-01-28"]
    assert (str(listed[5])[:12], listed[6]) == ("PAIRED_WITH:", "art#P1")


def test_members_of_groups_are_listed(analyzed: Callable[..., Path]) -> None:
    file = analyzed("components", "--relationship-types", "PAIRED_WITH", "--first", "1")
    assert rows_of(file, "结果")[1] == [1, 1, "金昌社区、钱学森小学"]
    assert [row[:3] for row in rows_of(file, "成员")[1:]] == [[1, "金昌社区", "社区(村)"], [1, "钱学森小学", "单位"]]


def test_a_state_of_the_past(analyzed: Callable[..., Path], run: Run, address: str) -> None:
    run("rename", "Community:c1", "金昌新社区", "--store", address)
    options = ("degree", "--relationship-types", "PAIRED_WITH", "--first", "1", "--as-known-at")
    assert [rows_of(analyzed(*options, past), "结果")[1][1] for past in ("r1", "r2")] == ["金昌社区", "金昌新社区"]


def test_the_same_result_gives_the_same_bytes(analyzed: Callable[..., Path]) -> None:
    first, second = (analyzed("degree").read_bytes() for _ in range(2))
    assert first == second
