"""Paths as SQL: those of one length after those of another, each as long as fewer than asked for are found.

What is found is handed on as JSON in one row, as networks are (`network.py`): `p1`, `p2`... have `a`, the paths so far,
each a list of hops: a type, a row in its table, and whether it is walked to its source.
"""

from graph.plan.output import Hops, Literal, Member, Role
from graph.plan.paths import Paths
from graph.plan.slot import Slot
from graph.stores.sqlite.adjacency import ENTITY
from graph.stores.sqlite.json_text import embedded, json_object
from graph.stores.sqlite.path_walks import Walk
from graph.stores.sqlite.quoting import literal
from graph.stores.sqlite.relationships import chosen_relationship
from graph.stores.sqlite.scope import Scope, where
from graph.stores.sqlite.tables import ROW


def paths(scope: Scope, given: Paths) -> str:
    """The statement of paths."""
    tables = ["p0(a) AS MATERIALIZED (SELECT '[]')"]
    for length in range(1, given.length + 1):
        so_far = "SELECT value AS p FROM json_each(l.a)"
        found = f"{so_far} UNION ALL SELECT p FROM ({_found(scope, given, length)})"
        all_of_them = f"SELECT json_group_array(json(p)) FROM ({found} LIMIT {scope.parameter(given.first)})"
        tables.append(f"p{length}(a) AS MATERIALIZED (SELECT ({all_of_them}) FROM p{length - 1} l)")
    pairs = [(member.key, _shown(scope, given, member)) for member in given.selection]
    shown = f"SELECT json_group_array({json_object(pairs)}) FROM p{given.length} l CROSS JOIN json_each(l.a) p"
    return f"WITH {', '.join(tables)} {shown}"


def _row_of(scope: Scope, given: Slot) -> str:
    return f"(SELECT e.{ROW} FROM {ENTITY} e{where([f'e.id = {scope.parameter(given)}', *scope.valid('e')])})"


def _found(scope: Scope, given: Paths, length: int) -> str:
    """The paths of one length; none where enough shorter ones were found."""
    first = scope.parameter(given.first)
    walk = Walk(scope, given.relationships, length, _row_of(scope, given.source), _row_of(scope, given.target))
    hops = [f"json_array({walk.hop(i, 'kind')}, {walk.hop(i, 'edge')}, {walk.is_backward(i)})" for i in range(length)]
    order = ", ".join(walk.hop(i, "mark") for i in range(length))
    conditions = [f"json_array_length(l.a) < {first}", *walk.conditions]
    rows = f"FROM {walk.tables}{where(conditions)} ORDER BY {order} LIMIT {first}"
    return f"SELECT json_array({', '.join(hops)}) AS p {rows}"


def _shown(scope: Scope, given: Paths, member: Member) -> str:
    match member.output:
        case Role.LENGTH:
            return "json_array_length(p.value)"
        case Hops(selection):
            kind, row, backward = (f"h.value ->> {place}" for place in range(3))
            hop = chosen_relationship(scope, given.relationships, kind, row, selection, f"({backward})")
            return embedded(f"SELECT json_group_array({hop}) FROM json_each(p.value) h")
        case Literal(text):
            return literal(text)
    raise TypeError(f"no SQL for {member.output!r} of a path")
