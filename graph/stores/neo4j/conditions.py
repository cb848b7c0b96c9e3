"""Conditions as Cypher. Null, where it arises, counts as false; NOT therefore asks for what is not true."""

import dataclasses
from collections.abc import Mapping, Sequence

from graph.datatypes.base import Affinity
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
from graph.stores.neo4j.quoting import identifier
from graph.stores.neo4j.scope import Scope, where
from graph.stores.neo4j.walks import Match, match

_COMPARISONS: Mapping[Comparator, str] = {
    Comparator.EQ: "{x} = {p}",
    Comparator.IN: "{x} IN {p}",
    Comparator.LT: "{x} < {p}",
    Comparator.LTE: "{x} <= {p}",
    Comparator.GT: "{x} > {p}",
    Comparator.GTE: "{x} >= {p}",
    # The sum keeps the planner from scanning a range index with them, which it may choose and then refuses to run:
    # "Tried to query index with illegal query" (5.26.28, seen with the suffix of a key).
    Comparator.CONTAINS: "({x} + '') CONTAINS {p}",
    Comparator.STARTS_WITH: "{x} STARTS WITH {p}",
    Comparator.ENDS_WITH: "({x} + '') ENDS WITH {p}",
    Comparator.WITHIN: "any(range IN {p} WHERE {x} >= range[0] AND {x} <= range[1])",
}


def condition(scope: Scope, rows: Match, given: Condition) -> str:
    """A condition on matched rows."""
    match given:
        case Compare():
            return _compare(scope, rows.field(given.subject, given.field), given)
        case Missing():
            value = rows.field(given.subject, given.field)
            missing = f"size({value}) = 0" if given.many else f"{value} IS NULL"
            return f"({missing}) = {scope.parameter(given.wanted)}"
        case OfType(types):
            return joined(" OR ", [f"{rows.node}:{identifier(name)}" for name in types], "false")
        case Exists():
            return _exists(scope, rows.node, given)
        case AtSource(part):
            return condition(scope, dataclasses.replace(rows, node=rows.source), part)
        case Every(parts):
            return joined(" AND ", [condition(scope, rows, part) for part in parts], "true")
        case Either(parts):
            return joined(" OR ", [condition(scope, rows, part) for part in parts], "false")
        case Negation(part):
            return f"NOT coalesce({condition(scope, rows, part)}, false)"


def _compare(scope: Scope, value: str, given: Compare) -> str:
    parameter = scope.parameter(given.operand)
    form = _COMPARISONS[given.comparator]
    if not given.many:
        return form.format(x=value, p=parameter)
    return f"any(item IN {value} WHERE {form.format(x='item', p=parameter)})"


def _exists(scope: Scope, owner: str, given: Exists) -> str:
    rows = match(scope, given.walk, owner, grouped=mentions(given.where, Subject.EDGE))
    found = f"{rows.clauses}{where(conditions(scope, rows, given.where))}"
    if given.single:
        row = f"DISTINCT {rows.node}" if rows.derived else "1 AS one"
        return f"COUNT {{ {found} RETURN {row} LIMIT 2 }} = 1"
    return f"EXISTS {{ {found} RETURN 1 AS one }}"


def conditions(scope: Scope, rows: Match, given: Condition, *more: str) -> list[str]:
    """Everything that rows must satisfy."""
    own = [] if given == TRUE else [condition(scope, rows, given)]
    return [*rows.conditions, *own, *more]


def order_value(rows: Match, term: OrderTerm) -> str:
    """What a term sorts by, as cursors hold it: booleans are numbers there."""
    value = rows.field(term.subject, term.field)
    return f"toInteger({value})" if term.affinity is Affinity.BOOLEAN else value


def beyond(scope: Scope, rows: Match, order: Sequence[OrderTerm], cursor: Slot, *, after: bool) -> str:
    """The rows on one side of a cursor, not itself."""
    parameters = [scope.parameter(slot) for slot in cursor_slots(cursor, order)]
    values = [order_value(rows, term) for term in order]
    return keyset.beyond(order, values, parameters, _same, after=after)


def _same(value: str, parameter: str, term: OrderTerm) -> str:
    if not term.nullable:
        return f"{value} = {parameter}"
    return f"({value} = {parameter} OR ({value} IS NULL AND {parameter} IS NULL))"
