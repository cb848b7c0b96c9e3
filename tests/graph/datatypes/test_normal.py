import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.datatypes.normal import normal

SAME = {
    "traditional": ("鄭東新區臺灣", "郑东新区台湾"),
    "full width": ("ＡＢ１２", "ab12"),
    "half width": ("ｱﾙﾌｧ", "アルファ"),
    "case": ("Straße ΣΑΣ", "strasseσασ"),
    "accents": ("Rú yì hú Café", "ruyihucafe"),
    "umlaut": ("Lǜ dì", "ludi"),
    "punctuation": ("如意湖（街道）— a-1_b", "如意湖街道a1b"),
    "ligatures": ("㎏ ㈱", "kg株"),
    "beyond the basic plane": ("𠮷野家", "𠮷野家"),
    "nothing": ("——！ \n", ""),
}


@pytest.mark.parametrize(("text", "expected"), SAME.values(), ids=SAME)
def test_what_is_the_same_has_one_form(text, expected):
    assert normal(text) == normal(expected) == expected


def test_a_character_is_simplified_alike_whatever_stands_beside_it():
    """乾 stays within 乾坤 by the usual conversion."""
    assert normal("乾坤") == normal("乾") + normal("坤") == "干坤"


@given(st.text())
def test_a_form_is_its_own_form_and_holds_letters_and_digits_only(text):
    form = normal(text)
    assert normal(form) == form
    assert all(char.isalnum() for char in form)
