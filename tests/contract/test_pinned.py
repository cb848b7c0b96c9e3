"""Nodes that a picture has already: `pinned` of `network`. They stay, and newcomers are placed beside them."""

import math

import pytest

from graph.plan.identity import day_mark, global_id

C1 = global_id("Community", "c1")
QUERY = """query($around: [ID!]!, $depth: Int, $pinned: [PinnedNode!]) {
    network(around: $around, depth: $depth, pinned: $pinned) { nodes { nodeId x y } edges { source target } }
}"""


async def picture(ask, depth=1, pinned=None, around=C1):
    network = (await ask(QUERY, {"around": [around], "depth": depth, "pinned": pinned}))["network"]
    return {node["nodeId"]: (node["x"], node["y"]) for node in network["nodes"]}, network["edges"]


def pins(places):
    return [{"id": node, "x": x, "y": y} for node, (x, y) in places.items()]


def nearest_neighbor(node, places, edges):
    ends = [(edge["source"], edge["target"]) for edge in edges]
    others = {other for pair in ends if node in pair for other in pair} - {node}
    return min(math.dist(places[node], places[other]) for other in others)


async def test_expanding_moves_nothing_and_newcomers_stand_beside_what_they_are_tied_to(ask):
    center = global_id("Community", "410104570001")
    first, _ = await picture(ask, 1, around=center)
    places, edges = await picture(ask, 2, pins(first), center)
    newcomers = places.keys() - first.keys()
    assert len(newcomers) > 10
    assert places.items() >= first.items()
    assert all(5 <= nearest_neighbor(node, places, edges) < 100 for node in newcomers)


async def test_expanding_another_node_keeps_the_places_of_all(ask_small):
    first, _ = await picture(ask_small, 2)
    places, _ = await picture(ask_small, 1, pins(first), around=global_id("Unit", "u5"))
    assert {node: first[node] for node in places if node in first} == {
        node: place for node, place in places.items() if node in first
    }
    newcomers = {node: place for node, place in places.items() if node not in first}
    assert all(math.dist(place, drawn) >= 5 for place in newcomers.values() for drawn in first.values())


async def test_all_places_come_back_to_the_last_digit_and_the_order_makes_no_difference(ask_small):
    first, _ = await picture(ask_small)
    moved = {node: (x / 3, y + 0.1 + 0.2) for node, (x, y) in first.items()}
    assert (await picture(ask_small, 1, pins(moved)))[0] == moved
    assert await picture(ask_small, 2, pins(moved)) == await picture(ask_small, 2, pins(moved)[::-1])


@pytest.mark.parametrize("identity", [C1, day_mark("2020-01-01") + C1, "Community:c1"])
async def test_a_pinned_node_is_named_as_everywhere(ask_small, identity):
    query = (
        f'{{ network(around: ["{C1}"], depth: 0, pinned: {{id: "{identity}", x: 3, y: -0.5}}) {{ nodes {{ x y }} }} }}'
    )
    assert await ask_small(query) == {"network": {"nodes": [{"x": 3.0, "y": -0.5}]}}


@pytest.mark.parametrize("pinned", [None, []])
async def test_where_nothing_is_pinned_the_layout_is_the_usual(ask_small, pinned):
    assert await picture(ask_small, 1, pinned) == await picture(ask_small)


PARTS = """query($node: PinnedNode!, $id: ID!, $x: Float!) {
    network(around: ["Community:c1", "Unit:u1"], depth: 0, pinned: [$node, {id: $id, x: $x, y: 2}]) { nodes { x y } }
}"""


async def test_each_part_may_be_a_variable(ask_small):
    variables = {"node": {"id": C1, "x": 1.5, "y": 0}, "id": "Unit:u1", "x": 7}
    expected = [{"x": 1.5, "y": 0.0}, {"x": 7.0, "y": 2.0}]
    assert await ask_small(PARTS, variables) == {"network": {"nodes": expected}}


async def test_they_are_checked_where_no_coordinates_are_selected(execute_small):
    pinned = '[{id: "x", x: 1, y: 2}]'
    answered = await execute_small(f'{{ network(around: ["{C1}"], pinned: {pinned}) {{ nodes {{ key }} }} }}')
    assert (answered.data, answered.codes) == ({"network": None}, ["BAD_ID"])
