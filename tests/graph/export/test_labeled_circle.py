from graph.export.labeled_circle import labeled_circle
from graph.export.spreading import Box
from tests.graph.export.projections import NODES


def test_a_circle_reaches_up_and_its_label_down():
    """The circle's radius is 15; below it a margin of 4 and a line of 15. Eight letters of 6 are wider than 30."""
    assert labeled_circle(NODES[0]) == Box(48, 15, 34)


def test_a_short_label_is_no_wider_than_the_circle():
    assert labeled_circle(NODES[0]._replace(label="a")) == Box(30, 15, 34)


def test_a_long_label_is_broken_into_lines():
    assert labeled_circle(NODES[0]._replace(label="九" * 17)) == Box(100, 15, 15 + 4 + 3 * 15)
