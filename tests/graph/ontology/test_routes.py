import pytest

from graph.ontology.model import DerivedType, Ontology
from graph.ontology.routes import Leg, Route


def forward(relationship: str, start: str, end: str) -> Leg:
    return Leg(relationship, False, start, end)


def backward(relationship: str, start: str, end: str) -> Leg:
    return Leg(relationship, True, start, end)


BY_UNIT = backward("ORGANIZATION_OF", "Unit", "PartyOrganization")
BY_COMMUNITY = forward("ORGANIZATION_OF", "PartyOrganization", "Community")
JOINT = Route(2, (forward("PARTICIPATES_IN", "Unit", "Project"), backward("PARTICIPATES_IN", "Project", "Community")))
REPRESENTED = Route(
    2,
    (
        BY_UNIT,
        forward("PARTICIPATES_IN", "PartyOrganization", "Project"),
        backward("PARTICIPATES_IN", "Project", "PartyOrganization"),
        BY_COMMUNITY,
    ),
    by_source=True,
    by_target=True,
)
COMMITTEE = Route(
    0, (forward("MEMBER_OF", "Unit", "PartyOrganization"), forward("LEADS", "PartyOrganization", "Community"))
)
ROUTES = [JOINT, REPRESENTED, COMMITTEE]


@pytest.fixture
def co_building(ontology: Ontology) -> DerivedType:
    return ontology.derived["CO_BUILDS_WITH"]


def test_the_routes_of_co_building(co_building):
    names = [co_building.patterns[route.pattern].name for route in co_building.routes]
    assert {name: names.count(name) for name in names} == {
        "PAIRED": 8,
        "REPORTS_IN": 2,
        "JOINT_PROJECT": 4,
        "JOINT_ACTIVITY": 4,
    }
    assert {JOINT, REPRESENTED} <= set(co_building.routes)


def test_the_routes_over_a_committee(ontology):
    routes = ontology.derived["SHARES_COMMITTEE_WITH"].routes
    own = Route(1, (forward("MEMBER_OF", "Unit", "PartyOrganization"), BY_COMMUNITY), by_target=True)
    assert (routes[0], routes[2]) == (COMMITTEE, own)


def test_what_a_path_tells_of_is_between_those_who_represent_the_ends():
    assert (JOINT.fact, JOINT.via) == (range(2), range(1, 2))
    assert (REPRESENTED.fact, REPRESENTED.via) == (range(1, 3), range(2, 3))


def test_a_route_walked_from_its_end():
    assert COMMITTEE.reversed() == Route(
        0, (backward("LEADS", "Community", "PartyOrganization"), backward("MEMBER_OF", "PartyOrganization", "Unit"))
    )


def test_who_represents_an_end_turns_with_the_walk():
    own = Route(1, (forward("MEMBER_OF", "Unit", "PartyOrganization"), BY_COMMUNITY), by_target=True)
    assert (own.reversed().by_source, own.reversed().by_target) == (True, False)


def test_all_routes_walked_from_their_ends(co_building):
    assert list(co_building.walked(backward=True)) == [route.reversed() for route in co_building.routes]


def test_a_symmetric_type_is_walked_alike_from_both_ends(ontology):
    cooperation = ontology.derived["COOPERATES_WITH"]
    assert cooperation.walked(backward=True) == cooperation.walked(backward=False) == cooperation.routes


@pytest.mark.parametrize("route", ROUTES)
def test_walked_twice_from_its_end_a_route_is_itself(route):
    assert route.reversed().reversed() == route


@pytest.mark.parametrize("route", ROUTES)
def test_the_recorded_ends_do_not_turn_with_the_walk(route):
    recorded = {(leg.relationship, leg.source_type, leg.target_type) for leg in route.legs}
    assert {(leg.relationship, leg.source_type, leg.target_type) for leg in route.reversed().legs} == recorded


def test_the_recorded_ends_of_a_leg():
    assert (forward("R", "A", "B").source_type, forward("R", "A", "B").target_type) == ("A", "B")
    assert (backward("R", "A", "B").source_type, backward("R", "A", "B").target_type) == ("B", "A")
