import pytest

from graph.ontology.model import Ontology
from schema.connections import far_type

DESCRIBED = "OntologyConnection"
"""It tells of a field that is a connection, and is none."""


@pytest.mark.parametrize("name", ["ChangeConnection", "CoBuildingConnection", "CooperationConnection"])
def test_a_connection_of_pairs_has_no_nodes_and_says_why(sdl, fields, name):
    assert "nodes" not in fields(name)
    assert (
        sdl.type_map[name].description
        == "每行有两个节点，故没有 nodes。\nA row shows two nodes, so there is no `nodes`."
    )


def test_every_other_connection_has_nodes(sdl, fields):
    connections = {name for name in sdl.type_map if name.endswith("Connection")} - {DESCRIBED}
    without = {name for name in connections if "nodes" not in fields(name)}
    assert without == {"ChangeConnection", "CoBuildingConnection", "CooperationConnection"}


def test_every_connection_has_a_cursor_a_page_and_a_total(sdl, fields):
    for name in sdl.type_map:
        if name.endswith("Connection") and name != DESCRIBED:
            assert {"edges", "pageInfo", "totalCount"} <= fields(name).keys()
            assert fields(name.removesuffix("Connection") + "Edge")["cursor"] == "String!"


def test_the_type_of_a_connections_nodes(ontology: Ontology):
    far_types = {
        name: far_type(ontology.connections[name]) for name in ("activities", "pairedWith", "subjects", "coBuilders")
    }
    assert far_types == {"activities": "Activity", "pairedWith": "Entity", "subjects": "Entity", "coBuilders": "Unit"}
