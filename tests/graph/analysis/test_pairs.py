import pytest

from graph.analysis.graph import Edge
from graph.analysis.pairs import burst_only_pairs, dormant_ties, edges_by_pair, one_sided_pairs, possible_days
from tests.graph.analysis.samples import edge, graph

NODES = {"u": "Unit", "v": "Unit", "c": "Community", "d": "Community", "p": "Project"}
DAY = "2021-06-30"


def dormant(*edges, months=12):
    return dormant_ties(graph(NODES, edges), DAY, months).rows


def one_sided(*edges):
    return one_sided_pairs(graph(NODES, edges)).rows


def bursts(*edges, **parameters):
    return burst_only_pairs(graph(NODES, edges), **parameters).rows


def test_edges_of_either_direction_make_a_pair_and_loops_none():
    edges = [edge(str(i), "VISITED", ends) for i, ends in enumerate(("b a", "a b", "a a", "b c"))]
    there, back, _loop, elsewhere = edges
    assert edges_by_pair(reversed(edges)) == {("a", "b"): [back, there], ("b", "c"): [elsewhere]}


def test_days_are_all_that_the_dates_as_given_may_mean():
    assert possible_days(edge("1", "LEADS", "a b", "2018")) == ("2018-01-01", "2018-12-31")
    assert possible_days(edge("1", "LEADS", "a b", "2018-02-03", "2020-02")) == (
        *("2018-02-03", "2018-02-03"),
        *("2020-02-01", "2020-02-29"),
    )
    assert possible_days(edge("1", "LEADS", "a b")) == ()


def test_without_dates_as_given_the_days_of_the_period_are_taken():
    plain = Edge("1", "LEADS", "a", "b", 1, "2018-01-01", "2018-12-31", None, None)
    assert possible_days(plain) == ("2018-01-01", "2018-12-31")


def test_pairs_without_recent_activity_are_dormant_the_longest_first():
    edges = [
        edge("1", "PAIRED_WITH", "u c", "2018-05-01"),
        edge("2", "VISITED", "u c", "2019-03", "2019-04"),
        edge("3", "PAIRED_WITH", "v c", "2021-01-01"),
        edge("4", "PAIRED_WITH", "v d"),
        edge("5", "PAIRED_WITH", "u d", "2016"),
    ]
    result = dormant_ties(graph(NODES, edges), DAY)
    assert result.rows == (("d", "u", "2016-12-31", ("5",)), ("c", "u", "2019-04-30", ("1", "2")))
    assert result.figures == {"pairs": 4, "undated": 1}
    assert (result.parameters["bound"], result.parameters["months"]) == ("2020-06-30", 12)


def test_dormant_ties_of_one_node_are_looked_at_alone():
    edges = edge("1", "PAIRED_WITH", "u c", "2015"), edge("2", "PAIRED_WITH", "v c", "2015")
    result = dormant_ties(graph(NODES, edges), DAY, node_id="u")
    assert ([row[:2] for row in result.rows], result.figures["pairs"]) == ([("c", "u")], 1)


def test_the_rule_of_dormant_ties_names_day_and_months_in_both_languages():
    rule = dormant_ties(graph(NODES, []), DAY, 6).rule
    assert rule.zh.startswith("两者之间所记录的关系，其最近的起止日期早于 2021-06-30 之前 6 个月")
    assert "more than 6 months before 2021-06-30" in rule.en


@pytest.mark.parametrize(("since", "is_dormant"), [("2020-06-29", True), ("2020-06-30", False), ("2020", False)])
def test_the_bound_itself_is_recent_and_dates_are_read_generously(since, is_dormant):
    assert bool(dormant(edge("1", "PAIRED_WITH", "u c", since))) is is_dormant


def test_an_end_that_is_still_to_come_is_activity_and_a_beginning_is_none():
    assert dormant(edge("1", "PAIRED_WITH", "u c", "2015", "2024")) == ()
    later = edge("2", "VISITED", "u c", "2022")
    assert [row.last for row in dormant(edge("1", "PAIRED_WITH", "u c", "2015"), later)] == ["2015-12-31"]


def test_an_edge_of_which_only_an_end_to_come_is_recorded_is_looked_at():
    open_start = edge("1", "PAIRED_WITH", "u c", None, "2030-12-31")
    result = dormant_ties(graph(NODES, [open_start, edge("2", "VISITED", "u c", "2015", "2016-01-01")]), DAY)
    assert (result.rows, result.figures) == ((), {"pairs": 1, "undated": 0})


def test_derived_edges_and_edges_of_other_types_are_no_activity():
    old = edge("1", "PAIRED_WITH", "u c", "2015")
    no_activity = edge("2", "LOCATED_IN", "u c", "2021"), edge("3", "VISITED", "u c", "2021", derived=True)
    assert len(dormant(old, *no_activity)) == 1


