import json
import math
import re

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.datatypes.base import EQUAL, ORDERED
from graph.datatypes.number import MAXIMUM_INTEGER, Decimal, Integer

DECIMALS = st.tuples(st.sampled_from(["", "-"]), st.integers(0, 10**11 - 1), st.text("0123456789", max_size=4)).map(
    lambda parts: f"{parts[0]}{parts[1]}" + (f".{parts[2]}" if parts[2] else "")
)


@pytest.fixture(scope="module")
def sqlite():
    with apsw.Connection(":memory:") as connection:
        yield connection
    connection.close()


@pytest.mark.parametrize("number", [0, 1, -1, MAXIMUM_INTEGER, -MAXIMUM_INTEGER, 2_000_000_000])
def test_reads_whole_numbers_of_32_bits(number):
    assert Integer().read(str(number)) == number
    assert Integer().store(number) == (number,)


def test_reads_zeros():
    assert Integer().read("-0") == 0
    assert Integer().read("007") == 7


@pytest.mark.parametrize(
    "text",
    [
        "2147483648",
        "-2147483648",
        "99999999999",
        "",
        "-",
        "+1",
        "1.0",
        "1e3",
        " 1",
        "1\n",
        "1_000",
        "１２",
        "٣",
        "1,000",
    ],
)
def test_other_whole_numbers_are_refused(text):
    with pytest.raises(
        ValueError, match=re.escape(f"{text!r} is not a whole number; allowed: digits, from -2147483647 to 2147483647")
    ):
        Integer().read(text)


@given(st.integers(-MAXIMUM_INTEGER, MAXIMUM_INTEGER))
def test_a_whole_number_survives_its_text(number):
    assert Integer().read(str(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3300.5", 3300.5),
        ("0.0525", 0.0525),
        ("-12.25", -12.25),
        ("100", 100.0),
        ("99999999999.9999", 99999999999.9999),
        ("-99999999999.9999", -99999999999.9999),
        ("00.5", 0.5),
    ],
)
def test_reads_decimals_of_15_digits(text, number):
    assert Decimal().read(text) == number
    assert isinstance(Decimal().read(text), float)


@pytest.mark.parametrize("text", ["-0", "-0.0", "-0.0000", "0"])
def test_zero_has_no_sign(text):
    zero = Decimal().read(text)
    assert isinstance(zero, float)
    assert math.copysign(1.0, zero) == 1.0
    assert repr(zero) == "0.0"


@pytest.mark.parametrize(
    "text",
    [
        "0.00001",
        "100000000000",
        "1.",
        ".5",
        "1e3",
        "nan",
        "inf",
        "-Infinity",
        "",
        "-",
        "1,5",
        "１.5",
        " 1",
        "1\n",
        "1_0",
    ],
)
def test_other_decimals_are_refused(text):
    with pytest.raises(
        ValueError,
        match=re.escape(f"{text!r} is not a number; allowed: at most 11 digits and 4 decimals, as in 3300.5"),
    ):
        Decimal().read(text)


@given(DECIMALS)
def test_a_decimal_survives_every_reader_and_writer_of_json(sqlite, text):
    number = Decimal().read(text)
    (row,) = sqlite.execute("SELECT printf('%!.15g', ?1), json_array(?1)", (number,))
    assert float(row[0]) == number
    assert json.loads(row[1]) == [number]
    assert float(f"{number:.15g}") == number
    assert json.loads(json.dumps(number)) == number


@pytest.mark.parametrize("operator", [*EQUAL, *ORDERED])
def test_a_whole_number_compares_as_it_is(operator):
    assert Integer().comparisons[operator].read(7) == 7


@pytest.mark.parametrize("operator", [*EQUAL, *ORDERED])
def test_a_decimal_compares_as_a_float(operator):
    operand = Decimal().comparisons[operator].read(7)
    assert (operand, type(operand)) == (7.0, float)


@pytest.mark.parametrize("operand", [math.inf, -math.inf, math.nan, 10**400])
def test_what_is_no_finite_number_cannot_be_compared_with(operand):
    with pytest.raises(ValueError, match="is not a number that can be compared"):
        Decimal().comparisons[EQUAL[0]].read(operand)
