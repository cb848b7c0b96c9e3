"""Walks: where the nodes of a connection come from."""

from dataclasses import dataclass
from typing import TypeAlias

from graph.ontology.model import DerivedType, NodeType, RelationshipType


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
    """Along a derived relationship from the node at hand, to nodes of one type.

    Its edges have the fields id, since, until, since_day, until_day and weight.
    """

    derived: DerivedType
    backward: bool
    types: tuple[str, ...]


Walk: TypeAlias = Expansion | Derivation
Origin: TypeAlias = AllNodes | Expansion | Derivation


def types_of(origin: Origin) -> tuple[str, ...]:
    """The types of node that it may lead to."""
    return (origin.node_type.name,) if isinstance(origin, AllNodes) else origin.types
