"""`analysis`: the graph of a store, analyzed; the analyses themselves are tested in tests/graph/analysis."""

import pytest

from graph.plan.identity import global_id

PAIRS = "relationshipTypes: [PAIRED_WITH]"


async def test_what_is_analyzed_is_named(ask_small):
    data = await ask_small("{ analysis { snapshot nodeCount edgeCount sources } }")
    assert data["analysis"] == {
        "snapshot": "32511e9f945ab565",
        "nodeCount": 22,
        "edgeCount": 30,
        "sources": ["article 晨报 共建见闻 https://example.org/a", "list 名录 单位名录"],
    }


async def test_measures_rank_nodes(ask_small):
    """By hand: u1-c1, u2-c1 twice, u3-c2, u4-o2."""
    rows = "rows { node { key type kind } value }"
    data = await ask_small(
        f"{{ analysis({PAIRS}) {{ degree(first: 2) {{ {rows} }} weightedDegree(first: 1) {{ {rows} }} }} }}"
    )
    c1 = {"key": "c1", "type": "COMMUNITY", "kind": "URBAN"}
    second = data["analysis"]["degree"]["rows"][1]
    assert data["analysis"]["degree"]["rows"][0] == {"node": c1, "value": 2}
    assert (second["value"], data["analysis"]["weightedDegree"]["rows"]) == (1, [{"node": c1, "value": 3}])


async def test_a_result_names_its_method_and_parameters(ask_small):
    asked = "communities(resolution: 1) { method parameters { name value } totalCount rows { members { key } } }"
    result = (await ask_small(f"{{ analysis({PAIRS}) {{ {asked} }} }}"))["analysis"]["communities"]
    assert {"name": "resolution", "value": "1.0"} in result["parameters"]
    assert (result["method"], result["totalCount"]) == ("Leiden", 22 - 4)
    assert sorted(node["key"] for node in result["rows"][0]["members"]) == ["c1", "u1", "u2"]


async def test_a_day_and_a_network_govern_the_analysis(ask_small):
    c1 = global_id("Community", "c1")
    data = await ask_small(f'{{ analysis(around: ["{c1}"], {PAIRS}, asOf: "2019-03-31") {{ nodeCount edgeCount }} }}')
    assert data["analysis"] == {"nodeCount": 2, "edgeCount": 1}


async def test_nodes_are_named_by_type_and_key_too(ask_small):
    ties = 'dormantTies(day: "2024-01-01", of: "Unit:u2") { totalCount }'
    asked = f'analysis(around: ["Community:c1"], {PAIRS}) {{ nodeCount {ties} }}'
    data = await ask_small(f"{{ {asked} }}")
    assert data["analysis"] == {"nodeCount": 3, "dormantTies": {"totalCount": 1}}


async def test_gaps_and_shared_nodes(ask_small):
    asked = """{ analysis(relationshipTypes: [PAIRED_WITH, CO_BUILDS_WITH]) {
        coverageGaps(kind: COMMUNITY, relationshipTypes: [PAIRED_WITH]) { rule rows { node { key } } }
        oneMode(kind: UNIT, through: [COMMUNITY], first: 1) { rows { source { key } target { key } weight } } } }"""
    analysis = (await ask_small(asked))["analysis"]
    assert [row["node"]["key"] for row in analysis["coverageGaps"]["rows"]] == ["c4", "c3"]
    assert (
        analysis["coverageGaps"]["rule"].splitlines()[1]
        == "Within the selection, the Community has no relationship PAIRED_WITH."
    )
    assert analysis["oneMode"]["rows"] == [{"source": {"key": "u1"}, "target": {"key": "u2"}, "weight": 1}]


async def test_questions_name_the_relationships_that_were_selected(ask_small):
    asked = "burstOnlyPairs { parameters { name value } } statedAndCounted { figures { name value } }"
    analysis = (await ask_small(f"{{ analysis({PAIRS}) {{ {asked} }} }}"))["analysis"]
    assert {"name": "edgeKinds", "value": "PAIRED_WITH"} in analysis["burstOnlyPairs"]["parameters"]
    assert {"name": "compared", "value": 0} in analysis["statedAndCounted"]["figures"]


async def test_aliases_and_equal_selections(ask_small):
    data = await ask_small(
        "{ a: analysis { n: nodeCount } b: analysis { x: degree(first: 0) { rows { value } n: totalCount } } }"
    )
    assert data == {"a": {"n": 22}, "b": {"x": {"rows": [], "n": 22}}}


WRONG = {
    'analysis(around: ["x"]) { nodeCount }': "BAD_ID",
    f'analysis(around: ["{global_id("Unit", "nowhere")}"]) {{ nodeCount }}': "BAD_ID",
    "analysis(depth: 9) { nodeCount }": "BAD_RANGE",
    "analysis(limit: 0) { nodeCount }": "BAD_RANGE",
    "analysis(around: []) { nodeCount }": "BAD_ID",
    "analysis(limit: 5) { nodeCount }": "BAD_RANGE",
    "analysis(relationshipTypes: []) { nodeCount }": "BAD_FILTER",
    "analysis { coverageGaps(kind: UNIT, relationshipTypes: [CO_BUILDS_WITH]) { totalCount } }": "BAD_FILTER",
    "analysis(nodeTypes: [UNIT]) { oneMode(kind: UNIT, through: [VENUE]) { totalCount } }": "BAD_FILTER",
    "analysis(nodeTypes: [UNIT, COMMUNITY]) { oneSidedPairs { totalCount } }": "BAD_FILTER",
    "analysis(relationshipTypes: [VISITED]) { oneSidedPairs { totalCount } }": "BAD_FILTER",
    "analysis(relationshipTypes: [PAIRED_WITH]) { visitedSites { totalCount } }": "BAD_FILTER",
    "analysis(relationshipTypes: [LEADS]) { burstOnlyPairs { totalCount } }": "BAD_FILTER",
    'analysis(relationshipTypes: [LEADS]) { dormantTies(day: "2021-06-30") { totalCount } }': "BAD_FILTER",
    "analysis { degree(first: -1) { totalCount } }": "BAD_PAGE",
    "analysis { communities(resolution: 0) { totalCount } }": "BAD_RANGE",
    "analysis { dormantTies { totalCount } }": "BAD_DATE",
    'analysis { dormantTies(day: "2021") { totalCount } }': "BAD_DATE",
    'analysis { dormantTies(day: "2021-06-30", of: "nobody") { totalCount } }': "BAD_ID",
    "analysis { oneMode(kind: UNIT, through: []) { totalCount } }": "BAD_FILTER",
}


@pytest.mark.parametrize(("query", "code"), WRONG.items(), ids=list(WRONG))
async def test_what_is_wrong_is_refused(execute_small, query, code):
    assert (await execute_small(f"{{ {query} }}")).codes == [code]


async def test_what_is_left_out_is_counted(ask_small):
    """By hand: u1-c1, and u2-c1 twice."""
    c1 = global_id("Community", "c1")
    around = f'around: ["{c1}"], {PAIRS}'
    data = await ask_small(f"{{ a: analysis({around}, limit: 1) {{ omitted }} b: analysis({around}) {{ omitted }} }}")
    assert (data["a"]["omitted"], data["b"]["omitted"]) == (3, 0)
