"""GraphML, which most tools read: a key declares each attribute with its type, once for nodes and once for edges.

<key id="n_posts" for="node" attr.name="posts" attr.type="long"><desc>岗位</desc></key>
<node id="VW5pdDp1MQ"><data key="n_posts">3</data></node>
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.export.attributes import attribute_names
from graph.export.dialect import Dialect, Sink
from graph.export.projection import Attribute, Edge, Node, Projection, Value, ValueType
from graph.export.xml_stream import Document, ValueElements, XmlElement, document, parse_template, value_in_text
from graph.selection.citing import Citation

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_GRAPHML_TYPES: Mapping[ValueType, str] = {
    ValueType.TEXT: "string",
    ValueType.INTEGER: "long",
    ValueType.DECIMAL: "double",
    ValueType.BOOLEAN: "boolean",
}
# Names that readers take for something of their own, by the tag of the element: most of them Gephi; igraph and networkx
# `id` and `key`.
_RESERVED: Mapping[str, Sequence[str]] = {
    "node": (
        *("id", "label", "nodelabel", "color", "r", "g", "b", "size"),
        *("x", "y", "z", "xpos", "ypos", "zpos", "start", "end", "interval", "timeset"),
    ),
    "edge": (
        *("id", "key", "source", "target", "label", "edgelabel", "color", "r", "g", "b"),
        *("weight", "edge weight", "kind", "start", "end", "interval", "timeset"),
    ),
}
# GraphML itself has only ids and ends, so everything else about a node or an edge needs a key.
_NODE_KEYS = {
    "label": ValueType.TEXT,
    "color": ValueType.TEXT,
    "x": ValueType.DECIMAL,
    "y": ValueType.DECIMAL,
    "start": ValueType.TEXT,
    "end": ValueType.TEXT,
}
_EDGE_KEYS = {
    "label": ValueType.TEXT,
    "color": ValueType.TEXT,
    "weight": ValueType.INTEGER,
    "start": ValueType.TEXT,
    "end": ValueType.TEXT,
}


class Key(NamedTuple):
    """The declaration of something that nodes hold, or edges: `tag` is node or edge; `title` may be empty."""

    id: str
    tag: str
    name: str
    title: str
    value_type: ValueType


def keys_of(tag: str, dialect_keys: Mapping[str, ValueType], attributes: Sequence[Attribute]) -> list[Key]:
    """The keys of nodes or of edges: those of the dialect itself by name, then those of the attributes."""
    # Ids have to be distinct over the keys of both nodes and edges.
    initial = tag[0]
    names = attribute_names(attributes, _RESERVED[tag])
    return [
        *(Key(f"{initial}_{name}", tag, name, "", value_type) for name, value_type in dialect_keys.items()),
        *(
            Key(f"{initial}_{name}", tag, name, attribute.title, attribute.value_type)
            for name, attribute in zip(names, attributes, strict=True)
        ),
    ]


class GraphmlElement:
    """A `node` or `edge` element made from a template, whose `data` children are filled anew for each node or edge."""

    def __init__(self, template: str, keys: Iterable[Key]) -> None:
        self.element = parse_template(template)
        data = [value_in_text("data", {"key": key.id}, key.value_type) for key in keys]
        self._values = ValueElements(self.element, data)

    def filled_with_node(self, node: Node, *dialect_values: Value) -> XmlElement:
        """The element of a node; the values are those of the dialect's own keys, in their order."""
        self.element.set("id", node.id)
        self._values.fill((*dialect_values, *node.values))
        return self.element

    def filled_with_edge(self, edge: Edge, *dialect_values: Value) -> XmlElement:
        """The element of an edge; the values are those of the dialect's own keys, in their order."""
        self.element.set("id", edge.id)
        self.element.set("source", edge.source)
        self.element.set("target", edge.target)
        self._values.fill((*dialect_values, *edge.values))
        return self.element


def write(projection: Projection, sink: Sink) -> None:
    """Writes the graph as GraphML."""
    header = projection.header
    node_keys = keys_of("node", _NODE_KEYS, header.node_attributes)
    edge_keys = keys_of("edge", _EDGE_KEYS, header.edge_attributes)
    node_element = GraphmlElement('<node id=""/>', node_keys)
    edge_element = GraphmlElement('<edge id="" source="" target=""/>', edge_keys)

    def element_of_node(node: Node) -> XmlElement:
        color = header.node_types[node.node_type].color
        return node_element.filled_with_node(node, node.label, color, node.x, node.y, node.start, node.end)

    def element_of_edge(edge: Edge) -> XmlElement:
        edge_type = header.relationship_types[edge.relationship_type]
        return edge_element.filled_with_edge(edge, edge_type.label, edge_type.color, edge.weight, edge.start, edge.end)

    with document(sink, "graphml", {None: NAMESPACE}) as xml:
        write_head(xml, header.citation, [*node_keys, *edge_keys])
        with xml.within("graph", {"edgedefault": "directed"}):
            xml.write_elements(projection.nodes, element_of_node)
            xml.write_elements(projection.edges, element_of_edge)


def write_head(xml: Document, citation: Citation, keys: Iterable[Key]) -> None:
    """Writes what stands before the graph: the citation, then the keys."""
    xml.write("desc", text=citation.text)
    for key in keys:
        declaration = {"id": key.id, "for": key.tag, "attr.name": key.name, "attr.type": _GRAPHML_TYPES[key.value_type]}
        if key.title:
            with xml.within("key", declaration):
                xml.write("desc", text=key.title)
        else:
            xml.write("key", declaration)


GRAPHML = Dialect("graphml", ".graphml", "application/graphml+xml; charset=utf-8", write)
