"""The query on the page about the ontology gives what the page says."""

import pytest

from tests.docs.reading import marked


@pytest.fixture
async def ontology_answer(schema):
    result = await schema.execute(marked("docs/ontology.md", "asked"))
    assert result.errors is None
    return result.data["ontology"]


async def test_properties_have_the_types_of_value(ontology_answer):
    datatypes = {prop["datatype"] for node_type in ontology_answer["nodeTypes"] for prop in node_type["properties"]}
    assert datatypes >= {"identifier", "text", "texts", "date", "enum", "instant"}


async def test_edges_have_the_properties_of_their_relationship_type(ontology_answer):
    properties = {edge_type["type"]: edge_type["properties"] for edge_type in ontology_answer["relationshipTypes"]}
    assert [prop["name"] for prop in properties["CO_BUILDS_WITH"]] == ["relationshipId", "weight", "since", "until"]
    assert {
        connection["type"] for node in ontology_answer["nodeTypes"] for connection in node["connections"]
    } == properties.keys()
