from pathlib import Path

import orjson
import pytest

from tests.server.commands.conftest import Run
from tests.server.conftest import write_tables

UNITS = "key,name,aliases,sources\nu7,钱学森小學,,art\nu8,千学,中铁盾构,art\n"
LISTED = """\
Unit:u2 中铁盾构, Unit:u8 千学
  中铁盾构 is the name of one, and an alias of the other
  if they are the same: gongjian merge Unit:u8 Unit:u2
  if not: gongjian judge Unit u8 --is-not u2
Unit:u1 钱学森小学, Unit:u7 钱学森小學
  钱学森小学 and 钱学森小學 are the same name
  if they are the same: gongjian merge Unit:u7 Unit:u1
  if not: gongjian judge Unit u7 --is-not u1
"""


@pytest.fixture
def doubled(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    run("load", folder, write_tables(tmp_path / "more", {"nodes/Unit.csv": UNITS}), "--store", address)


@pytest.mark.usefixtures("doubled")
def test_pairs_come_with_what_speaks_for_them(run: Run, address: str) -> None:
    result = run("duplicates", "Unit", "--store", address)
    assert (result.exit_code, result.stdout) == (0, LISTED)
    assert run("duplicates", "--store", address).stdout == LISTED


@pytest.mark.usefixtures("doubled")
def test_only_the_first_pairs_are_listed(run: Run, address: str) -> None:
    result = run("duplicates", "--first", "1", "--format", "json", "--store", address)
    (pair,) = map(orjson.loads, result.stdout.splitlines())
    assert (pair["keys"], pair["reason"], pair["property"]) == (["u2", "u8"], "ALIAS", "name")
    assert result.stderr == "there are more than 1; raise --first, or name a type\n"


@pytest.mark.usefixtures("doubled")
def test_what_is_merged_is_listed_no_more(run: Run, address: str) -> None:
    for line in (line for line in LISTED.splitlines() if "gongjian merge" in line):
        assert run(*line.split("gongjian ")[1].split(), "--store", address).exit_code == 0
    listed = run("duplicates", "--store", address).stdout
    assert listed == "no two nodes have a name, alias or code in common\n"


@pytest.mark.usefixtures("doubled")
def test_what_is_not_the_same_is_listed_no_more(run: Run, address: str) -> None:
    for line in (line for line in LISTED.splitlines() if "gongjian judge" in line):
        assert run(*line.split("gongjian ")[1].split(), "--store", address).exit_code == 0
    listed = run("duplicates", "--first", "1", "--store", address).stdout
    assert listed == "no two nodes have a name, alias or code in common\n"


def test_an_unknown_type_is_wrong_usage(run: Run, address: str) -> None:
    result = run("duplicates", "Unt", "--store", address)
    assert (result.exit_code, result.stderr.startswith("TYPE: 'Unt' is not known")) == (2, True)


def test_a_store_that_is_not_there(run: Run, address: str) -> None:
    assert run("duplicates", "--store", address).exit_code == 3
