"""What the edges of each kind of connection consist of, for all selection sets of connections to be read alike.

coBuilding    nodes       unit, a SourceNode of the type Unit, and community, a FarNode of the type Community
              properties  id, weight, since, until
              derived     CO_BUILDS_WITH, so its edges have evidence
"""

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.datatypes.number import Integer
from graph.ontology.entity import ID, NODE, OF_DERIVED, RELATIONSHIP_ID
from graph.ontology.model import NO_LABEL, Connection, DerivedType, End, NodeType, Ontology, Property, RelationshipType
from graph.plan import groupable
from graph.plan.groupable import Groupable
from graph.plan.output import FarNode, SourceNode
from graph.plan.walk import Derivation, Expansion, Walk
from schema import names
from schema.changes import CHANGE_ROW
from schema.common import COMMON, COMMON_ROW
from schema.search import SEARCH

OF_EDGES = {RELATIONSHIP_ID: ID, **{prop.name: prop for prop in OF_DERIVED}}
"""The properties that a derived relationship computes for its edges."""

_COUNT = Property("count", Integer(), NO_LABEL, required=True)
"""How many relationships lead to a node that is shared."""


def walk(owner: str, connection: Connection) -> Walk:
    """The walk of a connection field from a node of the type `owner`."""
    node_types = connection.relationship.partners(owner, backward=connection.backward)
    if isinstance(connection.relationship, DerivedType):
        return Derivation(connection.relationship, connection.backward, node_types)
    return Expansion(connection.relationship, connection.backward, node_types)


def edge_properties(connection: Connection) -> Mapping[str, Property]:
    """The properties of a connection's edges, by the names of their fields."""
    if isinstance(connection.relationship, DerivedType):
        return OF_EDGES
    return {RELATIONSHIP_ID if prop is ID else prop.name: prop for prop in connection.relationship.properties}


@dataclass(frozen=True, slots=True)
class EdgeNode:
    """A field of an edge that shows a node, which may be of several types."""

    node_types: Sequence[str]
    output: type[FarNode] | type[SourceNode] = FarNode


@dataclass(frozen=True, slots=True)
class ConnectionType:
    """A connection whose GraphQL types are called after the stem `name`, and those of its measures after `measured`.

    Its edges have fields that show nodes, `properties`, and the evidence of what is `derived`; or they show a
    relationship, whose source and target may be of the types of `ends`, and which may be derived of one of the types of
    `changing`. Where no node of the graph is the `node` of an edge, an object of the type `row` is, which has these
    fields. Shared nodes are tied by at most `tied` types of relationship. Groups know what `grouped` tells.
    """

    name: str
    nodes: Mapping[str, EdgeNode]
    properties: Mapping[str, Property]
    grouped: Callable[[], Groupable]
    measured: str
    derived: DerivedType | None = None
    ends: tuple[Sequence[str], Sequence[str]] = ((), ())
    changing: Sequence[DerivedType] = ()
    row: str = ""
    tied: int = 0

    @property
    def node_types(self) -> Sequence[str]:
        """The types of its `nodes`; none where an edge has two of them."""
        return self.nodes[NODE].node_types if NODE in self.nodes else ()


def list_of_nodes(node: NodeType) -> ConnectionType:
    """`units`: edges with a node and nothing else, grouped by the properties of the node."""
    grouped = functools.partial(groupable.list_of_nodes, node)
    measured = names.list_measured_stem(node)
    return ConnectionType(node.name, {NODE: EdgeNode((node.name,))}, {}, grouped, measured)


def connection_of_node(field: Connection, node_types: Sequence[str], ontology: Ontology) -> ConnectionType:
    """A connection field of a node, which leads to nodes of these types."""
    grouped = functools.partial(groupable.rows_of_connection, ontology, field)
    derived = field.relationship if isinstance(field.relationship, DerivedType) else None
    stem, measured = names.connection_stem(field), names.measured_stem(ontology, field)
    return ConnectionType(stem, {NODE: EdgeNode(node_types)}, edge_properties(field), grouped, measured, derived)


def pairs(derived: DerivedType, ontology: Ontology) -> ConnectionType:
    """All edges of a derived relationship."""
    source, target = names.pair_ends(derived)
    nodes = {source: EdgeNode(derived.source.types, SourceNode), target: EdgeNode(derived.target.types)}
    grouped = functools.partial(groupable.rows_of_pairs, ontology, derived, (source, target))
    return ConnectionType(derived.root, nodes, OF_EDGES, grouped, derived.root, derived, row=names.pair(derived.root))


def changes(recorded: Sequence[RelationshipType], derived: Sequence[DerivedType]) -> ConnectionType:
    """`diff`: rows that show a relationship of one of these types."""
    types: Sequence[RelationshipType | DerivedType] = (*recorded, *derived)
    sources = _node_types(relationship_type.source for relationship_type in types)
    targets = _node_types(relationship_type.target for relationship_type in types)
    return ConnectionType(
        names.CHANGE,
        {},
        {},
        groupable.rows_of_changes,
        names.CHANGE,
        ends=(sources, targets),
        changing=derived,
        row=CHANGE_ROW,
    )


def shared(node_types: Sequence[str], relationship_types: int) -> ConnectionType:
    """The nodes of these types that several nodes share, by at most so many types of relationship."""
    nodes, properties = {NODE: EdgeNode(node_types)}, {_COUNT.name: _COUNT}
    return ConnectionType(
        COMMON, nodes, properties, groupable.rows_of_shared, names.ENTITY, row=COMMON_ROW, tied=relationship_types
    )


def hits(node_types: Sequence[str]) -> ConnectionType:
    """The nodes of these types that a search finds; they are not grouped."""
    return ConnectionType(SEARCH, {NODE: EdgeNode(node_types)}, {}, functools.partial(Groupable, {}), "")


def _node_types(ends: Iterable[End]) -> tuple[str, ...]:
    """The types of node that may stand at one of these ends."""
    return tuple(dict.fromkeys(name for end in ends for name in end.types))
