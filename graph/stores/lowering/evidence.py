"""Evidence: a piece for each path that makes an edge of a derived relationship hold, with its hops."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from graph.plan.output import Evidence, EvidenceFact, EvidenceOutput, HopOutput, Hops, Literal, SelectionSet
from graph.plan.routes import Leg, Route, routes
from graph.stores.lowering.dialect import EndNode, Fixed, Part, Path, Scope, Shown
from graph.stores.lowering.records import Hop


@dataclass(frozen=True, slots=True)
class EvidenceArm:
    """The pieces of evidence of one route: the `place` of the route, and the paths that follow it."""

    place: int
    route: Route
    path: Path


def evidence_arms(scope: Scope, evidence: Evidence, source: str, target: str) -> Iterator[EvidenceArm]:
    """An arm for each route from one node to another, to be taken together, ordered and cut."""
    for place, route in enumerate(routes(evidence.derived)):
        yield EvidenceArm(place, route, scope.dialect.path(scope, route, source, target))


ShowHop: TypeAlias = Callable[[int, SelectionSet[HopOutput]], Shown]
"""Shows the relationship in a place of a path."""


def piece(scope: Scope, evidence: Evidence, arm: EvidenceArm, show_hop: ShowHop) -> Shown:
    """A piece of evidence as an object."""
    pattern = evidence.derived.patterns[arm.route.pattern].name

    def of_piece(output: EvidenceOutput) -> Part:
        match output:
            case Literal(text):
                return Fixed(text)
            case EvidenceFact.PATTERN:
                return Fixed(pattern)
            case Hops(selection):
                hops = range(len(arm.route.legs))
                return scope.dialect.list_of([show_hop(place, selection) for place in hops])
            case _:
                assert_never(output)

    return scope.dialect.object_of([(member.key, of_piece(member.output)) for member in evidence.selection])


def hop_of(leg: Leg, variable: str, source: str, target: str) -> Hop:
    """A relationship of a path, between ends whose types the route has chosen."""
    source_end, target_end = EndNode(source, (leg.source_type,)), EndNode(target, (leg.target_type,))
    return Hop(variable, Fixed(leg.relationship), source_end, target_end, Fixed(leg.backward))
