"""Extracts: a part of the graph that a store streams, record by record, as one snapshot."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from graph.ontology.model import DerivedType, Element, NodeType, RelationshipType

Row: TypeAlias = Sequence[Any]
"""The values of `fields_of` a type; of nodes and relationships the citations, as pairs; of edges both ends' ids."""

EdgeKind: TypeAlias = RelationshipType | DerivedType
Kind: TypeAlias = NodeType | EdgeKind

DAYS = ("since_day", "until_day")
"""The days that a period may mean at most."""


@dataclass(frozen=True, slots=True)
class Extract:
    """Nodes of these types, and the relationships of these types between them: on a day, or of all time.

    `among` are the ids of the only nodes that are wanted; None stands for all.
    """

    nodes: tuple[NodeType, ...]
    relationships: tuple[RelationshipType, ...]
    derived: tuple[DerivedType, ...] = ()
    as_of: str | None = None
    among: tuple[str, ...] | None = None

    @property
    def edges(self) -> tuple[EdgeKind, ...]:
        """All types of relationship, recorded ones first."""
        return (*self.relationships, *self.derived)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """All types, in the order in which their records come."""
        return (*self.nodes, *self.edges)


@dataclass(frozen=True, slots=True)
class Rows:
    """Some of the records of a type."""

    of: Kind
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a store streams: nodes by type and id, then edges by type and id. `snapshot` names the state of the graph.

    Two states have the same name when they say the same, on whatever store.
    """

    snapshot: str
    rows: AsyncIterator[Rows]


def fields_of(element: Element | DerivedType) -> tuple[str, ...]:
    """What a row holds of a record; the two instants of writing are not among it."""
    if isinstance(element, DerivedType):
        return ("id", "weight", "since", "until", *DAYS)
    return (*(prop.name for prop in element.properties if prop.name not in ("createdAt", "updatedAt")), *DAYS)
