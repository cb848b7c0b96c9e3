import re
from pathlib import Path

import orjson
import pytest

from tests.server.commands.conftest import Run
from tests.server.conftest import write_tables

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
HISTORY = """\
r2  *  1 created, 1 updated  office  ledger of May
changed      Unit u1
               kind     SCHOOL -> HOSPITAL
               sources  +list#row 1
r1  *  6 created, 0 updated
new          Unit u1
               name     钱学森小学
               kind     SCHOOL
               sources  +art#P1
"""
PAIRED = """\
r1  *  6 created, 0 updated
new          PAIRED_WITH Unit.u1~Community.c1~2021-01-28
               since    2021-01-28
               from     Unit:u1
               to       Community:c1
               sources  +art#P1
"""


@pytest.fixture
def twice(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    second = {
        "nodes/Source.csv": "key,name,kind,title\nlist,List,LEDGER,L\n",
        "nodes/Unit.csv": "key,name,kind,sources\nu1,钱学森小学,HOSPITAL,list#row 1\n",
    }
    more = write_tables(tmp_path / "second", second)
    run("load", folder, "--store", address)
    run("load", more, "--actor", "office", "--reason", "ledger of May", "--store", address)


@pytest.mark.usefixtures("twice")
def test_the_history_of_a_record(run: Run, address: str) -> None:
    result = run("revisions", "--of", "Unit:u1", "--store", address)
    assert (result.exit_code, INSTANT.sub("*", result.stdout)) == (0, HISTORY)
    pair = run("revisions", "--of", "PAIRED_WITH:Unit.u1~Community.c1~2021-01-28", "--store", address)
    assert INSTANT.sub("*", pair.stdout) == PAIRED


@pytest.mark.usefixtures("twice")
def test_revisions_are_listed_newest_first(run: Run, address: str) -> None:
    lines = run("revisions", "--format", "json", "--store", address).stdout.splitlines()
    second, first = map(orjson.loads, lines)
    assert (second["sequence"], second["actor"], second["reason"]) == (2, "office", "ledger of May")
    assert (first["sequence"], first["created"], first["updated"]) == (1, 6, 0)
    assert run("revisions", "--before", "2", "--store", address).stdout.startswith("r1  ")
    assert run("revisions", "--first", "1", "--store", address).stdout.startswith("r2  ")


@pytest.mark.usefixtures("twice")
def test_the_first_records_of_each_revision(run: Run, address: str) -> None:
    run("undo", "2", "--store", address)
    result = run("revisions", "--entries", "1", "--first", "2", "--store", address)
    assert [line for line in INSTANT.sub("*", result.stdout).splitlines() if not line.startswith(" ")] == [
        "r3  *  0 created, 1 updated, 1 deleted  undo of r2",
        "changed      Unit u1",
        "r2  *  1 created, 1 updated  office  ledger of May",
        "new          Source list",
    ]


def test_a_store_that_was_never_written_has_none(run: Run, address: str) -> None:
    result = run("revisions", "--store", address)
    assert (result.exit_code, result.stdout) == (0, "no revisions\n")


@pytest.mark.parametrize("of", ["u1", "Castle:x"])
def test_what_is_no_record_is_refused(run: Run, address: str, of: str) -> None:
    result = run("revisions", "--of", of, "--store", address)
    assert result.exit_code == 2
    assert result.stderr.startswith("of: ")


@pytest.mark.usefixtures("twice")
def test_a_record_of_which_the_log_has_nothing(run: Run, address: str) -> None:
    result = run("revisions", "--of", "Unit:nosuch", "--store", address)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("of: no such record, now or ever: Unit:nosuch; look it up by search")
    earlier = run("revisions", "--of", "Unit:u1", "--before", 1, "--store", address)
    assert (earlier.exit_code, earlier.stdout) == (0, "no revisions\n")
    assert earlier.stderr == "the log has nothing of Unit:u1 before r1\n"
