from typing import Any

import pytest

from graph.export.dialects.graphology import GRAPHOLOGY
from tests.graph.export.projections import CITATION, EDGES, NODES, projection
from tests.graph.export.readers import parsed, read_json_by_node


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return read_json_by_node(GRAPHOLOGY, tmp_path_factory.mktemp("graphology"))


def test_the_type_that_sigma_would_draw_by_has_another_name():
    attributes = parsed(GRAPHOLOGY)["nodes"][0]["attributes"]
    assert attributes["type_"] == "Community"
    assert "type" not in attributes


@pytest.mark.parametrize(("degree", "size"), [(None, 3), (0, 3), (1, 4.5), (4, 6), (64, 15), (5000, 15)])
def test_a_node_is_drawn_larger_with_its_degree_within_bounds(degree: int | None, size: float):
    nodes = parsed(GRAPHOLOGY, projection([NODES[0]._replace(degree=degree)], []))["nodes"]
    assert nodes[0]["attributes"]["size"] == size


@pytest.mark.node
def test_graphology_imports_a_directed_multigraph(read: Any):
    assert (read["type"], read["multi"]) == ("directed", True)
    assert (read["about"]["citation"], read["about"]["day"]) == (CITATION.text, "2021-06-30")


@pytest.mark.node
def test_graphology_reads_every_node(read: Any):
    nodes = read["nodes"]
    assert [(record["key"], record["attributes"]["label"]) for record in nodes] == [
        (node.id, node.label) for node in NODES
    ]
    assert nodes[3]["attributes"] == {
        "label": "𠮷野家😀",
        "color": "#228833",
        "size": 3,
        "x": 3,
        "y": 4,
        "type_": "Venue",
        "typeLabel": "阵地",
        "key": "v1",
        "sources": "report#P5",
        "floorArea": 3300.5,
    }


@pytest.mark.node
def test_graphology_keeps_parallel_edges(read: Any):
    edges = read["edges"]
    assert [(record["key"], record["source"], record["target"]) for record in edges] == [
        (edge.id, edge.source, edge.target) for edge in EDGES
    ]
    assert edges[1]["attributes"] == {
        "label": "结对",
        "color": "#66ccee",
        "weight": 1,
        "start": "2018-01-01",
        "end": "2018-12-31",
        "type_": "PAIRED_WITH",
        "typeLabel": "结对",
        "derived": False,
        "since": "2018",
        "until": "2018",
        "sources": "report#P2",
        "role": "LEAD",
        "members": 15,
    }
