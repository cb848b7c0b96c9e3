"""What narrows networks and analyses: `minWeight` and `patterns` for derived edges, `where` for nodes.

Around the community c there are three units, and two projects in which it takes part:

    h   a hospital, paired with c, and in both projects    weight 3, two patterns; until 2022, then one
    s   a school, paired with c twice                      weight 2
    t   a school, in the first project                     weight 1
"""

from collections import Counter

import pytest

from graph.plan.identity import global_id
from tests.conftest import asking
from tests.contract.test_network_edges import CITED, SOURCE, assert_degrees_add_up, node, tie
from tests.graphs import NOW, Fact, batches

COMMUNITY, HOSPITAL, PAIRED, JOINED = ("Community", "c"), ("Unit", "h"), ("Unit", "s"), ("Unit", "t")
FIRST, SECOND = ("Project", "p"), ("Project", "q")


def unit(key, kind):
    return Fact("Unit", key, {"name": key, "kind": kind}, CITED)


FACTS = [
    SOURCE,
    *(node(*end) for end in (COMMUNITY, FIRST, SECOND)),
    *(unit(key, kind) for key, kind in (("h", "HOSPITAL"), ("s", "SCHOOL"), ("t", "SCHOOL"))),
    Fact("PAIRED_WITH", "until 2022", {"until": "2022"}, CITED, HOSPITAL, COMMUNITY),
    tie("PAIRED_WITH", PAIRED, COMMUNITY),
    tie("PAIRED_WITH", PAIRED, COMMUNITY, "again"),
    tie("PARTICIPATES_IN", COMMUNITY, FIRST),
    tie("PARTICIPATES_IN", COMMUNITY, SECOND),
    tie("PARTICIPATES_IN", HOSPITAL, FIRST),
    tie("PARTICIPATES_IN", HOSPITAL, SECOND),
    tie("PARTICIPATES_IN", JOINED, FIRST),
]
DERIVED, RECORDED = "relationshipTypes: [CO_BUILDS_WITH]", "relationshipTypes: [PAIRED_WITH, PARTICIPATES_IN]"
VIEW = "nodes { nodeId key degree } edges { relationshipId type source target weight } omitted { nodeId type count }"


@pytest.fixture
async def ask(schema, ontology, empty_store):
    await empty_store.write(batches(ontology, FACTS), NOW)
    return asking(schema, empty_store)


@pytest.fixture
def network(ask):
    """Asks for the network around a node; what it has by its keys."""

    async def of(arguments, around=COMMUNITY):
        view = (await ask(f'{{ network(around: ["{global_id(*around)}"], {arguments}) {{ {VIEW} }} }}'))["network"]
        assert_degrees_add_up(view)
        return view

    return of


def keys(view):
    return [node["key"] for node in view["nodes"]]


def weights(view):
    """By unit; all edges lead to the community."""
    names = {node["nodeId"]: node["key"] for node in view["nodes"]}
    return {names[edge["source"]]: edge["weight"] for edge in view["edges"] if edge["type"] == "CO_BUILDS_WITH"}


NARROWED = [
    ("", {"h": 3, "s": 2, "t": 1}),
    ("minWeight: 1", {"h": 3, "s": 2, "t": 1}),
    ("minWeight: 2", {"h": 3, "s": 2}),
    ("minWeight: 4", {}),
    ("patterns: [PAIRED]", {"h": 3, "s": 2}),
    ("patterns: JOINT_PROJECT", {"h": 3, "t": 1}),
    ("patterns: [JOINT_PROJECT, REPORTS_IN], minWeight: 2", {"h": 3}),
    ("patterns: [PAIRED, JOINT_PROJECT, PAIRED]", {"h": 3, "s": 2, "t": 1}),
    ("patterns: [REPORTS_IN]", {}),
]


@pytest.mark.parametrize(("arguments", "expected"), NARROWED)
async def test_edges_are_kept_by_weight_and_pattern_and_keep_their_weight(network, arguments, expected):
    view = await network(f"{DERIVED}, {arguments}")
    assert weights(view) == expected
    assert keys(view) == ["c", *expected]
    assert view["nodes"][0]["degree"] == len(expected)


