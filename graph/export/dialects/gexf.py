"""GEXF 1.3, the format of Gephi, which has intervals, types of edges, colors and coordinates of its own."""

from collections.abc import Mapping, Sequence

from graph.export.attributes import attribute_names, distinct_names
from graph.export.dialect import Dialect, Sink
from graph.export.projection import Attribute, Edge, ElementType, Header, Node, Projection, ValueType
from graph.export.xml_stream import (
    Document,
    ValueElements,
    XmlElement,
    document,
    parse_template,
    set_attribute,
    value_in_attribute,
)

_NAMESPACES = {None: "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}
# The mode is written before the first interval is known. So it is always dynamic: an element without an interval is
# there at all times.
_GRAPH = {
    "defaultedgetype": "directed",
    "idtype": "string",
    "mode": "dynamic",
    "timeformat": "date",
    "timerepresentation": "interval",
}
_GEXF_TYPES: Mapping[ValueType, str] = {
    ValueType.TEXT: "string",
    ValueType.INTEGER: "long",
    ValueType.DECIMAL: "double",
    ValueType.BOOLEAN: "boolean",
}
# Names that Gephi, networkx and graphology use themselves, by the tag of the element: an attribute of such a name would
# overwrite theirs, or be overwritten.
_RESERVED_IN_BOTH = ("id", "label", "start", "end", "spells", "interval", "timestamp", "timeset", "viz", "color")
_RESERVED: Mapping[str, Sequence[str]] = {
    "node": (*_RESERVED_IN_BOTH, "pid", "parents", "size", "shape", "x", "y", "z"),
    "edge": (*_RESERVED_IN_BOTH, "source", "target", "weight", "kind", "shape", "thickness", "networkx_key"),
}


class _GexfElement:
    """A `node` or `edge` element for the nodes or edges of one type, filled anew for each of them.

    The template has the children <attvalues/> and <viz:color/>, in this order; the type's color is set once.
    """

    def __init__(self, template: str, element_type: ElementType, attributes: Sequence[Attribute]) -> None:
        self.element = parse_template(template)
        attribute_values, color = self.element
        self._values = ValueElements(
            attribute_values,
            [
                value_in_attribute("attvalue", {"for": attribute_id}, "value", attribute.value_type)
                for attribute_id, attribute in zip(_ids(self.element.tag, attributes), attributes, strict=True)
            ],
        )
        self._spells = _nested_template("<spells><spell/></spells>")
        for channel, start in zip("rgb", (1, 3, 5), strict=True):
            color.set(channel, str(int(element_type.color[start : start + 2], 16)))

    def fill(self, item: Node | Edge) -> None:
        self.element.set("id", item.id)
        self._values.fill(item.values)
        set_attribute(self._spells[0], "start", item.start)
        set_attribute(self._spells[0], "end", item.end)
        self.set_child(self._spells, present=item.start is not None or item.end is not None)

    def set_child(self, child: XmlElement, *, present: bool) -> None:
        """Appends the child, or removes it where the item before had one."""
        if present:
            self.element.append(child)
        elif child.getparent() is not None:
            self.element.remove(child)


class _NodeElement(_GexfElement):
    def __init__(self, header: Header, node_type: ElementType) -> None:
        super().__init__('<node id="" label=""><attvalues/><viz:color/></node>', node_type, header.node_attributes)
        self._position = _nested_template("<viz:position/>")

    def filled(self, node: Node) -> XmlElement:
        self.fill(node)
        self.element.set("label", node.label)
        set_attribute(self._position, "x", None if node.x is None else str(node.x))
        set_attribute(self._position, "y", None if node.y is None else str(node.y))
        self.set_child(self._position, present=node.has_coordinates)
        return self.element


class _EdgeElement(_GexfElement):
    def __init__(self, header: Header, relationship_type: ElementType) -> None:
        super().__init__(
            '<edge id="" source="" target="" kind="" label="" weight=""><attvalues/><viz:color/></edge>',
            relationship_type,
            header.edge_attributes,
        )
        # Gephi takes parallel edges for one, unless they differ in `kind`.
        self.element.set("kind", relationship_type.name)
        self.element.set("label", relationship_type.label)

    def filled(self, edge: Edge) -> XmlElement:
        self.fill(edge)
        self.element.set("source", edge.source)
        self.element.set("target", edge.target)
        self.element.set("weight", str(edge.weight))
        return self.element


def _nested_template(text: str) -> XmlElement:
    """A template that is written within another element, and so without the end of a line behind it."""
    element = parse_template(text)
    element.tail = None
    return element


def write(projection: Projection, sink: Sink) -> None:
    """Writes the graph as GEXF."""
    header = projection.header
    node_elements = {name: _NodeElement(header, node_type) for name, node_type in header.node_types.items()}
    edge_elements = {name: _EdgeElement(header, edge_type) for name, edge_type in header.relationship_types.items()}
    with document(sink, "gexf", _NAMESPACES, {"version": "1.3"}) as xml:
        _write_meta(xml, header)
        with xml.within("graph", _GRAPH):
            _write_attributes(xml, "node", header.node_attributes)
            _write_attributes(xml, "edge", header.edge_attributes)
            with xml.within("nodes"):
                xml.write_elements(projection.nodes, lambda node: node_elements[node.node_type].filled(node))
            with xml.within("edges"):
                xml.write_elements(projection.edges, lambda edge: edge_elements[edge.relationship_type].filled(edge))


def _write_meta(xml: Document, header: Header) -> None:
    # Without `lastmodifieddate`, so that the same graph gives the same bytes.
    element_types = [*header.node_types.values(), *header.relationship_types.values()]
    with xml.within("meta"):
        xml.write("creator", text="gongjian")
        xml.write("keywords", text=", ".join(element_type.label for element_type in element_types))
        xml.write("description", text=header.citation.text)


def _write_attributes(xml: Document, tag: str, attributes: Sequence[Attribute]) -> None:
    """Declares the attributes of nodes or of edges; `tag` is node or edge."""
    # networkx names attributes by their titles, graphology by their ids: both have to be distinct.
    titles = distinct_names([attribute.title for attribute in attributes], _RESERVED[tag])
    with xml.within("attributes", {"class": tag, "mode": "static"}):
        for attribute_id, title, attribute in zip(_ids(tag, attributes), titles, attributes, strict=True):
            gexf_type = _GEXF_TYPES[attribute.value_type]
            xml.write("attribute", {"id": attribute_id, "title": title, "type": gexf_type})


def _ids(tag: str, attributes: Sequence[Attribute]) -> list[str]:
    return attribute_names(attributes, _RESERVED[tag])


GEXF = Dialect("gexf", ".gexf", "application/gexf+xml; charset=utf-8", write)
