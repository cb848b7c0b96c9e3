import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ontology.model import NO_LABEL, Label
from loaders.written.cells import decimal_text, joined, plain, says_nothing, text_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("２０２０．５　—　２０２１", "2020.5 — 2021"),
        ("2018——2020", "2018—2020"),
        ("2018~2020", "2018—2020"),
        ("a\u200bb\ufeff", "ab"),
        ("5⽉", "5月"),
        (" ￥5\u00a0", "¥5"),
    ],
)
def test_what_nobody_sees_makes_no_difference(text, expected):
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (2019.3, "2019.3"),
        (2020.0, "2020"),
        (1e-7, "0.0000001"),
        (0.1 + 0.2, "0.3"),
        (410106100003.0, "410106100003"),
        (datetime.datetime(2020, 5, 3), "2020-05-03"),  # noqa: DTZ001
        (datetime.datetime(2020, 5, 3, 8), "2020-05-03 08:00:00"),  # noqa: DTZ001
        (datetime.time(8), "08:00:00"),
        (float("inf"), "inf"),
    ],
)
def test_what_a_cell_says(cell, text):
    assert text_of(cell) == text


def test_texts_that_say_nothing():
    assert [text for text in ("无", "N/A", "—", "#REF!", "无锡", "") if says_nothing(text)] == [
        "无",
        "N/A",
        "—",
        "#REF!",
    ]


def test_explanations_are_joined_each_once():
    one_told = Label("甲", "a")
    assert joined() == joined(NO_LABEL, NO_LABEL) == NO_LABEL
    assert joined(one_told, NO_LABEL, one_told) == one_told
    assert joined(one_told, Label("乙", "b")) == Label("甲；乙", "a; b")


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-(10**14), max_value=10**14))
def test_numbers_have_no_exponent_and_keep_fifteen_digits(number):
    text = decimal_text(number)
    assert "e" not in text
    assert float(text) == pytest.approx(number, rel=1e-14)