async def test_edges_tell_the_patterns_by_which_they_hold(ask):
    types = "relationshipTypes: [CO_BUILDS_WITH, PAIRED_WITH]"
    view = await ask(f'{{ network(around: ["{global_id(*HOSPITAL)}"], {types}) {{ edges {{ type patterns }} }} }}')
    assert view["network"]["edges"] == [
        {"type": "CO_BUILDS_WITH", "patterns": ["PAIRED", "JOINT_PROJECT"]},
        {"type": "PAIRED_WITH", "patterns": None},
    ]


TOLD = [
    ("", [["PAIRED", "JOINT_PROJECT"], ["PAIRED"], ["JOINT_PROJECT"]]),
    ("patterns: [JOINT_PROJECT]", [["PAIRED", "JOINT_PROJECT"], ["JOINT_PROJECT"]]),
    ("minWeight: 3", [["PAIRED", "JOINT_PROJECT"]]),
    ('asOf: "2021-01-28"', [["PAIRED", "JOINT_PROJECT"], ["PAIRED"], ["JOINT_PROJECT"]]),
    ('asOf: "2023-01-01"', [["JOINT_PROJECT"], ["PAIRED"], ["JOINT_PROJECT"]]),
    ("limit: 1", []),
]


@pytest.mark.parametrize(("arguments", "expected"), TOLD)
async def test_an_edge_tells_all_its_patterns_of_the_day(ask, arguments, expected):
    around = f'around: ["{global_id(*COMMUNITY)}"], {DERIVED}'
    view = await ask(f"{{ network({around}, {arguments}) {{ edges {{ patterns }} }} }}")
    assert [edge["patterns"] for edge in view["network"]["edges"]] == expected


async def test_weights_are_those_of_the_connection(network, ask):
    view = await network(f"{DERIVED}, patterns: [PAIRED]")
    where = "where: {edge: {evidence: {some: {pattern: {eq: PAIRED}}}}}"
    rows = await ask(f'{{ community(key: "c") {{ coBuilders({where}) {{ edges {{ weight node {{ key }} }} }} }} }}')
    edges = rows["community"]["coBuilders"]["edges"]
    assert {edge["node"]["key"]: edge["weight"] for edge in edges} == weights(view)


async def test_recorded_relationships_have_no_evidence_and_stay(network):
    types = "relationshipTypes: [CO_BUILDS_WITH, PAIRED_WITH]"
    view = await network(f"{types}, minWeight: 3, patterns: [JOINT_PROJECT]")
    assert Counter(edge["type"] for edge in view["edges"]) == {"CO_BUILDS_WITH": 1, "PAIRED_WITH": 3}
    assert keys(view) == ["c", "h", "s"]


async def test_a_type_without_any_of_the_patterns_has_no_edges(network):
    view = await network("relationshipTypes: [CO_BUILDS_WITH, COULD_MEET], patterns: [SERVICE]")
    assert (keys(view), view["nodes"][0]["degree"]) == (["c"], 0)


async def test_what_is_left_out_counts_only_edges_that_are_kept(network):
    view = await network(f"{DERIVED}, minWeight: 2, limit: 2")
    assert [(entry["type"], entry["count"]) for entry in view["omitted"]] == [("CO_BUILDS_WITH", 1)]


ASKED = [
    ("{unit: {kind: {eq: HOSPITAL}}}", ["c", "h", "p", "q"]),
    ('{unit: {kind: {ne: HOSPITAL}}, project: {name: {eq: "q"}}}', ["c", "q", "s"]),
    ('{name: {in: ["h", "p"]}}', ["c", "h", "p"]),
    ('{name: {in: ["h", "p"]}, project: {NOT: {name: {eq: "p"}}}}', ["c", "h"]),
    ("{unit: {coBuildsWith: {count: {eq: 0}}}}", ["c", "p", "q"]),
    ("{unit: {coBuildsWith: {some: {edge: {weight: {gte: 3}}}}}}", ["c", "h", "p", "q"]),
    ("{unit: {coBuildsWith: {some: {edge: {evidence: {all: {pattern: {eq: PAIRED}}}}}}}}", ["c", "p", "q", "s"]),
    ('{venue: {name: {eq: "none"}}}', ["c", "h", "p", "q", "s"]),
    ("{unit: {}}", ["c", "h", "p", "q", "s"]),
    ('{sources: {some: {source: {key: {eq: "s"}}}}}', ["c", "h", "p", "q", "s"]),
    ("{sources: {none: {}}}", ["c"]),
    ("{unit: {sources: {count: {gt: 1}}}}", ["c", "p", "q"]),
    ("null", ["c", "h", "p", "q", "s"]),
]


