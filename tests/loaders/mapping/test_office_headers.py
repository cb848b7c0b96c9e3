"""The lists that offices keep, of needs, wishes, resources, projects and activities: what their headers become."""

from dataclasses import replace

import pytest

from graph.ontology.reader import read_ontology
from loaders.mapping.proposal import propose
from loaders.mapping.proposed import Certainty
from loaders.mapping.writing import mapping_lines
from loaders.sheets.layout import LeftOut, Reason
from tests.loaders.mapping.sheets import table

ONTOLOGY = read_ontology()


def proposed(title, header, *rows):
    """The columns that are asked about, and the lines of the mapping."""
    titled = replace(table(header, *rows), left_out=(LeftOut(1, Reason.TITLE, title),))
    (sheet,) = propose([titled], ONTOLOGY).sheets
    asked = [it.column.header for it in sheet.columns if it.certainty is Certainty.ASKED]
    return asked, [line.strip() for line in mapping_lines(sheet.mapping)][2:]


LISTS = {
    "needs": (
        ("需求清单", ("社区名称", "需求内容", "需求类别", "提出时间", "认领单位", "认领时间", "完成情况")),
        [("瑶帆社区", "路灯不亮，请协调维修", "基础设施", "2024年1月", "春台中学", "2024.2", "推进中")],
        ["社区名称"],
        [
            "社区名称: {type: Community, name: 社区名称}",
            "需求内容: {type: Need, name: 需求内容}",
            "需求类别: {type: Service, name: 需求类别}",
            "认领单位: {type: Unit, name: 认领单位}",
            "relationships:",
            "- {type: RAISES, from: 社区名称, to: 需求内容, since: 提出时间}",
            "- {type: ASKS_FOR, from: 需求内容, to: 需求类别}",
            "- {type: CLAIMS, from: 认领单位, to: 需求内容, since: 认领时间, state: 完成情况}",
        ],
    ),
    "wishes": (
        ("微心愿台账", ("内容", "类别", "提出单位", "对接单位", "状态", "完成时限")),
        [("一个书包", "心愿", "瑶帆社区", "春台中学", "办结", "2024年底")],
        [],
        [
            "内容: {type: Need, name: 内容, kind: 类别}",
            "提出单位: {type: Unit, name: 提出单位}",
            "对接单位: {type: Unit, name: 对接单位}",
            "relationships:",
            "- {type: RAISES, from: 提出单位, to: 内容}",
            "- {type: CLAIMS, from: 对接单位, to: 内容, state: 状态}",
            "leave_out: [完成时限]",
        ],
    ),
    "resources": (
        ("资源清单", ("资源提供单位", "资源名称", "资源内容", "资源类别")),
        [("春台中学", "操场", "周末开放", "场地设施")],
        [],
        [
            "资源提供单位: {type: Unit, name: 资源提供单位}",
            "资源名称: {type: Resource, name: 资源名称, summary: 资源内容, kind: 资源类别}",
            "relationships:",
            "- {type: OFFERS, from: 资源提供单位, to: 资源名称}",
        ],
    ),
    "projects": (
        ("共建项目清单", ("项目名称", "牵头单位", "参与单位")),
        [("点亮小区", "供电公司", "春台中学、天河医院")],
        [],
        [
            "项目名称: {type: Project, name: 项目名称}",
            "牵头单位: {type: Unit, name: 牵头单位}",
            "参与单位: {type: Unit, name: {column: 参与单位, several: true}}",
            "relationships:",
            "- {type: PARTICIPATES_IN, from: 牵头单位, to: 项目名称, role: {value: LEAD}}",
            "- {type: PARTICIPATES_IN, from: 参与单位, to: 项目名称, role: {value: PARTNER}}",
        ],
    ),
    "activities": (
        ("党建活动台账", ("活动主题", "活动时间", "活动地点", "参加单位", "参加人数")),
        [("义诊", "2024.3.5", "党群服务中心", "天河医院", 50)],
        [],
        [
            "活动主题: {type: Activity, name: 活动主题, since: 活动时间, attendance: 参加人数}",
            "活动地点: {type: Venue, name: 活动地点}",
            "参加单位: {type: Unit, name: 参加单位}",
            "relationships:",
            "- {type: HELD_AT, from: 活动主题, to: 活动地点}",
            "- {type: PARTICIPATES_IN, from: 参加单位, to: 活动主题}",
        ],
    ),
}


@pytest.mark.parametrize(("named", "rows", "asked", "lines"), LISTS.values(), ids=LISTS)
def test_a_list_becomes(named, rows, asked, lines):
    assert proposed(*named, *rows) == (asked, lines)


def test_texts_that_nobody_chose_from_a_list_are_no_values():
    rows = [(f"需求{number}", f"已联系施工方，计划于{number}月完成") for number in range(1, 5)]
    asked, lines = proposed("需求清单", ("需求名称", "落实情况"), *rows)
    assert (asked, lines[-1]) == (["落实情况"], "leave_out: [落实情况]")


def test_a_unit_of_another_word_is_tied_as_no_other_column_says():
    asked, lines = proposed("清单", ("需求名称", "需求单位", "责任单位"), ("路灯", "瑶帆社区", "天河医院"))
    assert asked == ["责任单位"]
    assert lines[-2:] == [
        "- {type: RAISES, from: 需求单位, to: 需求名称}",
        "- {type: CLAIMS, from: 责任单位, to: 需求名称}",
    ]
