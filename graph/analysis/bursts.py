"""Burst-only pairs: all that is recorded between two falls within a few days."""

import datetime
import itertools
from collections.abc import Collection
from typing import NamedTuple

from graph.analysis.graph import Graph
from graph.analysis.pairs import DIRECT, JOINT, pairs, recorded_days
from graph.analysis.result import Parameters, Result
from graph.ontology.model import Label

DAYS = 31
LEAST = 2
"""How many edges make a burst: one alone is always within any time."""


class Burst(NamedTuple):
    """A pair, the first and last day recorded of it, and the ids of its edges."""

    source: str
    target: str
    first: str
    last: str
    edges: tuple[str, ...]


def bursts(
    graph: Graph, days: int = DAYS, least: int = LEAST, kinds: Collection[str] = (*DIRECT, *JOINT)
) -> Result[Burst]:
    """Pairs of several edges whose recorded days all lie within some days, the latest first.

    Days are beginnings and ends, all that their dates may mean; pairs with an edge without dates are not judged.
    """
    looked, rows = 0, []
    for (source, target), edges in pairs(graph.recorded(kinds)).items():
        known = [recorded_days(edge) for edge in edges]
        if len(edges) >= least and all(known):
            looked += 1
            dates = sorted(itertools.chain.from_iterable(known))
            if _span(dates[0], dates[-1]) <= days:
                rows.append(Burst(source, target, dates[0], dates[-1], tuple(edge.id for edge in edges)))
    rows.sort(key=lambda row: (row.source, row.target))
    rows.sort(key=lambda row: row.last, reverse=True)
    parameters: Parameters = {"days": days, "least": least, "edgeKinds": tuple(sorted(kinds))}
    return Result("burst-only pairs", parameters, tuple(rows), {"pairs": looked}, _rule(days, least))


def _span(first: str, last: str) -> int:
    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days + 1


def _rule(days: int, least: int) -> Label:
    return Label(
        f"两者之间至少有 {least} 条记录的关系，且其全部起止日期落在 {days} 天之内；没有记录终止的，也许仍在持续；"
        "有关系缺少日期的不作判断。",
        f"At least {least} relationships are recorded between the two, and all their beginnings and ends lie within "
        f"{days} days. One without a recorded end may go on still. Pairs with a relationship of which no date is "
        "recorded are not judged.",
    )
