"""From the records of a store to a projection: each record becomes a node or an edge while it is read.

["VW5pdDp1MQ", "u1", "钱学森小学", ...] of Unit    Node("VW5pdDp1MQ", "Unit", "钱学森小学", None, None, None, None, ...)
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from graph.datatypes.text import xml_safe
from graph.export.attributes import columns_of, edge_attributes, node_attributes, value_readers
from graph.export.palette import colors
from graph.export.projection import Edge, ElementType, Header, Node, Projection
from graph.ontology.model import NodeType, Ontology
from graph.plan.extract import EdgeType, Extract, RecordBatch, RecordType, RecordValues
from graph.selection.citing import Citation


def header_of(
    ontology: Ontology, extract: Extract, citation: Citation, language: str, *, byte_order_mark: bool
) -> Header:
    """The header of the projection of an extract, with labels and titles in the language, zh or en."""
    # Colors go by the whole ontology, not by the extract, so that a type has the same one in every file.
    node_colors = colors(ontology.nodes)
    relationship_colors = colors(relationship_type.name for relationship_type in ontology.all_relationships)
    return Header(
        language,
        _element_types(extract.node_types, node_colors, language),
        _element_types(extract.edge_types, relationship_colors, language),
        node_attributes(extract.node_types, language),
        edge_attributes(extract.edge_types, language),
        citation,
        byte_order_mark,
    )


def _element_types(
    record_types: Sequence[RecordType], color_of: Mapping[str, str], language: str
) -> Mapping[str, ElementType]:
    return {
        record_type.name: ElementType(
            record_type.name, record_type.label.in_language(language), color_of[record_type.name]
        )
        for record_type in record_types
    }


def projection_of(header: Header, batches: Iterable[RecordBatch]) -> Projection:
    """The projection of records, nodes before edges; its nodes have no coordinates.

    Records are read when the projection is, batch by batch, so no more than one batch is in memory.
    """
    halves = _NodesThenEdges(batches)
    nodes = (list(map(_node_reader(node_type, header), records)) for node_type, records in halves.of_nodes())
    edges = (list(map(_edge_reader(edge_type, header), records)) for edge_type, records in halves.of_edges())
    return Projection(header, nodes, edges)


class _NodesThenEdges:
    """One sequence of batches, read as two: the end of the nodes shows only when the first batch of edges is read."""

    def __init__(self, batches: Iterable[RecordBatch]) -> None:
        self._batches = iter(batches)
        self._first_of_edges: list[RecordBatch] = []

    def of_nodes(self) -> Iterator[tuple[NodeType, Sequence[RecordValues]]]:
        for batch in self._batches:
            if not isinstance(batch.record_type, NodeType):
                self._first_of_edges.append(batch)
                return
            yield batch.record_type, batch.records

    def of_edges(self) -> Iterator[tuple[EdgeType, Sequence[RecordValues]]]:
        for batch in chain(self._first_of_edges, self._batches):
            if not isinstance(batch.record_type, NodeType):
                yield batch.record_type, batch.records


def _node_reader(node_type: NodeType, header: Header) -> Callable[[RecordValues], Node]:
    columns = columns_of(node_type)
    readers = value_readers(node_type, header.node_attributes, header.language)
    name, start, end = columns["name"], columns["since_day"], columns["until_day"]

    def node(record: RecordValues) -> Node:
        # A list comprehension is faster here than a generator, and this runs for every node of the graph.
        values = tuple([read(record) for read in readers])
        return Node(record[0], node_type.name, xml_safe(record[name]), record[start], record[end], None, None, values)

    return node


def _edge_reader(edge_type: EdgeType, header: Header) -> Callable[[RecordValues], Edge]:
    columns = columns_of(edge_type)
    readers = value_readers(edge_type, header.edge_attributes, header.language)
    start, end = columns["since_day"], columns["until_day"]
    weight = columns.get("weight")

    def edge(record: RecordValues) -> Edge:
        values = tuple([read(record) for read in readers])
        # Only derived relationships have a weight.
        edge_weight = record[weight] if weight is not None else 1
        # The ids of the ends are the last two values.
        ends = record[-2], record[-1]
        return Edge(record[0], edge_type.name, *ends, edge_weight, record[start], record[end], values)

    return edge
