"""The network view: `network`."""

from collections import Counter

import pytest

from graph.layout.coordinates import layout
from graph.plan.identity import global_id

NODES = {"u1": "Unit", "u2": "Unit", "u3": "Unit", "u4": "Unit", "u5": "Unit", "c1": "Community", "c2": "Community"}
SHOWN = """nodes { nodeId key type kind degree } edges { relationshipId type source target weight since until }
    omitted { nodeId type count }"""


def ids(*keys):
    return "[" + ", ".join(f'"{global_id(NODES[key], key)}"' for key in keys) + "]"


async def network(ask, *around, arguments="", selection=SHOWN):
    return (await ask(f"{{ network(around: {ids(*around)} {arguments}) {{ {selection} }} }}"))["network"]


def keys(answer):
    return [node["key"] for node in answer["nodes"]]


def ties(answer):
    names = {node["nodeId"]: node["key"] for node in answer["nodes"]}
    return [(edge["type"], names[edge["source"]], names[edge["target"]]) for edge in answer["edges"]]


async def test_the_nodes_around_come_by_their_ties(ask_small):
    """Parallel pairings count twice; of equal ties the node with more relationships comes first."""
    answer = await network(ask_small, "c1", arguments="relationshipTypes: [PAIRED_WITH, REPORTS_IN_TO, LEADS]")
    assert keys(answer) == ["c1", "u2", "o2", "u1"]
    assert [node["degree"] for node in answer["nodes"]] == [5, 3, 3, 1]
    assert {node["key"]: node["type"] for node in answer["nodes"]}["o2"] == "PARTY_ORGANIZATION"


async def test_edges_are_between_nodes_that_are_shown(ask_small):
    answer = await network(ask_small, "u4", "u5", arguments="relationshipTypes: [MEMBER_OF]")
    assert keys(answer) == ["u4", "u5", "o2"]
    assert sorted(ties(answer)) == [("MEMBER_OF", "u4", "o2"), ("MEMBER_OF", "u5", "o2")]
    assert answer["omitted"] == []


async def test_levels_go_as_deep_as_asked(ask_small):
    along = "relationshipTypes: [PAIRED_WITH, MEMBER_OF]"
    levels = {depth: await network(ask_small, "u5", arguments=f"{along}, depth: {depth}") for depth in range(5)}
    assert [keys(level) for level in levels.values()] == [
        ["u5"],
        ["u5", "o2"],
        ["u5", "o2", "u4"],
        ["u5", "o2", "u4"],
        ["u5", "o2", "u4"],
    ]
    assert levels[0]["omitted"] == [{"nodeId": global_id("Unit", "u5"), "type": "MEMBER_OF", "count": 1}]


async def test_derived_relationships_are_edges_with_a_weight_and_a_period(ask_small):
    answer = await network(ask_small, "c1", arguments="relationshipTypes: [CO_BUILDS_WITH], limit: 2")
    assert keys(answer) == ["c1", "u2"]
    edges = [(edge["weight"], edge["since"], edge["until"], edge["relationshipId"]) for edge in answer["edges"]]
    identity = f"CO_BUILDS_WITH:{global_id('Unit', 'u2')}:{global_id('Community', 'c1')}"
    assert edges == [(3, "2018", None, identity)]
    assert answer["omitted"] == [{"nodeId": global_id("Community", "c1"), "type": "CO_BUILDS_WITH", "count": 1}]


async def test_what_is_not_shown_is_counted_by_node_and_type(ask_small):
    answer = await network(ask_small, "c1", "u2", arguments="limit: 2")
    omitted = {(entry["nodeId"], entry["type"]): entry["count"] for entry in answer["omitted"]}
    assert keys(answer) == ["c1", "u2"]
    assert omitted[global_id("Community", "c1"), "PARTICIPATES_IN"] == 1
    assert omitted[global_id("Community", "c1"), "PAIRED_WITH"] == 1
    assert (global_id("Unit", "u2"), "PAIRED_WITH") not in omitted


async def test_nodes_of_other_types_are_neither_shown_nor_counted(ask_small):
    answer = await network(ask_small, "c1", arguments="nodeTypes: [PROJECT], relationshipTypes: [PAIRED_WITH, LEADS]")
    assert (keys(answer), answer["nodes"][0]["degree"], answer["omitted"]) == (["c1"], 0, [])
    asked_for = await network(ask_small, "c1", "u1", arguments="nodeTypes: [PROJECT], relationshipTypes: [PAIRED_WITH]")
    assert [node["degree"] for node in asked_for["nodes"]] == [1, 1]
    assert ties(asked_for) == [("PAIRED_WITH", "u1", "c1")]


async def test_on_a_day_only_what_held_then_is_seen(ask_small):
    along = 'relationshipTypes: [PAIRED_WITH, REPORTS_IN_TO, LEADS], asOf: "2019-03-01"'
    answer = await network(ask_small, "c1", arguments=along)
    assert keys(answer) == ["c1", "u2"]
    assert [node["degree"] for node in answer["nodes"]] == [2, 2]


