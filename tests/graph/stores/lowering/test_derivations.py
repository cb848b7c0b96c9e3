"""Ids and evidence of derived relationships, as SQL and as Cypher."""

from graph.datatypes.base import Affinity
from graph.plan.output import Evidence, EvidenceFact, Field, Hops, Member
from graph.stores.lowering.derivations import derived_edge_id, evidence_arms, piece
from graph.stores.lowering.dialect import Expression
from tests.graph.stores.lowering.conftest import slot


def test_the_id_of_an_edge_is_made_of_its_ends(ontology):
    text = derived_edge_id(ontology.derived["CO_BUILDS_WITH"], "a", "b")
    assert text == "'CO_BUILDS_WITH:' || a.id || ':' || b.id"


def test_a_piece_of_evidence_shows_its_pattern_and_its_hops(in_both, ontology):
    hops = Hops((Member("since", Field("since", Affinity.TEXT)),))
    members = (Member("pattern", EvidenceFact.PATTERN), Member("hops", hops))
    evidence = Evidence(ontology.derived["CO_BUILDS_WITH"], members, slot())

    def of_first_arm(scope):
        arm = next(evidence_arms(scope, evidence, "a", "b"))
        return piece(scope, evidence, arm, lambda place, _selection: Expression(f"hop{place}")).text

    assert in_both(of_first_arm) == ("json_object('pattern', 'PAIRED', 'hops', json_array(hop0))", "[[hop0]]")
