"""Paths: the shortest ways from one node to another along recorded relationships, walked in either direction.

What both stores make of them. A path meets no node twice. Shorter ones come first, and those of one length by the marks
of their relationships, from the first on. Longer ones are looked for only while fewer than `first` were met.

    paths(from: "VW5pdDp1MQ", to: "Q29tbXVuaXR5OmMx", maxLength: 2) { length }
    Paths(<from>, <to>, 2, <first>, (SUBORDINATE_TO, MEMBER_OF, ...), (Member("length", PathFact.LENGTH),))
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from graph.ontology.model import RelationshipType
from graph.plan.output import Hops, Literal, Members
from graph.plan.slot import Slot

MAXIMUM_PATH_LENGTH = 6
"""Relationships of a path. On Neo4j each length is a part of the statement."""

DEFAULT_PATH_LENGTH, DEFAULT_PATHS = 4, 10
"""Relationships of a path, and paths, at most, where a request does not say."""


class PathFact(StrEnum):
    """How many relationships a path has."""

    LENGTH = "length"


PathOutput: TypeAlias = Literal | PathFact | Hops


@dataclass(frozen=True, slots=True)
class Paths:
    """At most `first` paths of at most `length` relationships of these types."""

    source: Slot
    target: Slot
    length: int
    first: Slot
    relationships: tuple[RelationshipType, ...]
    members: Members[PathOutput]
