"""Cytoscape.js JSON, which Cytoscape Desktop reads as .cyjs and Cytoscape.js as its options.

The network's own data is the citation. `style` shows names and colors in Cytoscape.js; Cytoscape Desktop has its own.
"""

from collections.abc import Callable

import orjson

from graph.export.dialect import Dialect, Sink
from graph.export.fields import known, names, period, position
from graph.export.json_stream import Json, Placements, cited, opened, write_items
from graph.export.projection import Edge, Header, Node, Projection
from graph.export.spreading import DISC, FONT, LINE, MARGIN, labeled, spread

# Cytoscape.js keeps id, source, target and parent for itself; Cytoscape Desktop name, interaction, SUID and selected.
_OF_NODES = {"id", "parent", "name", "color", "start", "end", "SUID", "selected"}
_OF_EDGES = _OF_NODES | {"source", "target", "interaction", "weight"}

_STYLE = [
    {
        "selector": "node",
        "style": {
            "label": "data(name)",
            "background-color": "data(color)",
            "width": DISC,
            "height": DISC,
            "font-size": FONT,
            "text-valign": "bottom",
            "text-margin-y": MARGIN,
            "text-wrap": "wrap",
            "text-max-width": LINE,
            # Chinese has no spaces to break lines at.
            "text-overflow-wrap": "anywhere",
            # Edges pass behind names.
            "text-background-color": "#ffffff",
            "text-background-opacity": 0.75,
        },
    },
    {
        "selector": "edge",
        "style": {
            # Of the kinds of curves, this one shows parallel edges apart.
            "curve-style": "bezier",
            "line-color": "data(color)",
            "target-arrow-color": "data(color)",
            "target-arrow-shape": "triangle",
        },
    },
]


def write(projection: Projection, sink: Sink) -> None:
    """Writes the graph as an object that Cytoscape.js takes."""
    header, nodes = projection.header, Placements(spread(projection.nodes, labeled))
    about = {"format_version": "1.0", "generated_by": "gongjian", "target_cytoscapejs_version": "~3.0"}
    data = {"name": header.citation.query, **cited(header.citation)}
    sink.write(opened({**about, "data": data, "style": _STYLE}, "elements", "nodes"))
    write_items(sink, nodes, _node_record(header))
    sink.write(b'],"edges":[')
    write_items(sink, projection.edges, _edge_record(header))
    layout = {"name": "preset" if nodes.complete else "cose"}
    sink.write(b']},"layout":' + orjson.dumps(layout) + b"}\n")


def _node_record(header: Header) -> Callable[[Node], Json]:
    attributes = names(header.node_attributes, _OF_NODES)

    def record(node: Node) -> Json:
        own = {"id": node.id, "name": node.label, "color": header.node_kinds[node.kind].color}
        element: Json = {"data": {**own, **period(node), **known(attributes, node.values)}}
        if at := position(node):
            element["position"] = at
        return element

    return record


def _edge_record(header: Header) -> Callable[[Edge], Json]:
    attributes = names(header.edge_attributes, _OF_EDGES)

    def record(edge: Edge) -> Json:
        kind = header.edge_kinds[edge.kind]
        ends = {"id": edge.id, "source": edge.source, "target": edge.target}
        own = {"name": kind.label, "interaction": kind.name, "color": kind.color, "weight": edge.weight}
        return {"data": {**ends, **own, **period(edge), **known(attributes, edge.values)}}

    return record


CYTOSCAPE = Dialect("cytoscape", ".cyjs", "application/json", write)
