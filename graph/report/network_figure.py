"""The network around the subject, as a picture with a legend."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.analysis.pairs import MUTUAL_TYPES
from graph.export.palette import colors
from graph.report.elements import Element, element
from graph.report.labels import Box, place_labels
from graph.report.report import Answer, Report
from graph.report.tables import section

WIDTH, MARGIN, ABOVE = 720.0, 76.0, 40.0
"""Margins are for labels: at the sides, and above and below."""
HEIGHTS = 280.0, 420.0
"""At most so high that on paper it seldom has to begin a page."""
STRETCH = 1.6
"""Names are wide: where there is room, the picture is wider than its layout by this factor at most."""
RADIUS = 7.0
BEND = 16.0
EDGE = 3.0
"""What stays free at the edges of the picture: the halo of labels."""
POINT, SPREAD = 9.0, 3.6
"""How long an arrow is, and half of how wide."""
DASHES = ("", "6 3", "2 3", "9 3 2 3", "12 4", "4 2 1 2 1 2")
"""So that kinds of edges stay apart where a page is printed in gray."""


class Point(NamedTuple):
    """A place in the picture."""

    x: float
    y: float


def network(report: Report) -> Element | None:
    """None where nothing is tied to the subject."""
    found, words = report.findings.network, report.words
    if not found["edges"]:
        return None
    caption = words("network_note", nodes=len(found["nodes"]), edges=len(found["edges"]))
    left_out = sum(one["count"] for one in found["omitted"])
    figure = element(
        "figure",
        _picture(report),
        _legend(report),
        element("figcaption", caption, [" ", words("omitted", count=left_out)] if left_out else None),
    )
    return section(words("network"), figure)


def _picture(report: Report) -> Element:
    found = report.findings.network
    places, height = _fitted(found["nodes"])
    made = element("svg", viewBox=f"0 0 {WIDTH:g} {height:g}", role="img", class_="network")
    made.set("aria-label", report.words("network"))
    made.extend(_edges(report, places))
    made.extend(_nodes(report, places, Box(EDGE, EDGE, WIDTH - EDGE, height - EDGE)))
    return made


def _fitted(nodes: Iterable[Answer]) -> tuple[Mapping[str, Point], float]:
    """The layout's coordinates, scaled to the width of the page, and the height that this takes."""
    points = {node["id"]: Point(node["x"], node["y"]) for node in nodes}
    left, right = min(p.x for p in points.values()), max(p.x for p in points.values())
    top, bottom = min(p.y for p in points.values()), max(p.y for p in points.values())
    wide, high = right - left, bottom - top
    least, most = HEIGHTS
    height = min(max((WIDTH - 2 * MARGIN) * high / (wide or high or 1) + 2 * ABOVE, least), most)
    across, down = (WIDTH - 2 * MARGIN) / (wide or 1), (height - 2 * ABOVE) / (high or 1)
    scale = min(across if wide else math.inf, down if high else math.inf)
    scale = scale if math.isfinite(scale) else 1.0
    middle = Point((left + right) / 2, (top + bottom) / 2)
    placed = {
        one: Point(WIDTH / 2 + (p.x - middle.x) * min(across, scale * STRETCH), height / 2 + (p.y - middle.y) * scale)
        for one, p in points.items()
    }
    return placed, round(height)


def _edges(report: Report, places: Mapping[str, Point]) -> Iterator[Element]:
    """Edges between the same two nodes bend away from each other; an arrow stands before the target."""
    strokes = _strokes(report)
    seen: dict[tuple[str, str], int] = {}
    for edge in report.findings.network["edges"]:
        low, high = sorted((edge["source"], edge["target"]))
        number = seen[low, high] = seen.get((low, high), -1) + 1
        bend = (number + 1) // 2 * BEND * (-1 if number % 2 else 1)
        middle = _bent(places[low], places[high], bend)
        color, dash = strokes[edge["type"]]
        path = _curve(places[low], middle, places[high])
        drawn = element("path", d=path, fill="none", stroke=color, stroke_width="1.6", stroke_dasharray=dash or None)
        drawn.append(element("title", report.words.type(edge["type"])))
        yield drawn
        if edge["type"] not in MUTUAL_TYPES and low != high:
            ring = RADIUS + 4 * (edge["target"] == report.findings.node["id"])
            yield element("path", d=_arrow(middle, places[edge["target"]], ring), fill=color)


