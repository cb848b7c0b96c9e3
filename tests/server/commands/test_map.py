"""gongjian map: a mapping of a ledger that gongjian load takes."""

from pathlib import Path

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


def test_a_file_without_names_has_no_mapping(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "weather.csv"
    file.write_text("天气,温度\n晴,20\n多云,18\n", encoding="utf-8")
    result = run("map", file)
    assert result.exit_code == 1
    assert result.stderr.startswith(
        "weather.csv: no table has a column of names that the ontology knows; headers that it knows are 党组织名称,"
    )


def test_columns_that_are_called_alike_are_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "pairs.csv"
    file.write_text("单位名称,单位名称,备注,备注\n春台中学,夏台中学,,\n", encoding="utf-8")
    assert run("map", file).stderr.splitlines()[0] == (
        "pairs.csv: 单位名称: several columns are called so (A, B); call them differently in the file"
    )
