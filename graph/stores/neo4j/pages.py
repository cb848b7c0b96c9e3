"""Connections as Cypher: rows are matched, ordered and cut inside a COLLECT, and only what is left is shown."""

from graph.plan.condition import Subject, mentions
from graph.plan.connection import Connection
from graph.plan.cursor import encode, mark
from graph.plan.output import (
    Changed,
    Edges,
    Evidence,
    FarNode,
    Groups,
    Literal,
    Nodes,
    Output,
    Role,
    Selection,
    SourceNode,
)
from graph.plan.slot import Slot
from graph.plan.walk import AllPairs, Derivation
from graph.stores.neo4j import evidence, objects, relationships
from graph.stores.neo4j.conditions import beyond, conditions, order_value
from graph.stores.neo4j.gathering import counted, existing, gathered
from graph.stores.neo4j.groups import groups
from graph.stores.neo4j.page_shapes import BACK, ROWS, TOTAL, VALUES, page_shape
from graph.stores.neo4j.scope import Scope, where
from graph.stores.neo4j.shapes import Decode, Part, Shown, object_of
from graph.stores.neo4j.walks import Match, match


def connection(scope: Scope, owner: str, given: Connection) -> Shown:
    """The connection as a list of what is asked of it: its total, its rows, whether there are some before them."""
    returned: dict[str, Shown] = {}
    places: dict[str, str] = {}
    items: dict[str, Decode] = {}
    if any(member.output is Role.TOTAL for member in given.selection):
        returned[TOTAL] = _count(scope, owner, given)
    if given.shows_rows:
        returned[ROWS] = _rows(scope, owner, given, places, items)
    for member in given.selection:
        if isinstance(member.output, Groups):
            found = groups(scope, owner, given, member.output)
            returned[member.key] = found
            items[member.key] = found.decode or _as_it_is
    cursor = given.page.before if given.page.backward else given.page.after
    if given.looks_back and cursor is not None:
        returned[BACK] = _other_side(scope, owner, given, cursor)
    places |= {name: f"row[{place}]" for place, name in enumerate(returned)}
    texts = ", ".join(shown.text for shown in returned.values())
    before = "".join(shown.before for shown in returned.values())
    return Shown(f"[{texts}]", page_shape(given, places, items, scope.parameter(given.page.size)[1:]), before)


def _rows(scope: Scope, owner: str, given: Connection, places: dict[str, str], items: dict[str, Decode]) -> Shown:
    """The page's rows; notes in `places` and `items` where each member stands in a row, and how it is decoded."""
    groups = scope.groups
    found = match(scope, given.origin, owner)
    bounds = [
        beyond(scope, found, given.order, cursor, after=after)
        for cursor, after in ((given.page.after, True), (given.page.before, False))
        if cursor is not None
    ]
    kept = where(conditions(scope, found, given.where, *bounds))
    shown = _row(scope, owner, given, found)
    item = next(iter(shown.values())).text if len(shown) == 1 else f"[{', '.join(one.text for one in shown.values())}]"
    places |= {key: f"item[{place}]" if len(shown) > 1 else "item" for place, key in enumerate(shown)}
    items |= {key: one.decode or _as_it_is for key, one in shown.items()}
    size = f"{scope.parameter(given.page.size)}{' + 1' if given.looks_ahead else ''}"
    before = "".join(one.before for one in shown.values())
    cut = f"WITH {found.variables} ORDER BY {_order(given, found)} LIMIT {size}"
    return gathered(scope, owner, f"{found.clauses}{kept} {cut}{before}", item, groups)


def _as_it_is(value: object, _given: object) -> object:
    return value


def _order(given: Connection, found: Match) -> str:
    return ", ".join(
        f"{order_value(found, term)}{' DESC' if term.descending != given.page.backward else ''}" for term in given.order
    )


def _order_values(given: Connection, found: Match) -> str:
    return f"[{', '.join(order_value(found, term) for term in given.order)}]"


def _row(scope: Scope, owner: str, given: Connection, found: Match) -> dict[str, Shown]:
    """What a row shows: each `edges` and `nodes` of the selection, and the order's values for page info."""
    shown = {}
    for member in given.selection:
        match member.output:
            case Edges(selection):
                parts = [(part.key, _of_edge(scope, owner, given, found, part.output)) for part in selection]
                shown[member.key] = object_of(parts)
            case Nodes(choice):
                shown[member.key] = objects.chosen_node(scope, found.node, choice)
    if not shown or any(output in (Role.START_CURSOR, Role.END_CURSOR) for output in given.page_outputs):
        shown[VALUES] = Shown(_order_values(given, found))
    return shown


def _of_edge(scope: Scope, owner: str, given: Connection, found: Match, output: Output) -> Part:
    match output:
        case Role.CURSOR:
            order_mark = mark(given.order)
            return Shown(_order_values(given, found), lambda values, _given: encode(order_mark, values))
        case FarNode(choice):
            return objects.chosen_node(scope, found.node, choice)
        case Evidence() if isinstance(given.origin, Derivation | AllPairs):
            near = found.source or owner
            backward = isinstance(given.origin, Derivation) and given.origin.backward
            ends = (found.node, near) if backward else (near, found.node)
            return evidence.evidence_list(scope, given.origin.derived, *ends, output)
        case Role.CHANGE:
            return Shown(found.edge_field(output))
        case Changed(selection):
            return _changed(scope, found, selection)
        case SourceNode(choice):
            return objects.chosen_node(scope, found.source, choice)
    if found.derived and not isinstance(output, Literal):
        return Shown(found.edge_field(getattr(output, "name", "")))
    return objects.of_record(scope, found.edge, output)


def _changed(scope: Scope, found: Match, selection: Selection) -> Shown:
    """The relationship of a change, whose source and target the row has."""
    source, target = relationships.EndNode(found.source), relationships.EndNode(found.node)
    changed = relationships.Relationship(found.edge, Shown(found.edge_field("type")), source, target)
    return relationships.relationship_object(scope, changed, selection)


def _count(scope: Scope, owner: str, given: Connection) -> Shown:
    groups = scope.groups
    rows = match(scope, given.origin, owner, grouped=mentions(given.where, Subject.EDGE))
    clauses = f"{rows.clauses}{where(conditions(scope, rows, given.where))}"
    return counted(scope, owner, clauses, rows, groups)


def _other_side(scope: Scope, owner: str, given: Connection, cursor: Slot) -> Shown:
    """Whether there are rows before `after`, or with backward paging after `before`; the cursor's own row counts."""
    groups = scope.groups
    rows = match(scope, given.origin, owner)
    inside = beyond(scope, rows, given.order, cursor, after=not given.page.backward)
    kept = where(conditions(scope, rows, given.where, f"NOT coalesce({inside}, false)"))
    return existing(scope, owner, f"{rows.clauses}{kept}", groups)
