import pytest

from graph.errors import RequestError
from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from server.selection_parameters import read_export_options, read_selection, refuse_unknown_parameters

WRONG = [
    ({"depth": ["5"]}, "depth: 5 is out of range; allowed: 0 to 4"),
    ({"depth": ["two"]}, "depth: 'two' is not a whole number"),
    ({"limit": ["0"]}, "limit: 0 is out of range; allowed: 1 to 1000"),
    ({"limit": ["1", "2"]}, "limit is given 2 times; allowed: once"),
    ({"limit": ["5"]}, "limit: allowed only with around"),
    ({"depth": ["2"], "nodeTypes": ["Unit"]}, "depth: allowed only with around"),
    ({"asOf": ["2021"]}, "asOf: '2021' is not a day; allowed: a day (2021-01-28)"),
    ({"around": ["x"]}, "around: 'x' names no node; allowed: Type:key (Community:410106100003), or a global id"),
    ({"around": ["Castle:1"]}, "around: 'Q2FzdGxlOjE' is the id of a 'Castle'; allowed: PartyOrganization, "),
    ({"nodeTypes": ["CASTLE"]}, "nodeTypes: 'CASTLE' is not known; allowed: PartyOrganization, PARTY_ORGANIZATION, "),
    ({"relationshipTypes": ["PAIRED"]}, "relationshipTypes: 'PAIRED' is not known; allowed: all, SUBORDINATE_TO, "),
]


@pytest.mark.parametrize(("parameters", "message"), WRONG)
def test_what_is_wrong_is_told(ontology: Ontology, parameters: dict[str, list[str]], message: str) -> None:
    with pytest.raises(RequestError) as raised:
        read_selection(parameters, ontology)
    assert raised.value.message[: len(message)] == message


def test_everything_recorded_when_nothing_is_said(ontology: Ontology) -> None:
    selection = read_selection({}, ontology)
    assert (selection.node_types, selection.derived_types) == (tuple(ontology.nodes.values()), ())
    assert selection.relationship_types == tuple(ontology.relationships.values())


def test_types_are_given_together_or_one_by_one(ontology: Ontology) -> None:
    parameters = {"nodeTypes": ["UNIT,Community", "Unit"], "relationshipTypes": ["CO_BUILDS_WITH, PAIRED_WITH"]}
    selection = read_selection(parameters, ontology)
    assert [node_type.name for node_type in selection.node_types] == ["Unit", "Community"]
    assert [relationship_type.name for relationship_type in selection.relationship_types] == ["PAIRED_WITH"]
    assert [derived_type.name for derived_type in selection.derived_types] == ["CO_BUILDS_WITH"]


@pytest.mark.parametrize("texts", [["all"], ["PAIRED_WITH,all"]])
def test_all_relationships_are_the_recorded_and_the_derived_ones(ontology: Ontology, texts: list[str]) -> None:
    selection = read_selection({"relationshipTypes": texts}, ontology)
    assert selection.edge_types == ontology.all_relationships


def test_a_node_is_named_by_type_and_key_or_by_id(ontology: Ontology) -> None:
    c1 = global_id("Community", "c1")
    assert read_selection({"around": ["Community:c1", c1]}, ontology).around == (c1, c1)


@pytest.mark.parametrize("parameters", [{"language": ["fr"]}, {"bom": ["1"]}])
def test_an_option_of_an_export_that_is_not_known_is_refused(parameters: dict[str, list[str]]) -> None:
    with pytest.raises(RequestError, match="is not known; allowed: "):
        read_export_options(parameters)


def test_a_parameter_that_is_not_known_is_refused() -> None:
    with pytest.raises(RequestError, match=r"parameters: 'arround' is not known; .* did you mean around\?"):
        refuse_unknown_parameters(["depth", "arround"])
