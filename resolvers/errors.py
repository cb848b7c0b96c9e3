"""The codes of what goes wrong in the GraphQL libraries."""

from typing import TypeAlias

from graphql import GraphQLError, GraphQLSyntaxError

from graph.errors import Code, GongjianError

Reported: TypeAlias = GraphQLError
"""An error as a result reports it."""

NESTED = "nested too deeply."
"""What the library says of a document, or of variables, that it will not read to their end."""


def error_code(error: Reported) -> Code:
    """The code under which clients see an error; INTERNAL for what nobody foresaw."""
    cause = error.original_error
    if isinstance(cause, GongjianError):
        return cause.code
    if isinstance(code := (error.extensions or {}).get("code"), Code):
        return code
    if cause is None and error.message.endswith(NESTED):
        return Code.TOO_DEEP
    if isinstance(error, GraphQLSyntaxError):
        return Code.GRAPHQL_PARSE_FAILED
    if cause is None or isinstance(cause, GraphQLError):
        return Code.GRAPHQL_VALIDATION_FAILED
    return Code.INTERNAL
