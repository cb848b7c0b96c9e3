from typing import Any

from graph.export.palette import colors
from graph.report.network_figure import network
from tests.graph.report.reading import text
from tests.graph.report.samples import NETWORK, report


def drawn(given) -> Any:
    """The section, which is there."""
    return network(given)


def test_nodes_are_fitted_into_the_page(ontology):
    circles = list(drawn(report(ontology)).iterfind(".//svg[@class='network']/circle"))
    assert [(one.get("cx"), one.get("cy"), one.get("r")) for one in circles] == [
        ("76", "140", "9"),
        ("644", "140", "7"),
    ]


def test_colors_are_those_of_kinds_and_the_subject_is_marked(ontology):
    subject, other = drawn(report(ontology)).iterfind(".//svg[@class='network']/circle")
    shades = colors(ontology.nodes)
    assert (subject.get("fill"), subject.get("stroke")) == (shades["Community"], "#000")
    assert (other.get("fill"), other.get("stroke")) == (shades["Unit"], "#fff")


def test_parallel_edges_bend_apart(ontology):
    paths = drawn(report(ontology)).iterfind(".//svg[@class='network']/path")
    assert [one.get("d") for one in paths] == [
        "M76.0 140.0Q360.0 140.0 644.0 140.0",
        "M76.0 140.0Q360.0 124.0 644.0 140.0",
    ]


def test_the_legend_names_what_is_drawn(ontology):
    made = drawn(report(ontology, "zh"))
    assert [text(one) for one in made.iter("li")] == ["单位", "社区(村)", "结对共建"]


def test_what_was_left_out_is_counted(ontology):
    note = text(drawn(report(ontology)).find(".//figcaption"))
    assert "2 nodes, 2 relationships" in note
    assert note.endswith("Left out, to be legible: 7 relationships.")


def test_a_node_alone_has_no_picture(ontology):
    alone = {"nodes": NETWORK["nodes"][:1], "edges": [], "omitted": []}
    assert network(report(ontology, network=alone)) is None


def test_a_tie_with_itself_is_drawn(ontology):
    loop = {
        "nodes": NETWORK["nodes"][:1],
        "edges": [{"type": "PART_OF", "source": "c1", "target": "c1"}],
        "omitted": [],
    }
    made = drawn(report(ontology, network=loop))
    assert [one.get("cx") for one in made.iterfind(".//svg[@class='network']/circle")] == ["360"]


def test_arrows_touch_the_target_and_what_is_mutual_has_none(ontology):
    led = {"type": "LEADS", "source": "u1", "target": "c1"}
    given = report(ontology, network=NETWORK | {"edges": [led, led | {"type": "PAIRED_WITH"}]})
    arrows = [one for one in drawn(given).iterfind(".//svg[@class='network']/path") if one.get("fill") != "none"]
    assert [one.get("d") for one in arrows] == ["M88.0 140.0L97.0 136.4L97.0 143.6Z"]
