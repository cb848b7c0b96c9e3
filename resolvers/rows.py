"""What the rows of each kind of connection consist of, for their selections to be read alike."""

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.ontology.model import Connection, DerivedType, End, NodeType, Ontology, Property, RelationshipType
from graph.plan.groups import (
    RowProperties,
    properties_of_changes,
    properties_of_connection,
    properties_of_nodes,
    properties_of_pairs,
)
from graph.plan.output import FarNode, SourceNode
from resolvers.walks import OF_EDGES, edge_properties
from schema import names
from schema.search import SEARCH

_NODE = "node"


@dataclass(frozen=True, slots=True)
class RowNode:
    """A field of an edge that shows a node, which may be of several types."""

    types: Sequence[str]
    output: type[FarNode] | type[SourceNode] = FarNode


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a connection, whose GraphQL types are called after `name`.

    An edge has fields that show nodes, `properties`, and the evidence of what is `derived`; or it shows a relationship,
    whose source and target may be of the types of `ends`. `grouped` are the properties that groups know.
    """

    name: str
    nodes: Mapping[str, RowNode]
    properties: Mapping[str, Property]
    grouped: Callable[[], RowProperties]
    derived: DerivedType | None = None
    ends: tuple[Sequence[str], Sequence[str]] = ((), ())

    @property
    def types(self) -> Sequence[str]:
        """The types of `nodes`; none where rows have two of them."""
        return self.nodes[_NODE].types if _NODE in self.nodes else ()


def rows_of_nodes(node: NodeType) -> Rows:
    """Those of a list of nodes."""
    return Rows(node.name, {_NODE: RowNode((node.name,))}, {}, functools.partial(properties_of_nodes, node))


def rows_of_connection(field: Connection, types: Sequence[str], ontology: Ontology) -> Rows:
    """Those of a connection field that leads to nodes of these types."""
    grouped = functools.partial(properties_of_connection, ontology, field)
    derived = field.relationship if isinstance(field.relationship, DerivedType) else None
    return Rows(field.field, {_NODE: RowNode(types)}, edge_properties(field), grouped, derived)


def rows_of_pairs(derived: DerivedType, ontology: Ontology) -> Rows:
    """Those of all edges of a derived relationship."""
    source, target = names.pair_ends(derived)
    nodes = {source: RowNode(derived.source.types, SourceNode), target: RowNode(derived.target.types)}
    grouped = functools.partial(properties_of_pairs, ontology, derived, (source, target))
    return Rows(derived.root, nodes, OF_EDGES, grouped, derived)


def rows_of_changes(kinds: Sequence[RelationshipType]) -> Rows:
    """Those of changed relationships of these types."""
    ends = _types(kind.source for kind in kinds), _types(kind.target for kind in kinds)
    return Rows(names.CHANGE, {}, {}, properties_of_changes, ends=ends)


def rows_of_hits(types: Sequence[str]) -> Rows:
    """Those of a search among nodes of these types, which has no groups."""
    return Rows(SEARCH, {_NODE: RowNode(types)}, {}, dict)


def _types(ends: Iterable[End]) -> tuple[str, ...]:
    """The types of node that may stand at one of these ends."""
    return tuple(dict.fromkeys(name for end in ends for name in end.types))
