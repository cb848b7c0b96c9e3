from typing import Any

import pytest

from graph.report.timeline import timeline
from tests.graph.report.reading import text
from tests.graph.report.samples import SCHOOL, community, edge, holding, report


def drawn(ontology, *edges, day=""):
    """Labels and outlines of the bars, and the note below."""
    empty = holding()
    given = community(locatedIn=empty, participatesIn=empty, pairedUnits=holding(*edges))
    section: Any = timeline(report(ontology, node=given, day=day))
    labels = [one.text for one in section.iter("text") if one.get("text-anchor") == "end"]
    paths = [one.get("d") for one in section.iter("path") if one.get("fill")]
    return labels, paths, text(section.find(".//figcaption"))


def test_bars_stand_in_the_order_of_time(ontology):
    labels, *_ = drawn(ontology, edge(SCHOOL | {"name": "B"}, "2020"), edge(SCHOOL | {"name": "A"}, "2019-05", "2019"))
    assert labels == ["A · Paired units", "B · Paired units"]


def test_a_year_is_drawn_whole(ontology):
    _, (bar,), _ = drawn(ontology, edge(SCHOOL, "2019", "2019"))
    assert bar == "M290.0 31.5H698.0V42.5H290.0Z"


def test_open_ends_are_points(ontology):
    _, (bar, _other), _ = drawn(ontology, edge(SCHOOL, None, "2019"), edge(SCHOOL, "2020"))
    assert bar.startswith("M283.0 37.0L290.0 31.5H")
    assert _other.endswith("L698.0 64.5H494.0Z")


def test_what_has_no_date_is_counted(ontology):
    labels, _, note = drawn(ontology, edge(SCHOOL, "2020"), edge(SCHOOL), edge(SCHOOL))
    assert (len(labels), note.endswith("Another 2 have no dates.")) == (1, True)


def test_the_day_is_marked(ontology):
    *_, note = drawn(ontology, edge(SCHOOL, "2020"), day="2021-06-30")
    assert "The vertical line is 2021-06-30." in note


def test_the_latest_are_drawn_where_not_all_can_be_read(ontology):
    old, ended = edge(SCHOOL | {"name": "Old"}, "2001", "2023"), edge(SCHOOL | {"name": "Ended"}, None, "2022")
    labels, _, note = drawn(ontology, old, ended, *[edge(SCHOOL, "2020")] * 39)
    assert (len(labels), "The latest 40 of 41 are drawn." in note) == (40, True)
    assert [labels[0], "Old · Paired units" in labels] == ["Ended · Paired units", False]


def test_a_page_may_end_between_pictures_of_ten(ontology):
    given = community(pairedUnits=holding(*[edge(SCHOOL, "2020")] * 21))
    section: Any = timeline(report(ontology, node=given))
    assert [len(one.xpath("path[@fill]")) for one in section.iter("svg")] == [10, 10, 2]


@pytest.mark.parametrize("edges", [(), (edge(SCHOOL),)])
def test_without_dates_there_is_none(ontology, edges):
    empty = holding()
    given = community(locatedIn=empty, participatesIn=empty, pairedUnits=holding(*edges))
    assert timeline(report(ontology, node=given)) is None
