"""Pages as a whole: which sections they have, safety, languages, and the same bytes twice."""

import re
from dataclasses import replace

import pytest
from lxml import etree

from graph.report.findings import Node, Subject
from tests.graph.report.page_reading import fromstring, sections, text
from tests.graph.report.samples import (
    ALONE,
    FACTS,
    HOSTILE,
    NETWORK,
    RECORDED,
    html,
    page_of,
    tie,
)

CHINESE = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]")


def test_queries_are_not_printed(ontology):
    page = fromstring(html(ontology))
    (screen,) = page.xpath("//div[@class='screen']")
    assert [text(block) for block in screen.iter("pre")] == ['{"key": "c1"}', "{ a }"]
    assert "@media print" in page.findtext(".//style").split(".screen { display: none; }")[0]


CO_BUILDING = ["Units that co-build", "Units of the same committee", "Communities it cooperates with"]


def test_of_what_is_not_recorded_only_derived_relationships_say_so(ontology):
    recorded = dict.fromkeys(RECORDED, page_of())
    derived = {"coBuilders": page_of()}
    page = html(ontology, recorded=recorded, derived=derived, network=ALONE, dormant=None)
    assert list(sections(page)) == ["At a glance", *CO_BUILDING, "Sources", "How to repeat this"]


def test_names_are_text(ontology):
    network = replace(NETWORK, nodes=tuple(replace(node, name=HOSTILE) for node in NETWORK.nodes))
    recorded = {"pairedBy": page_of(tie(Node("u1", "Unit", HOSTILE)))}
    subject, facts = Subject(ontology.nodes["Community"], HOSTILE), replace(FACTS, name=HOSTILE)
    page = fromstring(html(ontology, subject=subject, facts=facts, recorded=recorded, network=network))
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
    assert set(page.xpath("//span[@class='cite']/a/@href")) == {f"#{source}" for source in page.xpath("//ol/li/@id")}


def test_pictures_are_well_formed(ontology):
    pictures = re.findall(r"<svg.*?</svg>", html(ontology), re.DOTALL)
    assert [etree.fromstring(picture).tag for picture in pictures] == ["svg"] * 6


def test_the_english_page_has_no_chinese(ontology):
    assert CHINESE.findall(html(ontology).split("</style>")[1]) == []


def test_the_chinese_page_has_no_english(ontology):
    page = fromstring(html(ontology, "zh"))
    for untranslated in page.xpath("//code | //pre | //cite | //span[@class='cite'] | //a | //style"):
        untranslated.drop_tree()
    english = set(re.findall(r"[A-Za-z]{2,}", " ".join(page.itertext())))
    names = {"School", "Pond", "Fund", "Street", "one", "first", "units", "Paired", "Paper", "Press", "store"}
    assert english - names == {"GraphQL"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_same_findings_give_the_same_bytes(ontology, language):
    assert html(ontology, language) == html(ontology, language)
    assert f'<html lang="{"zh-CN" if language == "zh" else "en"}">' in html(ontology, language)


def test_the_contents_lead_to_the_sections(ontology):
    page = fromstring(html(ontology))
    headings = {f"#{section.get('id')}": text(section.find("h2")) for section in page.iter("section")}
    assert {link.get("href"): text(link) for link in page.find(".//nav")} == headings
    assert list(headings.values())[1:5] == [*CO_BUILDING, "Projects and activities"]
