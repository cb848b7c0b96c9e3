import pytest

from graph.analysis.dormant import dormant
from tests.graph.analysis.samples import edge, graph

NODES = {"a": "Unit", "b": "Unit", "c": "Community", "d": "Community"}
DAY = "2021-06-30"


def rows(*edges, months=12):
    return dormant(graph(NODES, edges), DAY, months).rows


def test_pairs_of_which_nothing_is_recorded_of_late_are_told_with_their_edges():
    result = dormant(
        graph(
            NODES,
            [
                edge("1", "PAIRED_WITH", "a c", "2018-05-01"),
                edge("2", "VISITED", "a c", "2019-03", "2019-04"),
                edge("3", "PAIRED_WITH", "b c", "2021-01-01"),
                edge("4", "PAIRED_WITH", "b d"),
                edge("5", "PAIRED_WITH", "a d", "2016"),
            ],
        ),
        DAY,
    )
    assert result.rows == (("a", "d", "2016-12-31", ("5",)), ("a", "c", "2019-04-30", ("1", "2")))
    assert result.figures == {"pairs": 4, "undated": 1}
    assert (result.parameters["bound"], result.parameters["months"]) == ("2020-06-30", 12)


def test_those_of_a_node_alone_are_looked_at():
    edges = edge("1", "PAIRED_WITH", "a c", "2015"), edge("2", "PAIRED_WITH", "b c", "2015")
    result = dormant(graph(NODES, edges), DAY, of="a")
    assert ([row[:2] for row in result.rows], result.figures["pairs"]) == ([("a", "c")], 1)


def test_the_rule_is_told_in_both_languages():
    rule = dormant(graph(NODES, []), DAY, 6).rule
    assert rule.zh.startswith("两者之间所记录的关系，其最近的起止日期早于 2021-06-30 之前 6 个月")
    assert "more than 6 months before 2021-06-30" in rule.en


@pytest.mark.parametrize(("since", "is_dormant"), [("2020-06-29", True), ("2020-06-30", False), ("2020", False)])
def test_the_bound_itself_is_recent_and_dates_are_read_generously(since, is_dormant):
    assert bool(rows(edge("1", "PAIRED_WITH", "a c", since))) is is_dormant


def test_an_end_that_is_still_to_come_is_activity_and_a_beginning_is_none():
    assert rows(edge("1", "PAIRED_WITH", "a c", "2015", "2024")) == ()
    late = edge("2", "VISITED", "a c", "2022")
    assert [row.last for row in rows(edge("1", "PAIRED_WITH", "a c", "2015"), late)] == ["2015-12-31"]


def test_an_edge_of_which_only_an_end_to_come_is_recorded_is_looked_at():
    ending = edge("1", "PAIRED_WITH", "a c", None, "2030-12-31")
    result = dormant(graph(NODES, [ending, edge("2", "VISITED", "a c", "2015", "2016-01-01")]), DAY)
    assert (result.rows, result.figures) == ((), {"pairs": 1, "undated": 0})


def test_derived_edges_and_edges_of_other_kinds_say_nothing():
    old = edge("1", "PAIRED_WITH", "a c", "2015")
    assert (
        len(rows(old, edge("2", "LOCATED_IN", "a c", "2021"), edge("3", "VISITED", "a c", "2021", derived=True))) == 1
    )


@pytest.mark.parametrize(
    ("day", "months", "bound"),
    [("2021-03-31", 1, "2021-03-01"), ("2021-01-15", 13, "2019-12-15"), ("2024-02-29", 12, "2023-03-01")],
)
def test_months_are_those_of_the_calendar(day, months, bound):
    assert dormant(graph(NODES, []), day, months).parameters["bound"] == bound


def test_more_months_than_there_ever_were_leave_nothing_dormant():
    assert rows(edge("1", "PAIRED_WITH", "a c", "0500"), months=1_000_000) == ()
