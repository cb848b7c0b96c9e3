"""Connections as Cypher: rows are matched, ordered and cut inside a COLLECT, and only what is left is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from graph.plan.condition import Subject, mentions
from graph.plan.connection import Connection
from graph.plan.cursor import encode, mark
from graph.plan.output import Edges, Evidence, FarNode, Literal, Member, Nodes, Output, PageInfo, Role, Selection
from graph.plan.walk import Derivation
from graph.stores.neo4j import objects
from graph.stores.neo4j.conditions import beyond, conditions, order_value
from graph.stores.neo4j.gathering import counted, existing, gathered
from graph.stores.neo4j.scope import Scope, where
from graph.stores.neo4j.shapes import Decode, Fixed, Parameters, Part, Shown, object_of
from graph.stores.neo4j.walks import Match, match


@dataclass(frozen=True, slots=True)
class _Page:
    """A decoded page: the rows that are shown, and whether there are more on either side."""

    rows: list[Any]
    ahead: bool
    back: bool


def connection(scope: Scope, owner: str, given: Connection) -> Shown:
    """The connection as a list of its total, its rows, and whether there are rows on the cursor's other side."""
    total = any(member.output is Role.TOTAL for member in given.selection)
    rows, shown = _rows(scope, owner, given) if given.shows_rows else (Shown("null"), {})
    parts = [
        _count(scope, owner, given) if total else Shown("null"),
        rows,
        _other_side(scope, owner, given) if given.looks_back else Shown("false"),
    ]
    before = "".join(part.before for part in parts)
    return Shown(f"[{', '.join(part.text for part in parts)}]", _decode(scope, given, shown), before)


def _decode(scope: Scope, given: Connection, shown: dict[str, Decode]) -> Decode:
    size, backward = scope.parameter(given.page.size)[1:], given.page.backward
    members = [(member.key, _member(given, member, shown)) for member in given.selection]

    def decode(row: Any, parameters: Parameters) -> dict[str, Any]:
        rows = row[1] or []
        page = _Page(rows[: parameters[size]], len(rows) > parameters[size], row[2])
        if backward:
            page.rows.reverse()
        return {key: show(row, page, parameters) for key, show in members}

    return decode


def _member(given: Connection, member: Member, shown: dict[str, Decode]) -> Callable[[Any, _Page, Parameters], Any]:
    match member.output:
        case Literal(text):
            return lambda _row, _page, _given: text
        case Role.TOTAL:
            return lambda row, _page, _given: row[0]
        case PageInfo(selection):
            parts = [(part.key, _page_info(given, part.output)) for part in selection]
            return lambda _row, page, _given: {key: show(page) for key, show in parts}
    decode = shown[member.key]
    return lambda _row, page, parameters: [decode(row, parameters) for row in page.rows]


def _page_info(given: Connection, output: Output) -> Callable[[_Page], Any]:
    order_mark = mark(given.order)
    match output:
        case Literal(text):
            return lambda _page: text
        case Role.START_CURSOR:
            return lambda page: encode(order_mark, page.rows[0][-1]) if page.rows else None
        case Role.END_CURSOR:
            return lambda page: encode(order_mark, page.rows[-1][-1]) if page.rows else None
    ahead = Role.HAS_PREVIOUS if given.page.backward else Role.HAS_NEXT
    return (lambda page: page.ahead) if output is ahead else (lambda page: page.back)


def _rows(scope: Scope, owner: str, given: Connection) -> tuple[Shown, dict[str, Decode]]:
    """The page's rows, a list for each `edges` and `nodes` of the selection, and the values of the order last."""
    groups = scope.groups
    found = match(scope, given.origin, owner)
    bounds = [
        beyond(scope, found, given.order, cursor, after=after)
        for cursor, after in ((given.page.after, True), (given.page.before, False))
        if cursor is not None
    ]
    kept = where(conditions(scope, found, given.where, *bounds))
    order = ", ".join(
        f"{order_value(found, term)}{' DESC' if term.descending != given.page.backward else ''}" for term in given.order
    )
    shown = {
        member.key: _row_shown(scope, owner, given, found, member.output)
        for member in given.selection
        if isinstance(member.output, Edges | Nodes)
    }
    values = f"[{', '.join(order_value(found, term) for term in given.order)}]" if given.needs_cursor else "null"
    texts = ", ".join([*(one.text for one in shown.values()), values])
    size = f"{scope.parameter(given.page.size)}{' + 1' if given.looks_ahead else ''}"
    before = "".join(one.before for one in shown.values())
    clauses = f"{found.clauses}{kept} WITH {found.variables} ORDER BY {order} LIMIT {size}{before}"
    page = gathered(scope, owner, clauses, f"[{texts}]", groups)
    return page, {key: _at(place, one.decode) for place, (key, one) in enumerate(shown.items())}


def _at(place: int, decode: Decode | None) -> Decode:
    if decode is None:
        return lambda row, _given: row[place]
    return lambda row, given: decode((row[place], row[-1]), given)


def _row_shown(scope: Scope, owner: str, given: Connection, found: Match, output: Output) -> Shown:
    if isinstance(output, Nodes):
        shown = objects.chosen_node(scope, found.node, output.choice)
        decode = shown.decode
        return Shown(shown.text, decode and (lambda row, parameters: decode(row[0], parameters)), shown.before)
    selection: Selection = output.selection if isinstance(output, Edges) else ()
    cursors = [member.key for member in selection if member.output is Role.CURSOR]
    edge = object_of([(member.key, _of_edge(scope, owner, given, found, member.output)) for member in selection])
    return Shown(edge.text, _with_cursors(edge.decode, cursors, mark(given.order)), edge.before)


def _with_cursors(decode: Decode | None, keys: list[str], order_mark: str) -> Decode:
    def shown(row: Any, parameters: Parameters) -> Any:
        edge = decode(row[0], parameters) if decode else row[0]
        for key in keys:
            edge[key] = encode(order_mark, row[1])
        return edge

    return shown


def _of_edge(scope: Scope, owner: str, given: Connection, found: Match, output: Output) -> Part:
    match output:
        case Role.CURSOR:
            return Fixed("")
        case FarNode(choice):
            return objects.chosen_node(scope, found.node, choice)
        case Evidence() if isinstance(given.origin, Derivation):
            ends = (found.node, owner) if given.origin.backward else (owner, found.node)
            return objects.evidence(scope, given.origin, *ends, output)
    if found.derived and not isinstance(output, Literal):
        return Shown(found.edge_field(getattr(output, "name", "")))
    return objects.of_record(scope, found.edge, output)


def _count(scope: Scope, owner: str, given: Connection) -> Shown:
    groups = scope.groups
    rows = match(scope, given.origin, owner, grouped=mentions(given.where, Subject.EDGE))
    clauses = f"{rows.clauses}{where(conditions(scope, rows, given.where))}"
    return counted(scope, owner, clauses, rows, groups)


def _other_side(scope: Scope, owner: str, given: Connection) -> Shown:
    """Whether there are rows before `after`, or with backward paging after `before`; the cursor's own row counts."""
    cursor = given.page.before if given.page.backward else given.page.after
    if cursor is None:
        return Shown("false")
    groups = scope.groups
    rows = match(scope, given.origin, owner)
    inside = beyond(scope, rows, given.order, cursor, after=not given.page.backward)
    kept = where(conditions(scope, rows, given.where, f"NOT coalesce({inside}, false)"))
    return existing(scope, owner, f"{rows.clauses}{kept}", groups)
