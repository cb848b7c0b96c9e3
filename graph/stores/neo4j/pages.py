"""Connections as Cypher: rows are matched, ordered and cut inside a COLLECT, and only what is left is shown.

{ unit(key: "u1") { reportsInTo(first: 2) { totalCount nodes { name } } } }

MATCH (n1:`Unit` {key: $p0})
RETURN [[COUNT { MATCH (n1)-[r3:`REPORTS_IN_TO`]->(n2) },
         COLLECT { MATCH (n1)-[r5:`REPORTS_IN_TO`]->(n4) WITH n4, r5 ORDER BY r5.`id` LIMIT $p1 RETURN [[n4.`name`]] }]]
"""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from graph.plan.condition import TRUE, RowPart, counted_alone, groups_edges
from graph.plan.output import (
    ChangedRelationship,
    ChangeEvidence,
    Connection,
    ConnectionFact,
    EdgeFact,
    EdgeOutput,
    Edges,
    Evidence,
    FarNode,
    Field,
    Groups,
    Nodes,
    RowNode,
    SourceNode,
    Ties,
)
from graph.plan.paging import CountTerm, encode, order_mark, outline
from graph.plan.slot import Slot
from graph.plan.walk import CHANGE_FIELDS, DERIVED_FIELDS, SHARED_FIELDS, Changes, Origin, Shared
from graph.stores.lowering.conditions import asks_of_all, beyond, condition, countable, order_values, rows
from graph.stores.lowering.dialect import EndNode, Expression, Match, Part, Scope, negation, where
from graph.stores.lowering.records import Hop, of_record, relationship_object
from graph.stores.neo4j import objects
from graph.stores.neo4j.clauses import collected, counted, existing, with_
from graph.stores.neo4j.page_shapes import BACK, NO_ITEM, ROWS, TOTAL, RowItem, page
from graph.stores.neo4j.shared import ties


def connection(scope: Scope, owner: str, plan: Connection) -> Expression:
    """The connection as a list of what is asked of it."""
    returned: dict[str, Expression] = {}
    item = NO_ITEM
    if any(member.output is ConnectionFact.TOTAL for member in plan.members):
        returned[TOTAL] = _total(scope, owner, plan)
    if plan.shows_rows:
        returned[ROWS], item = _rows(scope, owner, plan)
    for member in plan.members:
        if isinstance(member.output, Groups):
            returned[member.key] = objects.groups(scope, owner, plan, member.output)
    cursor = plan.page.before if plan.page.backward else plan.page.after
    if plan.looks_back and cursor is not None:
        returned[BACK] = _other_side(scope, owner, plan, cursor)
    return page(scope, plan, returned, item, back=False)


def _total(scope: Scope, owner: str, plan: Connection) -> Expression:
    ((matched, walked),) = countable(scope, plan.origin, owner, plan.where)
    return counted(scope, [owner], matched, walked, groups=walked.groups or groups_edges(plan.where))


def _rows(scope: Scope, owner: str, plan: Connection) -> tuple[Expression, RowItem]:
    """The page's rows, and what is returned of each."""
    (walked,) = scope.dialect.matches(scope, plan.origin, owner)
    ordered = _ordered(scope, plan, walked)
    bounds = [
        beyond(scope, ordered.values, plan.order, cursor, after=after)
        for cursor, after in ((plan.page.after, True), (plan.page.before, False))
        if cursor is not None
    ]
    item = _item(scope, owner, plan, walked, ordered)
    order = [
        f"{value}{' DESC' if term.descending != plan.page.backward else ''}"
        for value, term in zip(ordered.values, plan.order, strict=True)
    ]
    size = f"{scope.parameter(plan.page.size)}{' + 1' if plan.looks_ahead else ''}"
    matched = _within(scope, plan, walked, ordered, bounds)
    clauses = f"{matched} {with_(*_variables(plan, walked), *ordered.counts.values(), order_by=order, limit=size)}"
    groups = walked.groups or groups_edges(plan.where) or ordered.groups
    return collected(scope, [owner], clauses, item.expression, groups=groups), item


@dataclass(frozen=True, slots=True)
class _Ordered:
    """The values of an order. Numbers of rows are counted once for each row, by `clauses`.

    `counts` are their variables, by the names of their terms.
    """

    values: Sequence[str]
    clauses: str = ""
    counts: Mapping[str, str] = field(default_factory=dict)
    groups: bool = False


def _ordered(scope: Scope, plan: Connection, walked: Match) -> _Ordered:
    counts: dict[str, str] = {}
    numbers: list[Expression] = []

    def count(owner: str, term: CountTerm) -> str:
        ((matched, match),) = countable(scope, term.walk, owner, term.where)
        number = counted(scope, [owner], matched, match, groups=match.groups or groups_edges(term.where))
        numbers.append(number)
        counts[term.name] = number.text if number.groups else scope.variable("o")
        return counts[term.name]

    values = order_values(scope, walked, plan.order, count)
    named = [
        name if number.groups else f"{number.text} AS {name}"
        for name, number in zip(counts.values(), numbers, strict=True)
    ]
    before = "".join(number.before for number in numbers)
    clauses = f"{before} {with_(*_variables(plan, walked), *named)}" if counts else ""
    return _Ordered(values, clauses, counts, any(number.groups for number in numbers))


