import re

import pytest

from graph.datatypes.normal import normal_name
from graph.plan.search_text import MAXIMUM_SEARCH_LENGTH, MAXIMUM_WORDS, read_search_text, read_text


def test_one_word_is_the_whole():
    text = read_search_text(" 鄭　—— ")
    assert (text.whole.key, text.words) == ("郑", ())


def test_words_are_split_at_blanks_of_all_kinds():
    text = read_search_text("鄭 Ｄ　湖\t湖\n——")
    assert (text.whole.key, [word.key for word in text.words]) == ("郑d湖湖", ["郑", "d", "湖"])


def test_the_forms_of_a_word():
    word = read_search_text("di12小").whole
    assert (word.name, word.key, word.pinyin) == (normal_name("di十二小"), "di12小", "dishier小")
    alone, key = (read_search_text(text).whole for text in ("12", "c4"))
    assert (alone.pinyin, key.pinyin) == ("12", "c4")


SHORT = {"市第三小": "市三小", "中行": "中行", "行": "", "三3": "", "中a": "", "中" * 13: ""}


@pytest.mark.parametrize(("text", "short"), SHORT.items())
def test_what_may_be_a_short_name(text, short):
    assert read_search_text(text).whole.short == normal_name(short)


def test_a_slip_is_forgiven_in_words_before_the_whole():
    apart, long = read_search_text("zhong quing"), read_search_text("ruyi jiedao")
    assert (bool(apart.whole.slips), bool(long.whole.slips)) == (True, False)
    assert [bool(word.slips) for word in long.words] == [True, True]
    assert [word.has_slips_inside for word in long.words] == [False, True]


def test_a_numeral_of_two_characters_is_not_too_short():
    assert [read_search_text(text).whole.is_one_character for text in ("三", "十一")] == [True, False]


REFUSED = {
    "": "'' holds nothing to search for; allowed: characters, letters or digits",
    " — ": "' — ' holds nothing to search for; allowed: characters, letters or digits",
    "湖" * (MAXIMUM_SEARCH_LENGTH + 1): "a text of 201 characters; allowed: at most 200",
    "湖 " * (MAXIMUM_WORDS + 1): "a text of 9 words; allowed: at most 8, each of which must match",
    "\x00": "a text with the character U+0000; allowed: no control characters, no surrogates",
}


@pytest.mark.parametrize(("text", "message"), REFUSED.items())
def test_what_cannot_be_searched_for(text, message):
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        read_text(text)
