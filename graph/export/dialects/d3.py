"""D3 node-link: `nodes` and `links` for d3-force, in the same form that networkx's `node_link_graph` reads."""

from collections.abc import Callable

from graph.export.attributes import attribute_names
from graph.export.dialect import Dialect, Sink
from graph.export.json_stream import Json, citation_members, coordinates, open_list, period, present_values, write_items
from graph.export.projection import Edge, Header, Node, Projection

# Beside what is written below: d3-force writes index, vx and vy into the objects that it gets, and holds nodes at fx
# and fy.
_RESERVED_IN_NODES = {"id", "label", "color", "start", "end", "x", "y", "index", "vx", "vy", "fx", "fy"}
# networkx takes `key` for the id of a parallel edge, and would merge edges of the same key.
_RESERVED_IN_EDGES = {"id", "source", "target", "label", "color", "weight", "start", "end", "index", "key"}


def write(projection: Projection, sink: Sink) -> None:
    """Writes an object of nodes and links; the citation is in `graph`, where networkx keeps what is said of a graph."""
    header = projection.header
    sink.write(open_list({"directed": True, "multigraph": True, "graph": citation_members(header.citation)}, "nodes"))
    write_items(sink, projection.nodes, _node_record(header))
    sink.write(b'],"links":[')
    write_items(sink, projection.edges, _edge_record(header))
    sink.write(b"]}\n")


def _node_record(header: Header) -> Callable[[Node], Json]:
    names = attribute_names(header.node_attributes, _RESERVED_IN_NODES)

    def record(node: Node) -> Json:
        return {
            "id": node.id,
            "label": node.label,
            "color": header.node_types[node.node_type].color,
            **coordinates(node),
            **period(node),
            **present_values(names, node.values),
        }

    return record


def _edge_record(header: Header) -> Callable[[Edge], Json]:
    names = attribute_names(header.edge_attributes, _RESERVED_IN_EDGES)

    def record(edge: Edge) -> Json:
        edge_type = header.relationship_types[edge.relationship_type]
        return {
            "id": edge.id,
            "source": edge.source,
            "target": edge.target,
            "label": edge_type.label,
            "color": edge_type.color,
            "weight": edge.weight,
            **period(edge),
            **present_values(names, edge.values),
        }

    return record


D3 = Dialect("d3", ".d3.json", "application/json", write)
