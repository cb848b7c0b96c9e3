"""Completes an answer a second time, field by field, by graphql-core alone.

The schema comes from its own text, so that nothing of ours is in it. Each field finds its value in the reference's
answer under its response key; what graphql-core makes of types, fragments, directives, `__typename`, enumerations,
nulls, merged fields and the order of keys is its own.
"""

import functools
from collections.abc import Mapping
from typing import Any

import strawberry
from graphql import DocumentNode, ExecutionResult, GraphQLSchema, build_schema, execute_sync, parse

from schema.outputs import RELATIONSHIP
from tests.reference.answers import NodeShown


@functools.cache
def plain_schema(schema: strawberry.Schema) -> GraphQLSchema:
    """The same schema without any resolver."""
    return build_schema(schema.as_str())


@functools.lru_cache(maxsize=200)
def _parsed(document: str) -> DocumentNode:
    return parse(document)


def completed(schema: strawberry.Schema, document: str, variables: Mapping[str, Any], data: Any) -> ExecutionResult:
    """What graphql-core makes of an answer."""
    return execute_sync(
        plain_schema(schema),
        _parsed(document),
        data,
        variable_values=dict(variables),
        field_resolver=lambda source, info, **_arguments: source[info.path.key],
        type_resolver=_type,
    )


def numbers_as(expected: Any, data: Any) -> Any:
    """What was found, with whole numbers as given: graphql-core makes 2.0 of a Float that is 2, the same in JSON."""
    match data:
        case dict() if isinstance(expected, dict):
            return {key: numbers_as(expected[key], part) if key in expected else part for key, part in data.items()}
        case list() if isinstance(expected, list) and len(expected) == len(data):
            return [numbers_as(wanted, part) for wanted, part in zip(expected, data, strict=True)]
        case float() if type(expected) is int and expected == data:
            return expected
    return data


def _type(value: Any, _info: Any, _type: Any) -> str:
    return value.node.type if isinstance(value, NodeShown) else RELATIONSHIP
