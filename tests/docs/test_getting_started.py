"""The first steps, in both languages: commands run, the example loads, and the numbers are those of the sample.

The commands of one language are enough: `test_translations` holds the blocks of both equal.
"""

import csv

import pytest
from typer.testing import CliRunner

from loaders.load import check
from server.cli import app
from tests.conftest import SAMPLE, SERVED
from tests.docs.reading import GETTING_STARTED, READMES, blocks, marked, page, runnable, write_example

ENGLISH, CHINESE = GETTING_STARTED

each_page = pytest.mark.parametrize("name", GETTING_STARTED)


def row_counts(folder: str) -> dict[str, int]:
    """How many rows each table of the sample has."""
    counts = {}
    for path in (SAMPLE / folder).glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            counts[path.stem] = sum(1 for _ in csv.DictReader(file))
    return counts


def one_line(name: str) -> str:
    return page(name).replace("\n", " ")


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ((READMES[0], ENGLISH), "{} nodes and {} relationships from {} sources"),
        ((READMES[1], CHINESE), "{} 个节点、{} 条关系，出自 {} 个来源"),
    ],
    ids=["English", "Chinese"],
)
def test_the_size_of_the_sample(names, sentence):
    nodes, relationships = row_counts("nodes"), row_counts("relationships")
    size = sentence.format(sum(nodes.values()), sum(relationships.values()), nodes["Source"])
    assert [size in one_line(name) for name in names] == [True, True]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            ENGLISH,
            "Its {} communities are real, but only {} of them have a known co-builder, and {three} of its {two} units",
        ),
        (CHINESE, "其中 {} 个社区（村）是真实的，但只有 {} 个社区有已知的共建单位；{} 个单位中有 {} 个是合称"),
    ],
    ids=["English", "Chinese"],
)
async def test_how_little_is_known_of_the_sample(name, sentence, ask):
    data = await ask("""{ all: communities { totalCount } known: communities(where: {coBuilders: {some: {}}}) {
        totalCount } units { totalCount } groups: units(where: {summary: {startsWith: "合称"}}) { totalCount } }""")
    totals = [connection["totalCount"] for connection in data.values()]
    assert sentence.format(*totals, two=totals[2], three=totals[3]) in one_line(name)


@each_page
async def test_the_search_finds_by_initials(name, ask_served):
    edges = (await ask_served(blocks(page(name), "graphql")[0]))["search"]["edges"]
    assert {(edge["matched"], edge["node"]["name"][:3]) for edge in edges} == {("INITIALS", "如意湖")}


def test_the_commands_run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_example(tmp_path / "my-data", marked(ENGLISH))
    run = CliRunner().invoke
    assert run(app, ["load", *map(str, SERVED)]).exit_code == 0
    results = [run(app, arguments) for arguments in runnable(ENGLISH)]
    left_out = "4 relationships lead to nodes left out by depth: 2; raise --depth (at most 4)"
    assert [result.exit_code for result in results] == [0] * 12
    written = results[8].stderr.splitlines()
    assert written[0].startswith("1 revision, snapshot ")
    first_warnings = [result.stderr.splitlines()[:1] for result in results]
    assert first_warnings == [*[[]] * 2, [left_out], *[[]] * 3, ["410 of 410 rows"], [], written, *[[]] * 3]
    assert results[0].stdout == "Community:410106100003  金昌社区  name\n"
    assert "3 of 106 rows  nodes=185  covered=79" in results[4].stdout
    assert results[9].stdout.startswith("1 revision, 2,394 changes of records\nsnapshot ")
    assert results[9].stdout.endswith(", the same as in the backup\n")
    assert results[11].stdout.startswith("created 2, updated 0, unchanged 0\n")


@each_page
async def test_the_example_loads(name, tmp_path, ontology):
    write_example(tmp_path, marked(name))
    assert len((await check([tmp_path], ontology)).sources) == 2