def _within(scope: Scope, plan: Connection, walked: Match, ordered: _Ordered, bounds: Sequence[str]) -> str:
    """The rows between bounds; these compare with what was counted for the row, as the condition does if it asks."""
    if not ordered.counts:
        return rows(scope, walked, plan.where, *bounds, selected=True)
    if not _counts_the_same(plan):
        return f"{rows(scope, walked, plan.where, selected=True)}{ordered.clauses}{where(bounds)}"
    counts = {term.of: ordered.counts[term.name] for term in plan.order if isinstance(term, CountTerm)}
    asked = condition(scope, dataclasses.replace(walked, counts=counts), plan.where)
    return f"{rows(scope, walked, TRUE, selected=True)}{ordered.clauses}{where([asked, *bounds])}"


def _counts_the_same(plan: Connection) -> bool:
    """Whether rows are ordered by just those numbers that the condition on all nodes asks for."""
    if not asks_of_all(plan.origin, plan.where):
        return False
    asked = {outline((count.walk, count.where)) for count in counted_alone(plan.where) or ()}
    return {term.of for term in plan.order if isinstance(term, CountTerm)} == asked


def _variables(plan: Connection, walked: Match) -> list[str]:
    """What of a row is carried on: an edge that groups relationships has a variable for each of its fields."""
    grouped: Mapping[type[Origin], tuple[str, ...]] = {Shared: SHARED_FIELDS, Changes: CHANGE_FIELDS}
    names = grouped.get(type(plan.origin), DERIVED_FIELDS)
    computed = [walked.edge_fields[name] for name in names] if walked.groups else []
    return [*filter(None, (walked.source, walked.node, walked.edge)), *computed]


def _item(scope: Scope, owner: str, plan: Connection, walked: Match, ordered: _Ordered) -> RowItem:
    members = {}
    for member in plan.members:
        if isinstance(member.output, Edges):
            parts = [
                (part.key, _of_edge(scope, owner, plan, walked, ordered, part.output)) for part in member.output.members
            ]
            members[member.key] = scope.dialect.object_of(parts)
        elif isinstance(member.output, Nodes):
            members[member.key] = scope.dialect.chosen_node(scope, EndNode(walked.node), member.output.choice)
    # Where nothing of a row is shown, it is still to be known whether there is one.
    needed = plan.shows_cursors or not members
    return RowItem(members, _order_values(ordered) if needed else None)


def _order_values(ordered: _Ordered) -> Expression:
    return Expression(f"[{', '.join(ordered.values)}]")


def _of_edge(scope: Scope, owner: str, plan: Connection, walked: Match, ordered: _Ordered, output: EdgeOutput) -> Part:
    match output:
        case EdgeFact.CURSOR:
            mark = order_mark(plan.order)
            values = _order_values(ordered)
            return Expression(values.text, lambda row, _parameters: encode(mark, row))
        case FarNode(choice) | SourceNode(choice):
            node = walked.source if isinstance(output, SourceNode) else walked.node
            return scope.dialect.chosen_node(scope, EndNode(node), choice)
        case EdgeFact.CHANGE | EdgeFact.CAUSE | ChangedRelationship() | ChangeEvidence():
            return _of_change(scope, walked, output)
        case RowNode() | Ties():
            return _of_shared(scope, plan, walked, ordered, output)
        case Evidence():
            return scope.dialect.evidence(scope, output, walked.ends)
        case Field(name, affinity):
            return scope.dialect.value(scope.field(walked, RowPart.EDGE, name), affinity)
        case _:
            return of_record(scope, walked.edge, output)


def _of_change(scope: Scope, walked: Match, output: EdgeFact | ChangedRelationship | ChangeEvidence) -> Expression:
    match output:
        case EdgeFact():
            return Expression(walked.edge_fields[output])
        case ChangedRelationship(members):
            ends = EndNode(walked.source), EndNode(walked.node)
            return relationship_object(scope, Hop(walked.edge, Expression(walked.edge_fields["type"]), *ends), members)
        case ChangeEvidence():
            return objects.change_evidence(scope, output, walked)
        case _:
            assert_never(output)


def _of_shared(scope: Scope, plan: Connection, walked: Match, ordered: _Ordered, output: RowNode | Ties) -> Expression:
    if isinstance(output, Ties):
        return ties(output, walked.edge_fields["ties"])
    parts = [(part.key, _of_edge(scope, "", plan, walked, ordered, part.output)) for part in output.members]
    return scope.dialect.object_of(parts)


def _other_side(scope: Scope, owner: str, plan: Connection, cursor: Slot) -> Expression:
    """Whether there are rows before `after`, or with backward paging after `before`; the cursor's own row counts."""
    (walked,) = scope.dialect.matches(scope, plan.origin, owner)
    ordered = _ordered(scope, plan, walked)
    inside = beyond(scope, ordered.values, plan.order, cursor, after=not plan.page.backward)
    matched = _within(scope, plan, walked, ordered, [negation(inside)])
    return existing(scope, [owner], matched, groups=walked.groups or groups_edges(plan.where) or ordered.groups)
