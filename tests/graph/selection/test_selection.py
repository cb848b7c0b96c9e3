"""Selections as a citation tells them."""

from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from graph.selection.selection import Selection, types_of


def test_nodes_to_begin_with_are_told_by_type_and_key(ontology: Ontology) -> None:
    around = (global_id("Community", "410106100003"), global_id("Unit", '"第一"'))
    text = Selection(*types_of(ontology, None, None), around=around, depth=2).text(ontology)
    assert text == r'network(around: ["Community:410106100003","Unit:\"第一\""], depth: 2, limit: 300)'


def test_types_are_told_where_not_all_are_taken(ontology: Ontology) -> None:
    narrow = Selection(*types_of(ontology, ["Unit"], ["PAIRED_WITH", "CO_BUILDS_WITH"]))
    assert narrow.text(ontology) == "network(nodeTypes: [Unit], relationshipTypes: [PAIRED_WITH, CO_BUILDS_WITH])"
    every_name = [relationship_type.name for relationship_type in ontology.all_relationships]
    assert Selection(*types_of(ontology, None, every_name)).text(ontology) == "network(relationshipTypes: all)"
    assert Selection(*types_of(ontology, None, None)).text(ontology) == "the whole graph"
