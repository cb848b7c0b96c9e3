import pytest

from graph.errors import RequestError
from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from server.selection_parameters import read_export_options, read_selection, refuse_unknown_parameters

DERIVED = {"relationshipTypes": ["CO_BUILDS_WITH"]}
WRONG = [
    ({"depth": ["5"]}, "depth: 5 is out of range; allowed: 0 to 4"),
    ({"depth": ["two"]}, "depth: 'two' is not a whole number"),
    ({"limit": ["0"]}, "limit: 0 is out of range; allowed: 1 to 1000"),
    ({"limit": ["1", "2"]}, "limit is given 2 times; allowed: once"),
    ({"limit": ["5"]}, "limit: allowed only with around"),
    ({"depth": ["2"], "nodeTypes": ["Unit"]}, "depth: allowed only with around"),
    ({"asOf": ["2021"]}, "asOf: '2021' is not a day; allowed: a day (2021-01-28)"),
    ({"around": ["x"]}, "around: 'x' names no node; allowed: Type:key (Community:410106100003), or a global id"),
    ({"around": ["Castle:1"]}, "around: 'Castle:1' is the id of a 'Castle'; allowed: PartyOrganization, "),
    ({"nodeTypes": ["CASTLE"]}, "nodeTypes: 'CASTLE' is not known; allowed: PartyOrganization, Unit, "),
    (
        {"minWeight": ["2"]},
        "minWeight: no derived relationship is selected, and no other has evidence; name one of them in ",
    ),
    ({"minWeight": ["0"], **DERIVED}, "minWeight: 0 is out of range; allowed: 1 or more"),
    ({"minWeight": ["few"], **DERIVED}, "minWeight: 'few' is not a whole number"),
    ({"minWeight": [""], **DERIVED}, "minWeight is empty; give it a value, or leave it out"),
    ({"patterns": ["PAIRD"], **DERIVED}, "patterns: 'PAIRD' is not known; allowed: PAIRED, "),
    ({"patterns": ["SERVICE"], **DERIVED}, "patterns: SERVICE is no pattern of CO_BUILDS_WITH; allowed: PAIRED, "),
    ({"patterns": [""], **DERIVED}, "patterns: '' is not known; allowed: PAIRED, "),
    ({"where": ["{unit"]}, "where: '{unit' is not JSON ("),
    ({"where": ["null"]}, "where: 'null' is no object; allowed: an object, such as {\"name\": "),
    ({"where": ['{"unit": null}']}, "where.unit: null; allowed: a condition; leave unit out to ask nothing of it"),
    ({"where": ['{"units": {}}']}, "where: Expected value of type 'NetworkWhere' not to include unknown field 'units'"),
    (
        {"where": ['{"unit": {"kind": {"is": "A"}}}']},
        "where.unit.kind: Expected value of type 'UnitKindFilter' not to ",
    ),
    (
        {"where": ['{"unit": {"kind": {"in": ["A"]}}}']},
        "where.unit.kind.in[0]: Value 'A' does not exist in 'UnitKind' ",
    ),
    ({"where": ['{"name": {"eq": 3}}']}, "where.name.eq: String cannot represent a non string value: 3"),
    ({"where": ['{"since": {"lt": "then"}}']}, "where.since.lt: "),
    (
        {"where": ['{"unit": {"NOT": ' + '{"NOT": ' * 99 + "{}" + "}" * 101]},
        "where: names nested 101 deep; allowed: 100",
    ),
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


def test_what_narrows_a_selection_is_cited_as_graphql_has_it(ontology: Ontology) -> None:
    where = '{"unit": {"kind": {"in": ["SCHOOL"]}}, "name": {"contains": "\\"湖"}}'
    parameters = {**DERIVED, "minWeight": ["2"], "patterns": ["PAIRED,REPORTS_IN"], "where": [where]}
    selection = read_selection(parameters, ontology)
    narrowed = 'minWeight: 2, patterns: [PAIRED, REPORTS_IN], where: {name: {contains: "\\"湖"}, unit: {'
    text = selection.text(ontology)
    assert text.startswith(f"network(relationshipTypes: [CO_BUILDS_WITH], {narrowed}")
    assert "kind: {in: [SCHOOL]}" in text


def test_an_object_that_asks_nothing_leaves_the_whole_graph(ontology: Ontology) -> None:
    assert read_selection({"where": ["{}"]}, ontology).text(ontology) == "the whole graph"
