from dataclasses import replace

import pytest

from tests.graph.report.page_reading import rows, sections, text
from tests.graph.report.samples import CO_BUILDER, CO_BUILDERS, PAIRED, TOGETHER, html, page_of

COUNTERPARTS = {"en": "Units that co-build", "zh": "共驻共建的单位"}


def test_co_builders_with_their_evidence(ontology):
    section = sections(html(ontology))["Units that co-build"]
    edge, *evidence = rows(section)
    assert edge == ["School", "School", "3", "since 2018", "Paired; Joint project"]
    assert [text(item) for item in section.iter("li")] == [
        "Paired: School → Paired with → Pond (2018 to 2019-05) [1, P1]",
        "Joint project: School → Participates in → Fund (Lead; Funder; since 2019) [3, P1]; "
        "Pond → Participates in → Fund (Partner; since 2019) [3, P1]",
        "and 1 more",
    ]
    assert len(evidence) == 1


def test_co_builders_by_kind(ontology):
    figure = sections(html(ontology))["Units that co-build"].find(".//figure")
    assert [label.text for label in figure.iter("text")] == ["School", "2", "not stated", "1"]
    assert [bar.get("width") for bar in figure.iter("rect")] == ["460", "230"]


def test_those_who_are_left_out_are_listed_by_a_command(ontology):
    section = sections(html(ontology, derived={"coBuilders": replace(CO_BUILDERS, total=420)}))["Units that co-build"]
    assert "The first 1 of 420 are listed. To list all: gongjian export all" in text(section)


def test_evidence_that_says_the_same_is_told_once(ontology):
    co_builder = replace(CO_BUILDER, evidence=(TOGETHER, PAIRED, TOGETHER))
    section = sections(html(ontology, derived={"coBuilders": page_of(co_builder)}))["Units that co-build"]
    items = [text(item) for item in section.iter("li")]
    assert [item[:13] for item in items] == ["Joint project", "Paired: Schoo"]
    assert [item.endswith(" ×2") for item in items] == [True, False]


def test_that_there_are_none_is_said(ontology):
    section = sections(html(ontology, derived={"coBuilders": page_of()}))["Units that co-build"]
    assert text(section) == "Units that co-buildNothing is recorded."


@pytest.mark.parametrize(
    ("language", "ways", "note"),
    [
        ("en", "joint activity only", "Weaker ties among those listed, by joint activity only: 1."),
        ("zh", "仅共同活动", "所列之中，仅凭共同活动的有 1 个，这样的联系较弱。"),
    ],
)
def test_a_joint_activity_alone_is_told_apart(ontology, language, ways, note):
    weak = replace(CO_BUILDER, weight=1, evidence=(replace(TOGETHER, pattern="JOINT_ACTIVITY"),))
    page = sections(html(ontology, language, derived={"coBuilders": page_of(CO_BUILDER, weak)}))
    section = page[COUNTERPARTS[language]]
    assert [row[-1] for row in rows(section) if len(row) > 1][-1] == ways
    assert note in text(section)


def test_a_weak_tie_is_not_told_where_evidence_is_missing(ontology):
    strong = replace(CO_BUILDER, weight=9, evidence=(replace(TOGETHER, pattern="JOINT_ACTIVITY"),))
    section = sections(html(ontology, derived={"coBuilders": page_of(strong)}))["Units that co-build"]
    assert [row[-1] for row in rows(section) if len(row) > 1] == ["Joint activity"]
    assert "Weaker" not in text(section)
