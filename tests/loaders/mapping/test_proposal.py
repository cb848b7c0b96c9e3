"""Proposals: what a table becomes, how sure that is, and the YAML of it."""

import pytest

from graph.errors import DataError
from graph.ontology.reader import read_ontology
from loaders.mapping.declaration import Cells, LedgerSource
from loaders.mapping.proposal import propose
from loaders.mapping.proposed import Certainty
from loaders.mapping.reading import parse_mapping
from loaders.mapping.writing import write_mapping
from tests.loaders.mapping.sheets import table

ONTOLOGY = read_ontology()

PAIRINGS = table(
    ("序号", "单位名称", "结对社区", "签订时间", "报到人数", "共建项目", "联系电话"),
    (1, "春台中学", "瑶帆社区、泰湾社区", "2019.3", "86人", "", "无"),
)


def columns_of(sheet_table):
    (sheet,) = propose([sheet_table], ONTOLOGY).sheets
    return {it.column.header: (it.becomes, it.certainty) for it in sheet.columns}


def test_columns_become_nodes_ties_values_and_times():
    assert columns_of(PAIRINGS) == {
        "序号": ("", Certainty.SURE),
        "单位名称": ("单位名称.name", Certainty.SURE),
        "结对社区": ("结对社区.name", Certainty.SURE),
        "签订时间": ("PAIRED_WITH.since", Certainty.SURE),
        "报到人数": ("REPORTS_IN_TO.members", Certainty.SURE),
        "共建项目": ("共建项目.name", Certainty.ASKED),
        "联系电话": ("", Certainty.SURE),
    }


def test_what_several_ties_may_be_meant_by_is_asked():
    (sheet,) = propose([PAIRINGS], ONTOLOGY).sheets
    project = sheet.columns[5]
    assert (project.certainty, project.others) == (Certainty.ASKED, ["CLAIMS"])
    assert project.why.endswith("tied to 单位名称 by PARTICIPATES_IN")


def test_a_proposal_as_yaml_is_read_as_what_was_proposed():
    proposal = propose([PAIRINGS], ONTOLOGY)
    text = write_mapping(proposal, LedgerSource("ledger", "结对台账"), "结对台账.xlsx")
    assert parse_mapping(text, "map.yaml", ONTOLOGY).sheets == proposal.mapping.sheets
    assert text.splitlines()[-7:] == [
        "      结对社区: {type: Community, name: {column: 结对社区, several: true}}",
        "      共建项目: {type: Project, name: 共建项目}",
        "    relationships:",
        "      - {type: PAIRED_WITH, from: 单位名称, to: 结对社区, since: 签订时间}",
        "      - {type: PARTICIPATES_IN, from: 单位名称, to: 共建项目}",
        "      - {type: REPORTS_IN_TO, from: 单位名称, to: 结对社区, members: 报到人数, only_if: 报到人数}",
        "    leave_out: [序号, 联系电话]",
    ]


def test_a_header_of_two_lines_says_what_a_time_is_of():
    header = (
        "需求 / 名称",
        "需求 / 提出社区",
        "需求 / 提出时间",
        "认领 / 认领单位",
        "认领 / 认领时间",
        "认领 / 办理状态",
    )
    columns = columns_of(table(header, ("加装路灯", "瑶帆社区", "2024年1月", "春台中学", "2024.2", "已认领")))
    assert [becomes for becomes, _ in columns.values()] == [
        "名称.name",
        "提出社区.name",
        "RAISES.since",
        "认领单位.name",
        "CLAIMS.since",
        "CLAIMS.state",
    ]
    assert {certainty for _, certainty in columns.values()} == {Certainty.SURE}


def test_a_table_without_names_is_not_read():
    assert propose([table(("天气", "温度"), ("晴", 20))], ONTOLOGY).sheets == []


def test_texts_that_are_no_value_have_to_be_said():
    kinds = table(("单位名称", "单位性质"), ("春台中学", "学校"), ("青渡服务局", "机关"))
    (sheet,) = propose([kinds], ONTOLOGY).sheets
    assert sheet.mapping.nodes[0].fields["kind"] == Cells("单位性质", values={"学校": "?"})
    text = write_mapping(propose([kinds], ONTOLOGY), LedgerSource("ledger", "台账"), "台账.xlsx")
    with pytest.raises(DataError, match=r"map.yaml:10:44: '学校' is not answered; allowed: GOVERNMENT,"):
        parse_mapping(text, "map.yaml", ONTOLOGY)
    answered = parse_mapping(text.replace("学校: '?'", "学校: SCHOOL"), "map.yaml", ONTOLOGY)
    assert answered.sheets[0].nodes[0].fields["kind"].values == {"学校": "SCHOOL"}


