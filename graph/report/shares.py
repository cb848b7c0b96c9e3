"""Bars: how many there are of each kind, or in each role."""

from collections.abc import Sequence

from graph.export.palette import colors
from graph.ontology.model import Connection, Property
from graph.report.elements import Element, element
from graph.report.labels import shortened
from graph.report.report import Report

WIDTH, LABELS, LINE = 720, 200, 21
LONGEST = 30


def shares_by_kind(report: Report, connection: Connection) -> Element | None:
    """The far ends of a connection by kind."""
    prop = report.ontology.nodes[connection.far.types[0]].by_name.get("kind")
    color = colors(report.ontology.nodes)[connection.far.types[0]]
    return _figure(report, connection, prop, color)


def shares_by_role(report: Report, connection: Connection) -> Element | None:
    """The edges of a connection by role, where the relationship has roles."""
    props = {prop.name: prop for prop in getattr(connection.relationship, "properties", ())}
    return _figure(report, connection, props.get("role"), "#4477aa")


def _figure(report: Report, connection: Connection, prop: Property | None, color: str) -> Element | None:
    words, groups = report.words, report.findings.node[connection.field].get("groups", ())
    if prop is None or len(groups) < 2:
        return None
    counted = [(_named(report, prop, one[prop.name]), one["count"]) for one in groups]
    caption = words("shares", kind=words.label(prop.label).lower())
    return element("figure", _bars(counted, color, caption), element("figcaption", caption))


def _named(report: Report, prop: Property, value: object) -> str:
    return report.words("unstated") if value is None else report.words.value(prop, value)


def _bars(counted: Sequence[tuple[str, int]], color: str, caption: str) -> Element:
    most = max(count for _, count in counted)
    height = len(counted) * LINE + 4
    made = element("svg", viewBox=f"0 0 {WIDTH} {height}", role="img", aria_label=caption, class_="bars")
    for place, (name, count) in enumerate(counted):
        middle = place * LINE + LINE / 2
        length = count / most * (WIDTH - LABELS - 60)
        made.append(element("text", shortened(name, LONGEST), x=LABELS - 8, y=middle + 4, text_anchor="end"))
        made.append(element("rect", x=LABELS, y=middle - 7, width=length, height=14, fill=color))
        made.append(element("text", str(count), x=LABELS + length + 6, y=middle + 4))
    return made
