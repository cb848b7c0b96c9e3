"""CX2, the exchange format of Cytoscape and NDEx: a list of aspects, of which the last tells that all went well.

Ids of nodes and edges are integers in CX2. A node's is a digest of its id, so that edges can be written without a table
of all nodes, and a node has the same one in every file; the id itself is the attribute `globalId`. Edges are numbered.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import Any

import orjson

from graph.export.attributes import attribute_names
from graph.export.dialect import Dialect, Sink
from graph.export.json_stream import Json, citation_members, coordinates, open_list, period, present_values, write_items
from graph.export.label_size import CIRCLE_DIAMETER, FONT_SIZE, LABEL_MARGIN, LABEL_WIDTH, labeled_circle
from graph.export.projection import Attribute, Edge, ElementType, Header, Node, Projection, ValueType
from graph.export.spreading import spread

# What the dialect itself writes of nodes, of edges and of the network, with the types that CX2 wants declared.
_NODE_TYPES = {"name": "string", "globalId": "string", "start": "string", "end": "string"}
_EDGE_TYPES = {**_NODE_TYPES, "interaction": "string", "weight": "long"}
_NETWORK_TYPES = {
    **dict.fromkeys(("name", "description", "query", "bound", "day", "knownAt", "snapshot"), "string"),
    "omitted": "long",
    "sources": "list_of_string",
}
_CX2_TYPES = {
    ValueType.TEXT: "string",
    ValueType.INTEGER: "long",
    ValueType.DECIMAL: "double",
    ValueType.BOOLEAN: "boolean",
}
# The top of the label stands at the bottom of the node.
_LABEL_BELOW_NODE = {
    "HORIZONTAL_ALIGN": "center",
    "VERTICAL_ALIGN": "top",
    "HORIZONTAL_ANCHOR": "center",
    "VERTICAL_ANCHOR": "bottom",
    "JUSTIFICATION": "center",
    "MARGIN_X": 0,
    "MARGIN_Y": LABEL_MARGIN,
}
# JavaScript holds integers of at most 53 bits exactly. That two of 50,000 nodes get the same number happens once in
# seven million files.
_NODE_NUMBER_BITS = 53


def write(projection: Projection, sink: Sink) -> None:
    """Writes the aspects, and behind them how many elements each has, which is not known before."""
    header = projection.header
    sink.write(b'[{"CXVersion":"2.0","hasFragments":false},\n')
    leading = {
        "attributeDeclarations": _attribute_declarations(header),
        "networkAttributes": _network_attributes(header),
    }
    for name, content in leading.items():
        sink.write(_aspect(name, content))
    sink.write(open_list({}, "nodes"))
    node_count = write_items(sink, spread(projection.nodes, labeled_circle), _node_record(header))
    sink.write(b"]},\n" + open_list({}, "edges"))
    edge_count = write_items(sink, projection.edges, _edge_record(header))
    sink.write(b"]},\n" + _aspect("visualProperties", _visual_properties(header)))
    counts = dict.fromkeys((*leading, "visualProperties"), 1) | {"nodes": node_count, "edges": edge_count}
    metadata = [{"name": name, "elementCount": element_count} for name, element_count in counts.items()]
    sink.write(orjson.dumps({"metaData": metadata}) + b",\n")
    sink.write(orjson.dumps({"status": [{"error": "", "success": True}]}) + b"]\n")


def node_number(node_id: str) -> int:
    """The integer that stands for a node's id in CX2: the upper 53 bits of a digest of 64 (BLAKE2b)."""
    return int.from_bytes(hashlib.blake2b(node_id.encode(), digest_size=8).digest()) >> 64 - _NODE_NUMBER_BITS


def _aspect(name: str, content: Json) -> bytes:
    return orjson.dumps({name: [content]}) + b",\n"


def _attribute_declarations(header: Header) -> Json:
    return {
        "networkAttributes": _declared(_NETWORK_TYPES),
        "nodes": _declared(_NODE_TYPES | _types_of(header.node_attributes, _NODE_TYPES)),
        "edges": _declared(_EDGE_TYPES | _types_of(header.edge_attributes, _EDGE_TYPES)),
    }


def _declared(types: dict[str, str]) -> Json:
    return {name: {"d": cx2_type} for name, cx2_type in types.items()}


def _types_of(attributes: Sequence[Attribute], reserved: Iterable[str]) -> dict[str, str]:
    types = (_CX2_TYPES[attribute.value_type] for attribute in attributes)
    return dict(zip(attribute_names(attributes, reserved), types, strict=True))


def _network_attributes(header: Header) -> Json:
    """NDEx lists a network by its `name` and `description`, so these are the query and the citation."""
    members = citation_members(header.citation)
    return {"name": header.citation.query, "description": members.pop("citation"), **members}


def _node_record(header: Header) -> Callable[[Node], Json]:
    names = attribute_names(header.node_attributes, _NODE_TYPES)

    def record(node: Node) -> Json:
        values = {"name": node.label, "globalId": node.id, **period(node), **present_values(names, node.values)}
        return {"id": node_number(node.id), **coordinates(node), "v": values}

    return record


def _edge_record(header: Header) -> Callable[[Edge], Json]:
    names = attribute_names(header.edge_attributes, _EDGE_TYPES)
    numbers = count()

    def record(edge: Edge) -> Json:
        edge_type = header.relationship_types[edge.relationship_type]
        values = {
            "name": edge_type.label,
            "globalId": edge.id,
            "interaction": edge_type.name,
            "weight": edge.weight,
            **period(edge),
            **present_values(names, edge.values),
        }
        return {"id": next(numbers), "s": node_number(edge.source), "t": node_number(edge.target), "v": values}

    return record


def _visual_properties(header: Header) -> Json:
    line_color = _color_by_type("interaction", header.relationship_types.values())
    return {
        "default": {
            "network": {"NETWORK_BACKGROUND_COLOR": "#FFFFFF"},
            "node": {
                "NODE_SHAPE": "ellipse",
                "NODE_WIDTH": CIRCLE_DIAMETER,
                "NODE_HEIGHT": CIRCLE_DIAMETER,
                "NODE_LABEL_COLOR": "#000000",
                "NODE_LABEL_FONT_SIZE": FONT_SIZE,
                "NODE_LABEL_MAX_WIDTH": LABEL_WIDTH,
                "NODE_LABEL_POSITION": _LABEL_BELOW_NODE,
            },
            "edge": {"EDGE_TARGET_ARROW_SHAPE": "triangle", "EDGE_WIDTH": 1},
        },
        "nodeMapping": {
            "NODE_LABEL": {"type": "PASSTHROUGH", "definition": {"attribute": "name", "type": "string"}},
            # In every projection, the attribute `type` of a node is the name of its type.
            "NODE_BACKGROUND_COLOR": _color_by_type("type", header.node_types.values()),
        },
        "edgeMapping": {"EDGE_LINE_COLOR": line_color, "EDGE_TARGET_ARROW_COLOR": line_color},
    }


def _color_by_type(attribute: str, element_types: Iterable[ElementType]) -> dict[str, Any]:
    colors = [{"v": element_type.name, "vp": element_type.color} for element_type in element_types]
    return {"type": "DISCRETE", "definition": {"attribute": attribute, "type": "string", "map": colors}}


CX2 = Dialect("cx2", ".cx2", "application/json", write)
