"""The network around the subject: a picture in which no name covers another where that can be avoided, and a legend."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from graph.analysis.pairs import MUTUAL_TYPES
from graph.export.palette import colors
from graph.report.elements import Element, element, section
from graph.report.findings import NetworkEdge, NetworkNode
from graph.report.report import Report
from graph.report.wording import shortened, text_width

WIDTH, SIDE_MARGIN, TOP_MARGIN = 720.0, 76.0, 40.0
"""The margins leave room for the labels of the outermost nodes; the one at the bottom is that at the top."""

MINIMUM_HEIGHT, MAXIMUM_HEIGHT = 280.0, 420.0
"""A higher picture seldom fits below other text on a sheet of paper, and would then leave half of a page empty."""

MAXIMUM_STRETCH = 1.6
"""Names are wide, so where there is room the layout is made wider, but not so much that its shape is lost."""

RADIUS, SUBJECT_RADIUS = 7.0, 9.0
SUBJECT_RING = RADIUS + 4
"""The radius of the subject with its bold ring, which an arrow must not cover."""

BEND = 16.0
"""How far apart parallel edges are in their middle."""

HALO = 3.0
"""How far the white outline of a label reaches, which must not leave the picture either."""

ARROW_LENGTH, HALF_ARROW_WIDTH = 9.0, 3.6

DASHES = ("", "6 3", "2 3", "9 3 2 3", "12 4", "4 2 1 2 1 2")
"""Relationship types differ by these too, since a page may be printed in gray."""

FONT_SIZE = 11.0
"""As the style sheet sets it for this picture."""

MAXIMUM_NODE_LABEL = 24
"""Half-width characters of a name."""


class Point(NamedTuple):
    """A place in the picture, or in the layout."""

    x: float
    y: float


class Box(NamedTuple):
    """A rectangle that something covers."""

    left: float
    top: float
    right: float
    bottom: float


class Label(NamedTuple):
    """A text, centered at x, with its baseline at y."""

    text: str
    x: float
    y: float


class Stroke(NamedTuple):
    """How edges of a type are drawn."""

    color: str
    dashes: str


Places: TypeAlias = Mapping[str, Point]
"""The points of nodes in the picture, by id."""


def network_figure(report: Report) -> Element | None:
    """The section with the picture; None where nothing is tied to the subject."""
    network, wording = report.findings.network, report.wording
    if not network.edges:
        return None
    caption = [wording("network_note", nodes=len(network.nodes), edges=len(network.edges))]
    if network.omitted:
        caption.append(wording("omitted", count=network.omitted))
    figure = element("figure", _picture(report), _legend(report), element("figcaption", " ".join(caption)))
    return section(wording("network"), figure)


def _picture(report: Report) -> Element:
    places, height = fit(report.findings.network.nodes)
    label = report.wording("network")
    svg = element("svg", viewBox=f"0 0 {WIDTH:g} {height:g}", role="img", class_="network", aria_label=label)
    # Nodes and labels come last, so that they lie above the edges.
    svg.extend(_edges(report, places))
    svg.extend(_nodes(report, places, Box(HALO, HALO, WIDTH - HALO, height - HALO)))
    return svg


def fit(nodes: Sequence[NetworkNode]) -> tuple[Places, float]:
    """Where nodes stand in the picture, and its height: the layout scaled to its width, and moved to its middle."""
    left, right = min(node.x for node in nodes), max(node.x for node in nodes)
    top, bottom = min(node.y for node in nodes), max(node.y for node in nodes)
    layout_width, layout_height = right - left, bottom - top
    # Nodes on one line, or a single node, have no width or no height to divide by.
    height = (WIDTH - 2 * SIDE_MARGIN) * layout_height / (layout_width or layout_height or 1) + 2 * TOP_MARGIN
    height = min(max(height, MINIMUM_HEIGHT), MAXIMUM_HEIGHT)
    horizontal = (WIDTH - 2 * SIDE_MARGIN) / (layout_width or 1)
    vertical = (height - 2 * TOP_MARGIN) / (layout_height or 1)
    scale = min(horizontal if layout_width else math.inf, vertical if layout_height else math.inf)
    scale = scale if math.isfinite(scale) else 1.0
    middle = Point((left + right) / 2, (top + bottom) / 2)
    places = {
        node.id: Point(
            WIDTH / 2 + (node.x - middle.x) * min(horizontal, scale * MAXIMUM_STRETCH),
            height / 2 + (node.y - middle.y) * scale,
        )
        for node in nodes
    }
    return places, round(height)


def _edges(report: Report, places: Places) -> Iterator[Element]:
    """A curve for each edge; those between the same two nodes bend apart. An arrow stands before the target."""
    strokes = _strokes(report)
    parallel_edges: dict[tuple[str, str], int] = {}
    for edge in report.findings.network.edges:
        # From the lower id to the higher one, so that edges in opposite directions do not bend the same way.
        ends = min(edge.source, edge.target), max(edge.source, edge.target)
        number = parallel_edges[ends] = parallel_edges.get(ends, -1) + 1
        # The first is straight, the next bends to one side, the third to the other, and so on.
        bend = (number + 1) // 2 * BEND * (-1 if number % 2 else 1)
        begin, end = places[ends[0]], places[ends[1]]
        middle = _bent(begin, end, bend)
        stroke = strokes[edge.relationship_type]
        path = element(
            "path",
            element("title", report.wording.type(edge.relationship_type)),
            d=f"M{begin.x:.1f} {begin.y:.1f}Q{middle.x:.1f} {middle.y:.1f} {end.x:.1f} {end.y:.1f}",
            fill="none",
            stroke=stroke.color,
            stroke_width="1.6",
            stroke_dasharray=stroke.dashes or None,
        )
        yield path
        if _has_arrow(edge):
            ring = SUBJECT_RING if edge.target == report.findings.subject.id else RADIUS
            yield element("path", d=_arrow(middle, places[edge.target], ring), fill=stroke.color)


def _has_arrow(edge: NetworkEdge) -> bool:
    """Not on what both sides have agreed on; nor on an edge from a node to itself, which is a point."""
    return edge.relationship_type not in MUTUAL_TYPES and edge.source != edge.target


def _bent(begin: Point, end: Point, bend: float) -> Point:
    """The point that an edge bends towards: as far from the middle between its ends, at a right angle."""
    across, down = end.x - begin.x, end.y - begin.y
    length = math.hypot(across, down) or 1
    return Point((begin.x + end.x) / 2 - down / length * bend, (begin.y + end.y) / 2 + across / length * bend)


def _arrow(middle: Point, end: Point, ring: float) -> str:
    """The path of a triangle that points from the middle of an edge to its end, and touches the ring around the end."""
    length = math.hypot(end.x - middle.x, end.y - middle.y) or 1
    x, y = (end.x - middle.x) / length, (end.y - middle.y) / length
    tip = Point(end.x - x * (ring + 1), end.y - y * (ring + 1))
    back = Point(tip.x - x * ARROW_LENGTH, tip.y - y * ARROW_LENGTH)
    left, right = (Point(back.x - y * side, back.y + x * side) for side in (HALF_ARROW_WIDTH, -HALF_ARROW_WIDTH))
    return f"M{tip.x:.1f} {tip.y:.1f}L{left.x:.1f} {left.y:.1f}L{right.x:.1f} {right.y:.1f}Z"


def _nodes(report: Report, places: Places, within: Box) -> Iterator[Element]:
    type_colors = colors(report.ontology.nodes)
    nodes = report.findings.network.nodes
    circles = [Box(point.x - RADIUS, point.y - RADIUS, point.x + RADIUS, point.y + RADIUS) for point in places.values()]
    labels = place_labels([(places[node.id], node.name) for node in nodes], circles, within)
    for node, label in zip(nodes, labels, strict=True):
        is_subject = node.id == report.findings.subject.id
        yield element(
            "circle",
            element("title", f"{node.name} {report.wording.type(node.node_type)}"),
            cx=places[node.id].x,
            cy=places[node.id].y,
            r=SUBJECT_RADIUS if is_subject else RADIUS,
            fill=type_colors[node.node_type],
            stroke="#000" if is_subject else "#fff",
            stroke_width="3" if is_subject else "1",
        )
        yield element("text", label.text, x=label.x, y=label.y, class_="subject" if is_subject else None)


def place_labels(points: Sequence[tuple[Point, str]], circles: Sequence[Box], within: Box) -> Iterator[Label]:
    """A label for each point and name, in their order: where it covers least of the circles and of earlier labels.

    No label reaches out of `within`. The earlier a point comes, the better its place.
    """
    covered = list(circles)
    for point, name in points:
        text = shortened(name, MAXIMUM_NODE_LABEL)
        candidates = list(_candidates(point, text_width(text) * FONT_SIZE / 2, within))
        costs = [sum(_overlap(box, other) for other in covered) for _, box in candidates]
        # The first of equally good ones: they come in the order in which people look for a label.
        place, box = candidates[costs.index(min(costs))]
        covered.append(box)
        yield Label(text, place.x, place.y)


def _candidates(point: Point, width: float, within: Box) -> Iterator[tuple[Point, Box]]:
    """Places for a label of this width around a node, and what it covers there."""
    gap = RADIUS + 3
    aside = gap + width / 2
    for across, down in (
        (0, gap + FONT_SIZE * 0.8),  # below
        (0, -gap - FONT_SIZE * 0.1),  # above
        (aside, FONT_SIZE * 0.35),  # to the right
        (-aside, FONT_SIZE * 0.35),
        (aside, gap + FONT_SIZE * 0.5),  # at the corners, the lower ones first
        (-aside, gap + FONT_SIZE * 0.5),
        (aside, -gap),
        (-aside, -gap),
        (0, gap + FONT_SIZE * 2),  # a line farther below, or above
        (0, -gap - FONT_SIZE * 1.3),
    ):
        middle = min(max(point.x + across, within.left + width / 2), within.right - width / 2)
        baseline = min(max(point.y + down, within.top + FONT_SIZE), within.bottom - FONT_SIZE * 0.25)
        box = Box(middle - width / 2, baseline - FONT_SIZE, middle + width / 2, baseline + FONT_SIZE * 0.25)
        yield Point(middle, baseline), box


def _overlap(first: Box, second: Box) -> float:
    """The area that both boxes cover."""
    width = min(first.right, second.right) - max(first.left, second.left)
    height = min(first.bottom, second.bottom) - max(first.top, second.top)
    return width * height if width > 0 and height > 0 else 0.0


def _strokes(report: Report) -> Mapping[str, Stroke]:
    type_colors = colors(edge_type.name for edge_type in report.ontology.all_relationships)
    return {
        name: Stroke(color, DASHES[position % len(DASHES)])
        for position, (name, color) in enumerate(type_colors.items())
    }


def _legend(report: Report) -> Element:
    """The node types and relationship types of the picture, each in the order of the ontology."""
    network = report.findings.network
    node_types = {node.node_type for node in network.nodes}
    edge_types = {edge.relationship_type for edge in network.edges}
    signs = [
        (name, element("circle", cx=12, cy=7, r=6, fill=color))
        for name, color in colors(report.ontology.nodes).items()
        if name in node_types
    ]
    signs += [
        (name, element("path", d="M0 7H24", stroke=color, stroke_width=2, stroke_dasharray=dashes or None))
        for name, (color, dashes) in _strokes(report).items()
        if name in edge_types
    ]
    items = [element("li", _sign(drawing), report.wording.type(name)) for name, drawing in signs]
    return element("ul", items, class_="legend")


def _sign(drawing: Element) -> Element:
    # Hidden from readers of screens, as the text beside it says the same.
    return element("svg", drawing, viewBox="0 0 24 14", width=24, height=14, aria_hidden="true")
