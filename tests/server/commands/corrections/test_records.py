import pytest

from tests.server.commands.conftest import Run
from tests.server.commands.corrections.conftest import PAIR

CORRECTED = """\
changed      Unit u1
               aliases  一小; 实验小学
               kind     SCHOOL -> UNIVERSITY
               sources  +art#P9
r2: 0 created, 1 updated; to take it back: gongjian undo 2 --store {address}
"""
NAMED = """\
changed      Unit u1
               name     钱学森小学 -> 新名
               aliases  钱学森小学
r2: 0 created, 1 updated; to take it back: gongjian undo 2 --store {address}
"""


def test_values_are_corrected_as_cells_of_a_table(correct: Run, address: str) -> None:
    result = correct("set", "Unit:u1", "aliases=一小；实验小学", "kind= UNIVERSITY ", "--source", "art#P9")
    assert (result.exit_code, result.stdout) == (0, CORRECTED.format(address=address))


def test_a_corrected_relationship_keeps_its_ends_and_key(correct: Run) -> None:
    result = correct("set", PAIR, "since=2021-02")
    assert result.stdout.splitlines()[1].split() == ["since", "2021-01-28", "->", "2021-02"]
    assert correct("set", PAIR, "since=2021-02").stdout == "it is so already; nothing was written\n"


def test_a_value_is_taken_back(correct: Run) -> None:
    assert "kind  SCHOOL -> nothing" in correct("set", "Unit:u1", "--clear", "kind").stdout


SAID_WRONG = {
    ("knd=SCHOOL",): "unknown property 'knd'; allowed: name, aliases, since, until, confirmedOn, kind, newSector, "
    "creditCode, summary; did you mean kind?",
    ("key=u7",): "unknown property 'key'; allowed: name,",
    ("kind=SCHOL",): "kind: 'SCHOL' is not a value of this enumeration; allowed: GOVERNMENT",
    ("kind=",): "kind: empty; allowed: a value, or --clear kind to take the value back",
    ("kind",): "'kind' says nothing of a property; allowed: name=value",
    ("kind=SCHOOL", "kind=HOSPITAL"): "kind: said twice; allowed: once, by name=value or by --clear",
    ("kind=SCHOOL", "--clear", "kind"): "kind: said twice",
    ("--clear", "knd"): "unknown property 'knd'",
    ("kind=HOSPITAL", "--source", ""): "--source: empty, which names no source; allowed: key#where, or no --source",
    ("kind=HOSPITAL", "--source", " ; "): "--source: empty",
    ("--source", "a b"): "--source: 'a b' is not a key",
    (): "nothing is said of the record; allowed: name=value, --clear name, --source key#where",
}


