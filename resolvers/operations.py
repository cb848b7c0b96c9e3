"""Executes one operation of a document; a document that does not hold it is the caller's error."""

from typing import Any, TypeAlias

from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from graph.errors import Code, RequestError
from loaders.plans import PlanLoader
from resolvers.execution import PassThroughSchema

Schema: TypeAlias = PassThroughSchema

_EVERY = frozenset(OperationType)
_QUERIES = frozenset({OperationType.QUERY})


class NotAQueryError(RequestError):
    """The operation is no query, where only queries are allowed."""


async def execute(
    schema: Schema,
    plans: PlanLoader,
    query: str,
    variables: dict[str, Any] | None = None,
    operation: str | None = None,
    *,
    queries_only: bool = False,
) -> ExecutionResult:
    """The result of an operation; raises RequestError when the document holds no such operation."""
    try:
        return await schema.execute(
            query,
            variable_values=variables,
            context_value=plans,
            operation_name=operation,
            allowed_operation_types=_QUERIES if queries_only else _EVERY,
        )
    except InvalidOperationTypeError as error:
        kind = error.operation_type.value
        raise NotAQueryError(Code.BAD_REQUEST, f"a {kind} cannot be asked by GET; allowed: POST") from None
    except (CannotGetOperationTypeError, MissingQueryError):
        found = "just one operation" if operation is None else f"an operation named {operation!r}"
        raise RequestError(
            Code.GRAPHQL_VALIDATION_FAILED,
            f"the document does not hold {found}; give operationName as the document does",
        ) from None
