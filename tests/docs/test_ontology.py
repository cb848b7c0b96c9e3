"""The query on the page about the ontology gives what the page says."""

import pytest

from tests.docs.reading import marked


@pytest.fixture
async def asked(schema):
    result = await schema.execute(marked("docs/ontology.md", "asked"))
    assert result.errors is None
    return result.data["ontology"]


async def test_properties_have_the_types_of_value(asked):
    found = {prop["datatype"] for one in asked["nodeTypes"] for prop in one["properties"]}
    assert found >= {"identifier", "text", "texts", "date", "enum", "instant"}


async def test_edges_have_the_properties_of_their_relationship_type(asked):
    told = {one["type"]: one["properties"] for one in asked["relationshipTypes"]}
    assert [prop["name"] for prop in told["CO_BUILDS_WITH"]] == ["id", "weight", "since", "until"]
    assert {one["type"] for node in asked["nodeTypes"] for one in node["connections"]} == told.keys()
