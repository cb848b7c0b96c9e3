"""GraphML, which most tools read: each attribute is declared for nodes and for edges apart, with its type."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.export.dialect import Dialect, Sink
from graph.export.fields import apart
from graph.export.markup import Document, Element, Fields, document, field_in_text, template
from graph.export.projection import Attribute, Edge, Node, Projection, Value, ValueType
from graph.selection.citing import Citation

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES: Mapping[ValueType, str] = {
    ValueType.TEXT: "string",
    ValueType.INTEGER: "long",
    ValueType.DECIMAL: "double",
    ValueType.BOOLEAN: "boolean",
}
# Names that readers take as their own: Gephi the most, igraph and networkx `id` and `key`.
_TAKEN: Mapping[str, Sequence[str]] = {
    "node": (
        *("id", "label", "nodelabel", "color", "r", "g", "b", "size"),
        *("x", "y", "z", "xpos", "ypos", "zpos", "start", "end", "interval", "timeset"),
    ),
    "edge": (
        *("id", "key", "source", "target", "label", "edgelabel", "color", "r", "g", "b"),
        *("weight", "edge weight", "kind", "start", "end", "interval", "timeset"),
    ),
}
_NODE = {
    "label": ValueType.TEXT,
    "color": ValueType.TEXT,
    "x": ValueType.DECIMAL,
    "y": ValueType.DECIMAL,
    "start": ValueType.TEXT,
    "end": ValueType.TEXT,
}
_EDGE = {
    "label": ValueType.TEXT,
    "color": ValueType.TEXT,
    "weight": ValueType.INTEGER,
    "start": ValueType.TEXT,
    "end": ValueType.TEXT,
}


class Key(NamedTuple):
    """The declaration of what nodes, or edges, hold: `owner` is node or edge."""

    id: str
    owner: str
    name: str
    title: str
    value_type: ValueType


def keys_of(owner: str, own: Mapping[str, ValueType], attributes: Sequence[Attribute]) -> list[Key]:
    """The keys of what the dialect itself writes, then those of the attributes; ids are distinct over all keys."""
    initial = owner[0]
    names = apart([attribute.name for attribute in attributes], _TAKEN[owner])
    return [
        *(Key(f"{initial}_{name}", owner, name, "", value_type) for name, value_type in own.items()),
        *(
            Key(f"{initial}_{name}", owner, name, attribute.title, attribute.value_type)
            for name, attribute in zip(names, attributes, strict=True)
        ),
    ]


class Row:
    """The element of a node or an edge, whose data are filled anew for each."""

    def __init__(self, text: str, keys: Iterable[Key]):
        self.element = template(text)
        self._fields = Fields(self.element, [field_in_text("data", {"key": key.id}, key.value_type) for key in keys])

    def of_node(self, node: Node, *own: Value) -> Element:
        """The element of a node: the values of the dialect itself, then the node's."""
        self.element.set("id", node.id)
        self._fields.fill((*own, *node.values))
        return self.element

    def of_edge(self, edge: Edge, *own: Value) -> Element:
        """The element of an edge, likewise."""
        self.element.set("id", edge.id)
        self.element.set("source", edge.source)
        self.element.set("target", edge.target)
        self._fields.fill((*own, *edge.values))
        return self.element


def write(projection: Projection, sink: Sink) -> None:
    """Writes the projection as GraphML."""
    header = projection.header
    node_keys = keys_of("node", _NODE, header.node_attributes)
    edge_keys = keys_of("edge", _EDGE, header.edge_attributes)
    node_row = Row('<node id=""/>', node_keys)
    edge_row = Row('<edge id="" source="" target=""/>', edge_keys)

    def node_filled(node: Node) -> Element:
        color = header.node_kinds[node.kind].color
        return node_row.of_node(node, node.label, color, node.x, node.y, node.start, node.end)

    def edge_filled(edge: Edge) -> Element:
        kind = header.edge_kinds[edge.kind]
        return edge_row.of_edge(edge, kind.label, kind.color, edge.weight, edge.start, edge.end)

    with document(sink, "graphml", {None: NAMESPACE}) as xml:
        write_head(xml, header.citation, [*node_keys, *edge_keys])
        with xml.within("graph", {"edgedefault": "directed"}):
            xml.rows(projection.nodes, node_filled)
            xml.rows(projection.edges, edge_filled)


def write_head(xml: Document, citation: Citation, keys: Iterable[Key]) -> None:
    """Writes what comes before the graph: the citation and the keys."""
    xml.write("desc", text=citation.text)
    for key in keys:
        declared = {"id": key.id, "for": key.owner, "attr.name": key.name, "attr.type": _TYPES[key.value_type]}
        if key.title:
            with xml.within("key", declared):
                xml.write("desc", text=key.title)
        else:
            xml.write("key", declared)


GRAPHML = Dialect("graphml", ".graphml", "application/graphml+xml; charset=utf-8", write)
