from typing import Any

import pytest

from graph.export.dialects.cytoscape import CYTOSCAPE
from tests.graph.export.projections import (
    CITATION,
    EDGE_ATTRIBUTES,
    EDGES,
    HEADER,
    NODE_ATTRIBUTES,
    NODES,
    placed_projection,
    projection,
)
from tests.graph.export.readers import parsed, read_json_by_node, values_by_name


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return read_json_by_node(CYTOSCAPE, tmp_path_factory.mktemp("cytoscape"))


def test_a_node_has_name_color_days_attributes_and_position():
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


def test_an_edge_has_its_ends_and_the_type_as_interaction():
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
            "patterns": "PAIRED; JOINT_PROJECT",
        }
    }


def test_the_layout_is_preset_when_all_nodes_have_coordinates():
    assert parsed(CYTOSCAPE)["layout"] == {"name": "cose"}
    assert parsed(CYTOSCAPE, projection(NODES[:2], []))["layout"] == {"name": "preset"}


def test_names_stand_below_nodes_and_have_room():
    """A circle reaches 15 up, and 64 down with a name of three lines; with 20 between, the second and third need 99."""
    network = parsed(CYTOSCAPE, placed_projection())
    assert [node["position"]["y"] for node in network["elements"]["nodes"]] == [0, 85, 185, 270]
    style = network["style"][0]["style"]
    assert (style["text-valign"], style["text-max-width"], style["font-size"]) == ("bottom", 100, 12)


@pytest.mark.node
def test_cytoscape_reads_every_node(read: Any):
    records = read["nodes"]
    assert [record["data"]["id"] for record in records] == [node.id for node in NODES]
    for record, node in zip(records, NODES, strict=True):
        assert record["data"].items() >= values_by_name(NODE_ATTRIBUTES, node).items()
    assert records[1]["position"] == {"x": 1.5, "y": -2.25}


@pytest.mark.node
def test_cytoscape_keeps_parallel_edges(read: Any):
    records = read["edges"]
    assert [(record["data"]["id"], *record["ends"]) for record in records] == [
        (edge.id, edge.source, edge.target) for edge in EDGES
    ]
    assert [record["parallel"] for record in records] == [1, 3, 3, 3, 1]
    for record, edge in zip(records, EDGES, strict=True):
        assert record["data"].items() >= values_by_name(EDGE_ATTRIBUTES, edge).items()


@pytest.mark.node
def test_cytoscape_shows_names_and_colors_of_types(read: Any):
    assert read["nodes"][3]["style"] == ["𠮷野家😀", "rgb(34,136,51)"]
    assert read["edges"][0]["style"] == ["rgb(170,51,119)", "bezier"]


@pytest.mark.node
def test_cytoscape_holds_the_citation_as_data_of_the_network(read: Any):
    about = read["about"]
    assert (about["citation"], about["sources"]) == (HEADER.citation.text, list(CITATION.sources))
