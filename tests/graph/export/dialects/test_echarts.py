import html
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.export.dialects.echarts import ECHARTS
from graph.export.label_size import width_in_letters
from tests.graph.export.projections import (
    CITATION,
    EDGE_ATTRIBUTES,
    EDGES,
    HEADER,
    NODE_ATTRIBUTES,
    NODES,
    placed_projection,
    projection,
)
from tests.graph.export.readers import parsed, read_json_by_node, values_by_name


def texts(picture: str) -> list[str]:
    return [html.unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", picture)]


def by_id(items: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {item["item"]["id"]: item for item in items}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return read_json_by_node(ECHARTS, tmp_path_factory.mktemp("echarts"), placed_projection())


def test_node_types_are_categories_with_colors():
    series = parsed(ECHARTS)["series"][0]
    assert series["categories"][1] == {"name": "单位", "itemStyle": {"color": "#ee6677"}}
    assert [node["category"] for node in series["data"]] == [0, 1, 1, 2]


def test_the_layout_is_by_force_unless_every_node_has_coordinates():
    assert parsed(ECHARTS)["series"][0]["layout"] == "force"
    assert parsed(ECHARTS, placed_projection())["series"][0]["layout"] == "none"


def test_the_citation_is_the_text_below_the_picture_and_whole_beside_it():
    option = parsed(ECHARTS)
    assert option["title"]["subtext"] == CITATION.text
    assert option["citation"]["sources"] == list(CITATION.sources)


def test_a_citation_that_has_no_room_is_cut():
    citation = replace(CITATION, sources=("金昌" * 200,))
    option = parsed(ECHARTS, projection(header=replace(HEADER, citation=citation)))
    assert option["title"]["subtext"].endswith("金昌…")
    assert 510 < width_in_letters(option["title"]["subtext"]) <= 521
    assert option["citation"]["citation"] == citation.text


def test_the_legend_has_the_types_that_are_there():
    assert parsed(ECHARTS)["legend"]["data"] == ["社区", "单位", "阵地"]
    assert parsed(ECHARTS, projection(NODES[1:3], []))["legend"]["data"] == ["单位"]


def test_names_have_room_at_the_right():
    assert parsed(ECHARTS)["series"][0]["right"] == 200


@pytest.mark.node
def test_a_circle_of_nodes_stays_a_circle(read: Any):
    horizontal, vertical = read["scale"]
    assert horizontal == pytest.approx(vertical)


@pytest.mark.node
def test_echarts_reads_every_node(read: Any):
    nodes = by_id(read["nodes"])
    assert {node_id: record["name"] for node_id, record in nodes.items()} == {node.id: node.label for node in NODES}
    assert nodes[NODES[3].id]["color"] == "#228833"
    assert nodes[NODES[3].id]["item"]["attributes"] == values_by_name(NODE_ATTRIBUTES, NODES[3])


@pytest.mark.node
def test_echarts_finds_ends_by_id_and_draws_parallel_links_apart(read: Any):
    links = by_id(read["edges"])
    assert {key: tuple(link["ends"]) for key, link in links.items()} == {
        edge.id: (edge.source, edge.target) for edge in EDGES
    }
    parallel = [str(links[edge.id]["points"]) for edge in EDGES[1:4]]
    assert len(set(parallel)) == 3
    assert links[EDGES[1].id]["item"]["attributes"] == values_by_name(EDGE_ATTRIBUTES, EDGES[1])


@pytest.mark.node
def test_nodes_of_one_name_stay_apart(tmp_path: Path):
    nodes = [node._replace(label="同名") for node in NODES]
    read = read_json_by_node(ECHARTS, tmp_path, projection(nodes))
    assert [node["id"] for node in read["nodes"]] == [node.id for node in NODES]
    assert [edge["ends"] for edge in read["edges"]] == [[edge.source, edge.target] for edge in EDGES]


@pytest.mark.node
def test_the_picture_shows_names_legend_and_citation(read: Any):
    drawn_texts = texts(read["picture"])
    assert {'=1+1 <b>"A & B"</b>', "第二行", "金昌社区", "重庆银行，东区支行", "𠮷野家😀"} <= set(drawn_texts)
    assert {"社区", "单位", "阵地"} <= set(drawn_texts)
    assert CITATION.text in drawn_texts
