import pytest

from graph.analysis.catalog import ANALYSES
from graph.errors import RequestError
from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from server.selections import read_export_options, read_parameters, read_selection, refuse_unknown

WRONG = [
    ({"depth": ["5"]}, "depth: 5 is out of range; allowed: 0 to 4"),
    ({"depth": ["two"]}, "depth: 'two' is not a whole number; allowed: digits"),
    ({"limit": ["0"]}, "limit: 0 is out of range; allowed: 1 to 1000"),
    ({"limit": ["1", "2"]}, "limit is given 2 times; allowed: once"),
    ({"limit": ["5"]}, "limit: only with around"),
    ({"depth": ["2"], "nodeTypes": ["Unit"]}, "depth: only with around"),
    ({"asOf": ["2021"]}, "asOf: '2021' is not a day; allowed: a day (2021-01-28)"),
    ({"around": ["x"]}, "around: 'x' names no node; allowed: Type:key (Community:410106100003), or a global id"),
    ({"around": ["Castle:1"]}, "around: 'Q2FzdGxlOjE' is the id of a 'Castle'; allowed: PartyOrganization, "),
    ({"nodeTypes": ["CASTLE"]}, "nodeTypes: 'CASTLE' is not known; allowed: PartyOrganization, PARTY_ORGANIZATION, "),
    ({"relationshipTypes": ["PAIRED"]}, "relationshipTypes: 'PAIRED' is not known; allowed: all, SUBORDINATE_TO, "),
]


@pytest.mark.parametrize(("given", "message"), WRONG)
def test_what_is_wrong_is_told(ontology: Ontology, given: dict[str, list[str]], message: str) -> None:
    with pytest.raises(RequestError) as raised:
        read_selection(given, ontology)
    assert raised.value.message[: len(message)] == message


def test_everything_recorded_when_nothing_is_said(ontology: Ontology) -> None:
    selection = read_selection({}, ontology)
    assert (selection.nodes, selection.derived) == (tuple(ontology.nodes.values()), ())
    assert selection.relationships == tuple(ontology.relationships.values())


def test_types_are_given_together_or_one_by_one(ontology: Ontology) -> None:
    given = {"nodeTypes": ["UNIT,Community", "Unit"], "relationshipTypes": ["CO_BUILDS_WITH, PAIRED_WITH"]}
    selection = read_selection(given, ontology)
    assert [node.name for node in selection.nodes] == ["Unit", "Community"]
    assert [kind.name for kind in selection.relationships] == ["PAIRED_WITH"]
    assert [kind.name for kind in selection.derived] == ["CO_BUILDS_WITH"]


@pytest.mark.parametrize("given", [["all"], ["PAIRED_WITH,all"]])
def test_all_relationships_are_the_recorded_and_the_derived_ones(ontology: Ontology, given: list[str]) -> None:
    selection = read_selection({"relationshipTypes": given}, ontology)
    assert selection.relationships == tuple(ontology.relationships.values())
    assert selection.derived == tuple(ontology.derived.values())


def test_a_node_is_named_by_type_and_key_or_by_id(ontology: Ontology) -> None:
    one = global_id("Community", "c1")
    assert read_selection({"around": ["Community:c1", one]}, ontology).around == (one, one)


@pytest.mark.parametrize("given", [{"language": ["fr"]}, {"bom": ["1"]}])
def test_a_manner_that_is_not_known_is_refused(given: dict[str, list[str]]) -> None:
    with pytest.raises(RequestError, match="is not known; allowed: "):
        read_export_options(given)


def test_a_parameter_that_is_not_known_is_refused() -> None:
    with pytest.raises(RequestError, match=r"parameters: 'arround' is not known; .* did you mean around\?"):
        refuse_unknown(["depth", "arround"])


def test_a_node_is_named_by_type_and_key_in_parameters_too(ontology: Ontology) -> None:
    found = read_parameters(ANALYSES["dormantTies"], ["of=Community:c1"], ontology)
    assert found == {"of": global_id("Community", "c1")}


@pytest.mark.parametrize(
    ("analysis", "given", "message"),
    [
        ("communities", ["seed=1", "seed=2"], "communities: seed is given twice; allowed: once"),
        ("communities", ["seed=1_0"], "communities: seed: '1_0' is no number"),
        ("oneMode", ["kind=Community,Unit"], "oneMode: kind: 2 types are given; allowed: one"),
    ],
)
def test_a_parameter_of_an_analysis_is_one_value(
    ontology: Ontology, analysis: str, given: list[str], message: str
) -> None:
    with pytest.raises(RequestError, match=message):
        read_parameters(ANALYSES[analysis], given, ontology)
