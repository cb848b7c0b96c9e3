r"""DOT, the format of Graphviz.

    // network(...) | asOf 2021-06-30 | snapshot 9f2c4e | Report
    digraph {
    node [shape="box" style="filled"];
    "VW5pdDp1MQ" [label="第一小学" fillcolor="#ee6677" fontcolor="#000000" tooltip="单位" data_type="Unit"];
    }

Every text is one of Graphviz's escaped strings, in which a backslash is written \\ and the end of a line \n.
"""

import re
from collections.abc import Iterable, Sequence

from graph.export.dialect import Dialect, Sink
from graph.export.label_size import widest_line
from graph.export.palette import text_color
from graph.export.projection import Attribute, Edge, Header, Node, Projection, Value
from graph.export.spreading import Box, spread
from graph.selection.citing import Citation

_CRLF, _LF = "\r\n", "\n"
# DOT has one escape for the end of a line, and many readers accept no other end of a line in a text.
_LINE_ENDS = dict.fromkeys("\n\r\u2028\u2029", r"\n")
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", **_LINE_ENDS})
_HTML_ENTITY = re.compile(r"&(?=#?\w+;)")


def write(projection: Projection, sink: Sink) -> None:
    """Writes the graph as DOT, a line for each node and each edge."""
    header = projection.header
    node_names, edge_names = _attribute_names(header.node_attributes), _attribute_names(header.edge_attributes)
    sink.write(_head(header.citation).encode())
    for nodes in spread(projection.nodes, box):
        sink.write("".join([_node_line(node, header, node_names) for node in nodes]).encode())
    for edges in projection.edges:
        sink.write("".join([_edge_line(edge, header, edge_names) for edge in edges]).encode())
    sink.write(b"}\n")


def _head(citation: Citation) -> str:
    # A comment ends with its line, so whatever splits lines in the citation would let the rest of it out.
    one_line = " ".join(citation.text.splitlines())
    return f'// {one_line}\ndigraph {{\nnode [shape="box" style="filled"];\n'


def box(node: Node) -> Box:
    """What Graphviz draws at a node by default, in points: a font of 14, letters half as wide, boxes of 54 by 36."""
    half_height = max(36, 8 + 17 * len(node.label.split("\n"))) / 2
    return Box(max(54, 16 + 7 * widest_line(node.label)), half_height, half_height)


def _attribute_names(attributes: Sequence[Attribute]) -> list[str]:
    # Graphviz has some 170 attributes of its own, none of which begins so; it would take `area` to mean a size.
    return [f"data_{attribute.name}" for attribute in attributes]


def _node_line(node: Node, header: Header, names: Sequence[str]) -> str:
    node_type = header.node_types[node.node_type]
    attributes = [
        f"label={_drawn(node.label)}",
        f'fillcolor="{node_type.color}"',
        f'fontcolor="{text_color(node_type.color)}"',
        _tooltip(node_type.label, node),
    ]
    if node.x is not None and node.y is not None:
        # Graphviz counts y upward. Subtracting, unlike a minus sign, never gives -0.0.
        attributes.append(f'pos="{node.x},{0 - node.y}"')
    return f"{_quoted(node.id)} [{' '.join([*attributes, *_data(node, names)])}];\n"


def _edge_line(edge: Edge, header: Header, names: Sequence[str]) -> str:
    edge_type = header.relationship_types[edge.relationship_type]
    attributes = [
        f"id={_quoted(edge.id)}",
        f"label={_drawn(edge_type.label)}",
        f'color="{edge_type.color}"',
        f'weight="{edge.weight}"',
        _tooltip(edge_type.label, edge),
    ]
    return f"{_quoted(edge.source)} -> {_quoted(edge.target)} [{' '.join([*attributes, *_data(edge, names)])}];\n"


def _tooltip(type_label: str, item: Node | Edge) -> str:
    """The type and, unless both sides are open, the period as ISO 8601-2 writes it: ../2021-12-31."""
    period = f"\n{item.start or '..'}/{item.end or '..'}" if item.start or item.end else ""
    return f"tooltip={_drawn(type_label + period)}"


def _data(item: Node | Edge, names: Sequence[str]) -> Iterable[str]:
    values = (("data_start", item.start), ("data_end", item.end), *zip(names, item.values, strict=True))
    return [f"{name}={_quoted(_text(value))}" for name, value in values if value is not None]


def _text(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _quoted(text: str) -> str:
    return f'"{text.replace(_CRLF, _LF).translate(_ESCAPES)}"'


def _drawn(text: str) -> str:
    """A text that Graphviz draws: there, unlike elsewhere, it replaces what looks like an entity of HTML."""
    return _quoted(_HTML_ENTITY.sub("&amp;", text))


DOT = Dialect("dot", ".dot", "text/vnd.graphviz; charset=utf-8", write)
