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
        "dormantTies: day is missing; give it by --as-of 2021-01-28, or by --set day=2021-01-28",
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
