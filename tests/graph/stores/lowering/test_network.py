"""What a network is put together of: the order of edges, degrees, and what is left out."""

from graph.plan.network import NetworkEdge, NetworkNode, Omitted
from graph.stores.lowering.network import EdgeRow, NodeRow, TotalRow, in_order, network_view


def edge(type_name, source, target, weight=1, mark=1):
    return EdgeRow(type_name, mark, source, target, weight, f"{type_name}:{source}:{target}", None, None)


def ends(edges):
    return [(row.type, row.source + row.target) for row in edges]


def test_heavier_edges_come_first_then_types_marks_and_ends():
    edges = [edge("B", "a", "b"), edge("A", "a", "c", mark=2), edge("A", "a", "d"), edge("C", "a", "b", weight=3)]
    assert ends(in_order(edges)) == [("C", "ab"), ("A", "ad"), ("A", "ac"), ("B", "ab")]


def test_degrees_add_up_and_what_is_not_shown_is_omitted():
    nodes = [NodeRow(name, "Unit", name, name.upper(), None) for name in "ab"]
    totals = [TotalRow("a", "A", 2), TotalRow("a", "A", 1), TotalRow("b", "A", 1), TotalRow("a", "B", 1)]
    view = network_view(nodes, [edge("A", "a", "b")], totals)
    assert view.nodes == [NetworkNode("a", "Unit", "a", "A", None, 4), NetworkNode("b", "Unit", "b", "B", None, 1)]
    assert view.edges == [NetworkEdge("A:a:b", "A", "a", "b", 1, None, None)]
    assert view.omitted == [Omitted("a", "A", 2), Omitted("a", "B", 1)]


def test_an_edge_from_a_node_to_itself_counts_once():
    view = network_view([NodeRow("a", "Unit", "a", "A", None)], [edge("A", "a", "a")], [TotalRow("a", "A", 1)])
    assert view.omitted == []
