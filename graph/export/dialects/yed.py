"""yEd's GraphML: what yEd draws (shapes, colors, labels, arrows) beside the data."""

from itertools import cycle

from graph.export.dialect import Dialect, Sink
from graph.export.dialects.graphml import NAMESPACE, Row, keys_of, write_head
from graph.export.markup import Document, Element, document
from graph.export.palette import ink
from graph.export.projection import Edge, Header, Kind, Node, Projection, ValueType
from graph.export.spreading import Box, columns, spread

_NAMESPACES = {None: NAMESPACE, "y": "http://www.yworks.com/xml/graphml"}
_NODE = {"start": ValueType.TEXT, "end": ValueType.TEXT}
_EDGE = {"weight": ValueType.INTEGER, "start": ValueType.TEXT, "end": ValueType.TEXT}
# Told apart at a glance, in the order of the kinds; with more kinds than shapes, color tells.
_SHAPES = ("roundrectangle", "ellipse", "hexagon", "octagon", "diamond", "parallelogram", "trapezoid", "rectangle")
_HEIGHT = 30
_LINE_HEIGHT = 18
_CHARACTER = 7
"""The width of a Latin letter in yEd's default font; a Chinese character takes two."""

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


class _NodeRow(Row):
    """The node of one kind, whose color and shape are its kind's."""

    def __init__(self, header: Header, kind: Kind, shape: str):
        super().__init__(_SHAPE_NODE, keys_of("node", _NODE, header.node_attributes))
        parts = {part.tag: part for part in self.element.iter()}
        parts["y:Fill"].set("color", kind.color)
        parts["y:Shape"].set("type", shape)
        self._geometry = parts["y:Geometry"]
        self._label = parts["y:NodeLabel"]
        self._label.set("textColor", ink(kind.color))

    def filled(self, node: Node) -> Element:
        self._label.text = _plain(node.label)
        width, height = _extent(node.label)
        # yEd places the upper left corner; the projection, the middle.
        for name, value in (
            ("width", width),
            ("height", height),
            ("x", (node.x or 0) - width / 2),
            ("y", (node.y or 0) - height / 2),
        ):
            self._geometry.set(name, str(value))
        return self.of_node(node, node.start, node.end)


class _EdgeRow(Row):
    """The edge of one kind, whose color and label are its kind's."""

    def __init__(self, header: Header, kind: Kind):
        super().__init__(_POLY_LINE_EDGE, keys_of("edge", _EDGE, header.edge_attributes))
        parts = {part.tag: part for part in self.element.iter()}
        parts["y:LineStyle"].set("color", kind.color)
        parts["y:EdgeLabel"].text = kind.label

    def filled(self, edge: Edge) -> Element:
        return self.of_edge(edge, edge.weight, edge.start, edge.end)


def _plain(label: str) -> str:
    """A label is drawn as HTML if it begins with <html>: a space of no width before it keeps it a text."""
    return f"\u200b{label}" if label.lstrip()[:6].lower() == "<html>" else label


def box(node: Node) -> Box:
    """What yEd draws, around the label."""
    width, height = _extent(node.label)
    return Box(width, height / 2, height / 2)


def _extent(label: str) -> tuple[int, int]:
    """The width and height of a node around its label."""
    lines = label.split("\n")
    return 2 * _HEIGHT // 3 + _CHARACTER * max(map(columns, lines)), _HEIGHT + _LINE_HEIGHT * (len(lines) - 1)


def write(projection: Projection, sink: Sink) -> None:
    """Writes the projection as GraphML of yEd."""
    header = projection.header
    node_rows = {
        name: _NodeRow(header, kind, shape)
        for (name, kind), shape in zip(header.node_kinds.items(), cycle(_SHAPES), strict=False)
    }
    edge_rows = {name: _EdgeRow(header, kind) for name, kind in header.edge_kinds.items()}
    with document(sink, "graphml", _NAMESPACES) as xml:
        _write_head(xml, header)
        with xml.within("graph", {"id": "G", "edgedefault": "directed"}):
            # yEd shows it as the description of the graph.
            xml.write("data", {"key": "g_description"}, header.citation.text)
            xml.rows(spread(projection.nodes, box), lambda node: node_rows[node.kind].filled(node))
            xml.rows(projection.edges, lambda edge: edge_rows[edge.kind].filled(edge))


def _write_head(xml: Document, header: Header) -> None:
    node_keys = keys_of("node", _NODE, header.node_attributes)
    edge_keys = keys_of("edge", _EDGE, header.edge_attributes)
    write_head(xml, header.citation, [*node_keys, *edge_keys])
    described = {"id": "g_description", "for": "graph", "attr.name": "Description", "attr.type": "string"}
    xml.write("key", described)
    xml.write("key", {"id": "n_graphics", "for": "node", "yfiles.type": "nodegraphics"})
    xml.write("key", {"id": "e_graphics", "for": "edge", "yfiles.type": "edgegraphics"})


YED = Dialect("yed", ".yed.graphml", "application/graphml+xml; charset=utf-8", write)
