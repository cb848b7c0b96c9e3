"""Headers: what they may mean by the words of the ontology."""

import pytest

from graph.ontology.reader import read_ontology
from loaders.mapping.headers import HeaderReader, NameOf, Nothing, TimeOf, ValueOf
from loaders.mapping.tables import header_form

HEADERS = HeaderReader(read_ontology())


def told(header):
    """The first meaning in few words."""
    meaning = next(iter(HEADERS.meanings(header)), None)
    match meaning:
        case NameOf(node_type, hint):
            return ("name", node_type.name, hint)
        case ValueOf(element, prop, hint):
            return ("value", f"{element.name}.{prop.name}", hint)
        case TimeOf(name, hint):
            return (name, hint)
        case Nothing():
            return "nothing"
    return None


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("单位", ("name", "Unit", "")),
        ("单位名称", ("name", "Unit", "")),
        ("单位 名称", ("name", "Unit", "")),
        ("Unit name", ("name", "Unit", "")),
        ("结对社区", ("name", "Community", "结对")),
        ("所属党组织", ("name", "PartyOrganization", "所属")),
        ("共建项目", ("name", "Project", "")),
        ("需求 / 名称", ("name", "Need", "")),
        ("认领 / 单位", ("name", "Unit", "认领")),
        ("报到人数", ("value", "REPORTS_IN_TO.members", "")),
        ("办理状态", ("value", "CLAIMS.state", "")),
        ("统一社会信用代码", ("value", "Unit.creditCode", "")),
        ("签订时间", ("since", "签订")),
        ("日期", ("since", "")),
        ("截止时间", ("until", "")),
        ("合作期限", ("period", "合作")),
        ("起止时间", ("period", "")),
        ("序号", "nothing"),
        ("备注", "nothing"),
        ("填报单位", "nothing"),
        ("完成时限", "nothing"),
        ("计划完成时间", "nothing"),
        ("完成时间", ("until", "")),
        ("是否完成", None),
        ("需求内容", ("name", "Need", "")),
        ("需求 / 内容", ("name", "Need", "")),
        ("心愿内容", ("name", "Need", "")),
        ("共建事项", ("name", "Project", "")),
        ("需求类别", ("value", "Need.kind", "")),
        ("完成情况", ("value", "Need.state", "")),
        ("活动地点", ("name", "Venue", "活动地点")),
        ("建筑面积（万平方米）", ("value", "Venue.floorArea", "")),
        ("投入资金（万元）", ("value", "PARTICIPATES_IN.amount", "投入")),
        ("在职党员数", ("value", "REPORTS_IN_TO.members", "在职")),
        ("社区内容", None),
        ("天气", None),
    ],
)
def test_a_header_means(header, meaning):
    assert told(header) == meaning


@pytest.mark.parametrize(
    ("titles", "subject"),
    [
        (["瑶帆社区需求清单（2024年）"], "需求"),
        (["2024年台账", "微心愿一览表"], "微心愿"),
        (["汇总", "Sheet1", ""], ""),
        (["共建项目"], "共建项目"),
    ],
)
def test_a_title_ends_with_what_the_sheet_is_about(titles, subject):
    assert HEADERS.subject(titles) == header_form(subject)
