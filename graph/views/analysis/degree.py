"""Degree: with how many others a node is tied, and how strongly in all."""

from graph.views.analysis.result import Result, Score, ranked
from graph.views.analysis.ties import Ties


def degree(ties: Ties) -> Result[Score]:
    """The number of other nodes that each node is tied with."""
    return Result("degree", {}, ranked(ties.ids, ties.degrees.tolist()))


def weighted_degree(ties: Ties) -> Result[Score]:
    """The sum of the weights of each node's ties."""
    return Result("weighted degree", {}, ranked(ties.ids, ties.strengths.tolist()))
