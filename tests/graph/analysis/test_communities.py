import subprocess
import sys

import networkx as nx
import pytest

from graph.analysis.communities import communities
from graph.layout.ties import build_ties
from tests.graph.analysis.samples import random_graphs, ties_of

# Two triangles, of which one tie is heavier, held together by one tie; z is loose.
EDGES = [("a", "b", 2), ("b", "c", 1), ("c", "a", 1), ("c", "d", 1), ("d", "e", 1), ("e", "f", 1), ("f", "d", 1)]
SCRIPT = """
import networkx as nx
from graph.analysis.communities import communities
from tests.graph.analysis.samples import ties_of
print(communities(ties_of(nx.gnm_random_graph(400, 1200, seed=1))))
"""


def test_two_triangles_by_hand():
    result = communities(build_ties("abcdefz", EDGES))
    assert result.rows == ((1, ("a", "b", "c"), 4.0, 1.0), (2, ("d", "e", "f"), 3.0, 1.0), (3, ("z",), 0.0, 0.0))
    # Inside are 4 and 3 of 8, at the ends of ties 9 and 7 of 16: 4/8 + 3/8 less the squares of 9/16 and 7/16.
    assert result.figures == {"communities": 3, "modularity": 0.367188}


@pytest.mark.parametrize("graph", random_graphs())
def test_modularity_is_about_that_of_networkx_and_communities_are_connected(graph):
    result = communities(ties_of(graph))
    parts = [{int(member) for member in row.members} for row in result.rows]
    assert all(nx.is_connected(graph.subgraph(part)) for part in parts)
    if graph.number_of_edges():
        louvain = nx.community.modularity(graph, nx.community.louvain_communities(graph, seed=1))
        assert result.figures["modularity"] == pytest.approx(nx.community.modularity(graph, parts), abs=1e-6)
        assert result.figures["modularity"] > louvain - 0.03


def test_weights_and_resolution_count():
    ring = build_ties("abcd", [("a", "b", 5), ("b", "c", 1), ("c", "d", 5), ("d", "a", 1)])
    assert [row.members for row in communities(ring).rows] == [("a", "b"), ("c", "d")]
    assert [row.members for row in communities(ring, 0.1).rows] == [("a", "b", "c", "d")]
    assert [len(row.members) for row in communities(ring, 9.0).rows] == [1, 1, 1, 1]


def test_small_graphs_are_divided_though_the_first_trial_finds_nothing():
    ties = build_ties(
        ["n0", "n1", "n2", "n3", "n4"], [("n1", "n4", 1), ("n1", "n3", 2), ("n1", "n2", 1), ("n3", "n0", 1)]
    )
    assert communities(ties).figures["modularity"] >= 0.08


def test_every_process_finds_the_same():
    outputs = {subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, check=True).stdout for _ in "12"}
    assert len(outputs) == 1
    assert b"modularity" in outputs.pop()


def test_no_ties_make_no_communities_but_loose_nodes():
    result = communities(build_ties("ab", []))
    assert result.rows == ((1, ("a",), 0.0, 0.0), (2, ("b",), 0.0, 0.0))
    assert result.figures == {"communities": 2, "modularity": 0.0}
