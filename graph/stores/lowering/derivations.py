"""Derived relationships: the ids of their edges, and the paths that are evidence of them, as objects."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from graph.ontology.model import DerivedType
from graph.plan.output import Evidence, EvidenceFact, EvidenceOutput, HopOutput, Hops, Literal, Members
from graph.plan.routes import Leg, Route, routes
from graph.stores.lowering.dialect import EndNode, Expression, Fixed, Part, Path, Scope, concat
from graph.stores.lowering.records import Hop
from graph.stores.quoting import literal


def derived_edge_id(derived: DerivedType, source: str, target: str) -> str:
    """The id of a derived relationship's edge between the nodes under two variables."""
    return concat(literal(f"{derived.name}:"), f"{source}.id", "':'", f"{target}.id")


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


ShowHop: TypeAlias = Callable[[int, Members[HopOutput]], Expression]
"""Shows the relationship in a place of a path."""


def piece(scope: Scope, evidence: Evidence, arm: EvidenceArm, show_hop: ShowHop) -> Expression:
    """The object of one path: its pattern, and each of its relationships as `show_hop` shows it."""
    pattern = evidence.derived.patterns[arm.route.pattern].name

    def of_piece(output: EvidenceOutput) -> Part:
        match output:
            case Literal(text):
                return Fixed(text)
            case EvidenceFact.PATTERN:
                return Fixed(pattern)
            case Hops(members):
                hops = range(len(arm.route.legs))
                return scope.dialect.list_of([show_hop(place, members) for place in hops])
            case _:
                assert_never(output)

    return scope.dialect.object_of([(member.key, of_piece(member.output)) for member in evidence.members])


def hop_of(leg: Leg, variable: str, source: str, target: str) -> Hop:
    """A relationship of a path, between ends whose types the route has chosen."""
    source_end, target_end = EndNode(source, (leg.source_type,)), EndNode(target, (leg.target_type,))
    return Hop(variable, Fixed(leg.relationship), source_end, target_end, Fixed(leg.backward))
