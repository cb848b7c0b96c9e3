"""Data of AntV G6 version 5: `data` holds what an element is, `style` how it is drawn."""

from collections.abc import Callable

from graph.export.attributes import attribute_names
from graph.export.dialect import Dialect, Sink
from graph.export.json_stream import Json, citation_members, coordinates, open_list, period, present_values, write_items
from graph.export.projection import Edge, Header, Node, Projection

_RESERVED_IN_NODES = {"label", "start", "end"}
_RESERVED_IN_EDGES = {"label", "start", "end", "weight"}


def write(projection: Projection, sink: Sink) -> None:
    """Writes the data of a graph; G6 ignores the citation in it, which is there for people and programs."""
    header = projection.header
    sink.write(open_list({"citation": citation_members(header.citation)}, "nodes"))
    write_items(sink, projection.nodes, _node_record(header))
    sink.write(b'],"edges":[')
    write_items(sink, projection.edges, _edge_record(header))
    sink.write(b"]}\n")


def _node_record(header: Header) -> Callable[[Node], Json]:
    names = attribute_names(header.node_attributes, _RESERVED_IN_NODES)

    def record(node: Node) -> Json:
        data = {"label": node.label, **period(node), **present_values(names, node.values)}
        style = {"labelText": node.label, "fill": header.node_types[node.node_type].color, **coordinates(node)}
        return {"id": node.id, "data": data, "style": style}

    return record


def _edge_record(header: Header) -> Callable[[Edge], Json]:
    names = attribute_names(header.edge_attributes, _RESERVED_IN_EDGES)

    def record(edge: Edge) -> Json:
        edge_type = header.relationship_types[edge.relationship_type]
        values = present_values(names, edge.values)
        data = {"label": edge_type.label, "weight": edge.weight, **period(edge), **values}
        style = {"labelText": edge_type.label, "stroke": edge_type.color, "endArrow": True}
        return {"id": edge.id, "source": edge.source, "target": edge.target, "data": data, "style": style}

    return record


G6 = Dialect("g6", ".g6.json", "application/json", write)
