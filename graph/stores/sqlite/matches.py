"""Walks as SQL: a match for each type of node that a walk may lead to.

unit { reportsInTo }    FROM `REPORTS_IN_TO` t1 JOIN `Community` t2 ON t2._row = t1._to WHERE t1._from = n._row
unit { pairedWith }     two such matches, of Community and PartyOrganization, each with its `_to_type`
"""

from collections.abc import Iterator, Sequence
from typing import assert_never

from graph.plan.walk import AllNodes, AllPairs, Changes, Derivation, Expansion, Origin, Shared
from graph.stores.lowering.derivations import derived_edge_id
from graph.stores.lowering.dialect import Match, Scope
from graph.stores.lowering.validity import valid
from graph.stores.quoting import literal
from graph.stores.sqlite.changes import change_matches
from graph.stores.sqlite.derivations import edge_rows, far_rows, paths_from
from graph.stores.sqlite.shared import shared_match
from graph.stores.sqlite.sql import from_table, stored
from graph.stores.sqlite.state_changes import state_change_matches
from graph.stores.sqlite.tables import FROM, FROM_TYPE, ROW, TO, TO_TYPE, is_typed


def matches(scope: Scope, origin: Origin, owner: str, *, grouped: bool = True, typed: bool = True) -> Sequence[Match]:
    """The matches of a walk from the row `owner`, to be joined by UNION ALL; '' stands for all rows of its type."""
    match origin:
        case AllNodes(node_type):
            node = scope.variable("t")
            return [Match(from_table(stored(scope, node_type.name), node), node=node, node_types=(node_type.name,))]
        case Expansion():
            return list(_expansion(scope, origin, owner, typed=typed))
        case Derivation():
            return list(_derivation(scope, origin, owner, grouped=grouped))
        case AllPairs():
            return [_pairs(scope, origin)]
        case Changes():
            return change_matches(scope, origin) if origin.known is None else state_change_matches(scope, origin)
        case Shared(types=types):
            return [shared_match(scope, origin, node_type) for node_type in types]
        case _:
            assert_never(origin)


def _expansion(scope: Scope, walk: Expansion, owner: str, *, typed: bool) -> Iterator[Match]:
    relationship = walk.relationship
    near, far = (TO, FROM) if walk.backward else (FROM, TO)
    far_end = relationship.source if walk.backward else relationship.target
    far_type = FROM_TYPE if walk.backward else TO_TYPE
    for node_type in walk.types if typed else ("",):
        edge, node = scope.variable("t"), scope.variable("t")
        conditions = [f"{edge}.{near} = {owner}.{ROW}"] if owner else []
        if node_type and is_typed(far_end):
            conditions.append(f"{edge}.{far_type} = {literal(node_type)}")
        yield Match(
            from_table(stored(scope, relationship.name), edge),
            (*conditions, *valid(scope, edge)),
            node,
            (node_type,) if node_type else walk.types,
            _joined(scope, node_type, node, f"{edge}.{far}") if node_type else "",
            edge,
        )


def _joined(scope: Scope, node_type: str, node: str, row: str) -> str:
    return f" JOIN {stored(scope, node_type)} {node} ON {node}.{ROW} = {row}"


def _derivation(scope: Scope, walk: Derivation, owner: str, *, grouped: bool) -> Iterator[Match]:
    for node_type in walk.types:
        routes = [
            route for route in walk.derived.walked(backward=walk.backward) if route.legs[-1].end_type == node_type
        ]
        paths = paths_from(scope, routes, f"{owner}.{ROW}" if owner else "")
        edge, node = scope.variable("t"), scope.variable("t")
        near, far = (f"{owner}.{ROW}" if owner else f"{edge}.near", owner), (f"{edge}.far", node)
        source, target = (far, near) if walk.backward else (near, far)
        query = edge_rows(scope, paths, near=not owner) if grouped else far_rows(paths, near=not owner)
        yield Match(
            from_table(f"({query})", edge),
            node=node,
            node_types=(node_type,),
            node_clauses=_joined(scope, node_type, node, f"{edge}.far"),
            edge=edge,
            edge_fields={"id": derived_edge_id(walk.derived, source[1], target[1])},
            distinct="" if grouped else f"{edge}.far",
            ends=(source[0], target[0]),
        )


def _pairs(scope: Scope, walk: AllPairs) -> Match:
    """All edges; of a symmetric type those from the node whose id comes first, so that each is there once."""
    derived = walk.derived
    edge, source, node = scope.variable("t"), scope.variable("t"), scope.variable("t")
    query = edge_rows(scope, paths_from(scope, derived.walked(backward=False)), near=True)
    source_rows = _joined(scope, derived.source.types[0], source, f"{edge}.near")
    node_rows = _joined(scope, walk.types[0], node, f"{edge}.far")
    once = [f"{source}.id < {node}.id"] if derived.symmetric else []
    return Match(
        f"{from_table(f'({query})', edge)}{source_rows}{node_rows if once else ''}",
        (*valid(scope, source), *once),
        node,
        walk.types,
        "" if once else node_rows,
        edge,
        {"id": derived_edge_id(derived, source, node)},
        source,
        ends=(f"{edge}.near", f"{edge}.far"),
    )
