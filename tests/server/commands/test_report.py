from pathlib import Path

import pytest
from lxml.html import fromstring

from tests.server.commands.conftest import Run


@pytest.fixture
def filled(run: Run, folder: Path, address: str) -> str:
    run("load", folder, "--store", address)
    return address


def test_a_page_is_written(run: Run, filled: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    file = tmp_path / "out/report.html"
    result = run("report", "--community", "c1", "--store", filled, "--output", file)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    page = fromstring(file.read_text(encoding="utf-8"))
    assert [page.findtext(".//h1"), page.get("lang")] == ["金昌社区", "zh-CN"]
    assert list(file.parent.iterdir()) == [file]


def test_a_page_goes_to_standard_output_the_same_each_time(run: Run, filled: str) -> None:
    arguments = ("report", "--unit", "u1", "--as-of", "2021-06-30", "--language", "en", "--store", filled)
    first, second = (run(*arguments).stdout for _ in range(2))
    assert first == second
    assert "<h2>Communities it co-builds with</h2>" in first


def test_an_unknown_key_is_wrong_usage_and_leaves_no_file(run: Run, filled: str, tmp_path: Path) -> None:
    result = run("report", "--community", "金昌", "--store", filled, "--output", tmp_path / "out.html")
    assert (result.exit_code, result.stderr) == (2, "no Community has the key '金昌'; did you mean: c1 金昌社区\n")
    assert not (tmp_path / "out.html").exists()


@pytest.mark.parametrize(
    ("options", "count"),
    [((), "none is given"), (("--community", "c1", "--unit", "u1"), "2 of them are given")],
)
def test_just_one_node_is_reported(run: Run, filled: str, options: tuple[str, ...], count: str) -> None:
    result = run("report", *options, "--store", filled)
    assert result.exit_code == 2
    assert count in " ".join(result.stderr.split())


def test_an_unknown_language_is_wrong_usage(run: Run, filled: str) -> None:
    result = run("report", "--community", "c1", "--language", "fr", "--store", filled)
    assert result.exit_code == 2
    assert "allowed: zh, en" in " ".join(result.stderr.split())


def test_an_ontology_without_the_type_says_so(run: Run, tmp_path: Path, filled: str) -> None:
    text = "nodes:\n  Source: {plural: sources, label: {zh: a, en: a}}\n"
    (tmp_path / "own").mkdir()
    (tmp_path / "own/nodes.yaml").write_text(text, encoding="utf-8")
    result = run("report", "--project", "p", "--ontology", tmp_path / "own", "--store", filled)
    assert (result.exit_code, "no Project" in " ".join(result.stderr.split())) == (2, True)


def test_a_store_that_is_not_there(run: Run, tmp_path: Path) -> None:
    result = run("report", "--community", "c1", "--store", f"sqlite:{tmp_path / 'nowhere.db'}")
    assert (result.exit_code, result.stdout) == (3, "")


def test_a_place_that_cannot_be_written(run: Run, filled: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run("report", "--community", "c1", "--store", filled, "--output", tmp_path / "file/report.html")
    assert result.exit_code == 2
    assert "cannot be written" in " ".join(result.stderr.split())
