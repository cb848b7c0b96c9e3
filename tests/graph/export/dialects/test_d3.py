from dataclasses import replace
from typing import Any

import networkx
import pytest

from graph.export.dialects.d3 import D3
from graph.export.projection import Attribute, ValueType
from tests.graph.export.projections import CITATION, EDGE_ATTRIBUTES, EDGES, HEADER, NODE_ATTRIBUTES, NODES, projection
from tests.graph.export.readers import parsed, read_json_by_node, values_by_name


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return read_json_by_node(D3, tmp_path_factory.mktemp("d3"))


@pytest.fixture(scope="module")
def graph() -> networkx.MultiDiGraph:
    return networkx.node_link_graph(parsed(D3), edges="links")


def test_networkx_reads_every_node(graph: networkx.MultiDiGraph):
    assert dict(graph.nodes(data="label")) == {node.id: node.label for node in NODES}
    for node in NODES:
        assert graph.nodes[node.id].items() >= values_by_name(NODE_ATTRIBUTES, node).items()


def test_networkx_keeps_parallel_edges(graph: networkx.MultiDiGraph):
    read = {data["id"]: (source, target, data) for source, target, data in graph.edges(data=True)}
    assert graph.number_of_edges() == 5
    for edge in EDGES:
        source, target, data = read[edge.id]
        assert (source, target, data["weight"]) == (edge.source, edge.target, edge.weight)
        assert data.items() >= values_by_name(EDGE_ATTRIBUTES, edge).items()


def test_networkx_holds_the_citation_as_data_of_the_graph(graph: networkx.MultiDiGraph):
    assert graph.is_directed()
    assert graph.graph["citation"] == CITATION.text


def test_an_attribute_named_as_the_id_of_parallel_edges_is_not_taken_for_it():
    header = replace(HEADER, node_attributes=(), edge_attributes=(Attribute("key", "Key", ValueType.TEXT),))
    edges = [edge._replace(values=("same",)) for edge in EDGES]
    nodes = [node._replace(values=()) for node in NODES]
    graph = networkx.node_link_graph(parsed(D3, projection(nodes, edges, header)), edges="links")
    assert [data["key_"] for *_, data in graph.edges(data=True)] == ["same"] * 5


@pytest.mark.node
def test_d3_finds_the_ends_of_links_by_id(read: Any):
    assert [(link["id"], *link["ends"]) for link in read["edges"]] == [
        (edge.id, edge.source, edge.target) for edge in EDGES
    ]


@pytest.mark.node
def test_d3_starts_from_the_coordinates_that_are_there(read: Any):
    nodes = read["nodes"]
    assert [(node["x"], node["y"]) for node in nodes if node["index"] != 2] == [(0, 0), (1.5, -2.25), (3, 4)]
    assert nodes[2]["label"] == "重庆银行，东区支行"
