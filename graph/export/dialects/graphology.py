"""graphology's serialized graph, as `Graph.from` takes it; sigma draws it where every node has coordinates."""

from collections.abc import Callable

from graph.export.dialect import Dialect, Sink
from graph.export.fields import known, names, period, position
from graph.export.json_stream import Json, cited, opened, write_items
from graph.export.projection import Edge, Header, Node, Projection

# Sigma reads all of these but the days as instructions to draw: an unknown `type` stops it.
_OF_NODES = {
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
_OF_EDGES = {*_OF_NODES, "weight"}


def write(projection: Projection, sink: Sink) -> None:
    """Writes the graph as an object that graphology imports."""
    header = projection.header
    options = {"type": "directed", "multi": True, "allowSelfLoops": True}
    sink.write(opened({"attributes": cited(header.citation), "options": options}, "nodes"))
    write_items(sink, projection.nodes, _node_record(header))
    sink.write(b'],"edges":[')
    write_items(sink, projection.edges, _edge_record(header))
    sink.write(b"]}\n")


def _node_record(header: Header) -> Callable[[Node], Json]:
    attributes = names(header.node_attributes, _OF_NODES)

    def record(node: Node) -> Json:
        own = {"label": node.label, "color": header.node_kinds[node.kind].color, **position(node), **period(node)}
        return {"key": node.id, "attributes": {**own, **known(attributes, node.values)}}

    return record


def _edge_record(header: Header) -> Callable[[Edge], Json]:
    attributes = names(header.edge_attributes, _OF_EDGES)

    def record(edge: Edge) -> Json:
        kind = header.edge_kinds[edge.kind]
        own = {"label": kind.label, "color": kind.color, "weight": edge.weight, **period(edge)}
        ends = {"key": edge.id, "source": edge.source, "target": edge.target}
        return {**ends, "attributes": {**own, **known(attributes, edge.values)}}

    return record


GRAPHOLOGY = Dialect("graphology", ".graphology.json", "application/json", write)