def test_a_number_that_only_implies_a_tie_is_asked():
    columns = columns_of(table(("单位名称", "结对社区", "党员人数"), ("春台中学", "瑶帆社区", 86)))
    assert columns["党员人数"] == ("REPORTS_IN_TO.members", Certainty.ASKED)


def test_a_time_of_something_else_is_asked():
    columns = columns_of(table(("社区名称", "认领单位", "提出时间"), ("瑶帆社区", "春台中学", "2024.1")))
    assert columns["提出时间"] == ("PAIRED_WITH.since", Certainty.ASKED)


def test_where_a_venue_is_does_not_put_its_community_into_it():
    venues = table(("阵地名称", "所在社区"), ("姚桥书屋", "姚桥社区"))
    (sheet,) = propose([venues], ONTOLOGY).sheets
    assert sheet.columns[1].certainty is Certainty.ASKED
    assert [(it.relationship.name, it.source) for it in sheet.mapping.relationships] == [("OPERATES", "所在社区")]


def test_a_term_says_nothing_beside_the_day_of_signing():
    columns = columns_of(
        table(("单位名称", "结对社区", "签约日期", "协议期限"), ("春台中学", "瑶帆社区", "2020", "三年"))
    )
    assert columns["签约日期"] == ("PAIRED_WITH.since", Certainty.SURE)
    assert columns["协议期限"] == ("", Certainty.ASKED)


def test_a_cell_that_is_too_long_for_names_does_not_end_the_proposal():
    assert columns_of(table(("单位名称",), ("x" * 10_001,)))["单位名称"] == ("单位名称.name", Certainty.SURE)


STANDING = table(
    ("社区党组织", "共建单位", "共建内容"),
    ("商务区社区党委", "河南农业大学", "联合开展义诊"),
    ("金水社区党总支", "青谷科技有限公司", "共建图书角"),
)
COMMUNITY = "      社区: {type: Community, name: {column: 社区党组织, without: [党工委, 党总支, 党支部, 党委]}}"


def test_party_organizations_of_communities_name_these_as_well():
    proposal = propose([STANDING], ONTOLOGY)
    text = write_mapping(proposal, LedgerSource(), "a.xlsx", "zh")
    assert parse_mapping(text, "map.yaml", ONTOLOGY).sheets == proposal.mapping.sheets
    assert COMMUNITY in text.splitlines()
    assert "      - {type: ORGANIZATION_OF, from: 社区党组织, to: 社区}" in text.splitlines()
    assert "      - {type: PAIRED_WITH, from: 共建单位, to: 社区}" in text.splitlines()
    (asked, *_) = proposal.sheets[0].columns
    assert asked.certainty is Certainty.ASKED
    assert "社区的名称是其去掉党工委、党总支、党支部、党委后的部分；不要社区，请删去它" in asked.reason.zh


def test_a_community_with_a_column_of_its_own_is_not_read_from_its_organization():
    (sheet,) = propose([table(("社区", "社区党组织"), ("商务区社区", "商务区社区党委"))], ONTOLOGY).sheets
    assert [node.role for node in sheet.mapping.nodes] == ["社区", "社区党组织"]
    assert [tie.relationship.name for tie in sheet.mapping.relationships] == ["ORGANIZATION_OF"]
    assert {it.certainty for it in sheet.columns} == {Certainty.SURE}


def test_what_is_done_together_is_tied_to_the_unit_and_asked():
    for header in (("社区党组织", "共建单位", "共建内容"), ("党组织名称", "结对单位", "共建项目")):
        (sheet,) = propose([table(header, ("商务区社区党委", "河南农业大学", "义诊"))], ONTOLOGY).sheets
        (tie,) = [it for it in sheet.mapping.relationships if it.relationship.name == "PARTICIPATES_IN"]
        assert (tie.source, tie.target) == (header[1], header[2])
        assert sheet.columns[2].certainty is Certainty.ASKED


def test_of_two_columns_of_names_the_unit_comes_before_its_organization():
    header = ("党组织名称", "单位名称", "活动名称")
    (sheet,) = propose([table(header, ("办公室党支部", "河南农业大学", "义诊"))], ONTOLOGY).sheets
    assert [(it.source, it.target) for it in sheet.mapping.relationships] == [
        ("党组织名称", "单位名称"),
        ("单位名称", "活动名称"),
    ]
