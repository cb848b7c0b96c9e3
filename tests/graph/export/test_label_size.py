from graph.export.label_size import labeled_circle, widest_line, width_in_letters, wrapped_lines
from graph.export.spreading import Box
from tests.graph.export.projections import NODES


def test_a_chinese_character_is_as_wide_as_two_letters():
    assert [width_in_letters(text) for text in ("金昌社区 a", "")] == [10, 0]


def test_of_several_lines_the_widest_counts():
    assert [widest_line(text) for text in ("a\n金昌", "金昌\n", "")] == [4, 4, 0]


def test_lines_are_broken_where_they_have_no_room():
    assert [wrapped_lines(text, 16) for text in ("", "金昌社区", "九" * 9, "a\n\nb")] == [1, 1, 2, 3]


def test_a_circle_reaches_up_and_its_label_down():
    """The circle's radius is 15; below it a margin of 4 and a line of 15. Eight letters of 6 are wider than 30."""
    assert labeled_circle(NODES[0]) == Box(48, 15, 34)


def test_a_short_label_is_no_wider_than_the_circle():
    assert labeled_circle(NODES[0]._replace(label="a")) == Box(30, 15, 34)


def test_a_long_label_is_broken_into_lines():
    assert labeled_circle(NODES[0]._replace(label="九" * 17)) == Box(100, 15, 15 + 4 + 3 * 15)
