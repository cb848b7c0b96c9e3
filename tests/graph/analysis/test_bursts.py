from graph.analysis.bursts import bursts
from tests.graph.analysis.samples import edge, graph

NODES = {"u": "Unit", "v": "Unit", "c": "Community", "p": "Project"}


def rows(*edges, **parameters):
    return bursts(graph(NODES, edges), **parameters).rows


def test_pairs_whose_edges_all_fall_within_a_month_are_told_the_latest_first():
    edges = [
        edge("1", "PAIRED_WITH", "u c", "2019-06-01"),
        edge("2", "VISITED", "u c", "2019-06-20", "2019-06-21"),
        edge("3", "VISITED", "u v", "2020-02"),
        edge("4", "VISITED", "v u", "2020-02-14"),
    ]
    assert rows(*edges) == (
        ("u", "v", "2020-02-01", "2020-02-29", ("3", "4")),
        ("c", "u", "2019-06-01", "2019-06-21", ("1", "2")),
    )


def test_thirty_one_days_are_a_month_and_one_more_is_not():
    first = edge("1", "VISITED", "u v", "2020-01-01")
    assert len(rows(first, edge("2", "VISITED", "u v", "2020-01-31"))) == 1
    assert rows(first, edge("2", "VISITED", "u v", "2020-02-01")) == ()
    assert len(rows(first, edge("2", "VISITED", "u v", "2020-02-01"), days=32)) == 1


def test_a_later_end_and_a_date_that_may_mean_a_whole_year_are_no_burst():
    first = edge("1", "PAIRED_WITH", "u c", "2019-06-01")
    assert rows(first, edge("2", "VISITED", "u c", "2019-06-02", "2019-09-01")) == ()
    assert rows(first, edge("2", "VISITED", "u c", "2019")) == ()


def test_one_edge_alone_or_one_without_dates_is_not_judged():
    first = edge("1", "PAIRED_WITH", "u c", "2019-06-01")
    assert bursts(graph(NODES, [first])).figures == {"pairs": 0}
    assert bursts(graph(NODES, [first, edge("2", "VISITED", "u c")])).figures == {"pairs": 0}
    assert rows(first, least=1)[0].edges == ("1",)


def test_the_rule_names_days_and_edges():
    rule = bursts(graph(NODES, []), 14, 3).rule
    assert "至少有 3 条" in rule.zh
    assert "14 天之内" in rule.zh
    assert "At least 3 relationships" in rule.en
    assert "within 14 days" in rule.en
