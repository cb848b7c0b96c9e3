"""The schema as a client sees it: built from its text."""

import graphql
import pytest
import strawberry


@pytest.fixture(scope="session")
def sdl(schema: strawberry.Schema) -> graphql.GraphQLSchema:
    return graphql.build_schema(schema.as_str())


@pytest.fixture(scope="session")
def fields(sdl):
    """The fields of a type, by name, each as its type's text."""

    def fields_of(type_name: str) -> dict[str, str]:
        return {name: str(field.type) for name, field in sdl.type_map[type_name].fields.items()}

    return fields_of