def _bent(begin: Point, end: Point, bend: float) -> Point:
    """Towards which point an edge bends."""
    across, down = end.x - begin.x, end.y - begin.y
    length = math.hypot(across, down) or 1
    return Point((begin.x + end.x) / 2 - down / length * bend, (begin.y + end.y) / 2 + across / length * bend)


def _curve(begin: Point, middle: Point, end: Point) -> str:
    return f"M{begin.x:.1f} {begin.y:.1f}Q{middle.x:.1f} {middle.y:.1f} {end.x:.1f} {end.y:.1f}"


def _arrow(middle: Point, end: Point, ring: float) -> str:
    """A triangle, the tip of which touches the ring around the end."""
    length = math.hypot(end.x - middle.x, end.y - middle.y) or 1
    x, y = (end.x - middle.x) / length, (end.y - middle.y) / length
    tip = Point(end.x - x * (ring + 1), end.y - y * (ring + 1))
    back = Point(tip.x - x * POINT, tip.y - y * POINT)
    left, right = (Point(back.x - y * side, back.y + x * side) for side in (SPREAD, -SPREAD))
    return f"M{tip.x:.1f} {tip.y:.1f}L{left.x:.1f} {left.y:.1f}L{right.x:.1f} {right.y:.1f}Z"


def _nodes(report: Report, places: Mapping[str, Point], within: Box) -> Iterator[Element]:
    shades = colors(report.ontology.nodes)
    nodes: Sequence[Answer] = report.findings.network["nodes"]
    around = [Box(p.x - RADIUS, p.y - RADIUS, p.x + RADIUS, p.y + RADIUS) for p in places.values()]
    labels = place_labels([(places[node["id"]], node["name"]) for node in nodes], around, RADIUS, within)
    for node, label in zip(nodes, labels, strict=True):
        subject = node["id"] == report.findings.node["id"]
        point = places[node["id"]]
        circle = element("circle", cx=point.x, cy=point.y, r=RADIUS + 2 * subject, fill=shades[node["type"]])
        circle.set("stroke", "#000" if subject else "#fff")
        circle.set("stroke-width", "3" if subject else "1")
        circle.append(element("title", f"{node['name']} {report.words.type(node['type'])}"))
        yield circle
        yield element("text", label.text, x=label.x, y=label.y, class_="subject" if subject else None)


def _strokes(report: Report) -> Mapping[str, tuple[str, str]]:
    """Colors and dashes by kind of edge."""
    shades = colors(kind.name for kind in report.ontology.all_relationships)
    return {name: (color, DASHES[place % len(DASHES)]) for place, (name, color) in enumerate(shades.items())}


def _legend(report: Report) -> Element:
    found, words = report.findings.network, report.words
    shades, strokes = colors(report.ontology.nodes), _strokes(report)
    types = {node["type"] for node in found["nodes"]}
    kinds = {edge["type"] for edge in found["edges"]}
    items = [
        element("li", _swatch(element("circle", cx=12, cy=7, r=6, fill=shades[name])), words.type(name))
        for name in shades
        if name in types
    ]
    for name, (color, dash) in strokes.items():
        if name in kinds:
            line = element("path", d="M0 7H24", stroke=color, stroke_width=2, stroke_dasharray=dash or None)
            items.append(element("li", _swatch(line), words.type(name)))
    return element("ul", items, class_="legend")


def _swatch(mark: Element) -> Element:
    return element("svg", mark, viewBox="0 0 24 14", width=24, height=14, aria_hidden="true")
