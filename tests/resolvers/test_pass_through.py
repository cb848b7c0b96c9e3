"""What is relied on of Strawberry and graphql-core: should they change it, this fails first."""

import inspect

import orjson
import strawberry
from graphql import MiddlewareManager
from graphql.execution import Executor

from resolvers.document_limits import DocumentLimits
from resolvers.pass_through import Complete, PassThroughExecutor, PassThroughSchema


@strawberry.input(one_of=True)
class Which:
    """Takes one of its members."""

    name: str | None = strawberry.UNSET
    key: str | None = strawberry.UNSET


@strawberry.type
class Thing:
    """Resolved field by field unless it is complete."""

    name: str


@strawberry.type
class Query:
    """A root field without arguments, and one with."""

    @strawberry.field
    def thing(self) -> Thing:
        return Thing(name="resolved")

    @strawberry.field
    def find(self, which: Which) -> Thing | None:
        return Thing(name=which.name or "")


def schema_with(resolver=None):
    """A schema in which this resolver, if any, takes the place of Strawberry's on every root field."""
    resolvers = {"Query": resolver}
    return PassThroughSchema(Query, resolver_of=lambda of_type, _field: resolvers.get(of_type), limits=DocumentLimits())


def test_the_hook_of_complete_values_still_has_its_shape():
    names = ["self", "return_type", "field_details_list", "info", "path", "result", "position_context"]
    assert list(inspect.signature(Executor.complete_value).parameters) == names
    assert list(inspect.signature(PassThroughExecutor.complete_value).parameters) == names


def test_the_hook_of_resolvers_still_has_its_shape():
    assert list(inspect.signature(MiddlewareManager.get_field_resolver).parameters) == ["self", "field_resolver"]


async def test_a_complete_value_is_taken_as_it_is():
    schema = schema_with(lambda *_: Complete(orjson.Fragment(b'{"any": [1, 2]}')))
    result = await schema.execute("{ other: thing { name } }")
    assert orjson.dumps(result.data) == b'{"other":{"any": [1, 2]}}'


async def test_anything_else_is_executed_as_usual():
    result = await schema_with().execute("{ thing { name } __schema { queryType { name } } }")
    assert result.data == {"thing": {"name": "resolved"}, "__schema": {"queryType": {"name": "Query"}}}


async def test_a_complete_null_in_a_field_that_may_not_be_null_is_let_through():
    """Whether a value may be null is then the plan's to guarantee."""
    schema = schema_with(lambda *_: Complete(None))
    assert "thing: Thing!" in schema.as_str()
    assert (await schema.execute("{ thing { name } }")).data == {"thing": None}


async def test_a_resolver_is_called_as_it_is():
    """Not by Strawberry, which would make a Which of the argument and an Info of its own."""
    calls = []

    async def resolve(source, info, **arguments):
        calls.append((source, info.variable_values, arguments))
        return Complete(None)

    await schema_with(resolve).execute(
        "query($n: String!) { find(which: {name: $n}) { name } }", {"n": "a"}, None, "root"
    )
    assert calls == [("root", {"n": "a"}, {"which": {"name": "a"}})]
    assert type(calls[0][1]) is dict


async def test_an_input_of_one_member_is_checked_before_it_is_executed():
    result = await schema_with().execute('{ find(which: {name: "a", key: "b"}) { name } }')
    assert [error.message for error in result.errors] == ["OneOf Input Object 'Which' must specify exactly one key."]
