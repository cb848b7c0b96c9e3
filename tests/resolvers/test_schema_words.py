import pytest

from resolvers.pass_through import PassThroughSchema
from resolvers.schema_words import MAXIMUM_DESCRIPTION, find


def places(schema: PassThroughSchema, word: str) -> list[str]:
    return [part.get("field") or part.get("value") or part["type"] for part in find(schema, word)]


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("Unit", ["Unit", "Query.unit"]),
        ("unit", ["Query.unit"]),
        ("coBuilders", ["Community.coBuilders"]),
        ("COBUILDERS", ["Community.coBuilders"]),
        ("共驻共建", ["Query.coBuilding"]),
        ("School", ["UnitKind.SCHOOL"]),
        ("street units", []),
    ],
)
def test_the_closest_comes_first(schema: PassThroughSchema, word: str, first: list[str]) -> None:
    assert places(schema, word)[: len(first)] == first


def test_a_type_by_its_name_is_whole(schema: PassThroughSchema) -> None:
    edge = find(schema, "CoBuildsWithUnitEdge")[0]
    assert "evidence(where, first): [CoBuildsWithEvidence!]! - 依据：每项事实一条，默认十条。" in edge["fields"]
    kinds = find(schema, "CommunityKind")[0]
    assert kinds["values"][0] == "URBAN: 城市社区\nUrban community"


def test_a_field_has_its_arguments_and_its_type(schema: PassThroughSchema) -> None:
    (field,) = [part for part in find(schema, "Query paths") if part.get("field") == "Query.paths"] or find(
        schema, "paths"
    )[:1]
    assert field["arguments"][:2] == ["from: ID!", "to: ID!"]
    assert field["type"] == "Paths"


def test_all_of_several_words_must_be_there(schema: PassThroughSchema) -> None:
    assert "Unit.coBuildsWith" in places(schema, "paired reports unit")
    assert places(schema, "paired volcano") == []


def test_descriptions_are_short(schema: PassThroughSchema) -> None:
    assert max(len(part["description"]) for part in find(schema, "a")) == MAXIMUM_DESCRIPTION + 3
