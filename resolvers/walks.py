"""Connection fields as walks, and what may be asked of their edges."""

from collections.abc import Mapping

from graph.ontology.entity import ID, OF_DERIVED
from graph.ontology.model import Connection, DerivedType, Property
from graph.plan.walk import Derivation, Expansion, Walk

OF_EDGES = {prop.name: prop for prop in (ID, *OF_DERIVED)}
"""The properties that a derived relationship computes for its edges."""


def walk(owner: str, connection: Connection) -> Walk:
    """The walk of a connection field from a node of a type."""
    types = connection.relationship.partners(owner, backward=connection.backward)
    if isinstance(connection.relationship, DerivedType):
        return Derivation(connection.relationship, connection.backward, types)
    return Expansion(connection.relationship, connection.backward, types)


def edge_properties(connection: Connection) -> Mapping[str, Property]:
    """The properties of a connection's edges, those that a derived relationship computes among them."""
    if isinstance(connection.relationship, DerivedType):
        return OF_EDGES
    return connection.relationship.by_name
