"""gongjian map: a mapping of a ledger that gongjian load takes."""

from pathlib import Path

import pytest

from tests.server.commands.conftest import Run

LEDGERS = Path(__file__).parents[3] / "docs/ledgers"


def test_a_mapping_is_proposed_with_what_is_asked(run: Run) -> None:
    result = run("map", LEDGERS / "双报到名单.csv")
    assert (result.exit_code, result.stderr) == (0, "6 columns, 1 to be answered\n")
    assert result.stdout.splitlines()[-9:] == [
        "  -",
        "    nodes:",
        "      单位: {type: Unit, name: 单位}",
        "      所属党组织: {type: PartyOrganization, name: 所属党组织}",
        "      报到社区: {type: Community, name: 报到社区}",
        "    relationships:",
        "      - {type: ORGANIZATION_OF, from: 所属党组织, to: 单位}",
        "      - {type: REPORTS_IN_TO, from: 单位, to: 报到社区, since: 报到时间, members: 报到人数}",
        "    leave_out: [联系电话]",
    ]


def test_a_mapping_may_be_explained_in_chinese(run: Run) -> None:
    result = run("map", LEDGERS / "双报到名单.csv", "--language", "zh")
    assert result.stderr == "6 列，其中 1 列待回答\n"
    assert result.stdout.splitlines()[:2] == [
        "# 双报到名单.csv 的行和列各成为什么。",
        "# 各列的说明在其表之上：“?” 需要回答，“~” 请过目。",
    ]
    assert "  #   F 联系电话：表头是人名或联系方式；不保存个人信息" in result.stdout.splitlines()


@pytest.fixture
def weather(tmp_path: Path) -> Path:
    file = tmp_path / "weather.csv"
    file.write_text("序号,天气,温度\n1,晴,20\n2,多云,18\n", encoding="utf-8")
    return file


def test_a_file_without_names_has_a_mapping_to_be_completed(run: Run, weather: Path) -> None:
    result = run("map", weather)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (0, "3 columns, 2 to be answered")
    assert result.stderr.startswith(
        "weather.csv: no table has a column of names that the ontology knows; headers that it knows are 党组织名称,"
    )
    assert result.stdout.splitlines()[5:9] == [
        "  #   A 序号: left out: a number of the row, or a remark",
        "  # ? B 天气: left out: nothing in the ontology is called so",
        "  # ? C 温度: left out: nothing in the ontology is called so",
        "  -",
    ]
    assert result.stdout.splitlines()[-2:] == [
        "      天气: {type: '?', name: 天气}",
        "    leave_out: [序号, 温度]",
    ]


def test_a_mapping_that_is_to_be_completed_is_loaded_once_it_is(run: Run, weather: Path, address: str) -> None:
    mapping = weather.parent / "map.yaml"
    run("map", weather, "--output", mapping)
    refused = run("load", weather, "--map", mapping, "--yes", "--store", address)
    assert "map.yaml:12:18: '?' is not allowed here; allowed: PartyOrganization, Unit," in refused.stderr
    mapping.write_text(mapping.read_text(encoding="utf-8").replace("'?', name", "Service, name"), encoding="utf-8")
    result = run("load", weather, "--map", mapping, "--yes", "--store", address)
    assert result.stdout.splitlines()[0] == "created 3, updated 0, unchanged 0"


def test_columns_that_are_called_alike_are_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "pairs.csv"
    file.write_text("单位名称,单位名称,备注,备注\n春台中学,夏台中学,,\n", encoding="utf-8")
    assert run("map", file).stderr.splitlines()[0] == (
        "pairs.csv: 单位名称: several columns are called so (A, B); call them differently in the file"
    )
