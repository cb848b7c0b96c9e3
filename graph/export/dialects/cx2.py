"""CX2, the exchange format of Cytoscape and NDEx: a list of aspects, of which the last says that all went well.

Ids are integers there. A node's is a digest of its id, so that edges need no table of all nodes, and the same node has
the same one in every file; the id itself is the attribute `globalId`. Edges are numbered.
"""

import hashlib
from collections.abc import Callable, Iterable
from itertools import count
from typing import Any

import orjson

from graph.export.dialect import Dialect, Sink
from graph.export.fields import known, names, period, position
from graph.export.json_stream import Json, cited, opened, write_items
from graph.export.projection import Attribute, Edge, Header, Kind, Node, Projection, ValueType
from graph.export.spreading import DISC, FONT, LINE, MARGIN, labeled, spread

_OWN = {"name": "string", "globalId": "string", "start": "string", "end": "string"}
_OF_NODES = _OWN
_OF_EDGES = {**_OWN, "interaction": "string", "weight": "long"}
_OF_NETWORK = dict.fromkeys(("name", "description", "query", "bound", "day", "snapshot"), "string")
_TYPES = {
    ValueType.TEXT: "string",
    ValueType.INTEGER: "long",
    ValueType.DECIMAL: "double",
    ValueType.BOOLEAN: "boolean",
}
_BELOW = {
    "HORIZONTAL_ALIGN": "center",
    "VERTICAL_ALIGN": "top",
    "HORIZONTAL_ANCHOR": "center",
    "VERTICAL_ANCHOR": "bottom",
    "JUSTIFICATION": "center",
    "MARGIN_X": 0,
    "MARGIN_Y": MARGIN,
}
"""The top of the label at the bottom of the node."""
# JavaScript holds integers of 53 bits. That two of 50,000 nodes get the same one happens once in seven million files.
_BITS = 53


def write(projection: Projection, sink: Sink) -> None:
    """Writes the graph as a list of aspects."""
    header = projection.header
    sink.write(b'[{"CXVersion":"2.0","hasFragments":false},\n')
    for name, content in _before(header).items():
        sink.write(_aspect(name, content))
    sink.write(opened({}, "nodes"))
    nodes = write_items(sink, spread(projection.nodes, labeled), _node_record(header))
    sink.write(b"]},\n" + opened({}, "edges"))
    edges = write_items(sink, projection.edges, _edge_record(header))
    sink.write(b"]},\n" + _aspect("visualProperties", _visual_properties(header)))
    counts = dict.fromkeys((*_before(header), "visualProperties"), 1) | {"nodes": nodes, "edges": edges}
    metadata = [{"name": name, "elementCount": elements} for name, elements in counts.items()]
    sink.write(orjson.dumps({"metaData": metadata}) + b",\n")
    sink.write(orjson.dumps({"status": [{"error": "", "success": True}]}) + b"]\n")


def node_number(node_id: str) -> int:
    """The integer that stands for a node's id."""
    return int.from_bytes(hashlib.blake2b(node_id.encode(), digest_size=8).digest()) >> 64 - _BITS


def _aspect(name: str, content: Json) -> bytes:
    return orjson.dumps({name: [content]}) + b",\n"


def _before(header: Header) -> dict[str, Json]:
    parts = cited(header.citation)
    network = {"name": header.citation.query, "description": parts.pop("citation"), **parts}
    declarations = {
        "networkAttributes": _declared(_OF_NETWORK) | {"omitted": {"d": "long"}, "sources": {"d": "list_of_string"}},
        "nodes": _declared(_OF_NODES) | _declared_attributes(header.node_attributes, _OF_NODES),
        "edges": _declared(_OF_EDGES) | _declared_attributes(header.edge_attributes, _OF_EDGES),
    }
    return {"attributeDeclarations": declarations, "networkAttributes": network}


def _declared(types: dict[str, str]) -> Json:
    return {name: {"d": value_type} for name, value_type in types.items()}


def _declared_attributes(attributes: tuple[Attribute, ...], taken: dict[str, str]) -> Json:
    types = (_TYPES[attribute.value_type] for attribute in attributes)
    return _declared(dict(zip(names(attributes, taken), types, strict=True)))


def _node_record(header: Header) -> Callable[[Node], Json]:
    attributes = names(header.node_attributes, _OF_NODES)

    def record(node: Node) -> Json:
        own = {"name": node.label, "globalId": node.id}
        values = {**own, **period(node), **known(attributes, node.values)}
        return {"id": node_number(node.id), **position(node), "v": values}

    return record


def _edge_record(header: Header) -> Callable[[Edge], Json]:
    attributes = names(header.edge_attributes, _OF_EDGES)
    numbers = count()

    def record(edge: Edge) -> Json:
        kind = header.edge_kinds[edge.kind]
        own = {"name": kind.label, "globalId": edge.id, "interaction": kind.name, "weight": edge.weight}
        values = {**own, **period(edge), **known(attributes, edge.values)}
        ends = {"s": node_number(edge.source), "t": node_number(edge.target)}
        return {"id": next(numbers), **ends, "v": values}

    return record


def _visual_properties(header: Header) -> Json:
    line_color = _by_kind("interaction", header.edge_kinds.values())
    return {
        "default": {
            "network": {"NETWORK_BACKGROUND_COLOR": "#FFFFFF"},
            "node": {
                "NODE_SHAPE": "ellipse",
                "NODE_WIDTH": DISC,
                "NODE_HEIGHT": DISC,
                "NODE_LABEL_COLOR": "#000000",
                "NODE_LABEL_FONT_SIZE": FONT,
                "NODE_LABEL_MAX_WIDTH": LINE,
                "NODE_LABEL_POSITION": _BELOW,
            },
            "edge": {"EDGE_TARGET_ARROW_SHAPE": "triangle", "EDGE_WIDTH": 1},
        },
        "nodeMapping": {
            "NODE_LABEL": {"type": "PASSTHROUGH", "definition": {"attribute": "name", "type": "string"}},
            # Every projection has the kind's name as its attribute `type`.
            "NODE_BACKGROUND_COLOR": _by_kind("type", header.node_kinds.values()),
        },
        "edgeMapping": {"EDGE_LINE_COLOR": line_color, "EDGE_TARGET_ARROW_COLOR": line_color},
    }


def _by_kind(attribute: str, kinds: Iterable[Kind]) -> dict[str, Any]:
    colors = [{"v": kind.name, "vp": kind.color} for kind in kinds]
    return {"type": "DISCRETE", "definition": {"attribute": attribute, "type": "string", "map": colors}}


CX2 = Dialect("cx2", ".cx2", "application/json", write)
