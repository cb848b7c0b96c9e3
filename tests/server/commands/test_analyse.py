import shlex
from pathlib import Path

import orjson
import pytest

from tests.server.commands.conftest import Run
from tests.server.conftest import write_tables


@pytest.fixture
def filled(run: Run, folder: Path, address: str) -> str:
    run("load", folder, "--store", address)
    return address


def test_a_table_names_method_rows_and_selection(run: Run, filled: str) -> None:
    result = run("analyse", "degree", "--relationship-types", "PAIRED_WITH", "--first", "2", "--store", filled)
    lines = [line.split() for line in result.stdout.splitlines()]
    assert (result.exit_code, lines[:4]) == (
        0,
        [
            ["degree"],
            ["node", "node", "key", "value"],
            ["金昌社区", "Community:c1", "1"],
            ["钱学森小学", "Unit:u1", "1"],
        ],
    )
    assert lines[4] == ["2", "of", "5", "rows"]
    *_, selection, command = result.stdout.splitlines()
    assert selection.startswith("network(relationshipTypes: [PAIRED_WITH])  snapshot ")
    assert selection.endswith("  1 source")
    assert command == "gongjian analyse degree --relationship-types PAIRED_WITH --first 2"


def test_the_footer_names_the_day_and_the_command(run: Run, filled: str) -> None:
    words = "analyse coverageGaps --set kind=Unit --set relationshipTypes=PAIRED_WITH"
    words += " --around Community:c1 --as-of 2021-06-30"
    *_, selection, command = run(*words.split(), "--store", filled).stdout.splitlines()
    assert "  as of 2021-06-30  snapshot " in selection
    assert command == f"gongjian {words} --first 20"
    assert run(*shlex.split(command)[1:], "--store", filled).stdout.splitlines()[-1] == command


def test_csv_has_types_keys_and_names_and_no_formulas(run: Run, filled: str, folder: Path, tmp_path: Path) -> None:
    write_tables(folder, {"nodes/Unit.csv": 'key,name,kind,sources\n-u9,"=1+1, ""x""",SCHOOL,art\n'})
    run("load", folder, "--store", filled)
    file = tmp_path / "gaps.csv"
    gaps = ("coverageGaps", "--set", "kind=Unit", "--set", "relationshipTypes=PAIRED_WITH", "--format", "csv")
    result = run("analyse", *gaps, "--output", file, "--store", filled)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "2 of 2 rows" in result.stderr
    assert file.read_bytes().decode() == (
        "\ufeffnode type,node key,node name,node kind,edges\r\n"
        'Unit,\'-u9,"\'=1+1, ""x""",SCHOOL,\r\n'
        "Unit,u2,中铁盾构,ENTERPRISE,\r\n"
    )


def test_csv_without_rows_has_titles(run: Run, filled: str) -> None:
    arguments = ("communities", "--node-types", "Source", "--first", "0", "--format", "csv", "--no-bom")
    result = run("analyse", *arguments, "--store", filled)
    assert result.stdout_bytes == b"number,members,inside,outside\r\n"


def test_keys_are_not_folded(run: Run, filled: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    write_tables(
        folder, {"nodes/Unit.csv": f"key,name,kind,sources\nu1,钱学森小学,SCHOOL,art\n{'k' * 60},{'名' * 40},,art\n"}
    )
    run("load", folder, "--store", filled)
    assert f"Unit:{'k' * 60}" in run("analyse", "degree", "--store", filled).stdout


def test_a_table_and_json_go_to_files(run: Run, filled: str, tmp_path: Path) -> None:
    for form in ("table", "json"):
        arguments = ("analyse", "degree", "--format", form, "--store", filled)
        printed = run(*arguments)
        written = run(*arguments, "--output", tmp_path / form)
        assert (written.stdout, (tmp_path / form).read_text(encoding="utf-8")) == ("", printed.stdout)


def test_parameters_are_set_by_name(run: Run, filled: str) -> None:
    arguments = ("--set", "kind=UNIT", "--set", "relationshipTypes=PAIRED_WITH", "--format", "json", "--store", filled)
    result = run("analyse", "coverageGaps", *arguments)
    printed = orjson.loads(result.stdout)
    assert [row["node"]["key"] for row in printed["rows"]] == ["u2"]
    assert printed["sources"] == ["art Art The article"]


def test_what_is_left_out_is_told(run: Run, filled: str) -> None:
    around = ("--around", "Community:c1", "--limit", "1", "--relationship-types", "PAIRED_WITH")
    arguments = ("analyse", "degree", *around, "--store", filled)
    assert run(*arguments).stdout.splitlines()[-2] == "1 relationship leads to a node left out by limit: 1"
    printed = orjson.loads(run(*arguments, "--format", "json").stdout)
    assert (printed["omitted"], printed["bound"]) == (1, "limit: 1")


WRONG = [
    (("analyse", "degre"), "did you mean degree?"),
    (
        ("analyse", "communities", "--set", "size=1"),
        "communities: parameters: 'size' is not known; allowed: resolution, seed",
    ),
    (("analyse", "communities", "--set", "seed=x"), "communities: --set seed: 'x' is no number; allowed: a number"),
    (
        ("analyse", "dormantTies", "--set", "day=2021"),
        "dormantTies: --set day: '2021' is not a day; allowed: a day (2021-01-28)",
    ),
    (
        ("analyse", "oneMode", "--set", "kind=Unit"),
        "oneMode: through is missing; give it by --set through=Unit; allowed: PartyOrganization, Unit,",
    ),
    (
        ("analyse", "coverageGaps", "--set", "kind=Unit"),
        "--set relationshipTypes=SUBORDINATE_TO; allowed: SUBORDINATE_TO",
    ),
    (
        ("analyse", "coverageGaps", "--set", "kind=Unit", "--set", "relationshipTypes=CO_BUILDS_WITH"),
        "coverageGaps: --set relationshipTypes: CO_BUILDS_WITH is not selected; "
        "select it by --node-types or --relationship-types",
    ),
    (
        ("analyse", "dormantTies"),
        "dormantTies: --set day is missing; allowed: a day (2021-01-28), or that of --as-of",
    ),
    (
        ("analyse", "oneMode", "--set", "kind=Castle"),
        "oneMode: --set kind: 'Castle' is not known; allowed: PartyOrganization",
    ),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_what_is_wrong_is_told(run: Run, filled: str, arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments, "--store", filled)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.replace("│", " ").split())
