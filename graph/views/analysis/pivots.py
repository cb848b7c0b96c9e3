"""How much the shortest paths from some nodes depend on each node, by Brandes' accumulation.

Many breadth-first searches run side by side: each has a copy of the nodes, so that one call of numpy moves them all. A
place is a node in one of the copies.
"""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from graph.views.analysis.ties import Adjacency, Ties

Places: TypeAlias = NDArray[np.int64]
Amounts: TypeAlias = NDArray[np.float64]
Step: TypeAlias = tuple[Places, Places]
"""Pairs of places of which the second is one step further from the pivot."""

AT_ONCE = 2_000_000
"""How many neighbors the searches that run side by side may look at: what bounds their memory."""


def dependencies(ties: Ties, pivots: Sequence[int]) -> Amounts:
    """For each node, the sum over pivots of the part of the pivot's paths that pass through it."""
    count = len(ties.ids)
    adjacency = ties.adjacency()
    side = max(1, AT_ONCE // max(count, len(adjacency.neighbors), 1))
    sums = np.zeros(count)
    for first in range(0, len(pivots), side):
        starts = np.array(pivots[first : first + side], dtype=np.int64)
        copies = np.arange(len(starts)) * count + starts
        paths, steps = _search(adjacency, count, copies)
        depending = _accumulate(paths, steps)
        depending[copies] = 0
        sums += depending.reshape(-1, count).sum(axis=0)
    return sums


def _search(adjacency: Adjacency, count: int, places: Places) -> tuple[Amounts, list[Step]]:
    """How many shortest paths lead to each place, and the steps that they take, the first ones first."""
    paths = np.zeros(len(places) * count)
    unseen = np.ones(len(places) * count, dtype=np.bool_)
    paths[places], unseen[places] = 1, False
    steps: list[Step] = []
    while len(places):
        origins, reached = _neighbors(adjacency, count, places)
        ahead = unseen[reached]
        origins, reached = origins[ahead], reached[ahead]
        np.add.at(paths, reached, paths[origins])
        steps.append((origins, reached))
        places = np.unique(reached)
        unseen[places] = False
    return paths, steps


def _neighbors(adjacency: Adjacency, count: int, places: Places) -> Step:
    begins, neighbors, _ = adjacency
    nodes = places % count
    degrees = begins[nodes + 1] - begins[nodes]
    # Where the neighbors of a place begin in the answer, and where in the list of all.
    shifts = begins[nodes] - (np.cumsum(degrees) - degrees)
    listed = neighbors[np.arange(degrees.sum()) + np.repeat(shifts, degrees)]
    return np.repeat(places, degrees), listed + np.repeat(places - nodes, degrees)


def _accumulate(paths: Amounts, steps: list[Step]) -> Amounts:
    depending = np.zeros(len(paths))
    for origins, reached in reversed(steps):
        np.add.at(depending, origins, paths[origins] / paths[reached] * (1 + depending[reached]))
    return depending
