"""The graph that analyses take: nodes and edges in memory, in the order of their ids."""

import functools
import operator
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from graph.datatypes.text import xml_safe
from graph.layout.ties import Ties, tie
from graph.ontology.model import DerivedType, NodeType, RelationshipType
from graph.plan.extract import DAYS, Row, Rows, fields_of


class Node(NamedTuple):
    """A node. `values` are those of its type's fields, as `Graph.columns` numbers them."""

    id: str
    type: str
    name: str
    values: tuple[Any, ...]


class Edge(NamedTuple):
    """A relationship from `source` to `target`, which are ids of nodes.

    `start` and `end` are days (2021-01-28), `since` and `until` dates as the source gives them (2021); None where open.
    A recorded relationship weighs 1, a derived one as much as its evidence.
    """

    id: str
    type: str
    source: str
    target: str
    weight: int
    start: str | None
    end: str | None
    since: str | None
    until: str | None
    derived: bool = False


@dataclass(frozen=True)
class Graph:
    """Nodes and edges, each in the order of their ids; `columns` tells by node type where a value stands."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    columns: Mapping[str, Mapping[str, int]]

    @functools.cached_property
    def by_id(self) -> Mapping[str, Node]:
        """The nodes by id."""
        return {node.id: node for node in self.nodes}

    def value(self, node: Node, name: str) -> Any:
        """The value of a property; None where the node has none, or its type has no such property."""
        column = self.columns.get(node.type, {}).get(name)
        return None if column is None else node.values[column]

    def recorded(self, types: Collection[str] | None = None) -> list[Edge]:
        """The edges that are recorded, not derived: of these relationship types, or of all."""
        return [edge for edge in self.edges if not edge.derived and (types is None or edge.type in types)]

    def ties(self) -> Ties:
        """Who is tied with whom, by all edges."""
        edges = ((edge.source, edge.target, edge.weight) for edge in self.edges)
        return tie((node.id for node in self.nodes), edges)


def graph_of(batches: Iterable[Rows]) -> Graph:
    """Reads the records of an extract to their end."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    columns: dict[str, Mapping[str, int]] = {}
    for batch in batches:
        if isinstance(batch.of, NodeType):
            columns[batch.of.name] = _columns(batch.of)
            nodes += [_node(batch.of, row) for row in batch.rows]
        else:
            edges += _edges(batch.of, batch.rows)
    by_id = operator.attrgetter("id")
    return Graph(tuple(sorted(nodes, key=by_id)), tuple(sorted(edges, key=by_id)), columns)


def _columns(element: NodeType | RelationshipType | DerivedType) -> Mapping[str, int]:
    return {name: column for column, name in enumerate(fields_of(element))}


def _node(node_type: NodeType, row: Row) -> Node:
    fields = fields_of(node_type)
    return Node(row[0], node_type.name, xml_safe(row[fields.index("name")]), tuple(row[: len(fields)]))


def _edges(edge_type: RelationshipType | DerivedType, rows: Iterable[Row]) -> Iterable[Edge]:
    columns, derived = _columns(edge_type), isinstance(edge_type, DerivedType)
    weight = columns.get("weight")
    start, end, since, until = (columns[name] for name in (*DAYS, "since", "until"))
    for row in rows:
        weighs = 1 if weight is None else row[weight]
        dates = row[start], row[end], row[since], row[until]
        yield Edge(row[0], edge_type.name, row[-2], row[-1], weighs, *dates, derived)
