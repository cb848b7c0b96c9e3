import pytest

from graph.views.analysis.degree import degree, weighted_degree
from graph.views.analysis.ties import tie
from tests.graph.views.analysis.samples import random_graphs, ties_of

TIES = tie("abcd", [("a", "b", 2), ("b", "a", 3), ("b", "d", 1)])


def test_degree_counts_others_and_equals_come_by_id():
    assert degree(TIES).rows == (("b", 2), ("a", 1), ("d", 1), ("c", 0))


def test_weighted_degree_adds_the_weights():
    assert weighted_degree(TIES).rows == (("b", 6), ("a", 5), ("d", 1), ("c", 0))


@pytest.mark.parametrize("graph", random_graphs())
def test_degree_is_that_of_networkx(graph):
    assert dict(degree(ties_of(graph)).rows) == {str(node): count for node, count in graph.degree}
