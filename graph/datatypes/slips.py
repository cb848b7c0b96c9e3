"""Slips of the hand in pinyin: one letter is wrong, missing or too much, or two neighbors are swapped.

>>> "ruyihu" in corrections("ruyhiu"), "ruyihu" in corrections("ruyhu")
(True, True)
"""

import functools
import itertools
import string
from collections.abc import Iterator, Mapping

from graph.datatypes.numerals import NUMERAL_SYLLABLES
from graph.datatypes.syllables import (
    BEGINNINGS,
    LONGEST_SYLLABLE,
    NEIGHBORS,
    SYLLABLES,
    ends_of_syllables,
    starts_of_readable,
)

FORGIVEN, FORGIVEN_ANYWHERE = range(4, 25), range(6, 25)
"""How many letters a word has in which a slip is forgiven; in the first letter and from a later syllable on, too."""


def corrections(letters: str) -> Mapping[str, tuple[str, ...]]:
    """What may have been meant: the readable texts that are one slip away.

    Each with the syllables of numerals that it must not be read as, since another numeral was typed: liu is not jiu.
    """
    if not is_forgiven(letters):
        return {}
    before, behind = ends_of_syllables(letters), starts_of_readable(letters)
    corrected = {
        f"{letters[:start]}{middle}{letters[end:]}": None
        for start, end, middle in _changes(letters)
        if (start > 0 or len(letters) in FORGIVEN_ANYWHERE)
        and _may_be_readable(letters, start, end, middle)
        and _is_readable(letters, (start, end, middle), before, behind)
    }
    meant = {text: other_numerals(letters, text) for text in corrected}
    return {text: others for text, others in meant.items() if not _is_covered(text, meant)}


def _is_covered(text: str, meant: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a beginning of it finds whatever it finds."""
    others = set(meant[text])
    return any(others.issuperset(meant[text[:-cut]]) for cut in (1, 2) if text[:-cut] in meant)


def is_forgiven(letters: str) -> bool:
    """Whether a slip is looked for: letters of the alphabet alone, neither too few nor too many."""
    return len(letters) in FORGIVEN and letters.isascii() and letters.isalpha()


def _changes(letters: str) -> Iterator[tuple[int, int, str]]:
    """From where to where which letters are put. One at the end is none: what is behind a beginning is free."""
    for place, letter in enumerate(letters):
        yield place, place + 1, ""
        for other in string.ascii_lowercase:
            yield place, place, other
            if other != letter:
                yield place, place + 1, other
        if letters[place + 1 : place + 2] not in ("", letter):
            yield place, place + 2, letters[place + 1] + letter


def _may_be_readable(letters: str, start: int, end: int, middle: str) -> bool:
    """A shortcut: few letters may follow each other."""
    around = f"{letters[max(start - 1, 0) : start]}{middle}{letters[end : end + 1]}"
    return all(around[place : place + 2] in NEIGHBORS for place in range(len(around) - 1))


def _is_readable(letters: str, change: tuple[int, int, str], before: set[int], behind: set[int]) -> bool:
    """Only the syllables at the change are looked at: `before` and `behind` are places that lead to it and from it."""
    start, end, middle = change
    text = f"{letters[:start]}{middle}{letters[end:]}"
    unchanged_from = start + len(middle)
    places = [place for place in before if start - LONGEST_SYLLABLE < place <= start]
    while places:
        place = places.pop()
        if place >= unchanged_from:
            if place - unchanged_from + end in behind:
                return True
            continue
        if text[place:] in BEGINNINGS:
            return True
        ends = range(place + 1, min(place + LONGEST_SYLLABLE, len(text)) + 1)
        places += [until for until in ends if text[place:until] in SYLLABLES]
    return False


def other_numerals(letters: str, corrected: str) -> tuple[str, ...]:
    """The syllables of numerals that the corrected text has, or begins at its end, where the letters have another."""
    others = {
        syllable
        for place, typed in _numerals(letters)
        if letters[:place] == corrected[:place] and not corrected.startswith(typed, place)
        for syllable in NUMERAL_SYLLABLES
        if _may_be(corrected[place:], syllable)
    }
    return tuple(sorted(others))


@functools.lru_cache(maxsize=64)
def _numerals(letters: str) -> tuple[tuple[int, str], ...]:
    places = itertools.product(range(len(letters)), NUMERAL_SYLLABLES)
    return tuple((place, syllable) for place, syllable in places if letters.startswith(syllable, place))


def _may_be(text: str, syllable: str) -> bool:
    return bool(text) and (text.startswith(syllable) or syllable.startswith(text))
