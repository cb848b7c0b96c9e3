from typing import Any

import pytest

from graph.export.dialects.g6 import G6
from tests.graph.export.graphs import CITATION, EDGE_ATTRIBUTES, EDGES, NODE_ATTRIBUTES, NODES
from tests.graph.export.readers import known_values, parsed, read_by_node


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return read_by_node(G6, tmp_path_factory.mktemp("g6"))


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
    nodes = read["nodes"]
    assert [(node["id"], node["data"]["label"]) for node in nodes] == [(own.id, own.label) for own in NODES]
    for node, own in zip(nodes, NODES, strict=True):
        assert node["data"].items() >= known_values(NODE_ATTRIBUTES, own).items()


@pytest.mark.node
def test_g6_knows_names_colors_and_places(read: Any):
    style = read["nodes"][3]["style"]
    assert style.items() >= {"labelText": "𠮷野家😀", "fill": "#228833", "x": 3, "y": 4}.items()


@pytest.mark.node
def test_g6_keeps_parallel_edges(read: Any):
    edges = read["edges"]
    assert [(edge["id"], edge["source"], edge["target"]) for edge in edges] == [
        (own.id, own.source, own.target) for own in EDGES
    ]
    for edge, own in zip(edges, EDGES, strict=True):
        assert edge["data"].items() >= known_values(EDGE_ATTRIBUTES, own).items()
