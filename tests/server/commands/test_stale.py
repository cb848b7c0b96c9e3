from pathlib import Path

import orjson
import pytest

from graph.ontology.reader import read_ontology
from tests.loaders.workbook.books import Book, changed
from tests.server.commands.conftest import Run
from tests.server.conftest import write_tables

DATA = {
    "nodes/Source.csv": "key,name,kind,title,confirmedOn\nart,Art,DATASET,A,2026-02\n",
    "nodes/Unit.csv": "key,name,confirmedOn,sources\nu1,钱学森小学,2024,art#P1;art\nu2,东湖小学,2026-02-01,art\n",
    "nodes/Community.csv": "key,name,until,sources\nc1,金昌社区,,art\nc2,安飞社区,2020,art\n",
    "relationships/PAIRED_WITH.csv": "from_type,from,to_type,to,confirmedOn,sources\n"
    "Unit,u1,Community,c1,2025-06-30,art#P3\n",
}
OLDEST = """\
2024-01-01  confirmed  Unit:u1  钱学森小学  art#P1; art
2025-06-30  confirmed  PAIRED_WITH:Unit.u1~Community.c1  Unit:u1 to Community:c1  art#P3
"""


@pytest.fixture
def loaded_address(run: Run, address: str, tmp_path: Path) -> str:
    run("load", write_tables(tmp_path / "aged", DATA), "--store", address)
    return address


def test_the_oldest_come_first(run: Run, loaded_address: str) -> None:
    result = run("stale", "--before", "2026-02-01", "--store", loaded_address)
    assert (result.exit_code, result.stdout) == (0, OLDEST)


def test_what_was_never_confirmed_goes_by_when_it_was_written(run: Run, loaded_address: str) -> None:
    result = run("stale", "--before", "9999-01-01", "--types", "COMMUNITY,PAIRED_WITH", "--store", loaded_address)
    _, last = result.stdout.splitlines()
    assert last.split("  ")[1:] == ["written", "Community:c1", "金昌社区", "art"]


def test_the_rest_is_counted(run: Run, loaded_address: str) -> None:
    result = run("stale", "--before", "2026-02-01", "--first", "1", "--store", loaded_address)
    assert result.stdout.splitlines()[1:] == ["1 of 2 listed; raise --first, or narrow by --types"]


def test_lines_for_programs(run: Run, loaded_address: str) -> None:
    lines = run("stale", "--before", "2026-01-01", "--format", "json", "--store", loaded_address).stdout.splitlines()
    unit, tie = map(orjson.loads, lines)
    assert unit.pop("updatedAt").startswith("20")
    sources = [["art", "P1"], ["art", ""]]
    assert unit == {"type": "Unit", "key": "u1", "name": "钱学森小学", "confirmedOn": "2024", "sources": sources}
    assert (tie["from"], tie["to"], tie["confirmedOn"]) == (["Unit", "u1"], ["Community", "c1"], "2025-06-30")


def test_nothing_is_an_answer(run: Run, loaded_address: str) -> None:
    result = run("stale", "--before", "2020-01-01", "--store", loaded_address)
    assert (result.exit_code, result.stdout) == (0, "nothing was last confirmed before 2020-01-01\n")


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--before", "2026", "--before: '2026' is not a day; allowed: a day (2021-01-28)\n"),
        ("--types", "CO_BUILDS_WITH", "--types: 'CO_BUILDS_WITH' is not known; allowed: PartyOrganization, Unit, "),
    ],
)
def test_what_cannot_be_asked(run: Run, loaded_address: str, option: str, value: str, message: str) -> None:
    result = run("stale", "--before", "2026-01-01", option, value, "--store", loaded_address)
    assert (result.exit_code, result.stderr[: len(message)]) == (2, message)


def test_each_type_that_is_allowed_is_listed_once(run: Run, loaded_address: str) -> None:
    message = run("stale", "--before", "2026-01-01", "--types", "UNITS", "--store", loaded_address).stderr
    listed, meant = message.removeprefix("--types: 'UNITS' is not known; allowed: ").split("; ")
    ontology = read_ontology()
    assert listed.split(", ") == [*ontology.nodes, *ontology.relationships]
    assert meant == "did you mean UNIT?\n"


def test_a_store_that_is_not_there(run: Run, tmp_path: Path) -> None:
    assert run("stale", "--before", "2026-01-01", "--store", f"sqlite:{tmp_path / 'nowhere.db'}").exit_code == 3


def test_a_workbook_of_what_needs_confirming_comes_back(run: Run, loaded_address: str, tmp_path: Path) -> None:
    path = tmp_path / "stale.xlsx"
    options = ("--before", "2026-02-01", "--store", loaded_address, "--format", "xlsx", "--language", "en")
    assert run("stale", *options, "--output", path).exit_code == 0
    confirmed = changed(path, lambda book: book.set("Unit", "u1", Confirmed_on="2026-03-01"))
    assert Book(path).book.sheetnames == ["About", "_gongjian", "Unit", "Paired with"]
    loaded = run("load", confirmed, "--store", loaded_address)
    assert loaded.stdout.splitlines()[:2] == ["changed      Unit u1", "               confirmedOn  2024 -> 2026-03-01"]
    assert "Unit:u1  " not in run("stale", *options[:4]).stdout
