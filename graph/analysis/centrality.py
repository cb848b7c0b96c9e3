"""How central a node is: its degree, its share of a random walk (PageRank), and the innermost core that it is in."""

from collections.abc import Mapping
from typing import cast

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

from graph.analysis.result import Parameters, Result, Score, ranked
from graph.layout.ties import Ties


def degree(ties: Ties) -> Result[Score]:
    """The number of other nodes that each node is tied with."""
    return Result("degree", {}, ranked(ties.ids, ties.degrees.tolist()))


def weighted_degree(ties: Ties) -> Result[Score]:
    """The sum of the weights of each node's ties."""
    return Result("weighted degree", {}, ranked(ties.ids, ties.strengths.tolist()))


DAMPING = 0.85
TOLERANCE = 1e-10
ROUNDS = 1_000


def pagerank(ties: Ties, damping: float = DAMPING) -> Result[Score]:
    """The share of each node; all shares make 1. A node without ties is left for anywhere."""
    shares, rounds = _shares(ties, damping)
    parameters: Parameters = {"damping": damping, "tolerance": TOLERANCE, "rounds": rounds, "weighted": True}
    return Result("PageRank", parameters, ranked(ties.ids, shares.tolist()))


def _shares(ties: Ties, damping: float) -> tuple[NDArray[np.float64], int]:
    count = len(ties.ids)
    sources, targets = np.concatenate([ties.ends, ties.ends[:, ::-1]]).T
    strengths = ties.strengths
    loose = strengths == 0
    odds = np.concatenate([ties.weights, ties.weights]) / strengths[sources]
    share = 1 / max(count, 1)
    shares = np.full(count, share)
    for number in range(1, ROUNDS + 1):
        arriving = np.bincount(targets, shares[sources] * odds, count)
        following = damping * (arriving + shares[loose].sum() * share) + (1 - damping) * share
        change = np.abs(following - shares).sum()
        shares = following
        if change < TOLERANCE:
            return shares, number
    return shares, ROUNDS


def cores(ties: Ties) -> Result[Score]:
    """The core number of each node."""
    # The stubs of the library say that it is a single number.
    numbers = cast(Mapping[int, int], rx.graph_core_number(ties.simple()))
    rows = ranked(ties.ids, [numbers[position] for position in range(len(ties.ids))])
    innermost = rows[0].value if rows else 0
    size = sum(score.value == innermost for score in rows)
    return Result("k-core decomposition", {}, rows, {"innermost": innermost, "innermostSize": size})
