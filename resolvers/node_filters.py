"""Reads `where` of networks, analyses and exports: what must hold of nodes, by their type.

{name: {contains: "湖"}}             of_all: what must hold of every node
{unit: {kind: {eq: HOSPITAL}}}      of_types: what must hold of units; other nodes are not touched

In the document of a `network` it is read like any `where`. An analysis gets it as graphql-core coerced it, and a URL or
the command line as JSON, which has no bare names: {"unit": {"kind": {"eq": "HOSPITAL"}}}.
"""

import enum
from collections.abc import Iterator
from typing import Any

import orjson

from graph.errors import Code, ParameterName, RequestError
from graph.plan.filters import ALL_NODES, NodeFilter
from resolvers.arguments import refuse_deep
from resolvers.conditions import ConditionReader
from resolvers.document_reading import as_value
from resolvers.pass_through import PassThroughSchema
from schema.names import NETWORK_WHERE

MAXIMUM_JSON_DEPTH = 100
"""How many objects and lists may stand within each other: graphql-core calls itself for each of them."""

_EXAMPLE = 'an object, such as {"name": {"contains": "..."}}'


def of_input(conditions: ConditionReader, value: object) -> NodeFilter:
    """The filter of a value that graphql-core coerced to the input type; None asks nothing."""
    return conditions.of_network(as_value(value), _literal(value)) if value is not None else ALL_NODES


def of_json(conditions: ConditionReader, schema: PassThroughSchema, text: str) -> NodeFilter:
    """The filter that a JSON text holds; raises RequestError (BAD_FILTER, TOO_DEEP) for what it cannot mean."""
    try:
        value = orjson.loads(text)
    except ValueError as error:
        message = f": {text[:80]!r} is not JSON ({error}); allowed: {_EXAMPLE}"
        raise RequestError(Code.BAD_FILTER, ParameterName("where"), message) from None
    if not isinstance(value, dict):
        raise RequestError(
            Code.BAD_FILTER, ParameterName("where"), f": {text[:80]!r} is no object; allowed: {_EXAMPLE}"
        )
    refuse_deep(max(_depths(value)), MAXIMUM_JSON_DEPTH, "where: names")
    return of_input(conditions, schema.coerced(NETWORK_WHERE, value, "where"))


def _depths(value: Any) -> Iterator[int]:
    """In how many objects and lists each value stands."""
    waiting = [(0, value)]
    while waiting:
        depth, part = waiting.pop()
        yield depth
        members = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
        waiting += [(depth + 1, member) for member in members]


def _literal(value: object) -> str:
    """A value as GraphQL writes it in a document."""
    match value:
        case dict():
            return f"{{{', '.join(f'{name}: {_literal(member)}' for name, member in value.items())}}}"
        case list():
            return f"[{', '.join(map(_literal, value))}]"
        case enum.Enum():
            return str(value.value)
        case _:
            return orjson.dumps(value, default=str).decode()
