import pytest

from graph.ontology.model import Label
from loaders.written.not_read import REFUSALS, Asked, NotReadError, WhyNot

EXPECTED = Label("一个日期", "a date")


@pytest.mark.parametrize("code", WhyNot)
def test_every_code_has_a_reason_in_both_languages(code):
    refusal = REFUSALS[code]
    assert refusal.reason.zh
    assert refusal.reason.en
    assert bool(refusal.advice.zh) == bool(refusal.advice.en)


def test_a_refusal_says_what_was_written_why_what_is_expected_and_what_to_do():
    error = Asked("5月", EXPECTED).refused(WhyNot.NO_YEAR)
    assert (error.code, error.written, error.expected) == (WhyNot.NO_YEAR, "5月", EXPECTED)
    assert error.message.zh == "“5月”未能读取：没有年份；应为：一个日期；请写出年份"
    assert str(error) == "'5月' was not read: the year is missing; expected: a date; write the year, too"


def test_long_texts_are_cut_and_near_names_are_told():
    error = NotReadError(WhyNot.UNKNOWN_LABEL, "长" * 100, EXPECTED, nearest=("中学 (A)",))
    assert (
        error.message.en
        == f"'{'长' * 60}…' was not read: there is no such name; expected: a date; did you mean 中学 (A)?"
    )
    assert isinstance(error, ValueError)