@pytest.mark.parametrize(
    ("day", "months", "bound"),
    [("2021-03-31", 1, "2021-03-01"), ("2021-01-15", 13, "2019-12-15"), ("2024-02-29", 12, "2023-03-01")],
)
def test_months_are_those_of_the_calendar(day, months, bound):
    assert dormant_ties(graph(NODES, []), day, months).parameters["bound"] == bound


def test_more_months_than_there_ever_were_leave_nothing_dormant():
    assert dormant(edge("1", "PAIRED_WITH", "u c", "0500"), months=1_000_000) == ()


def test_pairs_whose_edges_run_one_way_are_one_sided():
    edges = edge("1", "REPORTS_IN_TO", "u c"), edge("2", "VISITED", "u c"), edge("3", "VISITED", "v u")
    assert one_sided(*edges) == (("u", "c", ("1", "2")), ("v", "u", ("3",)))


def test_an_answer_or_a_common_project_makes_a_pair_two_sided():
    assert one_sided(edge("1", "VISITED", "u v"), edge("2", "VISITED", "v u")) == ()
    joint = edge("2", "PARTICIPATES_IN", "u p"), edge("3", "PARTICIPATES_IN", "c p")
    assert one_sided(edge("1", "VISITED", "u c"), *joint) == ()
    assert len(one_sided(edge("1", "VISITED", "u c"), joint[0])) == 1


def test_a_pairing_is_agreed_on_by_both():
    assert one_sided(edge("1", "VISITED", "u c"), edge("2", "PAIRED_WITH", "u c")) == ()


def test_what_is_derived_or_of_another_type_is_no_answer():
    visit = edge("1", "VISITED", "u v")
    assert len(one_sided(visit, edge("2", "VISITED", "v u", derived=True), edge("3", "LOCATED_IN", "v u"))) == 1


def test_one_sided_pairs_name_their_method_parameters_and_rule():
    result = one_sided_pairs(graph(NODES, [edge("1", "VISITED", "u v")]), ("VISITED",), (), ())
    assert result.parameters == {"edgeKinds": ("VISITED",), "mutualKinds": (), "jointKinds": ()}
    assert (result.method, result.figures) == ("one-sided pairs", {"pairs": 1})
    assert "同一方" in result.rule.zh
    assert "from the same one to the other" in result.rule.en


def test_pairs_whose_edges_all_fall_within_a_month_are_bursts_the_latest_first():
    edges = [
        edge("1", "PAIRED_WITH", "u c", "2019-06-01"),
        edge("2", "VISITED", "u c", "2019-06-20", "2019-06-21"),
        edge("3", "VISITED", "u v", "2020-02"),
        edge("4", "VISITED", "v u", "2020-02-14"),
    ]
    assert bursts(*edges) == (
        ("u", "v", "2020-02-01", "2020-02-29", ("3", "4")),
        ("c", "u", "2019-06-01", "2019-06-21", ("1", "2")),
    )


def test_thirty_one_days_are_a_month_and_one_more_is_not():
    first = edge("1", "VISITED", "u v", "2020-01-01")
    assert len(bursts(first, edge("2", "VISITED", "u v", "2020-01-31"))) == 1
    assert bursts(first, edge("2", "VISITED", "u v", "2020-02-01")) == ()
    assert len(bursts(first, edge("2", "VISITED", "u v", "2020-02-01"), days=32)) == 1


def test_a_later_end_and_a_date_that_may_mean_a_whole_year_are_no_burst():
    first = edge("1", "PAIRED_WITH", "u c", "2019-06-01")
    assert bursts(first, edge("2", "VISITED", "u c", "2019-06-02", "2019-09-01")) == ()
    assert bursts(first, edge("2", "VISITED", "u c", "2019")) == ()


def test_a_single_edge_or_one_without_dates_is_not_judged():
    first = edge("1", "PAIRED_WITH", "u c", "2019-06-01")
    assert burst_only_pairs(graph(NODES, [first])).figures == {"pairs": 0}
    assert burst_only_pairs(graph(NODES, [first, edge("2", "VISITED", "u c")])).figures == {"pairs": 0}
    assert bursts(first, minimum_edges=1)[0].edges == ("1",)


def test_the_rule_of_bursts_names_days_and_edges():
    rule = burst_only_pairs(graph(NODES, []), 14, 3).rule
    assert "至少有 3 条" in rule.zh
    assert "14 天之内" in rule.zh
    assert "At least 3 relationships" in rule.en
    assert "within 14 days" in rule.en
