"""The hook that lets answers pass: should graphql-core or Strawberry change it, this fails first."""

import inspect

import orjson
import strawberry
from graphql import GraphQLObjectType
from graphql.execution import Executor

from resolvers.execution import Complete, PassThrough, PassThroughSchema


@strawberry.type
class Thing:
    """Resolved field by field unless it is complete."""

    name: str


@strawberry.type
class Query:
    """One root field."""

    @strawberry.field
    def thing(self) -> Thing:
        return Thing(name="resolved")


def test_the_hook_still_has_its_shape():
    names = ["self", "return_type", "field_details_list", "info", "path", "result", "position_context"]
    assert list(inspect.signature(Executor.complete_value).parameters) == names
    assert list(inspect.signature(PassThrough.complete_value).parameters) == names


async def test_a_complete_value_is_taken_as_it_is():
    schema = PassThroughSchema(Query)

    async def resolve(*_given, **_arguments):
        return Complete(orjson.Fragment(b'{"any": [1, 2]}'))

    schema.resolve_root_fields(resolve)
    result = await schema.execute("{ other: thing { name } }")
    assert orjson.dumps(result.data) == b'{"other":{"any": [1, 2]}}'


async def test_anything_else_is_executed_as_usual():
    result = await PassThroughSchema(Query).execute("{ thing { name } __schema { queryType { name } } }")
    assert result.data == {"thing": {"name": "resolved"}, "__schema": {"queryType": {"name": "Query"}}}


async def test_a_complete_null_in_a_field_that_may_not_be_null_is_let_through():
    """Whether a value may be null is then the plan's to guarantee."""
    schema = PassThroughSchema(Query)

    async def resolve(*_given, **_arguments):
        return Complete(None)

    schema.resolve_root_fields(resolve)
    assert isinstance(schema._schema.query_type, GraphQLObjectType)
    assert (await schema.execute("{ thing { name } }")).data == {"thing": None}
