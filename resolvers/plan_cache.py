"""The plan cache: a plan is made once for each root field of a document.

It is made again only where a variable has another value that is part of the plan, such as a whole `where`. Variables of
scalar types fill slots of the plan, so their values do not matter here.
"""

import enum
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import orjson
from graphql import GraphQLResolveInfo, OperationDefinitionNode

from graph.plan.plan import Plan
from resolvers.cache import MAXIMUM_CHARACTERS, BoundedCache
from resolvers.document_reading import Document, slot_variables, variables_of, without_alias
from resolvers.root_fields import Planner

MAXIMUM_ENTRIES = 4_000
"""Entries of the cache; a plan has one under its response key, and one under its text."""


@dataclass(frozen=True, slots=True)
class _Operation:
    """An operation, and the names of its variables that fill slots.

    Keys of the cache hold the id of the node. Since the node is kept here, Python gives its id to no other node as long
    as the entry lives.
    """

    node: OperationDefinitionNode
    slot_variables: frozenset[str]


class PlanCache:
    """Plans by operation, root field, and the part of the variables that a plan depends on.

    Root fields of one operation that differ only in their alias share a plan, so the store reads it once.
    """

    def __init__(self, planner: Planner) -> None:
        self._planner = planner
        self._operations: BoundedCache[_Operation] = BoundedCache(MAXIMUM_ENTRIES)
        # Four times the characters of DocumentCache, as there are four times as many entries: each counts its document.
        self._plans: BoundedCache[tuple[_Operation, Plan]] = BoundedCache(MAXIMUM_ENTRIES, 4 * MAXIMUM_CHARACTERS)

    def plan(self, info: GraphQLResolveInfo[Any]) -> Plan:
        """The plan of the root field that is being resolved; raises RequestError where it asks what cannot be."""
        operation = self._operation(info)
        variables = variables_of(info)
        structure = _structure(variables, operation.slot_variables)
        # Two keys, since the text of a selection takes long to write, and most requests find the response key.
        by_response_key = (id(info.operation), info.path.key, structure)
        plan = self._cached(by_response_key, info)
        if plan is not None:
            return plan
        by_text = (id(info.operation), without_alias(info.field_nodes), structure)
        plan = self._cached(by_text, info)
        if plan is None:
            document = Document(info.fragments, variables, operation.slot_variables)
            plan = self._planner.plan(document, info.field_nodes)
        characters = _document_length(info.operation) + len(structure)
        self._plans.put(by_text, (operation, plan), characters)
        self._plans.put(by_response_key, (operation, plan), characters)
        return plan

    def _cached(self, key: Hashable, info: GraphQLResolveInfo[Any]) -> Plan | None:
        cached = self._plans.get(key)
        return cached[1] if cached is not None and cached[0].node is info.operation else None

    def _operation(self, info: GraphQLResolveInfo[Any]) -> _Operation:
        operation = self._operations.get(id(info.operation))
        if operation is None or operation.node is not info.operation:
            operation = _Operation(info.operation, frozenset(slot_variables(info)))
            self._operations.put(id(info.operation), operation, _document_length(info.operation))
        return operation


def _document_length(operation: OperationDefinitionNode) -> int:
    return len(operation.loc.source.body) if operation.loc else 0


def _structure(variables: dict[str, Any], slot_variables: frozenset[str]) -> bytes:
    """The part of the variables that a plan depends on: of those that fill slots, whether they are null; all others."""
    if not variables:
        return b""
    parts = {name: value is None if name in slot_variables else [value] for name, value in variables.items()}
    return orjson.dumps(parts, default=_enumeration_value, option=orjson.OPT_SORT_KEYS)


def _enumeration_value(value: object) -> object:
    if isinstance(value, enum.Enum):
        return value.value
    raise TypeError(f"{value!r} is no value of a variable")
