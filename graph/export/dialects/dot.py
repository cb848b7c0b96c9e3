"""DOT, the format of Graphviz.

Every text is an escaped string of Graphviz, in which a backslash and a line break are written as two characters.
"""

import re
from collections.abc import Iterable, Sequence

from graph.export.dialect import Dialect, Sink
from graph.export.palette import ink
from graph.export.projection import Attribute, Edge, Header, Node, Projection, Value
from graph.export.spreading import Box, columns, spread
from graph.selection.citing import Citation

_CRLF, _LINE = "\r\n", "\n"
# Of line ends DOT has an escape for one alone, and many readers take no other in a text.
_LINES = dict.fromkeys("\n\r\u2028\u2029", r"\n")
_ESCAPED = str.maketrans({"\\": r"\\", '"': r"\"", **_LINES})
_ENTITY = re.compile(r"&(?=#?\w+;)")


def write(projection: Projection, sink: Sink) -> None:
    """Writes the projection as DOT."""
    header = projection.header
    node_names, edge_names = _names(header.node_attributes), _names(header.edge_attributes)
    sink.write(_head(header.citation).encode())
    for nodes in spread(projection.nodes, box):
        sink.write("".join([_node(node, header, node_names) for node in nodes]).encode())
    for edges in projection.edges:
        sink.write("".join([_edge(edge, header, edge_names) for edge in edges]).encode())
    sink.write(b"}\n")


def _head(citation: Citation) -> str:
    """The citation is a comment up to the end of its line, so it has to stay in one."""
    cited = " ".join(citation.text.splitlines())
    return f'// {cited}\ndigraph {{\nnode [shape="box" style="filled"];\n'


def box(node: Node) -> Box:
    """What Graphviz draws in its own font: 14 points high, and half as wide a letter."""
    lines = node.label.split("\n")
    half = max(36, 8 + 17 * len(lines)) / 2
    return Box(max(54, 16 + 7 * max(map(columns, lines))), half, half)


def _names(attributes: Sequence[Attribute]) -> list[str]:
    """Graphviz has some 170 attributes of its own, and no property is one of them."""
    return [f"data_{attribute.name}" for attribute in attributes]


def _node(node: Node, header: Header, names: Sequence[str]) -> str:
    kind = header.node_kinds[node.kind]
    own = [f"label={_shown(node.label)}", f'fillcolor="{kind.color}"', f'fontcolor="{ink(kind.color)}"']
    own.append(_tooltip(kind.label, node))
    if node.x is not None and node.y is not None:
        # Graphviz counts upward.
        own.append(f'pos="{node.x},{0 - node.y}"')
    return f"{_quoted(node.id)} [{' '.join([*own, *_data(node, names)])}];\n"


def _edge(edge: Edge, header: Header, names: Sequence[str]) -> str:
    kind = header.edge_kinds[edge.kind]
    own = [f"id={_quoted(edge.id)}", f"label={_shown(kind.label)}", f'color="{kind.color}"', f'weight="{edge.weight}"']
    parts = [*own, _tooltip(kind.label, edge), *_data(edge, names)]
    return f"{_quoted(edge.source)} -> {_quoted(edge.target)} [{' '.join(parts)}];\n"


def _tooltip(label: str, item: Node | Edge) -> str:
    """The kind and, where it is bounded, the interval as ISO 8601 writes it."""
    bounded = f"\n{item.start or '..'}/{item.end or '..'}" if item.start or item.end else ""
    return f"tooltip={_shown(label + bounded)}"


def _data(item: Node | Edge, names: Sequence[str]) -> Iterable[str]:
    values = (("data_start", item.start), ("data_end", item.end), *zip(names, item.values, strict=True))
    return [f"{name}={_quoted(_written(value))}" for name, value in values if value is not None]


def _written(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _quoted(text: str) -> str:
    return f'"{text.replace(_CRLF, _LINE).translate(_ESCAPED)}"'


def _shown(text: str) -> str:
    """What Graphviz draws: there it replaces what looks like an entity of HTML."""
    return _quoted(_ENTITY.sub("&amp;", text))


DOT = Dialect("dot", ".dot", "text/vnd.graphviz; charset=utf-8", write)
