"""What search knows of a node: the texts by which it is found, and its rank among nodes that match alike.

Computed here when a node is written, once for both stores, so that both find and rank alike.
"""

import hashlib
import itertools
import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from graph.datatypes.normal import normal, normal_name
from graph.datatypes.numerals import (
    SHORT_NAME_CHARACTERS,
    in_characters,
    inside_numerals,
    syllables_of_numerals,
    with_ordinals,
    without_ordinals,
)
from graph.datatypes.pinyin import spellings
from graph.plan.search import Matched
from graph.plan.search_text import MAXIMUM_SEARCH_LENGTH

VERSION = "2"
"""Of the rules of this module and what it takes; a store whose entries are of another version makes them anew."""

LETTERS = 32
"""Letters of pinyin, from the syllable at hand on, that are compared."""

REACH = 6
"""How many characters behind another the next character of a short name may stand: 国资委 is 国有资产监督管理委员会."""

ENDING = 2
"""At so many last characters of a name a short name of two characters may end, where it does not begin the name."""

TEXTS = (Matched.NAME, Matched.ALIAS, Matched.KEY, Matched.PINYIN, Matched.INITIALS)
"""What an entry has texts of."""

_MOST_ALIASES, _MOST_READINGS, _MOST_SYLLABLES = 10, 12, 40
_MOST_WITH_ORDINALS, _MOST_SHORTENED = 40, 40
"""They keep an entry below 32 kB, the most that a text index of Neo4j takes."""

_NOT_IN_SHORT_NAMES = re.compile(f"[^{SHORT_NAME_CHARACTERS}]")


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """The texts of a node in normal form, by what they are; and its pinyin from each later syllable on.

    Short names are found by `pairs`, two characters of the name each, the second at most REACH behind the first, and by
    the `ending` of the name. `numerals` are the syllables of numerals in the name and aliases.
    """

    rank: int
    texts: Mapping[Matched, tuple[str, ...]]
    later: tuple[str, ...]
    pairs: tuple[str, ...]
    ending: str
    numerals: tuple[str, ...]


def search_entry(identity: str, key: str, name: str, aliases: Sequence[str]) -> SearchEntry:
    """The rank and texts of the node with this global id, all texts in normal form and cut to their bounds."""
    written = (name, *aliases[:_MOST_ALIASES])
    named, *others = [normal_name(text)[:MAXIMUM_SEARCH_LENGTH] for text in written]
    characters = [in_characters(normal(text)) for text in written]
    all_readings = (
        (syllables, inside_numerals(text)) for text in characters for syllables in spellings(text[:_MOST_SYLLABLES])
    )
    readings = list(itertools.islice(all_readings, _MOST_READINGS))
    pinyin = [_from_each_syllable(syllables, excepted) for syllables, excepted in readings]
    texts = {
        Matched.NAME: _distinct(_as_written(named)),
        Matched.ALIAS: _distinct([text for other in others for text in _as_written(other)]),
        Matched.KEY: _distinct([normal(key)]),
        Matched.PINYIN: _distinct([parts[0] for parts in pinyin]),
        Matched.INITIALS: _distinct(["".join([syllable[0] for syllable in syllables]) for syllables, _ in readings]),
    }
    later = _distinct([part for parts in pinyin for part in parts[1:]])
    shortened = without_ordinals(named)
    numerals = _distinct([syllable for text in characters for syllable in syllables_of_numerals(text)])
    return SearchEntry(_rank(identity, named), texts, later, _pairs(shortened), shortened[-ENDING:], numerals)


def _as_written(form: str) -> list[str]:
    """The name, and where it has numerals, also without 第 and with it."""
    return [form, without_ordinals(form), with_ordinals(form)] if len(form) <= _MOST_WITH_ORDINALS else [form]


def _pairs(name: str) -> tuple[str, ...]:
    characters = _NOT_IN_SHORT_NAMES.sub(" ", name[:_MOST_SHORTENED])
    pairs = [
        first + second
        for place, first in enumerate(characters, 1)
        if first != " "
        for second in characters[place : place + REACH]
        if second != " "
    ]
    return _distinct(pairs)


def _from_each_syllable(syllables: Sequence[str], excepted: Container[int]) -> list[str]:
    letters = "".join(syllables)
    starts = itertools.accumulate(map(len, syllables[:-1]), initial=0)
    return [letters[start : start + LETTERS] for place, start in enumerate(starts) if place not in excepted]


def _distinct(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(filter(None, dict.fromkeys(texts)))


def _rank(identity: str, name: str) -> int:
    """Shorter names first, then by a number that stays the same: 63 bits, of which the first 7 are the length."""
    number = int.from_bytes(hashlib.blake2b(identity.encode(), digest_size=7).digest())
    return min(len(name), 127) << 56 | number