async def test_what_is_asked_for_keeps_its_order_and_is_there_once(ask_small):
    answer = await network(ask_small, "u5", "c1", "u5", "u1", arguments="depth: 0")
    assert keys(answer) == ["u5", "c1", "u1"]
    cut = await network(ask_small, "u5", "c1", "u5", "u1", arguments="depth: 0, limit: 2")
    assert keys(cut) == ["u5", "c1"]


@pytest.mark.parametrize("limit", [1, 3, 7, 50])
@pytest.mark.parametrize("along", ["", "relationshipTypes: [CO_BUILDS_WITH, PARTICIPATES_IN]"])
@pytest.mark.parametrize("day", ["", 'asOf: "2020-06-15"'])
async def test_shown_and_omitted_are_the_true_total(ask_small, limit, along, day):
    answer = await network(ask_small, "c1", "u3", arguments=f"depth: 2, limit: {limit}, {along}, {day}")
    counted = Counter({entry["nodeId"]: 0 for entry in answer["omitted"]})
    for entry in answer["omitted"]:
        counted[entry["nodeId"]] += entry["count"]
    for edge in answer["edges"]:
        counted.update({edge["source"], edge["target"]})
    assert {node["nodeId"]: node["degree"] for node in answer["nodes"]} == {
        node["nodeId"]: counted[node["nodeId"]] for node in answer["nodes"]
    }
    assert len(answer["nodes"]) <= limit


async def test_aliases_typenames_and_missing_parts(ask_small):
    selection = (
        "a: __typename n: nodes { t: __typename x y kind } e: edges { __typename weight } o: omitted { __typename }"
    )
    answer = await network(ask_small, "u5", arguments="limit: 1, relationshipTypes: [MEMBER_OF]", selection=selection)
    assert answer == {
        "a": "Network",
        "n": [{"t": "NetworkNode", "x": 0.0, "y": 0.0, "kind": None}],
        "e": [],
        "o": [{"__typename": "Omitted"}],
    }


async def test_the_depth_may_be_a_variable(ask_small):
    query = f"query Q($depth: Int) {{ network(around: {ids('u5')}, depth: $depth) {{ nodes {{ key }} }} }}"
    lengths = [len((await ask_small(query, {"depth": depth}))["network"]["nodes"]) for depth in (0, None, 2)]
    assert (lengths[0], lengths[1] < lengths[2]) == (1, True)


WRONG = [
    ("depth: 5", "BAD_RANGE", "depth: 5 is out of range; allowed: 0 to 4"),
    ("depth: -1", "BAD_RANGE", "depth: -1"),
    ("limit: 1001", "BAD_RANGE", "limit: 1001 is out of range; allowed: 1 to 1000"),
    ("limit: 0", "BAD_RANGE", "limit: 0 is out of range; allowed: 1 to 1000"),
]


@pytest.mark.parametrize(("argument", "code", "message"), WRONG)
async def test_what_is_out_of_range_is_refused(execute_small, argument, code, message):
    answered = await execute_small(f"{{ network(around: {ids('u5')}, {argument}) {{ nodes {{ key }} }} }}")
    assert answered.codes == [code]
    assert message in answered.messages[0]


NOTHING = [
    ('["x"]', "", "'x' is not a global id"),
    (f'["{global_id("Unit", "nobody")}"]', "", "no such node"),
    (ids("c2"), 'asOf: "2021-01-01"', "not there on 2021-01-01: Community:c2; give another day"),
    ("[]", "", "an empty list; allowed: 1 to 1000 ids"),
]


@pytest.mark.parametrize(("around", "day", "message"), NOTHING)
async def test_a_network_around_nothing_is_refused(execute_small, around, day, message):
    answered = await execute_small(f"{{ network(around: {around}, {day}) {{ nodes {{ key }} }} }}")
    assert (answered.data, answered.codes) == ({"network": None}, ["BAD_ID"])
    assert message in answered.messages[0]


async def test_what_is_not_there_is_left_out_beside_what_is(ask_small):
    nobody = global_id("Unit", "nobody")
    query = f'{{ network(around: ["{nobody}", "{global_id("Unit", "u5")}"], depth: 0) {{ nodes {{ key }} }} }}'
    assert keys((await ask_small(query))["network"]) == ["u5"]


async def test_coordinates_follow_from_nodes_and_edges_alone(ask_small):
    around = f'network(around: ["{global_id("Community", "c1")}"], relationshipTypes: [PAIRED_WITH, CO_BUILDS_WITH])'
    together = await ask_small(f"{{ {around} {{ nodes {{ nodeId x y }} edges {{ source target }} }} }}")
    alone = await ask_small(f"{{ {around} {{ _nodes: nodes {{ right: x key }} more: nodes {{ y }} }} }}")
    ends = [(edge["source"], edge["target"]) for edge in together["network"]["edges"]]
    places = layout([node["nodeId"] for node in together["network"]["nodes"]], ends)
    expected = [places[node["nodeId"]] for node in together["network"]["nodes"]]
    assert [(node["x"], node["y"]) for node in together["network"]["nodes"]] == expected
    assert [node["right"] for node in alone["network"]["_nodes"]] == [x for x, _ in expected]
    assert [node["y"] for node in alone["network"]["more"]] == [y for _, y in expected]
    assert [list(alone["network"]), list(alone["network"]["_nodes"][0])] == [["_nodes", "more"], ["right", "key"]]
