import pytest
import strawberry

from graph.errors import Code, OntologyError
from graph.ontology.reader import read_ontology
from schema.building import build_schema

CONNECTION = {
    "where": "{type}Where",
    "orderBy": "[{type}Order!]",
    "first": "Int",
    "after": "String",
    "last": "Int",
    "before": "String",
}


def test_every_node_type_has_two_root_fields_which_may_be_null(fields, ontology):
    expected = {"node": "Node", "nodes": "[Node]"}
    for node in ontology.nodes.values():
        expected |= {node.singular: node.name, node.plural: f"{node.name}Connection"}
    expected |= {
        "coBuilding": "CoBuildingConnection",
        "cooperation": "CooperationConnection",
        "network": "Network",
        "paths": "Paths",
        "analysis": "Analysis",
    }
    expected |= {"diff": "ChangeConnection", "ontology": "Ontology"}
    expected |= {"search": "SearchConnection", "common": "CommonConnection"}
    expected |= {"revisions": "RevisionConnection"}
    assert fields("Query") == expected


def test_arguments_of_root_fields(sdl, ontology):
    root = sdl.query_type.fields
    arguments = {
        name: {key: str(argument.type) for key, argument in field.args.items()} for name, field in root.items()
    }
    assert arguments["node"] == {"id": "ID!"}
    assert arguments["nodes"] == {"ids": "[ID!]!"}
    for node in ontology.nodes.values():
        listed = {key: text.format(type=node.name) for key, text in CONNECTION.items()}
        assert arguments[node.singular] == {"key": "ID!", "asOf": "Date", "asKnownAt": "String"}
        assert arguments[node.plural] == {**listed, "asOf": "Date", "asKnownAt": "String"}


def test_a_schema_is_made_by_the_class_that_is_passed(ontology):
    class Own(strawberry.Schema):
        pass

    assert type(build_schema(ontology, Own)) is Own


LABEL = "label: {zh: 一, en: A}"
KIND = f"kind: {{type: enum, {LABEL}, values: {{A: {{zh: 一, en: A}}}}}}"
SOURCE = f"nodes:\n  Source: {{plural: sources, {LABEL}, properties: {{{KIND}}}}}\n"


def node(name: str) -> str:
    return f"  {name}: {{plural: many, {LABEL}}}\n"


def relationship(field: str, name: str = "R", properties: str = "") -> str:
    ends = f"from: {{types: [Source], field: {field}}}, to: {{types: [Source], field: {field}2}}"
    return f"  {name}: {{{LABEL}, {ends}{properties}}}\n"


TWICE = [
    ("Query", node("Query")),
    ("Entity", node("Entity")),
    ("PageInfo", node("PageInfo")),
    ("Hop", node("Hop")),
    ("TextFilter", node("TextFilter")),
    ("SourceWhere", node("SourceWhere")),
    ("String", node("String")),
    ("Boolean", node("Boolean")),
    ("ID", node("ID")),
    ("Date", node("Date")),
    ("DateTime", node("DateTime")),
    ("SourceKind", node("SourceKind")),
    ("RelatedSourceConnection", node("RelatedSource") + "relationships:\n" + relationship("x")),
]


@pytest.mark.parametrize(("name", "more"), TWICE, ids=[name for name, _ in TWICE])
def test_two_types_of_one_name_are_a_mistake_of_the_ontology(tmp_path, name, more):
    (tmp_path / "a.yaml").write_text(SOURCE + more, encoding="utf-8")
    ontology = read_ontology(tmp_path)
    with pytest.raises(OntologyError) as raised:
        build_schema(ontology, strawberry.Schema)
    (mistake,) = raised.value.mistakes
    assert raised.value.code is Code.ONTOLOGY_INVALID
    assert mistake.message.startswith(f"two GraphQL types would be called {name!r}; ")
