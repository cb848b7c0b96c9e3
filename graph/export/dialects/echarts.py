"""The option of an ECharts chart with one series of type graph, as `setOption` takes it.

Kinds of nodes are its categories, with a legend. ECharts finds the ends of links by id, and names are only shown.
"""

from collections.abc import Callable, Collection

import orjson

from graph.export.dialect import Dialect, Sink
from graph.export.fields import known, period, position
from graph.export.json_stream import Json, Placements, cited, opened, write_items
from graph.export.projection import Edge, Header, Node, Projection
from graph.export.spreading import columns

_SERIES = {
    "type": "graph",
    "top": 48,
    "left": 24,
    # Names stand to the right of nodes.
    "right": 200,
    "bottom": 88,
    "roam": True,
    "draggable": True,
    "label": {"show": True, "position": "right"},
    "labelLayout": {"hideOverlap": True},
    "edgeSymbol": ["none", "arrow"],
    "edgeSymbolSize": [0, 6],
    # Parallel links would lie on each other.
    "autoCurveness": True,
    "emphasis": {"focus": "adjacency"},
    "force": {"repulsion": 400, "edgeLength": 120, "layoutAnimation": False},
}
_SUBTEXT = 520
"""Letters of a font of 10 that four lines of 720 hold, with some to spare for the ends of lines."""


def write(projection: Projection, sink: Sink) -> None:
    """Writes the option; the layout is by force where it is not known of every node where it lies."""
    header, nodes = projection.header, Placements(projection.nodes)
    series = {**_SERIES, "categories": _categories(header)}
    shown: set[str] = set()
    sink.write(opened(_around(header), "series") + opened(series, "data"))
    write_items(sink, nodes, _node_record(header, shown))
    sink.write(b'],"links":[')
    write_items(sink, projection.edges, _edge_record(header))
    layout = orjson.dumps("none" if nodes.complete else "force")
    sink.write(b'],"layout":' + layout + b'}],"legend":' + orjson.dumps(_legend(header, shown)) + b"}\n")


def _around(header: Header) -> Json:
    wrapped = {"fontSize": 10, "width": 720, "height": 64, "overflow": "break", "lineOverflow": "truncate"}
    return {
        "title": {"subtext": _cut(header.citation.text), "left": 8, "bottom": 8, "subtextStyle": wrapped},
        "tooltip": {},
        "citation": cited(header.citation),
    }


def _cut(text: str) -> str:
    """As much of a text as has room in four lines, with an ellipsis where it goes on."""
    shown = text
    while columns(shown) > _SUBTEXT:
        shown = shown[: -max(1, (columns(shown) - _SUBTEXT) // 2)]
    return text if shown == text else shown + "…"


def _legend(header: Header, shown: Collection[str]) -> Json:
    """The types of which there are nodes, which is known behind these."""
    labels = [kind.label for name, kind in header.node_kinds.items() if name in shown]
    return {"type": "scroll", "top": 8, "data": labels}


def _categories(header: Header) -> list[Json]:
    return [{"name": kind.label, "itemStyle": {"color": kind.color}} for kind in header.node_kinds.values()]


def _node_record(header: Header, shown: set[str]) -> Callable[[Node], Json]:
    categories = {name: index for index, name in enumerate(header.node_kinds)}
    attributes = tuple(attribute.name for attribute in header.node_attributes)

    def record(node: Node) -> Json:
        shown.add(node.kind)
        own = {"id": node.id, "name": node.label, "category": categories[node.kind], **position(node)}
        return {**own, **period(node), "attributes": known(attributes, node.values)}

    return record


def _edge_record(header: Header) -> Callable[[Edge], Json]:
    attributes = tuple(attribute.name for attribute in header.edge_attributes)

    def record(edge: Edge) -> Json:
        ends = {"id": edge.id, "source": edge.source, "target": edge.target, "value": edge.weight}
        own = {"lineStyle": {"color": header.edge_kinds[edge.kind].color}, **period(edge)}
        return {**ends, **own, "attributes": known(attributes, edge.values)}

    return record


ECHARTS = Dialect("echarts", ".echarts.json", "application/json", write)
