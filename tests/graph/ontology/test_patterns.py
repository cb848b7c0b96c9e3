import pytest

from graph.errors import Mistake
from graph.ontology.declaration import DeclaredValue
from graph.ontology.model import NO_LABEL, End, Hop, Pattern, RelationshipType
from graph.ontology.patterns import MAXIMUM_WAYS, read_pattern, routes_of
from graph.ontology.routes import Leg, Route

FORM = "(Type)-[RELATIONSHIP]->(Type | Type)<-[RELATIONSHIP]-(represented Type), 1 to 4 relationships"
HOP = "-[R]->(A)"


def read_whole(text: str, start: tuple[str, ...] = ("A",)) -> tuple[Pattern, list[str]]:
    mistakes: list[Mistake] = []
    declared = DeclaredValue.parse(f"'{text}'", "a.yaml", mistakes)
    assert declared is not None
    return read_pattern("P", NO_LABEL, declared, start), [str(mistake) for mistake in mistakes]


def read(text: str, start: tuple[str, ...] = ("A",)) -> tuple[tuple[Hop, ...], list[str]]:
    pattern, mistakes = read_whole(text, start)
    return pattern.hops, mistakes


@pytest.mark.parametrize(
    ("text", "hops"),
    [
        ("(A)-[R]->(B)", (Hop("R", False, ("B",)),)),
        ("(A)<-[R]-(B)", (Hop("R", True, ("B",)),)),
        ("(A)-[R]-(B)", (Hop("R", False, ("B",), either=True),)),
        ("(A)-[R]->(B | C)<-[S]-(A)", (Hop("R", False, ("B", "C")), Hop("S", True, ("A",)))),
        ("( A ) -[ R ]-> (B|C|D)", (Hop("R", False, ("B", "C", "D")),)),
        ("(A)" + HOP * 4, (Hop("R", False, ("A",)),) * 4),
    ],
)
def test_reads_hops(text, hops):
    assert read(text) == (hops, [])


@pytest.mark.parametrize(
    "text",
    [
        "(A)",
        "A-[R]->(B)",
        "(A)<-[R]->(B)",
        "(A)-[R]->",
        "(A)-[R]->(B) x",
        "(A)-[]->(B)",
        "()-[R]->(B)",
        "(A)-[R]->(B |)",
        "(A)-[R S]->(B)",
        "(A)->(B)",
        "(A)--(B)",
        "(A)-[R*2]->(B)",
        "(A)" + HOP * 5,
        "-[R]->(B)",
    ],
)
def test_what_has_another_form_is_noted(text):
    assert read(text) == ((), [f"a.yaml:1:1: {text!r} is not a pattern; allowed: {FORM}"])


@pytest.mark.parametrize(("text", "start"), [("(B)-[R]->(A)", "B"), ("(A | B)-[R]->(A)", "A | B")])
def test_a_pattern_starts_where_its_relationship_does(text, start):
    hops, mistakes = read(text)
    assert hops == (Hop("R", False, ("A",)),)
    assert mistakes == [f"a.yaml:1:1: {text!r} starts at {start}; allowed: A, where the relationship leads from"]


def test_a_pattern_of_a_relationship_without_a_start_is_read_all_the_same():
    assert read("(B)-[R]->(A)", ()) == ((Hop("R", False, ("A",)),), [])


def test_a_type_named_twice_is_noted():
    assert read("(A)-[R]->(B | C | B)")[1] == ["a.yaml:1:1: '(A)-[R]->(B | C | B)' names 'B' twice in one place"]


def test_reads_which_ends_are_represented():
    pattern, mistakes = read_whole("(represented A)-[R]->(B)<-[S]-( represented  C | D )")
    assert (pattern.start, pattern.end, mistakes) == (("A",), ("C", "D"), [])
    assert (pattern.by_source, pattern.by_target) == (True, True)


def test_a_node_in_between_is_not_represented():
    text = "(A)-[R]->(represented B)-[R]->(A)"
    assert read(text)[1] == [f"a.yaml:1:1: {text!r} has a represented node in between; allowed: at its ends"]


def relationship(name: str, *pairs: str, represents: bool = False) -> RelationshipType:
    """A relationship type between the node types of pairs such as "AB"."""
    source, target = (End(tuple(dict.fromkeys(pair[place] for pair in pairs)), f"{name}{place}") for place in (0, 1))
    of_types = frozenset((pair[0], pair[1]) for pair in pairs)
    return RelationshipType(name, NO_LABEL, NO_LABEL, (), source, target, of_types, represents)


def routes(text: str, *relationships: RelationshipType, symmetric: bool = False) -> tuple[Route, ...]:
    by_name = {relationship.name: relationship for relationship in relationships}
    return routes_of([read_whole(text)[0]], by_name, symmetric=symmetric)


def outline(route: Route) -> str:
    return route.legs[0].start_type + "".join(f" {leg.relationship} {leg.end_type}" for leg in route.legs)


R, S = relationship("R", "AB", "AC", "QB", "QR"), relationship("S", "DB", "DC", "EB", "QB")
FOR = relationship("F", "QA", "RB", represents=True)


def test_every_choice_of_types_that_is_allowed_is_a_route():
    walked = routes("(A)-[R]->(B | C)<-[S]-(D | E)", R, S)
    assert list(map(outline, walked)) == ["A R B S D", "A R B S E", "A R C S D"]


def test_whoever_represents_an_end_may_stand_there():
    walked = routes("(represented A)-[R]->(represented B)", R, FOR)
    assert list(map(outline, walked)) == ["A R B", "A F Q R B", "A F Q R R F B"]
    assert [(route.by_source, route.by_target) for route in walked] == [(False, False), (True, False), (True, True)]
    assert walked[1].legs[0] == Leg("F", True, "A", "Q")


def test_what_a_route_tells_of_leaves_representatives_out():
    direct, by_first, by_both = routes("(represented A)-[R]->(represented B)", R, FOR)
    assert [route.fact for route in (direct, by_first, by_both)] == [range(1), range(1, 2), range(1, 2)]
    (joint,) = routes("(A)-[R]->(B)<-[S]-(D)", R, S)
    assert (joint.via, list(direct.via)) == (range(1, 2), [])


def test_a_symmetric_pattern_is_walked_from_both_ends_unless_it_reads_alike():
    knows = relationship("K", "AA")
    assert len(routes("(A)-[K]->(A)", knows, symmetric=True)) == 2
    assert len(routes("(A)-[R]->(B)<-[R]-(A)", R, symmetric=True)) == 1
    assert list(map(outline, routes("(represented A)-[R]->(B)<-[R]-(represented A)", R, FOR, symmetric=True))) == [
        "A R B R A",
        "A F Q R B R A",
        "A R B R Q F A",
        "A F Q R B R Q F A",
    ]


def test_a_relationship_without_an_arrow_is_walked_both_ways():
    knows, meets = relationship("K", "AB", "BA"), relationship("M", "AA")
    assert [route.legs[0].backward for route in routes("(A)-[K]-(B)", knows)] == [False, True]
    assert len(routes("(A)-[M]-(A)", meets, symmetric=True)) == 2
    assert [leg.backward for (leg,) in (route.legs for route in routes("(A)-[R]-(B)", R))] == [False]


def test_reading_ends_with_the_first_route_too_many():
    types = "".join(chr(0x4E00 + place) for place in range(12))
    many = relationship("M", *(a + b for a in "A" + types for b in types))
    assert len(routes("(A)" + f"-[M]->({' | '.join(types)})" * 4, many)) == MAXIMUM_WAYS + 1
