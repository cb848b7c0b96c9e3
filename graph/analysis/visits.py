"""Demonstration sites: what others come to see."""

from collections.abc import Collection
from typing import NamedTuple

from graph.analysis.graph import Edge, Graph
from graph.analysis.result import Parameters, Result
from graph.ontology.model import Label

VISITS = ("VISITED",)
RULE = Label(
    "按所记录的观摩次数排列；未记录的观摩不计。",
    "In the order of the visits that are recorded; what is not recorded does not count.",
)


class Site(NamedTuple):
    """A node, how many visits to it are recorded, by how many visitors, and the ids of the edges that say so."""

    id: str
    visits: int
    visitors: int
    edges: tuple[str, ...]


def sites(graph: Graph, kinds: Collection[str] = VISITS) -> Result[Site]:
    """The nodes that are visited, the most visited first."""
    coming: dict[str, list[Edge]] = {}
    for edge in graph.recorded(kinds):
        coming.setdefault(edge.target, []).append(edge)
    rows = [
        Site(node, len(edges), len({edge.source for edge in edges}), tuple(edge.id for edge in edges))
        for node, edges in coming.items()
    ]
    rows.sort(key=lambda row: (-row.visits, -row.visitors, row.id))
    parameters: Parameters = {"edgeKinds": tuple(sorted(kinds))}
    figures = {"sites": len(rows), "visits": sum(row.visits for row in rows)}
    return Result("demonstration sites by visits", parameters, tuple(rows), figures, RULE)
