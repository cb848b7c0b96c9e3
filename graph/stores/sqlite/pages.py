"""Connections as SQL: rows are found, ordered and cut first, and only what is left is shown."""

from dataclasses import dataclass

from graph.datatypes.base import Affinity
from graph.plan.condition import Subject, mentions
from graph.plan.connection import Connection, OrderTerm
from graph.plan.cursor import mark
from graph.plan.output import (
    Changed,
    Choice,
    Edges,
    Evidence,
    FarNode,
    Groups,
    Literal,
    Member,
    Nodes,
    Output,
    PageInfo,
    Role,
    SourceNode,
)
from graph.plan.walk import DERIVED_FIELDS, AllPairs, Changes, Derivation, Expansion, types_of
from graph.stores.sqlite import evidence, objects, relationships
from graph.stores.sqlite.arms import Arm, arms
from graph.stores.sqlite.conditions import beyond, field, rows
from graph.stores.sqlite.groups import groups
from graph.stores.sqlite.json_text import embedded, json_boolean, json_number, json_object
from graph.stores.sqlite.page_info import page_info, shown_rows
from graph.stores.sqlite.quoting import identifier, literal
from graph.stores.sqlite.scope import Scope
from graph.stores.sqlite.tables import ROW


@dataclass(frozen=True, slots=True)
class _Page:
    """A page being written: the aliases of its rows, and of the relationship and the nodes that belong to each."""

    owner: str
    given: Connection
    rows: str
    edge: str
    node: str
    source: str

    @property
    def tables(self) -> str:
        """What the rows are joined with to be shown. CROSS JOIN keeps the rows' order."""
        origin, node_types = self.given.origin, types_of(self.given.origin)
        joined = ""
        if isinstance(origin, Expansion):
            joined += (
                f" CROSS JOIN {identifier(origin.relationship.name)} {self.edge} ON {self.edge}.{ROW} = {self.rows}.e"
            )
        if isinstance(origin, AllPairs):
            source_type = identifier(origin.derived.source.types[0])
            joined += f" CROSS JOIN {source_type} {self.source} ON {self.source}.{ROW} = {self.rows}.a"
        if len(node_types) == 1:
            joined += f" CROSS JOIN {identifier(node_types[0])} {self.node} ON {self.node}.{ROW} = {self.rows}.n"
        return joined


def connection(scope: Scope, owner: str, given: Connection) -> str:
    """The connection as one JSON object; `owner` is the alias of the node's row, '' for a root list."""
    page = _Page(owner, given, scope.alias(), scope.alias(), scope.alias(), scope.alias())
    pairs = [(member.key, _member(scope, page, member)) for member in given.selection]
    if not given.shows_rows:
        return json_object(pairs)
    rows_found = _rows_of_page(scope, owner, given)
    return embedded(f"SELECT {json_object(pairs)} FROM {rows_found} {page.rows}{page.tables}")


def _member(scope: Scope, page: _Page, member: Member) -> str:
    match member.output:
        case Literal(text):
            return literal(text)
        case Role.TOTAL:
            return _total(scope, page.owner, page.given)
        case Edges(selection):
            pairs = [(part.key, _of_edge(scope, page, part.output)) for part in selection]
            return shown_rows(scope, page.given, page.rows, json_object(pairs))
        case Nodes(choice):
            return shown_rows(scope, page.given, page.rows, _node(scope, page, choice))
        case PageInfo(selection):
            return json_object([(part.key, _page_info(scope, page, part.output)) for part in selection])
        case Groups():
            return groups(scope, page.owner, page.given, member.output)
    raise TypeError(f"no SQL for {member.output!r} of a connection")


def _node(scope: Scope, page: _Page, choice: Choice) -> str:
    if len(choice) == 1:
        return objects.node_object(scope, page.node, next(iter(choice.values())))
    return objects.chosen_node(scope, f"{page.rows}.n", f"{page.rows}.t", choice)


def _total(scope: Scope, owner: str, given: Connection) -> str:
    grouped = mentions(given.where, Subject.EDGE)
    counts = [
        f"(SELECT count({f'DISTINCT {arm.far}' if arm.repeats else '*'}) {rows(scope, arm, given.where)})"
        for arm in arms(scope, given.origin, owner, grouped=grouped)
    ]
    return " + ".join(counts) or "0"


