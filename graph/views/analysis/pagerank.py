"""PageRank: how often a walker passes by, who follows ties by their weight and now and then starts anew anywhere."""

import numpy as np
from numpy.typing import NDArray

from graph.views.analysis.result import Parameters, Result, Score, ranked
from graph.views.analysis.ties import Ties

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
