from dataclasses import replace
from typing import Any

from graph.export.palette import colors
from graph.report.findings import Network, NetworkEdge
from graph.report.network_figure import FONT_SIZE, Box, Point, network_figure, place_labels
from graph.report.wording import text_width
from tests.graph.report.page_reading import text
from tests.graph.report.samples import ALONE, NETWORK, SUBJECT_ID, report

PICTURE = Box(-100, -100, 100, 100)


def figure(report_of_sample) -> Any:
    """The section, which is there."""
    return network_figure(report_of_sample)


def test_nodes_are_fitted_into_the_page(ontology):
    circles = list(figure(report(ontology)).iterfind(".//svg[@class='network']/circle"))
    assert [(circle.get("cx"), circle.get("cy"), circle.get("r")) for circle in circles] == [
        ("76", "140", "9"),
        ("644", "140", "7"),
    ]


def test_colors_are_those_of_types_and_the_subject_is_marked(ontology):
    subject, other = figure(report(ontology)).iterfind(".//svg[@class='network']/circle")
    type_colors = colors(ontology.nodes)
    assert (subject.get("fill"), subject.get("stroke")) == (type_colors["Community"], "#000")
    assert (other.get("fill"), other.get("stroke")) == (type_colors["Unit"], "#fff")


def test_parallel_edges_bend_apart(ontology):
    paths = figure(report(ontology)).iterfind(".//svg[@class='network']/path")
    assert [path.get("d") for path in paths] == [
        "M76.0 140.0Q360.0 140.0 644.0 140.0",
        "M76.0 140.0Q360.0 124.0 644.0 140.0",
    ]


def test_the_legend_names_what_is_drawn(ontology):
    section = figure(report(ontology, "zh"))
    assert [text(item) for item in section.iter("li")] == ["单位", "社区(村)", "结对共建"]


def test_what_was_left_out_is_counted(ontology):
    note = text(figure(report(ontology)).find(".//figcaption"))
    assert "2 nodes, 2 relationships" in note
    assert note.endswith("Left out, to be legible: 7 relationships.")


def test_a_node_alone_has_no_picture(ontology):
    assert network_figure(report(ontology, network=ALONE)) is None


def test_a_tie_with_itself_is_drawn(ontology):
    loop = Network(ALONE.nodes, (NetworkEdge("PART_OF", SUBJECT_ID, SUBJECT_ID),), 0)
    section = figure(report(ontology, network=loop))
    assert [circle.get("cx") for circle in section.iterfind(".//svg[@class='network']/circle")] == ["360"]


def test_arrows_touch_the_target_and_what_is_mutual_has_none(ontology):
    edges = tuple(NetworkEdge(name, "u1", SUBJECT_ID) for name in ("LEADS", "PAIRED_WITH"))
    section = figure(report(ontology, network=replace(NETWORK, edges=edges)))
    paths = section.iterfind(".//svg[@class='network']/path")
    assert [path.get("d") for path in paths if path.get("fill") != "none"] == ["M88.0 140.0L97.0 136.4L97.0 143.6Z"]


def test_a_label_stands_below_its_node_where_nothing_is():
    (label,) = place_labels([(Point(10.0, 20.0), "社区")], [Box(3, 13, 17, 27)], PICTURE)
    assert (label.x, round(label.y, 1)) == (10.0, 38.8)


def test_labels_keep_off_each_other():
    first, second = place_labels([(Point(0.0, 0.0), "社区"), (Point(4.0, 0.0), "社区")], [], PICTURE)
    assert first.y > 0 > second.y


def test_no_label_leaves_the_picture():
    name = "一个很长的名称"
    corners = [(Point(x, y), name) for x in (-100.0, 100.0) for y in (-100.0, 100.0)]
    half = text_width(name) * FONT_SIZE / 4
    for label in place_labels(corners, [], PICTURE):
        assert label.x - half >= -100
        assert label.x + half <= 100
        assert label.y - FONT_SIZE >= -100
        assert label.y <= 100
