"""Derived relationships as Cypher: the paths of all routes, grouped by the nodes at their ends.

The paths of one route from n1, one of the arms of a union that is then grouped by n2:
MATCH (n1)-[h7:`PARTICIPATES_IN`]->(m6:`Project`)<-[h8:`PARTICIPATES_IN`]-(n2:`Community`) WHERE ...
RETURN n2, <start> AS d3_s, <end> AS d3_u
"""

from collections.abc import Iterable, Sequence

from graph.ontology.model import DerivedType
from graph.plan.routes import Route, routes
from graph.plan.walk import DERIVED_FIELDS
from graph.stores.lowering.derivations import derived_edge_id
from graph.stores.lowering.dialect import Match, Path, Scope
from graph.stores.lowering.validity import path_conditions, period, period_fields, valid
from graph.stores.neo4j.clauses import arrow, call, match_, returning, union_all, with_
from graph.stores.quoting import identifier


def path_of(scope: Scope, route: Route, start: str, end: str) -> Path:
    """The paths along a route between two variables, of which `end` may be new."""
    nodes = [start, *(scope.variable("m") for _ in route.legs[1:]), end]
    hops = [scope.variable("h") for _ in route.legs]
    pattern = f"({start})"
    for leg, hop, node in zip(route.legs, hops, nodes[1:], strict=True):
        pattern += arrow(identifier(leg.relationship), hop, backward=leg.backward)
        pattern += f"({node}:{identifier(leg.end_type)})"
    conditions = [*valid(scope, *nodes[1:-1]), *path_conditions(scope, route, nodes, hops)]
    return Path(pattern, tuple(conditions), tuple(nodes), tuple(hops))


def all_paths(scope: Scope, along: Iterable[Route], start: str, end: str, *dates: str) -> str:
    """A row for each path from the node under `start`: where it leads, and its period under two variables, if named.

    Where nothing shows a period it is left out: it is half of the text, and of the time to plan it.
    """
    queries = []
    for route in along:
        path = path_of(scope, route, start, end)
        named = [f"{text} AS {name}" for text, name in zip(period(scope, path.hops), dates, strict=False)]
        queries.append(f"{match_(path.clauses, path.conditions)} {returning(end, *named)}")
    return call([start], union_all(queries))


def derived_edges(
    scope: Scope, derived: DerivedType, start: str, *, backward: bool = False, carried: Sequence[str] = ()
) -> Match:
    """The edges of a derived relationship from the node under `start`, with DERIVED_FIELDS.

    `carried` are variables that rows hold beside the node. Every variable is the edge's own: a condition after this
    sees those before it, too.
    """
    node, edge = scope.variable("n"), scope.variable("d")
    since, until = f"{edge}_s", f"{edge}_u"
    fields = {"weight": f"{edge}_weight", **period_fields(scope, since, until)}
    variables = {name: f"{edge}_{name}" for name in DERIVED_FIELDS}
    grouped = f"count(*) AS {variables['weight']}", f"min({since}) AS {since}", f"max({until}) AS {until}"
    dated = [f"{fields[name]} AS {variables[name]}" for name in DERIVED_FIELDS if name != "weight"]
    clauses = (
        all_paths(scope, routes(derived, backward=backward), start, node, since, until),
        with_(*carried, node, *grouped),
        with_(*carried, node, variables["weight"], *dated),
    )
    source, target = (node, start) if backward else (start, node)
    edge_fields = {"id": derived_edge_id(derived, source, target), **variables}
    types = derived.source.types if backward else derived.target.types
    return Match(" ".join(clauses), node=node, node_types=types, edge_fields=edge_fields, groups=True)
