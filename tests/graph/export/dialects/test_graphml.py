from dataclasses import replace
from io import BytesIO

import igraph
import networkx
import pytest
from hypothesis import given, strategies
from lxml import etree

from graph.export.dialects.graphml import GRAPHML
from graph.export.projection import Attribute, ValueType
from tests.graph.export.projections import EDGES, HEADER, NODES, projection
from tests.graph.export.readers import read_xml_by_node
from tests.graph.export.writing import cut_off, failing_at_edges, failing_at_nodes, texts, with_labels, written

M = "{http://graphml.graphdrawing.org/xmlns}"
NODE_NAMES = [attribute.name for attribute in HEADER.node_attributes]


def read(graph=None):
    return networkx.read_graphml(BytesIO(written(GRAPHML, graph)), force_multigraph=True)


def present_values(names, values):
    return {name: value for name, value in zip(names, values, strict=True) if value is not None}


def test_networkx_reads_every_node_with_its_values():
    names = ["label", "color", "x", "y", "start", "end", *NODE_NAMES]
    assert dict(read().nodes(data=True)) == {
        node.id: present_values(
            names,
            (node.label, HEADER.node_types[node.node_type].color, node.x, node.y, node.start, node.end, *node.values),
        )
        for node in NODES
    }


def test_networkx_reads_every_edge_with_its_values():
    names = ["label", "color", "weight", "start", "end", *(attribute.name for attribute in HEADER.edge_attributes)]
    types = HEADER.relationship_types
    assert {(*ends, key): data for *ends, key, data in read().edges(keys=True, data=True)} == {
        (edge.source, edge.target, edge.id): present_values(
            names,
            (
                types[edge.relationship_type].label,
                types[edge.relationship_type].color,
                edge.weight,
                edge.start,
                edge.end,
                *edge.values,
            ),
        )
        for edge in EDGES
    }


def test_igraph_reads_counts_labels_and_types(tmp_path):
    file = tmp_path / "sample.graphml"
    file.write_bytes(written(GRAPHML))
    graph = igraph.Graph.Read_GraphML(str(file))
    assert graph.is_directed()
    assert graph.vs["label"] == [node.label for node in NODES]
    assert graph.es["weight"] == [edge.weight for edge in EDGES]
    assert set(NODE_NAMES) <= set(graph.vs.attributes())
    assert graph.vs[3]["floorArea"] == 3300.5
    assert graph.vs[1]["newSector"] is True


def test_keys_are_declared_apart_with_one_type_and_the_title():
    keys = etree.fromstring(written(GRAPHML)).findall(f"{M}key")
    assert {key.get("for") for key in keys} == {"node", "edge"}
    assert len({key.get("id") for key in keys}) == len(keys) == 6 + 12 + 5 + 9
    posts = next(key for key in keys if key.get("attr.name") == "posts")
    assert (posts.get("id"), posts.get("attr.type"), posts.findtext(f"{M}desc")) == ("n_posts", "long", "岗位")


def test_the_citation_describes_the_file():
    assert etree.fromstring(written(GRAPHML)).findtext(f"{M}desc") == HEADER.citation.text


def test_properties_never_have_the_names_that_gephi_reserves():
    attributes = (Attribute("size", "规模", ValueType.INTEGER), Attribute("label", "标签", ValueType.TEXT))
    node = NODES[0]._replace(values=(3, "a"))
    data = read(projection([node], [], replace(HEADER, node_attributes=attributes))).nodes[node.id]
    assert (data["size_"], data["label_"], data["label"]) == (3, "a", "金昌社区")


@given(strategies.lists(texts))
def test_any_text_reads_back_the_same(labels):
    nodes = read(with_labels(labels)).nodes.values()
    assert [(node["label"], node["type"]) for node in nodes] == [(label, label) for label in labels]


@pytest.mark.parametrize("failing", [failing_at_nodes, failing_at_edges])
def test_a_cut_file_does_not_parse(failing):
    with pytest.raises(etree.XMLSyntaxError):
        etree.fromstring(cut_off(GRAPHML, failing()))


@pytest.mark.node
def test_graphology_reads_every_node_edge_and_value(tmp_path):
    file = tmp_path / "sample.graphml"
    file.write_bytes(written(GRAPHML))
    graph = read_xml_by_node("graphml", file)
    assert [node["attributes"]["label"] for node in graph["nodes"]] == [node.label for node in NODES]
    assert [(edge["key"], edge["attributes"].get("start")) for edge in graph["edges"]] == [
        (edge.id, edge.start) for edge in EDGES
    ]
    assert [{name: node["attributes"].get(name) for name in NODE_NAMES} for node in graph["nodes"]] == [
        dict(zip(NODE_NAMES, node.values, strict=True)) for node in NODES
    ]
