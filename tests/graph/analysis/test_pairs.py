from graph.analysis.graph import Edge
from graph.analysis.pairs import pairs, recorded_days
from tests.graph.analysis.samples import edge


def test_edges_of_either_direction_make_a_pair_and_loops_none():
    one, back, loop, other = (edge(str(i), "VISITED", ends) for i, ends in enumerate(("b a", "a b", "a a", "b c")))
    assert pairs([other, one, back, loop]) == {("a", "b"): [one, back], ("b", "c"): [other]}


def test_days_are_all_that_the_dates_as_given_may_mean():
    assert recorded_days(edge("1", "LEADS", "a b", "2018")) == ("2018-01-01", "2018-12-31")
    assert recorded_days(edge("1", "LEADS", "a b", "2018-02-03", "2020-02")) == (
        *("2018-02-03", "2018-02-03"),
        *("2020-02-01", "2020-02-29"),
    )
    assert recorded_days(edge("1", "LEADS", "a b")) == ()


def test_without_dates_as_given_the_days_of_the_projection_are_taken():
    plain = Edge("1", "LEADS", "a", "b", 1, "2018-01-01", "2018-12-31", None, None)
    assert recorded_days(plain) == ("2018-01-01", "2018-12-31")
