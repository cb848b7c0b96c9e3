"""Connections as SQL: rows are found, ordered and cut first, and only what is left is shown.

{ units(first: 2) { nodes { name } pageInfo { hasNextPage } } }

SELECT json_object('nodes', json_group_array(..) FILTER (WHERE t1.i <= $p0), 'pageInfo', json_object(..))
FROM (SELECT *, row_number() OVER () AS i, count(*) OVER () AS c
      FROM (SELECT t5._row AS n, 'Unit' AS t, t5.`key` AS o0 FROM `Unit` t5 ORDER BY o0 LIMIT $p0 + 1)) t1
CROSS JOIN `Unit` t3 ON t3._row = t1.n
"""

import dataclasses
import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from graph.datatypes.base import Affinity
from graph.plan.members import Literal, Members
from graph.plan.output import (
    ChangedRelationship,
    ChangeEvidence,
    Connection,
    ConnectionFact,
    ConnectionOutput,
    EdgeFact,
    EdgeOutput,
    Edges,
    Evidence,
    FarNode,
    Groups,
    NodeChoice,
    Nodes,
    PageFact,
    PageInfo,
    PageInfoOutput,
    RelationshipOutput,
    RowNode,
    SourceNode,
    Ties,
)
from graph.plan.paging import CountTerm, Term, order_mark
from graph.plan.search import Search
from graph.plan.walk import (
    DERIVED_FIELDS,
    SHARED_FIELDS,
    AllPairs,
    Changes,
    Derivation,
    Expansion,
    Shared,
    node_types_of,
)
from graph.stores.lowering.conditions import asks_of_all, beyond, countable, number_of_rows, order_values, rows
from graph.stores.lowering.dialect import EndNode, Expression, Fixed, Match, Part, Scope, field_of, negation, where
from graph.stores.lowering.groups import GroupedRows
from graph.stores.lowering.records import Hop, node_object, of_record, relationship_object
from graph.stores.quoting import literal
from graph.stores.sqlite.counts import number_of_all
from graph.stores.sqlite.objects import change_evidence
from graph.stores.sqlite.shared import ties
from graph.stores.sqlite.sql import Select, embedded, json_boolean, json_number, stored, union_all
from graph.stores.sqlite.state_changes import in_its_state
from graph.stores.sqlite.tables import ENTITY, FROM, FROM_TYPE, ROW, TO, TO_TYPE


@dataclass(frozen=True, slots=True)
class _Page:
    """A page being written: the aliases of its rows, and of the relationship and the nodes that belong to each."""

    owner: str
    connection: Connection
    rows: str
    edge: str
    node: str
    source: str

    def tables(self, scope: Scope) -> str:
        """What the rows are joined with to be shown. CROSS JOIN keeps the rows' order."""
        origin, node_types = self.connection.origin, node_types_of(self.connection.origin)
        tables = ""
        if isinstance(origin, Expansion):
            tables += _row_of(scope, origin.relationship.name, self.edge, f"{self.rows}.e")
        if isinstance(origin, AllPairs):
            tables += _row_of(scope, origin.derived.source.types[0], self.source, f"{self.rows}.a")
        if len(node_types) == 1:
            tables += _row_of(scope, node_types[0], self.node, f"{self.rows}.n")
        return tables

    def ends(self, scope: Scope) -> tuple[str, str]:
        """The numbers of the rows at the source and the target of a derived relationship's edge."""
        origin, far = self.connection.origin, f"{self.rows}.n"
        if isinstance(origin, AllPairs):
            return f"{self.rows}.a", far
        near = f"{self.owner}.{ROW}"
        if isinstance(origin, Derivation) and origin.derived.symmetric:
            first = f"{self.owner}.id < (SELECT id FROM {stored(scope, ENTITY)} WHERE {ROW} = {far})"
            return f"CASE WHEN {first} THEN {near} ELSE {far} END", f"CASE WHEN {first} THEN {far} ELSE {near} END"
        return (far, near) if isinstance(origin, Derivation) and origin.backward else (near, far)


def _row_of(scope: Scope, table: str, alias: str, number: str) -> str:
    return f" CROSS JOIN {stored(scope, table)} {alias} ON {alias}.{ROW} = {number}"


