"""Names are resolved by search; whatever is not certain is given back, and never guessed."""

from pathlib import Path

import pytest

from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from graph.stores.opening import open_store
from loaders.load import load
from resolvers.pass_through import PassThroughSchema
from server.assistants.tools import Tools
from tests.server.assistants.conftest import Call, call_tool, tools_over
from tests.server.conftest import write_tables

NAMESAKES = {
    "nodes/Source.csv": "key,name,kind,title\nlist,List,LEDGER,The list\n",
    "nodes/Community.csv": (
        "key,name,aliases,kind,sources\na,湖东社区,,URBAN,list\nb,湖东社区,,VILLAGE,list\nc,湖西社区,西湖里,,list\n"
    ),
    "nodes/Unit.csv": "key,name,kind,sources\nu,西湖里,SCHOOL,list\nonly,只此一家,SCHOOL,list\n",
}


@pytest.fixture
async def namesakes(tmp_path: Path, ontology: Ontology, schema: PassThroughSchema) -> Tools:
    store = open_store(f"sqlite:{tmp_path / 'namesakes.db'}", ontology)
    await load([write_tables(tmp_path / "namesakes", NAMESAKES)], store, now="2026-01-01T00:00:00Z")
    return tools_over(store, schema)


@pytest.mark.parametrize("node", ["Community:c4", global_id("Community", "c4"), "山南社区", "c4"])
async def test_a_node_is_named_by_type_and_key_by_id_by_name_or_by_key(ask: Call, node: str) -> None:
    assert (await ask("co_builders", node=node))["answer"]["community"]["node"] == "Community:c4"


async def test_a_part_of_a_name_gives_candidates(refused: Call) -> None:
    content = await refused("co_builders", node="湖东")
    assert content == {
        "error": {
            "code": "BAD_ID",
            "message": (
                "no node is called just '湖东'; choose one of the candidates, or ask the reader, and give its `node`"
            ),
        },
        "candidates": [{"node": "Community:c1", "name": "湖东社区", "kind": "URBAN", "matched": "NAME", "score": 0.75}],
    }


async def test_two_nodes_of_one_name_are_both_candidates(namesakes: Tools) -> None:
    result = await call_tool(namesakes, "co_builders", {"node": "湖东社区"})
    assert result.structured_content["error"]["message"].startswith("2 nodes are called '湖东社区'")
    assert [(each["node"], each["kind"]) for each in result.structured_content["candidates"]] == [
        ("Community:a", "URBAN"),
        ("Community:b", "VILLAGE"),
    ]


async def test_a_name_that_is_an_alias_of_another_is_not_certain(namesakes: Tools) -> None:
    result = await call_tool(namesakes, "why_connected", {"from": "西湖里", "to": "Community:a"})
    assert [(each["node"], each["matched"]) for each in result.structured_content["candidates"]] == [
        ("Unit:u", "NAME"),
        ("Community:c", "ALIAS"),
    ]


async def test_a_name_of_another_type_is_said_to_be(refused: Call) -> None:
    content = await refused("co_builders", node="东湖街道")
    assert content["error"]["message"] == (
        "no Unit or Community is found by '东湖街道'; the candidates are of other types"
    )
    assert content["candidates"][0]["node"] == "Area:east"
    error = (await refused("co_builders", node="Area:east"))["error"]
    assert error["message"] == "'Area:east' is of the type Area; allowed: Unit, Community"


async def test_nothing_alike(refused: Call) -> None:
    content = await refused("why_connected", **{"from": "没有这家", "to": "?"})
    assert "candidates" not in content
    assert content["error"] == {
        "code": "BAD_ID",
        "message": (
            "no node is called just '没有这家'; "
            "nothing alike is found; search for fewer characters, for pinyin or for its initials"
        ),
    }


async def test_a_key_that_no_node_has(refused: Call) -> None:
    content = await refused("co_builders", node="Community:c9")
    assert content["error"]["message"].startswith("no Community has the key 'c9'; nothing alike is found")
