"""From the rows of a store to a projection: each row becomes a node or an edge while it is read."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from graph.datatypes.text import xml_safe
from graph.export.attributes import columns_of, edge_attributes, node_attributes, value_readers
from graph.export.palette import colors
from graph.export.projection import Edge, ElementType, Header, Node, Projection
from graph.ontology.model import DerivedType, Element, NodeType, Ontology, RelationshipType
from graph.plan.extract import Extract, Row, Rows
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
        _element_types(extract.nodes, node_colors, language),
        _element_types(extract.edges, relationship_colors, language),
        node_attributes(extract.nodes, language),
        edge_attributes(extract.edges, language),
        citation,
        byte_order_mark,
    )


def _element_types(
    declared: Sequence[Element | DerivedType], color_of: Mapping[str, str], language: str
) -> Mapping[str, ElementType]:
    return {
        element.name: ElementType(element.name, element.label.in_language(language), color_of[element.name])
        for element in declared
    }


def projection_of(header: Header, batches: Iterable[Rows]) -> Projection:
    """The projection of rows, which come with nodes first; its nodes have no coordinates.

    Rows are read when the projection is, batch by batch: nothing is held but the batch at hand.
    """
    rows = _NodeAndEdgeRows(batches)
    nodes = (list(map(_node_reader(node_type, header), batch)) for node_type, batch in rows.of_nodes())
    edges = (list(map(_edge_reader(edge_type, header), batch)) for edge_type, batch in rows.of_edges())
    return Projection(header, nodes, edges)


class _NodeAndEdgeRows:
    """One sequence of batches, read as two: the end of the nodes shows only when the first batch of edges is read."""

    def __init__(self, batches: Iterable[Rows]) -> None:
        self._batches = iter(batches)
        self._first_of_edges: list[Rows] = []

    def of_nodes(self) -> Iterator[tuple[NodeType, Sequence[Row]]]:
        for batch in self._batches:
            if not isinstance(batch.of, NodeType):
                self._first_of_edges.append(batch)
                return
            yield batch.of, batch.rows

    def of_edges(self) -> Iterator[tuple[RelationshipType | DerivedType, Sequence[Row]]]:
        for batch in chain(self._first_of_edges, self._batches):
            if not isinstance(batch.of, NodeType):
                yield batch.of, batch.rows


def _node_reader(node_type: NodeType, header: Header) -> Callable[[Row], Node]:
    columns = columns_of(node_type)
    readers = value_readers(node_type, header.node_attributes, header.language)
    name, start, end = columns["name"], columns["since_day"], columns["until_day"]

    def node(row: Row) -> Node:
        # A list comprehension is faster here than a generator, and this runs for every node of the graph.
        values = tuple([read(row) for read in readers])
        return Node(row[0], node_type.name, xml_safe(row[name]), row[start], row[end], None, None, values)

    return node


def _edge_reader(relationship_type: RelationshipType | DerivedType, header: Header) -> Callable[[Row], Edge]:
    columns = columns_of(relationship_type)
    readers = value_readers(relationship_type, header.edge_attributes, header.language)
    start, end = columns["since_day"], columns["until_day"]
    weight = columns.get("weight")

    def edge(row: Row) -> Edge:
        values = tuple([read(row) for read in readers])
        # Only derived relationships have a weight.
        edge_weight = row[weight] if weight is not None else 1
        return Edge(row[0], relationship_type.name, row[-2], row[-1], edge_weight, row[start], row[end], values)

    return edge
