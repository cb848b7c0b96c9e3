"""Derived relationships as SQL: the paths of all routes, grouped by the node they lead to (`graph/plan/routes.py`)."""

import itertools
from collections.abc import Iterator, Sequence
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

    @property
    def period(self) -> str:
        """The columns s and u: the latest start and the earliest end of its hops, as text that sorts."""
        starts = [f"coalesce({hop}.since_day || {hop}.since, '')" for hop in self.hops]
        ends = [f"coalesce({hop}.until_day || {hop}.until, '~')" for hop in self.hops]
        return f"{_latest(starts)} AS s, {_earliest(ends)} AS u"


def path_of(scope: Scope, route: Route, start: str, table: str = "") -> Path:
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
        starts = [f"coalesce({hop}.since_day, '')" for hop in hops]
        ends = [f"coalesce({hop}.until_day, '~')" for hop in hops]
        conditions.append(f"{_latest(starts)} <= {_earliest(ends)}")
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


def _latest(texts: Sequence[str]) -> str:
    return f"max({', '.join(texts)})" if len(texts) > 1 else texts[0]


def _earliest(texts: Sequence[str]) -> str:
    return f"min({', '.join(texts)})" if len(texts) > 1 else texts[0]


_PERIOD = (
    "nullif(substr(min(s), 11), '') AS since, nullif(substr(min(s), 1, 10), '') AS since_day,"
    " CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 11) END AS until,"
    " CASE max(u) WHEN '~' THEN NULL ELSE substr(max(u), 1, 10) END AS until_day"
)


def derived_rows(scope: Scope, walk: Derivation, owner: str, *, grouped: bool) -> str:
    """The edges from the row `owner`: n (the far row), weight, since, since_day, until, until_day.

    Not grouped, a row for each path that only tells n: it ends with the first where the first is enough.
    """
    found = [path_of(scope, route, f"{owner}.{ROW}") for route in routes(walk.derived, backward=walk.backward)]
    if not grouped:
        return " UNION ALL ".join(_path_rows(way, f"{way.end} AS n") for way in found)
    parts = [_path_rows(way, f"{way.end} AS n", way.period) for way in found]
    return _edges("n", parts)


def pair_rows(scope: Scope, walk: AllPairs) -> str:
    """All edges: a (the source's row), n (the target's), and what `derived_rows` tells of each."""
    found = [path_of(scope, route, "") for route in routes(walk.derived)]
    parts = [_path_rows(way, f"{way.start} AS a, {way.end} AS n", way.period) for way in found]
    return _edges("a, n", parts)


def spread_rows(scope: Scope, derived: DerivedType, starts: str, *, backward: bool) -> str:
    """The edges from all rows of the table `starts`: near, far, and what `derived_rows` tells of each."""
    found = [path_of(scope, route, "f.n", f"{starts} f") for route in routes(derived, backward=backward)]
    parts = [_path_rows(way, f"f.n AS near, {way.end} AS far", way.period) for way in found]
    return _edges("near, far", parts)


def reached_rows(scope: Scope, derived: DerivedType, start: str, *, backward: bool) -> str:
    """The rows that the paths from the row numbered `start` lead to: far, once for each path."""
    found = [path_of(scope, route, start) for route in routes(derived, backward=backward)]
    return " UNION ALL ".join(_path_rows(way, f"{way.end} AS far") for way in found)


def _edges(ends: str, parts: Sequence[str]) -> str:
    """The paths grouped by the columns of their ends."""
    return f"SELECT {ends}, count(*) AS weight, {_PERIOD} FROM ({' UNION ALL '.join(parts)}) GROUP BY {ends}"


def _path_rows(way: Path, *shown: str) -> str:
    return f"SELECT {', '.join(shown)} FROM {way.tables}{where(list(way.conditions))}"
