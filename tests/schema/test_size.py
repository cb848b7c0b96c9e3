"""How the schema grows with the ontology, and that all of it is described in both languages."""

import re
from collections.abc import Iterator

import graphql
import pytest

LABEL = "label: {zh: 一, en: A}"
KIND = f"kind: {{type: enum, {LABEL}, values: {{A: {{zh: 一, en: A}}}}}}"
ENDS = "from: {types: [Source], field: %s}, to: {types: [Source], field: %sOf}"


def relationship(field: str, properties: str = "") -> str:
    return f"  {field.upper()}: {{{LABEL}, {ENDS % (field, field)}{properties}}}\n"


NODES = f"nodes:\n  Source: {{plural: sources, {LABEL}, properties: {{{KIND}}}}}\n"
EDGES = f"relationships:\n{relationship('cites')}"
GRAMS = f", properties: {{grams: {{type: integer, {LABEL}}}}}"
GROWTH = {
    "a node type": (
        NODES + f"  Unit: {{plural: units, {LABEL}}}\n" + EDGES,
        {"Unit", "UnitConnection", "UnitEdge", "UnitGroup", "UnitOrder", "UnitWhere"},
    ),
    "a relationship type": (NODES + EDGES + relationship("copies"), set()),
    "one with a number of its own": (
        NODES + EDGES + relationship("weighs", GRAMS),
        {f"WeighsSource{end}" for end in ("Connection", "Edge", "Group", "Order", "Where", "Quantifier")}
        | {f"WeighsSource{end}" for end in ("CountFilter", "CountOrder")}
        | {"WeighsEntityGroupBounds", "WeighsEntityGroupNumbers", "WeighsEdgeOrder", "WeighsEdgeWhere"},
    ),
}


@pytest.mark.parametrize(("declaration", "added"), GROWTH.values(), ids=list(GROWTH))
def test_the_types_that_a_type_of_the_ontology_adds(schema_of, declaration, added):
    of_first_number = {"DecimalFilter", "GroupNumbersHaving"}
    before = set(schema_of(NODES + EDGES).type_map) | of_first_number
    assert set(schema_of(declaration).type_map) - before == added


@pytest.fixture
def of_queries(sdl) -> graphql.GraphQLSchema:
    """What queries reach of a schema, to be changed."""
    copy = graphql.build_schema(graphql.print_schema(sdl))
    nodes = sdl.get_implementations(sdl.type_map["Node"]).objects
    return graphql.GraphQLSchema(copy.query_type, types=[copy.type_map[node.name] for node in nodes])


def without_descriptions(schema: graphql.GraphQLSchema) -> str:
    """The text of a schema without the descriptions, and so without the lines that only they need."""
    for named in schema.type_map.values():
        members = [*getattr(named, "fields", {}).values(), *getattr(named, "values", {}).values()]
        arguments = [argument for member in members for argument in getattr(member, "args", {}).values()]
        for part in (named, *members, *arguments):
            part.description = None
    return graphql.print_schema(schema)


def test_what_queries_reach_keeps_its_size(of_queries):
    """Without descriptions at most 60 % of what it was before types were shared; all of it at most 475 kB."""
    assert len(of_queries.type_map) < 550
    assert len(graphql.print_schema(of_queries).encode()) < 475_000
    assert len(without_descriptions(of_queries).encode()) < 0.6 * 236_103


def described(sdl: graphql.GraphQLSchema) -> Iterator[tuple[str, str | None]]:
    """Every argument and every member of an input type, with what is said of it."""
    for named in sdl.type_map.values():
        for name, member in getattr(named, "fields", {}).items():
            if isinstance(named, graphql.GraphQLInputObjectType):
                yield f"{named.name}.{name}", member.description
            elif not named.name.startswith("__"):
                yield from ((f"{named.name}.{name}({key})", it.description) for key, it in member.args.items())


def test_arguments_and_members_of_inputs_are_described_in_both_languages(sdl):
    both = re.compile(r"[\u4e00-\u9fff].*\n.*[A-Za-z]", re.DOTALL)
    everything = list(described(sdl))
    assert [place for place, text in everything if not both.search(text or "")] == []
    assert len(everything) > 2_500
