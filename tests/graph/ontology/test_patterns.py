import pytest

from graph.errors import Mistake
from graph.ontology.declaration import DeclaredValue
from graph.ontology.model import Hop
from graph.ontology.patterns import read_hops

FORM = "(Type)-[RELATIONSHIP]->(Type | Type)<-[RELATIONSHIP]-(Type), 1 to 4 relationships"
HOP = "-[R]->(A)"


def read(text: str, start: str = "A") -> tuple[tuple[Hop, ...], list[str]]:
    mistakes: list[Mistake] = []
    declared = DeclaredValue.parse(f"'{text}'", "a.yaml", mistakes)
    assert declared is not None
    return read_hops(declared, start), [str(mistake) for mistake in mistakes]


@pytest.mark.parametrize(
    ("text", "hops"),
    [
        ("(A)-[R]->(B)", (Hop("R", False, ("B",)),)),
        ("(A)<-[R]-(B)", (Hop("R", True, ("B",)),)),
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
        "(A)-[R]-(B)",
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
    assert read("(B)-[R]->(A)", "") == ((Hop("R", False, ("A",)),), [])


def test_a_type_named_twice_is_noted():
    assert read("(A)-[R]->(B | C | B)")[1] == ["a.yaml:1:1: '(A)-[R]->(B | C | B)' names 'B' twice in one place"]
