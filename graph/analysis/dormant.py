"""Dormant ties: pairs of whose edges none says that anything happened of late."""

import datetime
from collections.abc import Collection, Iterable
from typing import NamedTuple

from graph.analysis.graph import Edge, Graph
from graph.analysis.pairs import DIRECT, JOINT, begins, pairs, recorded_days
from graph.analysis.result import Parameters, Result
from graph.ontology.model import Label

MONTHS = 12


class Dormant(NamedTuple):
    """A pair, the last day that is recorded of it, and the ids of the edges that say so."""

    source: str
    target: str
    last: str
    edges: tuple[str, ...]


def dormant(
    graph: Graph, day: str, months: int = MONTHS, kinds: Collection[str] = (*DIRECT, *JOINT), of: str | None = None
) -> Result[Dormant]:
    """Pairs, all or a node's, without activity in some months before a day (2021-01-28), those that lie longest first.

    Activity is a recorded day: a beginning or an end, the latest that its date may mean. That an edge still holds
    is none; that it is known to end later is; what begins later is not looked at. Pairs without any day are counted as
    `undated`.
    """
    bound = _months_before(day, months)
    looked, undated, rows = 0, 0, []
    for (source, target), edges in pairs(_edges(graph, kinds, of)).items():
        last = _last(edges, day)
        looked += 1
        undated += not last
        if last and last < bound:
            rows.append(Dormant(source, target, last, tuple(edge.id for edge in edges)))
    rows.sort(key=lambda row: (row.last, row.source, row.target))
    parameters: Parameters = {
        "day": day,
        "months": months,
        "bound": bound,
        "edgeKinds": tuple(sorted(kinds)),
        "of": of,
    }
    return Result("dormant ties", parameters, tuple(rows), {"pairs": looked, "undated": undated}, _rule(day, months))


def _edges(graph: Graph, kinds: Collection[str], of: str | None) -> list[Edge]:
    return [edge for edge in graph.recorded(kinds) if of is None or of in (edge.source, edge.target)]


def _last(edges: Iterable[Edge], day: str) -> str:
    begun = (edge for edge in edges if (begins(edge) or day) <= day)
    return max((one for edge in begun for one in recorded_days(edge)), default="")


def _months_before(day: str, months: int) -> str:
    """The same day of an earlier month, or the first of the one after where it has no such day."""
    given = datetime.date.fromisoformat(day)
    month = max(given.year * 12 + given.month - 1 - months, 12)
    try:
        return given.replace(year=month // 12, month=month % 12 + 1).isoformat()
    except ValueError:
        month += 1
        return datetime.date(month // 12, month % 12 + 1, 1).isoformat()


def _rule(day: str, months: int) -> Label:
    return Label(
        f"两者之间所记录的关系，其最近的起止日期早于 {day} 之前 {months} 个月；将来的终止算作活动，之后才开始的不看，"
        "没有日期的不作判断。",
        f"The latest beginning or end recorded of the relationships between the two is more than {months} months "
        f"before {day}. An end still to come is activity, what begins later is not looked at, and pairs of which no "
        "date is recorded are not judged.",
    )
