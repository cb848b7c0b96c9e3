import itertools

import networkx as nx
import numpy as np
import pytest

from graph.analysis.betweenness import betweenness, dependencies, estimate
from tests.graph.analysis.samples import random_graphs, ties_of


def test_the_middle_of_a_path_is_between_most():
    # Of the six pairs of others, b and d are between three, c between four.
    rows = betweenness(ties_of(nx.path_graph(["a", "b", "c", "d", "e"]))).rows
    assert rows == (("c", round(4 / 6, 12)), ("b", 0.5), ("d", 0.5), ("a", 0), ("e", 0))


@pytest.mark.parametrize("graph", random_graphs())
def test_exact_betweenness_is_that_of_networkx(graph):
    result = betweenness(ties_of(graph))
    expected = nx.betweenness_centrality(graph)
    assert result.parameters == {"exact": True, "normalized": True}
    assert dict(result.rows) == pytest.approx({str(node): value for node, value in expected.items()}, abs=1e-12)


@pytest.mark.parametrize("graph", random_graphs())
def test_an_estimate_from_all_nodes_is_exact(graph):
    ties = ties_of(graph)
    expected = nx.betweenness_centrality(graph)
    values = estimate(ties, range(len(ties.ids)))
    assert dict(zip(ties.ids, values, strict=True)) == pytest.approx(
        {str(node): value for node, value in expected.items()}, abs=1e-12
    )


def test_a_large_graph_is_estimated_and_says_so():
    graph = nx.barabasi_albert_graph(600, 2, seed=6)
    result = betweenness(ties_of(graph), exact_work=1_000, pivots=200, seed=3)
    expected = nx.betweenness_centrality(graph)
    assert result.method == "betweenness (Brandes and Pich)"
    assert result.parameters == {"exact": False, "normalized": True, "pivots": 200, "seed": 3}
    assert max(abs(row.value - expected[int(row.id)]) for row in result.rows) < 0.02
    best = {str(node) for node in sorted(expected, key=lambda node: -expected[node])[:5]}
    assert {row.id for row in result.rows[:5]} == best


def test_an_estimate_is_the_same_each_time_and_another_for_another_seed():
    ties = ties_of(nx.barabasi_albert_graph(300, 2, seed=6))
    first, same_seed, other_seed = (betweenness(ties, 0, 50, seed).rows for seed in (1, 1, 2))
    assert first == same_seed != other_seed


def test_the_mean_of_the_estimates_from_all_choices_of_pivots_is_exact():
    graph = nx.gnm_random_graph(7, 9, seed=1)
    ties = ties_of(graph)
    estimates = [estimate(ties, pivots) for pivots in itertools.combinations(range(7), 3)]
    means = [sum(values) / len(estimates) for values in zip(*estimates, strict=True)]
    assert means == pytest.approx([nx.betweenness_centrality(graph)[int(node)] for node in ties.ids])


PATH = ties_of(nx.path_graph(["a", "b", "c", "d"]))


def test_paths_from_an_end_depend_on_all_that_they_pass():
    assert dependencies(PATH, [0]).tolist() == [0, 2, 1, 0]


def test_two_ways_around_share_what_depends_on_them():
    ring = ties_of(nx.cycle_graph(["a", "b", "c", "d"]))
    assert dependencies(ring, [0]).tolist() == [0, 0.5, 0, 0.5]


def test_pivots_add_up_however_many_are_searched_side_by_side(monkeypatch):
    ties = ties_of(nx.gnm_random_graph(50, 120, seed=1))
    together = dependencies(ties, range(50))
    monkeypatch.setattr("graph.analysis.betweenness.MAXIMUM_NEIGHBORS_AT_ONCE", 1)
    assert np.allclose(dependencies(ties, range(50)), together, atol=1e-9)


def test_without_pivots_nothing_depends_on_any_node():
    assert dependencies(PATH, []).tolist() == [0, 0, 0, 0]
