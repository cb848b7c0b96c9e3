"""The examples of docs/data-format.md and docs/ontology.md load, and mean what the pages say."""

import json

import pytest
from typer.testing import CliRunner

from graph.errors import DataError
from graph.ontology.model import Ontology
from graph.ontology.reader import read_ontology
from graph.plan.identity import parse_id
from graph.stores.opening import open_store
from graph.stores.revisions import Written
from loaders.load import check, load
from server.cli import app
from tests.backups import backup
from tests.conftest import asking
from tests.docs.reading import marked, write_example

DATA = marked("docs/data-format.md")
LINES = marked("docs/data-format.md", "lines")
PAIR = "Unit.school-1~Community.c-1~2021"


@pytest.fixture
def example(tmp_path):
    write_example(tmp_path, DATA)
    return tmp_path


@pytest.fixture
async def store(example, ontology):
    opened = open_store(f"sqlite:{example}/example.db", ontology)
    yield opened
    await opened.close()


async def test_the_data_loads(example, store, schema):
    assert (await load([example], store)).created == 4
    data = await asking(schema, store)('{ community(key: "c-1") { coBuilders { nodes { aliases kind } } } }')
    assert data == {"community": {"coBuilders": {"nodes": [{"aliases": ["一小", "实验小学"], "kind": "SCHOOL"}]}}}


async def test_the_key_that_a_relationship_gets(example, store, schema):
    await load([example], store)
    data = await asking(schema, store)('{ unit(key: "school-1") { pairedWith { edges { relationshipId } } } }')
    assert [parse_id(edge["relationshipId"]) for edge in data["unit"]["pairedWith"]["edges"]] == [("PAIRED_WITH", PAIR)]


async def test_the_data_becomes_the_lines_that_are_shown(example, store):
    await load([example], store)
    header, *lines = LINES.splitlines()
    told, *written = (await backup(store)).decode().splitlines()
    assert written == lines
    assert json.loads(told) | {"query": ""} == json.loads(header) | {"query": ""}


async def test_the_lines_load_into_the_same_graph(example, store):
    await load([example], store)
    (example / "backup.jsonl").write_text(LINES, encoding="utf-8")
    assert await load([example / "backup.jsonl"], store) == Written(unchanged=4)


def test_the_mistakes_that_are_shown(tmp_path):
    wrong = DATA.replace("school-1,第一", "school 1,第一").replace("Community,c-1,2021,report#p3", "Comunity,c-1,2021,")
    write_example(tmp_path, wrong)
    result = CliRunner().invoke(app, ["check", str(tmp_path)])
    assert (result.exit_code, result.stderr) == (1, marked("docs/data-format.md", "mistakes"))


async def test_a_row_adds_and_nothing_is_deleted(example, store, schema):
    await load([example], store)
    (example / "nodes/Unit.csv").write_text("key,name,sources\nschool-1,第一小学,report#p9\n", encoding="utf-8")
    (example / "relationships/PAIRED_WITH.csv").unlink()
    assert (await load([example], store)).updated == 1
    query = '{ unit(key: "school-1") { kind pairedWith { totalCount } sources { locator } } }'
    locators = [{"locator": "p2"}, {"locator": "p9"}]
    assert await asking(schema, store)(query) == {
        "unit": {"kind": "SCHOOL", "pairedWith": {"totalCount": 1}, "sources": locators}
    }


async def test_the_chinese_semicolon_separates_too(example, store, schema):
    (example / "nodes/Unit.csv").write_text("key,name,aliases,sources\nschool-1,一,甲；乙,report\n", encoding="utf-8")
    await load([example], store)
    assert await asking(schema, store)("{ units { nodes { aliases } } }") == {
        "units": {"nodes": [{"aliases": ["甲", "乙"]}]}
    }


@pytest.fixture
def declared(tmp_path) -> Ontology:
    (tmp_path / "example.yaml").write_text(marked("docs/ontology.md"), encoding="utf-8")
    return read_ontology(tmp_path)


def test_the_fields_of_the_ontology(declared):
    fields = [connection.field for connection in declared.connections_of("Unit")]
    assert fields == ["participatesIn", "describedBy", "worksWith", "coWorkers"]
    assert declared.relationships["PART_OF"].pairs == {("Area", "Area"), ("Project", "Project")}
    assert declared.relationships["ABOUT"].target.types == tuple(declared.nodes)


async def test_one_at_a_time(declared, tmp_path):
    nodes = "# nodes/Source.csv\nkey,name\ns,S\n# nodes/Area.csv\nkey,name,sources\na,A,s\nb,B,s\nc,C,s\n"
    ties = "# relationships/PART_OF.csv\nfrom_type,from,to_type,to,until,since,sources\n"
    rows = "Area,a,Area,b,2019,,s\nArea,a,Area,c,,{},s\n"
    write_example(tmp_path, nodes + ties + rows.format("2020"))
    assert len((await check([tmp_path], declared)).sources) == 3
    write_example(tmp_path, nodes + ties + rows.format("2019"))
    with pytest.raises(DataError, match="at the same time"):
        await check([tmp_path], declared)
