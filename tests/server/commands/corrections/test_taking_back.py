import pytest

from tests.server.commands.conftest import Run


@pytest.mark.parametrize("number", ["2", "r2"])
def test_a_revision_is_taken_back(correct: Run, address: str, number: str) -> None:
    correct("set", "Unit:u1", "kind=HOSPITAL")
    result = correct("undo", number)
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (
        0,
        f"r3: 0 created, 1 updated; to take it back: gongjian undo 3 --store {address}",
    )
    assert "kind  HOSPITAL -> SCHOOL" in result.stdout


def test_what_was_written_over_is_named(correct: Run) -> None:
    correct("set", "Unit:u1", "kind=HOSPITAL")
    correct("set", "Unit:u1", "kind=UNIVERSITY")
    result = correct("undo", "2")
    assert result.exit_code == 1
    assert result.stderr.startswith("REVISION: these were written since: Unit u1 kind; take that back first")


def test_the_graph_is_what_it_was(correct: Run) -> None:
    correct("set", "Unit:u1", "kind=HOSPITAL")
    correct("rekey", "Unit:u1", "u7")
    result = correct("revert", "r1")
    assert result.exit_code == 0
    assert "key   u7 -> u1" in result.stdout
    assert "revert to r1" in correct("revisions", "--first", "1").stdout


@pytest.mark.parametrize(("number", "code"), [("9", 1), ("x", 2), ("r", 2), ("9" * 16, 2)])
def test_there_must_be_such_a_revision(correct: Run, number: str, code: int) -> None:
    results = correct("undo", number), correct("revert", number)
    assert [(result.exit_code, result.stderr.partition(":")[0]) for result in results] == [(code, "REVISION")] * 2
