"""D3 node-link: `nodes` and `links` for d3-force, in the very form that networkx's `node_link_graph` reads."""

from collections.abc import Callable

from graph.export.dialect import Dialect, Sink
from graph.export.fields import known, names, period, position
from graph.export.json_stream import Json, cited, opened, write_items
from graph.export.projection import Edge, Header, Node, Projection

# d3-force writes index, vx and vy into the objects it is given, and obeys fx and fy.
_OF_NODES = {"id", "label", "color", "start", "end", "x", "y", "index", "vx", "vy", "fx", "fy"}
# networkx takes `key` for the id of a parallel edge.
_OF_EDGES = {"id", "source", "target", "label", "color", "weight", "start", "end", "index", "key"}


def write(projection: Projection, sink: Sink) -> None:
    """Writes the graph as an object of nodes and links."""
    header = projection.header
    sink.write(opened({"directed": True, "multigraph": True, "graph": cited(header.citation)}, "nodes"))
    write_items(sink, projection.nodes, _node_record(header))
    sink.write(b'],"links":[')
    write_items(sink, projection.edges, _edge_record(header))
    sink.write(b"]}\n")


def _node_record(header: Header) -> Callable[[Node], Json]:
    attributes = names(header.node_attributes, _OF_NODES)

    def record(node: Node) -> Json:
        own = {"id": node.id, "label": node.label, "color": header.node_kinds[node.kind].color}
        return {**own, **position(node), **period(node), **known(attributes, node.values)}

    return record


def _edge_record(header: Header) -> Callable[[Edge], Json]:
    attributes = names(header.edge_attributes, _OF_EDGES)

    def record(edge: Edge) -> Json:
        kind = header.edge_kinds[edge.kind]
        ends = {"id": edge.id, "source": edge.source, "target": edge.target}
        own = {"label": kind.label, "color": kind.color, "weight": edge.weight, **period(edge)}
        return {**ends, **own, **known(attributes, edge.values)}

    return record


D3 = Dialect("d3", ".d3.json", "application/json", write)
