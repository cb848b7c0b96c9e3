"""What an answer shows, as Cypher expressions that yield lists, with the shapes that make objects of them."""

from graph.ontology.model import DerivedType
from graph.ontology.rules import SOURCE
from graph.plan.output import (
    Choice,
    Citations,
    CitedSource,
    Connected,
    Evidence,
    Field,
    HopEnd,
    Hops,
    Literal,
    Output,
    Role,
    Selection,
)
from graph.plan.routes import Leg, Route, routes
from graph.stores.neo4j import pages
from graph.stores.neo4j.gathering import gathered
from graph.stores.neo4j.labels import CITED_KEYS, CITED_PLACES
from graph.stores.neo4j.quoting import identifier
from graph.stores.neo4j.scope import Scope, prop, where
from graph.stores.neo4j.shapes import Decode, Fixed, Part, Shown, list_of, object_of, one_of
from graph.stores.neo4j.walks import path_of


def node_object(scope: Scope, node: str, selection: Selection) -> Shown:
    """The node under a variable."""
    return object_of([(member.key, _of_node(scope, node, member.output)) for member in selection])


def _of_node(scope: Scope, node: str, output: Output) -> Part:
    if isinstance(output, Connected):
        return pages.connection(scope, node, output.connection)
    return of_record(scope, node, output)


def of_record(scope: Scope, variable: str, output: Output) -> Part:
    """What nodes and relationships have in common."""
    match output:
        case Literal(text):
            return Fixed(text)
        case Field(name):
            return Shown(prop(variable, name))
        case Citations(selection):
            return _citations(scope, variable, selection)
    raise TypeError(f"no Cypher for {output!r} here")


def _citations(scope: Scope, variable: str, selection: Selection) -> Shown:
    place, source, groups = scope.variable("i"), scope.variable("s"), scope.groups
    keys, places = prop(variable, CITED_KEYS), prop(variable, CITED_PLACES)
    shown = object_of(
        [(member.key, _of_citation(scope, f"{places}[{place}]", source, member.output)) for member in selection]
    )
    find = f" MATCH ({source}:{identifier(SOURCE)} {{key: {keys}[{place}]}})"
    needed = any(isinstance(member.output, CitedSource) for member in selection)
    carried = f"{place}, {source}" if needed else place
    clauses = (
        f"UNWIND range(0, size({keys}) - 1) AS {place}{find if needed else ''}"
        f" WITH {carried} ORDER BY {place}{shown.before}"
    )
    return list_of(gathered(scope, variable, clauses, shown.text, groups), shown.decode)


def _of_citation(scope: Scope, locator: str, source: str, output: Output) -> Part:
    match output:
        case Role.LOCATOR:
            return Shown(locator)
        case CitedSource(selection):
            return node_object(scope, source, selection)
        case Literal(text):
            return Fixed(text)
    raise TypeError(f"no Cypher for {output!r} of a citation")


def chosen_node(scope: Scope, node: str, choice: Choice) -> Shown:
    """The node under a variable, shown by its type."""
    shown = {node_type: node_object(scope, node, selection) for node_type, selection in choice.items()}
    if len(shown) == 1:
        return next(iter(shown.values()))
    cases = " ".join(
        f"WHEN {node}:{identifier(node_type)} THEN [{place}, {one.text}]"
        for place, (node_type, one) in enumerate(shown.items())
    )
    before = "".join(one.before for one in shown.values())
    return Shown(f"CASE {cases} END", one_of([one.decode for one in shown.values()]), before)


def evidence(scope: Scope, derived: DerivedType, source: str, target: str, output: Evidence) -> Shown:
    """The paths between two nodes: by pattern, then by the ids of their relationships."""
    longest = max(len(pattern.hops) for pattern in derived.patterns)
    groups = scope.groups
    parts: list[str] = []
    cases: list[Decode | None] = []
    for place, route in enumerate(routes(derived)):
        found = path_of(scope, route, source, target)
        pattern = derived.patterns[route.pattern].name
        shown = object_of(
            [
                (member.key, _of_evidence(scope, pattern, route, found.nodes, found.hops, member.output))
                for member in output.selection
            ]
        )
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


def _of_evidence(
    scope: Scope, pattern: str, route: Route, nodes: tuple[str, ...], hops: tuple[str, ...], output: Output
) -> Part:
    match output:
        case Role.PATTERN:
            return Fixed(pattern)
        case Hops(selection):
            shown = [
                _hop(scope, leg, hop, nodes[place : place + 2], selection)
                for place, (leg, hop) in enumerate(zip(route.legs, hops, strict=True))
            ]
            return _row(shown)
        case Literal(text):
            return Fixed(text)
    raise TypeError(f"no Cypher for {output!r} of evidence")


def _row(shown: list[Shown]) -> Shown:
    decodes = [one.decode for one in shown]
    return Shown(
        f"[{', '.join(one.text for one in shown)}]",
        lambda row, given: [
            value if decode is None else decode(value, given) for decode, value in zip(decodes, row, strict=True)
        ],
        "".join(one.before for one in shown),
    )


def _hop(scope: Scope, leg: Leg, hop: str, ends: tuple[str, ...], selection: Selection) -> Shown:
    source, target = reversed(ends) if leg.backward else ends
    return object_of([(member.key, _of_hop(scope, leg, hop, source, target, member.output)) for member in selection])


def _of_hop(scope: Scope, leg: Leg, hop: str, source: str, target: str, output: Output) -> Part:
    match output:
        case Role.HOP_TYPE:
            return Fixed(leg.relationship)
        case Role.HOP_REVERSED:
            return Fixed(leg.backward)
        case HopEnd(choice, is_source):
            node_type = leg.source_type if is_source else leg.target_type
            return node_object(scope, source if is_source else target, choice[node_type])
    return of_record(scope, hop, output)


def relationship_object(scope: Scope, edge: str, source: str, target: str, selection: Selection) -> Shown:
    """The relationship under a variable, between its recorded ends."""
    return object_of(
        [(member.key, _of_relationship(scope, edge, source, target, member.output)) for member in selection]
    )


def _of_relationship(scope: Scope, edge: str, source: str, target: str, output: Output) -> Part:
    match output:
        case Role.HOP_TYPE:
            return Shown(f"type({edge})")
        case HopEnd(choice, is_source):
            return chosen_node(scope, source if is_source else target, choice)
    return of_record(scope, edge, output)
