import re

import pytest

from graph.errors import Code, RequestError
from graph.plan.condition import TRUE
from graph.plan.members import Member
from graph.plan.output import Connection, ConnectionFact, Nodes
from graph.plan.paging import tie_breaker
from graph.plan.slot import Constant
from graph.plan.walk import AllNodes
from resolvers.arguments import node_types, page, recorded_types, relationship_types, unread_slots
from tests.conftest import LIMITS

READERS = [node_types, relationship_types, recorded_types]


def listed(*constants):
    return {"of": [Constant(constant) for constant in constants]}


def names(types):
    return [relationship.name for relationship in types]


@pytest.mark.parametrize("arguments", [{}, {"of": None}])
def test_absent_and_null_mean_all_that_are_recorded(ontology, arguments):
    every = list(ontology.relationships)
    assert list(node_types(arguments, "of", ontology)) == list(ontology.nodes)
    assert names(recorded_types(arguments, "of", ontology)) == every
    recorded, derived = relationship_types(arguments, "of", ontology)
    assert (names(recorded), derived) == (every, ())


def test_node_types_come_in_the_order_in_which_they_are_named_and_once(ontology):
    assert node_types(listed("VENUE", "UNIT", "VENUE"), "of", ontology) == ("Venue", "Unit")


def test_relationship_types_come_in_the_order_of_the_ontology_and_once(ontology):
    recorded, derived = relationship_types(listed("LEADS", "CO_BUILDS_WITH", "MEMBER_OF", "LEADS"), "of", ontology)
    assert (names(recorded), names(derived)) == (["MEMBER_OF", "LEADS"], ["CO_BUILDS_WITH"])
    assert names(recorded_types(listed("LEADS", "MEMBER_OF", "LEADS"), "of", ontology)) == ["MEMBER_OF", "LEADS"]


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
        (node_types, "PARTY_ORGANIZATION, UNIT, .*, RESOURCE;"),
        (
            relationship_types,
            "SUBORDINATE_TO, .*, SUCCEEDS, CO_BUILDS_WITH, SHARES_COMMITTEE_WITH, COOPERATES_WITH, COULD_MEET;",
        ),
        (recorded_types, "SUBORDINATE_TO, .*, SUCCEEDS;"),
    ],
)
def test_the_refusal_says_what_is_allowed(ontology, read, allowed):
    with pytest.raises(RequestError) as raised:
        read({"of": []}, "of", ontology)
    assert re.search(f"allowed: {allowed}", raised.value.message)


def test_a_derived_type_is_refused_where_only_recorded_ones_may_be(ontology):
    with pytest.raises(RequestError) as raised:
        recorded_types(listed("LEADS", "CO_BUILDS_WITH"), "of", ontology)
    assert raised.value.code is Code.BAD_FILTER
    assert raised.value.message == (
        "of: CO_BUILDS_WITH is not recorded, but follows from others;"
        " ask for PAIRED_WITH, PARTICIPATES_IN, REPORTS_IN_TO"
    )


def size(page):
    return page.size.bind({})


def test_a_page_is_of_the_default_size_from_the_front():
    first = page({}, LIMITS)
    assert (size(first), first.backward, first.after, first.before) == (LIMITS.default, False, None, None)


def test_a_page_from_the_end():
    last = page({"last": Constant(3), "before": Constant("x")}, LIMITS)
    assert (size(last), last.backward) == (3, True)
    assert last.before is not None
    assert last.before.bind({}) == "x"


def test_a_page_from_both_ends_is_refused():
    with pytest.raises(RequestError) as raised:
        page({"first": Constant(1), "last": Constant(1)}, LIMITS)
    assert raised.value.code is Code.BAD_PAGE


@pytest.mark.parametrize(("output", "expected"), [(ConnectionFact.TOTAL, ["last", "after"]), (Nodes({"Unit": ()}), [])])
def test_size_and_cursors_are_not_read_where_no_row_is_shown(ontology, output, expected):
    origin = AllNodes(ontology.nodes["Unit"])
    last = page({"last": Constant(3), "after": Constant("x")}, LIMITS)
    connection = Connection(origin, TRUE, (tie_breaker(origin),), last, (Member("a", output),))
    assert [slot.name for slot in unread_slots(connection)] == expected
