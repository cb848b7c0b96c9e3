"""How central a node is: its degree, its weighted degree, its share of a random walk (PageRank), and its k-core.

Betweenness, which needs an algorithm of its own, is in `betweenness.py`.
"""

from collections.abc import Mapping
from typing import cast

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

from graph.analysis.result import ParameterValues, Result, Score, ranked
from graph.layout.ties import Ties

DAMPING = 0.85
"""The probability that the walker follows a tie; the value of Brin and Page 1998."""
TOLERANCE = 1e-10
"""The iteration ends when all shares together change by less than this."""
MAXIMUM_ITERATIONS = 1_000


def degree(ties: Ties) -> Result[Score]:
    """With how many other nodes each node is tied (Freeman 1978); the highest first, equal ones by id."""
    return Result("degree", {}, ranked(ties.ids, ties.degrees.tolist()))


def weighted_degree(ties: Ties) -> Result[Score]:
    """The sum of the weights of each node's ties (node strength, Barrat et al. 2004); order as in `degree`."""
    return Result("weighted degree", {}, ranked(ties.ids, ties.strengths.tolist()))


def pagerank(ties: Ties, damping: float = DAMPING) -> Result[Score]:
    """How often a random walker is at each node (Brin and Page 1998); all shares add up to 1, order as in `degree`.

    With probability d (`damping`) the walker follows a tie, chosen by weight; from a node without ties it goes on
    anywhere. With 1 - d it starts anew at any node. Over n nodes, with w the weight of a tie and s the strength of a
    node (the weights of its ties added up):

        r(v) = d * (sum over neighbors u of w(u,v) / s(u) * r(u)  +  r(all nodes without ties) / n)  +  (1 - d) / n

    computed by power iteration.
    """
    shares, iterations = _shares(ties, damping)
    parameters: ParameterValues = {
        "damping": damping,
        "tolerance": TOLERANCE,
        "rounds": iterations,
        "weighted": True,
    }
    return Result("PageRank", parameters, ranked(ties.ids, shares.tolist()))


def _shares(ties: Ties, damping: float) -> tuple[NDArray[np.float64], int]:
    """The share of each position, and after how many iterations."""
    count = len(ties.ids)
    sources, targets = np.concatenate([ties.ends, ties.ends[:, ::-1]]).T
    strengths = ties.strengths
    without_ties = strengths == 0
    probabilities = np.concatenate([ties.weights, ties.weights]) / strengths[sources]
    equal_share = 1 / max(count, 1)
    shares = np.full(count, equal_share)
    for iteration in range(1, MAXIMUM_ITERATIONS + 1):
        arriving = np.bincount(targets, shares[sources] * probabilities, count)
        anywhere = shares[without_ties].sum() * equal_share
        next_shares = damping * (arriving + anywhere) + (1 - damping) * equal_share
        change = np.abs(next_shares - shares).sum()
        shares = next_shares
        if change < TOLERANCE:
            return shares, iteration
    return shares, MAXIMUM_ITERATIONS


def cores(ties: Ties) -> Result[Score]:
    """The core number of each node (Seidman 1983), which tells core from periphery; order as in `degree`.

    The k-core is what is left after nodes with fewer than k ties have been taken away, again and again. A node's core
    number is the highest k of a k-core that it is in. Figures: the highest core number, and how many nodes have it.
    """
    # The stubs of the library say that this is a single number.
    core_numbers = cast(Mapping[int, int], rx.graph_core_number(ties.to_rustworkx()))
    rows = ranked(ties.ids, [core_numbers[position] for position in range(len(ties.ids))])
    innermost = rows[0].value if rows else 0
    size = sum(score.value == innermost for score in rows)
    return Result("k-core decomposition", {}, rows, {"innermost": innermost, "innermostSize": size})
