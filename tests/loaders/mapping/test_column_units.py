"""The units of columns: stated by a header, or above the table, and those that a property cannot be in."""

from dataclasses import replace

import pytest

from graph.ontology.reader import read_ontology
from loaders.mapping.column_units import column_unit, why_unfit
from loaders.mapping.proposal import propose
from loaders.sheets.layout import LeftOut, Reason
from tests.loaders.mapping.sheets import table

ONTOLOGY = read_ontology()
AMOUNT = ONTOLOGY.relationships["PARTICIPATES_IN"].by_name["amount"]
MEMBERS = ONTOLOGY.relationships["REPORTS_IN_TO"].by_name["members"]
AREA = ONTOLOGY.nodes["Venue"].by_name["floorArea"]


def noted(text, *header):
    return replace(table(header), left_out=(LeftOut(1, Reason.NOTE, text),))


@pytest.mark.parametrize(
    ("note", "header", "prop", "unit"),
    [
        ("单位：万元", "资金", AMOUNT, "万元"),
        ("（单位：万元）", "资金（元）", AMOUNT, "元"),
        ("单位：万元", "报到人数", MEMBERS, ""),
        ("单位：万元", "面积", AREA, ""),
        ("单位：万平方米", "面积", AREA, "万平方米"),
        ("填报单位：瑶帆街道", "资金", AMOUNT, ""),
        ("单位：瑶帆街道", "资金", AMOUNT, ""),
    ],
)
def test_a_note_speaks_of_columns_that_may_be_in_its_unit(note, header, prop, unit):
    assert column_unit(noted(note, header), header, prop) == unit


@pytest.mark.parametrize(
    ("header", "prop", "is_fit"),
    [
        ("面积（亩）", AREA, False),
        ("面积（㎡）", AREA, True),
        ("报到人数（万元）", MEMBERS, False),
        ("报到人数（人）", MEMBERS, True),
        ("资金（万元）", AMOUNT, True),
    ],
)
def test_a_property_is_in_no_other_unit_than_its_own(header, prop, is_fit):
    assert (why_unfit(header, prop) is None) == is_fit


def test_the_unit_of_money_says_its_currency():
    (sheet,) = propose([table(("项目名称", "参与单位", "资金（万元）"), ("点亮", "供电公司", 8.5))], ONTOLOGY).sheets
    (tie,) = sheet.mapping.relationships
    assert {name: cells.value or cells.column for name, cells in tie.fields.items()} == {
        "role": "PARTNER",
        "amount": "资金（万元）",
        "currency": "CNY",
    }


@pytest.mark.parametrize(
    ("header", "amount", "currency", "certainty", "why"),
    [
        ("投入经费（万元）", "2.5", "CNY", "SURE", ""),
        ("经费", "3000元", "CNY", "SURE", ""),
        ("投入资金", "500港元", "HKD", "SURE", ""),
        ("投入资金", "3000", "CNY", "ASKED", "没有写明币种，按“人民币(元)”读入；不是的话请改"),
    ],
)
def test_what_was_spent_is_the_amount_of_a_participant(header, amount, currency, certainty, why):
    (sheet,) = propose([table(("单位名称", "活动名称", header), ("第一小学", "义诊", amount))], ONTOLOGY).sheets
    fields = sheet.mapping.relationships[0].fields
    assert (fields["amount"].column, fields["currency"].value) == (header, currency)
    assert (sheet.columns[2].certainty, sheet.columns[2].reason.zh.partition("；")[2]) == (certainty, why)
