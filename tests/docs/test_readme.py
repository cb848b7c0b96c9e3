"""Both READMEs: questions have the answers printed there, commands run, and the numbers are those of the sample."""

import re
import shlex

import orjson
import pytest
from typer.testing import CliRunner

from server.cli import app
from tests.conftest import ROOT, SERVED
from tests.docs.reading import GETTING_STARTED, READMES, blocks, marked, page, runnable, write_example

PROMISES = {
    "README.md": ["One statement", "Equal answers", "its source and its time", "anyone can repeat", "nobody is a node"],
    "README.zh.md": ["一条语句", "回答相同", "来源和时间", "任何人复核", "个人"],
}

each_readme = pytest.mark.parametrize("name", READMES)


def main_question(name: str) -> list[str]:
    """The command that asks the main question, split as a shell splits it."""
    (command,) = (block for block in blocks(page(name), "sh") if block.startswith("curl -sG"))
    return shlex.split(command)


@each_readme
async def test_the_main_question_has_the_answer_printed_there(name, ask_served):
    answer = orjson.loads(blocks(page(name), "json")[0])
    assert await ask_served(main_question(name)[-1].removeprefix("query=")) == answer["data"]


@each_readme
def test_the_answer_names_the_school_its_weight_and_its_patterns(name):
    community = orjson.loads(blocks(page(name), "json")[0])["data"]["community"]
    (edge,) = community["coBuilders"]["edges"]
    assert (community["name"], edge["node"]["name"], edge["weight"]) == ("金昌社区", "钱学森小学", 1)
    assert (edge["since"], [fact["pattern"] for fact in edge["evidence"]]) == ("2021-01-28", ["PAIRED"])


@each_readme
def test_the_main_question_is_asked_where_make_run_serves(name):
    assert main_question(name)[:-2] == ["curl", "-sG", "--fail-with-body", "http://127.0.0.1:8000/graphql"]
    assert re.search(r"^PORT \?= 8000$", (ROOT / "Makefile").read_text(), re.MULTILINE)


@each_readme
def test_the_two_commands_come_first(name):
    assert blocks(page(name), "sh")[0] == "make run\nmake test\n"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "README.md",
            "This returns {} nodes with coordinates, the {} relationships among them, and the note that {} more",
        ),
        ("README.zh.md", "返回 {} 个节点及其坐标、节点之间的 {} 条关系，并注明另有 {} 条关系"),
    ],
    ids=READMES,
)
async def test_the_network_has_the_size_that_is_stated(name, sentence, ask_served):
    network = (await ask_served(blocks(page(name), "graphql")[0]))["network"]
    omitted = sum(left_out["count"] for left_out in network["omitted"])
    assert sentence.format(len(network["nodes"]), len(network["edges"]), omitted) in page(name).replace("\n", " ")


@each_readme
async def test_the_search_gives_the_id_from_which_the_network_starts(name, ask_served):
    (search,) = re.findall(r"`(\{ search.*?)`", page(name))
    (start,) = re.findall(r'around: \["(\w+)"\]', page(name))
    assert (await ask_served(search))["search"]["nodes"][0] == {"nodeId": start, "name": "金昌社区"}


@each_readme
def test_the_commands_run(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_example(tmp_path / "my-data", marked(GETTING_STARTED[0]))
    run = CliRunner().invoke
    assert run(app, ["load", *map(str, SERVED)]).exit_code == 0
    results = [run(app, arguments) for arguments in runnable(name)]
    assert [result.exit_code for result in results] == [0] * 10
    assert results[0].stdout == "Community:410106100003  金昌社区  name\n"
    assert "3 of 106 rows  nodes=185  covered=79" in results[3].stdout
    assert results[6].stdout.startswith("created 2, updated 0, unchanged 0\n")
    files = {path.name for path in (tmp_path / "var").iterdir()}
    assert files >= {"network.gexf", "graph.xlsx", "report.html"}


@each_readme
def test_every_promise_is_made(name):
    missing = [promise for promise in PROMISES[name] if promise not in page(name)]
    assert missing == []


def test_the_schema_has_no_type_for_persons(ontology):
    assert [name for name in ontology.nodes if re.search("(?i)person|people|member|citizen|resident", name)] == []


@each_readme
def test_the_communities_without_co_builders_are_as_many_as_it_says(name):
    assert ("106 of 185" if name == READMES[0] else "185 个中有 106 个") in page(name)


@pytest.mark.parametrize("sample", SERVED, ids=lambda sample: sample.name)
def test_no_source_of_a_sample_is_made_up(sample):
    assert "SYNTHETIC" not in (sample / "nodes/Source.csv").read_text(encoding="utf-8")
