"""Executes one operation of a document; a document that does not hold it is the caller's error."""

from typing import Any, TypeAlias

from strawberry.types import ExecutionResult

from loaders.plans import PlanLoader
from resolvers.execution import QUERIES_ONLY, PassThroughSchema

Schema: TypeAlias = PassThroughSchema


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
    return await schema.execute(
        query,
        variable_values=variables,
        context_value=plans,
        operation_name=operation,
        allowed_operation_types=QUERIES_ONLY if queries_only else None,
    )
