import pytest

from graph.ontology.model import NO_LABEL, DerivedType, End, Hop, Ontology, Pattern
from graph.plan.routes import Leg, Route, routes


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
    Route(3, joint("Activity")),
]
COMMITTEE = Route(
    0, (forward("MEMBER_OF", "Unit", "PartyOrganization"), forward("LEADS", "PartyOrganization", "Community"))
)


@pytest.fixture
def co_building(ontology: Ontology) -> DerivedType:
    return ontology.derived["CO_BUILDS_WITH"]


def test_the_routes_of_co_building(co_building):
    assert list(routes(co_building)) == CO_BUILDING


def test_the_route_over_a_committee(ontology):
    assert list(routes(ontology.derived["SHARES_COMMITTEE_WITH"])) == [COMMITTEE]


def test_a_route_names_its_pattern_by_place(co_building):
    names = [co_building.patterns[route.pattern].name for route in routes(co_building)]
    assert names == ["PAIRED", "REPORTS_IN", "JOINT_PROJECT", "JOINT_ACTIVITY"]


def test_a_route_walked_from_its_end():
    assert COMMITTEE.reversed() == Route(
        0, (backward("LEADS", "Community", "PartyOrganization"), backward("MEMBER_OF", "PartyOrganization", "Unit"))
    )
    assert CO_BUILDING[3].reversed() == Route(
        3, (forward("PARTICIPATES_IN", "Community", "Activity"), backward("PARTICIPATES_IN", "Activity", "Unit"))
    )


def test_all_routes_walked_from_their_ends(co_building):
    assert list(routes(co_building, backward=True)) == [route.reversed() for route in CO_BUILDING]


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


def test_every_choice_of_types_is_a_route():
    hops = (Hop("R", False, ("B", "C")), Hop("S", True, ("D", "E")), Hop("T", False, ("F",)))
    derived = DerivedType("X", NO_LABEL, NO_LABEL, End(("A",), "x"), End(("F",), "y"), (Pattern("P", NO_LABEL, hops),))
    ends = [[leg.end_type for leg in route.legs] for route in routes(derived)]
    assert ends == [["B", "D", "F"], ["B", "E", "F"], ["C", "D", "F"], ["C", "E", "F"]]
