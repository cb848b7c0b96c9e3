import networkx as nx
import pytest
from networkx.algorithms.link_analysis import pagerank_alg

from graph.analysis.centrality import cores, degree, pagerank, weighted_degree
from graph.layout.ties import build_ties
from tests.graph.analysis.samples import random_graphs, ties_of

TIES = build_ties("abcd", [("a", "b", 2), ("b", "a", 3), ("b", "d", 1)])


def test_degree_counts_others_and_equals_come_by_id():
    assert degree(TIES).rows == (("b", 2), ("a", 1), ("d", 1), ("c", 0))


def test_weighted_degree_adds_the_weights():
    assert weighted_degree(TIES).rows == (("b", 6), ("a", 5), ("d", 1), ("c", 0))


@pytest.mark.parametrize("graph", random_graphs())
def test_degree_is_that_of_networkx(graph):
    assert dict(degree(ties_of(graph)).rows) == {str(node): count for node, count in graph.degree}


def test_the_middle_of_a_star_by_hand():
    # In balance m = 0.05 + 0.85 * 2 * e and e = 0.05 + 0.85 * m / 2: m = 0.135 / 0.2775.
    rows = dict(pagerank(build_ties("amz", [("m", "a", 1), ("m", "z", 1)])).rows)
    assert rows == pytest.approx({"m": 0.135 / 0.2775, "a": 0.5 - 0.0675 / 0.2775, "z": 0.5 - 0.0675 / 0.2775})


@pytest.mark.parametrize("graph", random_graphs())
def test_shares_are_those_of_igraph(graph, igraph_of):
    ties = ties_of(graph)
    expected = igraph_of(ties).pagerank(weights="weight", damping=0.7)
    assert dict(pagerank(ties, 0.7).rows) == pytest.approx(dict(zip(ties.ids, expected, strict=True)), abs=1e-9)


def test_weights_count():
    ties = build_ties("abc", [("a", "b", 3), ("b", "c", 1)])
    result = pagerank(ties)
    assert [row.id for row in result.rows] == ["b", "a", "c"]
    assert sum(row.value for row in result.rows) == pytest.approx(1)
    assert (result.parameters["damping"], result.parameters["weighted"]) == (0.85, True)


def test_nodes_without_ties_share_alike_and_none_have_none():
    assert pagerank(build_ties("ab", [])).rows == (("a", 0.5), ("b", 0.5))
    assert pagerank(build_ties("", [])).rows == ()


def test_it_is_near_the_loose_default_of_networkx():
    graph = nx.barabasi_albert_graph(80, 3, seed=4)
    expected = pagerank_alg._pagerank_python(graph.to_directed())
    assert dict(pagerank(ties_of(graph)).rows) == pytest.approx(
        {str(node): value for node, value in expected.items()}, abs=1e-5
    )


def test_a_square_with_a_tail_and_a_loose_node():
    square = [("a", "b", 5), ("b", "c", 1), ("c", "d", 1), ("d", "a", 1)]
    result = cores(build_ties("abcdxyz", [*square, ("d", "x", 1), ("x", "y", 1)]))
    assert result.figures == {"innermost": 2, "innermostSize": 4}
    assert result.rows == (("a", 2), ("b", 2), ("c", 2), ("d", 2), ("x", 1), ("y", 1), ("z", 0))


@pytest.mark.parametrize("graph", random_graphs())
def test_core_numbers_are_those_of_networkx(graph):
    assert dict(cores(ties_of(graph)).rows) == {str(node): core for node, core in nx.core_number(graph).items()}


def test_no_nodes_have_no_core():
    assert cores(build_ties("", [])).figures == {"innermost": 0, "innermostSize": 0}