@pytest.mark.parametrize(("where", "expected"), ASKED)
async def test_nodes_must_satisfy_what_is_asked_of_their_type(network, where, expected):
    view = await network(f"{RECORDED}, where: {where}")
    assert sorted(keys(view)) == expected
    assert global_id(*COMMUNITY) not in {entry["nodeId"] for entry in view["omitted"]}


async def test_nodes_to_begin_with_stay_and_are_counted(network):
    view = await network(f'{RECORDED}, where: {{name: {{eq: "p"}}}}', around=JOINED)
    assert keys(view) == ["t", "p"]
    asked = await network(f'{RECORDED}, where: {{community: {{name: {{eq: "-"}}}}, unit: {{name: {{eq: "s"}}}}}}')
    assert sorted(keys(asked)) == ["c", "p", "q", "s"]


async def test_nothing_is_reached_over_nodes_that_are_filtered_out(network):
    deep = f"{RECORDED}, depth: 3"
    assert sorted(keys(await network(deep, around=JOINED))) == ["c", "h", "p", "q", "s", "t"]
    where = 'where: {project: {name: {eq: "q"}}}'
    assert keys(await network(f"{deep}, {where}", around=JOINED)) == ["t"]


async def test_on_a_day_the_same_is_asked(network):
    narrowed = f'{DERIVED}, asOf: "2021-01-28", minWeight: 2, where: {{unit: {{kind: {{eq: SCHOOL}}}}}}'
    assert weights(await network(narrowed)) == {"s": 2}


ANALYZED = [
    (f"{DERIVED}, minWeight: 2", 7, 2),
    (f"{DERIVED}, patterns: [JOINT_PROJECT], nodeTypes: [UNIT, COMMUNITY]", 4, 2),
    (f"{RECORDED}, where: {{unit: {{kind: {{eq: HOSPITAL}}}}}}", 5, 5),
    (f"{DERIVED}, where: {{unit: {{coBuildsWith: {{some: {{edge: {{weight: {{lte: 2}}}}}}}}}}}}", 6, 2),
    (f'{RECORDED}, around: ["{global_id(*COMMUNITY)}"], where: {{name: {{eq: "h"}}}}', 2, 1),
    (f'{DERIVED}, around: ["{global_id(*COMMUNITY)}"], minWeight: 3', 2, 1),
    (f"{RECORDED}, where: {{sources: {{none: {{}}}}}}", 1, 0),
]


@pytest.mark.parametrize(("arguments", "nodes", "edges"), ANALYZED)
async def test_analyses_take_the_same(ask, arguments, nodes, edges):
    answer = (await ask(f"{{ analysis({arguments}) {{ nodeCount edgeCount omitted }} }}"))["analysis"]
    assert answer == {"nodeCount": nodes, "edgeCount": edges, "omitted": 0}


async def test_selections_that_differ_in_what_narrows_them_are_told_apart(ask):
    selections = ["minWeight: 2", "minWeight: 3", "patterns: [JOINT_PROJECT]", 'where: {name: {eq: "h"}}']
    fields = " ".join(
        f"a{place}: analysis({DERIVED}, {narrowed}) {{ edgeCount }}" for place, narrowed in enumerate(selections)
    )
    answer = await ask(f"{{ {fields} }}")
    assert [analysis["edgeCount"] for analysis in answer.values()] == [2, 1, 2, 0]
