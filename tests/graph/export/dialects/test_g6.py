from typing import Any

import pytest

from graph.export.dialects.g6 import G6
from tests.graph.export.projections import CITATION, EDGE_ATTRIBUTES, EDGES, NODE_ATTRIBUTES, NODES
from tests.graph.export.readers import parsed, read_json_by_node, values_by_name


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return read_json_by_node(G6, tmp_path_factory.mktemp("g6"))


def test_the_citation_stands_beside_the_data():
    assert parsed(G6)["citation"]["citation"] == CITATION.text


def test_what_an_edge_is_stands_apart_from_how_it_is_drawn():
    edge = parsed(G6)["edges"][0]
    assert edge["style"] == {"labelText": "位于", "stroke": "#aa3377", "endArrow": True}
    assert edge["data"] == {
        "label": "位于",
        "weight": 1,
        "type": "LOCATED_IN",
        "typeLabel": "位于",
        "derived": False,
        "sources": "report#P5",
    }


@pytest.mark.node
def test_g6_reads_every_node(read: Any):
    records = read["nodes"]
    assert [(record["id"], record["data"]["label"]) for record in records] == [(node.id, node.label) for node in NODES]
    for record, node in zip(records, NODES, strict=True):
        assert record["data"].items() >= values_by_name(NODE_ATTRIBUTES, node).items()


@pytest.mark.node
def test_g6_has_names_colors_and_coordinates(read: Any):
    style = read["nodes"][3]["style"]
    assert style.items() >= {"labelText": "𠮷野家😀", "fill": "#228833", "x": 3, "y": 4}.items()


@pytest.mark.node
def test_g6_keeps_parallel_edges(read: Any):
    records = read["edges"]
    assert [(record["id"], record["source"], record["target"]) for record in records] == [
        (edge.id, edge.source, edge.target) for edge in EDGES
    ]
    for record, edge in zip(records, EDGES, strict=True):
        assert record["data"].items() >= values_by_name(EDGE_ATTRIBUTES, edge).items()
