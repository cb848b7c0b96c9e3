"""Data of AntV G6 version 5: what an element is stands in `data`, how it is drawn in `style`."""

from collections.abc import Callable

from graph.export.dialect import Dialect, Sink
from graph.export.fields import known, names, period, position
from graph.export.json_stream import Json, cited, opened, write_items
from graph.export.projection import Edge, Header, Node, Projection

_OF_NODES = {"label", "start", "end"}
_OF_EDGES = {"label", "start", "end", "weight"}


def write(projection: Projection, sink: Sink) -> None:
    """Writes the graph as data that G6 takes; it passes over the citation."""
    header = projection.header
    sink.write(opened({"citation": cited(header.citation)}, "nodes"))
    write_items(sink, projection.nodes, _node_record(header))
    sink.write(b'],"edges":[')
    write_items(sink, projection.edges, _edge_record(header))
    sink.write(b"]}\n")


def _node_record(header: Header) -> Callable[[Node], Json]:
    attributes = names(header.node_attributes, _OF_NODES)

    def record(node: Node) -> Json:
        data = {"label": node.label, **period(node), **known(attributes, node.values)}
        style = {"labelText": node.label, "fill": header.node_kinds[node.kind].color, **position(node)}
        return {"id": node.id, "data": data, "style": style}

    return record


def _edge_record(header: Header) -> Callable[[Edge], Json]:
    attributes = names(header.edge_attributes, _OF_EDGES)

    def record(edge: Edge) -> Json:
        kind = header.edge_kinds[edge.kind]
        data = {"label": kind.label, "weight": edge.weight, **period(edge), **known(attributes, edge.values)}
        style = {"labelText": kind.label, "stroke": kind.color, "endArrow": True}
        return {"id": edge.id, "source": edge.source, "target": edge.target, "data": data, "style": style}

    return record


G6 = Dialect("g6", ".g6.json", "application/json", write)
