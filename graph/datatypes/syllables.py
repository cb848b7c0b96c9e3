"""The syllables of pinyin without tones, and whether letters can be read as a row of them.

>>> is_readable("ruyih"), is_readable("ruyhiu")
(True, False)
"""

import itertools
from collections.abc import Iterator

LONGEST_SYLLABLE = 6

_FINALS = (
    "-:a/ai/an/ang/ao/e/ei/en/eng/er/o/ou b:a/ai/an/ang/ao/ei/en/eng/i/ian/iang/iao/ie/in/ing/o/ong/u "
    "c:a/ai/an/ang/ao/e/ei/en/eng/i/ong/ou/u/uan/ui/un/uo "
    "ch:a/ai/an/ang/ao/e/en/eng/i/ong/ou/u/ua/uai/uan/uang/ui/un/uo "
    "d:a/ai/an/ang/ao/e/ei/en/eng/i/ia/ian/iao/ie/in/ing/iu/ong/ou/u/uan/ui/un/uo "
    "f:a/an/ang/ei/en/eng/iao/o/ou/u g:a/ai/an/ang/ao/e/ei/en/eng/ong/ou/u/ua/uai/uan/uang/ui/un/uo "
    "h:a/ai/an/ang/ao/e/ei/en/eng/ong/ou/u/ua/uai/uan/uang/ui/un/uo "
    "j:i/ia/ian/iang/iao/ie/in/ing/iong/iu/u/uan/ue/un "
    "k:a/ai/an/ang/ao/e/ei/en/eng/ong/ou/u/ua/uai/uan/uang/ui/un/uo "
    "l:a/ai/an/ang/ao/e/ei/en/eng/i/ia/ian/iang/iao/ie/in/ing/iu/o/ong/ou/u/uan/ue/un/uo/v/ve "
    "m:a/ai/an/ang/ao/e/ei/en/eng/i/ian/iao/ie/in/ing/iu/o/ou/u "
    "n:a/ai/an/ang/ao/e/ei/en/eng/i/ia/ian/iang/iao/ie/in/ing/iu/ong/ou/u/uan/ue/un/uo/v/ve "
    "p:a/ai/an/ang/ao/ei/en/eng/i/ian/iao/ie/in/ing/o/ou/u "
    "q:i/ia/ian/iang/iao/ie/in/ing/iong/iu/u/uan/ue/un r:an/ang/ao/e/en/eng/i/ong/ou/u/ua/uan/ui/un/uo "
    "s:a/ai/an/ang/ao/e/en/eng/i/ong/ou/u/uan/ui/un/uo "
    "sh:a/ai/an/ang/ao/e/ei/en/eng/i/ou/u/ua/uai/uan/uang/ui/un/uo "
    "t:a/ai/an/ang/ao/e/ei/eng/i/ian/iao/ie/ing/ong/ou/u/uan/ui/un/uo w:a/ai/an/ang/ei/en/eng/o/ong/u "
    "x:i/ia/ian/iang/iao/ie/in/ing/iong/iu/u/uan/ue/un y:a/an/ang/ao/e/i/in/ing/o/ong/ou/u/uan/ue/un "
    "z:a/ai/an/ang/ao/e/ei/en/eng/i/ong/ou/u/uan/ui/un/uo "
    "zh:a/ai/an/ang/ao/e/ei/en/eng/i/ong/ou/u/ua/uai/uan/uang/ui/un/uo "
)
"""By initial; `-` stands for none. ü is `v`, and after l and n also `u`, as people type it."""


def _syllables() -> Iterator[str]:
    for line in _FINALS.split():
        initial, finals = line.split(":")
        yield from (f"{initial.strip('-')}{final}" for final in finals.split("/"))


SYLLABLES = frozenset(_syllables())

BEGINNINGS = frozenset(syllable[:length] for syllable in SYLLABLES for length in range(1, len(syllable) + 1))
"""Of syllables, and whole ones."""

NEIGHBORS = frozenset(
    pair
    for pair in (
        *(syllable[place : place + 2] for syllable in SYLLABLES for place in range(len(syllable) - 1)),
        *(
            end + start
            for end in {syllable[-1] for syllable in SYLLABLES}
            for start in {syllable[0] for syllable in SYLLABLES}
        ),
    )
)
"""Letters that may follow each other."""


def ends_of_syllables(letters: str) -> set[int]:
    """The places up to which the letters are a row of whole syllables."""
    places = {0}
    for place, length in itertools.product(range(len(letters)), range(1, LONGEST_SYLLABLE + 1)):
        if place in places and letters[place : place + length] in SYLLABLES:
            places.add(place + length)
    return {place for place in places if place <= len(letters)}


def starts_of_readable(letters: str) -> set[int]:
    """The places from which on the letters are a row of syllables, the last of which may be unfinished."""
    places = {len(letters)}
    for place in reversed(range(len(letters))):
        ends = (
            place + length for length in range(1, LONGEST_SYLLABLE + 1) if letters[place : place + length] in SYLLABLES
        )
        if letters[place:] in BEGINNINGS or not places.isdisjoint(ends):
            places.add(place)
    return places


def is_readable(letters: str) -> bool:
    """Whether they are a row of syllables, the last of which may be unfinished."""
    return 0 in starts_of_readable(letters)
