"""What holds a graph together: its components, and the nodes and ties whose loss leaves a component in pieces.

Cut nodes and bridges are found by one depth-first search (Hopcroft and Tarjan 1973). It makes a tree of each component.
The part below a node falls off with the node unless a tie leads from that part to somewhere above the node. Libraries
find them, too, but do not tell the sizes of the pieces.
"""

from dataclasses import dataclass
from typing import NamedTuple

import rustworkx as rx

from graph.analysis.result import Group, Result, grouped
from graph.layout.ties import Ties

_UNVISITED = -2
_NO_PARENT = -1


class CutNode(NamedTuple):
    """A node whose loss leaves its component in pieces: its id, and their numbers of nodes, the largest first."""

    id: str
    pieces: tuple[int, ...]


class Bridge(NamedTuple):
    """A tie whose loss leaves its component in two pieces: the lower id of its ends, and the higher one.

    `pieces` are the numbers of nodes on the side of `source` and on that of `target`.
    """

    source: str
    target: str
    pieces: tuple[int, int]


def components(ties: Ties) -> Result[Group]:
    """The connected components, the largest first, equal ones by their first id.

    A node without ties is a component by itself.
    """
    rows = grouped(ties.ids, rx.connected_components(ties.to_rustworkx()))
    return Result("connected components", {}, rows, {"components": len(rows)})


def cut_nodes(ties: Ties) -> Result[CutNode]:
    """The nodes whose loss disconnects others (articulation points).

    Those come first that leave most nodes outside of the largest piece, equal ones by id.
    """
    tree = _depth_first_tree(ties)
    pieces: list[list[int]] = [[] for _ in ties.ids]
    for node in tree.order:
        parent = tree.parents[node]
        # A tie up to the parent itself does not hold the part, since the parent is lost.
        if parent != _NO_PARENT and tree.lows[node] >= tree.times[parent]:
            pieces[parent].append(tree.sizes[node])
    rows = []
    for node, below in enumerate(pieces):
        rest = tree.sizes[tree.roots[node]] - 1 - sum(below)
        sizes = (*below, rest) if rest else tuple(below)
        if len(sizes) > 1:
            rows.append(CutNode(ties.ids[node], tuple(sorted(sizes, reverse=True))))
    rows.sort(key=lambda row: (-sum(row.pieces[1:]), row.id))
    return Result("articulation points (Hopcroft and Tarjan)", {}, tuple(rows), {"nodes": len(rows)})


def bridges(ties: Ties) -> Result[Bridge]:
    """The ties whose loss disconnects nodes; those with the largest smaller piece first, equal ones by their ids."""
    tree = _depth_first_tree(ties)
    rows = []
    for node in tree.order:
        parent = tree.parents[node]
        if parent != _NO_PARENT and tree.lows[node] > tree.times[parent]:
            size = tree.sizes[node]
            (source, near), (target, far) = sorted([(node, size), (parent, tree.sizes[tree.roots[node]] - size)])
            rows.append(Bridge(ties.ids[source], ties.ids[target], (near, far)))
    rows.sort(key=lambda row: (-min(row.pieces), row.source, row.target))
    return Result("bridges (Hopcroft and Tarjan)", {}, tuple(rows), {"ties": len(rows)})


@dataclass(frozen=True, slots=True)
class _Tree:
    """Depth-first trees of all components. `order` has the nodes as they are visited; the rest is by node.

    `times` are places in that order, `roots` the roots of their trees, and `sizes` the numbers of nodes in their
    subtrees. `lows` are the earliest times of nodes that are in their subtrees, or tied with those by a tie that is not
    part of the tree (Tarjan's low-link).
    """

    order: list[int]
    parents: list[int]
    roots: list[int]
    times: list[int]
    sizes: list[int]
    lows: list[int]


def _depth_first_tree(ties: Ties) -> _Tree:
    neighbors: list[list[int]] = [[] for _ in ties.ids]
    for low, high in ties.ends.tolist():
        neighbors[low].append(high)
        neighbors[high].append(low)
    order, parents, roots = _visit(neighbors)
    times = [0] * len(neighbors)
    for time, node in enumerate(order):
        times[node] = time
    lows, sizes = list(times), [1] * len(neighbors)
    # Backwards, so that a subtree is complete before its parent takes it over.
    for node in reversed(order):
        parent = parents[node]
        lows[node] = min([lows[node], *(times[neighbor] for neighbor in neighbors[node] if neighbor != parent)])
        if parent != _NO_PARENT:
            lows[parent] = min(lows[parent], lows[node])
            sizes[parent] += sizes[node]
    return _Tree(order, parents, roots, times, sizes, lows)


def _visit(neighbors: list[list[int]]) -> tuple[list[int], list[int], list[int]]:
    """Depth-first: the nodes in the order in which they are visited, and the parent and the root of each."""
    order: list[int] = []
    parents, roots = [_UNVISITED] * len(neighbors), list(range(len(neighbors)))
    for root in range(len(neighbors)):
        # A stack of our own: a long path would be deeper than Python's recursion may be.
        stack = [(root, _NO_PARENT)]
        while stack:
            node, parent = stack.pop()
            if parents[node] == _UNVISITED:
                parents[node], roots[node] = parent, root
                order.append(node)
                stack += [(neighbor, node) for neighbor in neighbors[node] if parents[neighbor] == _UNVISITED]
    return order, parents, roots
