"""The schema that executes: the answer of a root field passes through graphql-core unresolved.

graphql-core would visit each field of an answer that a store has put into the response's shape already. A resolver
returns such an answer as `Complete`, and it becomes part of the response as it is.

This is the only module that relies on what Strawberry and graphql-core do not promise to keep. Should an upgrade
change any of it, `tests/resolvers/test_pass_through.py` fails first:

- `Executor.complete_value` of graphql-core makes the response of what a resolver returned. `PassThroughExecutor`
  overrides it.
- `Executor.execute_field` of graphql-core calls what `MiddlewareManager.get_field_resolver` returns for the `resolve`
  of a field. `Resolvers` overrides it.
- `strawberry.Schema._schema` is graphql-core's schema. `PassThroughSchema` executes it directly, as Strawberry's own
  `execute` costs more than all the rest of a small request: it runs extensions, and looks documents up in its caches
  by the hash of their syntax tree.
- `StrawberryGraphQLCoreExecutionContext` gives resolvers the values of variables as a plain mapping, which
  `variables_of` in `document_reading.py` takes.
- `OneOfInputValidationRule` of Strawberry knows which of its input types take one member. Its `MaybeNullValidationRule`
  is left out, since no field of this schema is a `strawberry.Maybe`.
"""

import asyncio
import functools
import inspect
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

import strawberry
from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLResolveInfo,
    GraphQLSchema,
    MiddlewareManager,
    coerce_input_value,
    execute,
    get_operation_ast,
    validate_input_value,
)
from graphql import (
    OperationType as GraphQLOperationType,
)
from graphql.pyutils import Path
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from graph.errors import Code, ParameterName, RequestError
from graph.stores.store import Answer
from resolvers.caches import DocumentCache
from resolvers.document_limits import DocumentLimits
from resolvers.errors import NotAQueryError, refusal, with_hint

_INTROSPECTION = ThreadPoolExecutor(1, "introspection")
"""A single thread: with more, Python would give the event loop its turn less often."""

Resolver: TypeAlias = Callable[..., Any]
"""A resolver as graphql-core calls it: with the source, a GraphQLResolveInfo, and the arguments by their names."""

ResolverOf: TypeAlias = Callable[[str, str], Resolver | None]
"""The resolver of a field, by the names of its type and of the field; None leaves the field to Strawberry."""


@dataclass(frozen=True, slots=True)
class Complete:
    """A value in response shape: it has the selection's keys in their order, and its enumerations and nulls."""

    value: Answer


class PassThroughExecutor(StrawberryGraphQLCoreExecutionContext):
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


class Resolvers(MiddlewareManager):
    """Calls the resolvers of a schema as they are.

    Strawberry converts the arguments of each resolver that it is given, which makes a small request 10 to 60 percent
    slower, and plans read their arguments from the document anyway. Middleware in the usual form, a function around
    each resolver, is an additional call for each field (2 to 3 percent); so the resolver itself is exchanged here.
    """

    def __init__(self, schema: GraphQLSchema, resolver_of: ResolverOf) -> None:
        super().__init__()
        self._by_strawberry_resolver = {
            field.resolve: resolver
            for graphql_type in schema.type_map.values()
            if isinstance(graphql_type, GraphQLObjectType)
            for name, field in graphql_type.fields.items()
            if (resolver := resolver_of(graphql_type.name, name)) is not None
        }

    def get_field_resolver(self, field_resolver: Resolver) -> Resolver:
        return self._by_strawberry_resolver.get(field_resolver, field_resolver)


