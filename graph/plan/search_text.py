"""The text of a search as it is compared: its words, each in the forms of what it may match.

read_search_text("第3小学 jinshui")    the whole, 第3小学jinshui, and its words 第3小学 and jinshui
"""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from graph.datatypes.normal import normal, normal_name
from graph.datatypes.numerals import IDEOGRAPHS, SHORT_NAME_CHARACTERS, read_digits, without_ordinals
from graph.datatypes.slips import FORGIVEN_ANYWHERE, corrections
from graph.datatypes.text import clean

MAXIMUM_SEARCH_LENGTH = 200
"""Characters of a text to search for, and characters of a name, alias or key that a search knows."""

MAXIMUM_WORDS = 8
"""Words of a text to search for."""

SHORT_NAME_LENGTHS = range(2, 13)
"""How many characters the short form of a name has."""

_SHORT_FORM = re.compile(f"[{SHORT_NAME_CHARACTERS}]*[{IDEOGRAPHS}][{SHORT_NAME_CHARACTERS}]*")

_LETTERS = re.compile("[a-z].*[a-z]")
"""Of a word in pinyin, whose digits are read as it is; 3 by itself is not 三 as in sanyuan, and c4 is a key."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word in the forms that are compared with names and aliases, with keys and initials, and with pinyin.

    `short` is the word as a short name, '' where it can be none; `slips` are the readable texts that are one slip away
    from its pinyin, each with the syllables of numerals that a node must not have.
    """

    name: str
    key: str
    pinyin: str
    short: str
    slips: Mapping[str, tuple[str, ...]]

    @property
    def is_one_character(self) -> bool:
        """Whether it is too short to be looked for inside; a numeral such as 11 is not."""
        return len(self.key) == 1

    @property
    def has_slips_inside(self) -> bool:
        """Whether it is long enough for a slip to be forgiven also from a later syllable on."""
        return len(self.pinyin) in FORGIVEN_ANYWHERE


@dataclass(frozen=True, slots=True)
class SearchText:
    """All of the text as one word; and its words, where there are several."""

    whole: Word
    words: tuple[Word, ...]


def read_text(value: object) -> str:
    """A text to search for, as it is; raises ValueError where it cannot be searched for."""
    text = str(value)
    read_search_text(text)
    return text


def read_search_text(value: object) -> SearchText:
    """What a text searches for; raises ValueError where it is too long or nothing is left to search for."""
    return _search_text(str(value))


@functools.lru_cache(maxsize=1_024)
def _search_text(text: str) -> SearchText:
    """Remembered, since a statement has several parameters of it."""
    cleaned = clean(text)
    if len(cleaned) > MAXIMUM_SEARCH_LENGTH:
        raise ValueError(f"a text of {len(cleaned)} characters; allowed: at most {MAXIMUM_SEARCH_LENGTH}")
    words = [word for word in cleaned.split() if normal(word)]
    if not words:
        raise ValueError(f"{cleaned!r} holds nothing to search for; allowed: characters, letters or digits")
    if len(words) > MAXIMUM_WORDS:
        raise ValueError(f"a text of {len(words)} words; allowed: at most {MAXIMUM_WORDS}, each of which must match")
    several = tuple(_word(word) for word in dict.fromkeys(words)) if len(words) > 1 else ()
    whole = _word(cleaned)
    # In syllables apart, as in "ru yi hh", no word is long enough for a slip to be forgiven anywhere in a name.
    is_long = any(word.has_slips_inside for word in several)
    return SearchText(replace(whole, slips={}) if is_long else whole, several)


def _word(text: str) -> Word:
    name, key = normal_name(text), normal(text)
    pinyin = "".join(read_digits(key)) if _LETTERS.search(key) else key
    return Word(name, key, pinyin, _short_form(name), corrections(pinyin))


def _short_form(name: str) -> str:
    form = without_ordinals(name)
    return form if len(form) in SHORT_NAME_LENGTHS and _SHORT_FORM.fullmatch(form) else ""
