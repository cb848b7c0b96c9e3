"""Derived relationships as Cypher: the paths of all routes, grouped by the nodes at their ends.

Their periods are carried as text that sorts; `graph/plan/routes.py` tells how.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations

from graph.plan.routes import Route
from graph.stores.neo4j.quoting import identifier
from graph.stores.neo4j.scope import Scope, arrow, where


@dataclass(frozen=True, slots=True)
class Path:
    """A route as a pattern: its conditions, and the variables of its nodes and hops in the order of the route."""

    pattern: str
    conditions: tuple[str, ...]
    nodes: tuple[str, ...]
    hops: tuple[str, ...]

    @property
    def sinces(self) -> list[str]:
        """The starts of all hops."""
        return [f"coalesce({hop}.since_day + {hop}.since, '')" for hop in self.hops]

    @property
    def untils(self) -> list[str]:
        """The ends of all hops."""
        return [f"coalesce({hop}.until_day + {hop}.until, '~')" for hop in self.hops]


def path_of(scope: Scope, route: Route, start: str, end: str) -> Path:
    """The paths along a route between two variables, of which `end` may be new."""
    nodes = [start, *(scope.variable("m") for _ in route.legs[1:]), end]
    hops = [scope.variable("h") for _ in route.legs]
    pattern = f"({start})"
    for leg, hop, node in zip(route.legs, hops, nodes[1:], strict=True):
        pattern += f"{arrow(leg.relationship, hop, backward=leg.backward)}({node}:{identifier(leg.end_type)})"
    conditions = [*scope.valid(*hops, *nodes[1:-1])]
    if route.legs[0].start_type == route.legs[-1].end_type:
        conditions.append(f"{start} <> {end}")
    if scope.as_of is None and len(hops) > 1:
        # Each begins before each other ends: the planner takes several comparisons more easily than one of extremes.
        conditions += [
            f"coalesce({one}.since_day, '') <= coalesce({other}.until_day, '~')" for one, other in permutations(hops, 2)
        ]
    return Path(pattern, tuple(conditions), tuple(nodes), tuple(hops))


def all_paths(scope: Scope, along: Iterable[Route], owner: str, node: str, edge: str, *, dated: bool = True) -> str:
    """A row for each path from the node under `owner`: where it leads, and its period under variables of the edge.

    What shows no period leaves it out (`dated`): it is half of the text, and of the time to plan it.
    """
    parts = [_path_rows(scope, route, owner, node, edge if dated else "") for route in along]
    return f"CALL ({owner}) {{ {' UNION ALL '.join(parts)} }}"


def grouped_edges(nodes: str, edge: str, *, dated: bool = True) -> str:
    """The paths as edges by their nodes, with DERIVED_FIELDS, or with their weight alone where they are not dated.

    Every variable is the edge's own: a condition after this sees those before it, too.
    """
    if not dated:
        return f"WITH {nodes}, count(*) AS {edge}_weight"
    since = f"CASE {edge}_s WHEN '' THEN null ELSE substring({edge}_s, {{}}) END"
    until = f"CASE {edge}_u WHEN '~' THEN null ELSE substring({edge}_u, {{}}) END"
    return (
        f"WITH {nodes}, count(*) AS {edge}_weight, min({edge}_s) AS {edge}_s, max({edge}_u) AS {edge}_u"
        f" WITH {nodes}, {edge}_weight,"
        f" {since.format('10')} AS {edge}_since, {since.format('0, 10')} AS {edge}_since_day,"
        f" {until.format('10')} AS {edge}_until, {until.format('0, 10')} AS {edge}_until_day"
    )


def _path_rows(scope: Scope, route: Route, owner: str, node: str, edge: str) -> str:
    path = path_of(scope, route, owner, node)
    period = f", {latest(path.sinces)} AS {edge}_s, {earliest(path.untils)} AS {edge}_u" if edge else ""
    return f"MATCH {path.pattern}{where(path.conditions)} RETURN {node}{period}"


def latest(texts: Sequence[str]) -> str:
    """The last of starts, '' where all are open."""
    if len(texts) == 1:
        return texts[0]
    return f"reduce(x = '', t IN [{', '.join(texts)}] | CASE WHEN t > x THEN t ELSE x END)"


def earliest(texts: Sequence[str]) -> str:
    """The first of ends, '~' where all are open."""
    if len(texts) == 1:
        return texts[0]
    return f"reduce(x = '~', t IN [{', '.join(texts)}] | CASE WHEN t < x THEN t ELSE x END)"
