"""What each tool answers about tests/data/district, with values that were worked out by hand (docs/questions.md)."""

from pathlib import Path
from typing import Any

import pytest

from graph.stores.states import States
from graph.stores.store import Store
from loaders.costs import Costs
from resolvers.pass_through import PassThroughSchema
from server.assistants.asking import Asker
from server.assistants.calls import ALL_TIME
from server.assistants.tools import Tools
from server.trusted_documents import NO_MANIFEST, TrustedDocuments
from tests.server.assistants.conftest import Call, asking, call_tool, tools_over

LEDGER = {"name": "台账", "title": "共建台账", "kind": "LEDGER"}
REPORT = {"name": "晨报", "title": "两街道共建见闻", "kind": "NEWSPAPER"}


def facts(edge: dict[str, Any]) -> list[tuple[str, str]]:
    return [(fact["pattern"], *fact["sources"]) for fact in edge["evidence"]]


async def test_search_shows_nodes_as_the_other_tools_take_them(ask: Call) -> None:
    content = await ask("search", text="湖东", types=["Community"])
    (edge,) = content["answer"]["search"]["edges"]
    assert (edge["node"]["node"], edge["node"]["kind"], edge["matched"]) == ("Community:c1", "URBAN", "NAME")
    assert (content["sources"], content["terms"]) == ({"ledger": LEDGER}, {"URBAN": "城市社区 Urban community"})


async def test_co_builders_of_a_community_and_how_we_know(ask: Call) -> None:
    content = await ask("co_builders", node="山南社区")
    community = content["answer"]["community"]
    assert [(edge["node"]["name"], edge["weight"], facts(edge)) for edge in community["coBuilders"]["edges"]] == [
        ("东湖小学", 1, [("JOINT_PROJECT", "report#P1")]),
        ("湖光科技", 1, [("PAIRED", "report#P2")]),
        ("西山供电", 1, [("JOINT_ACTIVITY", "report#P3")]),
        ("西山医院", 1, [("JOINT_PROJECT", "report#P1")]),
    ]
    assert content["sources"] == {"report": REPORT}
    assert (content["resolved"], content["asOf"]) == ({"山南社区": "Community:c4"}, ALL_TIME)


async def test_co_builders_on_a_day(ask: Call) -> None:
    content = await ask("co_builders", node="Community:c4", asOf="2020-05-01")
    assert [edge["node"]["name"] for edge in content["answer"]["community"]["coBuilders"]["edges"]] == [
        "东湖小学",
        "西山医院",
    ]
    assert (content["asOf"], content["variables"]["asOf"]) == ("2020-05-01", "2020-05-01")


async def test_what_gave_an_answer_gives_it_again(ask: Call) -> None:
    content = await ask("co_builders", node="东湖小学", minWeight=2)
    again = await ask("query", document=content["query"], variables=content["variables"])
    edges = content["answer"]["unit"]["coBuildsWith"]["edges"]
    assert [edge["node"]["name"] for edge in edges] == ["湖东社区", "湖西社区"]
    assert again["answer"]["unit"]["coBuildsWith"]["edges"] == edges
    assert again["snapshot"] == content["snapshot"]


async def test_the_strongest_pairs_by_a_pattern(ask: Call) -> None:
    pairs = (await ask("co_builders", patterns=["JOINT_ACTIVITY"]))["answer"]["coBuilding"]
    (edge,) = pairs["nodes"]
    assert (pairs["totalCount"], edge["unit"]["name"], edge["community"]["node"]) == (1, "西山供电", "Community:c4")
    assert edge["evidence"][0]["via"] == [{"node": "Activity:visit", "name": "节日慰问"}]


async def test_another_derived_relationship(ask: Call, refused: Call) -> None:
    content = await ask("co_builders", node="c1", relationship="SHARES_COMMITTEE_WITH")
    edges = content["answer"]["community"]["committeePartners"]["edges"]
    assert [edge["node"]["name"] for edge in edges] == ["东湖小学", "东湖银行"]
    error = (await refused("co_builders", relationship="SHARES_COMMITTEE_WITH"))["error"]
    assert error == {
        "code": "BAD_REQUEST",
        "message": "node: missing; SHARES_COMMITTEE_WITH has no list of all its pairs",
    }


async def test_a_day_that_is_none_has_the_code_of_graphql(refused: Call) -> None:
    error = (await refused("co_builders", node="Community:c4", asOf="2020"))["error"]
    assert error == {"code": "BAD_DATE", "message": "asOf: '2020' is not a day; allowed: a day (2021-01-28)"}


