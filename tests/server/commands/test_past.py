"""Commands that are asked what was known, after a unit was renamed and another one came."""

from pathlib import Path

import orjson
import pytest

from tests.server.commands.conftest import Run


@pytest.fixture
def corrected(run: Run, folder: Path, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("GONGJIAN_STATES_FOLDER", str(tmp_path / "states"))
    run("load", folder, "--store", address)
    (folder / "nodes/Unit.csv").write_text("key,name,sources\nu1,Renamed,art\nu8,New,art\n", encoding="utf-8")
    assert run("load", folder, "--store", address).exit_code == 0
    return address


KNOWN = ("--as-known-at", "r1", "--store")


def test_search(run: Run, corrected: str) -> None:
    assert run("search", "钱学森小学", *KNOWN, corrected).stdout == "Unit:u1  钱学森小学  name\n"
    assert run("search", "钱学森小学", "--store", corrected).stdout.startswith("nothing is found")
    assert run("search", "new", *KNOWN, corrected).stdout.startswith("nothing is found")


def test_export_writes_a_backup_of_what_was_known(run: Run, corrected: str, tmp_path: Path) -> None:
    lines = [orjson.loads(line) for line in run("export", "jsonl", *KNOWN, corrected).stdout.splitlines()]
    assert lines[0]["asKnownAt"] == "r1"
    assert {line["key"]: line["name"] for line in lines if line.get("node") == "Unit"}["u1"] == "钱学森小学"
    (tmp_path / "old.jsonl").write_bytes(b"\n".join(map(orjson.dumps, lines)) + b"\n")
    other = f"sqlite:{tmp_path / 'other.db'}"
    assert run("load", tmp_path / "old.jsonl", "--store", other).exit_code == 0


def test_analyse_says_of_which_revision_it_is(run: Run, corrected: str) -> None:
    result = run("analyse", "degree", *KNOWN, corrected)
    assert "the whole graph  as known at r1  snapshot " in result.stdout
    assert "gongjian analyse degree --as-known-at r1 --first 20" in result.stdout
    assert ("钱学森小学" in result.stdout, "Renamed" in result.stdout) == (True, False)
    instant = ("--as-known-at", "2030-01-01T00:00:00Z", "--format", "json", "--store")
    assert orjson.loads(run("analyse", "degree", *instant, corrected).stdout)["asKnownAt"] == "r2"


def test_report_repeats_itself_by_its_revision(run: Run, corrected: str) -> None:
    page = run("report", "--unit", "u1", "--language", "en", *KNOWN, corrected).stdout
    assert ("<h1>钱学森小学</h1>" in page, "As known at: r1" in page) == (True, True)
    assert "gongjian report --unit u1 --as-known-at r1 --language en" in page
    assert "asKnownAt: $asKnownAt" in page
    assert run("report", "--unit", "u8", *KNOWN, corrected).stderr.startswith("no Unit has the key 'u8'")


@pytest.mark.parametrize(
    "command", [("search", "a"), ("export", "d3"), ("analyse", "degree"), ("report", "--unit", "u1")]
)
def test_what_names_no_state_is_wrong_usage(run: Run, corrected: str, command: tuple[str, ...]) -> None:
    result = run(*command, "--as-known-at", "r9", "--store", corrected)
    assert (result.exit_code, result.stderr) == (2, "--as-known-at: there is no revision r9; allowed: r1 to r2\n")


def test_a_folder_that_cannot_be_written_is_said(run: Run, corrected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GONGJIAN_STATES_FOLDER", "/proc/states")
    result = run("search", "a", *KNOWN, corrected)
    assert (result.exit_code, result.stderr.split(" (")[0]) == (3, "the state of r1 cannot be kept in /proc/states")
