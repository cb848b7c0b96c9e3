"""yEd's GraphML: beside the data, what yEd draws (shapes, colors, labels, arrows)."""

from itertools import cycle

from graph.export.dialect import Dialect, Sink
from graph.export.dialects.graphml import NAMESPACE, GraphmlElement, keys_of, write_head
from graph.export.label_size import widest_line
from graph.export.palette import text_color
from graph.export.projection import Edge, ElementType, Header, Node, Projection, ValueType
from graph.export.spreading import Box, spread
from graph.export.xml_stream import Document, XmlElement, document

_NAMESPACES = {None: NAMESPACE, "y": "http://www.yworks.com/xml/graphml"}
# Labels, colors and coordinates are in the graphics, and so need no keys here.
_NODE_KEYS = {"start": ValueType.TEXT, "end": ValueType.TEXT}
_EDGE_KEYS = {"weight": ValueType.INTEGER, "start": ValueType.TEXT, "end": ValueType.TEXT}
# The shapes of yEd that are told apart at a glance. If there are more node types, shapes come again and only colors
# tell those types apart.
_SHAPES = ("roundrectangle", "ellipse", "hexagon", "octagon", "diamond", "parallelogram", "trapezoid", "rectangle")
# In yEd's default font.
_LETTER_WIDTH, _LINE_HEIGHT = 7, 18
_BOX_PADDING = 20
_ONE_LINE_BOX_HEIGHT = 30

_SHAPE_NODE = """<node id=""><data key="n_graphics"><y:ShapeNode>\
<y:Geometry height="" width="" x="" y=""/>\
<y:Fill color="" transparent="false"/>\
<y:BorderStyle color="#333333" type="line" width="1.0"/>\
<y:NodeLabel textColor="" xml:space="preserve"/>\
<y:Shape type=""/>\
</y:ShapeNode></data></node>"""
_POLY_LINE_EDGE = """<edge id="" source="" target=""><data key="e_graphics"><y:PolyLineEdge>\
<y:LineStyle color="" type="line" width="1.0"/>\
<y:Arrows source="none" target="standard"/>\
<y:EdgeLabel xml:space="preserve"/>\
</y:PolyLineEdge></data></edge>"""


class _NodeElement(GraphmlElement):
    """The element for nodes of one type, which all have its color and shape."""

    def __init__(self, header: Header, node_type: ElementType, shape: str) -> None:
        super().__init__(_SHAPE_NODE, keys_of("node", _NODE_KEYS, header.node_attributes))
        by_tag = {element.tag: element for element in self.element.iter()}
        by_tag["y:Fill"].set("color", node_type.color)
        by_tag["y:Shape"].set("type", shape)
        self._geometry = by_tag["y:Geometry"]
        self._label = by_tag["y:NodeLabel"]
        self._label.set("textColor", text_color(node_type.color))

    def filled(self, node: Node) -> XmlElement:
        self._label.text = _never_html(node.label)
        width, height = _box_size(node.label)
        # yEd places a node by its upper left corner, a projection by its middle.
        for name, value in (
            ("width", width),
            ("height", height),
            ("x", (node.x or 0) - width / 2),
            ("y", (node.y or 0) - height / 2),
        ):
            self._geometry.set(name, str(value))
        return self.filled_with_node(node, node.start, node.end)


class _EdgeElement(GraphmlElement):
    """The element for edges of one type, which all have its color and label."""

    def __init__(self, header: Header, relationship_type: ElementType) -> None:
        super().__init__(_POLY_LINE_EDGE, keys_of("edge", _EDGE_KEYS, header.edge_attributes))
        by_tag = {element.tag: element for element in self.element.iter()}
        by_tag["y:LineStyle"].set("color", relationship_type.color)
        by_tag["y:EdgeLabel"].text = relationship_type.label

    def filled(self, edge: Edge) -> XmlElement:
        return self.filled_with_edge(edge, edge.weight, edge.start, edge.end)


def _never_html(label: str) -> str:
    # yEd draws a label as HTML if it begins with <html>; behind a space of no width, the same is plain text.
    return f"\u200b{label}" if label.lstrip()[:6].lower() == "<html>" else label


def box(node: Node) -> Box:
    """What yEd draws at a node: a box around the label, with the node's coordinates in its middle."""
    width, height = _box_size(node.label)
    return Box(width, height / 2, height / 2)


def _box_size(label: str) -> tuple[int, int]:
    """Width and height."""
    line_count = len(label.split("\n"))
    return _BOX_PADDING + _LETTER_WIDTH * widest_line(label), _ONE_LINE_BOX_HEIGHT + _LINE_HEIGHT * (line_count - 1)


def write(projection: Projection, sink: Sink) -> None:
    """Writes the graph as GraphML for yEd."""
    header = projection.header
    node_elements = {
        name: _NodeElement(header, node_type, shape)
        # Not strict: the shapes never end.
        for (name, node_type), shape in zip(header.node_types.items(), cycle(_SHAPES), strict=False)
    }
    edge_elements = {name: _EdgeElement(header, edge_type) for name, edge_type in header.relationship_types.items()}
    with document(sink, "graphml", _NAMESPACES) as xml:
        _write_head(xml, header)
        with xml.within("graph", {"id": "G", "edgedefault": "directed"}):
            # The <desc> in the head is for other readers; this is what yEd shows as the description of the graph.
            xml.write("data", {"key": "g_description"}, header.citation.text)
            xml.write_elements(spread(projection.nodes, box), lambda node: node_elements[node.node_type].filled(node))
            xml.write_elements(projection.edges, lambda edge: edge_elements[edge.relationship_type].filled(edge))


def _write_head(xml: Document, header: Header) -> None:
    node_keys = keys_of("node", _NODE_KEYS, header.node_attributes)
    edge_keys = keys_of("edge", _EDGE_KEYS, header.edge_attributes)
    write_head(xml, header.citation, [*node_keys, *edge_keys])
    xml.write("key", {"id": "g_description", "for": "graph", "attr.name": "Description", "attr.type": "string"})
    xml.write("key", {"id": "n_graphics", "for": "node", "yfiles.type": "nodegraphics"})
    xml.write("key", {"id": "e_graphics", "for": "edge", "yfiles.type": "edgegraphics"})


YED = Dialect("yed", ".yed.graphml", "application/graphml+xml; charset=utf-8", write)
