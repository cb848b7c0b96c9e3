"""The graph that analyses take: nodes and edges in memory, in the order of their ids."""

import functools
import operator
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from graph.datatypes.text import xml_safe
from graph.layout.ties import Ties, build_ties
from graph.ontology.model import DerivedType, NodeType
from graph.plan.extract import PERIOD_DAYS, EdgeType, RecordBatch, RecordType, RecordValues, record_fields


class Node(NamedTuple):
    """A node: its global id, node type and name. `Graph.value` reads a property out of `values`."""

    id: str
    type: str
    name: str
    values: tuple[Any, ...]


class Edge(NamedTuple):
    """A relationship: its global id, relationship type, and the ids of the nodes from and to which it leads.

    A recorded relationship weighs 1, a derived one as much as its evidence. `since_day` and `until_day` are the first
    and last day that its period may mean (2021-01-28); `since` and `until` are its dates as the source gives them
    (2021). They are None where the period is open.
    """

    id: str
    type: str
    source: str
    target: str
    weight: int
    since_day: str | None
    until_day: str | None
    since: str | None
    until: str | None
    derived: bool = False


@dataclass(frozen=True)
class Graph:
    """Nodes and edges, each in the order of their ids, so that no result depends on the order in which they came.

    `columns` says by node type and property where in `Node.values` the property stands.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    columns: Mapping[str, Mapping[str, int]]

    @functools.cached_property
    def by_id(self) -> Mapping[str, Node]:
        """The nodes by their global ids, in the order of `nodes`."""
        return {node.id: node for node in self.nodes}

    def value(self, node: Node, property_name: str) -> Any:
        """The value of a property; None where the node has none, or its type has no such property."""
        column = self.columns.get(node.type, {}).get(property_name)
        return None if column is None else node.values[column]

    def recorded_edges(self, relationship_types: Collection[str] | None = None) -> list[Edge]:
        """The edges that are recorded, not derived, in the order of their ids: of these types, or of all."""
        return [
            edge
            for edge in self.edges
            if not edge.derived and (relationship_types is None or edge.type in relationship_types)
        ]

    def ties(self) -> Ties:
        """The ties that all edges make, recorded and derived ones."""
        edges = ((edge.source, edge.target, edge.weight) for edge in self.edges)
        return build_ties((node.id for node in self.nodes), edges)


def read_graph(batches: Iterable[RecordBatch]) -> Graph:
    """The graph of the records that a store streams; it reads them to their end."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    columns: dict[str, Mapping[str, int]] = {}
    for batch in batches:
        if isinstance(batch.record_type, NodeType):
            columns[batch.record_type.name] = _columns(batch.record_type)
            nodes += _nodes(batch.record_type, batch.records)
        else:
            edges += _edges(batch.record_type, batch.records)
    # Stores stream by type first, and then by id.
    by_id = operator.attrgetter("id")
    return Graph(tuple(sorted(nodes, key=by_id)), tuple(sorted(edges, key=by_id)), columns)


def _columns(record_type: RecordType) -> Mapping[str, int]:
    return {name: column for column, name in enumerate(record_fields(record_type))}


def _nodes(node_type: NodeType, records: Iterable[RecordValues]) -> Iterator[Node]:
    columns = _columns(node_type)
    for record in records:
        # The citations, which stand behind the values, are left out: analyses need none, and they take much memory.
        yield Node(record[0], node_type.name, xml_safe(record[columns["name"]]), tuple(record[: len(columns)]))


def _edges(edge_type: EdgeType, records: Iterable[RecordValues]) -> Iterator[Edge]:
    columns, derived = _columns(edge_type), isinstance(edge_type, DerivedType)
    weight_column = columns.get("weight")
    since_day, until_day, since, until = (columns[name] for name in (*PERIOD_DAYS, "since", "until"))
    for record in records:
        weight = 1 if weight_column is None else record[weight_column]
        dates = record[since_day], record[until_day], record[since], record[until]
        # The last two values are the ids of the ends.
        yield Edge(record[0], edge_type.name, record[-2], record[-1], weight, *dates, derived)
