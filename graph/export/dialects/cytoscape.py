"""Cytoscape.js JSON, which Cytoscape.js takes as its options and Cytoscape Desktop opens as .cyjs.

The citation is the network's own `data`. `style` makes Cytoscape.js show names and colors; Cytoscape Desktop ignores it
and draws in a style of its own.
"""

from collections.abc import Callable

import orjson

from graph.export.attributes import attribute_names
from graph.export.dialect import Dialect, Sink
from graph.export.json_stream import (
    Json,
    NodeSurvey,
    citation_members,
    coordinates,
    open_list,
    period,
    present_values,
    write_items,
)
from graph.export.label_size import CIRCLE_DIAMETER, FONT_SIZE, LABEL_MARGIN, LABEL_WIDTH, labeled_circle
from graph.export.projection import Edge, Header, Node, Projection
from graph.export.spreading import spread

# Beside what is written below: Cytoscape.js groups nodes by `parent`, Cytoscape Desktop has SUID and selected.
_RESERVED_IN_NODES = {"id", "parent", "name", "color", "start", "end", "SUID", "selected"}
_RESERVED_IN_EDGES = _RESERVED_IN_NODES | {"source", "target", "interaction", "weight"}

_STYLE = [
    {
        "selector": "node",
        "style": {
            "label": "data(name)",
            "background-color": "data(color)",
            "width": CIRCLE_DIAMETER,
            "height": CIRCLE_DIAMETER,
            "font-size": FONT_SIZE,
            "text-valign": "bottom",
            "text-margin-y": LABEL_MARGIN,
            "text-wrap": "wrap",
            "text-max-width": LABEL_WIDTH,
            # Chinese has no spaces at which lines could be broken.
            "text-overflow-wrap": "anywhere",
            # Edges that pass behind a name would make it hard to read.
            "text-background-color": "#ffffff",
            "text-background-opacity": 0.75,
        },
    },
    {
        "selector": "edge",
        "style": {
            # The other curve styles do not draw parallel edges apart by themselves.
            "curve-style": "bezier",
            "line-color": "data(color)",
            "target-arrow-color": "data(color)",
            "target-arrow-shape": "triangle",
        },
    },
]


def write(projection: Projection, sink: Sink) -> None:
    """Writes the options of Cytoscape.js; `layout` comes last, when it is known whether all nodes have coordinates."""
    header, nodes = projection.header, NodeSurvey(spread(projection.nodes, labeled_circle))
    about = {"format_version": "1.0", "generated_by": "gongjian", "target_cytoscapejs_version": "~3.0"}
    data = {"name": header.citation.query, **citation_members(header.citation)}
    sink.write(open_list({**about, "data": data, "style": _STYLE}, "elements", "nodes"))
    write_items(sink, nodes, _node_record(header))
    sink.write(b'],"edges":[')
    write_items(sink, projection.edges, _edge_record(header))
    layout = {"name": "preset" if nodes.all_placed else "cose"}
    sink.write(b']},"layout":' + orjson.dumps(layout) + b"}\n")


def _node_record(header: Header) -> Callable[[Node], Json]:
    names = attribute_names(header.node_attributes, _RESERVED_IN_NODES)

    def record(node: Node) -> Json:
        data = {
            "id": node.id,
            "name": node.label,
            "color": header.node_types[node.node_type].color,
            **period(node),
            **present_values(names, node.values),
        }
        return {"data": data, "position": coordinates(node)} if node.has_coordinates else {"data": data}

    return record


def _edge_record(header: Header) -> Callable[[Edge], Json]:
    names = attribute_names(header.edge_attributes, _RESERVED_IN_EDGES)

    def record(edge: Edge) -> Json:
        edge_type = header.relationship_types[edge.relationship_type]
        data = {
            "id": edge.id,
            "source": edge.source,
            "target": edge.target,
            "name": edge_type.label,
            "interaction": edge_type.name,
            "color": edge_type.color,
            "weight": edge.weight,
            **period(edge),
            **present_values(names, edge.values),
        }
        return {"data": data}

    return record


CYTOSCAPE = Dialect("cytoscape", ".cyjs", "application/json", write)