async def test_why_two_are_connected(ask: Call) -> None:
    paths = (await ask("why_connected", **{"from": "山南社区", "to": "西山供电", "first": 1}))["answer"]["paths"]
    (path,) = paths["nodes"]
    assert (paths["totalCount"], path["length"]) == (4, 2)
    steps = [
        (hop["reversed"], walked["from"]["name"], walked["to"]["name"], walked["sources"])
        for hop in path["hops"]
        for walked in [hop["relationship"]]
    ]
    assert steps == [
        (False, "山南社区", "节日慰问", ["report#P3"]),
        (True, "西山供电", "节日慰问", ["report#P3"]),
    ]


async def test_what_changed_between_two_days(ask: Call) -> None:
    content = await ask("what_changed", **{"from": "2019-12-31", "to": "2020-12-31", "types": ["CO_BUILDS_WITH"]})
    changes = content["answer"]["diff"]
    assert changes["groups"] == [
        {"change": "ADDED", "cause": "EVENT", "count": 3},
        {"change": "REMOVED", "cause": "EVENT", "count": 1},
    ]
    assert [
        (edge["change"], edge["relationship"]["from"]["name"], edge["relationship"]["to"]["name"], *facts(edge))
        for edge in changes["nodes"]
    ] == [
        ("ADDED", "东湖小学", "山南社区", ("JOINT_PROJECT", "report#P1")),
        ("ADDED", "西山医院", "山南社区", ("JOINT_PROJECT", "report#P1")),
        ("REMOVED", "东湖小学", "湖西社区", ("PAIRED", "ledger")),
        ("ADDED", "湖光科技", "山南社区", ("PAIRED", "report#P2")),
    ]
    assert content["asOf"] == "2019-12-31 and 2020-12-31"


async def test_gaps_are_nodes_without_a_kind_of_relationship(ask: Call, refused: Call) -> None:
    assert (await ask("gaps"))["answer"]["communities"]["nodes"][0]["node"] == "Community:c5"
    within = await ask("gaps", within=["东湖街道"])
    assert (within["answer"]["communities"]["totalCount"], within["resolved"]) == (0, {"东湖街道": "Area:east"})
    schools = await ask("gaps", without="coBuildsWith", within=["Area:east", "西山街道"])
    assert [node["name"] for node in schools["answer"]["units"]["nodes"]] == ["湖滨中学"]
    error = (await refused("gaps", without="locatedIn"))["error"]
    assert error["message"].startswith("type: missing; allowed: Venue, Unit, Community")


async def test_a_network_is_a_table(ask: Call) -> None:
    content = await ask("network", around=["湖西社区"], relationshipTypes=["CO_BUILDS_WITH"])
    answer = content["answer"]
    assert answer["nodes"] == {
        "columns": ["node", "name", "kind", "degree"],
        "rows": [
            ["Community:c2", "湖西社区", "URBAN", 2],
            ["Unit:u1", "东湖小学", "SCHOOL", 4],
            ["Unit:u3", "西山医院", "HOSPITAL", 3],
        ],
    }
    assert answer["edges"]["rows"] == [
        ["CO_BUILDS_WITH", "Unit:u1", "Community:c2", "2018", "2020-06", 2, ["PAIRED", "JOINT_PROJECT"]],
        ["CO_BUILDS_WITH", "Unit:u3", "Community:c2", "2017", None, 1, ["JOINT_PROJECT"]],
    ]
    assert (answer["omittedRelationships"], answer["sources"]) == (5, ["ledger 台账 共建台账"])


async def test_the_schema_by_a_word_of_either_language(ask: Call) -> None:
    for word in ("共驻共建", "Co-builds with", "cobuilding"):
        parts = (await ask("schema", word=word))["answer"]["parts"]
        assert parts[0]["field"] == "Query.coBuilding"
    whole = (await ask("schema", word="CoBuildsWithEvidence"))["answer"]["parts"][0]
    assert [line.partition(":")[0] for line in whole["fields"]][:2] == ["pattern", "via"]
    assert (await ask("schema", word="volcano"))["answer"] == {"matches": 0, "parts": []}


