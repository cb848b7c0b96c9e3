"""Paths: the shortest ways from one node to another along recorded relationships, walked in either direction.

What both stores make of them. A path meets no node twice. Shorter ones come first, and those of one length by the marks
of their relationships, from the first on. Longer ones are looked for only while fewer than `first` are found.
"""

from dataclasses import dataclass

from graph.ontology.model import RelationshipType
from graph.plan.output import Selection
from graph.plan.slot import Slot

LONGEST = 6
"""How many relationships a path may have. Each length is a part of the statement."""


@dataclass(frozen=True, slots=True)
class Paths:
    """At most `first` paths of at most `length` relationships of these types.

    The members of the selection are literals, Role.LENGTH and Hops.
    """

    source: Slot
    target: Slot
    length: int
    first: Slot
    relationships: tuple[RelationshipType, ...]
    selection: Selection
