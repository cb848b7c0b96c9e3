from pathlib import Path

import pytest

from tests.server.commands.conftest import Run


@pytest.fixture
def loaded_address(run: Run, folder: Path, address: str) -> str:
    run("load", folder, "--store", address)
    return address


def lines(text: str) -> list[list[str]]:
    return [line.split("  ") for line in text.splitlines()]


def test_nodes_are_found_by_name_pinyin_and_initials(run: Run, loaded_address: str) -> None:
    results = [run("search", text, "--store", loaded_address) for text in ("金昌", "jinchangshequ", "jcsq")]
    assert [lines(result.stdout)[0] for result in results] == [
        ["Community:c1", "金昌社区", matched] for matched in ("name", "pinyin", "initials")
    ]
    assert [result.exit_code for result in results] == [0, 0, 0]


def test_the_best_come_first_and_the_rest_is_counted(run: Run, loaded_address: str) -> None:
    result = run("search", "社区", "--first", "1", "--store", loaded_address)
    assert lines(result.stdout) == [
        ["Community:c2", "安飞社区", "name"],
        ["1 of 2 found; raise --first, or narrow by --types"],
    ]


def test_types_are_chosen_as_elsewhere(run: Run, loaded_address: str) -> None:
    result = run("search", "a", "--types", "Source,UNIT", "--store", loaded_address)
    assert lines(result.stdout)[0] == ["Source:art", "Art", "name"]
    wrong = run("search", "a", "--types", "Castle", "--store", loaded_address)
    assert (wrong.exit_code, wrong.stderr.split(";")[0]) == (2, "--types: 'Castle' is not known")


def test_nothing_found_is_an_answer(run: Run, loaded_address: str) -> None:
    result = run("search", "没有", "--store", loaded_address)
    assert (result.exit_code, result.stdout) == (0, "nothing is found by '没有'\n")


def test_a_day_governs_what_is_found(run: Run, loaded_address: str) -> None:
    assert run("search", "c1", "--as-of", "2021-06-30", "--store", loaded_address).stdout.startswith("Community:c1")
    wrong = run("search", "c1", "--as-of", "2021", "--store", loaded_address)
    assert (wrong.exit_code, wrong.stderr) == (2, "--as-of: '2021' is not a day; allowed: a day (2021-01-28)\n")


def test_an_empty_text_is_wrong_usage(run: Run, loaded_address: str) -> None:
    result = run("search", "", "--store", loaded_address)
    assert (result.exit_code, result.stderr[:6]) == (2, "TEXT: ")


def test_a_store_that_is_not_there(run: Run, tmp_path: Path) -> None:
    assert run("search", "a", "--store", f"sqlite:{tmp_path / 'nowhere.db'}").exit_code == 3
