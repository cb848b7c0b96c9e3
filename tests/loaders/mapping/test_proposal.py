"""Proposals: what a table becomes, how sure that is, and the YAML of it."""

from graph.ontology.reader import read_ontology
from loaders.mapping.declaration import LedgerSource
from loaders.mapping.proposal import Certainty, propose
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