def connection(scope: Scope, owner: str, plan: Connection) -> Expression:
    """The connection as one JSON object; `owner` is the alias of the node's row, '' for a root list."""
    page = _Page(owner, plan, *(scope.variable("t") for _ in range(4)))
    page_object = scope.dialect.object_of(
        [(member.key, _of_page(scope, page, member.output)) for member in plan.members]
    )
    if not plan.shows_rows:
        return page_object
    return Expression(
        embedded(Select([page_object.text], f"FROM {_rows_of_page(scope, page)} {page.rows}{page.tables(scope)}"))
    )


def _of_page(scope: Scope, page: _Page, output: ConnectionOutput) -> Part:
    match output:
        case Literal(text):
            return Fixed(text)
        case ConnectionFact.TOTAL:
            return _total(scope, page)
        case Edges(members):
            edge = scope.dialect.object_of([(part.key, _of_edge(scope, page, part.output)) for part in members])
            return listed(scope, page.connection, page.rows, edge)
        case Nodes(choice):
            return listed(scope, page.connection, page.rows, _node(scope, page, choice))
        case PageInfo(members):
            return scope.dialect.object_of([(part.key, _of_page_info(scope, page, part.output)) for part in members])
        case Groups():
            return _groups(scope, page, output)
        case _:
            assert_never(output)


def _total(scope: Scope, page: _Page) -> Expression:
    plan = page.connection
    counts = [
        f"({Select([f'count(DISTINCT {match.distinct})' if match.distinct else 'count(*)'], matched)})"
        for matched, match in countable(scope, plan.origin, page.owner, plan.where, whole=_asks_of_all(plan))
    ]
    return Expression(" + ".join(counts) or "0")


def _groups(scope: Scope, page: _Page, output: Groups) -> Expression:
    """The groups, cut before results are computed of them."""
    plan = page.connection
    grouped = GroupedRows(scope, plan, output)
    queries = []
    for brought in scope.dialect.matches(scope, plan.origin, page.owner):
        match = dataclasses.replace(brought, whole=_asks_of_all(plan))
        columns = [f"{text} AS {name}" for text, name in grouped.columns(match)] or ["1"]
        queries.append(Select(columns, rows(scope, match, plan.where, selected=grouped.asks_nodes)))
    aggregates, early, results = (
        [f"{text} AS {name}" for text, name in named.items()]
        for named in (grouped.aggregates, grouped.early, grouped.results)
    )
    limit = scope.parameter(output.limit)
    cut = Select([*grouped.keys, *aggregates], f"FROM ({union_all(queries)})", grouped.keys)
    if early or grouped.having:
        whole = Select(["*", *early], f"FROM ({cut})")
        cut = Select(["*"], f"FROM ({whole}){where(grouped.having)}")
    cut = dataclasses.replace(cut, order_by=grouped.order, limit=limit)
    computed = Select(["*", *results], f"FROM ({cut})")
    return Expression(embedded(Select([f"json_group_array({grouped.expression.text})"], f"FROM ({computed})")))


def _node(scope: Scope, page: _Page, choice: NodeChoice) -> Expression:
    if len(choice) == 1:
        return node_object(scope, page.node, next(iter(choice.values())))
    return scope.dialect.chosen_node(scope, EndNode(f"{page.rows}.n", node_type=f"{page.rows}.t"), choice)


def _rows_of_page(scope: Scope, page: _Page) -> str:
    """The page's rows: n and t (the node's row and type), e (the relationship's row), o0... (the order's values).

    Where it is asked for, i is a row's place and c how many there are; one of them only tells whether there are more.
    """
    plan = page.connection
    queries = [_between_cursors(scope, plan, match) for match in scope.dialect.matches(scope, plan.origin, page.owner)]
    order = [_direction(place, term, plan.page.backward) for place, term in enumerate(plan.order)]
    size = f"{scope.parameter(plan.page.size)}{' + 1' if plan.looks_ahead else ''}"
    if len(queries) == 1:
        cut = dataclasses.replace(queries[0], order_by=order, limit=size)
    else:
        cut = Select(["*"], f"FROM ({union_all(queries)})", order_by=order, limit=size)
    if not plan.page_facts and not plan.page.backward:
        return f"({cut})"
    numbered = numbered_rows(cut)
    return f"({Select(['*'], f'FROM {numbered}', order_by=['i DESC'])})" if plan.page.backward else numbered


