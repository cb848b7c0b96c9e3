"""Execution: documents are parsed and validated once, and the answer of a root field passes through unresolved.

Strawberry makes the schema; its own `execute` is replaced, since its extensions, and its caches that find a document
by the hash of its tree, cost more than all the rest of a small request.
"""

import inspect
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any

import strawberry
from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLOutputType,
    GraphQLResolveInfo,
    GraphQLSyntaxError,
    execute,
    get_operation_ast,
    parse,
    specified_rules,
)
from graphql.pyutils import Path
from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext, validate_document
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from graph.stores.store import Answer

CACHED_DOCUMENTS = 1_000
CACHED_LENGTH = 20_000
"""Characters of a document up to which it is remembered, so that large ones do not fill the memory."""

MOST_TOKENS = 10_000
"""Tokens of a document at most: validating takes longer than they grow, and holds up every other request."""


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


@dataclass(frozen=True, slots=True)
class _Read:
    """A document and what is wrong with it."""

    document: DocumentNode
    errors: list[GraphQLError]


class PassThroughSchema(strawberry.Schema):
    """A schema that executes by itself; errors are the caller's to report."""

    def __init__(self, *arguments: Any, **rest: Any) -> None:
        super().__init__(*arguments, **rest)
        self._documents: OrderedDict[str, _Read] = OrderedDict()

    def resolve_root_fields(self, resolve: Callable[..., Awaitable[Complete]]) -> None:
        """Makes `resolve` the resolver of every root field, past Strawberry's conversion of arguments."""
        query = self._schema.query_type
        for field in query.fields.values() if query else ():
            field.resolve = resolve

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
        try:
            read = self._read(query)
        except GraphQLSyntaxError as error:
            return ExecutionResult(None, [error])
        _refuse_others(read.document, operation_name, allowed_operation_types)
        if read.errors:
            return ExecutionResult(None, list(read.errors))
        result = execute(
            self._schema,
            read.document,
            root_value,
            context_value,
            variable_values,
            operation_name,
            executor_class=PassThrough,
        )
        done = await result if inspect.isawaitable(result) else result
        return ExecutionResult(done.data, done.errors)

    def _read(self, query: str) -> _Read:
        """The document of a text; the text not asked for longest makes room for a new one."""
        documents = self._documents
        found = documents.get(query)
        if found is not None:
            documents.move_to_end(query)
            return found
        document = parse(query, max_tokens=MOST_TOKENS)
        found = _Read(document, validate_document(self._schema, document, tuple(specified_rules)))
        if len(query) <= CACHED_LENGTH:
            documents[query] = found
        if len(documents) > CACHED_DOCUMENTS:
            documents.popitem(last=False)
        return found


def _refuse_others(document: DocumentNode, name: str | None, allowed: Iterable[OperationType] | None) -> None:
    operation = get_operation_ast(document, name)
    if operation is None:
        raise CannotGetOperationTypeError(name)
    if allowed is not None and OperationType(operation.operation.value) not in allowed:
        raise InvalidOperationTypeError(OperationType(operation.operation.value))
