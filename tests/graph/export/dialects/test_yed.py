from io import BytesIO

import networkx
import pytest
from hypothesis import given, strategies
from lxml import etree

from graph.export.dialects.yed import YED
from tests.graph.export.projections import EDGES, HEADER, NODES, placed_projection
from tests.graph.export.readers import read_xml_by_node
from tests.graph.export.writing import cut_off, failing_at_edges, failing_at_nodes, texts, with_labels, written

M = "{http://graphml.graphdrawing.org/xmlns}"
Y = "{http://www.yworks.com/xml/graphml}"


def read(graph=None):
    return networkx.read_graphml(BytesIO(written(YED, graph)), force_multigraph=True)


@pytest.fixture(scope="module")
def root():
    return etree.fromstring(written(YED))


def test_networkx_reads_what_is_drawn():
    drawn = [(data["label"], data["shape_type"]) for data in read().nodes.values()]
    shapes = ["roundrectangle", "ellipse", "ellipse", "hexagon"]
    assert drawn == [(node.label, shape) for node, shape in zip(NODES, shapes, strict=True)]


def test_networkx_reads_edges_with_labels_and_data():
    edges = {key: data for *_, key, data in read().edges(keys=True, data=True)}
    assert edges["UEFJUkVEX1dJVEg6MQ"] == (
        {"label": "结对", "weight": 1, "start": "2018-01-01", "end": "2018-12-31", "type": "PAIRED_WITH"}
        | {"typeLabel": "结对", "derived": False, "since": "2018", "until": "2018", "sources": "report#P2"}
        | {"role": "LEAD", "members": 15}
    )
    assert sorted(edges) == sorted(edge.id for edge in EDGES)


def test_nodes_are_centered_where_they_are_and_as_large_as_their_labels(root):
    boxes = [{name: float(value) for name, value in box.attrib.items()} for box in root.iter(f"{Y}Geometry")]
    assert [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes] == [
        (node.x or 0, node.y or 0) for node in NODES
    ]
    assert [(box["width"], box["height"]) for box in boxes] == [(76, 30), (153, 48), (146, 30), (76, 30)]


def test_boxes_have_room():
    root = etree.fromstring(written(YED, placed_projection()))
    boxes = [{name: float(value) for name, value in box.attrib.items()} for box in root.iter(f"{Y}Geometry")]
    middles = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes]
    assert middles == [(0, 0), (72, 72), (0, 144), (72, 216)]


def test_labels_are_read_on_their_colors(root):
    assert [label.get("textColor") for label in root.iter(f"{Y}NodeLabel")] == ["#ffffff", *["#000000"] * 3]


def test_types_have_colors_and_edges_arrows(root):
    fills = [fill.get("color") for fill in root.iter(f"{Y}Fill")]
    assert fills == [HEADER.node_types[node.node_type].color for node in NODES]
    lines = [line.get("color") for line in root.iter(f"{Y}LineStyle")]
    assert lines == [HEADER.relationship_types[edge.relationship_type].color for edge in EDGES]
    assert [arrow.get("target") for arrow in root.iter(f"{Y}Arrows")] == ["standard"] * len(EDGES)


def test_graphics_are_declared_as_yed_knows_them(root):
    ids = {key.get("yfiles.type"): key.get("id") for key in root.iter(f"{M}key") if key.get("yfiles.type")}
    assert ids == {"nodegraphics": "n_graphics", "edgegraphics": "e_graphics"}


def test_the_citation_is_the_description_of_the_graph():
    assert read().graph["Description"] == HEADER.citation.text


def test_a_label_is_never_drawn_as_html():
    labels = [node["label"] for node in read(with_labels(["<HTML><img src='a'>", "<b>"])).nodes.values()]
    assert labels == ["\u200b<HTML><img src='a'>", "<b>"]


@given(strategies.lists(texts.filter(bool)))
def test_any_text_reads_back_the_same(labels):
    nodes = read(with_labels(labels)).nodes.values()
    assert [(node["label"], node["type"]) for node in nodes] == [(label, label) for label in labels]


@pytest.mark.parametrize("failing", [failing_at_nodes, failing_at_edges])
def test_a_cut_file_does_not_parse(failing):
    with pytest.raises(etree.XMLSyntaxError):
        etree.fromstring(cut_off(YED, failing()))


@pytest.mark.node
def test_graphology_reads_every_node_and_edge(tmp_path):
    file = tmp_path / "yed.graphml"
    file.write_bytes(written(YED))
    graph = read_xml_by_node("graphml", file)
    assert [node["attributes"]["key"] for node in graph["nodes"]] == ["c1", "u1", "u2", "v1"]
    assert [edge["key"] for edge in graph["edges"]] == [edge.id for edge in EDGES]
