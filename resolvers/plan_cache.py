"""Plans are made once for a document, and again for what of its variables is part of a plan."""

import enum
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import orjson
from graphql import GraphQLResolveInfo, OperationDefinitionNode

from graph.plan.plan import Plan
from resolvers.document import Document, slot_variables, variables_of, without_alias
from resolvers.documents import CACHED_LENGTH
from resolvers.planning import Planner

CACHED_PLANS = 4_000
"""Entries: a plan has two, by its response key and by its text."""


@dataclass(frozen=True, slots=True)
class _Operation:
    """What is known of an operation before its variables: which of them fill slots. Holding it keeps its id its own."""

    node: OperationDefinitionNode
    scalars: frozenset[str]


class PlanCache:
    """Keeps plans by operation, root field, and what of the variables is part of a plan.

    Root fields of one operation that differ in their alias alone have one plan, so they are read once.
    """

    def __init__(self, planner: Planner) -> None:
        self._planner = planner
        self._operations: OrderedDict[int, _Operation] = OrderedDict()
        self._plans: OrderedDict[Hashable, tuple[_Operation, Plan]] = OrderedDict()

    def plan(self, info: GraphQLResolveInfo[Any]) -> Plan:
        """The plan of the root field being resolved; raises RequestError."""
        operation = self._operation(info)
        variables = variables_of(info)
        structure = _structure(variables, operation.scalars)
        key = (id(info.operation), info.path.key, structure)
        found = self._found(key, info)
        if found is not None:
            return found
        same = (id(info.operation), without_alias(info.field_nodes), structure)
        plan = self._found(same, info)
        if plan is None:
            plan = self._planner.plan(Document(info.fragments, variables, operation.scalars), info.field_nodes)
        if _length(info.operation) + len(structure) <= CACHED_LENGTH:
            _remember(self._plans, same, (operation, plan))
            _remember(self._plans, key, (operation, plan))
        return plan

    def _found(self, key: Hashable, info: GraphQLResolveInfo[Any]) -> Plan | None:
        found = self._plans.get(key)
        if found is None or found[0].node is not info.operation:
            return None
        self._plans.move_to_end(key)
        return found[1]

    def _operation(self, info: GraphQLResolveInfo[Any]) -> _Operation:
        found = self._operations.get(id(info.operation))
        if found is None or found.node is not info.operation:
            found = _Operation(info.operation, frozenset(slot_variables(info)))
            if _length(info.operation) <= CACHED_LENGTH:
                _remember(self._operations, id(info.operation), found)
        return found


def _length(operation: OperationDefinitionNode) -> int:
    """Of the document, in characters; one that is not remembered must not be kept alive by its plans."""
    return len(operation.loc.source.body) if operation.loc else 0


def _remember(cache: OrderedDict[Any, Any], key: Hashable, value: object) -> None:
    cache[key] = value
    if len(cache) > CACHED_PLANS:
        cache.popitem(last=False)


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
