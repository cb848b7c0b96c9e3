"""The README: its main question has the answer printed there, and its numbers are those of the sample."""

import csv
import re
import shlex
from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner

from server.cli import app
from tests.conftest import ROOT, SAMPLE
from tests.docs.reading import blocks, page

README = page("README.md")


def counted(kind: str) -> dict[str, int]:
    """The rows of each table of the sample."""
    found = {}
    for path in (SAMPLE / kind).glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            found[path.stem] = sum(1 for _ in csv.DictReader(file))
    return found


def main_question() -> list[str]:
    """The words of the command, as a shell takes them apart."""
    (command,) = (block for block in blocks(README, "sh") if block.startswith("curl -sG"))
    return shlex.split(command)


async def test_the_main_question_has_the_answer_printed_there(ask):
    answer = orjson.loads(blocks(README, "json")[0])
    assert await ask(main_question()[-1].removeprefix("query=")) == answer["data"]


def test_the_answer_names_the_school_its_weight_and_its_patterns():
    community = orjson.loads(blocks(README, "json")[0])["data"]["community"]
    (edge,) = community["coBuilders"]["edges"]
    assert (community["name"], edge["node"]["name"], edge["weight"]) == ("金昌社区", "钱学森小学", 2)
    assert (edge["since"], [path["pattern"] for path in edge["evidence"]]) == (
        "2021-01-28",
        ["PAIRED", "JOINT_PROJECT"],
    )


def test_the_main_question_is_asked_where_make_run_serves():
    assert main_question()[:-2] == ["curl", "-sG", "--fail-with-body", "http://127.0.0.1:8000/graphql"]
    assert re.search(r"^PORT \?= 8000$", (ROOT / "Makefile").read_text(), re.MULTILINE)


def test_the_two_commands_come_first():
    assert [line.split("#")[0].strip() for line in blocks(README, "sh")[0].splitlines()] == ["make run", "make test"]


@pytest.mark.parametrize(
    "form", ["{} 个节点、{} 条关系，出自 {} 个来源", "{} nodes and {} relationships from {} sources"]
)
def test_the_size_of_the_sample(form):
    nodes, relationships = counted("nodes"), counted("relationships")
    assert form.format(sum(nodes.values()), sum(relationships.values()), nodes["Source"]) in README


@pytest.mark.parametrize(
    "form",
    [
        "其中 {} 个社区（村）是真实的，但只有 {} 个社区有已知的共建单位；{} 个单位中有 {} 个是合称",
        "Its {} communities are real, but only {} of them have a known co-builder, and {three} of its {two} units",
    ],
)
async def test_how_little_is_known_of_them(ask, form):
    data = await ask("""{ all: communities { totalCount } known: communities(where: {coBuilders: {some: {}}}) {
        totalCount } units { totalCount } groups: units(where: {summary: {startsWith: "合称"}}) { totalCount } }""")
    numbers = [found["totalCount"] for found in data.values()]
    said = form.format(*numbers, two=numbers[2], three=numbers[3])
    assert said in README.replace("\n", " ")


def taken_away() -> list[list[str]]:
    """The commands of the section, as a shell takes them apart."""
    section = README.split("## Take it away")[1].split("\n## ")[0]
    lines = [line for block in blocks(section, "sh") for line in block.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith(".venv/bin/gongjian")]


def test_what_is_taken_away(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke
    assert run(app, ["load", str(SAMPLE)]).exit_code == 0
    results = [run(app, words) for words in taken_away()]
    left_out = "1 relationship leads to a node left out by depth: 2; raise --depth (at most 4)"
    assert [result.exit_code for result in results] == [0] * 9
    first = [result.stderr.splitlines()[:1] for result in results]
    assert first == [[], [left_out], *[[]] * 3, ["100 of 100 rows"], *[[]] * 3]
    assert results[0].stdout == "Community:410106100003  金昌社区  name\n"
    assert "3 of 86 rows  nodes=88  covered=2" in results[3].stdout
    assert results[-1].stdout.startswith("created 532, updated 0, unchanged 0\nsnapshot ")
    assert results[-1].stdout.endswith(", the same as in the backup\n")
    assert {path.name for path in Path("var").glob("*.*") if path.suffix != ".db"} >= {"network.gexf", "graph.xlsx"}


def test_no_source_of_the_sample_is_made_up():
    assert "SYNTHETIC" not in (SAMPLE / "nodes/Source.csv").read_text(encoding="utf-8")
