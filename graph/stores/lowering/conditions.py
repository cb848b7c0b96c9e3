"""Conditions on the rows of a match, and cursors, which are conditions too.

Null, where it arises, counts as false; NOT therefore asks for what is not true.

    {NOT: {name: {contains: "湖"}}}    Negation(Compare(NODE, "name_fold", CONTAINS, <...>))
    SQL                               NOT coalesce(instr(t1.`name_fold`, $p0) > 0, false)
    Cypher                            NOT coalesce((n1.`name_fold` + '') CONTAINS $p0, false)
"""

import dataclasses
from collections.abc import Callable, Sequence
from typing import assert_never

from graph.datatypes.base import Affinity
from graph.plan.condition import (
    TRUE,
    AtSource,
    Citing,
    Compare,
    Condition,
    Either,
    Every,
    Exists,
    HowMany,
    Missing,
    Negation,
    OfType,
    RowPart,
    counted_alone,
    mentions,
)
from graph.plan.paging import CountTerm, Term, cursor_slots, outline
from graph.plan.slot import Slot
from graph.plan.walk import AllNodes, Facts, Origin
from graph.stores.lowering.dialect import Match, Scope, all_of, any_of, negation, where
from graph.stores.lowering.validity import valid


def condition(scope: Scope, match: Match, plan: Condition) -> str:
    """The text of a condition on the rows of a match."""
    dialect = scope.dialect
    match plan:
        case Compare():
            return _compare(scope, scope.field(match, plan.part, plan.field), plan)
        case Missing():
            value = scope.field(match, plan.part, plan.field)
            missing = f"{value} = {dialect.empty_list}" if plan.many else f"{value} IS NULL"
            return f"({missing}) = {scope.parameter(plan.expected)}"
        case OfType():
            return _of_type(scope, match, plan)
        case Exists() | HowMany():
            return _of_rows(scope, match, plan)
        case AtSource(inner):
            return condition(scope, dataclasses.replace(match, node=match.source), inner)
        case Every(conditions):
            return all_of([condition(scope, match, inner) for inner in conditions])
        case Either(conditions):
            return any_of([condition(scope, match, inner) for inner in conditions])
        case Negation(inner):
            return negation(condition(scope, match, inner))
        case _:
            assert_never(plan)


def _of_type(scope: Scope, match: Match, plan: OfType) -> str:
    of_types = scope.dialect.of_types(match, plan.types)
    # A match in SQL has the columns of its own type, and none of those that another type is asked for.
    if plan.condition == TRUE or not set(plan.types) & set(match.node_types):
        return of_types
    return all_of([of_types, condition(scope, match, plan.condition)])


def _compare(scope: Scope, value: str, plan: Compare) -> str:
    form, parameter = scope.dialect.comparisons[plan.comparator], scope.parameter(plan.operand)
    if plan.many:
        return scope.dialect.member(scope, value, lambda member: form.format(x=member, p=parameter))
    return form.format(x=value, p=parameter)


def _of_rows(scope: Scope, of: Match, plan: Exists | HowMany) -> str:
    if isinstance(plan, HowMany) and of.whole and (compared := scope.dialect.compared_of_all(scope, of, plan)):
        return compared
    at_hand = of.counts.get(outline((plan.walk, plan.where))) if of.counts else None
    if isinstance(plan, HowMany):
        number = at_hand or number_of_rows(scope, _reached(scope, of, plan))
        return scope.dialect.comparisons[plan.comparator].format(x=number, p=scope.parameter(plan.number))
    if at_hand is not None:
        return f"{at_hand} {'= 1' if plan.single else '> 0'}"
    matches = _reached(scope, of, plan)
    if plan.single:
        return scope.dialect.single(matches)
    return any_of([scope.dialect.exists(matched) for matched, _ in matches])


def _reached(scope: Scope, of: Match, plan: Exists | HowMany) -> list[tuple[str, Match]]:
    """The rows that a quantifier asks about: of a walk from the node at hand, or what the edge or node at hand has."""
    if isinstance(plan.walk, Citing):
        cited = _cited(scope, of, plan.walk)
        return [(_cited_rows(scope, cited, plan.where), cited)]
    if isinstance(plan.walk, Facts):
        facts = scope.dialect.facts(scope, plan.walk.derived, plan.where, of.ends)
        return [(rows(scope, facts, plan.where), facts)]
    return countable(scope, plan.walk, of.node, plan.where)


