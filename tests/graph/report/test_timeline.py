from typing import Any

import pytest

from graph.report.findings import Node
from graph.report.timeline import timeline
from tests.graph.report.page_reading import text
from tests.graph.report.samples import SCHOOL, page_of, report, tie

EMPTY = {"locatedIn": page_of(), "participatesIn": page_of()}


def school(name):
    return Node("u2", "Unit", name)


def drawn(ontology, *ties, day=""):
    """Labels and outlines of the bars, and the note below."""
    section: Any = timeline(report(ontology, recorded=EMPTY | {"pairedBy": page_of(*ties)}, day=day))
    labels = [label.text for label in section.iter("text") if label.get("text-anchor") == "end"]
    outlines = [path.get("d") for path in section.iter("path") if path.get("fill")]
    return labels, outlines, text(section.find(".//figcaption"))


def test_bars_stand_in_the_order_of_time(ontology):
    labels, *_ = drawn(ontology, tie(school("B"), "2020"), tie(school("A"), "2019-05", "2019"))
    assert labels == ["A · Paired partners", "B · Paired partners"]


def test_a_year_is_drawn_whole(ontology):
    _, (outline,), _ = drawn(ontology, tie(SCHOOL, "2019", "2019"))
    assert outline == "M290.0 31.5H698.0V42.5H290.0Z"


def test_open_ends_are_points(ontology):
    _, (ended, begun), _ = drawn(ontology, tie(SCHOOL, None, "2019"), tie(SCHOOL, "2020"))
    assert ended.startswith("M283.0 37.0L290.0 31.5H")
    assert begun.endswith("L698.0 64.5H494.0Z")


def test_what_has_no_date_is_counted(ontology):
    labels, _, note = drawn(ontology, tie(SCHOOL, "2020"), tie(SCHOOL), tie(SCHOOL))
    assert (len(labels), note.endswith("Another 2 have no dates.")) == (1, True)


def test_the_day_is_marked(ontology):
    *_, note = drawn(ontology, tie(SCHOOL, "2020"), day="2021-06-30")
    assert "The vertical line is 2021-06-30." in note


def test_the_latest_are_drawn_where_not_all_can_be_read(ontology):
    old, ended = tie(school("Old"), "2001", "2023"), tie(school("Ended"), None, "2022")
    labels, _, note = drawn(ontology, old, ended, *[tie(SCHOOL, "2020")] * 39)
    assert (len(labels), "The latest 40 of 41 are drawn." in note) == (40, True)
    assert [labels[0], "Old · Paired partners" in labels] == ["Ended · Paired partners", False]


def test_a_page_may_end_between_pictures_of_ten(ontology):
    section: Any = timeline(report(ontology, recorded={"pairedBy": page_of(*[tie(SCHOOL, "2020")] * 21)}))
    assert [len(svg.xpath("path[@fill]")) for svg in section.iter("svg")] == [10, 10, 2]


@pytest.mark.parametrize("ties", [(), (tie(SCHOOL),)])
def test_without_dates_there_is_none(ontology, ties):
    assert timeline(report(ontology, recorded=EMPTY | {"pairedBy": page_of(*ties)})) is None
