from pathlib import Path

import orjson
import pytest

from tests.server.commands.conftest import Run


@pytest.fixture
def loaded(run: Run, folder: Path, address: str) -> None:
    run("load", folder, "--store", address)


@pytest.mark.usefixtures("loaded")
def test_what_is_said_is_listed(run: Run, address: str) -> None:
    said = run("judge", "Unit", "千学", "--is", "u2", "--actor", "office", "--reason", "asked", "--store", address)
    assert (said.exit_code, said.stdout) == (0, "千学 is Unit:u2\n")
    assert run("judge", "Unit", "u1", "--is-not", "u2", "--store", address).stdout == "u1 is not Unit:u2\n"
    first, second = run("judgements", "--store", address).stdout.splitlines()
    assert (first[:19], first[-15:]) == ("1  千学 is Unit:u2  2", "  office  asked")
    assert second.startswith("2  u1 is not Unit:u2  ")
    (listed,) = run("judgements", "--after", "1", "--format", "json", "--store", address).stdout.splitlines()
    assert orjson.loads(listed)["verdict"] == "NOT_SAME"


@pytest.mark.usefixtures("loaded")
def test_a_new_node_and_taking_back(run: Run, address: str) -> None:
    new = run("judge", "Unit", "中铁盾构", "--is-new", "--store", address)
    assert new.stdout == "中铁盾构 is not Unit:u2\n中铁盾构 is a new Unit\n"
    taken_back = run("judge", "Unit", "中铁盾构", "--revoke", "--store", address)
    assert taken_back.stdout == "中铁盾构: nothing stands about this Unit\n"
    again = run("judge", "Unit", "中铁盾构", "--revoke", "--store", address)
    assert (again.exit_code, "nothing stands about the Unit '中铁盾构'" in again.stderr) == (2, True)
    listed = run("judgements", "--first", "1", "--store", address)
    assert listed.stderr == "there are more; go on by --after 1\n"


WRONG = {
    "nothing": (("千学",), "say one thing about the name"),
    "two things": (("千学", "--is", "u2", "--is-new"), "say one thing about the name"),
    "no such key": (("千学", "--is", "u99"), "no Unit has the key 'u99'"),
    "no name": ((" ", "--is", "u2"), "NAME: empty"),
}


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(("arguments", "message"), WRONG.values(), ids=WRONG)
def test_what_is_refused(run: Run, address: str, arguments: tuple[str, ...], message: str) -> None:
    result = run("judge", "Unit", *arguments, "--store", address)
    assert (result.exit_code, message in result.stderr) == (2, True)
    assert run("judgements", "--store", address).stdout == "no judgements\n"
