"""A name in the forms in which it may be another's: without its places, or without its legal form.

>>> [form.text for form in forms("郑州市中原区林山寨街道河南工大社区")]
['郑州市中原区林山寨街道河南工大社区', '河南工大社区']
"""

import functools
import itertools
import re
from collections import Counter
from dataclasses import dataclass

from graph.datatypes.numerals import is_folded_numeral, without_ordinals
from graph.datatypes.pinyin import tones
from graph.stores.judgements import name_form
from loaders.matching.names import Reason

_LEGAL_FORM = re.compile("(?:股份有限公司|有限责任公司|有限公司|集团公司|集团|(?<=[道镇乡])办事处)+$")
_PLACE = re.compile(
    "[省市区县]|[\u4e00-\u9fff]{2,8}?(?:自治区|自治州|省|市|(?<![社小校园院景])区|县|街道办事处|街道|镇|乡)"
)
"""A place at the beginning of a name; also 市 alone, as in 市公安局."""

_SHORTEST, _SHORTEST_OF_PLACE = 2, 3
"""Characters that must be left of a name without its legal form, or without its places: 党委 alone says nothing."""

_GENERIC = re.compile(
    "街道|社区|区域化?|域|联合|机关|党委|党总支|党支部|总支部?|支部|党组织?|党工委|委员会|党群|党建|服务|活动|中心|联盟|[区镇乡村的和、,]"
)
"""Words of which the names of many organizations of one kind are made: they tell none of them from the others."""

_LEVELS = {"县": "区", "镇": "街道", "乡": "街道", "道": "街道", "处": "街道"}
"""Places of one level, by the last character."""

_OPPOSITES = tuple(map(frozenset, ("东西南北中", "上中下", "前后", "内外", "左右", "大小", "新老", "甲乙丙丁")))


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a name in normal form, and for which reason a node is a candidate whose name has the same form."""

    text: str
    reason: Reason


@functools.lru_cache(maxsize=4_096)
def forms(name: str) -> tuple[Form, ...]:
    """The forms of a name: as it is, without its legal form, without its places, without both; each once."""
    whole = name_form(name)
    short = without_legal_form(whole)
    texts = {
        whole: Reason.NAME,
        short: Reason.WITHOUT_LEGAL_FORM,
        without_places(whole): Reason.WITHOUT_PLACE,
        without_places(short): Reason.WITHOUT_PLACE,
    }
    listed = sorted(texts.items(), key=lambda item: item[0] != whole)
    return tuple(Form(text, Reason.NAME if text == whole else reason) for text, reason in listed)


def without_legal_form(text: str) -> str:
    """The text without 有限公司 and the like at its end."""
    rest = _LEGAL_FORM.sub("", text)
    return rest if len(rest) >= _SHORTEST else text


def without_places(text: str) -> str:
    """The text without the places at its beginning, as far as what is left tells it from others.

    Of 商务区社区党委 there would be left only 社区党委, which any other one may be called as well.
    """
    return next((rest for end in reversed(_ends_of_places(text)) if is_telling(rest := text[end:])), text)


def is_telling(text: str) -> bool:
    """Whether a text has more than words that are in the names of many."""
    return bool(_GENERIC.sub("", text))


def places(text: str) -> tuple[str, ...]:
    """The places at the beginning of a text, the widest first."""
    ends = _ends_of_places(text)
    return tuple(text[start:end] for start, end in itertools.pairwise((0, *ends)))


def _ends_of_places(text: str) -> list[int]:
    """Where each of the places at the beginning of a text ends."""
    ends, end = [], 0
    while (match := _PLACE.match(text, end)) and len(text) - match.end() >= _SHORTEST_OF_PLACE:
        end = match.end()
        ends.append(end)
    return ends


def are_elsewhere(first: str, second: str) -> bool:
    """Whether two names begin with different places of one level, such as 中原区 and 金水区."""
    levels = _by_level(first)
    return any(levels.get(level, place) != place for level, place in _by_level(second).items())


def _by_level(text: str) -> dict[str, str]:
    return {_LEVELS.get(place[-1], place[-1]): place for place in places(text) if len(place) > 1}


def level(place: str) -> str:
    """The level of a place by the end of its name: a district, a street, a community; '' where it tells none."""
    if place.endswith(("社区", "村", "小区")):
        return "社区"
    last = place[-1:]
    return _LEVELS.get(last, last if last in "省市区" else "")


def have_other_numerals(first: str, second: str) -> bool:
    """Whether both have numerals, and each some that the other has not."""
    these, those = numerals(first), numerals(second)
    return bool(these - those) and bool(those - these)


def numerals(text: str) -> Counter[str]:
    """The numerals of a text in normal form, and how often it has each."""
    return Counter(filter(is_folded_numeral, text))


def are_opposite(first: str, second: str) -> bool:
    """Whether two characters, if one stands for the other, make another name: 东 and 西, A and B, one and two."""
    if any(char.isascii() or is_folded_numeral(char) for char in (first, second)):
        return True
    return any(first in group and second in group for group in _OPPOSITES)


class _Syllables(dict[int, str]):
    """How each character is read by itself, by its code, for `str.translate`; found out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char.isascii() or is_folded_numeral(char):
            self[code] = char
        else:
            (syllable,) = tones(char)
            self[code] = syllable if syllable == char else syllable.rstrip("012345")
        return self[code]


_SYLLABLES = _Syllables()


def sound(text: str) -> str:
    """How the characters of a text are read, each by itself and without tone."""
    return text.translate(_SYLLABLES)


def initials(text: str) -> str:
    """The first letters of the syllables."""
    return "".join(_SYLLABLES[ord(char)][:1] for char in text)


def plain(text: str) -> str:
    """The text without 第 before numerals, which people leave out."""
    return without_ordinals(text)
