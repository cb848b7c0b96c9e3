"""Derived relationships as Cypher: the paths of all routes, grouped to facts, and by the nodes at their ends.

The paths of one route from n1, one of the arms of a union that is then grouped by n2:
MATCH (n1)-[h7:`PARTICIPATES_IN`]->(m6:`Project`)<-[h8:`PARTICIPATES_IN`]-(n2:`Community`) WHERE ...
RETURN n2, m6 AS d3_fact, <start> AS d3_s, <end> AS d3_u
"""

from collections.abc import Iterable, Sequence

from graph.ontology.model import DerivedType
from graph.ontology.routes import Route
from graph.plan.condition import Condition
from graph.plan.walk import DERIVED_FIELDS
from graph.stores.lowering.derivations import asks_periods, derived_edge_id, fact_routes
from graph.stores.lowering.dialect import Match, Path, Scope, field_of
from graph.stores.lowering.validity import path_conditions, period, period_fields, valid
from graph.stores.neo4j.clauses import arrow, call, match_, returning, union_all, with_
from graph.stores.quoting import identifier, literal


def path_of(scope: Scope, route: Route, start: str, end: str) -> Path:
    """The paths along a route between two variables, of which `end` may be new."""
    nodes = [start, *(scope.variable("m") for _ in route.legs[1:]), end]
    hops = [scope.variable("h") for _ in route.legs]
    pattern = f"({start})"
    for leg, hop, node in zip(route.legs, hops, nodes[1:], strict=True):
        pattern += arrow(identifier(leg.relationship), hop, backward=leg.backward)
        pattern += f"({node}:{identifier(leg.end_type)})"
    conditions = [*valid(scope, *nodes[1:-1]), *path_conditions(scope, route, nodes, hops)]
    return Path(route, pattern, tuple(conditions), tuple(nodes), tuple(hops))


def all_paths(
    scope: Scope, along: Iterable[Route], start: str, end: str, *, fact: str = "", dates: Sequence[str] = ()
) -> str:
    """A row for each path from the node under `start`: where it leads.

    Its fact and its period stand under further variables, if these are named. Where nothing shows a period it is left
    out: it is half of the text, and of the time to plan it.
    """
    queries = []
    for route in along:
        path = path_of(scope, route, start, end)
        named = [f"{_fact(path)} AS {fact}"] if fact else []
        named += [f"{text} AS {name}" for text, name in zip(period(scope, path.hops), dates, strict=False)]
        queries.append(f"{match_(path.clauses, path.conditions)} {returning(end, *named)}")
    return call([start], union_all(queries))


def _fact(path: Path) -> str:
    """What tells the facts of an edge apart: the pattern, and the relationship or the nodes in between."""
    route = path.route
    things = [path.nodes[place] for place in route.via] or [path.hops[route.fact.start]]
    return f"[{', '.join([str(route.pattern), *things])}]"


def derived_edges(
    scope: Scope, derived: DerivedType, start: str, *, backward: bool = False, carried: Sequence[str] = ()
) -> Match:
    """The edges of a derived relationship from the node under `start`, with DERIVED_FIELDS.

    `carried` are variables that rows hold beside the node. Every variable is the edge's own: a condition after this
    sees those before it, too.
    """
    node, edge = scope.variable("n"), scope.variable("d")
    since, until, fact = f"{edge}_s", f"{edge}_u", f"{edge}_fact"
    fields = {"weight": f"{edge}_weight", **period_fields(scope, since, until)}
    variables = {name: f"{edge}_{name}" for name in DERIVED_FIELDS}
    weight = f"count(DISTINCT {fact}) AS {variables['weight']}"
    grouped = weight, f"min({since}) AS {since}", f"max({until}) AS {until}"
    dated = [f"{fields[name]} AS {variables[name]}" for name in DERIVED_FIELDS if name != "weight"]
    clauses = (
        all_paths(scope, derived.walked(backward=backward), start, node, fact=fact, dates=(since, until)),
        with_(*carried, node, *grouped),
        with_(*carried, node, variables["weight"], *dated),
    )
    source, target = (node, start) if backward else (start, node)
    edge_fields = {"id": derived_edge_id(derived, source, target), **variables}
    types = derived.source.types if backward else derived.target.types
    ends = source, target
    return Match(" ".join(clauses), node=node, node_types=types, edge_fields=edge_fields, ends=ends, groups=True)


