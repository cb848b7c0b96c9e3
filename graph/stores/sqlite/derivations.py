"""Derived relationships as SQL: the paths of all routes, grouped by the node they lead to (`graph/plan/routes.py`)."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from graph.ontology.model import DerivedType, Ontology
from graph.plan.routes import Leg, Route, routes
from graph.plan.walk import AllPairs, Derivation
from graph.stores.sqlite.quoting import identifier, literal
from graph.stores.sqlite.scope import Scope, where
from graph.stores.sqlite.tables import FROM, FROM_TYPE, ROW, TO, TO_TYPE, is_typed


@dataclass(frozen=True, slots=True)
class Path:
    """A route as SQL: the FROM clause, the conditions, the alias of each hop, and where it starts and ends."""

    tables: str
    conditions: tuple[str, ...]
    hops: tuple[str, ...]
    start: str
    end: str


def path(scope: Scope, route: Route, start: str, table: str = "") -> Path:
    """The paths along a route from the row whose number is `start`, which may be in `table`; '' stands for all rows."""
    tables = [table] if table else []
    conditions: list[str] = []
    hops: list[str] = []
    here = start
    for leg in route.legs:
        hop = scope.alias()
        near, far = (TO, FROM) if leg.backward else (FROM, TO)
        conditions += [f"{hop}.{near} = {here}"] if here else []
        conditions += [*_types(scope.ontology, leg, hop), *scope.valid(hop)]
        start = start or f"{hop}.{near}"
        tables.append(f"{identifier(leg.relationship)} {hop}")
        hops.append(hop)
        here = f"{hop}.{far}"
        if scope.as_of is not None and leg is not route.legs[-1]:
            node = scope.alias()
            tables.append(f"{identifier(leg.end_type)} {node}")
            conditions += [f"{node}.{ROW} = {here}", *scope.valid(node)]
    conditions += _distinct(route, hops, start, here)
    if scope.as_of is None and len(hops) > 1:
        conditions.append(f"{_latest(hops, '_day')} <= {_earliest(hops, '_day')}")
    return Path(" CROSS JOIN ".join(tables), tuple(conditions), tuple(hops), start, here)


def _types(ontology: Ontology, leg: Leg, hop: str) -> Iterator[str]:
    relationship = ontology.relationships[leg.relationship]
    if is_typed(relationship.source):
        yield f"{hop}.{FROM_TYPE} = {literal(leg.source_type)}"
    if is_typed(relationship.target):
        yield f"{hop}.{TO_TYPE} = {literal(leg.target_type)}"


def _distinct(route: Route, hops: list[str], start: str, end: str) -> Iterator[str]:
    for (one, a), (other, b) in itertools.combinations(zip(route.legs, hops, strict=True), 2):
        if one.relationship == other.relationship:
            yield f"{a}.{ROW} <> {b}.{ROW}"
    if route.legs[0].start_type == route.legs[-1].end_type:
        yield f"{end} <> {start}"


def _latest(hops: list[str] | tuple[str, ...], suffix: str = "") -> str:
    dates = [f"coalesce({hop}.since_day{'' if suffix else f' || {hop}.since'}, '')" for hop in hops]
    return f"max({', '.join(dates)})" if len(dates) > 1 else dates[0]


def _earliest(hops: list[str] | tuple[str, ...], suffix: str = "") -> str:
    dates = [f"coalesce({hop}.until_day{'' if suffix else f' || {hop}.until'}, '~')" for hop in hops]
    return f"min({', '.join(dates)})" if len(dates) > 1 else dates[0]


_PERIOD = (
    "nullif(substr(min(s), 11), '') AS since, nullif(substr(min(s), 1, 10), '') AS since_day,"
    " CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 11) END AS until,"
    " CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 1, 10) END AS until_day"
)


def derived_rows(scope: Scope, walk: Derivation, owner: str, *, grouped: bool) -> str:
    """The edges from the row `owner`: n (the far row), weight, since, since_day, until, until_day.

    Not grouped, a row for each path that only tells n: it ends with the first where the first is enough.
    """
    ways = [route.reversed() if walk.backward else route for route in routes(walk.derived)]
    found = [path(scope, route, f"{owner}.{ROW}") for route in ways]
    if not grouped:
        return " UNION ALL ".join(_path_rows(way, f"{way.end} AS n") for way in found)
    parts = [_path_rows(way, f"{way.end} AS n", *_ends(way)) for way in found]
    return f"SELECT n, count(*) AS weight, {_PERIOD} FROM ({' UNION ALL '.join(parts)}) GROUP BY n"


def pair_rows(scope: Scope, walk: AllPairs) -> str:
    """All edges: a (the source's row), n (the target's), and what `derived_rows` tells of each."""
    found = [path(scope, route, "") for route in routes(walk.derived)]
    parts = [_path_rows(way, f"{way.start} AS a, {way.end} AS n", *_ends(way)) for way in found]
    return f"SELECT a, n, count(*) AS weight, {_PERIOD} FROM ({' UNION ALL '.join(parts)}) GROUP BY a, n"


def spread_rows(scope: Scope, derived: DerivedType, starts: str, *, backward: bool) -> str:
    """The edges from all rows of the table `starts`: near, far, and what `derived_rows` tells of each."""
    ways = [route.reversed() if backward else route for route in routes(derived)]
    found = [path(scope, route, "f.n", f"{starts} f") for route in ways]
    parts = [_path_rows(way, f"f.n AS near, {way.end} AS far", *_ends(way)) for way in found]
    return f"SELECT near, far, count(*) AS weight, {_PERIOD} FROM ({' UNION ALL '.join(parts)}) GROUP BY near, far"


def reached_rows(scope: Scope, derived: DerivedType, start: str, *, backward: bool) -> str:
    """The rows that the paths from the row numbered `start` lead to: far, once for each path."""
    ways = [route.reversed() if backward else route for route in routes(derived)]
    return " UNION ALL ".join(_path_rows(way, f"{way.end} AS far") for way in (path(scope, one, start) for one in ways))


def _ends(way: Path) -> tuple[str, str]:
    return f"{_latest(way.hops)} AS s", f"{_earliest(way.hops)} AS u"


def _path_rows(way: Path, *shown: str) -> str:
    return f"SELECT {', '.join(shown)} FROM {way.tables}{where(list(way.conditions))}"
