from pathlib import Path

import orjson
import pytest

from graph.plan.identity import global_id
from server.commands import changes
from tests.server.commands.conftest import Run

PREVIEW = """\
changed      Unit u1
               kind  SCHOOL -> HOSPITAL
0 would be created, 1 updated, 0 deleted; nothing was written
"""
COMMANDS = ("set", "rename", "close", "reopen", "rekey", "merge", "split", "delete", "undo", "revert")


def test_a_dry_run_shows_the_fields_and_writes_nothing(correct: Run) -> None:
    assert correct("set", "Unit:u1", "kind=HOSPITAL", "--dry-run").stdout == PREVIEW
    assert correct("revisions").stdout.startswith("r1 ")


def test_changes_as_json_lines(correct: Run) -> None:
    change, end = map(orjson.loads, correct("rekey", "Unit:u2", "u7", "--format", "json").stdout.splitlines())
    assert (change["outcome"], change["type"], change["key"]) == ("changed", "Unit", "u7")
    assert change["fields"] == [{"name": "key", "before": "u2", "after": "u7"}]
    assert end == {"revision": 2, "created": 0, "updated": 1, "deleted": 0}


def test_a_dry_run_has_the_same_lines_and_no_revision(correct: Run) -> None:
    command = "merge", "Unit:u1", "Unit:u2", "--format", "json"
    *listed, end = correct(*command, "--dry-run").stdout.splitlines()
    *done, _ = correct(*command).stdout.splitlines()
    assert listed == done
    assert orjson.loads(end) == {"revision": None, "created": 0, "updated": 2, "deleted": 1}


def test_who_writes_and_why_is_in_the_log(correct: Run) -> None:
    correct("set", "Unit:u1", "kind=HOSPITAL", "--actor", "office", "--reason", "ledger of May")
    assert correct("revisions", "--first", "1").stdout.rstrip().endswith("  office  ledger of May")


def test_a_record_may_be_named_by_its_global_id(correct: Run) -> None:
    assert correct("reopen", global_id("Unit", "u1")).exit_code == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_the_shared_options(run: Run, command: str) -> None:
    text = run(command, "--help").stdout
    assert [
        option for option in ("--dry-run", "--format", "--reason", "--actor", "--store") if option not in text
    ] == []


def test_after_a_write_only_the_first_records_are_listed(correct: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "_MAXIMUM_RECORDS", 2)
    assert correct("revert", "0", "--dry-run").stdout.count("deleted      ") == 6
    result = correct("revert", "0").stdout
    assert result.count("deleted      ") == 2
    assert "\n... and 4 more records\nr2: 0 created, 0 updated, 6 deleted; " in result


def test_a_store_that_is_not_there_is_not_made(run: Run, tmp_path: Path) -> None:
    result = run("undo", "1", "--store", f"sqlite:{tmp_path}/none.db")
    assert (result.exit_code, list(tmp_path.iterdir())) == (3, [])
