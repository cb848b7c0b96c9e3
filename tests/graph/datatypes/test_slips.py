import pytest

from graph.datatypes.slips import corrections, is_forgiven, other_numerals
from graph.datatypes.syllables import is_readable

MEANT = {
    "a wrong letter": ("ruyoho", "ruyiho"),
    "a missing letter": ("ruyhu", "ruyihu"),
    "an additional letter": ("ruyihhu", "ruyihu"),
    "swapped letters": ("ruyiuh", "ruyihu"),
    "the first of many letters": ("uyihujie", "ruyihujie"),
}


@pytest.mark.parametrize(("typed", "meant"), MEANT.values(), ids=MEANT)
def test_what_may_have_been_meant(typed, meant):
    assert any(meant.startswith(text) for text in corrections(typed))


def test_only_what_can_be_read_is_meant():
    texts = corrections("zhegnzhou")
    assert "zhengzhou" in texts
    assert [text for text in texts if not is_readable(text)] == []


def test_of_few_letters_the_first_is_right():
    assert {text[0] for text in corrections("jinc")} == {"j"}


@pytest.mark.parametrize("letters", ["jin", "j" * 25, "jin1chang", "金昌金昌"])
def test_what_is_not_forgiven(letters):
    assert (is_forgiven(letters), corrections(letters)) == (False, {})


def test_a_beginning_stands_for_all_that_it_begins():
    texts = corrections("ruyihh")
    assert "ruyih" in texts
    assert "ruyiha" not in texts


def test_a_numeral_is_no_slip_of_another():
    assert corrections("diliuxiaoxue")["dijiuxiaoxue"] == ("jiu",)
    assert other_numerals("disixue", "dishixue") == ("shi",)
    assert other_numerals("disi", "dis") == ("san", "shi", "si")
    assert other_numerals("disixue", "disixie") == ()
