"""Routes: the patterns of a derived relationship with a type chosen for each node, one statement part for each.

What both stores make of them: a path holds while all its relationships hold, from the latest `since` to the earliest
`until`; a path whose relationships never held at the same time is none. An edge's period is the hull of its paths'
periods. Periods are carried as text that sorts, the day and then the date as given ('2021-01-01' and '2021' together):
'' is open at the start, '~' at the end.

    (Unit)-[PARTICIPATES_IN]->(Project | Activity)<-[PARTICIPATES_IN]-(Community)    two routes, of which the first is
    Route(2, (Leg("PARTICIPATES_IN", False, "Unit", "Project"), Leg("PARTICIPATES_IN", True, "Project", "Community")))
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from graph.ontology.model import DerivedType, Pattern


@dataclass(frozen=True, slots=True)
class Leg:
    """One hop of a path between nodes of known types; `start` and `end` are in the order of the walk."""

    relationship: str
    backward: bool
    start_type: str
    end_type: str

    @property
    def source_type(self) -> str:
        """The type at the relationship's recorded source."""
        return self.end_type if self.backward else self.start_type

    @property
    def target_type(self) -> str:
        """The type at the relationship's recorded target."""
        return self.start_type if self.backward else self.end_type


@dataclass(frozen=True, slots=True)
class Route:
    """A pattern with a type chosen for each of its nodes; `pattern` is its place in the declaration."""

    pattern: int
    legs: tuple[Leg, ...]

    def reversed(self) -> "Route":
        """The same path walked from its end."""
        legs = [Leg(leg.relationship, not leg.backward, leg.end_type, leg.start_type) for leg in self.legs]
        return Route(self.pattern, tuple(reversed(legs)))


def routes(derived: DerivedType, *, backward: bool = False) -> Iterator[Route]:
    """All routes of a derived relationship from source to target, or from target to source."""
    for place, pattern in enumerate(derived.patterns):
        for types in itertools.product(derived.source.types, *(hop.types for hop in pattern.hops)):
            route = Route(place, _legs(pattern, types))
            yield route.reversed() if backward else route


def _legs(pattern: Pattern, types: tuple[str, ...]) -> tuple[Leg, ...]:
    return tuple(
        Leg(hop.relationship, hop.backward, start, end)
        for hop, start, end in zip(pattern.hops, types, types[1:], strict=False)
    )
