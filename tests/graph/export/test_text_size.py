from graph.export.text_size import widest_line, width_in_letters, wrapped_lines


def test_a_chinese_character_is_as_wide_as_two_letters():
    assert [width_in_letters(text) for text in ("金昌社区 a", "")] == [10, 0]


def test_of_several_lines_the_widest_counts():
    assert [widest_line(text) for text in ("a\n金昌", "金昌\n", "")] == [4, 4, 0]


def test_lines_are_broken_where_they_have_no_room():
    assert [wrapped_lines(text, 16) for text in ("", "金昌社区", "九" * 9, "a\n\nb")] == [1, 1, 2, 3]