def numbered_rows(cut: Select | str) -> str:
    """The rows of a query in their order, with i, a row's place, and c, how many there are."""
    return f"({Select(['*', 'row_number() OVER () AS i', 'count(*) OVER () AS c'], f'FROM ({cut})')})"


def _between_cursors(scope: Scope, plan: Connection, match: Match) -> Select:
    def bounds(values: Sequence[str]) -> list[str]:
        return [
            beyond(scope, values, plan.order, cursor, after=after)
            for cursor, after in ((plan.page.after, True), (plan.page.before, False))
            if cursor is not None
        ]

    return _within(scope, plan, match, list(_columns(scope, plan, match)), bounds)


def _within(
    scope: Scope, plan: Connection, match: Match, columns: Sequence[str], bounds: Callable[[Sequence[str]], list[str]]
) -> Select:
    """The rows of a match between bounds, which are made of the values of the order."""
    counts = any(isinstance(term, CountTerm) for term in plan.order)
    # Ordered by what an index holds, a page ends with its last row: to look at all nodes first would take longer.
    match = dataclasses.replace(match, whole=counts and _asks_of_all(plan))
    values = order_values(scope, match, plan.order, functools.partial(_count, scope, match))
    names = [f"o{place}" for place in range(len(values))]
    selected = [*columns, *(f"{value} AS {name}" for value, name in zip(values, names, strict=True))]
    between = bounds(names if counts else values)
    if not counts or not between:
        return Select(selected if columns else ["1"], rows(scope, match, plan.where, *between, selected=True))
    # A bound compares several times with what is counted once: SQLite does not merge a query that has a LIMIT.
    counted = Select(selected, rows(scope, match, plan.where, selected=True), limit="-1")
    return Select(["*"], f"FROM ({counted}){where(between)}")


def _asks_of_all(plan: Connection) -> bool:
    return asks_of_all(plan.origin, plan.where)


def _count(scope: Scope, match: Match, owner: str, term: CountTerm) -> str:
    if match.whole and isinstance(term.walk, Derivation):
        return number_of_all(scope, owner, term.walk, term.where)
    return number_of_rows(scope, countable(scope, term.walk, owner, term.where))


def _columns(scope: Scope, plan: Connection, match: Match) -> Iterator[str]:
    if isinstance(plan.origin, Changes):
        yield f"{match.edge}.*"
    else:
        yield f"{match.node}.{ROW} AS n"
        yield f"{literal(match.node_types[0])} AS t"
    if isinstance(plan.origin, Expansion):
        yield f"{match.edge}.{ROW} AS e"
    if isinstance(plan.origin, AllPairs):
        yield f"{match.source}.{ROW} AS a"
    if isinstance(plan.origin, Derivation | AllPairs):
        yield f"{match.edge_fields['id']} AS id"
        yield from (f"{field_of(match.edge, name)} AS {name}" for name in DERIVED_FIELDS)
    if isinstance(plan.origin, Shared):
        yield from (f"{match.edge_fields[name]} AS {name}" for name in SHARED_FIELDS)


def _direction(place: int, term: Term, backward: bool) -> str:
    descending = term.descending != backward
    nulls = (" NULLS FIRST" if descending else " NULLS LAST") if term.nullable else ""
    return f"o{place}{' DESC' if descending else ''}{nulls}"


def _of_edge(scope: Scope, page: _Page, output: EdgeOutput) -> Part:
    match output:
        case EdgeFact.CURSOR:
            return Expression(_cursor(page))
        case FarNode(choice):
            return _node(scope, page, choice)
        case SourceNode(choice):
            return node_object(scope, page.source, next(iter(choice.values())))
        case EdgeFact.CHANGE | EdgeFact.CAUSE | ChangedRelationship() | ChangeEvidence():
            return _of_change_in_its_state(scope, page, output)
        case RowNode() | Ties():
            return _of_shared(scope, page, output)
        case Evidence():
            return scope.dialect.evidence(scope, output, page.ends(scope))
        case _:
            recorded = isinstance(page.connection.origin, Expansion)
            return of_record(scope, page.edge if recorded else page.rows, output)


def _of_shared(scope: Scope, page: _Page, output: RowNode | Ties) -> Expression:
    if isinstance(output, Ties):
        return ties(scope, output, f"{page.rows}.ties")
    return scope.dialect.object_of([(part.key, _of_edge(scope, page, part.output)) for part in output.members])


