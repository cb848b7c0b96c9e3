"""graphology's serialized graph, as `Graph.from` takes it; Sigma draws it where every node has coordinates."""

import math
from collections.abc import Callable

from graph.export.attributes import attribute_names
from graph.export.dialect import Dialect, Sink
from graph.export.json_stream import Json, citation_members, coordinates, open_list, period, present_values, write_items
from graph.export.projection import Edge, Header, Node, Projection

# Sigma takes all of these but the days for instructions to draw, and stops at a `type` for which it has no program.
_RESERVED_IN_NODES = {
    "label",
    "color",
    "x",
    "y",
    "size",
    "type",
    "hidden",
    "forceLabel",
    "highlighted",
    "zIndex",
    "start",
    "end",
}
_RESERVED_IN_EDGES = {*_RESERVED_IN_NODES, "weight"}


_SMALLEST_SIZE, _LARGEST_SIZE = 3, 15


def write(projection: Projection, sink: Sink) -> None:
    """Writes a directed multigraph; the citation is in the attributes of the graph."""
    header = projection.header
    options = {"type": "directed", "multi": True, "allowSelfLoops": True}
    sink.write(open_list({"attributes": citation_members(header.citation), "options": options}, "nodes"))
    write_items(sink, projection.nodes, _node_record(header))
    sink.write(b'],"edges":[')
    write_items(sink, projection.edges, _edge_record(header))
    sink.write(b"]}\n")


def _node_record(header: Header) -> Callable[[Node], Json]:
    names = attribute_names(header.node_attributes, _RESERVED_IN_NODES)

    def record(node: Node) -> Json:
        attributes = {
            "label": node.label,
            "color": header.node_types[node.node_type].color,
            "size": _size(node.degree or 0),
            **coordinates(node),
            **period(node),
            **present_values(names, node.values),
        }
        return {"key": node.id, "attributes": attributes}

    return record


def _size(degree: int) -> float:
    """The radius in pixels that Sigma draws: larger with the root of the degree, so that the area tells the degree.

    It does not depend on the other nodes, so a node is as large in another file where it has as many edges.
    """
    return round(min(_SMALLEST_SIZE + 1.5 * math.sqrt(degree), _LARGEST_SIZE), 1)


def _edge_record(header: Header) -> Callable[[Edge], Json]:
    names = attribute_names(header.edge_attributes, _RESERVED_IN_EDGES)

    def record(edge: Edge) -> Json:
        edge_type = header.relationship_types[edge.relationship_type]
        attributes = {
            "label": edge_type.label,
            "color": edge_type.color,
            "weight": edge.weight,
            **period(edge),
            **present_values(names, edge.values),
        }
        return {"key": edge.id, "source": edge.source, "target": edge.target, "attributes": attributes}

    return record


GRAPHOLOGY = Dialect("graphology", ".graphology.json", "application/json", write)
