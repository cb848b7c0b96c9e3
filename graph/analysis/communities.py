"""Communities: groups of nodes that are tied among themselves more strongly than chance would have it.

Found by the Leiden algorithm, which maximizes modularity; unlike Louvain's, its communities are connected.
"""

from collections.abc import Iterable
from typing import NamedTuple

import graspologic_native
import numpy as np

from graph.analysis.result import Parameters, Result, grouped
from graph.layout.ties import Ties

SEED = 7
RANDOMNESS = 0.001
"""How much the refining of communities leaves to chance; the default of the algorithm's authors."""


TRIALS, FEW_TIES = 10, 1_000
"""Of so many trials the best is taken, where there are few ties: one alone may miss what a small graph has."""


class Cluster(NamedTuple):
    """A community of the network, no Community of the ontology; the weight of ties inside it and out of it."""

    number: int
    members: tuple[str, ...]
    inside: float
    outside: float


def communities(ties: Ties, resolution: float = 1.0, seed: int = SEED) -> Result[Cluster]:
    """The communities, the largest first; a higher resolution finds more and smaller ones."""
    groups = grouped(ties.ids, _leiden(ties, resolution, seed))
    number_of = {member: group.number for group in groups for member in group.members}
    numbers = np.array([number_of[node] for node in ties.ids], dtype=np.int64)
    ends = numbers[ties.ends]
    within = ends[:, 0] == ends[:, 1]
    inside = np.bincount(ends[within, 0], ties.weights[within], len(groups) + 1)
    total = np.bincount(numbers, ties.strengths, len(groups) + 1)
    rows = tuple(
        Cluster(*group, float(inside[group.number]), float(total[group.number] - 2 * inside[group.number]))
        for group in groups
    )
    weight = max(float(ties.weights.sum()), 1.0)
    modularity = float((inside / weight - resolution * (total / (2 * weight)) ** 2).sum())
    parameters: Parameters = {
        "objective": "modularity",
        "resolution": resolution,
        "randomness": RANDOMNESS,
        "seed": seed,
        "trials": _trials(ties),
    }
    return Result("Leiden", parameters, rows, {"communities": len(rows), "modularity": round(modularity, 6)})


def _trials(ties: Ties) -> int:
    return TRIALS if len(ties.ends) <= FEW_TIES else 1


def _leiden(ties: Ties, resolution: float, seed: int) -> Iterable[Iterable[int]]:
    """Groups of positions; the library takes no graph without ties."""
    if not len(ties.ends):
        return ([position] for position in range(len(ties.ids)))
    begins, neighbors, weights = ties.adjacency()
    _, partition = graspologic_native.leiden_csr(
        begins,
        neighbors.astype(np.int32),
        weights,
        len(ties.ids),
        resolution=resolution,
        randomness=RANDOMNESS,
        use_modularity=True,
        seed=seed,
        trials=_trials(ties),
    )
    found: dict[int, list[int]] = {}
    for position, community in partition.items():
        found.setdefault(community, []).append(position)
    return found.values()
