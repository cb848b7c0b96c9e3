"""Pages as a whole: sections with their values, safety, languages, and the same bytes twice."""

import re

import pytest
from lxml import etree

from tests.graph.report.reading import fromstring, rows, sections, text
from tests.graph.report.samples import (
    COMMUNITY,
    DORMANT,
    HOSTILE,
    NETWORK,
    PAIRED,
    SCHOOL,
    TOGETHER,
    community,
    edge,
    holding,
    html,
)

CHINESE = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]")


def test_the_head_names_the_subject_the_day_and_the_snapshot(ontology):
    head = fromstring(html(ontology)).find(".//header")
    assert [text(one) for one in head][:3] == ["Community", "Pond", "Key: c1As of: 2021-06-30Snapshot: 9f2c4e"]


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
    found = sections(html(ontology))["At a glance"]
    assert [text(one) for one in found.iter("li")] == [
        "1Units that co-build",
        "1Projects and activities",
        "1Paired units",
    ]


def test_co_builders_with_their_evidence(ontology):
    found = sections(html(ontology))["Units that co-build"]
    (head, *explained) = rows(found)
    assert head == ["School", "School", "3", "since 2018", "Paired; Joint project"]
    assert [text(one) for one in found.iter("li")] == [
        "Paired: School → Paired with → Pond (2018 to 2019-05) [1, P1]",
        "Joint project: School → Participates in → Fund (Lead; Funder; since 2019) [3, P1]; "
        "Pond → Participates in → Fund (Partner; since 2019) [3, P1]",
        "and 1 more",
    ]
    assert len(explained) == 1


def test_co_builders_by_kind(ontology):
    figure = sections(html(ontology))["Units that co-build"].find(".//figure")
    assert [one.text for one in figure.iter("text")] == ["School", "2", "not stated", "1"]
    assert [one.get("width") for one in figure.iter("rect")] == ["460", "230"]


def test_projects_with_roles_and_the_other_participants(ontology):
    assert rows(sections(html(ontology))["Projects and activities"]) == [
        ["Fund (Fund)", "Partner", "since 2019", "School (Lead; Funder)", "[1, P1]"]
    ]


def test_other_relationships(ontology):
    assert rows(sections(html(ontology, "zh"))["结对单位"], body=False) == [
        ["名称", "协议", "时间", "出处"],
        ["School（中小学）", "first", "2018 至 2019-05", "[1, P1]"],
    ]


def test_details_of_several_properties_name_them(ontology):
    posted = holding(edge(SCHOOL, role="INSTRUCTOR", posts=2))
    found = sections(html(ontology, node=community(postings=posted)))["Postings"]
    assert rows(found, body=False)[0][1] == "Details"
    assert rows(found)[0][1] == "Party-building instructor; Number of posts: 2"


def test_stated_beside_counted(ontology):
    assert rows(sections(html(ontology))["Stated and counted"]) == [
        ["Paired", "At least 2.5 units", "1", "2020", "[1, P1]"]
    ]


def test_dormant_ties_are_those_of_the_subject(ontology):
    assert rows(sections(html(ontology))["Dormant ties"]) == [["School", "Unit", "2019-05-31"]]


def test_no_dormant_ties(ontology):
    found = sections(html(ontology, dormant=DORMANT | {"rows": []}))["Dormant ties"]
    assert text(found).endswith("There are no such ties.")


def test_without_a_day_nothing_is_called_dormant(ontology):
    page = html(ontology, dormant=None, day="")
    assert "Dormant ties" not in sections(page)
    assert "As of: all recorded time" in text(fromstring(page))
    assert "dormant ties are not listed; --as-of gives one." in text(fromstring(page))


def test_on_a_day_facts_without_dates_are_said_to_hold(ontology):
    said = "Facts without dates are taken to hold at all times."
    assert [said in html(ontology), said in html(ontology, day="", dormant=None)] == [True, False]


def test_marks_are_explained_once(ontology):
    assert html(ontology, "zh").count("[2, 正文] 指第 2 个来源的正文") == 1


def test_queries_are_not_printed(ontology):
    page = fromstring(html(ontology))
    (screen,) = page.xpath("//div[@class='screen']")
    assert [text(one) for one in screen.iter("pre")] == ['{"key": "c1"}', "{ a }"]
    assert "@media print" in page.findtext(".//style").split(".screen { display: none; }")[0]


