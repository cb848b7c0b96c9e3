"""The option of an ECharts chart with one series of type graph, as `setOption` takes it.

Kinds of nodes are its categories, with a legend. ECharts finds the ends of links by id, and names are only shown.
"""

from collections.abc import Callable

import orjson

from graph.views.dialect import Dialect, Sink
from graph.views.fields import known, period, position
from graph.views.json_stream import Json, Placements, cited, opened, write_items
from graph.views.projection import Edge, Header, Node, Projection

_SERIES = {
    "type": "graph",
    "top": 48,
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


def write(projection: Projection, sink: Sink) -> None:
    """Writes the option; the layout is by force where it is not known of every node where it lies."""
    header, nodes = projection.header, Placements(projection.nodes)
    series = {**_SERIES, "categories": _categories(header)}
    sink.write(opened(_around(header), "series") + opened(series, "data"))
    write_items(sink, nodes, _node_record(header))
    sink.write(b'],"links":[')
    write_items(sink, projection.edges, _edge_record(header))
    layout = orjson.dumps("none" if nodes.complete else "force")
    sink.write(b'],"layout":' + layout + b"}]}\n")


def _around(header: Header) -> Json:
    wrapped = {"fontSize": 10, "width": 720, "height": 64, "overflow": "break", "lineOverflow": "truncate"}
    return {
        "title": {"subtext": header.citation.text, "left": 8, "bottom": 8, "subtextStyle": wrapped},
        "tooltip": {},
        "legend": {"type": "scroll", "top": 8, "data": [kind.label for kind in header.node_kinds.values()]},
        "citation": cited(header.citation),
    }


def _categories(header: Header) -> list[Json]:
    return [{"name": kind.label, "itemStyle": {"color": kind.color}} for kind in header.node_kinds.values()]


def _node_record(header: Header) -> Callable[[Node], Json]:
    categories = {name: index for index, name in enumerate(header.node_kinds)}
    attributes = tuple(attribute.name for attribute in header.node_attributes)

    def record(node: Node) -> Json:
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
