"""What the ontology marks as deprecated is so in the schema, with the reason in both languages."""

import graphql
import pytest
import strawberry

from graph.ontology.reader import read_ontology
from schema.building import build_schema

GONE = "deprecated: {zh: 请用新的。, en: Use the new one.}"
LABEL = "label: {zh: 一, en: A}"
VALUES = "values: {A: {zh: 一, en: A}, B: {zh: 二, en: B, deprecated: {zh: 请用甲。, en: Use A.}}}"
DECLARED = f"""
nodes:
  Source: {{plural: sources, {LABEL}, properties: {{kind: {{type: enum, {LABEL}, {VALUES}}}}}}}
  Shop: {{plural: shops, {LABEL}, {GONE}, properties: {{grams: {{type: integer, {LABEL}, {GONE}}}}}}}
relationships:
  SELLS: {{{LABEL}, {GONE}, from: {{types: [Shop], field: sells}}, to: {{types: [Source], field: soldBy}}}}
"""
REASON = "请用新的。\nUse the new one."


@pytest.fixture
def sdl(tmp_path) -> graphql.GraphQLSchema:
    (tmp_path / "a.yaml").write_text(DECLARED, encoding="utf-8")
    return graphql.build_schema(build_schema(read_ontology(tmp_path), strawberry.Schema).as_str())


@pytest.mark.parametrize(
    "place",
    [
        "Query.shop",
        "Query.shops",
        "Shop.grams",
        "Shop.sells",
        "Source.soldBy",
        "ShopWhere.grams",
        "ShopWhere.sells",
        "ShopOrder.grams",
        "ShopGroup.grams",
        "ShopGroupBounds.grams",
        "SourceOrder.soldBy",
        "EntityWhere.shop",
    ],
)
def test_fields_conditions_and_orders(sdl, place):
    type_name, member = place.split(".")
    assert sdl.type_map[type_name].fields[member].deprecation_reason == REASON


def test_values(sdl):
    assert sdl.type_map["SourceKind"].values["B"].deprecation_reason == "请用甲。\nUse A."
    assert sdl.type_map["SourceKind"].values["A"].deprecation_reason is None
    assert sdl.type_map["NodeType"].values["SHOP"].deprecation_reason == REASON
    assert sdl.type_map["RelationshipType"].values["SELLS"].deprecation_reason == REASON


@pytest.mark.parametrize(("name", "member"), [("Query", "sources"), ("Source", "kind"), ("SourceWhere", "kind")])
def test_nothing_else(sdl, name, member):
    assert sdl.type_map[name].fields[member].deprecation_reason is None
