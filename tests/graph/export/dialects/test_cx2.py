from collections.abc import Callable
from typing import Any

import pytest
from ndex2.cx2 import CX2Network, RawCX2NetworkFactory

from graph.export.dialects.cx2 import CX2, node_number
from tests.graph.export.projections import CITATION, EDGE_ATTRIBUTES, EDGES, NODE_ATTRIBUTES, NODES, placed_projection
from tests.graph.export.readers import parsed, values_by_name

MAX_SAFE_INTEGER = 2**53 - 1


@pytest.fixture(scope="module")
def network() -> CX2Network:
    return RawCX2NetworkFactory().get_cx2network(parsed(CX2))


def aspect(name: str) -> Any:
    return next(part[name] for part in parsed(CX2) if name in part)


def by_global_id(items: dict[int, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {item["v"]["globalId"]: item for item in items.values()}


def test_ndex_reads_every_node(network: CX2Network):
    nodes = by_global_id(network.get_nodes())
    assert {key: node["v"]["name"] for key, node in nodes.items()} == {node.id: node.label for node in NODES}
    for node in NODES:
        assert nodes[node.id]["v"].items() >= values_by_name(NODE_ATTRIBUTES, node).items()
        assert (nodes[node.id]["x"], nodes[node.id]["y"]) == (node.x, node.y)


def test_ndex_keeps_parallel_edges(network: CX2Network):
    records = by_global_id(network.get_edges())
    assert len(records) == 5
    for edge in EDGES:
        record = records[edge.id]
        assert (record["s"], record["t"]) == (node_number(edge.source), node_number(edge.target))
        assert record["v"].items() >= values_by_name(EDGE_ATTRIBUTES, edge).items()
        assert (record["v"]["interaction"], record["v"]["weight"]) == (edge.relationship_type, edge.weight)


@pytest.mark.parametrize("elements_of", [CX2Network.get_nodes, CX2Network.get_edges])
def test_ids_are_integers_that_javascript_holds(network: CX2Network, elements_of: Callable):
    assert all(0 <= number <= MAX_SAFE_INTEGER for number in elements_of(network))


def test_types_are_declared(network: CX2Network):
    declarations = network.get_attribute_declarations()
    assert declarations["nodes"]["floorArea"] == {"d": "double"}
    assert declarations["nodes"]["newSector"] == {"d": "boolean"}
    assert declarations["edges"]["members"] == {"d": "long"}
    assert declarations["networkAttributes"]["sources"] == {"d": "list_of_string"}


def test_every_value_is_declared():
    declarations = aspect("attributeDeclarations")[0]
    for name in ("nodes", "edges"):
        assert {key for item in aspect(name) for key in item["v"]} <= declarations[name].keys()
    assert aspect("networkAttributes")[0].keys() <= declarations["networkAttributes"].keys()


def test_the_citation_is_what_the_network_says_of_itself(network: CX2Network):
    attributes = network.get_network_attributes()
    assert (network.get_name(), attributes["description"]) == (CITATION.query, CITATION.text)
    assert attributes["sources"] == list(CITATION.sources)


def test_names_are_labels_and_types_have_colors(network: CX2Network):
    mapping = network.get_visual_properties()["nodeMapping"]
    assert mapping["NODE_LABEL"]["definition"]["attribute"] == "name"
    colors = mapping["NODE_BACKGROUND_COLOR"]["definition"]
    assert colors["attribute"] == "type"
    assert {"v": "Unit", "vp": "#ee6677"} in colors["map"]


def test_names_stand_below_nodes_and_have_room():
    nodes = next(aspect["nodes"] for aspect in parsed(CX2, placed_projection()) if "nodes" in aspect)
    assert [node["y"] for node in nodes] == [0, 85, 185, 270]
    style = aspect("visualProperties")[0]["default"]["node"]
    anchors = style["NODE_LABEL_POSITION"]["VERTICAL_ALIGN"], style["NODE_LABEL_POSITION"]["VERTICAL_ANCHOR"]
    assert (anchors, style["NODE_LABEL_MAX_WIDTH"]) == (("top", "bottom"), 100)


def test_counts_of_elements_and_the_status_come_last():
    *_, metadata, status = parsed(CX2)
    counts = {item["name"]: item["elementCount"] for item in metadata["metaData"]}
    assert (counts["nodes"], counts["edges"]) == (4, 5)
    assert status == {"status": [{"error": "", "success": True}]}


def test_a_node_has_the_same_number_in_every_file():
    assert node_number("VW5pdDp1MQ") == 1955872798857850
