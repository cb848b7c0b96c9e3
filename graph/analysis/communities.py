"""Communities: groups of nodes that are tied among themselves more strongly than chance would have it.

They come from the Leiden algorithm (Traag, Waltman and van Eck 2019), which maximizes modularity (Newman and Girvan
2004) and, unlike Louvain's, never finds a community that is not connected. They have nothing to do with the node type
Community (社区) of the ontology, which is why a row is called a cluster.
"""

from collections.abc import Iterable
from typing import NamedTuple

import graspologic_native
import numpy as np

from graph.analysis.result import ParameterValues, Result, grouped
from graph.layout.ties import Ties

DEFAULT_RESOLUTION = 1.0
DEFAULT_SEED = 7
RANDOMNESS = 0.001
"""How much the refining of communities leaves to chance; the default of the algorithm's authors."""
TRIALS_OF_SMALL_GRAPHS = 10
"""How many trials are made of which the best is taken: a single one may miss the communities of a small graph."""
MAXIMUM_TIES_OF_SMALL_GRAPHS = 1_000


class Cluster(NamedTuple):
    """A community: its number from 1, the largest, and its sorted ids.

    `inside` is the weight of the ties between its members, `outside` that of the ties from them to others.
    """

    number: int
    members: tuple[str, ...]
    inside: float
    outside: float


def communities(ties: Ties, resolution: float = DEFAULT_RESOLUTION, seed: int = DEFAULT_SEED) -> Result[Cluster]:
    """The communities, the largest first, equal ones by their first id; a node without ties is one by itself.

    They maximize the modularity, which is among the figures, rounded to six decimals:

        sum over communities of  inside / m - resolution * (total / (2 * m))²

    where m is the weight of all ties and `total` the strengths of the members added up. A higher resolution finds more
    and smaller communities. The same seed finds the same ones, in every process.
    """
    trials = TRIALS_OF_SMALL_GRAPHS if len(ties.ends) <= MAXIMUM_TIES_OF_SMALL_GRAPHS else 1
    groups = grouped(ties.ids, _leiden(ties, resolution, seed, trials))
    number_of = {member: group.number for group in groups for member in group.members}
    numbers = np.array([number_of[node_id] for node_id in ties.ids], dtype=np.int64)
    ends = numbers[ties.ends]
    within = ends[:, 0] == ends[:, 1]
    # Indexed by number; nothing has the number 0.
    inside = np.bincount(ends[within, 0], ties.weights[within], len(groups) + 1)
    total = np.bincount(numbers, ties.strengths, len(groups) + 1)
    rows = tuple(
        Cluster(*group, float(inside[group.number]), float(total[group.number] - 2 * inside[group.number]))
        for group in groups
    )
    weight = max(float(ties.weights.sum()), 1.0)
    modularity = float((inside / weight - resolution * (total / (2 * weight)) ** 2).sum())
    parameters: ParameterValues = {
        "objective": "modularity",
        "resolution": resolution,
        "randomness": RANDOMNESS,
        "seed": seed,
        "trials": trials,
    }
    return Result("Leiden", parameters, rows, {"communities": len(rows), "modularity": round(modularity, 6)})


def _leiden(ties: Ties, resolution: float, seed: int, trials: int) -> Iterable[Iterable[int]]:
    """The communities as groups of positions."""
    # The library refuses a graph without ties.
    if not len(ties.ends):
        return ([position] for position in range(len(ties.ids)))
    offsets, neighbors, weights = ties.adjacency()
    _, community_of = graspologic_native.leiden_csr(
        offsets,
        neighbors.astype(np.int32),
        weights,
        len(ties.ids),
        resolution=resolution,
        randomness=RANDOMNESS,
        use_modularity=True,
        seed=seed,
        trials=trials,
    )
    groups: dict[int, list[int]] = {}
    for position, community in community_of.items():
        groups.setdefault(community, []).append(position)
    return groups.values()
