"""The script that builds data/published: what each kind of fact becomes, and that what is shipped is what it builds."""

import csv
import os
from pathlib import Path

import pytest

from graph.ontology.model import Ontology
from loaders.load import check
from scripts.published.__main__ import IN_ZHENGZHOU
from scripts.published.figures import Figure, figure
from scripts.published.keys import slug
from scripts.published.reading import read
from scripts.published.sample import Sample
from tests.conftest import ROOT

EXCERPT = ROOT / "tests/data/published"
SHIPPED = ROOT / "data/published"
FACTS = Path(os.environ.get("GONGJIAN_PUBLISHED_FACTS", ROOT.parent / "shared/seed/published"))
"""The facts are no part of the product, so they need not be there."""

FACTS_ARE_THERE = pytest.mark.skipif(not FACTS.is_dir(), reason="the facts are not beside the repository")


def built(facts: Path, folder: Path, without: frozenset[str]) -> dict[str, bytes]:
    """The files that the script writes, by their names in the folder."""
    Sample(read(facts, without=without)).tables.write(folder)
    return files(folder)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.csv"))}


@FACTS_ARE_THERE
def test_what_is_shipped_is_what_the_script_builds(tmp_path):
    assert built(FACTS, tmp_path, IN_ZHENGZHOU) == files(SHIPPED)


def test_the_same_facts_give_the_same_bytes(tmp_path):
    first, second = (built(EXCERPT, tmp_path / name, frozenset()) for name in ("first", "second"))
    assert first == second


@pytest.fixture
def rows(tmp_path: Path):
    """Reads a table that was built of the excerpt, without the third report: the values of some columns."""
    built(EXCERPT, tmp_path, frozenset({"S003"}))

    def values(name: str, *columns: str) -> list[tuple[str, ...]]:
        with (tmp_path / name).open(encoding="utf-8", newline="") as file:
            return [tuple(row.get(column, "") for column in columns) for row in csv.DictReader(file)]

    return values


async def test_what_is_built_has_no_mistakes(tmp_path, ontology: Ontology):
    built(EXCERPT, tmp_path, frozenset())
    assert (await check([tmp_path], ontology)).sources


def test_an_agreement_is_a_pairing_that_names_it_and_another_pairing_names_none(rows):
    assert rows("relationships/PAIRED_WITH.csv", "from", "to", "since", "sources", "agreement") == [
        (
            "yi-hospital-committee",
            "hechuan-dong-jia-street-jia-community-committee",
            "2024-05-02",
            "hechuan-daily-s001#摘录第2段",
            "共建协议",
        ),
        ("yi-hospital", "hechuan-dong-jia-street-office", "", "hechuan-daily-s001#摘录第3段", ""),
    ]


def test_an_activity_lasts_for_its_day_and_both_take_part(rows):
    period = "2024-05-02", "2024-05-02"
    assert rows("nodes/Activity.csv", "name", "since", "until", "recurrence") == [("义诊，进社区", *period, "ONCE")]
    participants = rows("relationships/PARTICIPATES_IN.csv", "from", "to_type", "since", "until")
    assert participants[:2] == [
        ("yi-hospital", "Activity", *period),
        ("hechuan-dong-jia-street-jia-community", "Activity", *period),
    ]
    assert rows("relationships/HELD_AT.csv", "to") == [("jia-community-square",)]


def test_nobody_takes_part_in_a_plan_and_a_community_alone_in_what_it_tells_of(rows):
    assert rows("nodes/Project.csv", "name", "since") == [("健康讲堂", ""), ("星空影院", "")]
    participants = rows("relationships/PARTICIPATES_IN.csv", "from", "to_type", "role")
    assert participants[2:] == [("bing-community", "Project", "LEAD")]


def test_an_alliance_around_an_organization_has_it_as_chair(rows):
    assert rows("relationships/MEMBER_OF.csv", "from", "to", "role") == [
        ("bing-community-branch", "bing-alliance-s002", "CHAIR"),
        ("ding-primary-school-branch", "bing-alliance-s002", "MEMBER"),
    ]
    assert ("bing-alliance-s002", "ALLIANCE") in rows("nodes/PartyOrganization.csv", "key", "kind")


def test_a_figure_is_stated_of_a_place_or_of_the_alliance(rows):
    assert rows("nodes/Indicator.csv", "value", "unit", "qualifier") == [
        ("60", "家", "MORE_THAN"),
        ("30", "家", "ABOUT"),
    ]
    assert rows("relationships/STATED_OF.csv", "to_type", "to") == [
        ("Area", "hechuan-dong-jia-street"),
        ("PartyOrganization", "bing-alliance-s002"),
    ]


def test_a_community_is_in_its_street_and_the_street_in_its_district(rows):
    located = rows("relationships/LOCATED_IN.csv", "from", "to")
    assert ("hechuan-dong-jia-street-jia-community", "hechuan-dong-jia-street") in located
    assert rows("relationships/PART_OF.csv", "from", "to") == [
        ("hechuan-dong", "hechuan"),
        ("hechuan-dong-jia-street", "hechuan-dong"),
        ("yi-hospital-menzhenbu", "yi-hospital"),
    ]


def test_an_organization_may_offer_and_a_unit_claim(rows):
    assert rows("relationships/OFFERS.csv", "from_type") == [("PartyOrganization",)]
    assert rows("relationships/CLAIMS.csv", "from", "state") == [("yi-hospital", "CLAIMED")]
    assert rows("relationships/RAISES.csv", "from_type") == [("Community",)]
    assert rows("relationships/REPORTS_IN_TO.csv", "from") == [("yi-hospital",)]


def test_a_report_says_that_an_excerpt_was_read_and_what_it_leaves_open(rows):
    assert rows("nodes/Source.csv", "kind", "name", "summary") == [
        (
            "NEWSPAPER",
            "甲社区与乙医院签约",
            "只读了摘录。健康讲堂：计划。乙医院与河川市东区甲街道：5月2日，年份未见。",
        ),
        ("WEB_REPORT", "丙社区联盟", "只读了摘录。"),
    ]


def test_what_only_another_report_names_is_not_there(rows):
    assert "只在别处的单位" not in [name for (name,) in rows("nodes/Unit.csv", "name")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("53万余人", Figure("530000", "人", "MORE_THAN")),
        ("近300名", Figure("300", "名", "ABOUT")),
        ("上百名", Figure("100", "名", "AT_LEAST")),
        ("四大类16个", Figure("16", "个", "EXACT")),
        ("十项", Figure("10", "项", "EXACT")),
        ("7", Figure("7", "个", "EXACT")),
    ],
)
def test_figures(text, expected):
    assert figure(text, "党组织数") == expected


def test_what_is_no_figure_is_refused():
    with pytest.raises(ValueError, match="no figure: '若干'"):
        figure("若干", "单位数")


def test_communities_of_one_name_in_two_cities_have_two_keys():
    names = "郑州市二七区建中街街道永安社区", "扎兰屯市正阳办永安社区"
    assert [slug(name) for name in names] == [
        "zhengzhou-erqi-jianzhongjie-street-yongan-community",
        "zhalantun-zhengyangbanyongan-community",
    ]
