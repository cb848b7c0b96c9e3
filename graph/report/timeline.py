"""The recorded relationships of the subject in time: a bar for each that has a date; an open end is a point."""

import calendar
import datetime
import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.datatypes.date import first_day, last_day
from graph.export.palette import colors
from graph.report.elements import Element, element, section
from graph.report.report import INDICATORS, Report
from graph.report.wording import shortened

WIDTH, LABELS_WIDTH, LINE_HEIGHT, AXIS_HEIGHT = 720, 290, 22, 26

MAXIMUM_BARS = 40
"""More would be pages of bars in which nobody finds anything."""

BARS_OF_A_PICTURE = 10
"""The timeline is several pictures, one below the other, so that a printed page may end between them."""

RIGHT_MARGIN = 22
"""Room for half of the number of the last year, and for the point of an open bar."""

POINT_LENGTH = 7
HALF_BAR_HEIGHT = 5.5
MINIMUM_BAR_LENGTH = 3
"""So that a single day can be seen on an axis of many years."""

MAXIMUM_YEAR_MARKS = 12
MAXIMUM_ROW_LABEL = 45
"""Half-width characters of a bar's label."""


class Bar(NamedTuple):
    """A relationship. `since` and `until` are years with fractions (2021.5 is July 2, 2021), None where open."""

    label: str
    relationship_type: str
    since: float | None
    until: float | None


class Axis(NamedTuple):
    """The axis of time, from the first day of a year to the first day of a later one."""

    first_year: int
    last_year: int

    def x(self, year: float) -> float:
        """The place of a moment in the picture."""
        share = (year - self.first_year) / (self.last_year - self.first_year)
        return LABELS_WIDTH + share * (WIDTH - LABELS_WIDTH - RIGHT_MARGIN)


def timeline(report: Report) -> Element | None:
    """The section with the pictures; None where no relationship has a date."""
    wording, day = report.wording, report.findings.subject.day
    bars = list(_bars(report))
    dated = sorted((bar for bar in bars if bar.since or bar.until), key=_in_time)
    if not dated:
        return None
    notes = [wording("timeline_note")]
    if day:
        notes.append(wording("timeline_day", day=day))
    if len(dated) > MAXIMUM_BARS:
        notes.append(wording("timeline_first", count=MAXIMUM_BARS, total=len(dated)))
    if len(dated) < len(bars):
        notes.append(wording("timeline_undated", count=len(bars) - len(dated)))
    drawn = sorted(sorted(dated, key=_begin_or_end)[-MAXIMUM_BARS:], key=_in_time)
    axis = _axis(drawn, day)
    pictures = [
        _picture(report, drawn[start : start + BARS_OF_A_PICTURE], axis)
        for start in range(0, len(drawn), BARS_OF_A_PICTURE)
    ]
    figure = element("figure", pictures, element("figcaption", " ".join(notes)), class_="parts")
    return section(wording("timeline"), figure)


def _bars(report: Report) -> Iterator[Bar]:
    for field, (connection, page) in report.recorded.items():
        # A figure is stated of a period, but that is not the period of the relationship.
        if field != INDICATORS:
            for tie in page.edges:
                label = f"{tie.node.name} · {report.wording.connection(connection)}"
                since, until = tie.period.since, tie.period.until
                yield Bar(
                    label,
                    connection.relationship.name,
                    _year(first_day(since)) if since else None,
                    # A bar reaches to the end of its last day.
                    _year(last_day(until), additional_days=1) if until else None,
                )


def _year(day: str, additional_days: int = 0) -> float:
    """A day as a year with a fraction."""
    date = datetime.date.fromisoformat(day)
    days_before = date.timetuple().tm_yday - 1 + additional_days
    return date.year + days_before / (365 + calendar.isleap(date.year))


def _in_time(bar: Bar) -> tuple[float, float, str, str]:
    """Sorts by beginning and end, open ones first and last; then by type and label, to be the same each time."""
    return bar.since or 0, bar.until or 9999, bar.relationship_type, bar.label


def _begin_or_end(bar: Bar) -> float:
    """Sorts by how recent a relationship is: by its end where its beginning is open."""
    return bar.since if bar.since is not None else bar.until or 0


def _axis(bars: Sequence[Bar], day: str) -> Axis:
    begins = [bar.since for bar in bars if bar.since is not None] + ([_year(day)] if day else [])
    ends = [bar.until for bar in bars if bar.until is not None]
    # What begins in a year needs all of that year, and what ends in one has at least a year before its end.
    first_year = int(min([*begins, *(year - 1 for year in ends)]))
    last_year = max([int(year) + 1 for year in begins] + [math.ceil(year) for year in ends])
    return Axis(first_year, last_year)


def _picture(report: Report, bars: Sequence[Bar], axis: Axis) -> Element:
    height = AXIS_HEIGHT + len(bars) * LINE_HEIGHT + 4
    # From the colors of all types, so that each has the same color as in the network.
    type_colors = colors(edge_type.name for edge_type in report.ontology.all_relationships)
    label = report.wording("timeline")
    svg = element("svg", viewBox=f"0 0 {WIDTH} {height}", role="img", class_="timeline", aria_label=label)
    svg.extend(_year_marks(axis, height))
    for position, bar in enumerate(bars):
        middle = AXIS_HEIGHT + position * LINE_HEIGHT + LINE_HEIGHT / 2
        svg.extend(_bar(bar, axis, middle, type_colors[bar.relationship_type]))
    day = report.findings.subject.day
    if day:
        # Last, so that it lies above the bars.
        svg.append(_vertical_line(axis.x(_year(day)), height, "#c00", "1.5"))
    return svg


def _year_marks(axis: Axis, height: float) -> Iterator[Element]:
    """A line and a number for each year, or for every few years where there are many."""
    step = max(1, math.ceil((axis.last_year - axis.first_year) / MAXIMUM_YEAR_MARKS))
    for year in range(axis.first_year, axis.last_year + 1, step):
        yield _vertical_line(axis.x(year), height, "#ddd", "1")
        yield element("text", str(year), x=axis.x(year), y=14, text_anchor="middle")


def _vertical_line(x: float, height: float, color: str, width: str) -> Element:
    return element("path", d=f"M{x:.1f} {AXIS_HEIGHT - 6}V{height}", stroke=color, stroke_width=width)


def _bar(bar: Bar, axis: Axis, middle: float, color: str) -> Iterator[Element]:
    left = axis.x(axis.first_year if bar.since is None else bar.since)
    right = axis.x(axis.last_year if bar.until is None else bar.until)
    right = max(right, left + MINIMUM_BAR_LENGTH)
    label = shortened(bar.label, MAXIMUM_ROW_LABEL)
    yield element("text", label, x=LABELS_WIDTH - 12, y=middle + 4, text_anchor="end")
    yield element("path", d=_outline(bar, left, right, middle), fill=color)


def _outline(bar: Bar, left: float, right: float, middle: float) -> str:
    """The path around a bar, from its lower left corner, or the point there, to the right and back."""
    top, bottom = middle - HALF_BAR_HEIGHT, middle + HALF_BAR_HEIGHT
    begin, end = f"M{left:.1f} {top:.1f}", f"H{right:.1f}V{bottom:.1f}"
    if bar.since is None:
        begin = f"M{left - POINT_LENGTH:.1f} {middle:.1f}L{left:.1f} {top:.1f}"
    if bar.until is None:
        end = f"H{right:.1f}L{right + POINT_LENGTH:.1f} {middle:.1f}L{right:.1f} {bottom:.1f}"
    return f"{begin}{end}H{left:.1f}Z"
