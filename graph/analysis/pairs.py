"""Pairs: what is recorded between two nodes, and the questions about it: dormant, one-sided and burst-only pairs.

The questions look at recorded edges only. A derived edge follows from recorded ones, so it would count them twice.

Dates are read so that they speak against a row. An edge of 2018 may have begun on any day of that year, so it counts as
activity on December 31, and as no burst, since it may span the year.
"""

import datetime
import itertools
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple, TypeAlias

from graph.analysis.graph import Edge, Graph
from graph.analysis.result import ParameterValues, Result
from graph.datatypes.date import first_day, last_day
from graph.ontology.model import Label

Pair: TypeAlias = tuple[str, str]
"""The ids of two nodes, the lower one first."""

DIRECT_TYPES = ("DEPLOYED_TO", "PAIRED_WITH", "POSTED_TO", "REPORTS_IN_TO", "VISITED")
"""Relationship types by which two nodes deal with each other. LEADS and MEMBER_OF are positions, and no dealings."""
MUTUAL_TYPES = ("PAIRED_WITH",)
"""Those of the direct types that both sides have agreed on: at which side such an edge begins means nothing."""
JOINT_TYPES = ("PARTICIPATES_IN",)
"""Relationship types by which nodes take part in something together: edges lead from each of them to it."""
DATED_TYPES = (*DIRECT_TYPES, *JOINT_TYPES)
"""The relationship types that dormant and burst-only pairs are about, unless the caller names others."""

DEFAULT_MONTHS = 12
DEFAULT_BURST_DAYS = 31
DEFAULT_BURST_EDGES = 2
"""How many edges a burst has at least: a single one is always within any time."""


def edges_by_pair(edges: Iterable[Edge]) -> Mapping[Pair, list[Edge]]:
    """The edges between each two nodes, in either direction; sorted by pair, the edges of a pair in the given order.

    An edge from a node to itself belongs to no pair.
    """
    edges_of: dict[Pair, list[Edge]] = {}
    for edge in edges:
        if edge.source != edge.target:
            pair = min(edge.source, edge.target), max(edge.source, edge.target)
            edges_of.setdefault(pair, []).append(edge)
    return dict(sorted(edges_of.items()))


def possible_days(edge: Edge) -> tuple[str, ...]:
    """The first and the last day that the beginning of an edge may mean, then those of its end, as far as recorded.

    The dates are taken as the source gives them (`since` and `until`). Of an edge that has neither, they are the days
    of its period.
    """
    dates = [date for date in (edge.since, edge.until) if date]
    if dates:
        return tuple(day for date in dates for day in (first_day(date), last_day(date)))
    return tuple(day for day in (edge.since_day, edge.until_day) if day)


class Dormant(NamedTuple):
    """A pair of ids, the lower one first, the last day that is recorded of it, and the ids of its edges."""

    source: str
    target: str
    last: str
    edges: tuple[str, ...]


def dormant_ties(
    graph: Graph,
    day: str,
    months: int = DEFAULT_MONTHS,
    relationship_types: Collection[str] = DATED_TYPES,
    node_id: str | None = None,
) -> Result[Dormant]:
    """Pairs whose last activity was more than so many months before a day (2021-01-28), the longest dormant first.

    With `node_id`, only the pairs of this node. The last activity is the last day that a recorded beginning or end may
    mean. That an edge still holds is no activity, a recorded end to come is. An edge that begins after the day is not
    looked at. Figures: the `pairs` that were looked at, and the `undated` ones among them, whose edges that have begun
    have no date. These are not judged.
    """
    bound = _months_before(day, months)
    pairs = edges_by_pair(
        edge
        for edge in graph.recorded_edges(relationship_types)
        if node_id is None or node_id in (edge.source, edge.target)
    )
    rows, undated = [], 0
    for (source, target), edges in pairs.items():
        last = _last_activity(edges, day)
        undated += not last
        if last and last < bound:
            rows.append(Dormant(source, target, last, tuple(edge.id for edge in edges)))
    rows.sort(key=lambda row: (row.last, row.source, row.target))
    parameters: ParameterValues = {
        "day": day,
        "months": months,
        "bound": bound,
        "edgeKinds": tuple(sorted(relationship_types)),
        "of": node_id,
    }
    figures = {"pairs": len(pairs), "undated": undated}
    return Result("dormant ties", parameters, tuple(rows), figures, _dormant_rule(day, months))


def _last_activity(edges: Iterable[Edge], day: str) -> str:
    """The last possible day of the edges that have begun by the day, '' where none is recorded."""
    begun = (edge for edge in edges if (_first_possible_day(edge) or day) <= day)
    return max((possible_day for edge in begun for possible_day in possible_days(edge)), default="")


def _first_possible_day(edge: Edge) -> str | None:
    return first_day(edge.since) if edge.since else edge.since_day


