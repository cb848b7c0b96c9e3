from graph.views.analysis.graph import read
from tests.graph.views.graphs import EDGES, NODES, projection


def test_nodes_and_edges_are_read_in_the_order_of_ids():
    graph = read(projection())
    assert graph.nodes == tuple(sorted(NODES, key=lambda node: node.id))
    assert graph.edges == tuple(sorted(EDGES, key=lambda edge: edge.id))


def test_values_are_found_by_the_name_of_their_attribute():
    graph = read(projection())
    paired = next(edge for edge in graph.edges if edge.id == "UEFJUkVEX1dJVEg6MQ")
    venue = next(node for node in graph.nodes if node.id == "VmVudWU6djE")
    assert [graph.edge_value(paired, name) for name in ("role", "members", "nothing")] == ["LEAD", 15, None]
    assert [graph.node_value(venue, name) for name in ("floorArea", "posts", "nothing")] == [3300.5, None, None]


def test_recorded_edges_are_those_that_do_not_follow_from_others():
    graph = read(projection())
    assert [edge.kind for edge in graph.recorded()] == ["LOCATED_IN", "PAIRED_WITH", "PAIRED_WITH"]
    assert [edge.id for edge in graph.recorded({"LOCATED_IN", "CO_BUILDS_WITH"})] == ["TE9DQVRFRF9JTjox"]


def test_kinds_are_known_by_id():
    assert read(projection()).kinds["VmVudWU6djE"] == "Venue"
