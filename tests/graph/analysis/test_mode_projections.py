import networkx as nx
import pytest

from graph.analysis import mode_projections
from graph.analysis.mode_projections import one_mode, two_mode
from graph.errors import RequestError
from tests.graph.analysis.samples import edge, graph

GRAPH = graph(
    {"u1": "Unit", "u2": "Unit", "u3": "Unit", "p1": "Project", "p2": "Project", "c1": "Community"},
    [
        edge("e1", "PARTICIPATES_IN", "u1 p1"),
        edge("e2", "PARTICIPATES_IN", "u2 p1"),
        edge("e3", "PARTICIPATES_IN", "u1 p1"),
        edge("e4", "PARTICIPATES_IN", "u1 p2"),
        edge("e5", "PARTICIPATES_IN", "u2 p2"),
        edge("e6", "PAIRED_WITH", "u3 c1"),
        edge("e7", "PAIRED_WITH", "u2 c1"),
        edge("e8", "PARTICIPATES_IN", "c1 p1"),
        edge("e9", "VISITED", "u1 u3"),
    ],
)


def test_units_are_linked_by_common_projects_and_communities():
    result = one_mode(GRAPH, "Unit", ("Project", "Community"))
    assert result.rows == (("u1", "u2", 2, ("p1", "p2")), ("u2", "u3", 1, ("c1",)))
    assert result.figures == {"shared": 3, "leftOut": 0}
    parameters = {"kind": "Unit", "other": ("Community", "Project"), "edgeKinds": None, "largest": 500}
    assert result.parameters == parameters


def test_only_edges_of_the_given_types_link():
    result = one_mode(GRAPH, "Unit", ("Project", "Community"), ("PAIRED_WITH",))
    assert [row[:2] for row in result.rows] == [("u2", "u3")]
    assert result.parameters["edgeKinds"] == ("PAIRED_WITH",)


def test_what_too_many_share_is_left_out_and_counted():
    result = one_mode(GRAPH, "Unit", ("Project",), maximum_sharers=1)
    assert (result.rows, result.figures) == ((), {"shared": 2, "leftOut": 2})
    assert len(one_mode(GRAPH, "Unit", ("Project",), maximum_sharers=2).rows) == 1


def test_more_links_than_memory_holds_are_refused(monkeypatch):
    monkeypatch.setattr(mode_projections, "MAXIMUM_LINKS", 2)
    with pytest.raises(RequestError, match="up to 3 links; allowed: 2; select less of the graph by around"):
        one_mode(GRAPH, "Unit", ("Project", "Community"))


def test_two_modes_are_linked_by_their_edges():
    result = two_mode(GRAPH, "Project", ("Unit", "Community"))
    assert result.rows == (
        ("p1", "u1", 2, ("e1", "e3")),
        ("p1", "c1", 1, ("e8",)),
        ("p1", "u2", 1, ("e2",)),
        ("p2", "u1", 1, ("e4",)),
        ("p2", "u2", 1, ("e5",)),
    )


def test_nodes_of_the_same_type_have_each_their_row_of_two_modes():
    assert [row[:2] for row in two_mode(GRAPH, "Unit", ("Unit",)).rows] == [("u1", "u3"), ("u3", "u1")]


def test_an_edge_from_a_node_to_itself_links_nothing():
    assert two_mode(graph({"u1": "Unit"}, [edge("e1", "VISITED", "u1 u1")]), "Unit", ("Unit",)).rows == ()


def test_weights_are_those_of_networkx():
    bipartite = nx.bipartite.random_graph(20, 15, 0.2, seed=1)
    node_types = {f"{node:02}": "Unit" if node < 20 else "Project" for node in bipartite}
    edges = [
        edge(f"e{number}", "PARTICIPATES_IN", f"{source:02} {target:02}")
        for number, (source, target) in enumerate(bipartite.edges)
    ]
    links = {frozenset(row[:2]): row.weight for row in one_mode(graph(node_types, edges), "Unit", ("Project",)).rows}
    expected = nx.bipartite.weighted_projected_graph(bipartite, range(20)).edges(data="weight")
    assert links == {frozenset((f"{source:02}", f"{target:02}")): weight for source, target, weight in expected}
