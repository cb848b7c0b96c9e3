"""Parts of texts by which those are looked up that may be alike: no text is compared with all others.

A short name has two characters that stand in the whole name in the same order, however far apart; a text of letters
and digits alone, in which any two letters do, has four letters one after the other.
"""

import itertools
from collections import Counter
from collections.abc import Iterable

Part = tuple[str, ...]

_LETTERS = 4
_LONGEST = 60
"""Characters of a text that are looked at."""


def adjacent(text: str) -> list[Part]:
    """Parts whose characters stand one after the other: a text that is like this one has one of them, or each."""
    if text.isascii():
        return [tuple(text[place : place + _LETTERS]) for place in range(len(text) - _LETTERS + 1)]
    return list(itertools.pairwise(text[:_LONGEST]))


def parts(text: str) -> Iterable[Part]:
    """All parts of a text, by which those are met that it may be like."""
    return adjacent(text) if text.isascii() else itertools.combinations(text[:_LONGEST], 2)


def rarest(text: str, counts: Counter[Part]) -> list[Part]:
    """The rarest part of a text, and the rarest that has no character of it; none where the text is too short."""
    listed = adjacent(text)
    if not listed:
        return []
    order = sorted(range(len(listed)), key=lambda place: (_is_of_letters(listed[place]), counts[listed[place]]))
    apart = [place for place in order if abs(place - order[0]) >= len(listed[0])]
    return [listed[place] for place in (order[0], *apart[:1])]


def _is_of_letters(part: Part) -> bool:
    return any(char.isascii() for char in part)
