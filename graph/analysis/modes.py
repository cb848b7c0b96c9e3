"""Projections of a graph of two kinds of nodes: onto one of them by what they share, or the ties between both alone."""

import itertools
from collections.abc import Collection, Mapping
from typing import NamedTuple

from graph.analysis.graph import Graph
from graph.analysis.result import Parameters, Result
from graph.errors import Code, RequestError
from graph.selection.request import NARROW

LARGEST = 500
"""How many nodes may share one. What more share says little of any two of them, and would link every two."""


MOST_LINKS = 500_000
"""Links that a projection may have, which take some 500 bytes each."""


class Link(NamedTuple):
    """Two nodes and by what they are linked: ids of shared nodes, or of edges between them; `weight` is its number."""

    source: str
    target: str
    weight: int
    by: tuple[str, ...]


def one_mode(
    graph: Graph, kind: str, through: Collection[str], kinds: Collection[str] | None = None, largest: int = LARGEST
) -> Result[Link]:
    """Links nodes of a kind that are tied with the same node of the kinds `through`, the strongest first.

    `kinds` are those of edges that count. Nodes that more than `largest` share are left out, as the figures say. Raises
    RequestError where there may be more than `MOST_LINKS`.
    """
    sharing: dict[str, set[str]] = {}
    for node, other in _ends(graph, kind, through, kinds):
        sharing.setdefault(other, set()).add(node)
    looked = {other: nodes for other, nodes in sharing.items() if len(nodes) <= largest}
    _refuse_too_many(sum(len(nodes) * (len(nodes) - 1) // 2 for nodes in looked.values()))
    shared: dict[tuple[str, str], set[str]] = {}
    for other, nodes in looked.items():
        for pair in itertools.combinations(sorted(nodes), 2):
            shared.setdefault(pair, set()).add(other)
    left_out = len(sharing) - len(looked)
    parameters = {**_parameters(kind, through, kinds), "largest": largest}
    return Result("one-mode projection", parameters, _links(shared), {"shared": len(sharing), "leftOut": left_out})


def _refuse_too_many(links: int) -> None:
    if links > MOST_LINKS:
        message = f"oneMode: up to {links:,} links; allowed: {MOST_LINKS:,}; "
        raise RequestError(Code.COST_EXCEEDED, message, *NARROW)


def two_mode(graph: Graph, kind: str, other: Collection[str], kinds: Collection[str] | None = None) -> Result[Link]:
    """Links nodes of a kind (as source) with those of other kinds, by the edges between them in either direction."""
    return Result("two-mode projection", _parameters(kind, other, kinds), _links(_ends(graph, kind, other, kinds)))


def _ends(
    graph: Graph, kind: str, other: Collection[str], kinds: Collection[str] | None
) -> Mapping[tuple[str, str], set[str]]:
    """Ids of edges by their end of `kind` and their end of `other`."""
    found: dict[tuple[str, str], set[str]] = {}
    for edge in graph.edges:
        if kinds is None or edge.type in kinds:
            for node, far in {(edge.source, edge.target), (edge.target, edge.source)}:
                if node != far and graph.by_id[node].type == kind and graph.by_id[far].type in other:
                    found.setdefault((node, far), set()).add(edge.id)
    return found


def _parameters(kind: str, other: Collection[str], kinds: Collection[str] | None) -> Parameters:
    return {
        "kind": kind,
        "other": tuple(sorted(other)),
        "edgeKinds": None if kinds is None else tuple(sorted(kinds)),
    }


def _links(found: Mapping[tuple[str, str], set[str]]) -> tuple[Link, ...]:
    links = (Link(*pair, len(by), tuple(sorted(by))) for pair, by in found.items())
    return tuple(sorted(links, key=lambda link: (-link.weight, link.source, link.target)))
