"""How the answer of a root field passes through execution: complete, it is not resolved field by field."""

from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLError, GraphQLOutputType, GraphQLResolveInfo
from graphql.pyutils import Path
from strawberry.schema.schema import Schema, StrawberryGraphQLCoreExecutionContext
from strawberry.types import ExecutionContext

from graph.stores.store import Answer


@dataclass(frozen=True, slots=True)
class Complete:
    """A value in response shape: keys, order, enumerations and nulls are as the selection wants them."""

    value: Answer


class PassThrough(StrawberryGraphQLCoreExecutionContext):
    """Takes complete values as they are; everything else is executed as usual."""

    def complete_value(
        self,
        return_type: GraphQLOutputType,
        field_details_list: Any,
        info: GraphQLResolveInfo[Any],
        path: Path,
        result: Any,
        position_context: Any,
    ) -> Awaitable[Any] | Any:
        if type(result) is Complete:
            return result.value
        return super().complete_value(return_type, field_details_list, info, path, result, position_context)


class QuietSchema(Schema):
    """A schema whose errors are reported by the server, not printed by the library."""

    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        return None
