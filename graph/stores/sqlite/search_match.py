"""What the index of search is asked: full text expressions of the terms that `search_index.py` writes.

A text in normal form holds letters and digits only, so that it can stand between quotes.
"""

from collections.abc import Sequence

from graph.plan.search import TIERS, Matched, Place, Tier
from graph.stores.search_entry import LETTERS
from graph.stores.sqlite.search_index import (
    GRAMS,
    HEADS,
    LATER,
    LATER_HEAD,
    LATER_HEADS,
    PINYIN,
    PINYIN_HEAD,
    grams,
    type_term,
)

_NOTHING = '""'


def tier_match(text: str, tier: Tier, types: Sequence[str], *, only: bool) -> str:
    """What matches as a tier says; `only` leaves out what matches better."""
    found = _of_tier(text, tier)
    if not found:
        return _NOTHING
    if only:
        better = filter(None, (_of_tier(text, other) for other in TIERS[: TIERS.index(tier)]))
        found = " NOT ".join((found, *better))
    return _of_types(found, types)


def any_match(text: str, types: Sequence[str]) -> str:
    """What matches in any way."""
    return _of_types(" OR ".join(filter(None, (_of_tier(text, tier) for tier in TIERS))), types)


def _of_types(found: str, types: Sequence[str]) -> str:
    return f"({found}) AND ({' OR '.join(map(type_term, types))})" if types else found


def _of_tier(text: str, tier: Tier) -> str:
    """Nothing where a text of one character would stand inside."""
    if tier.place is Place.INSIDE and len(text) == 1:
        return ""
    if tier.matched is Matched.PINYIN:
        return _of_pinyin(text[:LETTERS], tier.place)
    before, behind = ("" if tier.place is Place.INSIDE else "«", "»" if tier.place is Place.WHOLE else "")
    return f'"{" ".join(grams(GRAMS[tier.matched], f"{before}{text}{behind}"))}"'


def _of_pinyin(text: str, place: Place) -> str:
    if place is Place.WHOLE:
        return f'"{PINYIN}{text}"'
    letter, head, heads = (PINYIN, PINYIN_HEAD, HEADS) if place is Place.BEGINNING else (LATER, LATER_HEAD, LATER_HEADS)
    return f'"{head}{text}"' if len(text) in heads else f'"{letter}{text}" *'
