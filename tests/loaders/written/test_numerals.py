import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.written.numerals import in_chinese, read_numeral

READ = [
    ("零", 0),
    ("两百", 200),
    ("十五", 15),
    ("一百一十五", 115),
    ("一百零二", 102),
    ("三千五百万", 35_000_000),
    ("十万五千", 105_000),
    ("十万零五千", 105_000),
    ("一亿零五十万", 100_500_000),
    ("壹仟贰佰", 1_200),
]


@pytest.mark.parametrize(("numeral", "value"), READ)
def test_numerals(numeral, value):
    assert read_numeral(numeral) == value


@pytest.mark.parametrize(
    "text", ["一百二", "一万五", "五六十", "二〇二一", "百", "", "12", "一百百", "十亿亿", "一" * 30]
)
def test_what_can_be_read_in_two_ways_is_none(text):
    assert read_numeral(text) is None


@given(st.integers(0, 10**12 - 1))
def test_what_is_written_is_read_as_itself(value):
    assert read_numeral(in_chinese(value)) == value


@given(st.text("零一二两三十百千万亿〇", max_size=20))
def test_any_text_is_a_number_or_none(text):
    value = read_numeral(text)
    assert value is None or 0 <= value < 10**12
