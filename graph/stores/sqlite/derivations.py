"""Derived relationships as SQL: the paths of all routes, and their grouping to facts, and by the nodes at their ends.

Where the paths of one route lead from the row t1, one of the arms of a union:
SELECT t3._from AS far FROM `PARTICIPATES_IN` t2 CROSS JOIN `PARTICIPATES_IN` t3
WHERE t2._from = t1._row AND ... AND t3._to = t2._to AND ... AND t2._row <> t3._row AND ...
"""

import functools
import itertools
from collections.abc import Callable, Iterator, Sequence

from graph.ontology.entity import CITATIONS
from graph.ontology.model import DerivedType
from graph.ontology.patterns import MAXIMUM_WAYS
from graph.ontology.routes import Leg, Route
from graph.plan.condition import Condition, asks_citations
from graph.plan.filters import ALL_KEPT, KeptEdges
from graph.stores.lowering.derivations import asks_periods, fact_routes
from graph.stores.lowering.dialect import Match, Path, Scope, concat, where
from graph.stores.lowering.validity import path_conditions, period, period_fields, valid
from graph.stores.quoting import literal
from graph.stores.sqlite.sql import Select, from_table, stored, union_all
from graph.stores.sqlite.tables import ENTITY, FROM, FROM_TYPE, ROW, TO, TO_TYPE, is_typed


def paths_from(scope: Scope, routes: Sequence[Route], start: str = "", *, table: str = "") -> list[Path]:
    """The paths of routes from the row whose number is `start`, which may be in `table`; '' stands for all rows."""
    return [path_of(scope, route, start, table=table) for route in routes]


def path_of(scope: Scope, route: Route, start: str = "", end: str = "", *, table: str = "") -> Path:
    """The paths along a route between the rows of two numbers; '' stands for all rows."""
    tables = [table] if table else []
    conditions: list[str] = []
    nodes, hops, between = [start], [], []
    for leg in route.legs:
        hop = scope.variable("t")
        near, far = (TO, FROM) if leg.backward else (FROM, TO)
        tables.append(f"{stored(scope, leg.relationship)} {hop}")
        if nodes[-1]:
            conditions.append(f"{hop}.{near} = {nodes[-1]}")
        else:
            nodes[-1] = f"{hop}.{near}"
        conditions += _of_types(scope, leg, hop)
        hops.append(hop)
        nodes.append(f"{hop}.{far}")
        if scope.as_of is not None and leg is not route.legs[-1]:
            node = scope.variable("t")
            tables.append(f"{stored(scope, leg.end_type)} {node}")
            conditions += [f"{node}.{ROW} = {nodes[-1]}", *valid(scope, node)]
            between.append(node)
    conditions += [*_no_hop_twice(route, hops), *path_conditions(scope, route, nodes, hops)]
    conditions += [f"{nodes[-1]} = {end}"] if end else []
    return Path(route, " CROSS JOIN ".join(tables), tuple(conditions), tuple(nodes), tuple(hops), tuple(between))


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


def far_rows(paths: Sequence[Path], *, near: bool) -> str:
    """`far`, the number of each row that paths lead to, as soon as one does, so that it may end with the first.

    With `near`, also the number of the row that it starts from, and a row for each path. Without it, DISTINCT keeps
    SQLite from writing what is asked of a row into every arm of the union, which takes ten times as long.
    """
    starts = [[f"{path.nodes[0]} AS near"] if near else [] for path in paths]
    rows = [path_rows(path, *start, f"{path.nodes[-1]} AS far") for path, start in zip(paths, starts, strict=True)]
    return union_all(rows) if near else f"SELECT DISTINCT far FROM ({union_all(rows)})"


def edge_weights(scope: Scope, paths: Sequence[Path], kept: KeptEdges = ALL_KEPT) -> str:
    """The edges that are kept: `near` and `far`, the rows that paths start from and lead to, and `weight`."""
    queries = [
        path_rows(path, f"{path.nodes[0]} AS near", f"{path.nodes[-1]} AS far", *_facts_told(path, kept))
        for path in paths
    ]
    columns = ["near", "far", "count(DISTINCT fact) AS weight"]
    rows = from_table(f"({union_all(queries)})", "paths")
    return str(Select(columns, rows, group_by=["near", "far"], having=_having(scope, kept)))


def _facts_told(path: Path, kept: KeptEdges, patterns: bool = False) -> list[str]:
    """The columns that tell facts apart, and the place of their pattern where edges are kept by it or tell it."""
    pattern = [f"{path.route.pattern} AS pattern"] if patterns or kept.places is not None else []
    return [f"{_fact_number(path)} AS fact", *pattern]


def _having(scope: Scope, kept: KeptEdges) -> str:
    """The condition that an edge, a group of paths, is kept; '' where all are."""
    conditions = []
    if kept.places is not None:
        conditions.append(f"max(pattern IN ({', '.join(map(str, kept.places))}))")
    if kept.min_weight is not None:
        conditions.append(f"count(DISTINCT fact) >= {scope.parameter(kept.min_weight)}")
    return " AND ".join(conditions)