def _cited(scope: Scope, of: Match, citing: Citing) -> Match:
    """The citations of a part of a row."""
    record = of.edge if citing.part is RowPart.EDGE else of.node
    return scope.dialect.cited(scope, record, of_fact=citing.of_fact)


def _cited_rows(scope: Scope, cited: Match, plan: Condition) -> str:
    """The citations that satisfy a condition. They are not bound to the day, and neither are their sources."""
    joined = cited.node_clauses if mentions(plan, RowPart.NODE) else ""
    conditions = [] if plan == TRUE else [condition(scope, cited, plan)]
    return f"{cited.clauses}{joined}{where(conditions)}"


def number_of_rows(scope: Scope, matches: Sequence[tuple[str, Match]]) -> str:
    """How many rows `countable` matches bring together."""
    return f"({' + '.join(scope.dialect.number_of(matched, match) for matched, match in matches) or '0'})"


def countable(
    scope: Scope, origin: Origin, owner: str, plan: Condition, *, whole: bool = False
) -> list[tuple[str, Match]]:
    """The rows of a walk that satisfy a condition, where nothing of them is shown: how each match is asked for them.

    The paths of a derived relationship are grouped to edges only where the condition asks something of an edge.
    `whole`: see `Match`.
    """
    matches = scope.dialect.matches(
        scope, origin, owner, grouped=mentions(plan, RowPart.EDGE), typed=asks_nodes(scope, plan)
    )
    return [(rows(scope, dataclasses.replace(match, whole=whole), plan), match) for match in matches]


def rows(scope: Scope, match: Match, plan: Condition, *bounds: str, selected: bool = False) -> str:
    """The rows of a match that satisfy a condition, as the beginning of a subquery.

    `bounds` are the sides of cursors. Nodes are joined only where something asks for them, or where they are `selected`
    themselves.
    """
    with_node = selected or bool(bounds) or asks_nodes(scope, plan)
    conditions = [*match.conditions, *bounds]
    if with_node and match.node:
        conditions += valid(scope, match.node)
    if plan != TRUE:
        conditions.append(condition(scope, match, plan))
    return f"{match.clauses}{match.node_clauses if with_node else ''}{where(conditions)}"


def asks_of_all(origin: Origin, plan: Condition) -> bool:
    """Whether all nodes of a type are looked at for numbers of rows: not if another condition leaves only some."""
    return isinstance(origin, AllNodes) and counted_alone(plan) is not None


def asks_nodes(scope: Scope, plan: Condition) -> bool:
    """Whether the nodes themselves are looked at: for a condition, or since they must hold on the day."""
    return scope.as_of is not None or mentions(plan, RowPart.NODE)


def order_values(
    scope: Scope, match: Match, order: Sequence[Term], count: Callable[[str, CountTerm], str]
) -> list[str]:
    """What the rows of a match are ordered by, as cursors hold it: booleans are numbers there.

    `count` is the number of rows of a connection of the node under a variable.
    """
    values = []
    for term in order:
        if isinstance(term, CountTerm):
            values.append(count(match.source if term.part is RowPart.SOURCE else match.node, term))
        else:
            value = scope.field(match, term.part, term.field)
            values.append(scope.dialect.integer(value) if term.affinity is Affinity.BOOLEAN else value)
    return values


def beyond(scope: Scope, values: Sequence[str], order: Sequence[Term], cursor: Slot, *, after: bool) -> str:
    """The rows after a cursor, or before it, and not its own: equal to it in some first terms, and past it in the next.

    `values` are those of the order. order a, b DESC after (1, 2): a > 1 OR (a = 1 AND b < 2)
    """
    parameters = [scope.parameter(slot) for slot in cursor_slots(cursor, order)]
    equal = [
        f"({value} = {parameter} OR ({value} IS NULL AND {parameter} IS NULL))"
        if term.nullable
        else f"{value} = {parameter}"
        for value, parameter, term in zip(values, parameters, order, strict=True)
    ]
    steps = [
        " AND ".join([*equal[:place], _past(values[place], parameters[place], term, larger=after != term.descending)])
        for place, term in enumerate(order)
    ]
    return any_of(steps)


def _past(value: str, parameter: str, term: Term, *, larger: bool) -> str:
    """Missing values count as the largest."""
    if not term.nullable:
        return f"{value} {'>' if larger else '<'} {parameter}"
    if larger:
        return f"({parameter} IS NOT NULL AND ({value} > {parameter} OR {value} IS NULL))"
    return f"(({parameter} IS NULL AND {value} IS NOT NULL) OR {value} < {parameter})"
