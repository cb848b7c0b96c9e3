"""Walks: where the nodes of a connection come from.

units                                 AllNodes(Unit)
unit(key: "u1") { pairedWith }        Expansion(PAIRED_WITH, backward=False, ("Community", "PartyOrganization"))
community(key: "c1") { coBuilders }   Derivation(CO_BUILDS_WITH, backward=True, ("Unit",))
common(of: ["Unit:u1", "Unit:u2"])    Shared(<of>, (SUBORDINATE_TO, ...), (), ("Area", "Community", ...))
"""

from dataclasses import dataclass
from typing import TypeAlias

from graph.ontology.entity import OF_DERIVED
from graph.ontology.model import DerivedType, NodeType, RelationshipType
from graph.plan.slot import Slot


@dataclass(frozen=True, slots=True)
class AllNodes:
    """All nodes of a type."""

    node_type: NodeType


@dataclass(frozen=True, slots=True)
class Expansion:
    """Along recorded relationships from the node at hand, to nodes of `types`."""

    relationship: RelationshipType
    backward: bool
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Derivation:
    """Along a derived relationship from the node at hand, to nodes of `types`.

    Its edges have an id and DERIVED_FIELDS.
    """

    derived: DerivedType
    backward: bool
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AllPairs:
    """All edges of a derived relationship: the node at hand is the target, beside the source of each."""

    derived: DerivedType

    @property
    def types(self) -> tuple[str, ...]:
        """The type of the targets."""
        return self.derived.target.types


@dataclass(frozen=True, slots=True)
class KnownStates:
    """The two recorded states that are compared, each a revision or an instant; None means the last revision."""

    before: Slot | None
    after: Slot | None


@dataclass(frozen=True, slots=True)
class Changes:
    """Relationships that are seen on one of two days only: what was `before` becomes what is `after`.

    With `known`, each day has a recorded state of its own, in which it is seen; without it, both are of one state.
    A recorded relationship is seen on a day when it and both its ends hold, a derived one when one of its paths does,
    with all its relationships and nodes. There is no node at hand; the edges have an id, a period and CHANGE_FIELDS.
    The period of a derived relationship is that of the paths that hold on the day on which it is seen.
    """

    relationships: tuple[RelationshipType, ...]
    before: Slot
    after: Slot
    derived: tuple[DerivedType, ...] = ()
    types: tuple[str, ...] = ()
    known: KnownStates | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts by which the edge of a derived relationship at hand holds; they have a pattern and a period."""

    derived: DerivedType


@dataclass(frozen=True, slots=True)
class Shared:
    """The nodes of `types` to which every node of `of` has a relationship of these types, in either direction.

    The nodes of `of` themselves are none of them. The edges have SHARED_FIELDS. A recorded relationship counts by
    itself; a derived one counts once for two nodes, whichever of them is its source.
    """

    of: Slot
    relationships: tuple[RelationshipType, ...]
    derived: tuple[DerivedType, ...]
    types: tuple[str, ...]


SHARED_FIELDS = ("type", "count", "ties")
"""What the edges to shared nodes compute: the type of the node, how many relationships lead there, and of which types.

`ties` is a list of pairs, a type of relationship and a number, of which several may be of one type.
"""

CHANGE_FIELDS = ("type", "change", "cause", "day", "seen_on")
"""What the edges to changes compute: the type, what became of it and why, and two days.

It came or went on the `day`: a path came with the last of its parts and went with the first, a derived relationship
came with the first of the paths that are seen and went with the last. It is seen on the one of the two days `seen_on`.
A correction has no day in the world: its `day` is the one on which it came, in the state in which it is seen.
"""

EVENT, CORRECTION = "EVENT", "CORRECTION"
"""The causes of changes. Between two days of one recorded state all are events."""

DERIVED_FIELDS = tuple(name for prop in OF_DERIVED for name in prop.fields)
"""What stands in for stored fields on the edges of a derived relationship."""

Walk: TypeAlias = Expansion | Derivation
Origin: TypeAlias = AllNodes | AllPairs | Changes | Shared | Expansion | Derivation


def node_types_of(origin: Origin) -> tuple[str, ...]:
    """The types of node that it may lead to."""
    return (origin.node_type.name,) if isinstance(origin, AllNodes) else origin.types
