from typing import Any

import pytest

from graph.export.dialects.cytoscape import CYTOSCAPE
from tests.graph.export.graphs import (
    CITATION,
    EDGE_ATTRIBUTES,
    EDGES,
    HEADER,
    NODE_ATTRIBUTES,
    NODES,
    placed,
    projection,
)
from tests.graph.export.readers import known_values, parsed, read_by_node


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return read_by_node(CYTOSCAPE, tmp_path_factory.mktemp("cytoscape"))


def test_a_node_has_name_color_days_attributes_and_place():
    assert parsed(CYTOSCAPE)["elements"]["nodes"][1] == {
        "data": {
            "id": "VW5pdDp1MQ",
            "name": '=1+1 <b>"A & B"</b>\n第二行',
            "color": "#ee6677",
            "start": "2015-01-01",
            "type": "Unit",
            "typeLabel": "单位",
            "key": "u1",
            "since": "2015",
            "sources": "report#P3; other",
            "kind": "SCHOOL",
            "kindLabel": "学校",
            "newSector": True,
            "posts": 3,
        },
        "position": {"x": 1.5, "y": -2.25},
    }


def test_an_edge_has_its_ends_and_the_kind_as_interaction():
    assert parsed(CYTOSCAPE)["elements"]["edges"][3] == {
        "data": {
            "id": "CO_BUILDS_WITH:VW5pdDp1MQ:Q29tbXVuaXR5OmMx",
            "source": "VW5pdDp1MQ",
            "target": "Q29tbXVuaXR5OmMx",
            "name": "共建",
            "interaction": "CO_BUILDS_WITH",
            "color": "#ccbb44",
            "weight": 2,
            "start": "2018-01-01",
            "type": "CO_BUILDS_WITH",
            "typeLabel": "共建",
            "derived": True,
            "since": "2018",
        }
    }


def test_the_layout_is_the_places_when_all_are_known():
    assert parsed(CYTOSCAPE)["layout"] == {"name": "cose"}
    assert parsed(CYTOSCAPE, projection(NODES[:2], []))["layout"] == {"name": "preset"}


def test_names_stand_below_nodes_and_have_room():
    """A disc reaches 15 up and, with a name of three lines, 64 down, with 20 between: the second and third need 99."""
    found = parsed(CYTOSCAPE, placed())
    assert [node["position"]["y"] for node in found["elements"]["nodes"]] == [0, 85, 185, 270]
    style = found["style"][0]["style"]
    assert (style["text-valign"], style["text-max-width"], style["font-size"]) == ("bottom", 100, 12)


@pytest.mark.node
def test_cytoscape_reads_every_node(read: Any):
    nodes = read["nodes"]
    assert [node["data"]["id"] for node in nodes] == [node.id for node in NODES]
    for node, own in zip(nodes, NODES, strict=True):
        assert node["data"].items() >= known_values(NODE_ATTRIBUTES, own).items()
    assert nodes[1]["position"] == {"x": 1.5, "y": -2.25}


@pytest.mark.node
def test_cytoscape_keeps_parallel_edges(read: Any):
    edges = read["edges"]
    assert [(edge["data"]["id"], *edge["ends"]) for edge in edges] == [
        (own.id, own.source, own.target) for own in EDGES
    ]
    assert [edge["parallel"] for edge in edges] == [1, 3, 3, 3, 1]
    for edge, own in zip(edges, EDGES, strict=True):
        assert edge["data"].items() >= known_values(EDGE_ATTRIBUTES, own).items()


@pytest.mark.node
def test_cytoscape_shows_names_and_colors_of_kinds(read: Any):
    assert read["nodes"][3]["style"] == ["𠮷野家😀", "rgb(34,136,51)"]
    assert read["edges"][0]["style"] == ["rgb(170,51,119)", "bezier"]


@pytest.mark.node
def test_cytoscape_holds_the_citation_as_data_of_the_network(read: Any):
    about = read["about"]
    assert (about["citation"], about["sources"]) == (HEADER.citation.text, list(CITATION.sources))
