import re
import subprocess
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings, strategies

from graph.export.dialects.dot import DOT
from graph.selection.citing import Citation
from tests.graph.export.projections import EDGES, HEADER, NODES, placed_projection, projection
from tests.graph.export.readers import read_xml_by_node
from tests.graph.export.writing import cut_off, failing_at_edges, failing_at_nodes, texts, with_labels, written

LINES = re.compile("\r\n|[\n\r\u2028\u2029]")


def unescaped(text):
    """What Graphviz draws for a text in a file."""
    plain = re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], text)
    return re.sub("&amp;(?=#?\\w+;)", "&", plain)


def read(tmp_path, graph=None):
    file = tmp_path / "sample.dot"
    file.write_bytes(written(DOT, graph))
    return read_xml_by_node("dot", file)


def test_nodes_are_written_in_one_line_each():
    lines = written(DOT).decode().splitlines()
    assert lines[3] == (
        '"Q29tbXVuaXR5OmMx" [label="金昌社区" fillcolor="#4477aa" fontcolor="#ffffff" tooltip="社区" pos="0.0,0.0" '
        'data_type="Community" data_typeLabel="社区" data_key="c1" data_aliases="金昌; Jīnchāng" '
        'data_sources="report#P2"];'
    )
    assert lines[-1] == "}"


def test_boxes_have_room():
    """Boxes of one line are 36 high; that of two lines is 42. The shortest step between them is 9."""
    positions = re.findall(r'pos="([^"]+)"', written(DOT, placed_projection()).decode())
    assert positions == ["0.0,0.0", "72.0,-72.0", "0.0,-144.0", "72.0,-216.0"]


def test_edges_have_ids_labels_colors_and_intervals():
    lines = written(DOT).decode().splitlines()
    assert lines[-2] == (
        '"VW5pdDp1Mg" -> "Q29tbXVuaXR5OmMx" [id="CO_BUILDS_WITH:VW5pdDp1Mg:Q29tbXVuaXR5OmMx" label="共建" '
        'color="#ccbb44" weight="1" tooltip="共建\\n../2021-12-31" data_end="2021-12-31" data_type="CO_BUILDS_WITH" '
        'data_typeLabel="共建" data_derived="true" data_until="2021" data_patterns="REPORTS_IN"];'
    )


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ('"', r'"\""'),
        ("a\\", r'"a\\"'),
        (r"\N", r'"\\N"'),
        ("a\nb", r'"a\nb"'),
        ("a\r\nb\u2028", r'"a\nb\n"'),
        ("<b>", '"<b>"'),
        ("A&amp;B & &#65;", '"A&amp;amp;B & &amp;#65;"'),
    ],
)
def test_labels_are_escaped_as_graphviz_reads_them(label, expected):
    assert f"label={expected} " in written(DOT, with_labels([label])).decode()


def test_the_citation_does_not_leave_its_comment():
    citation = Citation("a\n} digraph", "", "b\rc\u2028d", ("*/",))
    lines = written(DOT, projection([], [], replace(HEADER, citation=citation))).decode().split("\n")
    assert lines[:2] == ["// a } digraph | snapshot b c d | */", "digraph {"]


@pytest.mark.parametrize("failing", [failing_at_nodes, failing_at_edges])
def test_a_cut_file_lacks_its_end(failing):
    assert cut_off(DOT, failing()).endswith(b"];\n")


@pytest.mark.node
@pytest.mark.parametrize("failing", [failing_at_nodes, failing_at_edges])
def test_a_cut_file_does_not_parse(failing, tmp_path):
    file = tmp_path / "cut.dot"
    file.write_bytes(cut_off(DOT, failing()))
    with pytest.raises(subprocess.CalledProcessError) as raised:
        read_xml_by_node("dot", file)
    assert b"DotSyntaxError" in raised.value.stderr


@pytest.mark.node
def test_ts_graphviz_reads_every_node_and_value(tmp_path):
    nodes = read(tmp_path)["nodes"]
    assert [(node["key"], unescaped(node["attributes"]["label"])) for node in nodes] == [
        (node.id, node.label) for node in NODES
    ]
    attributes = nodes[1]["attributes"].items()
    assert {name: value for name, value in attributes if name.startswith("data_")} == (
        {"data_start": "2015-01-01", "data_type": "Unit", "data_typeLabel": "单位", "data_key": "u1"}
        | {"data_since": "2015", "data_sources": "report#P3; other", "data_kind": "SCHOOL", "data_kindLabel": "学校"}
        | {"data_newSector": "true", "data_posts": "3"}
    )


@pytest.mark.node
def test_ts_graphviz_reads_parallel_edges_and_intervals(tmp_path):
    edges = read(tmp_path)["edges"]
    assert [
        (edge["source"], edge["target"], edge["attributes"]["id"], edge["attributes"].get("data_start"))
        for edge in edges
    ] == [(edge.source, edge.target, edge.id, edge.start) for edge in EDGES]


@pytest.mark.node
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(labels=strategies.lists(texts, min_size=100, max_size=200))
def test_any_text_reads_back_with_its_lines(labels, tmp_path):
    nodes = read(tmp_path, with_labels(labels))["nodes"]
    assert [unescaped(node["attributes"]["label"]) for node in nodes] == [LINES.sub("\n", label) for label in labels]
