import networkx as nx
import pytest

from graph.analysis.connectivity import bridges, components, cut_nodes
from graph.layout.ties import build_ties
from tests.graph.analysis.samples import random_graphs, ties_of


def test_components_come_by_size_and_first_id():
    result = components(build_ties("abcdefg", [("g", "a", 1), ("c", "b", 1), ("d", "c", 1)]))
    assert result.rows == ((1, ("b", "c", "d")), (2, ("a", "g")), (3, ("e",)), (4, ("f",)))
    assert result.figures == {"components": 4}


@pytest.mark.parametrize("graph", random_graphs())
def test_components_are_those_of_networkx(graph):
    members = {frozenset(row.members) for row in components(ties_of(graph)).rows}
    assert members == {frozenset(map(str, nodes)) for nodes in nx.connected_components(graph)}


# Two triangles, held together by c - d; e hangs on d.
EDGES = ["ab", "bc", "ca", "cd", "de", "df", "fg", "gd"]
TIES = build_ties("abcdefg", [(pair[0], pair[1], 1) for pair in EDGES])


def test_nodes_whose_loss_leaves_pieces():
    assert cut_nodes(TIES).rows == (("d", (3, 2, 1)), ("c", (4, 2)))


def test_ties_whose_loss_leaves_two_pieces():
    assert bridges(TIES).rows == (("c", "d", (3, 4)), ("d", "e", (6, 1)))


@pytest.mark.parametrize("graph", random_graphs())
def test_cut_nodes_are_those_of_networkx(graph):
    rows = cut_nodes(ties_of(graph)).rows
    assert {row.id for row in rows} == {str(node) for node in nx.articulation_points(graph)}
    for row in rows:
        component = graph.subgraph(nx.node_connected_component(graph, int(row.id))).copy()
        component.remove_node(int(row.id))
        assert list(row.pieces) == sorted(map(len, nx.connected_components(component)), reverse=True)


@pytest.mark.parametrize("graph", random_graphs())
def test_bridges_are_those_of_networkx(graph):
    rows = bridges(ties_of(graph)).rows
    assert {frozenset(row[:2]) for row in rows} == {frozenset(map(str, pair)) for pair in nx.bridges(graph)}
    for row in rows:
        cut = graph.copy()
        cut.remove_edge(int(row.source), int(row.target))
        assert row.pieces == tuple(len(nx.node_connected_component(cut, int(end))) for end in row[:2])


def test_a_long_path_is_no_deep_recursion():
    assert len(bridges(ties_of(nx.path_graph(5_000))).rows) == 4_999
