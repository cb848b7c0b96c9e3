"""Routes: the patterns of a derived relationship with a type chosen for each node.

On SQLite each route is a part of the statement.

What both stores make of them: a path holds while all its relationships hold, from the latest `since` to the earliest
`until`; a path whose relationships never held at the same time is none. What a path tells of is its **fact**: the
relationship itself where the pattern is a single one, else the nodes in between. Paths of one pattern with the same
fact are one piece of evidence, whatever roles, rows or representatives lead there; an edge's weight is the number of
its facts. The period of a fact, and of an edge, is the hull of its paths' periods.

    (Unit)-[PARTICIPATES_IN]->(Project | Activity)<-[PARTICIPATES_IN]-(Community)    two routes, of which the first is
    Route(2, (Leg("PARTICIPATES_IN", False, "Unit", "Project"), Leg("PARTICIPATES_IN", True, "Project", "Community")))

Where an end is represented, there are further routes on which another node stands for it:

    (represented Unit)-[PAIRED_WITH]->(Community)    the second of two routes, whose fact is the second leg
    Route(0, (Leg("ORGANIZATION_OF", True, "Unit", "PartyOrganization"),
              Leg("PAIRED_WITH", False, "PartyOrganization", "Community")), by_source=True)
"""

from dataclasses import dataclass


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
    """A pattern with a type chosen for each of its nodes; `pattern` is its place in the declaration.

    `by_source` and `by_target` tell that a representative stands for the node at that end: the first leg leads to it,
    or the last one comes from it.
    """

    pattern: int
    legs: tuple[Leg, ...]
    by_source: bool = False
    by_target: bool = False

    @property
    def fact(self) -> range:
        """The places of the legs that the pattern itself consists of."""
        return range(int(self.by_source), len(self.legs) - int(self.by_target))

    @property
    def via(self) -> range:
        """The places of the nodes in between, which are the fact unless that is a relationship; a path starts at 0."""
        return range(self.fact.start + 1, self.fact.stop)

    def reversed(self) -> "Route":
        """The same path walked from its end."""
        legs = [Leg(leg.relationship, not leg.backward, leg.end_type, leg.start_type) for leg in self.legs]
        return Route(self.pattern, tuple(reversed(legs)), self.by_target, self.by_source)
