"""ECharts: the option of a chart with one series of type graph, as `setOption` takes it.

The node types are the categories of the series, with a legend. Links name their ends by id, so nodes may share a name.
"""

from collections.abc import Callable, Collection

import orjson

from graph.export.dialect import Dialect, Sink
from graph.export.json_stream import (
    Json,
    NodeSurvey,
    citation_members,
    coordinates,
    open_list,
    period,
    present_values,
    write_items,
)
from graph.export.label_size import width_in_letters
from graph.export.projection import Edge, Header, Node, Projection

_SERIES = {
    "type": "graph",
    # Room for the legend above and the citation below.
    "top": 48,
    "left": 24,
    # Names stand to the right of nodes, also of the rightmost.
    "right": 200,
    "bottom": 88,
    "roam": True,
    "draggable": True,
    "label": {"show": True, "position": "right"},
    "labelLayout": {"hideOverlap": True},
    "edgeSymbol": ["none", "arrow"],
    "edgeSymbolSize": [0, 6],
    # Parallel links would be drawn over each other.
    "autoCurveness": True,
    "emphasis": {"focus": "adjacency"},
    "force": {"repulsion": 400, "edgeLength": 120, "layoutAnimation": False},
}
# A unit is as long in both directions, whatever the shape of the room: else a circle of nodes is an ellipse.
_BY_COORDINATES = {"layout": "none", "preserveAspect": "contain"}
_MAXIMUM_SUBTEXT_LETTERS = 520
"""What four lines of 720 pixels hold in a font of 10, with some to spare where a line ends early."""


def write(projection: Projection, sink: Sink) -> None:
    """Writes the option; `layout` and the legend come last, since they depend on all nodes.

    The layout is by force unless all nodes have coordinates.
    """
    header, nodes = projection.header, NodeSurvey(projection.nodes)
    series = {**_SERIES, "categories": _categories(header)}
    sink.write(open_list(_members_before_series(header), "series") + open_list(series, "data"))
    write_items(sink, nodes, _node_record(header))
    sink.write(b'],"links":[')
    write_items(sink, projection.edges, _edge_record(header))
    layout = orjson.dumps(_BY_COORDINATES if nodes.all_placed else {"layout": "force"})[1:]
    sink.write(b"]," + layout + b'],"legend":' + orjson.dumps(_legend(header, nodes.node_types)) + b"}\n")


def _members_before_series(header: Header) -> Json:
    subtext_style = {"fontSize": 10, "width": 720, "height": 64, "overflow": "break", "lineOverflow": "truncate"}
    return {
        "title": {"subtext": _subtext(header.citation.text), "left": 8, "bottom": 8, "subtextStyle": subtext_style},
        "tooltip": {},
        "citation": citation_members(header.citation),
    }


def _subtext(citation: str) -> str:
    """The citation, cut off with an ellipsis where it has no room; ECharts would cut it off without one."""
    text = citation
    while width_in_letters(text) > _MAXIMUM_SUBTEXT_LETTERS:
        # No character is wider than two letters, so this never cuts off too much.
        text = text[: -max(1, (width_in_letters(text) - _MAXIMUM_SUBTEXT_LETTERS) // 2)]
    return citation if text == citation else text + "…"


def _legend(header: Header, present_types: Collection[str]) -> Json:
    labels = [node_type.label for name, node_type in header.node_types.items() if name in present_types]
    return {"type": "scroll", "top": 8, "data": labels}


def _categories(header: Header) -> list[Json]:
    return [
        {"name": node_type.label, "itemStyle": {"color": node_type.color}} for node_type in header.node_types.values()
    ]


def _node_record(header: Header) -> Callable[[Node], Json]:
    category_of = {name: index for index, name in enumerate(header.node_types)}
    # `attributes` is an object of their own, so no name in it is reserved.
    names = [attribute.name for attribute in header.node_attributes]

    def record(node: Node) -> Json:
        return {
            "id": node.id,
            "name": node.label,
            "category": category_of[node.node_type],
            **coordinates(node),
            **period(node),
            "attributes": present_values(names, node.values),
        }

    return record


def _edge_record(header: Header) -> Callable[[Edge], Json]:
    names = [attribute.name for attribute in header.edge_attributes]

    def record(edge: Edge) -> Json:
        return {
            "id": edge.id,
            "source": edge.source,
            "target": edge.target,
            "value": edge.weight,
            "lineStyle": {"color": header.relationship_types[edge.relationship_type].color},
            **period(edge),
            "attributes": present_values(names, edge.values),
        }

    return record


ECHARTS = Dialect("echarts", ".echarts.json", "application/json", write)
