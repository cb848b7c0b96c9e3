import contextlib
import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ontology.model import NO_LABEL, Ontology
from loaders.written.not_read import NotReadError, WhyNot
from loaders.written.number_forms import Qualifier
from loaders.written.numbers import read_number

EXACT = [
    ("1,200", 1200, ""),
    ("1，200", 1200, ""),
    ("１２００", 1200, ""),
    ("85人", 85, "人"),
    ("85 人", 85, "人"),
    ("85（人）", 85, "人"),
    ("共85人", 85, "人"),
    ("8.5万元", 85_000, "元"),
    ("人民币5万元", 50_000, "元"),
    ("￥1,200.50", Decimal("1200.5"), "元"),
    ("3亿", 300_000_000, ""),
    ("一百二十三", 123, ""),
    ("三千五百万元", 35_000_000, "元"),
    ("两百场", 200, "场"),
    ("35%", 35, "%"),
    ("３５．５％", Decimal("35.5"), "%"),
    ("百分之三十五", 35, "%"),
    ("3300㎡", 3300, "平方米"),
    ("3300平米", 3300, "平方米"),
    ("3千米", 3, "千米"),
    ("-5", -5, ""),
    ("负5", -5, ""),
    ("0", 0, ""),
    (12, 12, ""),
    (12.0, 12, ""),
    (0.1 + 0.2, Decimal("0.3"), ""),
    (-1e-7, Decimal("-0.0000001"), ""),
]
MEANT = [
    ("80余人", 80, Qualifier.MORE_THAN, "人", ""),
    ("53万余人", 530_000, Qualifier.MORE_THAN, "人", ""),
    ("10余万人", 100_000, Qualifier.MORE_THAN, "人", ""),
    ("3000多册", 3000, Qualifier.MORE_THAN, "册", ""),
    ("百余人", 100, Qualifier.MORE_THAN, "人", ""),
    ("超过100家", 100, Qualifier.MORE_THAN, "家", ""),
    ("十几个", 10, Qualifier.MORE_THAN, "个", "几 (and some) is kept as more than"),
    ("不少于30", 30, Qualifier.AT_LEAST, "", ""),
    ("60岁以上", 60, Qualifier.AT_LEAST, "岁", ""),
    ("上百名", 100, Qualifier.AT_LEAST, "名", ""),
    ("100+", 100, Qualifier.AT_LEAST, "", ""),
    ("≤30", 30, Qualifier.AT_MOST, "", ""),
    ("30人以内", 30, Qualifier.AT_MOST, "人", ""),
    ("不足100人", 100, Qualifier.AT_MOST, "人", "less than is kept as at most"),
    ("约50", 50, Qualifier.ABOUT, "", ""),
    ("50人左右", 50, Qualifier.ABOUT, "人", ""),
    ("近百人", 100, Qualifier.ABOUT, "人", "nearly (近) is kept as a rough number"),
    ("20来人", 20, Qualifier.ABOUT, "人", "来 (or so) is kept as a rough number"),
    ("约有80余人", 80, Qualifier.ABOUT, "人", "of its words only about is kept"),
    ("1200元/月", 1200, Qualifier.EXACT, "元/月", "the unit 元/月 is not a usual one"),
    ("5名学生", 5, Qualifier.EXACT, "名", "what is counted: 学生"),
]
REFUSED = [
    ("1,20", WhyNot.AMBIGUOUS),
    ("1.200,50", WhyNot.AMBIGUOUS),
    ("五六十人", WhyNot.AMBIGUOUS),
    ("一万五", WhyNot.AMBIGUOUS),
    ("百人", WhyNot.AMBIGUOUS),
    ("不少于5不多于", WhyNot.NOT_A_NUMBER),
    ("超过5人以下", WhyNot.AMBIGUOUS),
    ("1.2E+17", WhyNot.MANGLED),
    ("4.10106E+11", WhyNot.MANGLED),
    ("1e3", WhyNot.MANGLED),
    (4.10106e17, WhyNot.MANGLED),
    (10**15, WhyNot.MANGLED),
    ("12345678901234567", WhyNot.TOO_LONG),
    ("007", WhyNot.NOT_A_NUMBER),
    ("1.2.3", WhyNot.NOT_A_NUMBER),
    ("第3", WhyNot.NOT_A_NUMBER),
    ("每年不少于5万元", WhyNot.NOT_A_NUMBER),
    ("公益+低偿", WhyNot.NOT_A_NUMBER),
    (float("nan"), WhyNot.NOT_A_NUMBER),
    ("数百人", WhyNot.VAGUE),
    ("若干", WhyNot.VAGUE),
    ("85人（其中党员30人）", WhyNot.SEVERAL_NUMBERS),
    ("四大类16个", WhyNot.SEVERAL_NUMBERS),
    ("1 200", WhyNot.SEVERAL_NUMBERS),
    ("50-30人", WhyNot.REVERSED),
    ("无", WhyNot.NOTHING_STATED),
    ("", WhyNot.EMPTY),
    (None, WhyNot.EMPTY),
    (True, WhyNot.WRONG_KIND),
    (datetime.date(2020, 1, 2), WhyNot.WRONG_KIND),
    (datetime.time(1), WhyNot.WRONG_KIND),
    ("1" * 300, WhyNot.TOO_LONG),
]
IN_COLUMNS = [
    ("8.5", "万元", 85_000, "元"),
    (8.5, "万元", 85_000, "元"),
    ("8.5万元", "万元", 85_000, "元"),
    ("85000元", "万元", 85_000, "元"),
    ("85名", "人", 85, "人"),
    ("85", "人", 85, "人"),
    (3300, "㎡", 3300, "平方米"),
    ("3300平方米", "㎡", 3300, "平方米"),
    (35, "%", 35, "%"),
    ("12户", "户", 12, "户"),
    ("12场次", "场", 12, "场"),
]
NOT_IN_COLUMNS = [
    ("85人", "元", WhyNot.OTHER_UNIT),
    ("85人次", "人", WhyNot.OTHER_UNIT),
    ("5亩", "平方米", WhyNot.OTHER_UNIT),
    ("35%", "人", WhyNot.OTHER_UNIT),
    ("8.5万", "万元", WhyNot.AMBIGUOUS),
    ("八万", "万元", WhyNot.AMBIGUOUS),
    (0.35, "%", WhyNot.AMBIGUOUS),
]
PIECES = st.sampled_from(
    [*"0123456789.,，-+%余多几约近上百千万亿十一二两人元（）￥~E ", "不少于", "以上", "平方米", "左右", "\udfff"]
)


