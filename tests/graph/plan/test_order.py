from graph.datatypes.base import Affinity
from graph.plan.condition import RowPart
from graph.plan.order import OrderTerm, tie_breaker
from graph.plan.walk import AllNodes, Derivation, Expansion


def test_nodes_are_told_apart_by_their_key_and_relationships_by_their_id(ontology):
    paired, derived = ontology.relationships["PAIRED_WITH"], ontology.derived["CO_BUILDS_WITH"]
    by_id = OrderTerm(RowPart.EDGE, "id", Affinity.TEXT, nullable=False)
    assert tie_breaker(AllNodes(ontology.nodes["Unit"])) == OrderTerm(
        RowPart.NODE, "key", Affinity.TEXT, nullable=False
    )
    assert tie_breaker(Expansion(paired, False, ("Community",))) == by_id
    assert tie_breaker(Derivation(derived, True, ("Unit",))) == by_id
