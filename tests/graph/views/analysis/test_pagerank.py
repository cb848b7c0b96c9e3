import networkx as nx
import pytest
from networkx.algorithms.link_analysis import pagerank_alg

from graph.views.analysis.pagerank import pagerank
from graph.views.analysis.ties import tie
from tests.graph.views.analysis.samples import random_graphs, ties_of


def test_the_middle_of_a_star_by_hand():
    # In balance m = 0.05 + 0.85 * 2 * e and e = 0.05 + 0.85 * m / 2: m = 0.135 / 0.2775.
    rows = dict(pagerank(tie("amz", [("m", "a", 1), ("m", "z", 1)])).rows)
    assert rows == pytest.approx({"m": 0.135 / 0.2775, "a": 0.5 - 0.0675 / 0.2775, "z": 0.5 - 0.0675 / 0.2775})


@pytest.mark.parametrize("graph", random_graphs())
def test_shares_are_those_of_igraph(graph, igraph_of):
    ties = ties_of(graph)
    expected = igraph_of(ties).pagerank(weights="weight", damping=0.7)
    assert dict(pagerank(ties, 0.7).rows) == pytest.approx(dict(zip(ties.ids, expected, strict=True)), abs=1e-9)


def test_weights_count():
    ties = tie("abc", [("a", "b", 3), ("b", "c", 1)])
    result = pagerank(ties)
    assert [row.id for row in result.rows] == ["b", "a", "c"]
    assert sum(row.value for row in result.rows) == pytest.approx(1)
    assert (result.parameters["damping"], result.parameters["weighted"]) == (0.85, True)


def test_nodes_without_ties_share_alike_and_none_have_none():
    assert pagerank(tie("ab", [])).rows == (("a", 0.5), ("b", 0.5))
    assert pagerank(tie("", [])).rows == ()


def test_it_is_near_the_loose_default_of_networkx():
    graph = nx.barabasi_albert_graph(80, 3, seed=4)
    expected = pagerank_alg._pagerank_python(graph.to_directed())
    assert dict(pagerank(ties_of(graph)).rows) == pytest.approx(
        {str(node): value for node, value in expected.items()}, abs=1e-5
    )
