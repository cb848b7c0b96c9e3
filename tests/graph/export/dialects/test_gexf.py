from dataclasses import replace
from io import BytesIO

import networkx
import pytest
from hypothesis import given, strategies
from lxml import etree

from graph.export.dialects.gexf import GEXF
from graph.export.projection import Attribute, ValueType
from tests.graph.export.projections import EDGES, HEADER, NODES, large_projection, projection
from tests.graph.export.readers import read_xml_by_node
from tests.graph.export.writing import cut_off, failing_at_edges, failing_at_nodes, texts, with_labels, written

G = "{http://gexf.net/1.3}"
V = "{http://gexf.net/1.3/viz}"


def read(graph=None):
    return networkx.read_gexf(BytesIO(written(GEXF, graph)), version="1.3")


@pytest.fixture(scope="module")
def root():
    return etree.fromstring(written(GEXF))


def test_networkx_reads_every_node_and_edge():
    graph = read()
    assert [*graph] == [node.id for node in NODES]
    assert sorted(graph.edges(keys=True)) == sorted((edge.source, edge.target, edge.id) for edge in EDGES)


def test_networkx_reads_labels_values_and_intervals():
    """Of a spell that is open it makes the text None."""
    assert read().nodes["VW5pdDp1MQ"] == (
        {"label": '=1+1 <b>"A & B"</b>\n第二行', "spells": [("2015-01-01", str(None))]}
        | {"viz": {"color": {"r": 238, "g": 102, "b": 119, "a": 1.0}, "position": {"x": 1.5, "y": -2.25, "z": 0.0}}}
        | {"类型": "Unit", "类型名称": "单位", "键": "u1", "始于": "2015", "来源": "report#P3; other"}
        | {"类别": "SCHOOL", "类别名称": "学校", "新兴领域": True, "岗位": 3}
    )


def test_networkx_reads_edges_in_full():
    assert read().edges["VW5pdDp1MQ", "Q29tbXVuaXR5OmMx", "UEFJUkVEX1dJVEg6MQ"] == (
        {"id": "UEFJUkVEX1dJVEg6MQ", "label": "结对", "weight": 1.0, "spells": [("2018-01-01", "2018-12-31")]}
        | {"类型": "PAIRED_WITH", "类型名称": "结对", "推导": False, "始于": "2018", "止于": "2018"}
        | {"来源": "report#P2", "角色": "LEAD", "人数": 15}
    )


def test_an_element_without_an_interval_has_none_left_of_the_last(root):
    for name, items in (("node", NODES), ("edge", EDGES)):
        spells = [[dict(spell.attrib) for spell in element.iter(f"{G}spell")] for element in root.iter(f"{G}{name}")]
        days = [{"start": item.start, "end": item.end} for item in items]
        bounded = [{side: day for side, day in period.items() if day} for period in days]
        assert spells == [[period] if period else [] for period in bounded]


def test_parallel_edges_are_told_apart_by_type(root):
    kinds = [(edge.get("kind"), edge.get("label")) for edge in root.iter(f"{G}edge")]
    assert kinds == [
        ("LOCATED_IN", "位于"),
        *[("PAIRED_WITH", "结对")] * 2,
        *[("CO_BUILDS_WITH", "共建")] * 2,
    ]


def test_colors_and_positions_are_there(root):
    node = root.find(f".//{G}node[@id='VW5pdDp1Mg']")
    assert [dict(color.attrib) for color in node.iter(f"{V}color")] == [{"r": "238", "g": "102", "b": "119"}]
    assert len([*root.iter(f"{V}position")]) == 3
    assert node.find(f"{V}position") is None


def test_the_graph_is_dynamic_in_days(root):
    assert dict(root.find(f"{G}graph").attrib) == {
        "defaultedgetype": "directed",
        "idtype": "string",
        "mode": "dynamic",
        "timeformat": "date",
        "timerepresentation": "interval",
    }


def test_the_head_cites_and_has_no_date(root):
    meta = root.find(f"{G}meta")
    assert dict(meta.attrib) == {}
    assert meta.findtext(f"{G}description") == HEADER.citation.text
    assert meta.findtext(f"{G}keywords") == "社区, 单位, 阵地, 结对, 位于, 共建"


def test_names_of_readers_and_titles_that_come_again_are_told_apart():
    attributes = (Attribute("label", "名称", ValueType.TEXT), Attribute("name", "名称", ValueType.TEXT))
    node = NODES[0]._replace(values=("a", "b"))
    data = read(projection([node], [], replace(HEADER, node_attributes=attributes))).nodes[node.id]
    assert (data["label"], data["名称"], data["名称_"]) == ("金昌社区", "a", "b")


@given(strategies.lists(texts))
def test_any_text_reads_back_the_same(labels):
    nodes = read(with_labels(labels)).nodes.values()
    assert [(node["label"], node["类型"]) for node in nodes] == [(label, label) for label in labels]


@pytest.mark.parametrize("failing", [failing_at_nodes, failing_at_edges])
def test_a_cut_file_does_not_parse(failing):
    with pytest.raises(etree.XMLSyntaxError):
        etree.fromstring(cut_off(GEXF, failing()))


def test_the_same_graph_gives_the_same_bytes():
    assert written(GEXF, large_projection(50, 90)) == written(GEXF, large_projection(50, 90))


@pytest.mark.node
def test_graphology_reads_every_node_edge_and_value(tmp_path):
    file = tmp_path / "sample.gexf"
    file.write_bytes(written(GEXF))
    graph = read_xml_by_node("gexf", file)
    assert [node["attributes"]["label"] for node in graph["nodes"]] == [node.label for node in NODES]
    assert [(edge["key"], edge["attributes"]["kind"]) for edge in graph["edges"]] == [
        (edge.id, edge.relationship_type) for edge in EDGES
    ]
    names = [attribute.name for attribute in HEADER.node_attributes]
    assert [{name: node["attributes"].get(name) for name in names} for node in graph["nodes"]] == [
        dict(zip(names, node.values, strict=True)) for node in NODES
    ]
