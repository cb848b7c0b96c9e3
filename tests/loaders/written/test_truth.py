import contextlib
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.report.wording import TEXTS
from loaders.written.not_read import NotReadError, WhyNot
from loaders.written.truth import read_truth

TRUE = ["是", "√", "✓", "✔️", "有", "Y", "ｙ", "yes", "True", "1", 1, 1.0, True, " 是 "]
FALSE = ["否", "×", "✗", "无", "没有", "N", "No", "false", "0", 0, 0.0, False]
REFUSED = [
    ("x", WhyNot.AMBIGUOUS),
    ("○", WhyNot.AMBIGUOUS),
    ("☒", WhyNot.AMBIGUOUS),
    ("也许", WhyNot.NOT_YES_OR_NO),
    (2, WhyNot.NOT_YES_OR_NO),
    ("—", WhyNot.NOTHING_STATED),
    ("待定", WhyNot.NOTHING_STATED),
    ("", WhyNot.EMPTY),
    (None, WhyNot.EMPTY),
    (datetime.date(2020, 1, 2), WhyNot.WRONG_KIND),
]


@pytest.mark.parametrize(("cell", "value"), [*((cell, True) for cell in TRUE), *((cell, False) for cell in FALSE)])
def test_yes_and_no(cell, value):
    assert read_truth(cell).value is value


@pytest.mark.parametrize(("cell", "code"), REFUSED)
def test_what_is_neither_is_refused(cell, code):
    with pytest.raises(NotReadError) as raised:
        read_truth(cell)
    assert raised.value.code is code


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_words_of_reports_are_read_as_themselves(language):
    words = [TEXTS[name].in_language(language) for name in ("yes", "no")]
    assert [read_truth(word).value for word in words] == [True, False]


@given(st.one_of(st.text(), st.floats(), st.integers(), st.none(), st.times()))
def test_whatever_a_cell_holds_it_is_read_or_refused(cell):
    with contextlib.suppress(NotReadError):
        assert read_truth(cell).value in (True, False)
