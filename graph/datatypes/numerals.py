"""Numerals in names: 第三, 第3, 三 and 3 are alike in search, and no other numeral is like them.

A numeral is a single character in the form in which names are searched, so that a part of one is no part of it: 十一
holds no 一. The character is of Unicode's area for private use, where texts in normal form have none.

>>> fold_numerals("第三小学") == fold_numerals("第3小学") != fold_numerals("第十三小学")
True
>>> in_characters("第13小学")
'第十三小学'
"""

import re
from collections.abc import Iterator

_SYLLABLES = {
    "零": "ling",
    "〇": "ling",
    "一": "yi",
    "二": "er",
    "三": "san",
    "四": "si",
    "五": "wu",
    "六": "liu",
    "七": "qi",
    "八": "ba",
    "九": "jiu",
    "十": "shi",
    "百": "bai",
}
NUMERAL_SYLLABLES = frozenset(_SYLLABLES.values())

_ONES = "一二三四五六七八九"
_TENS = f"[{_ONES}]?十[{_ONES}]?"
_NUMERAL = re.compile(f"[0-9]+|[{_ONES}]百(?:[零〇][{_ONES}]|{_TENS})|{_TENS}|[零〇]*[{_ONES}][{_ONES}零〇]*(?!十)")
"""Digits; up to nine hundred and so many; or one by one, as in 二〇二〇. 一百 alone is none, as in 第一百货商店."""

_PART_OF_NUMERAL = re.compile("[0-9零〇一二三四五六七八九十]")
"""What every numeral has one of; most names have none, and to see that takes less time than to look for numerals."""

_FIRST_FOLDED, _LAST_FOLDED = "\ue000", "\uf8ff"
_MOST = ord(_LAST_FOLDED) - ord(_FIRST_FOLDED)
"""The greatest numeral that is one character; a greater one is left as its digits."""

IDEOGRAPHS = "\u3400-\u9fff\U00020000-\U000323af"
"""Chinese characters, as a range of a regular expression."""

SHORT_NAME_CHARACTERS = f"{IDEOGRAPHS}{_FIRST_FOLDED}-{_LAST_FOLDED}"
"""Those of which short names are made, as a range of a regular expression."""

_PRIVATE = re.compile(f"[{_FIRST_FOLDED}-{_LAST_FOLDED}]")
_BEHIND_ORDINAL = re.compile(f"第(?=[{_FIRST_FOLDED}-{_LAST_FOLDED}])")
_MAY_BE_ORDINAL = re.compile(
    f"(?:^|(?<=[{IDEOGRAPHS}])(?<!第))(?=[{_FIRST_FOLDED}-{chr(ord(_FIRST_FOLDED) + 999)}][{IDEOGRAPHS}])"
)
"""Where 第 may be left out: before a numeral below a thousand, so before no year, among Chinese characters."""


def fold_numerals(text: str) -> str:
    """The text with each numeral as one character; characters for private use that it has itself are dropped."""
    public = _PRIVATE.sub("", text)
    if not _PART_OF_NUMERAL.search(public):
        return public
    return _NUMERAL.sub(lambda match: _one_character(_value(match[0])), public)


def _one_character(value: int) -> str:
    return chr(ord(_FIRST_FOLDED) + value) if value <= _MOST else str(value)


def _value(numeral: str) -> int:
    hundreds, _, below = numeral.rpartition("百")
    tens, ten, ones = below.rpartition("十")
    return 100 * _ones(hundreds) + (10 * (_ones(tens) or 1) if ten else 0) + _ones(ones)


def _ones(characters: str) -> int:
    """Characters one by one, as digits are."""
    return int("".join(str(_digit(char)) for char in characters) or "0")


def _digit(char: str) -> int:
    return int(char) if char.isdecimal() else _ONES.find(char) + 1


def is_folded_numeral(char: str) -> bool:
    """Whether the character stands for a numeral."""
    return _FIRST_FOLDED <= char <= _LAST_FOLDED


def without_ordinals(folded: str) -> str:
    """第3 as 3."""
    return _BEHIND_ORDINAL.sub("", folded)


def with_ordinals(folded: str) -> str:
    """3 as 第3, where people may leave 第 out."""
    return _MAY_BE_ORDINAL.sub("第", folded)


def in_characters(text: str) -> str:
    """The text with digits as Chinese characters, as they are read: 12 as 十二, 101 and 2020 one by one."""
    return re.sub("[0-9]+", lambda match: "".join(_characters(match[0])), text)


def _characters(digits: str) -> Iterator[str]:
    characters = [f"零{_ONES}"[int(digit)] for digit in digits]
    if len(digits) != len("10") or digits[0] == "0":
        yield from characters
        return
    tens, ones = characters
    yield from f"{tens if tens != '一' else ''}十{ones if ones != '零' else ''}"


def syllables_of_numerals(text: str) -> tuple[str, ...]:
    """The syllables of the numerals in a text whose digits are characters, each once."""
    if not _PART_OF_NUMERAL.search(text):
        return ()
    numerals = "".join(_NUMERAL.findall(text))
    return tuple(dict.fromkeys(_SYLLABLES[char] for char in numerals if char in _SYLLABLES))


def inside_numerals(text: str) -> set[int]:
    """The places within a numeral but at its beginning: 一 of 十一 is no 一."""
    if not _PART_OF_NUMERAL.search(text):
        return set()
    return {place for match in _NUMERAL.finditer(text) for place in range(match.start() + 1, match.end())}


def read_digits(text: str) -> list[str]:
    """The text in parts: the syllables of digits as they are read, and all else character by character."""
    parts = re.split("([0-9]+)", text)
    return [
        _SYLLABLES[char] if place % 2 else char
        for place, part in enumerate(parts)
        for char in (_characters(part) if place % 2 else part)
    ]
