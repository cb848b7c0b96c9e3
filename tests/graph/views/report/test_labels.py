from graph.views.report.labels import Box, place_labels, shortened, width


def test_width_counts_chinese_twice():
    assert width("社区ab") == 6


def test_long_names_are_cut():
    assert shortened("金昌社区", 8) == "金昌社区"
    assert shortened("金昌社区b", 8) == "金昌社…"


def test_a_label_stands_below_its_node_where_nothing_is():
    (label,) = place_labels([((10.0, 20.0), "社区")], [Box(3, 13, 17, 27)], 7)
    assert (label.x, round(label.y, 1)) == (10.0, 38.8)


def test_labels_keep_off_each_other():
    first, second = place_labels([((0.0, 0.0), "社区"), ((4.0, 0.0), "社区")], [], 7)
    assert first.y > 0 > second.y