def _of_change_in_its_state(
    scope: Scope, page: _Page, output: EdgeFact | ChangedRelationship | ChangeEvidence
) -> Expression:
    """What a change shows; between two recorded states, it is shown of the one in which its relationship is seen."""
    origin, of_after = page.connection.origin, _of_change(scope, page.rows, output)
    if isinstance(output, EdgeFact) or not isinstance(origin, Changes) or origin.known is None:
        return of_after
    return in_its_state(scope, page.rows, _of_change(scope.of_state_before, page.rows, output), of_after)


def _of_change(scope: Scope, row: str, output: EdgeFact | ChangedRelationship | ChangeEvidence) -> Expression:
    match output:
        case EdgeFact():
            return Expression(f"{row}.{output}")
        case ChangedRelationship(members):
            return _changed_relationship(scope, row, members)
        case ChangeEvidence():
            return change_evidence(scope, output, row)
        case _:
            assert_never(output)


def _changed_relationship(scope: Scope, row: str, members: Members[RelationshipOutput]) -> Expression:
    """The relationship of a change, whose row tells its type, and its ends with theirs."""
    source, target = (
        EndNode(f"{row}.{end}", node_type=f"{row}.{end_type}") for end, end_type in ((FROM, FROM_TYPE), (TO, TO_TYPE))
    )
    return relationship_object(scope, Hop(row, Expression(f"{row}.type"), source, target), members)


def _cursor(page: _Page) -> str:
    order = page.connection.order
    values = [_cursor_value(f"{page.rows}.o{place}", term) for place, term in enumerate(order)]
    return cursor_text(order, values)


def cursor_text(order: tuple[Term, ...], values: list[str]) -> str:
    """A cursor as `graph/plan/paging.py` encodes it."""
    return f"hex(json_array({literal(order_mark(order))}, {', '.join(values)}))"


def _cursor_value(value: str, term: Term) -> str:
    """Booleans are numbers in cursors."""
    return json_number(value) if term.affinity is Affinity.REAL else value


def _of_page_info(scope: Scope, page: _Page, output: PageInfoOutput) -> Part:
    if output is (PageFact.HAS_NEXT if page.connection.page.backward else PageFact.HAS_PREVIOUS):
        return Expression(json_boolean(_other_side(scope, page)))
    return page_info(scope, page.connection, page.rows, _cursor(page), output)


def _other_side(scope: Scope, page: _Page) -> str:
    """Whether there are rows before `after`, or with backward paging after `before`; the cursor's own row counts."""
    plan = page.connection
    cursor = plan.page.before if plan.page.backward else plan.page.after
    if cursor is None:
        return "0"

    def outside(values: Sequence[str]) -> list[str]:
        return [negation(beyond(scope, values, plan.order, cursor, after=not plan.page.backward))]

    sides = [
        f"EXISTS ({_within(scope, plan, match, [], outside)})"
        for match in scope.dialect.matches(scope, plan.origin, page.owner)
    ]
    return " OR ".join(sides) or "0"


def listed(scope: Scope, plan: Connection | Search, alias: str, item: Expression) -> Expression:
    """The list of what is shown of each row of a page, without the one that only tells whether there are more."""
    within = f" FILTER (WHERE {alias}.i <= {scope.parameter(plan.page.size)})" if plan.looks_ahead else ""
    return Expression(f"json_group_array({item.text}){within}")


def page_info(scope: Scope, plan: Connection | Search, alias: str, cursor: str, output: PageInfoOutput) -> Part:
    """What the rows tell of the page: all but whether there are some on the other side of its cursor.

    `cursor` is the cursor of a row.
    """
    backward, size = plan.page.backward, scope.parameter(plan.page.size)
    match output:
        case Literal(text):
            return Fixed(text)
        case PageFact.START_CURSOR | PageFact.END_CURSOR:
            place = "1" if (output is PageFact.START_CURSOR) != backward else f"{alias}.c"
            return Expression(f"max(CASE {alias}.i WHEN min({place}, {size}) THEN {cursor} END)")
        case PageFact.HAS_NEXT | PageFact.HAS_PREVIOUS:
            return Expression(json_boolean(f"coalesce(max({alias}.c), 0) > {size}"))
        case _:
            assert_never(output)
