import pytest

from graph.ontology.model import DerivedType, Ontology
from graph.ontology.routes import Leg, Route


def forward(relationship: str, start: str, end: str) -> Leg:
    return Leg(relationship, False, start, end)


def backward(relationship: str, start: str, end: str) -> Leg:
    return Leg(relationship, True, start, end)


def joint(kind: str) -> tuple[Leg, Leg]:
    return forward("PARTICIPATES_IN", "Unit", kind), backward("PARTICIPATES_IN", kind, "Community")


CO_BUILDING = [
    Route(0, (forward("PAIRED_WITH", "Unit", "Community"),)),
    Route(1, (forward("REPORTS_IN_TO", "Unit", "Community"),)),
    Route(2, joint("Project")),
    Route(2, joint("Activity")),
    Route(3, (forward("MEMBER_OF", "Unit", "PartyOrganization"), forward("LEADS", "PartyOrganization", "Community"))),
]


@pytest.fixture
def co_building(ontology: Ontology) -> DerivedType:
    return ontology.derived["CO_BUILDS_WITH"]


def test_the_routes_of_co_building(co_building):
    assert list(co_building.routes) == CO_BUILDING


def test_a_route_names_its_pattern_by_place(co_building):
    names = [co_building.patterns[route.pattern].name for route in co_building.routes]
    assert names == ["PAIRED", "REPORTS_IN", "JOINT_PROJECT", "JOINT_PROJECT", "COMMITTEE"]


def test_a_route_walked_from_its_end():
    assert CO_BUILDING[4].reversed() == Route(
        3, (backward("LEADS", "Community", "PartyOrganization"), backward("MEMBER_OF", "PartyOrganization", "Unit"))
    )
    assert CO_BUILDING[3].reversed() == Route(
        2, (forward("PARTICIPATES_IN", "Community", "Activity"), backward("PARTICIPATES_IN", "Activity", "Unit"))
    )


def test_all_routes_walked_from_their_ends(co_building):
    assert list(co_building.walked(backward=True)) == [route.reversed() for route in CO_BUILDING]


@pytest.mark.parametrize("route", CO_BUILDING)
def test_walked_twice_from_its_end_a_route_is_itself(route):
    assert route.reversed().reversed() == route


@pytest.mark.parametrize("route", CO_BUILDING)
def test_the_recorded_ends_do_not_turn_with_the_walk(route):
    recorded = {(leg.relationship, leg.source_type, leg.target_type) for leg in route.legs}
    assert {(leg.relationship, leg.source_type, leg.target_type) for leg in route.reversed().legs} == recorded


def test_the_recorded_ends_of_a_leg():
    assert (forward("R", "A", "B").source_type, forward("R", "A", "B").target_type) == ("A", "B")
    assert (backward("R", "A", "B").source_type, backward("R", "A", "B").target_type) == ("B", "A")
