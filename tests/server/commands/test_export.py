from pathlib import Path

import orjson
import pytest

from tests.server.commands.conftest import Run


@pytest.fixture
def filled(run: Run, folder: Path, address: str) -> str:
    run("load", folder, "--store", address)
    return address


def test_a_file_is_written(run: Run, filled: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    file = tmp_path / "out/network.json"
    result = run("export", "d3", "--around", "Community:c1", "--store", filled, "--output", file)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert [node["label"] for node in orjson.loads(file.read_bytes())["nodes"]] == ["钱学森小学", "金昌社区"]
    assert list(file.parent.iterdir()) == [file]


def test_a_file_goes_to_standard_output(run: Run, filled: str) -> None:
    result = run("export", "graphml", "--store", filled)
    assert result.exit_code == 0
    assert result.stdout.startswith("<?xml version='1.0' encoding='UTF-8'?>")


def test_what_is_left_out_is_told_beside_the_file(run: Run, filled: str, tmp_path: Path) -> None:
    arguments = ("--around", "Community:c1", "--relationship-types", "PAIRED_WITH", "--store", filled)
    result = run("export", "d3", *arguments, "--limit", "1", "--output", tmp_path / "out.json")
    told = "1 relationship leads to a node left out by limit: 1"
    assert (result.exit_code, result.stderr) == (0, f"{told}; raise --limit (at most 1,000)\n")
    assert told in orjson.loads((tmp_path / "out.json").read_bytes())["graph"]["citation"]
    assert run("export", "d3", *arguments).stderr == ""


@pytest.mark.parametrize(
    ("name", "meant"), [("gex", "gexf"), ("gephi", "gexf"), ("Excel", "xlsx"), ("sigma", "graphology")]
)
def test_an_unknown_dialect_is_wrong_usage_and_a_tool_names_its_own(
    run: Run, filled: str, name: str, meant: str
) -> None:
    result = run("export", name, "--store", filled)
    assert result.exit_code == 2
    assert f"did you mean {meant}?" in " ".join(result.stderr.split())


def test_nodes_are_given_one_by_one(run: Run, filled: str) -> None:
    wrong = run("export", "d3", "--around", "Community:c1,Unit:u1", "--store", filled)
    assert (
        wrong.exit_code,
        "--around: 'Community:c1,Unit:u1' names several nodes; give one at a time" in wrong.stderr,
    ) == (2, True)
    unknown = run("export", "d3", "--around", "Community:c9", "--store", filled)
    assert unknown.stderr == "--around: no such node: Community:c9; look it up by search, which shows its key and id\n"


def test_a_folder_that_is_not_there_is_not_made(run: Run, filled: str, tmp_path: Path) -> None:
    result = run("export", "d3", "--store", filled, "--output", tmp_path / "nowhere/out.json")
    said = " ".join(result.stderr.replace("│", " ").split())
    assert (
        result.exit_code,
        f"there is no folder {tmp_path / 'nowhere'}".replace(" ", "") in said.replace(" ", ""),
    ) == (2, True)
    assert not (tmp_path / "nowhere").exists()


def test_a_wrong_selection_is_wrong_usage_and_leaves_no_file(run: Run, filled: str, tmp_path: Path) -> None:
    result = run("export", "d3", "--depth", "9", "--store", filled, "--output", tmp_path / "out.json")
    assert (result.exit_code, result.stderr) == (2, "--depth: 9 is out of range; allowed: 0 to 4\n")
    assert not (tmp_path / "out.json").exists()


def test_a_file_that_breaks_off_leaves_the_old_one(run: Run, filled: str, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    file.write_text("old")
    result = run("export", "d3", "--store", f"sqlite:{tmp_path / 'nowhere.db'}", "--output", file)
    assert (result.exit_code, file.read_text()) == (3, "old")
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []


def test_a_file_that_cannot_be_written_is_told(run: Run, filled: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run("export", "d3", "--store", filled, "--output", tmp_path / "file/out.json")
    assert result.exit_code == 2
    assert "cannot be written: Not a directory" in " ".join(result.stderr.replace("│", " ").split())


def test_what_is_written_is_narrowed(run: Run, filled: str) -> None:
    where = '{"community": {"name": {"startsWith": "金"}}, "source": {"name": {"eq": "-"}}}'
    result = run("export", "d3", "--where", where, "--store", filled)
    assert [node["label"] for node in orjson.loads(result.stdout)["nodes"]] == ["钱学森小学", "中铁盾构", "金昌社区"]
    derived = ("--relationship-types", "CO_BUILDS_WITH", "--store", filled)
    numbers = {
        least: len(orjson.loads(run("export", "d3", *derived, "--min-weight", least).stdout)["links"])
        for least in ("1", "9")
    }
    assert numbers == {"1": 1, "9": 0}


def test_a_derived_edge_tells_its_patterns(run: Run, filled: str) -> None:
    types = ("--relationship-types", "CO_BUILDS_WITH,PAIRED_WITH", "--store", filled)
    links = orjson.loads(run("export", "d3", *types).stdout)["links"]
    assert {link["type"]: link.get("patterns") for link in links} == {"CO_BUILDS_WITH": "PAIRED", "PAIRED_WITH": None}


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--where", '{"unit": null}', "where.unit: null; allowed: a condition"),
        (
            "--patterns",
            "PAIRED",
            "--patterns: no derived relationship is selected, and no other has evidence; name one of",
        ),
        ("--min-weight", "0", "--min-weight: no derived relationship is selected"),
    ],
)
def test_what_narrows_nothing_is_refused(run: Run, filled: str, option: str, value: str, message: str) -> None:
    result = run("export", "d3", option, value, "--store", filled)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
