"""Execution: the answer of a root field passes through unresolved.

Strawberry makes the schema; its own `execute` is replaced, since its extensions, and its caches that find a document
by the hash of its tree, cost more than all the rest of a small request.
"""

import inspect
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any

import strawberry
from graphql import DocumentNode, GraphQLOutputType, GraphQLResolveInfo, execute, get_operation_ast
from graphql.pyutils import Path
from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from graph.ontology.model import Ontology
from graph.stores.store import Answer
from resolvers.analysis import resolve_analysis
from resolvers.arguments import PageLimits
from resolvers.documents import Documents
from resolvers.limits import Limits


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


class PassThroughSchema(strawberry.Schema):
    """A schema that executes by itself; errors are the caller's to report."""

    def __init__(self, *arguments: Any, **rest: Any) -> None:
        super().__init__(*arguments, **rest)
        self.limit(Limits())

    def limit(self, limits: Limits) -> None:
        """Sets what documents may hold and ask."""
        self._documents = Documents(self._schema, limits)
        self._hide_suggestions = not limits.suggestions

    def mistakes(self, query: str) -> list[str]:
        """What is wrong with a document before it is executed, as messages."""
        return [error.message for error in self._documents.read(query).errors]

    def resolve_root_fields(self, resolve: Callable[..., Awaitable[Complete]]) -> None:
        """Makes `resolve` the resolver of every root field, past Strawberry's conversion of arguments."""
        query = self._schema.query_type
        for field in query.fields.values() if query else ():
            field.resolve = resolve

    def analyze(self, ontology: Ontology, pages: PageLimits) -> None:
        """Sets the resolvers of `analysis`, which is resolved as usual."""
        resolve_analysis(self._schema, ontology, pages)

    async def execute(
        self,
        query: str | None,
        variable_values: dict[str, Any] | None = None,
        context_value: Any | None = None,
        root_value: Any | None = None,
        operation_name: str | None = None,
        allowed_operation_types: Iterable[OperationType] | None = None,
        operation_extensions: dict[str, Any] | None = None,
    ) -> ExecutionResult:
        """The result of an operation; raises Strawberry's errors for a document that holds no such operation."""
        if not query:
            raise MissingQueryError
        read = self._documents.read(query)
        if read.document is not None:
            _refuse_others(read.document, operation_name, allowed_operation_types)
        if read.document is None or read.errors:
            return ExecutionResult(None, list(read.errors))
        result = execute(
            self._schema,
            read.document,
            root_value,
            context_value,
            variable_values,
            operation_name,
            executor_class=PassThrough,
            hide_suggestions=self._hide_suggestions,
        )
        done = await result if inspect.isawaitable(result) else result
        return ExecutionResult(done.data, done.errors)


def _refuse_others(document: DocumentNode, name: str | None, allowed: Iterable[OperationType] | None) -> None:
    operation = get_operation_ast(document, name)
    if operation is None:
        raise CannotGetOperationTypeError(name)
    if allowed is not None and OperationType(operation.operation.value) not in allowed:
        raise InvalidOperationTypeError(OperationType(operation.operation.value))