@pytest.mark.parametrize(("arguments", "message"), SAID_WRONG.items())
def test_what_cannot_be_read_is_wrong_usage(correct: Run, arguments: tuple[str, ...], message: str) -> None:
    result = correct("set", "Unit:u1", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(message)


REFUSED = {
    ("set", "Unit:u9", "kind=SCHOOL"): "RECORD: there is no Unit:u9; gongjian search finds nodes",
    ("set", "Unit:u1", "--clear", "name"): "name: empty; required: a value of type text",
    ("set", "Unit:u1", "kind=SCHOOL", "--source", "none"): "--source: there is no Source with the key 'none'",
    ("rename", "Unit:u9", "x"): "NODE: there is no Unit:u9",
    ("rename", PAIR, "x"): "NODE: a PAIRED_WITH has no name; allowed: a node",
    ("close", PAIR, "--until", "2020"): "until: '2020' would be before since, '2021-01-28'",
    ("reopen", "Unit:u9"): "RECORD: there is no Unit:u9",
    ("rekey", "Unit:u1", "u2"): "KEY: another Unit has the key 'u2'; merge the two, or take another key",
    ("rekey", "Unit:u1", "a b"): "KEY: 'a b' is not a key",
    ("rekey", "Unit:u1", "Community:c7"): "KEY: 'Community:c7' names a Community; allowed: a key, or Unit:key",
    ("delete", "Unit:u1"): "RECORD: Unit u1 is still used by PAIRED_WITH Unit.u1~Community.c1~2021-01-28; "
    "delete these first, or with it, or merge it into another one",
}


@pytest.mark.parametrize(("arguments", "message"), REFUSED.items())
def test_what_cannot_be_done_is_refused_as_wrong_data(correct: Run, arguments: tuple[str, ...], message: str) -> None:
    result = correct(*arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(message)
    assert result.stderr.endswith("\nrefused; nothing was written\n")
    assert correct("revisions").stdout.startswith("r1 ")


def test_search_still_finds_by_the_former_name(correct: Run, address: str) -> None:
    assert correct("rename", "Unit:u1", "新名").stdout == NAMED.format(address=address)
    assert correct("search", "钱学森小学").stdout == "Unit:u1  新名  alias\n"


def test_what_a_source_still_says_is_confirmed(correct: Run) -> None:
    assert "confirmedOn  2026-03-01" in correct("confirm", PAIR, "--on", "2026-03-01", "--source", "art#P7").stdout
    late = correct("confirm", PAIR, "--on", "2999-01-01")
    assert (late.exit_code, late.stderr.startswith("--on: 2999-01-01 is still to come; allowed: ")) == (1, True)
    assert correct("confirm", PAIR, "--on", "2026-02").stderr.startswith("--on: '2026-02' is not a day")
    assert correct("stale", "--before", "2026-03-01").stdout.count(PAIR) == 0


def test_no_value_says_that_a_day_to_come_was_confirmed(correct: Run) -> None:
    late = correct("set", PAIR, "confirmedOn=2999")
    assert (late.exit_code, late.stderr.startswith("confirmedOn: 2999 is still to come; allowed: ")) == (1, True)


def test_a_relationship_is_closed_and_opened_again(correct: Run) -> None:
    assert "until    2023" in correct("close", PAIR, "--until", "2023", "--source", "art#P7").stdout
    assert "until  2023 -> nothing" in correct("reopen", PAIR).stdout


def test_the_former_key_still_leads_to_the_record(correct: Run) -> None:
    assert "key  u1 -> u7" in correct("rekey", "Unit:u1", "Unit:u7").stdout
    assert correct("set", "Unit:u1", "kind=HOSPITAL").stdout.startswith("changed      Unit u7\n")


def test_a_node_is_deleted_with_its_relationships(correct: Run, address: str) -> None:
    result = correct("delete", "Unit:u1", "--with-relationships")
    assert [line for line in result.stdout.splitlines() if line.startswith(("deleted", "r2"))] == [
        "deleted      Unit u1",
        "deleted      PAIRED_WITH Unit.u1~Community.c1~2021-01-28",
        f"r2: 0 created, 0 updated, 2 deleted; to take it back: gongjian undo 2 --store {address}",
    ]


def test_what_is_erased_cannot_be_taken_back(correct: Run) -> None:
    assert correct("erase", "Unit:u1").stderr.splitlines()[0].endswith("; erase these first, or with it")
    preview = correct("erase", "Unit:u1", "--with-relationships", "--dry-run").stdout.splitlines()[-1]
    assert preview == (
        "0 would be created, 0 updated, 2 deleted, and what the history says of these emptied for good; "
        "nothing was written"
    )
    done = correct("erase", "Unit:u1", "--with-relationships").stdout.splitlines()[-1]
    assert done == "r2: 0 created, 0 updated, 2 deleted; this cannot be taken back"
    assert correct("undo", "2").stderr.startswith("REVISION: what r2 wrote was erased, which cannot be taken back")
    assert "erased       Unit u1" in correct("revisions", "--of", "Unit:u1").stdout