def _months_before(day: str, months: int) -> str:
    """The same day of an earlier month, or the first day of the next month where that month has no such day."""
    date = datetime.date.fromisoformat(day)
    # Months since year 0; not before January of year 1, where Python's dates begin.
    month = max(date.year * 12 + date.month - 1 - months, 12)
    try:
        return date.replace(year=month // 12, month=month % 12 + 1).isoformat()
    except ValueError:
        month += 1
        return datetime.date(month // 12, month % 12 + 1, 1).isoformat()


def _dormant_rule(day: str, months: int) -> Label:
    return Label(
        f"两者之间所记录的关系，其最近的起止日期早于 {day} 之前 {months} 个月；将来的终止算作活动，之后才开始的不看，"
        "没有日期的不作判断。",
        f"The latest beginning or end recorded of the relationships between the two is more than {months} months "
        f"before {day}. An end still to come is activity, what begins later is not looked at, and pairs of which no "
        "date is recorded are not judged.",
    )


ONE_SIDED_RULE = Label(
    "两者之间的直接关系全部由同一方指向另一方，没有双方约定的结对，也没有共同参与任何项目或活动；来源未记载的不计。",
    "All direct relationships between the two run from the same one to the other, none is a pairing that both agreed "
    "on, and they take part in no common project or activity. What no source records does not count.",
)


class OneSided(NamedTuple):
    """The ids of two nodes, and of the edges between them, which all run from `source` to `target`."""

    source: str
    target: str
    edges: tuple[str, ...]


def one_sided_pairs(
    graph: Graph,
    relationship_types: Collection[str] = DIRECT_TYPES,
    mutual: Collection[str] = MUTUAL_TYPES,
    joint: Collection[str] = JOINT_TYPES,
) -> Result[OneSided]:
    """The pairs whose edges of `relationship_types` all run the same way; those with most edges first, then by ids.

    A pair is not one-sided if one of these edges is of a type in `mutual`, or if both nodes have edges of types in
    `joint` to the same node. The figure `pairs` counts the pairs that were looked at.
    """
    joins: dict[str, set[str]] = {}
    for edge in graph.recorded_edges(joint):
        joins.setdefault(edge.source, set()).add(edge.target)

    def one_way(edges: list[Edge]) -> bool:
        return len({edge.source for edge in edges}) == 1 and not any(edge.type in mutual for edge in edges)

    pairs = edges_by_pair(graph.recorded_edges(relationship_types))
    rows = [
        OneSided(edges[0].source, edges[0].target, tuple(edge.id for edge in edges))
        for (low, high), edges in pairs.items()
        if one_way(edges) and joins.get(low, set()).isdisjoint(joins.get(high, set()))
    ]
    rows.sort(key=lambda row: (-len(row.edges), row.source, row.target))
    parameters: ParameterValues = {
        "edgeKinds": tuple(sorted(relationship_types)),
        "mutualKinds": tuple(sorted(mutual)),
        "jointKinds": tuple(sorted(joint)),
    }
    return Result("one-sided pairs", parameters, tuple(rows), {"pairs": len(pairs)}, ONE_SIDED_RULE)


class Burst(NamedTuple):
    """A pair of ids, the lower one first, the first and the last day recorded of it, and the ids of its edges."""

    source: str
    target: str
    first: str
    last: str
    edges: tuple[str, ...]


def burst_only_pairs(
    graph: Graph,
    days: int = DEFAULT_BURST_DAYS,
    minimum_edges: int = DEFAULT_BURST_EDGES,
    relationship_types: Collection[str] = DATED_TYPES,
) -> Result[Burst]:
    """Pairs with at least so many edges, all of whose possible days lie within so many days; the latest first.

    Equally late ones come by their ids. The first and the last day count: within one day means on the same day. A pair
    with an edge of which no date is recorded is not judged. The figure `pairs` counts the pairs that were.
    """
    rows, judged = [], 0
    for (source, target), edges in edges_by_pair(graph.recorded_edges(relationship_types)).items():
        days_of_edges = [possible_days(edge) for edge in edges]
        if len(edges) >= minimum_edges and all(days_of_edges):
            judged += 1
            dates = sorted(itertools.chain.from_iterable(days_of_edges))
            if _days_between(dates[0], dates[-1]) <= days:
                rows.append(Burst(source, target, dates[0], dates[-1], tuple(edge.id for edge in edges)))
    # Two sorts, as days are texts, which cannot be negated; the second keeps the order of the first.
    rows.sort(key=lambda row: (row.source, row.target))
    rows.sort(key=lambda row: row.last, reverse=True)
    parameters: ParameterValues = {
        "days": days,
        "least": minimum_edges,
        "edgeKinds": tuple(sorted(relationship_types)),
    }
    return Result("burst-only pairs", parameters, tuple(rows), {"pairs": judged}, _burst_rule(days, minimum_edges))


def _days_between(first: str, last: str) -> int:
    """The number of days from the first to the last, both counted."""
    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days + 1


def _burst_rule(days: int, minimum_edges: int) -> Label:
    return Label(
        f"两者之间至少有 {minimum_edges} 条记录的关系，且其全部起止日期落在 {days} 天之内；"
        "没有记录终止的，也许仍在持续；有关系缺少日期的不作判断。",
        f"At least {minimum_edges} relationships are recorded between the two, and all their beginnings and ends lie "
        f"within {days} days. One without a recorded end may go on still. "
        "Pairs with a relationship of which no date is recorded are not judged.",
    )
