"""The words of a search as parameters of Cypher: what is to be found in which line of `search_text.py`."""

import itertools
from collections.abc import Iterator, Sequence
from typing import Any

from graph.plan.search import Place
from graph.plan.search_text import SearchText, Word
from graph.stores.neo4j.search_text import pair_mark
from graph.stores.search_entry import LETTERS

_NOWHERE = "\n"
"""What no line holds."""

_SHARED_LETTERS = 5
"""By so many first letters texts with a slip are looked up; many have them in common."""


def word_maps(text: SearchText) -> list[dict[str, Any]]:
    """The whole text, then its words where there are several."""
    return [_word_map(word) for word in (text.whole, *text.words)]


def _word_map(word: Word) -> dict[str, Any]:
    slips = [
        {"text": f"|{letters}", "others": [f"|{syllable}|" for syllable in others]}
        for letters, others in word.slips.items()
    ]
    decides = len(word.short) == len("中行")
    return {
        **_places("name", word.name, word),
        **_places("key", word.key, word),
        **_places("pinyin", word.pinyin[:LETTERS], word, begins="|"),
        "pairs": _pairs(word.short) or [_NOWHERE],
        "first": f"|{word.short[0]}" if decides else "",
        "last": f"|{word.short[-1]}|" if decides else "",
        f"slips_{Place.BEGINNING}": slips,
        f"slips_{Place.INSIDE}": slips if word.has_slips_inside else [],
    }


def _places(form: str, text: str, word: Word, begins: str = "") -> dict[str, str]:
    """What a line holds where the text stands in each place; pinyin begins with a syllable also inside."""
    return {
        f"{form}_{Place.WHOLE}": f"|{text}|",
        f"{form}_{Place.BEGINNING}": f"|{text}",
        f"{form}_{Place.INSIDE}": _NOWHERE if word.is_one_character else f"{begins}{text}",
    }


def _pairs(short: str) -> list[str]:
    return [pair_mark(*pair) for pair in itertools.pairwise(short)]


def needles(text: SearchText) -> list[str]:
    """Texts of which each node that matches holds one: of the whole text, or of the longest word."""
    longest: Sequence[Word] = sorted(text.words, key=lambda word: len(word.key))[-1:]
    return list(dict.fromkeys(needle for word in (text.whole, *longest) for needle in _needles(word)))


def _needles(word: Word) -> Iterator[str]:
    begins = "|" if word.is_one_character else ""
    for form in (word.name, word.key, word.pinyin[:LETTERS]):
        yield f"{begins}{form}"
    for letters in word.slips:
        yield f"|{letters[:_SHARED_LETTERS]}"
    yield from _pairs(word.short)[:1]
