"""Errors of GraphQL requests, and the code under which a client sees each of them.

The product's own errors carry their code. graphql-core's have none, so their kind or their text decides.
"""

import re
from typing import TypeAlias, cast

from graphql import GraphQLError, GraphQLInputObjectType, GraphQLSchema, GraphQLSyntaxError

from graph.errors import Code, GongjianError, RequestError, StoreError
from schema.names import ENTITY, NETWORK_WHERE, filter_input, where

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


_UNKNOWN_MEMBER = re.compile(r"of type '(\w+)' not to include unknown field '(\w+)'")
"""What graphql-core says of a member that an input object does not have."""


_QUOTED_VALUE = re.compile(r"^Enum '\w+' cannot represent non-enum value: \"")
"""What graphql-core says of a text where the value of an enumeration may stand."""


_INCREMENTAL = re.compile(r"^Unknown directive '@(defer|stream)'\.$")
"""What graphql-core says of a directive that clients know from servers that send answers in parts."""


def with_hint(error: GraphQLError, schema: GraphQLSchema, *, names_operators: bool) -> GraphQLError:
    """An error, which tells what else to write where a condition has a name that cannot stand there, or of `@defer`.

    `names_operators` says whether the operators of a property may be named: a schema that clients must not guess would
    be told by them.
    """
    if _INCREMENTAL.match(error.message):
        hint = (
            " Answers are sent whole, since a root field is read as a whole: leave it out, or ask in several requests."
        )
        return GraphQLError(error.message + hint, error.nodes)
    if error.message.startswith("The mutation operation is not supported"):
        hint = (
            " This server only reads; to write, it needs access control, or gongjian serve --editable on this machine."
        )
        return GraphQLError(error.message + hint, error.nodes)
    if _QUOTED_VALUE.match(error.message):
        return GraphQLError(f"{error.message} Write it without quotes.", error.nodes)
    unknown = _UNKNOWN_MEMBER.search(error.message)
    if unknown is None:
        return error
    type_name, member = unknown.groups()
    hint = ""
    if type_name in (where(ENTITY), NETWORK_WHERE):
        hint = f" Nodes of several types may stand here: put {member} below the name of one of these types."
    elif type_name.endswith(filter_input("")) and names_operators:
        operators = cast("GraphQLInputObjectType", schema.type_map[type_name]).fields
        hint = f" Allowed: {', '.join(operators)}."
    return GraphQLError(error.message + hint, error.nodes, path=error.path, original_error=error.original_error)


def retry_after(error: Reported) -> int:
    """The seconds after which the same request may succeed, where the error tells; else 0."""
    return error.original_error.retry_after if isinstance(error.original_error, StoreError) else 0


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
