"""Betweenness: on which part of the shortest paths between all others a node lies, from 0 to 1.

Exact by Brandes' algorithm while the graph is small, else estimated from paths that start at some nodes (pivots).
"""

import random
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

from graph.analysis.result import Parameters, Result, Score, ranked
from graph.layout.ties import Adjacency, Ties

EXACT_WORK = 25_000_000
"""Nodes times ties up to which all paths are looked at: 2,500 nodes and 10,000 ties take about half a second."""
PIVOTS = 512
SEED = 7
_NEVER = 2**31


def betweenness(ties: Ties, exact_work: int = EXACT_WORK, pivots: int = PIVOTS, seed: int = SEED) -> Result[Score]:
    """The betweenness of each node; `parameters` say whether it is exact."""
    count = len(ties.ids)
    if count <= pivots or count * len(ties.ends) <= exact_work:
        return Result("betweenness (Brandes)", {"exact": True, "normalized": True}, ranked(ties.ids, _exact(ties)))
    chosen = random.Random(seed).sample(range(count), pivots)
    parameters: Parameters = {"exact": False, "normalized": True, "pivots": pivots, "seed": seed}
    return Result("betweenness (Brandes and Pich)", parameters, ranked(ties.ids, estimate(ties, chosen)))


def _exact(ties: Ties) -> list[float]:
    # In one thread: several add up in any order, and the last digits of the sums would differ from run to run.
    values = rx.betweenness_centrality(ties.simple(), parallel_threshold=_NEVER)
    return [values[position] for position in range(len(ties.ids))]


def estimate(ties: Ties, pivots: Sequence[int]) -> list[float]:
    """Betweenness from the paths that start at the pivots; exact where all nodes are pivots."""
    count = len(ties.ids)
    seen = dict.fromkeys(pivots, len(pivots) - 1)
    # A pivot is not between itself and others, so it has been looked at one time less.
    starts = [max(seen.get(position, len(pivots)), 1) for position in range(count)]
    sums = dependencies(ties, pivots).tolist()
    return [value / (start * max(count - 2, 1)) for value, start in zip(sums, starts, strict=True)]


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
