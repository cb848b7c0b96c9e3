"""Ties: which nodes are connected, in either direction, and how strongly.

All edges between two nodes make one tie, whose weight is the sum of their weights. An edge from a node to itself makes
no tie. Layouts and most analyses start from ties, since they ask neither for directions nor for single edges.

    >>> ties = build_ties("abc", [("a", "b", 2), ("b", "a", 3)])
    >>> ties.ends.tolist(), ties.weights.tolist(), ties.degrees.tolist()
    ([[0, 1]], [5.0], [1, 1, 0])
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

RustworkxGraph: TypeAlias = "rx.PyGraph[str, float]"


class Adjacency(NamedTuple):
    """The neighbors of all nodes as a compressed sparse row matrix (CSR).

    The neighbors of node `i` are `neighbors[offsets[i] : offsets[i + 1]]`, in ascending order, and the weights of its
    ties are the same slice of `weights`. Every tie is there twice, once from each end.
    """

    offsets: NDArray[np.int64]
    neighbors: NDArray[np.int64]
    weights: NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Ties:
    """Nodes and their ties, in an order that does not depend on the order of the input.

    `ids` are sorted; a node's place in it is its position. Each row of `ends` holds the positions of a tie's two nodes,
    the lower one first; the rows are sorted. `weights` has the weight of each row.
    """

    ids: tuple[str, ...]
    ends: NDArray[np.int64]
    weights: NDArray[np.float64]

    @property
    def degrees(self) -> NDArray[np.int64]:
        """How many other nodes each node is tied with, by position."""
        return np.bincount(self.ends.ravel(), minlength=len(self.ids))

    @property
    def strengths(self) -> NDArray[np.float64]:
        """The sum of the weights of each node's ties, by position."""
        return np.bincount(self.ends.ravel(), np.repeat(self.weights, 2), len(self.ids)).astype(np.float64)

    def to_rustworkx(self) -> RustworkxGraph:
        """The ties as an undirected graph of rustworkx, whose node indices are the positions."""
        graph: RustworkxGraph = rx.PyGraph(multigraph=False)
        graph.add_nodes_from(self.ids)
        graph.add_edges_from(
            [(low, high, weight) for (low, high), weight in zip(self.ends.tolist(), self.weights.tolist(), strict=True)]
        )
        return graph

    def adjacency(self) -> Adjacency:
        """The neighbors of each node, by position."""
        sources, targets = np.concatenate([self.ends, self.ends[:, ::-1]]).T
        # One number for each pair, so that one sort orders by source and then by target.
        order = np.argsort(sources * len(self.ids) + targets)
        offsets = np.concatenate([[0], np.cumsum(self.degrees)])
        return Adjacency(offsets, targets[order], np.concatenate([self.weights, self.weights])[order])


def build_ties(ids: Iterable[str], edges: Iterable[tuple[str, str, int]]) -> Ties:
    """The ties that edges of (source id, target id, weight) make between the nodes `ids`, in whatever order they come.

    Raises KeyError where an end of an edge is not among `ids`.
    """
    sorted_ids = tuple(sorted(ids))
    position_of = {node_id: position for position, node_id in enumerate(sorted_ids)}
    weights: dict[tuple[int, int], int] = {}
    for source, target, weight in edges:
        if source != target:
            first, second = position_of[source], position_of[target]
            ends = (first, second) if first < second else (second, first)
            weights[ends] = weights.get(ends, 0) + weight
    # Sums of floats and random draws depend on the order of ties, and results must not depend on that of the input.
    rows = sorted(weights)
    return Ties(
        sorted_ids,
        np.array(rows, dtype=np.int64).reshape(-1, 2),
        np.array([weights[ends] for ends in rows], dtype=np.float64),
    )
