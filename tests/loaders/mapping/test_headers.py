"""Headers: what they may mean by the words of the ontology."""

import pytest

from graph.ontology.reader import read_ontology
from loaders.mapping.headers import HeaderReader, NameOf, Nothing, TimeOf, ValueOf

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
        ("天气", None),
    ],
)
def test_a_header_means(header, meaning):
    assert told(header) == meaning
