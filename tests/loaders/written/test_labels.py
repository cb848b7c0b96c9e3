import contextlib
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ontology.model import Label, Ontology
from graph.ontology.reader import read_ontology
from loaders.written.labels import Named, Vocabulary, of_connections, of_properties, of_types, of_values, read_header
from loaders.written.not_read import NotReadError, WhyNot

SHIPPED = read_ontology()
KINDS = of_values(SHIPPED.nodes["Unit"].by_name["kind"])
PROPERTIES = of_properties(SHIPPED.nodes["Venue"].properties)
TYPES = of_types(SHIPPED.elements)


def refusal(cell, vocabulary=KINDS):
    with pytest.raises(NotReadError) as raised:
        vocabulary.read(cell)
    return raised.value


@pytest.mark.parametrize(
    "cell", ["SCHOOL", "school", "中小学", "School", "小学", "小學", " 中 小 学 ", "ＳＣＨＯＯＬ", "中小学。"]
)
def test_a_value_is_read_by_name_label_and_alias(cell):
    assert KINDS.read(cell) == "SCHOOL"


@pytest.mark.parametrize(
    ("header", "name", "unit"),
    [
        ("名称", "name", ""),
        ("name*", "name", ""),
        ("名称（必填）", "name", ""),
        ("面积(平方米)", "floorArea", ""),
        ("面积（㎡）", "floorArea", "㎡"),
        ("建筑面积（单位：万平方米）", "floorArea", "万平方米"),
        ("开始\n时间", "since", ""),
        ("简称", "aliases", ""),
    ],
)
def test_a_header_is_a_property_with_the_unit_that_it_states(header, name, unit):
    written = read_header(header, PROPERTIES)
    assert (written.name, written.unit, written.text) == (name, unit, header)


@pytest.mark.parametrize("header", ["面积（含院落）", "名称名称", "（必填）"])
def test_what_else_stands_in_brackets_is_not_ignored(header):
    with pytest.raises(NotReadError) as raised:
        read_header(header, PROPERTIES)
    assert raised.value.code is WhyNot.UNKNOWN_LABEL


def test_types_and_connections_are_read_too(ontology: Ontology):
    assert [TYPES.read(text) for text in ("驻区单位", "村(社区)", "结对关系", "需求")] == [
        *("Unit", "Community", "PAIRED_WITH", "Need"),
    ]
    assert of_connections(ontology, "Community").read("结对单位") == "pairedBy"


def test_what_is_near_is_suggested_and_never_taken():
    error = refusal("中小学校")
    assert (error.code, error.nearest[0]) == (WhyNot.UNKNOWN_LABEL, "中小学 (SCHOOL)")
    assert "；是否为：中小学 (SCHOOL)" in error.message.zh
    assert error.message.en.startswith("'中小学校' was not read: there is no such name; expected: GOVERNMENT, ")


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("", WhyNot.EMPTY),
        (None, WhyNot.EMPTY),
        ("学" * 300, WhyNot.TOO_LONG),
        (5, WhyNot.UNKNOWN_LABEL),
        ("√", WhyNot.UNKNOWN_LABEL),
        (datetime.date(2020, 1, 2), WhyNot.UNKNOWN_LABEL),
    ],
)
def test_what_is_no_label_is_refused(cell, code):
    assert refusal(cell).code is code


def test_a_text_that_two_names_have_is_refused():
    vocabulary = Vocabulary([Named("A", Label("甲", "Same")), Named("B", Label("乙", "Same"))])
    error = refusal("same", vocabulary)
    assert (error.code, error.nearest) == (WhyNot.AMBIGUOUS, ("甲 (A)", "乙 (B)"))


def test_signs_stand_for_themselves():
    assert Vocabulary([Named("DONE", Label("完成", "Done"), ("√",))]).read("√") == "DONE"


def test_long_lists_are_cut():
    vocabulary = Vocabulary([Named(f"A{index}", Label(f"甲{index}", f"A {index}")) for index in range(30)])
    assert vocabulary.expected.en.endswith("A19 and others")


@pytest.mark.parametrize("element", SHIPPED.elements, ids=lambda element: element.name)
def test_every_label_and_alias_of_the_shipped_ontology_is_read_as_what_it_names(element):
    for prop in element.properties:
        for value, label in prop.values.items():
            for text in (value, label.zh, label.en, *prop.value_aliases.get(value, ())):
                assert of_values(prop).read(text) == value
        for text in (prop.name, prop.label.zh, prop.label.en, *prop.aliases):
            assert of_properties(element.properties).read(text) == prop.name
    for text in (element.name, element.label.zh, element.label.en, *element.aliases):
        assert TYPES.read(text) == element.name


@given(st.one_of(st.text(), st.floats(), st.none(), st.text("面积()名称*（）平方米万", max_size=10)))
def test_whatever_a_cell_holds_it_is_read_or_refused(cell):
    with contextlib.suppress(NotReadError):
        assert read_header(cell, PROPERTIES).name in SHIPPED.nodes["Venue"].by_name
