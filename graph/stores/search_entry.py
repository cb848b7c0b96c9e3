"""What search knows of a node: the texts by which it is found, and its rank among nodes that match alike.

Computed here when a node is written, once for both stores, so that both find and rank alike.
"""

import hashlib
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.datatypes.normal import normal
from graph.datatypes.pinyin import spellings
from graph.plan.search import MAXIMUM_SEARCH_LENGTH, Matched

VERSION = "1"
"""Of the rules of this module and what it takes; a store whose entries are of another version makes them anew."""

LETTERS = 32
"""Letters of pinyin, from the syllable at hand on, that are compared."""

_MOST_ALIASES, _MOST_READINGS, _MOST_SYLLABLES = 10, 12, 40
"""They keep an entry below 32 kB, the most that a text index of Neo4j takes."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """The texts of a node in normal form, by what they are; and its pinyin from each later syllable on."""

    rank: int
    texts: Mapping[Matched, tuple[str, ...]]
    later: tuple[str, ...]


def search_entry(identity: str, key: str, name: str, aliases: Sequence[str]) -> SearchEntry:
    """The rank and texts of the node with this global id, all texts in normal form and cut to their bounds."""
    named, *others = [normal(text)[:MAXIMUM_SEARCH_LENGTH] for text in (name, *aliases[:_MOST_ALIASES])]
    all_readings = (reading for text in (named, *others) for reading in spellings(text[:_MOST_SYLLABLES]))
    readings = list(itertools.islice(all_readings, _MOST_READINGS))
    pinyin = [_from_each_syllable(syllables) for syllables in readings]
    texts = {
        Matched.NAME: _distinct([named]),
        Matched.ALIAS: _distinct(others),
        Matched.KEY: _distinct([normal(key)]),
        Matched.PINYIN: _distinct([parts[0] for parts in pinyin]),
        Matched.INITIALS: _distinct(["".join([syllable[0] for syllable in syllables]) for syllables in readings]),
    }
    return SearchEntry(_rank(identity, named), texts, _distinct([part for parts in pinyin for part in parts[1:]]))


def _from_each_syllable(syllables: Sequence[str]) -> list[str]:
    letters = "".join(syllables)
    starts = itertools.accumulate(map(len, syllables[:-1]), initial=0)
    return [letters[start : start + LETTERS] for start in starts]


def _distinct(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(text for text in dict.fromkeys(texts) if text)


def _rank(identity: str, name: str) -> int:
    """Shorter names first, then by a number that stays the same: 63 bits, of which the first 7 are the length."""
    number = int.from_bytes(hashlib.blake2b(identity.encode(), digest_size=7).digest())
    return min(len(name), 127) << 56 | number
