"""Betweenness: on which part of the shortest paths between all other nodes a node lies, from 0 to 1.

Over n nodes, with sigma(s,t) the number of shortest paths between s and t, and sigma(s,t|v) those of them that pass
through v (Freeman 1977); every tie counts as one step, whatever its weight:

    b(v) = sum over pairs {s, t} of sigma(s,t|v) / sigma(s,t)  /  ((n - 1) * (n - 2) / 2)

It is exact, by Brandes' algorithm (2001), while the graph is small. In a larger one it is estimated from the paths that
start at a random sample of nodes, the pivots (Brandes and Pich 2007).
"""

import random
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

from graph.analysis.result import ParameterValues, Result, Score, ranked
from graph.layout.ties import Adjacency, Ties

MAXIMUM_EXACT_WORK = 25_000_000
"""Nodes times ties up to which betweenness is exact: 2,500 nodes and 10,000 ties take about half a second."""
PIVOTS = 512
SEED = 7
MAXIMUM_NEIGHBORS_AT_ONCE = 2_000_000
"""How many neighbors the searches that run side by side may look at in one step, which bounds their memory."""
_NEVER_PARALLEL = 2**31
"""A number of nodes that no graph has."""

Slots: TypeAlias = NDArray[np.int64]
"""Places in the arrays of a batch of searches, which lie one behind the other: search * number of nodes + position."""
Amounts: TypeAlias = NDArray[np.float64]
"""A number for each slot."""
Steps: TypeAlias = tuple[Slots, Slots]
"""Pairs of slots of the same search, as two arrays: each second one is one step farther from the pivot."""


def betweenness(
    ties: Ties, exact_work: int = MAXIMUM_EXACT_WORK, pivots: int = PIVOTS, seed: int = SEED
) -> Result[Score]:
    """The betweenness of each node; the highest first, equal ones by id.

    It is estimated where nodes times ties exceed `exact_work` and there are more nodes than `pivots`. The parameter
    `exact` of the result tells, and with an estimate come the number of pivots and the seed by which they were drawn.
    """
    count = len(ties.ids)
    if count <= pivots or count * len(ties.ends) <= exact_work:
        return Result("betweenness (Brandes)", {"exact": True, "normalized": True}, ranked(ties.ids, _exact(ties)))
    sample = random.Random(seed).sample(range(count), pivots)
    parameters: ParameterValues = {"exact": False, "normalized": True, "pivots": pivots, "seed": seed}
    return Result("betweenness (Brandes and Pich)", parameters, ranked(ties.ids, estimate(ties, sample)))


def _exact(ties: Ties) -> list[float]:
    # In one thread: several add up in any order, and the last digits of the sums would differ from run to run.
    values = rx.betweenness_centrality(ties.to_rustworkx(), parallel_threshold=_NEVER_PARALLEL)
    return [values[position] for position in range(len(ties.ids))]


def estimate(ties: Ties, pivots: Sequence[int]) -> list[float]:
    """Betweenness by position, from the paths that start at the pivots, which are positions.

    A node's dependency is divided by the number of pivots other than itself and by n - 2. So the mean over all choices
    of pivots is the exact value, and with all nodes as pivots the estimate is exact.
    """
    count = len(ties.ids)
    # A node is never between itself and another one, so its own search as a pivot says nothing about it.
    pivots_elsewhere = dict.fromkeys(pivots, len(pivots) - 1)
    searches = [max(pivots_elsewhere.get(position, len(pivots)), 1) for position in range(count)]
    totals = dependencies(ties, pivots).tolist()
    return [total / (number * max(count - 2, 1)) for total, number in zip(totals, searches, strict=True)]


def dependencies(ties: Ties, pivots: Sequence[int]) -> Amounts:
    """For each position v, the dependency of all pivots s on it: the sum over s and t of sigma(s,t|v) / sigma(s,t).

    The searches from several pivots run side by side, as numpy is fast only with long arrays.
    """
    count = len(ties.ids)
    adjacency = ties.adjacency()
    batch_size = max(1, MAXIMUM_NEIGHBORS_AT_ONCE // max(count, len(adjacency.neighbors), 1))
    totals = np.zeros(count)
    for first in range(0, len(pivots), batch_size):
        batch = np.array(pivots[first : first + batch_size], dtype=np.int64)
        starts = np.arange(len(batch)) * count + batch
        path_counts, levels = _search(adjacency, count, starts)
        amounts = _accumulated(path_counts, levels)
        amounts[starts] = 0
        totals += amounts.reshape(-1, count).sum(axis=0)
    return totals


def _search(adjacency: Adjacency, count: int, starts: Slots) -> tuple[Amounts, list[Steps]]:
    """Breadth-first search: how many shortest paths lead to each slot, and their steps, level by level."""
    path_counts = np.zeros(len(starts) * count)
    unseen = np.ones(len(starts) * count, dtype=np.bool_)
    path_counts[starts], unseen[starts] = 1, False
    levels: list[Steps] = []
    frontier = starts
    while len(frontier):
        origins, targets = _neighbors(adjacency, count, frontier)
        ahead = unseen[targets]
        origins, targets = origins[ahead], targets[ahead]
        np.add.at(path_counts, targets, path_counts[origins])
        levels.append((origins, targets))
        frontier = np.unique(targets)
        # Only after the level is complete: several steps may lead to one slot, and each brings paths.
        unseen[frontier] = False
    return path_counts, levels


def _neighbors(adjacency: Adjacency, count: int, slots: Slots) -> Steps:
    """The steps from the slots to all their neighbors."""
    nodes = slots % count
    degrees = adjacency.offsets[nodes + 1] - adjacency.offsets[nodes]
    # By how much a slot's neighbors stand farther on in the list of all than in the answer.
    shifts = adjacency.offsets[nodes] - (np.cumsum(degrees) - degrees)
    neighbors = adjacency.neighbors[np.arange(degrees.sum()) + np.repeat(shifts, degrees)]
    return np.repeat(slots, degrees), neighbors + np.repeat(slots - nodes, degrees)


def _accumulated(path_counts: Amounts, levels: list[Steps]) -> Amounts:
    """Brandes' recursion, from the last level back: the dependency of the slot's pivot on the slot.

    delta(v) = sum over w one step farther, of sigma(v) / sigma(w) * (1 + delta(w)), with sigma(v) the paths to v.
    """
    amounts = np.zeros(len(path_counts))
    for origins, targets in reversed(levels):
        np.add.at(amounts, origins, path_counts[origins] / path_counts[targets] * (1 + amounts[targets]))
    return amounts