def facts(scope: Scope, derived: DerivedType, condition: Condition, ends: tuple[str, str]) -> Match:
    """The facts by which an edge holds between the nodes under two variables: see `Dialect.facts`."""
    if asks_periods(condition):
        return grouped_facts(scope, derived, condition, ends)
    fact = scope.variable("f")
    paths = _facts_by_path(scope, derived, condition, ends, fact, ())
    distinct = f"[{fact}_p, {fact}_k]"
    return Match(f"{paths} {with_('*')}", edge_fields={"pattern": f"{fact}_pattern"}, distinct=distinct)


def grouped_facts(
    scope: Scope, derived: DerivedType, condition: Condition, ends: tuple[str, str], additional: Sequence[str] = ()
) -> Match:
    """The same once each, with their periods and, as far as they are asked for as `additional`, with `v` and `h`.

    `v` is the list of the nodes in between. `h` is a list of paths, each a list of hops: place, relationship, and
    whether it is walked back. All are variables with the name of the match's `edge` before them.
    """
    fact = scope.variable("f")
    gathered = {"s": "min({})", "u": "max({})", "v": "head(collect({}))", "h": "collect({})"}
    parts = ("s", "u", *additional)
    paths = _facts_by_path(scope, derived, condition, ends, fact, parts)
    keys = [f"{fact}_{name}" for name in ("pattern", "p", "k")]
    columns = [f"{gathered[name].format(f'{fact}_{name}')} AS {fact}_{name}" for name in parts]
    fields = {"pattern": f"{fact}_pattern", **period_fields(scope, f"{fact}_s", f"{fact}_u")}
    return Match(f"{paths} {with_(*keys, *columns)}", edge=fact, edge_fields=fields, groups=True)


def _facts_by_path(
    scope: Scope,
    derived: DerivedType,
    condition: Condition,
    ends: tuple[str, str],
    fact: str,
    parts: Sequence[str],
) -> str:
    """A row for each path of the facts between two nodes, with their pattern, its place, their key and more parts."""
    queries = []
    for route in fact_routes(derived, condition):
        path = path_of(scope, route, *ends)
        start, end = period(scope, path.hops)
        named = {
            "pattern": literal(derived.patterns[route.pattern].name),
            "p": str(route.pattern),
            "k": _fact_id(path),
            "s": start,
            "u": end,
            "v": f"[{', '.join(path.nodes[place] for place in route.via)}]",
            "h": _hops(path),
        }
        returned = [f"{named[name]} AS {fact}_{name}" for name in ("pattern", "p", "k", *parts)]
        queries.append(f"{match_(path.clauses, path.conditions)} {returning(*returned)}")
    nothing = [f"nothing AS {fact}_{name}" for name in ("pattern", "p", "k", *parts)]
    return call(ends, union_all(queries) or f"UNWIND [] AS nothing {returning(*nothing)}")


def _fact_id(path: Path) -> str:
    """The id of the relationship that a fact is, or the ids of the nodes in between."""
    things = [path.nodes[place] for place in path.route.via] or [path.hops[path.route.fact.start]]
    return " + ' ' + ".join(field_of(thing, "id") for thing in things)


def _hops(path: Path) -> str:
    walked = enumerate(zip(path.route.legs, path.hops, strict=True), start=-path.route.fact.start)
    hops = [f"[{place}, {hop}, {'true' if leg.backward else 'false'}]" for place, (leg, hop) in walked]
    return f"[{', '.join(hops)}]"
