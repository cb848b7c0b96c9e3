import contextlib
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ontology.model import NO_LABEL
from loaders.written.codes import read_code
from loaders.written.not_read import NotReadError, WhyNot

LOST_ZEROS = "the sheet holds a number, which keeps no zeros at its beginning"


@pytest.mark.parametrize(
    ("cell", "value"), [("410106100003", "410106100003"), (" Ａ－１ ", "A-1"), ("007", "007"), ("school_1", "school_1")]
)
def test_a_code_that_is_a_text_is_read_in_half_width(cell, value):
    assert (read_code(cell).value, read_code(cell).reading) == (value, NO_LABEL)


@pytest.mark.parametrize("cell", [410106100003, 410106100003.0])
def test_a_code_that_is_a_number_may_have_lost_zeros(cell):
    assert (read_code(cell).value, read_code(cell).reading.en) == ("410106100003", LOST_ZEROS)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("4.10106E+11", WhyNot.MANGLED),
        (911234567890123456.0, WhyNot.MANGLED),
        (10**15, WhyNot.MANGLED),
        (1.5, WhyNot.WRONG_KIND),
        (-1, WhyNot.WRONG_KIND),
        (float("inf"), WhyNot.WRONG_KIND),
        (True, WhyNot.WRONG_KIND),
        (datetime.date(2020, 1, 2), WhyNot.WRONG_KIND),
        (datetime.time(1), WhyNot.WRONG_KIND),
        ("无", WhyNot.NOTHING_STATED),
        ("", WhyNot.EMPTY),
        (None, WhyNot.EMPTY),
        ("1" * 201, WhyNot.TOO_LONG),
    ],
)
def test_what_is_no_code_is_refused(cell, code):
    with pytest.raises(NotReadError) as raised:
        read_code(cell)
    assert raised.value.code is code


@given(st.one_of(st.text(), st.floats(), st.integers(), st.times(), st.none()))
def test_whatever_a_cell_holds_it_is_read_or_refused(cell):
    with contextlib.suppress(NotReadError):
        assert read_code(cell).value
