from graph.ontology.model import Ontology
from schema.names import far_type


def test_every_connection_has_a_page_a_total_and_edges_that_lead_to_its_nodes(sdl, fields):
    for name in sdl.type_map:
        if name.endswith("Connection"):
            assert {"edges", "nodes", "pageInfo", "totalCount"} <= fields(name).keys()
            edge = fields(name.removesuffix("Connection") + "Edge")
            assert (edge["cursor"], f"[{edge['node']}]!") == ("String!", fields(name)["nodes"])


def test_a_pair_is_the_node_of_its_edge(fields):
    assert fields("CoBuildingEdge") == {"cursor": "String!", "node": "CoBuildingPair!"}
    assert fields("CoBuildingPair") == {
        "unit": "Unit!",
        "community": "Community!",
        "relationshipId": "ID!",
        "weight": "Int!",
        "since": "PartialDate",
        "until": "PartialDate",
        "start": "Date",
        "end": "Date",
        "evidence": "[CoBuildsWithEvidence!]!",
    }


def test_the_type_of_a_connections_nodes(ontology: Ontology):
    far_types = {
        name: far_type(ontology.connections[name]) for name in ("activities", "pairedWith", "subjects", "coBuilders")
    }
    assert far_types == {"activities": "Activity", "pairedWith": "Entity", "subjects": "Entity", "coBuilders": "Unit"}
