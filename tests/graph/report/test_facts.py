import pytest

from graph.report.findings import Indicator
from tests.graph.report.page_reading import fromstring, rows, sections, text
from tests.graph.report.samples import cited, html


def test_the_head_names_the_subject_the_day_and_the_snapshot(ontology):
    head = fromstring(html(ontology)).find(".//header")
    assert [text(line) for line in head][:3] == ["Community", "Pond", "Key: c1As of: 2021-06-30Snapshot: 9f2c4e"]


def test_without_a_day_nothing_is_called_dormant(ontology):
    page = html(ontology, dormant=None, day="")
    assert "Dormant ties" not in sections(page)
    assert "As of: all recorded time" in text(fromstring(page))
    assert "dormant ties are not listed; --as-of gives one." in text(fromstring(page))


def test_on_a_day_facts_without_dates_are_said_to_hold(ontology):
    sentence = "Facts without dates are taken to hold at all times."
    assert [sentence in html(ontology), sentence in html(ontology, day="", dormant=None)] == [True, False]


def test_marks_are_explained_once(ontology):
    assert html(ontology, "zh").count("[2, 正文] 指第 2 个来源的正文") == 1


def test_facts(ontology):
    assert rows(sections(html(ontology))["At a glance"]) == [
        ["Aliases", "P; Q"],
        ["Kind", "Urban community"],
        ["Demonstration site", "yes"],
        ["Period", "since 2001"],
        ["Located in", "Street one (Street)[1, P1]"],
        ["Sources", "[2]"],
    ]


def test_counts_begin_with_co_building(ontology):
    section = sections(html(ontology))["At a glance"]
    assert [text(item) for item in section.iter("li")] == [
        "1Units that co-build",
        "1Projects and activities",
        "1Paired partners",
    ]


@pytest.mark.parametrize(
    ("qualifier", "upper", "counted_by", "stated", "counted"),
    [
        ("AT_LEAST", None, "pairedBy", "At least 2.5 units", "1"),
        ("ABOUT", 3.5, "coBuilders", "About 2.5–3.5 units", "1"),
        ("EXACT", None, "coBuilders", "2.5 units", "1"),
        (None, None, "ledBy", "2.5 units", "0"),
        (None, None, None, "2.5 units", "nothing to count"),
        (None, None, "name", "2.5 units", "nothing to count"),
    ],
)
def test_stated_beside_counted(ontology, qualifier, upper, counted_by, stated, counted):
    indicator = Indicator("Paired", 2.5, upper, "units", qualifier, "2020", counted_by, cited())
    section = sections(html(ontology, indicators=(indicator,)))["Stated and counted"]
    assert rows(section) == [["Paired", stated, counted, "2020", "[1, P1]"]]
