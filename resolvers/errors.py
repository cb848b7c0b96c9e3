"""Errors of GraphQL requests, and the code under which a client sees each of them.

The product's own errors carry their code. graphql-core's have none, so their kind or their text decides.
"""

import re
from typing import TypeAlias

from graphql import GraphQLError, GraphQLSyntaxError

from graph.errors import Code, GongjianError, RequestError
from schema.names import ENTITY, where

Reported: TypeAlias = GraphQLError
"""An error as the result of an execution reports it. It has this name so that `server` need not know graphql-core."""

NESTED_TOO_DEEPLY = "nested too deeply."
"""How graphql-core's message ends for variables that it does not read to their end, since they would fill the stack.

For a document, "Parsing aborted." follows.
"""


class NotAQueryError(RequestError):
    """The operation is a mutation or a subscription, where only queries are allowed."""


def refusal(code: Code, message: str) -> GraphQLError:
    """An error of the product in the form in which validation reports errors."""
    return GraphQLError(message, original_error=RequestError(code, message))


_ONLY_OF_SOME = re.compile(rf"of type '{where(ENTITY)}' not to include unknown field '(\w+)'")
"""What graphql-core says of a condition on nodes of any type that names what not all types have."""


def with_hint(error: GraphQLError) -> GraphQLError:
    """An error, which tells what to do where a condition names what only some types have."""
    name = _ONLY_OF_SOME.search(error.message)
    if name is None:
        return error
    hint = f"Nodes of several types may stand here: put {name[1]} below the name of one of these types."
    return GraphQLError(f"{error.message} {hint}", error.nodes, path=error.path, original_error=error.original_error)


def error_code(error: Reported) -> Code:
    """The code under which clients see an error; INTERNAL for errors that nobody foresaw."""
    cause = error.original_error
    if isinstance(cause, GongjianError):
        return cause.code
    # Scalars give their code in this way, since graphql-core reports an error of its own that takes over extensions.
    if isinstance(code := (error.extensions or {}).get("code"), Code):
        return code
    if cause is None and error.message.endswith(NESTED_TOO_DEEPLY):
        return Code.TOO_DEEP
    if isinstance(error, GraphQLSyntaxError):
        return Code.GRAPHQL_PARSE_FAILED
    if cause is None or isinstance(cause, GraphQLError):
        return Code.GRAPHQL_VALIDATION_FAILED
    return Code.INTERNAL
