"""What a text searches for, as expressions of the full text index that `search_index.py` keeps.

"湖" at the beginning of a name:    "n«湖"
中行 as a short name:               "g中行" AND ("n«中" OR "z行")
"""

import itertools
from collections.abc import Iterable, Sequence
from typing import assert_never

from graph.plan.search import TIERS, Matched, Place, Tier
from graph.plan.search_text import SearchText, Word
from graph.stores.search_entry import LETTERS
from graph.stores.sqlite.search_index import (
    ENDING,
    GRAMS,
    HEADS,
    LATER,
    LATER_HEAD,
    LATER_HEADS,
    NUMERAL,
    PAIR,
    PINYIN,
    PINYIN_HEAD,
    grams,
    type_term,
)

_NOTHING = '""'


def tier_match(text: SearchText, tier: Tier, types: Sequence[str], *, only: bool) -> str:
    """What matches as a tier says; `only` leaves out what matches better."""
    place = TIERS.index(tier)
    expression = _any((_of_tier(text.whole, tier), _weakest(text.words, place)))
    if not expression:
        return _NOTHING
    better = _up_to(text, place - 1) if only else ""
    return _of_types(f"({expression}) NOT ({better})" if better else expression, types)


def any_match(text: SearchText, types: Sequence[str]) -> str:
    """What matches in any way."""
    return _of_types(_up_to(text, len(TIERS) - 1), types)


def whole_name(form: str) -> str:
    """What has a name, or an alias, of just this normal form."""
    letters = (GRAMS[matched] for matched in (Matched.NAME, Matched.ALIAS))
    return _any(_part(letter, form, Place.WHOLE) for letter in letters)


def _of_types(expression: str, types: Sequence[str]) -> str:
    return f"({expression}) AND ({_any(map(type_term, types))})" if types else expression


def _up_to(text: SearchText, place: int) -> str:
    """What matches by the tier at a place or a better one."""
    return _any((_word_up_to(text.whole, place), _all([_word_up_to(word, place) for word in text.words])))


def _word_up_to(word: Word, place: int) -> str:
    return _any(_of_tier(word, tier) for tier in TIERS[: place + 1])


def _weakest(words: Sequence[Word], place: int) -> str:
    """All words match by the tier at a place or a better one, and one of them by that tier."""
    by_tier = _any(_of_tier(word, TIERS[place]) for word in words)
    return _all([by_tier, *(_word_up_to(word, place) for word in words)]) if words else ""


def _any(expressions: Iterable[str]) -> str:
    return " OR ".join(filter(None, expressions))


def _all(expressions: Sequence[str]) -> str:
    return f"({') AND ('.join(expressions)})" if expressions and all(expressions) else ""


def _of_tier(word: Word, tier: Tier) -> str:
    """Nothing where a single character would stand inside, and where a word is none that can match so."""
    if tier.place is Place.INSIDE and word.is_one_character:
        return ""
    match tier.matched:
        case Matched.NAME | Matched.ALIAS:
            return _part(GRAMS[tier.matched], word.name, tier.place)
        case Matched.KEY | Matched.INITIALS:
            return _part(GRAMS[tier.matched], word.key, tier.place)
        case Matched.PINYIN:
            return _of_pinyin(word.pinyin[:LETTERS], tier.place)
        case Matched.SHORT_NAME:
            return _short_name(word.short)
        case Matched.PINYIN_SLIP:
            return _corrected(word, tier.place)
        case _:
            assert_never(tier.matched)


def _part(letter: str, text: str, place: Place) -> str:
    if place is Place.INSIDE and len(text) == 1:  # a numeral: a pair begins with it
        return f'"{letter}{text}" *'
    before, behind = ("" if place is Place.INSIDE else "«", "»" if place is Place.WHOLE else "")
    return f'"{" ".join(grams(letter, f"{before}{text}{behind}"))}"'


def _of_pinyin(text: str, place: Place) -> str:
    if place is Place.WHOLE:
        return f'"{PINYIN}{text}"'
    letter, head, heads = (PINYIN, PINYIN_HEAD, HEADS) if place is Place.BEGINNING else (LATER, LATER_HEAD, LATER_HEADS)
    return f'"{head}{text}"' if len(text) in heads else f'"{letter}{text}" *'


def _corrected(word: Word, place: Place) -> str:
    """Pinyin with a slip, but not where the node has another numeral than the one that was typed."""
    if place is Place.INSIDE and not word.has_slips_inside:
        return ""
    return _any(
        f"({_of_pinyin(letters, place)} NOT ({_any(NUMERAL + syllable for syllable in others)}))"
        if others
        else _of_pinyin(letters, place)
        for letters, others in word.slips.items()
    )


def _short_name(short: str) -> str:
    """Each character follows the one before; one of two characters also begins or ends the name."""
    if not short:
        return ""
    pairs = [f'"{PAIR}{first}{second}"' for first, second in itertools.pairwise(short)]
    first, last = short[0], short[-1]
    edges = [f'"{GRAMS[Matched.NAME]}«{first}" OR "{ENDING}{last}"'] if len(short) == len("中行") else []
    return _all([*pairs, *edges])
