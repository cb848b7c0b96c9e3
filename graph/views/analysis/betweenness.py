"""Betweenness: on which part of the shortest paths between all others a node lies, from 0 to 1.

Exact by Brandes' algorithm while the graph is small, else estimated from paths that start at some nodes (pivots).
"""

import random
from collections.abc import Sequence

import rustworkx as rx

from graph.views.analysis.pivots import dependencies
from graph.views.analysis.result import Parameters, Result, Score, ranked
from graph.views.analysis.ties import Ties

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
