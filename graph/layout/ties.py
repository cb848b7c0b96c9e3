"""Ties: who is tied with whom, whatever the direction, and how strongly.

All edges between two nodes make one tie, whose weight is the sum of theirs; an edge from a node to itself makes none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

Simple: TypeAlias = "rx.PyGraph[str, float]"


class Adjacency(NamedTuple):
    """All neighbors in one list, node by node, with the weights of the ties; where each node's begin, and the end."""

    begins: NDArray[np.int64]
    neighbors: NDArray[np.int64]
    weights: NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Ties:
    """Nodes by id; `ends` are rows of two positions in `ids`, the lower one first, in order; `weights` go with them."""

    ids: tuple[str, ...]
    ends: NDArray[np.int64]
    weights: NDArray[np.float64]

    @property
    def degrees(self) -> NDArray[np.int64]:
        """With how many others each node is tied."""
        return np.bincount(self.ends.ravel(), minlength=len(self.ids))

    @property
    def strengths(self) -> NDArray[np.float64]:
        """The sum of the weights of each node's ties."""
        return np.bincount(self.ends.ravel(), np.repeat(self.weights, 2), len(self.ids)).astype(np.float64)

    def simple(self) -> Simple:
        """The same as a graph of rustworkx, with the weights on its edges."""
        graph: Simple = rx.PyGraph(multigraph=False)
        graph.add_nodes_from(self.ids)
        graph.add_edges_from(
            [(low, high, weight) for (low, high), weight in zip(self.ends.tolist(), self.weights.tolist(), strict=True)]
        )
        return graph

    def adjacency(self) -> Adjacency:
        """Each node's neighbors, in order."""
        sources, targets = np.concatenate([self.ends, self.ends[:, ::-1]]).T
        order = np.argsort(sources * len(self.ids) + targets)
        begins = np.concatenate([[0], np.cumsum(self.degrees)])
        return Adjacency(begins, targets[order], np.concatenate([self.weights, self.weights])[order])


def tie(ids: Iterable[str], edges: Iterable[tuple[str, str, int]]) -> Ties:
    """Ties of nodes by edges of (source, target, weight), in whatever order they come."""
    ordered = tuple(sorted(ids))
    position = {node: number for number, node in enumerate(ordered)}
    weights: dict[tuple[int, int], int] = {}
    for source, target, weight in edges:
        if source != target:
            one, other = position[source], position[target]
            pair = (one, other) if one < other else (other, one)
            weights[pair] = weights.get(pair, 0) + weight
    pairs = sorted(weights)
    ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return Ties(ordered, ends, np.array([weights[pair] for pair in pairs], dtype=np.float64))
