import graphql
import pytest

TYPES = {
    "Ontology": {"nodeTypes": "[OntologyNodeType!]!", "relationshipTypes": "[OntologyRelationshipType!]!"},
    "Label": {"zh": "String!", "en": "String!"},
    "OntologyNodeType": {
        "type": "NodeType!",
        "name": "String!",
        "label": "Label!",
        "description": "Label",
        "deprecated": "Label",
        "color": "String!",
        "singular": "String!",
        "plural": "String!",
        "properties": "[OntologyProperty!]!",
        "connections": "[OntologyConnectionField!]!",
    },
    "OntologyRelationshipType": {
        "type": "RelationshipType!",
        "label": "Label!",
        "description": "Label",
        "deprecated": "Label",
        "color": "String!",
        "derived": "Boolean!",
        "from": "[NodeType!]!",
        "to": "[NodeType!]!",
        "properties": "[OntologyProperty!]!",
        "patterns": "[OntologyPattern!]!",
    },
    "OntologyProperty": {
        "name": "String!",
        "label": "Label!",
        "description": "Label",
        "deprecated": "Label",
        "datatype": "String!",
        "values": "[OntologyValue!]!",
    },
    "OntologyValue": {"value": "String!", "label": "Label!", "deprecated": "Label"},
    "OntologyPattern": {"name": "String!", "label": "Label!", "weak": "Boolean!"},
    "OntologyConnectionField": {
        "field": "String!",
        "label": "Label!",
        "type": "RelationshipType!",
        "backward": "Boolean!",
        "ends": "[NodeType!]!",
    },
}


@pytest.mark.parametrize("name", TYPES)
def test_the_fields_of_a_type(fields, name):
    assert fields(name) == TYPES[name]


def test_the_types_are_explained_in_both_languages(sdl):
    for name in TYPES:
        chinese, english = sdl.type_map[name].description.split("\n")
        assert not chinese.isascii(), name
        assert english.isascii(), name


def test_no_other_type_is_reached_but_the_two_enumerations(sdl):
    types = (sdl.type_map[name] for name in TYPES)
    reached = {str(graphql.get_named_type(field.type)) for type_ in types for field in type_.fields.values()}
    assert reached - set(TYPES) == {"NodeType", "RelationshipType", "String", "Boolean"}