class PassThroughSchema(strawberry.Schema):
    """A schema with its resolvers and the limits of its documents."""

    def __init__(
        self,
        query: type,
        *,
        mutation: type | None = None,
        subscription: type | None = None,
        types: Iterable[type] = (),
        config: StrawberryConfig | None = None,
        resolver_of: ResolverOf,
        limits: DocumentLimits,
    ) -> None:
        super().__init__(
            query,
            mutation=mutation,
            subscription=subscription,
            types=types,
            config=config,
            execution_context_class=PassThroughExecutor,
        )
        self._resolvers = Resolvers(self._schema, resolver_of)
        self._documents = DocumentCache(self._schema, limits, (OneOfInputValidationRule,))
        self._hide_suggestions = not limits.suggestions

    @property
    def named_types(self) -> Mapping[str, GraphQLNamedType]:
        """All types by their names, in the order of the schema."""
        return self._schema.type_map

    @property
    def definition(self) -> GraphQLSchema:
        """The schema as graphql-core has it, by which documents are read and changed before they are executed."""
        return self._schema

    def mistakes(self, query: str) -> list[str]:
        """What is wrong with a document before it is executed, as messages."""
        return [error.message for error in self._documents.read(query).errors]

    def subscribes(self, query: str, operation_name: str | None) -> bool:
        """Whether the operation is a subscription, as far as the document can be read."""
        document = self._documents.read(query).document
        operation = None if document is None else get_operation_ast(document, operation_name)
        return operation is not None and operation.operation is GraphQLOperationType.SUBSCRIPTION

    def coerced(self, type_name: str, value: object, name: str) -> Any:
        """A value of JSON as an input type takes it; raises RequestError (BAD_FILTER), which says where it is wrong."""

        def refuse(error: GraphQLError, path: Sequence[str | int]) -> None:
            hinted = with_hint(error, self._schema, names_operators=not self._hide_suggestions)
            place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
            raise RequestError(Code.BAD_FILTER, ParameterName(name), f"{place}: {hinted.message}")

        input_type = cast("GraphQLInputObjectType", self._schema.type_map[type_name])
        validate_input_value(value, input_type, refuse, self._hide_suggestions)
        return coerce_input_value(value, input_type)

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
        """The result of an operation; its errors, those of validation among them, are in the result.

        Raises RequestError where the document does not hold the operation, and NotAQueryError where the operation is
        none of the allowed types, whether or not the document is valid.
        """
        if not query:
            raise _no_operation(operation_name)
        checked = self._documents.read(query)
        if checked.document is not None:
            _refuse_operation(checked.document, operation_name, allowed_operation_types)
        if checked.document is None or checked.errors:
            return ExecutionResult(None, list(checked.errors))
        for name, value in (variable_values or {}).items():
            if value is None and name in checked.never_null:
                message = f"${name}: null; allowed: a value, or to leave ${name} out, which stands for its default"
                return ExecutionResult(None, [refusal(Code.GRAPHQL_VALIDATION_FAILED, message)])
        begin = functools.partial(
            execute,
            self._schema,
            checked.document,
            root_value,
            context_value,
            variable_values,
            operation_name,
            middleware=self._resolvers,
            executor_class=self.execution_context_class,
            hide_suggestions=self._hide_suggestions,
        )
        # The schema is completed field by field, which would hold up all other requests.
        result = (
            await asyncio.get_running_loop().run_in_executor(_INTROSPECTION, begin) if checked.introspects else begin()
        )
        executed = await result if inspect.isawaitable(result) else result
        if not executed.errors:
            return ExecutionResult(executed.data, None)
        hints = functools.partial(with_hint, schema=self._schema, names_operators=not self._hide_suggestions)
        return ExecutionResult(executed.data, [*map(hints, executed.errors)])


def _refuse_operation(document: DocumentNode, name: str | None, allowed: Iterable[OperationType] | None) -> None:
    operation = get_operation_ast(document, name)
    if operation is None:
        raise _no_operation(name)
    if allowed is not None and OperationType(operation.operation.value) not in allowed:
        way = "by GET" if OperationType.SUBSCRIPTION not in allowed else "over a connection for many answers"
        message = f"a {operation.operation.value} cannot be asked {way}; allowed: POST"
        raise NotAQueryError(Code.BAD_REQUEST, message)


def _no_operation(name: str | None) -> RequestError:
    missing = "just one operation" if name is None else f"an operation named {name!r}"
    message = f"the document does not hold {missing}; set operationName to the name of one of its operations"
    return RequestError(Code.GRAPHQL_VALIDATION_FAILED, message)
