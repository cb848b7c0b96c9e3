"""The relationships of the subject in time: a bar for each, open ends as arrows."""

import calendar
import datetime
import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.datatypes.date import first_day, last_day
from graph.export.palette import colors
from graph.ontology.model import Connection, DerivedType
from graph.report.elements import Element, element
from graph.report.labels import shortened
from graph.report.report import INDICATORS, Answer, Report
from graph.report.tables import section

WIDTH, LABELS, LINE, HEAD = 720, 290, 22, 26
MOST, TOGETHER = 40, 10
"""Bars that are drawn at most, and those of a picture, between which a page may end."""
ARROW = 7
RIGHT = 22
"""What the last year and an arrow take."""
LONGEST = 45


class Bar(NamedTuple):
    """A relationship: first and last day as years (2021.5), None where open."""

    label: str
    kind: str
    since: float | None
    until: float | None


class Axis(NamedTuple):
    """From the beginning of a year to that of another."""

    first: int
    last: int

    def at(self, year: float) -> float:
        """Where a moment is in the picture."""
        return LABELS + (year - self.first) / (self.last - self.first) * (WIDTH - LABELS - RIGHT)


def timeline(report: Report) -> Element | None:
    """None where no relationship has a date."""
    words = report.words
    bars = [bar for connection in report.connections.values() for bar in _bars(report, connection)]
    dated = sorted((bar for bar in bars if bar.since or bar.until), key=_order)
    if not dated:
        return None
    notes = [words("timeline_note")]
    if report.findings.day:
        notes.append(words("timeline_day", day=report.findings.day))
    if len(dated) > MOST:
        notes.append(words("timeline_first", shown=MOST, total=len(dated)))
    if len(dated) < len(bars):
        notes.append(words("timeline_undated", count=len(bars) - len(dated)))
    caption = element("figcaption", " ".join(notes))
    latest = sorted(sorted(dated, key=_begun)[-MOST:], key=_order)
    axis = _axis(report, latest)
    pictures = [_picture(report, latest[at : at + TOGETHER], axis) for at in range(0, len(latest), TOGETHER)]
    return section(words("timeline"), element("figure", pictures, caption, class_="parts"))


def _begun(bar: Bar) -> float:
    """When it began; where that is not known, when it ended."""
    return bar.since if bar.since is not None else bar.until or 0


def _order(bar: Bar) -> tuple[float, float, str, str]:
    return bar.since or 0, bar.until or 9999, bar.kind, bar.label


def _bars(report: Report, connection: Connection) -> Iterator[Bar]:
    if isinstance(connection.relationship, DerivedType) or connection.field == INDICATORS:
        return
    for edge in report.edges(connection):
        label = f"{edge['node']['name']} · {report.words.field(connection)}"
        yield Bar(label, connection.relationship.name, *_years(edge))


def _years(edge: Answer) -> tuple[float | None, float | None]:
    since, until = edge.get("since"), edge.get("until")
    return _year(first_day(since)) if since else None, _year(last_day(until), 1) if until else None


def _year(day: str, later: int = 0) -> float:
    """A day as a part of its year."""
    given = datetime.date.fromisoformat(day)
    return given.year + (given.timetuple().tm_yday - 1 + later) / (365 + calendar.isleap(given.year))


def _axis(report: Report, bars: Sequence[Bar]) -> Axis:
    begins = [bar.since for bar in bars if bar.since is not None]
    ends = [bar.until for bar in bars if bar.until is not None]
    begins += [_year(report.findings.day)] if report.findings.day else []
    last = max([int(year) + 1 for year in begins] + [math.ceil(year) for year in ends])
    return Axis(int(min([*begins, *(year - 1 for year in ends)])), last)


def _picture(report: Report, bars: Sequence[Bar], axis: Axis) -> Element:
    height = HEAD + len(bars) * LINE + 4
    shades = colors(kind.name for kind in report.ontology.all_relationships)
    made = element("svg", viewBox=f"0 0 {WIDTH} {height}", role="img", class_="timeline")
    made.set("aria-label", report.words("timeline"))
    made.extend(_years_marked(axis, height))
    for place, bar in enumerate(bars):
        made.extend(_drawn(bar, axis, HEAD + place * LINE + LINE / 2, shades[bar.kind]))
    if report.findings.day:
        at = axis.at(_year(report.findings.day))
        made.append(element("path", d=f"M{at:.1f} {HEAD - 6}V{height}", stroke="#c00", stroke_width="1.5"))
    return made


def _years_marked(axis: Axis, height: float) -> Iterator[Element]:
    """A line for each year, or every few where they are many."""
    step = max(1, -(-(axis.last - axis.first) // 12))
    for year in range(axis.first, axis.last + 1, step):
        at = axis.at(year)
        yield element("path", d=f"M{at:.1f} {HEAD - 6}V{height}", stroke="#ddd", stroke_width="1")
        yield element("text", str(year), x=at, y=14, text_anchor="middle")


def _drawn(bar: Bar, axis: Axis, middle: float, color: str) -> Iterator[Element]:
    left = axis.at(axis.first if bar.since is None else bar.since)
    right = axis.at(axis.last if bar.until is None else bar.until)
    right = max(right, left + 3)
    text = shortened(bar.label, LONGEST)
    yield element("text", text, x=LABELS - 12, y=middle + 4, text_anchor="end")
    yield element("path", d=_outline(left, right, middle, bar), fill=color)


def _outline(left: float, right: float, middle: float, bar: Bar) -> str:
    """A bar that ends in a point where it is open."""
    top, bottom = middle - 5.5, middle + 5.5
    begin = (
        f"M{left:.1f} {top:.1f}" if bar.since is not None else f"M{left - ARROW:.1f} {middle:.1f}L{left:.1f} {top:.1f}"
    )
    end = (
        f"H{right:.1f}V{bottom:.1f}"
        if bar.until is not None
        else f"H{right:.1f}L{right + ARROW:.1f} {middle:.1f}L{right:.1f} {bottom:.1f}"
    )
    return f"{begin}{end}H{left:.1f}Z"
