import networkx as nx
import numpy as np

from graph.views.analysis import pivots
from tests.graph.views.analysis.samples import ties_of

PATH = ties_of(nx.path_graph(["a", "b", "c", "d"]))


def test_paths_from_an_end_depend_on_all_that_they_pass():
    assert pivots.dependencies(PATH, [0]).tolist() == [0, 2, 1, 0]


def test_two_ways_around_share_what_depends_on_them():
    ring = ties_of(nx.cycle_graph(["a", "b", "c", "d"]))
    assert pivots.dependencies(ring, [0]).tolist() == [0, 0.5, 0, 0.5]


def test_pivots_add_up_however_many_are_looked_at_at_once(monkeypatch):
    ties = ties_of(nx.gnm_random_graph(50, 120, seed=1))
    together = pivots.dependencies(ties, range(50))
    monkeypatch.setattr(pivots, "AT_ONCE", 1)
    assert np.allclose(pivots.dependencies(ties, range(50)), together, atol=1e-9)


def test_no_pivot_says_nothing():
    assert pivots.dependencies(PATH, []).tolist() == [0, 0, 0, 0]