@pytest.mark.parametrize(("cell", "value", "unit"), EXACT)
def test_exact_numbers_need_no_explanation(cell, value, unit):
    number = read_number(cell)
    assert (number.value, number.unit, number.qualifier, number.reading) == (value, unit, Qualifier.EXACT, NO_LABEL)


@pytest.mark.parametrize(("cell", "value", "qualifier", "unit", "reading"), MEANT)
def test_what_words_say_of_a_number(cell, value, qualifier, unit, reading):
    number = read_number(cell)
    assert (number.value, number.qualifier, number.unit, number.text) == (value, qualifier, unit, cell)
    assert number.reading.en == reading


@pytest.mark.parametrize(("cell", "code"), REFUSED)
def test_what_is_no_number_is_refused_with_its_reason(cell, code):
    with pytest.raises(NotReadError) as raised:
        read_number(cell)
    assert raised.value.code is code


@pytest.mark.parametrize(("cell", "unit", "value", "read_unit"), IN_COLUMNS)
def test_the_unit_of_a_column_is_that_of_its_numbers(cell, unit, value, read_unit):
    number = read_number(cell, unit)
    assert (number.value, number.unit) == (value, read_unit)


@pytest.mark.parametrize(("cell", "unit", "code"), NOT_IN_COLUMNS)
def test_another_unit_than_that_of_the_column_is_refused(cell, unit, code):
    with pytest.raises(NotReadError) as raised:
        read_number(cell, unit)
    assert raised.value.code is code


@pytest.mark.parametrize(
    ("cell", "value", "upper", "unit"),
    [("30-50人", 30, 50, "人"), ("30人至50人", 30, 50, "人"), ("3-5万元", 30_000, 50_000, "元"), ("1~2", 1, 2, "")],
)
def test_ranges(cell, value, upper, unit):
    number = read_number(cell)
    assert (number.value, number.upper, number.unit) == (value, upper, unit)


def test_qualifiers_are_those_of_indicators(ontology: Ontology):
    assert [*ontology.nodes["Indicator"].by_name["qualifier"].values] == [*Qualifier]


def test_a_number_in_a_column_of_multiples_is_explained():
    assert read_number("8.5", "万元").reading.en == "the column counts in 万元"


@given(st.integers(-(10**14), 10**14))
def test_whole_numbers_are_read_as_themselves(number):
    assert read_number(number).value == read_number(str(number)).value == read_number(f"{number:,}").value == number


@given(st.decimals(-(10**9), 10**9, places=4))
def test_decimals_are_read_as_themselves(number):
    assert read_number(str(number)).value == number
    assert read_number(float(number)).value == number


@given(
    st.one_of(st.text(), st.lists(PIECES, max_size=12).map("".join), st.floats(), st.integers(), st.times(), st.none())
)
def test_whatever_a_cell_holds_it_is_read_or_refused(cell):
    for unit in ("", "万元", "%"):
        with contextlib.suppress(NotReadError):
            assert read_number(cell, unit).qualifier in Qualifier
