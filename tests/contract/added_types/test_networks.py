"""Networks along added types: ranked by their weight, on a day, and counted where they are left out."""

import itertools

import pytest

from graph.plan.identity import global_id
from graph.plan.network import MAXIMUM_DEPTH
from tests.contract.added_types.conftest import ADDED

IDS = {
    key: global_id(node_type, key)
    for node_type, keys in {"Unit": "u1 u4 u5", "Community": "c1 c3", "PartyOrganization": "o2"}.items()
    for key in keys.split()
}
SELECTION = """nodes { nodeId type key name kind degree x y } edges {
    relationshipId type source target weight since until } omitted { nodeId type count }"""


async def network(ask, *around, arguments=""):
    ids = ", ".join(f'"{IDS[key]}"' for key in around)
    return (await ask(f"{{ network(around: [{ids}] {arguments}) {{ {SELECTION} }} }}"))["network"]


def keys(view):
    return [node["key"] for node in view["nodes"]]


def edges(view):
    names = {node["nodeId"]: node["key"] for node in view["nodes"]}
    return [(edge["type"], names[edge["source"]], names[edge["target"]], edge["weight"]) for edge in view["edges"]]


ON_A_DAY, OF_TYPES = 'asOf: "2020-01-01"', "nodeTypes: [UNIT, COMMUNITY, PROJECT]"
NETWORKS = [("all", ""), ("all", f"{ON_A_DAY}, {OF_TYPES}"), ("added", ON_A_DAY), ("added", OF_TYPES)]
"""Which types of relationship are walked, and what narrows them."""
DEPTHS = range(MAXIMUM_DEPTH + 1)
WALKS = [(*network, depth) for network in NETWORKS for depth in DEPTHS]
# Neo4j plans one along all types for 10 to 30 s of processor time, so it is asked every second of these: at each
# depth one along all types and one along the added ones, and each of NETWORKS at two depths or more.
PLANNED = [(*network, depth) for place, network in enumerate(NETWORKS) for depth in DEPTHS if (place + depth) % 2 == 0]
ON_BOTH = [
    *(pytest.param("sqlite", *walk) for walk in WALKS),
    *(pytest.param("neo4j", *walk, marks=pytest.mark.neo4j) for walk in PLANNED),
]


@pytest.mark.parametrize(("place", "along", "narrowing", "depth"), ON_BOTH, indirect=["place"])
async def test_the_reference_shows_the_same_networks(ask_alike, ontology, along, narrowing, depth):
    types = ontology.all_relationships if along == "all" else [ontology.derived[name] for name in ADDED]
    walked = f"relationshipTypes: [{' '.join(declared.name for declared in types)}], depth: {depth}, {narrowing}"
    for limit, around in itertools.product((1, 3, 6, 50), (("u1",), ("o2", "u5"))):
        view = await network(ask_alike, *around, arguments=f"{walked}, limit: {limit}")
        assert 0 < len(view["nodes"]) <= limit
        assert keys(view)[: len(around)] == list(around[:limit])


async def test_nodes_are_ranked_by_the_weight_of_added_types(ask_alike):
    """c3 is reached twice; of the others the unit has a recorded relationship, and the community has none."""
    view = await network(ask_alike, "u4", arguments="depth: 2, relationshipTypes: [MEMBER_OF, REACHES]")
    assert keys(view) == ["u4", "o2", "c3", "u5", "c1"]
    assert edges(view) == [
        ("REACHES", "o2", "c3", 2),
        ("MEMBER_OF", "u4", "o2", 1),
        ("MEMBER_OF", "u5", "o2", 1),
        ("REACHES", "o2", "c1", 1),
    ]
    assert [node["degree"] for node in view["nodes"]] == [1, 4, 1, 1, 1]


async def test_between_two_nodes_of_one_type_there_is_an_edge_each_way(ask_alike):
    view = await network(ask_alike, "u1", arguments="depth: 4, relationshipTypes: [WORKS_WITH]")
    assert edges(view) == [("WORKS_WITH", "u1", "u2", 2), ("WORKS_WITH", "u2", "u1", 1)]
    assert [(node["key"], node["degree"]) for node in view["nodes"]] == [("u1", 2), ("u2", 2)]
    alone = await network(ask_alike, "u1", arguments="depth: 0, relationshipTypes: [WORKS_WITH]")
    assert (edges(alone), alone["omitted"]) == ([], [{"nodeId": IDS["u1"], "type": "WORKS_WITH", "count": 2}])


async def test_what_a_limit_leaves_out_is_counted(ask_alike):
    view = await network(ask_alike, "o2", arguments="limit: 2, relationshipTypes: [REACHES]")
    assert edges(view) == [("REACHES", "o2", "c3", 2)]
    assert view["omitted"] == [{"nodeId": IDS["o2"], "type": "REACHES", "count": 1}]


async def test_a_day_governs_added_types(ask_alike):
    on_a_day = {
        day: f'asOf: "{day}", relationshipTypes: [REACHES]' for day in ("2019-12-31", "2020-03-01", "2020-07-01")
    }
    views = {day: await network(ask_alike, "o2", arguments=arguments) for day, arguments in on_a_day.items()}
    assert {day: edges(view) for day, view in views.items()} == {
        "2019-12-31": [("REACHES", "o2", "c3", 1)],
        "2020-03-01": [("REACHES", "o2", "c3", 2)],
        "2020-07-01": [("REACHES", "o2", "c3", 2), ("REACHES", "o2", "c1", 1)],
    }


async def test_nodes_of_other_types_are_neither_shown_nor_counted(ask_alike):
    arguments = "depth: 3, nodeTypes: [UNIT], relationshipTypes: [REACHES, WORKS_WITH, MEMBER_OF]"
    view = await network(ask_alike, "o2", arguments=arguments)
    assert (keys(view), view["omitted"]) == (["o2", "u5", "u4"], [])
    assert [node["degree"] for node in view["nodes"]] == [2, 3, 3]