def test_those_who_are_left_out_are_listed_by_a_command(ontology):
    found = community()
    node = found | {"coBuilders": found["coBuilders"] | {"totalCount": 420}}
    section = sections(html(ontology, node=node))["Units that co-build"]
    assert "The first 1 of 420 are listed. To list all: gongjian export all" in text(section)


def test_evidence_that_says_the_same_is_told_once(ontology):
    found = community()
    (first,) = found["coBuilders"]["edges"]
    again = found["coBuilders"] | {"edges": [first | {"evidence": [TOGETHER, PAIRED, TOGETHER]}]}
    items = [
        text(one)
        for one in sections(html(ontology, node=found | {"coBuilders": again}))["Units that co-build"].iter("li")
    ]
    assert [item[:13] for item in items] == ["Joint project", "Paired: Schoo"]
    assert [item.endswith(" ×2") for item in items] == [True, False]


def test_what_is_cut_is_told(ontology):
    found = sections(html(ontology, node=community(pairedUnits=holding(edge(SCHOOL)) | {"totalCount": 900})))
    assert "The first 1 of 900 are listed." in text(found["Paired units"])


def test_of_what_is_not_known_only_co_building_says_so(ontology):
    empty = holding()
    known = dict.fromkeys(("locatedIn", "participatesIn", "pairedUnits", "coBuilders", "indicators"), empty)
    alone = {"nodes": NETWORK["nodes"][:1], "edges": [], "omitted": []}
    found = sections(html(ontology, node=community(**known), network=alone, dormant=None))
    assert list(found) == ["At a glance", "Units that co-build", "Sources", "How to repeat this"]
    assert text(found["Units that co-build"]) == "Units that co-buildNothing is recorded."


def test_names_are_text(ontology):
    node = community(name=HOSTILE, key=HOSTILE, pairedUnits=holding(edge(SCHOOL | {"name": HOSTILE})))
    network = NETWORK | {"nodes": [one | {"name": HOSTILE} for one in NETWORK["nodes"]]}
    page = fromstring(html(ontology, node=node, network=network))
    assert page.xpath("//script | //img | //@*[starts-with(name(), 'on')]") == []
    assert [text(page.find(f".//{tag}")) for tag in ("title", "h1")] == [f"Report: {HOSTILE}", HOSTILE]


def test_nothing_is_loaded_or_run(ontology):
    page = html(ontology)
    policy = fromstring(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy[0].startswith("default-src 'none'; style-src 'sha256-")
    assert re.findall(r"(?:src|srcset|style|@import|url\()=?", page.split("</style>")[1]) == []
    links = [link for _, _, link, _ in fromstring(page).iterlinks()]
    assert [link for link in links if not link.startswith(("#", "https://example.org/"))] == []


def test_marks_lead_to_sources(ontology):
    page = fromstring(html(ontology))
    assert set(page.xpath("//span[@class='cite']/a/@href")) == {f"#{one}" for one in page.xpath("//ol/li/@id")}


def test_pictures_are_well_formed(ontology):
    pictures = re.findall(r"<svg.*?</svg>", html(ontology), re.DOTALL)
    assert [etree.fromstring(one).tag for one in pictures] == ["svg"] * 6


def test_the_english_page_has_no_chinese(ontology):
    assert CHINESE.findall(html(ontology).split("</style>")[1]) == []


def test_the_chinese_page_has_no_english(ontology):
    page = fromstring(html(ontology, "zh", node=community()))
    for given in page.xpath("//code | //pre | //cite | //span[@class='cite'] | //a | //style"):
        given.drop_tree()
    words = set(re.findall(r"[A-Za-z]{2,}", " ".join(page.itertext()))) - {
        "School",
        "Pond",
        "Fund",
        "Street",
        "one",
        "first",
        "units",
    }
    assert words - {"Paired", "Paper", "Press", "store"} == {"GraphQL"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_same_findings_give_the_same_bytes(ontology, language):
    assert html(ontology, language) == html(ontology, language)
    assert f'<html lang="{"zh-CN" if language == "zh" else "en"}">' in html(ontology, language)


def test_the_subject_is_no_participant_beside_itself(ontology):
    assert COMMUNITY["name"] not in rows(sections(html(ontology))["Projects and activities"])[0][3]


def test_the_contents_lead_to_the_sections(ontology):
    page = fromstring(html(ontology))
    sections = {f"#{one.get('id')}": text(one.find("h2")) for one in page.iter("section")}
    assert {one.get("href"): text(one) for one in page.find(".//nav")} == sections
    assert list(sections.values())[1:3] == ["Units that co-build", "Projects and activities"]
