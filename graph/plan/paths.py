"""Paths: the shortest ways from one node to another along recorded relationships, walked in either direction.

What both stores make of them. A path meets no node twice. Shorter ones come first, and those of one length by the marks
of their relationships, from the first on. Longer ones are looked for only while fewer than `first` were met.

How many there are, of all lengths allowed, is counted only where it is selected, and not beyond MAXIMUM_COUNTED_PATHS:
where there are more, neither their number nor groups of them are told. A group are the paths that differ only in the
nodes between: all take the same steps, each a type of relationship, a direction and the type of the node it leads to.
Groups come by length, then the largest first, then by their steps.

    paths(from: "VW5pdDp1MQ", to: "Q29tbXVuaXR5OmMx", maxLength: 2) { nodes { length } }
    Paths(<from>, <to>, 2, <first>, (SUBORDINATE_TO, ...), (Member("nodes", PathList((Member("length", LENGTH),))),))
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from graph.ontology.model import RelationshipType
from graph.plan.members import Literal, Members
from graph.plan.output import ConnectionFact, Hops
from graph.plan.slot import Slot

MAXIMUM_PATH_LENGTH = 6
"""Relationships of a path. On Neo4j each length is a part of the statement."""

DEFAULT_PATH_LENGTH, DEFAULT_PATHS = 4, 10
"""Relationships of a path, and paths, at most, where a request does not say."""

MAXIMUM_COUNTED_PATHS = 20_000
"""Between two hubs there are hundreds of thousands of four hops, which nobody reads and which take seconds to count."""


class PathFact(StrEnum):
    """How many relationships a path has."""

    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class PathNode:
    """A path as an object of its own, which is the node of an edge."""

    members: "Members[PathOutput]"


PathOutput: TypeAlias = Literal | PathFact | Hops | PathNode


@dataclass(frozen=True, slots=True)
class PathList:
    """The paths, or the edges that hold them."""

    members: Members[PathOutput]


class PathStepFact(StrEnum):
    """What all paths of a group do in one place."""

    RELATIONSHIP_TYPE = "relationshipType"
    REVERSED = "reversed"
    NODE_TYPE = "nodeType"


PathStepOutput: TypeAlias = Literal | PathStepFact


@dataclass(frozen=True, slots=True)
class PathSteps:
    """The steps that all paths of a group take; `type_names` tells how each node type is called there."""

    members: Members[PathStepOutput]
    type_names: Mapping[str, str]


class PathGroupFact(StrEnum):
    """The length of the paths of a group, how many there are, and how many of them differ in the nodes they meet."""

    LENGTH = "length"
    COUNT = "count"
    WAYS = "ways"


PathGroupOutput: TypeAlias = Literal | PathGroupFact | PathSteps


@dataclass(frozen=True, slots=True)
class PathGroups:
    """The groups of all paths, at most `limit` of them."""

    members: Members[PathGroupOutput]
    limit: Slot


PathsOutput: TypeAlias = Literal | ConnectionFact | PathList | PathGroups


@dataclass(frozen=True, slots=True)
class Paths:
    """At most `first` paths of at most `length` relationships of these types, and a count of all of that length."""

    source: Slot
    target: Slot
    length: int
    first: Slot
    relationships: tuple[RelationshipType, ...]
    members: Members[PathsOutput]

    @property
    def lists(self) -> bool:
        """Whether any path is shown."""
        return any(isinstance(member.output, PathList) for member in self.members)

    @property
    def counts(self) -> bool:
        """Whether all paths are counted, as a whole or in groups."""
        return any(isinstance(member.output, ConnectionFact | PathGroups) for member in self.members)