def edge_rows(
    scope: Scope, paths: Sequence[Path], *, near: bool, kept: KeptEdges = ALL_KEPT, patterns: bool = False
) -> str:
    """The edges that are kept: `far` and, where it is asked for, `near`, the rows that paths lead to and start from.

    With them, the fields that a derived relationship computes: weight, since, since_day, until, until_day. With
    `patterns`, also those by which an edge holds, as `pattern_names` reads them.
    """
    ends = ["near", "far"] if near else ["far"]
    queries = []
    for path in paths:
        start, end = period(scope, path.hops)
        columns = [f"{path.nodes[0]} AS near"] if near else []
        fact = _facts_told(path, kept, patterns)
        queries.append(path_rows(path, *columns, f"{path.nodes[-1]} AS far", *fact, f"{start} AS s", f"{end} AS u"))
    computed = {"weight": "count(DISTINCT fact)", **period_fields(scope, "min(s)", "max(u)")}
    computed |= {"patterns": "sum(DISTINCT 1 << pattern)"} if patterns else {}
    columns = [*ends, *(f"{text} AS {name}" for name, text in computed.items())]
    rows = from_table(f"({union_all(queries)})", "paths")
    return str(Select(columns, rows, group_by=ends, having=_having(scope, kept)))


def pattern_names(derived: DerivedType) -> Callable[[int], Sequence[str]]:
    """What reads the patterns of a type's edge: the names of those whose bits are set, in order of declaration.

    There are at most MAXIMUM_WAYS of them, as many as an integer has bits; edges mostly have the same few.
    """

    @functools.cache
    def names(bits: int) -> Sequence[str]:
        return [pattern.name for place, pattern in enumerate(derived.patterns) if bits >> place & 1]

    return names


def _fact_number(path: Path) -> str:
    """What tells the facts of an edge apart: a number, where the fact is a relationship or one node in between."""
    route = path.route
    via = [path.nodes[place] for place in route.via] or [f"{path.hops[route.fact.start]}.{ROW}"]
    number = f"{via[0]} * {MAXIMUM_WAYS} + {route.pattern}"
    return number if len(via) == 1 else concat(f"({number})", *(f"',' || {row}" for row in via[1:]))


def facts(scope: Scope, derived: DerivedType, condition: Condition, ends: tuple[str, str]) -> Match:
    """The facts by which an edge holds between the rows of two numbers: see `Dialect.facts`."""
    if asks_periods(condition) or asks_citations(condition):
        return grouped_facts(scope, derived, condition, ends, ["c"] if asks_citations(condition) else [])
    queries = []
    for route in fact_routes(derived, condition):
        path = path_of(scope, route, *ends)
        pattern = literal(derived.patterns[route.pattern].name)
        queries.append(path_rows(path, f"{pattern} AS pattern", f"{_fact_id(scope, path)} AS k"))
    fact = scope.variable("t")
    rows = union_all(queries) or "SELECT NULL AS pattern, NULL AS k LIMIT 0"
    return Match(from_table(f"({rows})", fact), edge=fact, distinct=concat(f"{fact}.pattern", f"{fact}.k"))


def grouped_facts(
    scope: Scope, derived: DerivedType, condition: Condition, ends: tuple[str, str], additional: Sequence[str] = ()
) -> Match:
    """The same once each, with their periods and, as far as asked for as `additional`, `v`, `h` and `c` as JSON.

    `v` is a list of pairs, the type and the row of each node in between. `h` is a list of paths, each a list of hops:
    place, type, whether backward, row and id. So is `c`, with the place, the id and the citations of each.
    """
    queries = []
    for route in fact_routes(derived, condition):
        path = path_of(scope, route, *ends)
        start, end = period(scope, path.hops)
        named = {
            "pattern": literal(derived.patterns[route.pattern].name),
            "p": str(route.pattern),
            "k": _fact_id(scope, path),
            "s": start,
            "u": end,
            "v": _via(path),
            "h": _hops(path),
            "c": _cited(path),
        }
        queries.append(path_rows(path, *(f"{named[name]} AS {name}" for name in (*_FACT_COLUMNS, *additional))))
    nothing = Select([f"NULL AS {name}" for name in (*_FACT_COLUMNS, *additional)], limit="0")
    gathered = {"s": "min(s)", "u": "max(u)", "v": "min(v)"}
    gathered |= {name: f"json_group_array(json({name}))" for name in ("h", "c")}
    columns = ["pattern", "p", "k", *(f"{gathered[name]} AS {name}" for name in ("s", "u", *additional))]
    paths = from_table(f"({union_all(queries) or nothing})", "paths")
    fact = scope.variable("t")
    fields = period_fields(scope, f"{fact}.s", f"{fact}.u")
    grouped = Select(columns, paths, group_by=["p", "k"])
    return Match(from_table(f"({grouped})", fact), edge=fact, edge_fields=fields)


_FACT_COLUMNS = ("pattern", "p", "k", "s", "u")


def _fact_id(scope: Scope, path: Path) -> str:
    """The id of the relationship that a fact is, or the ids of the nodes in between."""
    via = [path.nodes[place] for place in path.route.via]
    if not via:
        return f"{path.hops[path.route.fact.start]}.id"
    entities = stored(scope, ENTITY)
    return " || ' ' || ".join(f"(SELECT id FROM {entities} WHERE {ROW} = {row})" for row in via)


def _via(path: Path) -> str:
    pairs = [
        f"json_array({literal(path.route.legs[place - 1].end_type)}, {path.nodes[place]})" for place in path.route.via
    ]
    return f"json_array({', '.join(pairs)})"


def _hops(path: Path) -> str:
    hops = []
    for place, (leg, hop) in enumerate(zip(path.route.legs, path.hops, strict=True), start=-path.route.fact.start):
        walked = f"{place}, {literal(leg.relationship)}, {int(leg.backward)}"
        hops.append(f"json_array({walked}, {hop}.{ROW}, {hop}.id)")
    return f"json_array({', '.join(hops)})"


def _cited(path: Path) -> str:
    hops = [
        f"json_array({place}, {hop}.id, json({hop}.{CITATIONS}))"
        for place, hop in enumerate(path.hops, start=-path.route.fact.start)
    ]
    return f"json_array({', '.join(hops)})"
