import pickle

import networkx as nx
import pytest

from graph.analysis.betweenness import betweenness
from graph.analysis.communities import communities
from graph.analysis.pairs import burst_only_pairs
from graph.analysis.result import Group, Result, Score, grouped, ranked
from tests.graph.analysis.samples import edge, graph, ties_of


def test_scores_come_from_the_highest_and_equal_ones_by_id():
    assert ranked(["b", "c", "a"], [1, 2, 1]) == (Score("c", 2), Score("a", 1), Score("b", 1))


def test_what_differs_by_rounding_alone_is_equal():
    assert [row.id for row in ranked("ab", [0.1 + 0.1 + 0.1, 0.3])] == ["a", "b"]
    assert [row.id for row in ranked("ab", [0.3, 0.1 + 0.1 + 0.1])] == ["a", "b"]


def test_groups_come_by_size_then_first_id():
    assert grouped("abcd", [[3], [2, 0], [1]]) == (Group(1, ("a", "c")), Group(2, ("b",)), Group(3, ("d",)))


@pytest.mark.parametrize("analysis", [betweenness, communities])
def test_analyses_may_run_in_another_process(analysis):
    ties = ties_of(nx.path_graph(5))
    result: Result = pickle.loads(pickle.dumps(analysis(ties)))
    assert result == analysis(pickle.loads(pickle.dumps(ties)))


def test_graphs_may_go_to_another_process():
    pair = graph({"a": "Unit", "b": "Unit"}, [edge("1", "VISITED", "a b", "2020"), edge("2", "VISITED", "b a", "2020")])
    assert burst_only_pairs(pickle.loads(pickle.dumps(pair)), days=366) == burst_only_pairs(pair, days=366)
