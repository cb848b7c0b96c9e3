import pytest

from graph.datatypes.numerals import (
    fold_numerals,
    in_characters,
    inside_numerals,
    is_folded_numeral,
    read_digits,
    syllables_of_numerals,
    with_ordinals,
    without_ordinals,
)

ALIKE = [
    ("第三小学", "第3小学"),
    ("二十一中", "21中"),
    ("十中", "10中"),
    ("一〇一中", "101中"),
    ("第一百零一中", "第101中"),
    ("第一百二十三中", "第123中"),
    ("二〇二〇年", "2020年"),
    ("三号", "03号"),
]


@pytest.mark.parametrize(("characters", "digits"), ALIKE)
def test_characters_and_digits_are_alike(characters, digits):
    assert fold_numerals(characters) == fold_numerals(digits)


UNLIKE = [("一中", "十一中"), ("三十里", "十里"), ("101", "1001"), ("10086", "1008"), ("第一百货", "第100货")]


@pytest.mark.parametrize(("numeral", "other"), UNLIKE)
def test_no_numeral_is_in_another(numeral, other):
    assert fold_numerals(numeral) not in fold_numerals(other)
    assert fold_numerals(other) not in fold_numerals(numeral)


def test_a_numeral_is_one_character_unless_it_is_too_great():
    assert [len(fold_numerals(text)) for text in ("6399", "6400", "十一五", "一二十", "百货")] == [1, 4, 2, 2, 2]
    assert [is_folded_numeral(char) for char in fold_numerals("第3a")] == [False, True, False]


def test_characters_for_private_use_are_dropped():
    assert fold_numerals("\ue003小") == "小"


def test_ordinals_come_and_go():
    bare, ordinal = fold_numerals("柳州3中"), fold_numerals("柳州第三中")
    assert (with_ordinals(bare), without_ordinals(ordinal)) == (ordinal, bare)
    assert with_ordinals(ordinal) == ordinal
    for text in ("2020年", "A3座", "路3"):
        assert with_ordinals(fold_numerals(text)) == fold_numerals(text)


READ = {"第12小学": "第十二小学", "20": "二十", "10": "十", "03": "零三", "101": "一零一", "2020年": "二零二零年"}


@pytest.mark.parametrize(("digits", "characters"), READ.items())
def test_how_digits_are_read(digits, characters):
    assert in_characters(digits) == characters


def test_syllables_of_numerals():
    assert syllables_of_numerals("第十三中百货二楼") == ("shi", "san", "er")
    assert read_digits("di12三") == ["d", "i", "shi", "er", "三"]
    assert inside_numerals("第十三中二楼") == {2}
