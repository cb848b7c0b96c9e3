import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.datatypes.base import EQUAL, ORDERED, PARTIAL, Operator
from graph.datatypes.text import MAXIMUM_TEXT_LENGTH, Text, Texts, clean, fold, read_folded, read_sort_key, sort_key

HANZI = st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF)
RARE = st.characters(min_codepoint=0xE000, max_codepoint=0x323AF, exclude_categories=["Cs"])
ANY = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), HANZI, RARE, st.sampled_from("aAäÄſßıİͅΐ重长厦1")))


def utf_16(text: str) -> bytes:
    return text.encode("utf-16-be")


FOLDED = [
    ("ＡBC座", "abc座"),
    ("Straße", "strasse"),
    ("ﬁ", "fi"),
    ("①", "1"),
    ("ｱ", "ア"),
    ("（东）", "(东)"),
    ("Ⅳ", "iv"),
    ("e\u0301", "é"),
    ("", ""),
    ("İ", "i̇"),
    ("　", " "),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_case_and_width_do_not_matter(text, folded):
    assert fold(text) == folded


@given(ANY)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(ANY)
def test_composed_and_decomposed_texts_match(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@given(ANY)
@example("𠮷野家")
@example("\ue817\U00032381")
def test_a_sort_key_holds_no_character_beyond_u_d7ff(text):
    assert max(sort_key(text), default="") <= "\ud7ff"


@given(st.lists(ANY))
@example(["𠮷", "\uffdc", "\ue000", "\U0001f3e0"])
def test_sort_keys_order_alike_by_code_points_and_by_utf_16(texts):
    keys = [sort_key(text) for text in texts]
    assert sorted(keys) == sorted(keys, key=utf_16)


@given(ANY)
def test_texts_that_match_have_one_sort_key(text):
    assert sort_key(text) == sort_key(fold(text)) == sort_key(unicodedata.normalize("NFD", text))


def test_chinese_sorts_by_pinyin():
    assert sorted(["金昌社区", "花庄", "安飞社区", "郑东", "博学路"], key=sort_key) == [
        "安飞社区",
        "博学路",
        "花庄",
        "金昌社区",
        "郑东",
    ]


def test_tones_order_what_has_one_sound_and_characters_what_has_one_tone():
    assert sorted(["骂", "马", "麻", "妈"], key=sort_key) == ["妈", "麻", "马", "骂"]
    assert sorted(["花园", "华园"], key=sort_key) == ["花园", "华园"]
    assert sort_key("张") != sort_key("章")


@pytest.mark.parametrize(
    ("phrase", "sound"),
    [
        ("重庆", "chong2重qing4庆"),
        ("重要", "zhong4重yao4要"),
        ("长安", "chang2长an1安"),
        ("厦门", "xia4厦men2门"),
        ("大厦", "da4大sha4厦"),
        ("银行", "yin2银hang2行"),
        ("行走", "xing2行zou3走"),
        ("绿地", "lv4绿di4地"),
    ],
)
def test_a_character_sounds_as_in_its_phrase(phrase, sound):
    assert sort_key(phrase) == sound


def test_digits_and_latin_letters_come_in_their_place():
    names = ["Alpha Works", "安飞", "1号楼", "beta", "２号楼", "阿尔法", "Ｃ座", "郑东"]
    assert sorted(names, key=sort_key) == ["1号楼", "２号楼", "阿尔法", "Alpha Works", "安飞", "beta", "Ｃ座", "郑东"]


def test_what_has_no_pinyin_keeps_its_code_point_above_all_that_has():
    assert sort_key("𠮷") == "\ud7ff020bb7"
    assert sorted(["𠮷", "卒", "a"], key=sort_key) == ["a", "卒", "𠮷"]


@pytest.mark.parametrize("text", ["", "a", "两行\n\t文字", "\x7f", "\ue000", "𠮷", "x" * MAXIMUM_TEXT_LENGTH])
def test_clean_text_passes(text):
    assert clean(text) == Text().read(text) == text


@pytest.mark.parametrize("char", ["\x00", "\x01", "\r", "\x1f", "\ud800"])
def test_control_characters_and_surrogates_are_refused(char):
    character = rf"a text with the character U\+{ord(char):04X}; allowed: no control characters, no surrogates"
    with pytest.raises(ValueError, match=character):
        clean(f"a{char}b")


def test_a_text_too_long_is_refused():
    with pytest.raises(ValueError, match="a text of 10001 characters; allowed: at most 10000"):
        clean("x" * (MAXIMUM_TEXT_LENGTH + 1))


def test_operands_are_folded_or_turned_into_sort_keys():
    assert read_folded("ＡBC") == "abc"
    assert read_sort_key("安飞") == "an1安fei1飞"
    for read in (read_folded, read_sort_key):
        with pytest.raises(ValueError, match=r"U\+0000"):
            read("\x00")


def test_a_text_is_stored_to_be_shown_matched_and_ordered():
    assert Text().store("Ａ座") == ("Ａ座", "a座", "azuo4座")
    assert Text().store(None) == (None, None, None)


def test_a_text_matches_folded_and_orders_by_sort_key():
    comparisons = Text().comparisons
    assert {comparisons[operator].suffix for operator in (*EQUAL, *PARTIAL, Operator.IS_NULL)} == {"_fold"}
    assert {comparisons[operator].suffix for operator in ORDERED} == {"_sort"}
    assert comparisons[Operator.CONTAINS].read("ＢＣ") == "bc"
    assert comparisons[Operator.LT].read("安") == "an1安"


@pytest.mark.parametrize(
    ("cell", "texts"),
    [
        ("金昌;JC", ["金昌", "JC"]),
        (" a ; ;b;", ["a", "b"]),
        ("one", ["one"]),
        (";", []),
        ("a；b", ["a", "b"]),
        ("a;a", ["a", "a"]),
    ],
)
def test_texts_are_separated_by_semicolons(cell, texts):
    assert Texts().read(cell) == texts


def test_texts_are_stored_beside_their_folded_forms():
    assert Texts().store(["Alpha", "ａ Co"]) == (["Alpha", "ａ Co"], ["alpha", "a co"])
    assert Texts().store(None) == ([], [])


def test_each_of_the_texts_must_be_clean():
    with pytest.raises(ValueError, match=r"U\+0001"):
        Texts().read("a;\x01")


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("长宁路", "chang2长ning2"), ("朝阳社区", "chao2"), ("祭城社区", "zhai4祭cheng2"), ("浚县", "xun4")],
)
def test_places_are_read_as_they_are_called(name: str, beginning: str) -> None:
    assert sort_key(name).startswith(beginning)


def test_a_wide_semicolon_separates_too() -> None:
    assert Texts().read("一小；钱小; 小学") == ["一小", "钱小", "小学"]
