"""Conditions as SQL. NULL, where it arises, counts as false; NOT therefore asks whether its part IS NOT TRUE."""

import dataclasses
from collections.abc import Mapping, Sequence

from graph.plan.condition import (
    TRUE,
    AtSource,
    Comparator,
    Compare,
    Condition,
    Either,
    Every,
    Exists,
    Missing,
    Negation,
    OfType,
    Subject,
    mentions,
)
from graph.plan.connection import OrderTerm
from graph.plan.cursor import cursor_slots
from graph.plan.slot import Slot
from graph.stores import keyset
from graph.stores.keyset import joined
from graph.stores.sqlite.arms import Arm, arms
from graph.stores.sqlite.scope import Scope, column, where

_COMPARISONS: Mapping[Comparator, str] = {
    Comparator.EQ: "{x} = {p}",
    Comparator.IN: "{x} IN (SELECT value FROM json_each({p}))",
    Comparator.LT: "{x} < {p}",
    Comparator.LTE: "{x} <= {p}",
    Comparator.GT: "{x} > {p}",
    Comparator.GTE: "{x} >= {p}",
    Comparator.CONTAINS: "instr({x}, {p}) > 0",
    Comparator.STARTS_WITH: "substr({x}, 1, length({p})) = {p}",
    Comparator.ENDS_WITH: "substr({x}, 1 + length({x}) - length({p})) = {p} AND length({x}) >= length({p})",
    Comparator.WITHIN: "EXISTS (SELECT 1 FROM json_each({p}) AS r"
    " WHERE {x} BETWEEN json_extract(r.value, '$[0]') AND json_extract(r.value, '$[1]'))",
}


def condition(scope: Scope, arm: Arm, given: Condition) -> str:
    """A condition on the rows of an arm."""
    match given:
        case Compare():
            return _compare(scope, field(arm, given.subject, given.field), given)
        case Missing():
            value = field(arm, given.subject, given.field)
            missing = f"{value} = '[]'" if given.many else f"{value} IS NULL"
            return f"({missing}) = {scope.parameter(given.wanted)}"
        case OfType(types):
            return "1" if arm.node_type in types else "0"
        case Exists():
            return _exists(scope, arm.node, given)
        case AtSource(part):
            return condition(scope, dataclasses.replace(arm, node=arm.source), part)
        case Every(parts):
            return joined(" AND ", [condition(scope, arm, part) for part in parts], "1")
        case Either(parts):
            return joined(" OR ", [condition(scope, arm, part) for part in parts], "0")
        case Negation(part):
            return f"({condition(scope, arm, part)}) IS NOT TRUE"


def field(arm: Arm, subject: Subject, name: str) -> str:
    """A field of the node, the edge, or a pair's source."""
    if subject is Subject.EDGE:
        return arm.edge_field(name)
    return column(arm.node if subject is Subject.NODE else arm.source, name)


def _compare(scope: Scope, value: str, given: Compare) -> str:
    parameter = scope.parameter(given.operand)
    form = _COMPARISONS[given.comparator]
    if not given.many:
        return form.format(x=value, p=parameter)
    item = scope.alias()
    return f"EXISTS (SELECT 1 FROM json_each({value}) {item} WHERE {form.format(x=f'{item}.value', p=parameter)})"


def _exists(scope: Scope, owner: str, given: Exists) -> str:
    found = arms(scope, given.walk, owner, grouped=mentions(given.where, Subject.EDGE))
    if not given.single:
        return joined(" OR ", [f"EXISTS (SELECT 1 {rows(scope, arm, given.where)})" for arm in found], "0")
    each = [f"SELECT {f'DISTINCT {arm.far}' if arm.repeats else '1'} {rows(scope, arm, given.where)}" for arm in found]
    return f"(SELECT count(*) FROM ({' UNION ALL '.join(each)} LIMIT 2)) = 1"


def rows(scope: Scope, arm: Arm, given: Condition, *bounds: str, shown: bool = False) -> str:
    """FROM and WHERE of an arm under a condition; the node's table is left out where nothing asks for it.

    `bounds` are the sides of cursors; `shown` says that the rows themselves are selected, and not just counted.
    """
    asked = shown or bool(bounds) or scope.as_of is not None or mentions(given, Subject.NODE)
    needs_node = asked or not arm.tables
    conditions = [*arm.conditions, *bounds]
    if needs_node:
        conditions += scope.valid(arm.node)
    if given != TRUE:
        conditions.append(condition(scope, arm, given))
    return f"FROM {arm.joined if needs_node else arm.tables}{where(conditions)}"


def beyond(scope: Scope, arm: Arm, order: Sequence[OrderTerm], cursor: Slot, *, after: bool) -> str:
    """The rows on one side of a cursor, not itself."""
    parameters = [scope.parameter(slot) for slot in cursor_slots(cursor, order)]
    values = [field(arm, term.subject, term.field) for term in order]
    return keyset.beyond(order, values, parameters, _same, after=after)


def _same(value: str, parameter: str, _term: OrderTerm) -> str:
    return f"{value} IS {parameter}"
