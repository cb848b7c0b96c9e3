"""The nodes that a text finds, as graph/plan/search.py and decision 13 say."""

import itertools
from collections.abc import Iterator

from graph.datatypes.slips import other_numerals
from graph.datatypes.syllables import is_readable
from graph.plan.search import TIERS, Matched, Place, Search, Tier
from graph.plan.search_text import SearchText, Word, read_search_text
from graph.stores.search_entry import LETTERS, SearchEntry
from tests.reference.walking import Asking, Row


def hits(asking: Asking, search: Search) -> Iterator[Row]:
    """Every node that the text finds, with the best way in which it does."""
    text = read_search_text(asking.value(search.text))
    for node in asking.nodes(*(search.node_types or {node.type for node in asking.graph.nodes})):
        best = best_tier(text, node.entry)
        if best < len(TIERS):
            yield Row(node, {"score": TIERS[best].score, "matched": TIERS[best].matched.value})


def best_tier(text: SearchText, entry: SearchEntry) -> int:
    """The number of the best tier; of several words the worst counts, if the whole text does not match better."""
    weakest = max((_best_of(word, entry) for word in text.words), default=len(TIERS))
    return min(_best_of(text.whole, entry), weakest)


def _best_of(word: Word, entry: SearchEntry) -> int:
    return next((number for number, tier in enumerate(TIERS) if finds(word, entry, tier)), len(TIERS))


def finds(word: Word, entry: SearchEntry, tier: Tier) -> bool:
    match tier.matched:
        case Matched.SHORT_NAME:
            return word.short != "" and _is_short_name(word.short, entry)
        case Matched.PINYIN_SLIP:
            return bool(word.slips) and _is_a_slip(word.pinyin, entry, tier.place)
        case Matched.PINYIN if tier.place is Place.INSIDE:
            return len(word.key) > 1 and any(text.startswith(word.pinyin[:LETTERS]) for text in entry.later)
        case Matched.PINYIN:
            return _stands(word, word.pinyin[:LETTERS], entry.texts[tier.matched], tier.place)
        case Matched.KEY | Matched.INITIALS:
            return _stands(word, word.key, entry.texts[tier.matched], tier.place)
        case _:
            return _stands(word, word.name, entry.texts[tier.matched], tier.place)


def _stands(word: Word, form: str, texts: tuple[str, ...], place: Place) -> bool:
    """Inside, two characters must have been written."""
    match place:
        case Place.WHOLE:
            return form in texts
        case Place.BEGINNING:
            return any(text.startswith(form) for text in texts)
        case Place.INSIDE:
            return len(word.key) > 1 and any(form in text for text in texts)


def _is_short_name(short: str, entry: SearchEntry) -> bool:
    """Of two characters, the first must begin the name or the last be among those that end it."""
    in_order = all(first + second in entry.pairs for first, second in itertools.pairwise(short))
    begins = any(name.startswith(short[0]) for name in entry.texts[Matched.NAME])
    return in_order and (len(short) > 2 or begins or short[-1] in entry.ending)


def _is_a_slip(letters: str, entry: SearchEntry, place: Place) -> bool:
    """Whether a readable beginning of the pinyin is one slip away, and has no numeral instead of the one typed."""
    is_short = len(letters) < 6
    if place is Place.INSIDE and is_short:
        return False
    texts = entry.later if place is Place.INSIDE else entry.texts[Matched.PINYIN]
    lengths = range(len(letters) - 1, len(letters) + 2)
    return any(
        _slips(letters, meant) == 1
        and (meant[0] == letters[0] or not is_short)
        and is_readable(meant)
        and not set(other_numerals(letters, meant)) & set(entry.numerals)
        for meant in {text[:length] for text in texts for length in lengths}
    )


def _slips(typed: str, meant: str) -> int:
    """How many letters are wrong, missing, too much or swapped with their neighbor."""
    rows = [list(range(len(meant) + 1))]
    for i, letter in enumerate(typed, start=1):
        row = [i]
        for j, other in enumerate(meant, start=1):
            row.append(min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != other)))
            if i > 1 and j > 1 and typed[i - 2 : i] == meant[j - 2 : j][::-1]:
                row[j] = min(row[j], rows[-2][j - 2] + 1)
        rows.append(row)
    return rows[-1][-1]
