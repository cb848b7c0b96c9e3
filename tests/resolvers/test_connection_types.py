import pytest

from graph.plan.output import FarNode, SourceNode
from resolvers.connection_types import EdgeNode, changes, connection_of_node, hits, list_of_nodes, pairs


def test_a_list_of_nodes_has_edges_without_properties(ontology):
    units = list_of_nodes(ontology.nodes["Unit"])
    assert (units.name, units.nodes, units.properties) == ("Unit", {"node": EdgeNode(("Unit",))}, {})
    assert (units.node_types, units.derived, "kind" in units.grouped().properties) == (("Unit",), None, True)


@pytest.mark.parametrize(
    ("field", "stem", "derived"),
    [("participants", "ParticipatesInEntity", None), ("coBuilders", "CoBuildsWithUnit", "CO_BUILDS_WITH")],
)
def test_edges_of_a_connection_have_the_properties_of_its_relationship(ontology, field, stem, derived):
    of = connection_of_node(ontology.connections[field], ("Unit", "Team"), ontology)
    assert (of.name, of.node_types, of.derived) == (stem, ("Unit", "Team"), ontology.derived.get(derived))
    assert ("weight" in of.properties, "role" in of.properties) == (derived is not None, derived is None)
    assert of.properties.keys() - {"relationshipId", "key"} <= of.grouped().properties.keys()


def test_a_pair_is_a_row_with_two_nodes(ontology):
    of = pairs(ontology.derived["CO_BUILDS_WITH"], ontology)
    assert of.nodes == {"unit": EdgeNode(("Unit",), SourceNode), "community": EdgeNode(("Community",), FarNode)}
    assert (of.node_types, of.row, "unitKind" in of.grouped().properties) == ((), "CoBuildingPair", True)


def test_changes_know_which_types_stand_at_either_end(ontology):
    recorded = [ontology.relationships[name] for name in ("HELD_AT", "DEPLOYED_TO")]
    of = changes(recorded, [ontology.derived["CO_BUILDS_WITH"]])
    assert of.ends == (("Activity", "Team", "Unit"), ("Venue", "Community"))
    assert (of.node_types, of.nodes) == ((), {})


def test_hits_have_no_groups():
    of = hits(("Unit", "Area"))
    assert (of.node_types, of.grouped().properties) == (("Unit", "Area"), {})
