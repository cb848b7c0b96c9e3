"""Derived relationships as SQL: the paths of all routes, and their grouping by the nodes at their ends.

Where the paths of one route lead from the row t1, one of the arms of a union:
SELECT t3._from AS far FROM `PARTICIPATES_IN` t2 CROSS JOIN `PARTICIPATES_IN` t3
WHERE t2._from = t1._row AND ... AND t3._to = t2._to AND ... AND t2._row <> t3._row AND ...
"""

import itertools
from collections.abc import Iterator, Sequence

from graph.ontology.model import DerivedType
from graph.plan.routes import Leg, Route, routes
from graph.stores.lowering.dialect import Path, Scope, where
from graph.stores.lowering.validity import path_conditions, period, period_fields, valid
from graph.stores.quoting import identifier, literal
from graph.stores.sqlite.sql import Select, from_table, union_all
from graph.stores.sqlite.tables import FROM, FROM_TYPE, ROW, TO, TO_TYPE, is_typed


def paths_from(
    scope: Scope, derived: DerivedType, start: str = "", *, table: str = "", backward: bool = False
) -> list[Path]:
    """The paths of all routes from the row whose number is `start`, which may be in `table`; '' stands for all rows."""
    return [path_of(scope, route, start, table=table) for route in routes(derived, backward=backward)]


def path_of(scope: Scope, route: Route, start: str = "", end: str = "", *, table: str = "") -> Path:
    """The paths along a route between the rows of two numbers; '' stands for all rows."""
    tables = [table] if table else []
    conditions: list[str] = []
    nodes, hops = [start], []
    for leg in route.legs:
        hop = scope.variable("t")
        near, far = (TO, FROM) if leg.backward else (FROM, TO)
        tables.append(f"{identifier(leg.relationship)} {hop}")
        if nodes[-1]:
            conditions.append(f"{hop}.{near} = {nodes[-1]}")
        else:
            nodes[-1] = f"{hop}.{near}"
        conditions += _of_types(scope, leg, hop)
        hops.append(hop)
        nodes.append(f"{hop}.{far}")
        if scope.as_of is not None and leg is not route.legs[-1]:
            node = scope.variable("t")
            tables.append(f"{identifier(leg.end_type)} {node}")
            conditions += [f"{node}.{ROW} = {nodes[-1]}", *valid(scope, node)]
    conditions += [*_no_hop_twice(route, hops), *path_conditions(scope, route, nodes, hops)]
    conditions += [f"{nodes[-1]} = {end}"] if end else []
    return Path(" CROSS JOIN ".join(tables), tuple(conditions), tuple(nodes), tuple(hops))


def _of_types(scope: Scope, leg: Leg, hop: str) -> Iterator[str]:
    relationship = scope.ontology.relationships[leg.relationship]
    if is_typed(relationship.source):
        yield f"{hop}.{FROM_TYPE} = {literal(leg.source_type)}"
    if is_typed(relationship.target):
        yield f"{hop}.{TO_TYPE} = {literal(leg.target_type)}"


def _no_hop_twice(route: Route, hops: Sequence[str]) -> Iterator[str]:
    """Cypher never matches a relationship twice in one pattern; SQL does unless it is told."""
    for (leg, hop), (other_leg, other_hop) in itertools.combinations(zip(route.legs, hops, strict=True), 2):
        if leg.relationship == other_leg.relationship:
            yield f"{hop}.{ROW} <> {other_hop}.{ROW}"


def path_rows(path: Path, *columns: str) -> Select:
    """The query of some columns, with a row for each path."""
    return Select(columns, f"FROM {path.clauses}{where(path.conditions)}")


def far_rows(paths: Sequence[Path]) -> str:
    """`far`, the number of the row that a path leads to: once for each path, so that it may end with the first."""
    return union_all([path_rows(path, f"{path.nodes[-1]} AS far") for path in paths])


def edge_rows(scope: Scope, paths: Sequence[Path], *, near: bool) -> str:
    """The edges: `far` and, where `near` is asked for, `near`, the rows that paths lead to and start from.

    With them, the fields that a derived relationship computes: weight, since, since_day, until, until_day.
    """
    ends = ["near", "far"] if near else ["far"]
    queries = []
    for path in paths:
        start, end = period(scope, path.hops)
        columns = [f"{path.nodes[0]} AS near"] if near else []
        queries.append(path_rows(path, *columns, f"{path.nodes[-1]} AS far", f"{start} AS s", f"{end} AS u"))
    computed = {"weight": "count(*)", **period_fields(scope, "min(s)", "max(u)")}
    columns = [*ends, *(f"{text} AS {name}" for name, text in computed.items())]
    return str(Select(columns, from_table(f"({union_all(queries)})", "paths"), group_by=ends))
