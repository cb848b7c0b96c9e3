"""Pairs: what is recorded between two nodes, and when."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from graph.analysis.graph import Edge
from graph.datatypes.date import first_day, last_day

Pair: TypeAlias = tuple[str, str]

DIRECT = ("DEPLOYED_TO", "PAIRED_WITH", "POSTED_TO", "REPORTS_IN_TO", "VISITED")
"""The kinds of edges by which two deal with each other. To lead or to be a member is a position, and no dealing."""
MUTUAL = ("PAIRED_WITH",)
"""Those of them which both sides agree on, whichever the edge begins at."""
JOINT = ("PARTICIPATES_IN",)
"""The kinds of edges that lead to what several do together."""


def pairs(edges: Iterable[Edge]) -> Mapping[Pair, list[Edge]]:
    """Edges by the two nodes between which they run, in the order of their ids; the lower id comes first."""
    found: dict[Pair, list[Edge]] = {}
    for edge in edges:
        if edge.source != edge.target:
            pair = min(edge.source, edge.target), max(edge.source, edge.target)
            found.setdefault(pair, []).append(edge)
    return dict(sorted(found.items()))


def begins(edge: Edge) -> str | None:
    """The first day that the edge's beginning may mean; None where it is open."""
    return first_day(edge.since) if edge.since else edge.start


def recorded_days(edge: Edge) -> tuple[str, ...]:
    """The first and last days that the edge's dates may mean; none of an end that is open.

    The dates are taken as given (`since`, `until`), where edges have them: 2018 may mean any day of that year.
    """
    dates = [date for date in (edge.since, edge.until) if date]
    if dates:
        return tuple(day for date in dates for day in (first_day(date), last_day(date)))
    return tuple(day for day in (edge.start, edge.end) if day)
