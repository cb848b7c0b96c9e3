"""The graph that analyses take: a projection held in memory, in the order of ids."""

import functools
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from graph.views.projection import Edge, Node, Projection, Value

DERIVED = "derived"
"""The attribute of edges that tells those which follow from others from those which are recorded."""


@dataclass(frozen=True)
class Graph:
    """Nodes and edges by id; `node_columns` and `edge_columns` say where a value stands among `values`."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    node_columns: Mapping[str, int]
    edge_columns: Mapping[str, int]

    @functools.cached_property
    def by_id(self) -> Mapping[str, Node]:
        """The nodes by id."""
        return {node.id: node for node in self.nodes}

    @functools.cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kind of each node by id."""
        return {node.id: node.kind for node in self.nodes}

    def node_value(self, node: Node, name: str) -> Value:
        """The value of an attribute; None where the node or the whole graph has none."""
        column = self.node_columns.get(name)
        return None if column is None else node.values[column]

    def edge_value(self, edge: Edge, name: str) -> Value:
        """The value of an attribute; None where the edge or the whole graph has none."""
        column = self.edge_columns.get(name)
        return None if column is None else edge.values[column]

    def recorded(self, kinds: Collection[str] | None = None) -> list[Edge]:
        """The edges that are recorded, not derived; of some kinds, or of all."""
        return [
            edge for edge in self.edges if (kinds is None or edge.kind in kinds) and not self.edge_value(edge, DERIVED)
        ]


def read(projection: Projection) -> Graph:
    """Reads a projection to its end."""
    header = projection.header
    return Graph(
        tuple(sorted((node for batch in projection.nodes for node in batch), key=lambda node: node.id)),
        tuple(sorted((edge for batch in projection.edges for edge in batch), key=lambda edge: edge.id)),
        {attribute.name: column for column, attribute in enumerate(header.node_attributes)},
        {attribute.name: column for column, attribute in enumerate(header.edge_attributes)},
    )
