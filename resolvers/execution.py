"""Executes documents, and lets the answers of root fields pass through graphql-core unresolved.

This is the only module that relies on what Strawberry and graphql-core do not promise to keep. Should an upgrade
change any of it, `tests/resolvers/test_execution.py` fails first:

- `Executor.complete_value` of graphql-core makes the answer of what a resolver returned. `PassThrough` overrides it.
- `Executor.execute_field` of graphql-core takes the function that it calls from `MiddlewareManager.get_field_resolver`,
  which is given the field's `resolve`. `_Resolvers` overrides it.
- `strawberry.Schema._schema` is the schema as graphql-core has it. `PassThroughSchema` executes that one by itself:
  Strawberry's own `execute` runs extensions, and finds a document in its caches by the hash of its tree, which costs
  more than all the rest of a small request.
- `StrawberryGraphQLCoreExecutionContext` gives resolvers the values of variables as a plain mapping, which
  `document.variables_of` takes.
- `OneOfInputValidationRule` of Strawberry knows which of its input types take one member. Its `MaybeNullValidationRule`
  is left out, since no field of this schema is a `strawberry.Maybe`.
"""

import inspect
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

import strawberry
from graphql import (
    DocumentNode,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLResolveInfo,
    GraphQLSchema,
    MiddlewareManager,
    execute,
    get_operation_ast,
)
from graphql.pyutils import Path
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from graph.errors import Code, RequestError
from graph.stores.store import Answer
from resolvers.documents import Documents
from resolvers.limits import Limits

Resolver: TypeAlias = Callable[..., Any]
"""A resolver as graphql-core calls it: with the source, a GraphQLResolveInfo, and the arguments by their names."""

ResolverOf: TypeAlias = Callable[[str, str], Resolver | None]
"""The resolver of a field, by the names of its type and of the field; None leaves the field to Strawberry."""

QUERIES_ONLY = frozenset({OperationType.QUERY})


class NotAQueryError(RequestError):
    """The operation is no query, where only queries are allowed."""


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


class _Resolvers(MiddlewareManager):
    """Calls resolvers as they are.

    Strawberry would call them with converted arguments, which makes a small request 10 to 60 percent slower, and plans
    read their arguments from the document anyway. A middleware function in the usual sense is a call more for each
    field; so this replaces what is called.
    """

    def __init__(self, schema: GraphQLSchema, resolver_of: ResolverOf) -> None:
        super().__init__()
        self._by_strawberrys = {
            field.resolve: resolver
            for graphql_type in schema.type_map.values()
            if isinstance(graphql_type, GraphQLObjectType)
            for name, field in graphql_type.fields.items()
            if (resolver := resolver_of(graphql_type.name, name)) is not None
        }

    def get_field_resolver(self, field_resolver: Resolver) -> Resolver:
        return self._by_strawberrys.get(field_resolver, field_resolver)


class PassThroughSchema(strawberry.Schema):
    """A schema with its resolvers and limits, which executes by itself; errors are the caller's to report."""

    def __init__(
        self,
        query: type,
        *,
        types: Iterable[type] = (),
        config: StrawberryConfig | None = None,
        resolver_of: ResolverOf,
        limits: Limits,
    ) -> None:
        super().__init__(query, types=types, config=config, execution_context_class=PassThrough)
        self._resolvers = _Resolvers(self._schema, resolver_of)
        self._documents = Documents(self._schema, limits, (OneOfInputValidationRule,))
        self._hide_suggestions = not limits.suggestions

    def mistakes(self, query: str) -> list[str]:
        """What is wrong with a document before it is executed, as messages."""
        return [error.message for error in self._documents.read(query).errors]

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
        """The result of an operation; raises RequestError for a document that holds no such operation."""
        if not query:
            raise _no_operation(operation_name)
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
            middleware=self._resolvers,
            executor_class=self.execution_context_class,
            hide_suggestions=self._hide_suggestions,
        )
        done = await result if inspect.isawaitable(result) else result
        return ExecutionResult(done.data, done.errors)


def _refuse_others(document: DocumentNode, name: str | None, allowed: Iterable[OperationType] | None) -> None:
    operation = get_operation_ast(document, name)
    if operation is None:
        raise _no_operation(name)
    if allowed is not None and OperationType(operation.operation.value) not in allowed:
        message = f"a {operation.operation.value} cannot be asked by GET; allowed: POST"
        raise NotAQueryError(Code.BAD_REQUEST, message)


def _no_operation(name: str | None) -> RequestError:
    missing = "just one operation" if name is None else f"an operation named {name!r}"
    message = f"the document does not hold {missing}; give operationName as the document does"
    return RequestError(Code.GRAPHQL_VALIDATION_FAILED, message)