def _rows_of_page(scope: Scope, owner: str, given: Connection) -> str:
    """The page's rows: n and t (the node's row and type), e (the relationship's row), o0... (the order's values)."""
    found = [_arm_rows(scope, owner, given, arm) for arm in arms(scope, given.origin, owner)]
    rows_found = found[0] if len(found) == 1 else f"SELECT * FROM ({' UNION ALL '.join(found)})"
    order = ", ".join(_direction(place, term, given.page.backward) for place, term in enumerate(given.order))
    size = scope.parameter(given.page.size)
    cut = f"{rows_found} ORDER BY {order} LIMIT {size}{' + 1' if given.looks_ahead else ''}"
    if not given.page_outputs and not given.page.backward:
        return f"({cut})"
    numbered = f"SELECT *, row_number() OVER () AS i, count(*) OVER () AS c FROM ({cut})"
    return f"(SELECT * FROM ({numbered}) ORDER BY i DESC)" if given.page.backward else f"({numbered})"


def _direction(place: int, term: OrderTerm, backward: bool) -> str:
    descending = term.descending != backward
    nulls = (" NULLS FIRST" if descending else " NULLS LAST") if term.nullable else ""
    return f"o{place}{' DESC' if descending else ''}{nulls}"


def _arm_rows(scope: Scope, owner: str, given: Connection, arm: Arm) -> str:
    if isinstance(given.origin, Changes):
        columns = [f"{arm.edge}.*"]
    else:
        columns = [f"{arm.node}.{ROW} AS n", f"{literal(arm.node_type)} AS t"]
    if isinstance(given.origin, Expansion):
        columns.append(f"{arm.edge}.{ROW} AS e")
    if isinstance(given.origin, AllPairs):
        columns.append(f"{arm.source}.{ROW} AS a")
    if isinstance(given.origin, Derivation | AllPairs):
        columns += [f"{arm.edge_field(name)} AS {name}" for name in ("id", *DERIVED_FIELDS)]
    columns += [f"{field(arm, term.subject, term.field)} AS o{place}" for place, term in enumerate(given.order)]
    bounds = [
        beyond(scope, arm, given.order, cursor, after=after)
        for cursor, after in ((given.page.after, True), (given.page.before, False))
        if cursor is not None
    ]
    return f"SELECT {', '.join(columns)} {rows(scope, arm, given.where, *bounds, shown=True)}"


def _of_edge(scope: Scope, page: _Page, output: Output) -> str:
    origin = page.given.origin
    match output:
        case Role.CURSOR:
            return _cursor(page)
        case FarNode(choice):
            return _node(scope, page, choice)
        case Role.CHANGE:
            return f"{page.rows}.change"
        case Changed(selection):
            return relationships.changed_relationship(scope, page.rows, selection)
        case SourceNode(choice):
            return objects.node_object(scope, page.source, next(iter(choice.values())))
        case Evidence() if isinstance(origin, AllPairs):
            return evidence.evidence_list(scope, origin.derived, f"{page.rows}.a", f"{page.rows}.n", output)
        case Evidence() if isinstance(origin, Derivation):
            ends = (f"{page.rows}.n", f"{page.owner}.{ROW}")
            source, target = ends if origin.backward else reversed(ends)
            return evidence.evidence_list(scope, origin.derived, source, target, output)
    return objects.of_record(scope, page.edge if isinstance(origin, Expansion) else page.rows, output)


def _cursor(page: _Page) -> str:
    values = ", ".join(_cursor_value(f"{page.rows}.o{place}", term) for place, term in enumerate(page.given.order))
    return f"hex(json_array({literal(mark(page.given.order))}, {values}))"


def _cursor_value(value: str, term: OrderTerm) -> str:
    """Booleans are numbers in cursors."""
    return json_number(value) if term.affinity is Affinity.REAL else value


def _page_info(scope: Scope, page: _Page, output: Output) -> str:
    if output is (Role.HAS_NEXT if page.given.page.backward else Role.HAS_PREVIOUS):
        return json_boolean(_other_side(scope, page.owner, page.given))
    return page_info(scope, page.given, page.rows, _cursor(page), output)


def _other_side(scope: Scope, owner: str, given: Connection) -> str:
    """Whether there are rows before `after`, or with backward paging after `before`; the cursor's own row counts."""
    cursor = given.page.before if given.page.backward else given.page.after
    if cursor is None:
        return "0"
    found = []
    for arm in arms(scope, given.origin, owner):
        inside = beyond(scope, arm, given.order, cursor, after=not given.page.backward)
        found.append(f"EXISTS (SELECT 1 {rows(scope, arm, given.where, f'({inside}) IS NOT TRUE')})")
    return " OR ".join(found) or "0"
