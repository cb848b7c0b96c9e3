"""Plans are made once for a document, and again for what of its variables is part of a plan."""

import enum
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import orjson
from graphql import GraphQLResolveInfo, OperationDefinitionNode

from graph.plan.plan import Plan
from resolvers.document import Document, slot_variables, variables_of, without_alias
from resolvers.documents import CACHED_LENGTH
from resolvers.recent import CHARACTERS, Recent
from resolvers.root_fields import Planner

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
        self._operations: Recent[_Operation] = Recent(CACHED_PLANS)
        self._plans: Recent[tuple[_Operation, Plan]] = Recent(CACHED_PLANS, 4 * CHARACTERS)

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
        length = _length(info.operation) + len(structure)
        if length <= CACHED_LENGTH:
            self._plans.keep(same, (operation, plan), length)
            self._plans.keep(key, (operation, plan), length)
        return plan

    def _found(self, key: Hashable, info: GraphQLResolveInfo[Any]) -> Plan | None:
        found = self._plans.get(key)
        return found[1] if found is not None and found[0].node is info.operation else None

    def _operation(self, info: GraphQLResolveInfo[Any]) -> _Operation:
        found = self._operations.get(id(info.operation))
        if found is None or found.node is not info.operation:
            found = _Operation(info.operation, frozenset(slot_variables(info)))
            if _length(info.operation) <= CACHED_LENGTH:
                self._operations.keep(id(info.operation), found, _length(info.operation))
        return found


def _length(operation: OperationDefinitionNode) -> int:
    """Of the document, in characters; one that is not remembered must not be kept alive by its plans."""
    return len(operation.loc.source.body) if operation.loc else 0


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
