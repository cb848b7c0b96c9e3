import networkx as nx
import pytest

from graph.views.analysis.cores import cores
from graph.views.analysis.ties import tie
from tests.graph.views.analysis.samples import random_graphs, ties_of


def test_a_square_with_a_tail_and_a_loose_node():
    square = [("a", "b", 5), ("b", "c", 1), ("c", "d", 1), ("d", "a", 1)]
    result = cores(tie("abcdxyz", [*square, ("d", "x", 1), ("x", "y", 1)]))
    assert result.figures == {"innermost": 2, "innermostSize": 4}
    assert result.rows == (("a", 2), ("b", 2), ("c", 2), ("d", 2), ("x", 1), ("y", 1), ("z", 0))


@pytest.mark.parametrize("graph", random_graphs())
def test_core_numbers_are_those_of_networkx(graph):
    assert dict(cores(ties_of(graph)).rows) == {str(node): core for node, core in nx.core_number(graph).items()}


def test_no_nodes_have_no_core():
    assert cores(tie("", [])).figures == {"innermost": 0, "innermostSize": 0}
