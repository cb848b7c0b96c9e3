from pathlib import Path

import orjson
import pytest

from tests.server.commands.conftest import Run


@pytest.fixture
def filled(run: Run, folder: Path, address: str) -> str:
    run("load", folder, "--store", address)
    return address


def test_a_table_names_method_rows_and_selection(run: Run, filled: str) -> None:
    result = run("analyse", "degree", "--relationship-types", "PAIRED_WITH", "--first", "2", "--store", filled)
    lines = [line.split() for line in result.stdout.splitlines()]
    assert (result.exit_code, lines[:4]) == (0, [["degree"], ["node", "value"], ["金昌社区", "1"], ["钱学森小学", "1"]])
    assert lines[4] == ["2", "of", "5", "rows"]
    assert result.stdout.splitlines()[5].startswith("network(relationshipTypes: [PAIRED_WITH])  snapshot ")


def test_parameters_are_set_by_name(run: Run, filled: str) -> None:
    arguments = ("--set", "kind=UNIT", "--set", "relationshipTypes=PAIRED_WITH", "--format", "json", "--store", filled)
    result = run("analyse", "coverageGaps", *arguments)
    found = orjson.loads(result.stdout)
    assert [row["node"]["key"] for row in found["rows"]] == ["u2"]
    assert found["sources"] == ["art Art The article"]


def test_what_is_left_out_is_told(run: Run, filled: str) -> None:
    around = ("--around", "Community:c1", "--limit", "1", "--relationship-types", "PAIRED_WITH")
    arguments = ("analyse", "degree", *around, "--store", filled)
    assert run(*arguments).stdout.splitlines()[-1] == "1 relationship leads to a node left out by limit: 1"
    found = orjson.loads(run(*arguments, "--format", "json").stdout)
    assert (found["omitted"], found["bound"]) == (1, "limit: 1")


WRONG = [
    (("analyse", "degre"), "did you mean degree?"),
    (
        ("analyse", "communities", "--set", "size=1"),
        "communities: parameters: 'size' is not known; allowed: resolution, seed",
    ),
    (("analyse", "communities", "--set", "seed=x"), "communities: seed: 'x' is no number; allowed: a number"),
    (
        ("analyse", "dormantTies", "--set", "day=2021"),
        "dormantTies: day: '2021' is not a day; allowed: a day (2021-01-28)",
    ),
    (("analyse", "oneMode", "--set", "kind=Unit"), "oneMode: through is missing; allowed: node types"),
    (
        ("analyse", "oneMode", "--set", "kind=Castle"),
        "oneMode: kind: 'Castle' is not known; allowed: PartyOrganization",
    ),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_what_is_wrong_is_told(run: Run, filled: str, arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments, "--store", filled)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.replace("│", " ").split())
