"""What holds a graph together: components, and the nodes and ties whose loss leaves a component in pieces.

Those are found in one depth-first search (Hopcroft and Tarjan): what hangs below a node and has no tie to above it
falls off.
"""

from dataclasses import dataclass
from typing import NamedTuple

import rustworkx as rx

from graph.analysis.result import Group, Result, grouped
from graph.layout.ties import Ties


def components(ties: Ties) -> Result[Group]:
    """The components, the largest first; a node without ties is one of its own."""
    rows = grouped(ties.ids, rx.connected_components(ties.simple()))
    return Result("connected components", {}, rows, {"components": len(rows)})


class CutNode(NamedTuple):
    """A node whose loss leaves its component in pieces; their sizes, the largest first."""

    id: str
    pieces: tuple[int, ...]


class Bridge(NamedTuple):
    """A tie whose loss leaves its component in two pieces; their sizes, on the side of each end."""

    source: str
    target: str
    pieces: tuple[int, int]


@dataclass(slots=True)
class _Search:
    """Nodes in the order in which they are met, each one's parent, and its component's root."""

    order: list[int]
    parents: list[int]
    roots: list[int]


def cut_nodes(ties: Ties) -> Result[CutNode]:
    """The nodes whose loss disconnects others (articulation points), those first that cut off most."""
    neighbors = _neighbors(ties)
    search = _depth_first(neighbors)
    lows, sizes, met = _lows(neighbors, search)
    pieces: list[list[int]] = [[] for _ in neighbors]
    for node in search.order:
        parent = search.parents[node]
        if parent >= 0 and lows[node] >= met[parent]:
            pieces[parent].append(sizes[node])
    rows = []
    for node, below in enumerate(pieces):
        rest = sizes[search.roots[node]] - 1 - sum(below)
        left = (*below, rest) if rest else tuple(below)
        if len(left) > 1:
            rows.append(CutNode(ties.ids[node], tuple(sorted(left, reverse=True))))
    rows.sort(key=lambda row: (-sum(row.pieces[1:]), row.id))
    return Result("articulation points (Hopcroft and Tarjan)", {}, tuple(rows), {"nodes": len(rows)})


def bridges(ties: Ties) -> Result[Bridge]:
    """The ties whose loss disconnects nodes, those first that cut off most."""
    neighbors = _neighbors(ties)
    search = _depth_first(neighbors)
    lows, sizes, met = _lows(neighbors, search)
    rows = []
    for node in search.order:
        parent = search.parents[node]
        if parent >= 0 and lows[node] > met[parent]:
            sides = sorted([(node, sizes[node]), (parent, sizes[search.roots[node]] - sizes[node])])
            (source, size), (target, other) = sides
            rows.append(Bridge(ties.ids[source], ties.ids[target], (size, other)))
    rows.sort(key=lambda row: (-min(row.pieces), row.source, row.target))
    return Result("bridges (Hopcroft and Tarjan)", {}, tuple(rows), {"ties": len(rows)})


def _neighbors(ties: Ties) -> list[list[int]]:
    neighbors: list[list[int]] = [[] for _ in ties.ids]
    for low, high in ties.ends.tolist():
        neighbors[low].append(high)
        neighbors[high].append(low)
    return neighbors


def _depth_first(neighbors: list[list[int]]) -> _Search:
    search = _Search([], [-2] * len(neighbors), list(range(len(neighbors))))
    for root in range(len(neighbors)):
        stack = [(root, -1)]
        while stack:
            node, parent = stack.pop()
            if search.parents[node] == -2:
                search.parents[node], search.roots[node] = parent, root
                search.order.append(node)
                stack += [(neighbor, node) for neighbor in neighbors[node] if search.parents[neighbor] == -2]
    return search


def _lows(neighbors: list[list[int]], search: _Search) -> tuple[list[int], list[int], list[int]]:
    """For each node: the earliest met that its subtree is tied to, the size of the subtree, and when it was met."""
    met = [0] * len(neighbors)
    for number, node in enumerate(search.order):
        met[node] = number
    lows, sizes = list(met), [1] * len(neighbors)
    for node in reversed(search.order):
        parent = search.parents[node]
        lows[node] = min([lows[node], *(met[one] for one in neighbors[node] if one != parent)])
        if parent >= 0:
            lows[parent] = min(lows[parent], lows[node])
            sizes[parent] += sizes[node]
    return lows, sizes, met
