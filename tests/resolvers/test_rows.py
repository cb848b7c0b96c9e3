import pytest

from graph.plan.output import FarNode, SourceNode
from resolvers.rows import (
    RowNode,
    rows_of_changes,
    rows_of_connection,
    rows_of_hits,
    rows_of_nodes,
    rows_of_pairs,
)


def test_rows_of_nodes_have_no_properties_but_the_node(ontology):
    rows = rows_of_nodes(ontology.nodes["Unit"])
    assert (rows.name, rows.nodes, rows.properties) == ("Unit", {"node": RowNode(("Unit",))}, {})
    assert (rows.types, rows.derived, "kind" in rows.grouped()) == (("Unit",), None, True)


@pytest.mark.parametrize(("field", "derived"), [("participants", None), ("coBuilders", "CO_BUILDS_WITH")])
def test_rows_of_a_connection_have_the_properties_of_its_relationship(ontology, field, derived):
    rows = rows_of_connection(ontology.connections[field], ("Unit", "Team"), ontology)
    assert (rows.name, rows.types, rows.derived) == (field, ("Unit", "Team"), ontology.derived.get(derived))
    assert ("weight" in rows.properties, "role" in rows.properties) == (derived is not None, derived is None)
    assert rows.properties.keys() - {"id", "key"} <= rows.grouped().keys()


def test_rows_of_pairs_have_two_nodes_and_so_no_list_of_nodes(ontology):
    rows = rows_of_pairs(ontology.derived["CO_BUILDS_WITH"], ontology)
    assert rows.nodes == {"unit": RowNode(("Unit",), SourceNode), "community": RowNode(("Community",), FarNode)}
    assert (rows.types, "unitKind" in rows.grouped()) == ((), True)


def test_rows_of_changes_know_which_types_stand_at_either_end(ontology):
    kinds = [ontology.relationships[name] for name in ("PAIRED_WITH", "DEPLOYED_TO")]
    rows = rows_of_changes(kinds)
    assert rows.ends == (("Unit", "Team"), ("Community", "PartyOrganization", "Venue"))
    assert (rows.types, rows.nodes) == ((), {})


def test_rows_of_hits_have_no_groups():
    rows = rows_of_hits(("Unit", "Area"))
    assert (rows.types, rows.grouped()) == (("Unit", "Area"), {})