async def test_what_is_not_found_comes_with_advice(ask: Call) -> None:
    assert (await ask("search", text="哪些单位与湖东共建"))["notes"][0].startswith("nothing is found; give a name")
    unconnected = await ask("why_connected", **{"from": "湖滨中学", "to": "山北社区", "maxLength": 1})
    assert unconnected["notes"] == ["no path of 1 relationships or fewer; maxLength may be 6"]


async def test_a_query_tells_its_cost_and_what_it_does_not_cite(ask: Call) -> None:
    document = "{ units(first: 1) { nodes { name } } }"
    content = await ask("query", document=document)
    assert content["cost"] == {"requested": 101, "maximum": 10**6}
    assert content["notes"] == [
        "the query selected no sources; select `sources { locator source { key title url } }` to cite"
    ]
    dry = await ask("query", document=document, dryRun=True)
    assert (dry["answer"], dry["cost"], "snapshot" in dry) == (None, content["cost"], False)


async def test_a_query_above_the_cost_is_refused_before_it_runs(refused: Call) -> None:
    document = "{ units(first: 1000) { nodes { coBuildsWith(first: 1000) { edges { node { name } weight } } } } }"
    for dry_run in (False, True):
        error = (await refused("query", document=document, dryRun=dry_run))["error"]
        assert error["code"] == "COST_EXCEEDED"
        assert error["message"].endswith("is for units.nodes.coBuildsWith; lower first of units, which is 1,000")


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{ units { nope } }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ units", "GRAPHQL_PARSE_FAILED"),
        ("{ units(first: -1) { totalCount } }", "BAD_PAGE"),
        ("mutation { units { totalCount } }", "BAD_REQUEST"),
    ],
)
async def test_a_query_that_is_refused_has_the_code_of_graphql(refused: Call, document: str, code: str) -> None:
    assert (await refused("query", document=document))["error"]["code"] == code


async def test_a_part_that_fails_is_noted(ask: Call) -> None:
    content = await ask("query", document="{ good: units { totalCount } bad: units(first: -1) { totalCount } }")
    assert content["answer"] == {"good": {"totalCount": 6}, "bad": None}
    assert content["notes"][0].startswith("a part of the answer failed: BAD_PAGE: first: -1")


async def test_only_trusted_documents_where_the_server_says_so(
    district_store: Store, schema: PassThroughSchema
) -> None:
    trusted = "{ units { totalCount } }"
    tools = tools_over(district_store, schema, TrustedDocuments({"a": trusted}, refuses_others=True))
    assert not (await call_tool(tools, "query", {"document": trusted})).is_error
    other = await call_tool(tools, "query", {"document": "{ areas { totalCount } }"})
    assert other.structured_content["error"]["code"] == "DOCUMENT_NOT_TRUSTED"


async def test_what_clients_may_not_ask_of_the_schema_no_tool_tells(
    district_store: Store, schema: PassThroughSchema, tools: Tools
) -> None:
    asker = Asker(district_store, schema, Costs())
    assert set(tools.by_name) - set(Tools(asker, NO_MANIFEST, shows_schema=False).by_name) == {"schema"}


async def test_what_was_known_is_found_and_answered_in_its_state(
    district_store: Store, schema: PassThroughSchema, tmp_path: Path
) -> None:
    states = States(district_store, tmp_path)
    ask = asking(Tools(Asker(district_store, schema, Costs(), states), NO_MANIFEST, shows_schema=True))
    now, known = await ask("co_builders", node="东湖小学"), await ask("co_builders", node="东湖小学", asKnownAt="r1")
    assert known["answer"] == now["answer"]
    assert (known["asKnownAt"], "snapshot" in known, "asKnownAt" in now) == ("r1", False, False)
    again = await ask("query", document=known["query"], variables=known["variables"])
    assert (again["asKnownAt"], "error" in again) == ("as the query says", False)
    await states.close()


async def test_what_changed_between_two_recorded_states(
    district_store: Store, schema: PassThroughSchema, tmp_path: Path
) -> None:
    states, days = States(district_store, tmp_path), {"from": "2019-12-31", "to": "2020-12-31"}
    ask = asking(Tools(Asker(district_store, schema, Costs(), states), NO_MANIFEST, shows_schema=True))
    now = await ask("what_changed", **days, types=["CO_BUILDS_WITH"])
    known = await ask("what_changed", **days, types=["CO_BUILDS_WITH"], knownFrom="r1")
    assert known["answer"] == now["answer"]
    assert (known["asKnownAt"], "snapshot" in known, known["variables"]["knownFrom"]) == ("r1 and now", False, "r1")
    await states.close()
