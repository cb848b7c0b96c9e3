"""Evidence as Cypher: the paths that make an edge of a derived relationship hold, each with its hops."""

import itertools

from graph.ontology.model import DerivedType
from graph.plan.output import Evidence, Hops, Literal, Output, Role, Selection
from graph.plan.routes import Leg, Route, routes
from graph.stores.neo4j import relationships
from graph.stores.neo4j.derivations import Path, path_of
from graph.stores.neo4j.gathering import gathered
from graph.stores.neo4j.scope import Scope, where
from graph.stores.neo4j.shapes import Decode, Fixed, Part, Shown, list_of, object_of, one_of, tuple_of


def evidence_list(scope: Scope, derived: DerivedType, source: str, target: str, output: Evidence) -> Shown:
    """The paths between two nodes: by pattern, then by the ids of their relationships."""
    longest = max(len(pattern.hops) for pattern in derived.patterns)
    groups = scope.groups
    parts: list[str] = []
    cases: list[Decode | None] = []
    for place, route in enumerate(routes(derived)):
        found = path_of(scope, route, source, target)
        pattern = derived.patterns[route.pattern].name
        shown = object_of([(one.key, _of_path(scope, pattern, route, found, one.output)) for one in output.selection])
        ids = [f"{hop}.id" for hop in found.hops] + ["''"] * (longest - len(found.hops))
        keys = ", ".join(f"{text} AS k{i}" for i, text in enumerate(ids))
        parts.append(
            f"MATCH {found.pattern}{where(found.conditions)}{shown.before}"
            f" RETURN {route.pattern} AS p, [{place}, {shown.text}] AS shown, {keys}"
        )
        cases.append(shown.decode)
    order = ", ".join(f"k{i}" for i in range(longest))
    clauses = (
        f"CALL ({source}, {target}) {{ {' UNION ALL '.join(parts)} }}"
        f" WITH p, shown, {order} ORDER BY p, {order} LIMIT {scope.parameter(output.limit)}"
    )
    return list_of(gathered(scope, f"{source}, {target}", clauses, "shown", groups), one_of(cases))


def _of_path(scope: Scope, pattern: str, route: Route, found: Path, output: Output) -> Part:
    match output:
        case Role.PATTERN:
            return Fixed(pattern)
        case Hops(selection):
            hops = zip(route.legs, found.hops, itertools.pairwise(found.nodes), strict=True)
            return tuple_of([_hop(scope, leg, hop, ends, selection) for leg, hop, ends in hops])
        case Literal(text):
            return Fixed(text)
    raise TypeError(f"no Cypher for {output!r} of evidence")


def _hop(scope: Scope, leg: Leg, hop: str, ends: tuple[str, str], selection: Selection) -> Shown:
    source, target = reversed(ends) if leg.backward else ends
    found = relationships.Relationship(
        hop,
        Fixed(leg.relationship),
        relationships.EndNode(source, (leg.source_type,)),
        relationships.EndNode(target, (leg.target_type,)),
        Fixed(leg.backward),
    )
    return relationships.relationship_object(scope, found, selection)
