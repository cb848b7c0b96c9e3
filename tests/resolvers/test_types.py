import re

import pytest

from graph.errors import Code, RequestError
from graph.plan.slot import Constant
from resolvers.types import node_types, recorded_types, relationship_types

READERS = [node_types, relationship_types, recorded_types]


def given(*constants):
    return {"of": [Constant(one) for one in constants]}


def names(types):
    return [one.name for one in types]


@pytest.mark.parametrize("arguments", [{}, {"of": None}])
def test_absent_and_null_mean_all_that_are_recorded(ontology, arguments):
    every = list(ontology.relationships)
    assert list(node_types(arguments, "of", ontology)) == list(ontology.nodes)
    assert names(recorded_types(arguments, "of", ontology)) == every
    recorded, derived = relationship_types(arguments, "of", ontology)
    assert (names(recorded), derived) == (every, ())


def test_node_types_come_in_the_order_in_which_they_are_named_and_once(ontology):
    assert node_types(given("VENUE", "UNIT", "VENUE"), "of", ontology) == ("Venue", "Unit")


def test_relationship_types_come_in_the_order_of_the_ontology_and_once(ontology):
    recorded, derived = relationship_types(given("LEADS", "CO_BUILDS_WITH", "MEMBER_OF", "LEADS"), "of", ontology)
    assert (names(recorded), names(derived)) == (["MEMBER_OF", "LEADS"], ["CO_BUILDS_WITH"])
    assert names(recorded_types(given("LEADS", "MEMBER_OF", "LEADS"), "of", ontology)) == ["MEMBER_OF", "LEADS"]


def test_one_may_stand_for_a_list_of_one(ontology):
    assert node_types({"of": Constant("UNIT")}, "of", ontology) == ("Unit",)


@pytest.mark.parametrize("read", READERS)
def test_an_empty_list_is_refused(ontology, read):
    with pytest.raises(RequestError, match=r"^of: .* empty list; allowed: .*; leave of out to mean all") as raised:
        read({"of": []}, "of", ontology)
    assert raised.value.code is Code.BAD_FILTER


@pytest.mark.parametrize(
    ("read", "allowed"),
    [
        (node_types, "PARTY_ORGANIZATION, UNIT, .*, SOURCE;"),
        (relationship_types, "SUBORDINATE_TO, .*, STATED_OF, CO_BUILDS_WITH;"),
        (recorded_types, "SUBORDINATE_TO, .*, STATED_OF;"),
    ],
)
def test_the_refusal_says_what_is_allowed(ontology, read, allowed):
    with pytest.raises(RequestError) as raised:
        read({"of": []}, "of", ontology)
    assert re.search(f"allowed: {allowed}", raised.value.message)


def test_a_derived_type_is_refused_where_only_recorded_ones_may_be(ontology):
    with pytest.raises(RequestError) as raised:
        recorded_types(given("LEADS", "CO_BUILDS_WITH"), "of", ontology)
    assert raised.value.code is Code.BAD_FILTER
    assert raised.value.message == (
        "of: CO_BUILDS_WITH is not recorded, but follows from others;"
        " ask for LEADS, MEMBER_OF, PAIRED_WITH, PARTICIPATES_IN, REPORTS_IN_TO"
    )
