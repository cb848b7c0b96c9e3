from graph.report.labels import SIZE, Box, place_labels, shortened, width

PICTURE = Box(-100, -100, 100, 100)


def test_width_counts_chinese_twice():
    assert width("社区ab") == 6


def test_long_names_are_cut():
    assert shortened("金昌社区", 8) == "金昌社区"
    assert shortened("金昌社区b", 8) == "金昌社…"


def test_a_label_stands_below_its_node_where_nothing_is():
    (label,) = place_labels([((10.0, 20.0), "社区")], [Box(3, 13, 17, 27)], 7, PICTURE)
    assert (label.x, round(label.y, 1)) == (10.0, 38.8)


def test_labels_keep_off_each_other():
    first, second = place_labels([((0.0, 0.0), "社区"), ((4.0, 0.0), "社区")], [], 7, PICTURE)
    assert first.y > 0 > second.y


def test_no_label_leaves_the_picture():
    corners = [((x, y), "一个很长的名称") for x in (-100.0, 100.0) for y in (-100.0, 100.0)]
    found = list(place_labels(corners, [], 7, PICTURE))
    half = width("一个很长的名称") * SIZE / 4
    assert all(label.x - half >= -100 and label.x + half <= 100 for label in found)
    assert all(label.y - SIZE >= -100 and label.y <= 100 for label in found)
