"""The resolver of every root field: its plan, made once for a document, is answered by the store."""

import enum
from collections import OrderedDict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any, cast

import orjson
from graphql import (
    GraphQLResolveInfo,
    OperationDefinitionNode,
    VariableNode,
    get_named_type,
    is_scalar_type,
    type_from_ast,
    visit,
)
from graphql.language import DirectiveNode, Visitor

from graph.ontology.model import Ontology
from graph.plan.plan import Plan
from graph.stores.store import Asked
from loaders.plans import PlanLoader
from resolvers.document import Document
from resolvers.execution import CACHED_LENGTH, Complete, PassThroughSchema
from resolvers.planning import Planner
from resolvers.slots import PageLimits
from schema.building import build_schema

CACHED_PLANS = 2_000


def executable_schema(ontology: Ontology, limits: PageLimits) -> PassThroughSchema:
    """The schema of an ontology; a request's context is its PlanLoader."""
    plans = PlanCache(Planner(ontology, limits))

    async def resolve(_source: object, info: GraphQLResolveInfo[Any], **_arguments: object) -> Complete:
        """The arguments are read from the document, where the plan comes from."""
        loader: PlanLoader = info.context
        return Complete(await loader.answer(Asked(plans.plan(info), _variables(info))))

    schema = build_schema(ontology, PassThroughSchema)
    schema.resolve_root_fields(resolve)
    return schema


@dataclass(frozen=True, slots=True)
class _Operation:
    """What is known of an operation before its variables: which of them fill slots. Holding it keeps its id its own."""

    node: OperationDefinitionNode
    scalars: frozenset[str]


class PlanCache:
    """Keeps plans by operation, root field, and what of the variables is part of a plan."""

    def __init__(self, planner: Planner) -> None:
        self._planner = planner
        self._operations: OrderedDict[int, _Operation] = OrderedDict()
        self._plans: OrderedDict[Hashable, tuple[_Operation, Plan]] = OrderedDict()

    def plan(self, info: GraphQLResolveInfo[Any]) -> Plan:
        """The plan of the root field being resolved; raises RequestError."""
        operation = self._operation(info)
        variables = _variables(info)
        structure = _structure(variables, operation.scalars)
        key = (id(info.operation), info.path.key, structure)
        found = self._plans.get(key)
        if found is not None and found[0].node is info.operation:
            self._plans.move_to_end(key)
            return found[1]
        document = Document(info.fragments, variables, operation.scalars)
        plan = self._planner.plan(document, info.field_nodes)
        if _length(info.operation) + len(structure) <= CACHED_LENGTH:
            _remember(self._plans, key, (operation, plan))
        return plan

    def _operation(self, info: GraphQLResolveInfo[Any]) -> _Operation:
        found = self._operations.get(id(info.operation))
        if found is None or found.node is not info.operation:
            found = _Operation(info.operation, frozenset(_slot_variables(info)))
            if _length(info.operation) <= CACHED_LENGTH:
                _remember(self._operations, id(info.operation), found)
        return found


def _variables(info: GraphQLResolveInfo[Any]) -> dict[str, Any]:
    """The coerced values: Strawberry puts a plain mapping where the library's type says otherwise."""
    return cast("dict[str, Any]", info.variable_values)


def _length(operation: OperationDefinitionNode) -> int:
    """Of the document, in characters; one that is not remembered must not be kept alive by its plans."""
    return len(operation.loc.source.body) if operation.loc else 0


def _remember(cache: OrderedDict[Any, Any], key: Hashable, value: object) -> None:
    cache[key] = value
    if len(cache) > CACHED_PLANS:
        cache.popitem(last=False)


def _slot_variables(info: GraphQLResolveInfo[Any]) -> Iterator[str]:
    """The variables of scalar types, unless @skip or @include turn on them."""
    deciding = _DirectiveVariables()
    for node in (info.operation, *info.fragments.values()):
        visit(node, deciding)
    for definition in info.operation.variable_definitions or ():
        name = definition.variable.name.value
        declared = type_from_ast(info.schema, definition.type)
        if declared is not None and is_scalar_type(get_named_type(declared)) and name not in deciding.names:
            yield name


class _DirectiveVariables(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_directive(self, node: DirectiveNode, *_rest: object) -> None:
        values = [argument.value for argument in node.arguments or ()]
        self.names.update(value.name.value for value in values if isinstance(value, VariableNode))


def _structure(variables: dict[str, Any], scalars: frozenset[str]) -> bytes:
    """What of the variables a plan depends on: which are given and not null, and all of those that fill no slot."""
    if not variables:
        return b""
    shape = {name: value is None if name in scalars else [value] for name, value in variables.items()}
    return orjson.dumps(shape, default=_plain, option=orjson.OPT_SORT_KEYS)


def _plain(value: object) -> object:
    if isinstance(value, enum.Enum):
        return value.value
    raise TypeError(f"{value!r} is no value of a variable")
