"""GEXF 1.3, the format of Gephi: intervals, kinds of edges, colors and positions are its own."""

from collections.abc import Mapping, Sequence

from graph.export.dialect import Dialect, Sink
from graph.export.fields import apart
from graph.export.markup import Document, Element, Fields, document, field_in_attribute, put, template
from graph.export.projection import Attribute, Edge, Header, Kind, Node, Projection, ValueType

_NAMESPACES = {None: "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}
# A file that is read once tells its mode before the first interval is known: always dynamic, as an element without an
# interval is one that is always there.
_GRAPH = {
    "defaultedgetype": "directed",
    "idtype": "string",
    "mode": "dynamic",
    "timeformat": "date",
    "timerepresentation": "interval",
}
_TYPES: Mapping[ValueType, str] = {
    ValueType.TEXT: "string",
    ValueType.INTEGER: "long",
    ValueType.DECIMAL: "double",
    ValueType.BOOLEAN: "boolean",
}
_COMMON = ("id", "label", "start", "end", "spells", "interval", "timestamp", "timeset", "viz", "color")
# What Gephi, networkx and graphology have of their own beside the attributes of nodes, and of edges.
_TAKEN: Mapping[str, Sequence[str]] = {
    "node": (*_COMMON, "pid", "parents", "size", "shape", "x", "y", "z"),
    "edge": (*_COMMON, "source", "target", "weight", "kind", "shape", "thickness", "networkx_key"),
}


class _Row:
    """The element that is filled for each node, or each edge, of one kind."""

    def __init__(self, text: str, kind: Kind, attributes: Sequence[Attribute]):
        self.element = template(text)
        ids = _ids(self.element.tag, attributes)
        self.fields = Fields(
            self.element[0],
            [
                field_in_attribute("attvalue", {"for": name}, "value", attribute.value_type)
                for name, attribute in zip(ids, attributes, strict=True)
            ],
        )
        self.spells = template("<spells><spell/></spells>")
        self.spells.tail = None
        for channel, start in zip("rgb", (1, 3, 5), strict=True):
            self.element[1].set(channel, str(int(kind.color[start : start + 2], 16)))

    def fill(self, item: Node | Edge) -> None:
        self.element.set("id", item.id)
        self.fields.fill(item.values)
        put(self.spells[0], "start", item.start)
        put(self.spells[0], "end", item.end)
        self.show(self.spells, item.start is not None or item.end is not None)

    def show(self, child: Element, wanted: bool) -> None:
        """Appends a child, or takes it away where an earlier item left it."""
        if wanted:
            self.element.append(child)
        elif child.getparent() is not None:
            self.element.remove(child)


class _NodeRow(_Row):
    def __init__(self, header: Header, kind: Kind):
        super().__init__('<node id="" label=""><attvalues/><viz:color/></node>', kind, header.node_attributes)
        self.position = template("<viz:position/>")
        self.position.tail = None

    def filled(self, node: Node) -> Element:
        self.fill(node)
        self.element.set("label", node.label)
        put(self.position, "x", None if node.x is None else str(node.x))
        put(self.position, "y", None if node.y is None else str(node.y))
        self.show(self.position, node.x is not None and node.y is not None)
        return self.element


class _EdgeRow(_Row):
    def __init__(self, header: Header, kind: Kind):
        super().__init__(
            '<edge id="" source="" target="" kind="" label="" weight=""><attvalues/><viz:color/></edge>',
            kind,
            header.edge_attributes,
        )
        # Gephi makes one edge of those between two nodes, unless they differ in kind.
        self.element.set("kind", kind.name)
        self.element.set("label", kind.label)

    def filled(self, edge: Edge) -> Element:
        self.fill(edge)
        self.element.set("source", edge.source)
        self.element.set("target", edge.target)
        self.element.set("weight", str(edge.weight))
        return self.element


def write(projection: Projection, sink: Sink) -> None:
    """Writes the projection as GEXF."""
    header = projection.header
    node_rows = {name: _NodeRow(header, kind) for name, kind in header.node_kinds.items()}
    edge_rows = {name: _EdgeRow(header, kind) for name, kind in header.edge_kinds.items()}
    with document(sink, "gexf", _NAMESPACES, {"version": "1.3"}) as xml:
        _write_meta(xml, header)
        with xml.within("graph", _GRAPH):
            _write_attributes(xml, "node", header.node_attributes)
            _write_attributes(xml, "edge", header.edge_attributes)
            with xml.within("nodes"):
                xml.rows(projection.nodes, lambda node: node_rows[node.kind].filled(node))
            with xml.within("edges"):
                xml.rows(projection.edges, lambda edge: edge_rows[edge.kind].filled(edge))


def _write_meta(xml: Document, header: Header) -> None:
    """Without a date: the same graph gives the same bytes."""
    kinds = [*header.node_kinds.values(), *header.edge_kinds.values()]
    with xml.within("meta"):
        xml.write("creator", text="gongjian")
        xml.write("keywords", text=", ".join(kind.label for kind in kinds))
        xml.write("description", text=header.citation.text)


def _write_attributes(xml: Document, owner: str, attributes: Sequence[Attribute]) -> None:
    """Readers know attributes by their titles (networkx) or by their ids (graphology): both are distinct."""
    ids = _ids(owner, attributes)
    titles = apart([attribute.title for attribute in attributes], _TAKEN[owner])
    with xml.within("attributes", {"class": owner, "mode": "static"}):
        for name, title, attribute in zip(ids, titles, attributes, strict=True):
            xml.write("attribute", {"id": name, "title": title, "type": _TYPES[attribute.value_type]})


def _ids(owner: str, attributes: Sequence[Attribute]) -> list[str]:
    return apart([attribute.name for attribute in attributes], _TAKEN[owner])


GEXF = Dialect("gexf", ".gexf", "application/gexf+xml; charset=utf-8", write)
