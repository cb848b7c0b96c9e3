"""The schema as a client sees it: built from its text."""

from collections.abc import Callable

import graphql
import pytest
import strawberry

from graph.ontology.reader import read_ontology
from schema.building import build_schema


@pytest.fixture(scope="session")
def sdl(schema: strawberry.Schema) -> graphql.GraphQLSchema:
    return graphql.build_schema(schema.as_str())


@pytest.fixture(scope="session")
def fields(sdl):
    """The fields of a type, by name, each as its type's text."""

    def fields_of(type_name: str) -> dict[str, str]:
        return {name: str(field.type) for name, field in sdl.type_map[type_name].fields.items()}

    return fields_of


@pytest.fixture
def schema_of(tmp_path) -> Callable[[str], graphql.GraphQLSchema]:
    """Builds the schema of a declaration."""

    def build(declaration: str) -> graphql.GraphQLSchema:
        (tmp_path / "a.yaml").write_text(declaration, encoding="utf-8")
        return graphql.build_schema(build_schema(read_ontology(tmp_path), strawberry.Schema).as_str())

    return build
