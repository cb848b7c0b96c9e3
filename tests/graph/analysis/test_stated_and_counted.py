import pytest

from graph.analysis.stated_and_counted import CountedEdges, countable_fields, stated_and_counted
from graph.ontology.reader import read_ontology
from tests.graph.analysis.samples import edge, graph

COUNTABLE = {
    ("PartyOrganization", "members"): CountedEdges("MEMBER_OF", True),
    ("PartyOrganization", "offers"): CountedEdges("OFFERS", False),
}
NODES = {"i": "Indicator", "o": "PartyOrganization", "p": "PartyOrganization", "u": "Unit", "v": "Unit"}
MEMBERS = [edge("m1", "MEMBER_OF", "u o"), edge("m2", "MEMBER_OF", "v o"), edge("m3", "MEMBER_OF", "v p")]
STATED = edge("s1", "STATED_OF", "i o")


def compared(value, qualifier="EXACT", field="members", edges=(STATED, *MEMBERS), upper=None):
    return stated_and_counted(graph(NODES, edges, {"i": (value, upper, qualifier, field)}), COUNTABLE)


def test_an_indicator_that_differs_comes_with_the_edges_that_were_counted():
    result = compared(12.0)
    assert result.rows == (("i", ("o",), "members", "EXACT", 12.0, None, 2, ("m1", "m2")),)
    assert result.figures == {"indicators": 1, "compared": 1, "agreeing": 0}


@pytest.mark.parametrize(
    ("qualifier", "value", "agrees"),
    [
        *[("EXACT", 2.0, True), ("EXACT", 3.0, False), (None, 2.0, True)],
        *[("ABOUT", 2.2, True), ("ABOUT", 1.9, True), ("ABOUT", 2.3, False), ("ABOUT", 1.8, False)],
        *[("AT_LEAST", 2.0, True), ("AT_LEAST", 2.5, False)],
        *[("MORE_THAN", 2.0, False), ("MORE_THAN", 1.0, True)],
        *[("AT_MOST", 2.0, True), ("AT_MOST", 1.0, False)],
    ],
)
def test_a_qualifier_says_what_agrees(qualifier, value, agrees):
    assert compared(value, qualifier).figures["agreeing"] == agrees


@pytest.mark.parametrize(("value", "upper", "agrees"), [(1.0, 2.0, True), (2.0, 3.0, True), (3.0, 9.0, False)])
def test_a_range_agrees_with_what_lies_within(value, upper, agrees):
    assert compared(value, "ABOUT", upper=upper).figures["agreeing"] == agrees


def test_of_several_subjects_all_are_counted_together():
    rows = compared(5.0, edges=[STATED, edge("s2", "STATED_OF", "i p"), *MEMBERS]).rows
    assert rows == (("i", ("o", "p"), "members", "EXACT", 5.0, None, 3, ("m1", "m2", "m3")),)


@pytest.mark.parametrize("field", [None, "nothing"])
def test_what_no_field_counts_is_not_compared(field):
    assert compared(5.0, field=field).figures == {"indicators": 1, "compared": 0, "agreeing": 0}


def test_no_edge_is_counted_as_none():
    assert compared(1.0, field="offers").rows == (("i", ("o",), "offers", "EXACT", 1.0, None, 0, ()),)


def test_an_indicator_with_a_subject_without_such_a_field_is_not_compared():
    assert compared(5.0, edges=[STATED, edge("s2", "STATED_OF", "i u"), *MEMBERS]).figures["compared"] == 0


def test_the_fields_of_an_ontology_count_relationships_from_either_end():
    ontology = read_ontology()
    countable = countable_fields(ontology, {*ontology.nodes, *ontology.relationships, *ontology.derived})
    assert countable["PartyOrganization", "members"] == CountedEdges("MEMBER_OF", True)
    assert countable["Unit", "offers"] == CountedEdges("OFFERS", False)
    assert countable["Community", "pairedBy"] == CountedEdges("PAIRED_WITH", True)
    assert countable["Community", "coBuilders"] == CountedEdges("CO_BUILDS_WITH", True)
    assert ("Community", "members") not in countable


def test_fields_whose_relationships_or_ends_are_not_selected_count_nothing():
    assert countable_fields(read_ontology(), {"PartyOrganization", "Unit"}) == {}
    assert ("PartyOrganization", "members") not in countable_fields(read_ontology(), {"PartyOrganization", "MEMBER_OF"})
