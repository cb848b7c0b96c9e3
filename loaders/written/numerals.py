"""Numbers in Chinese characters, up to a trillion (万亿).

A numeral is read loosely, then written again, and taken only if this gives the same characters: so 一百二, which may be
102 or 120, and 五六十, which is 50 or 60, are none.

>>> read_numeral("一百二十三"), read_numeral("三千零五万"), read_numeral("一百二")
(123, 30050000, None)
"""

import re

_DIGITS = "零一二三四五六七八九"
_SMALL = {"千": 1_000, "百": 100, "十": 10}
_LARGE = {"亿": 10**8, "万": 10**4}
_MOST = 10**12

_USUAL = str.maketrans("〇○两壹贰叁肆伍陆柒捌玖拾佰仟萬億贰貳參陸", "零零二一二三四五六七八九十百千万亿二二三六")
_NUMERAL = re.compile(f"[{_DIGITS}十百千万亿]{{1,24}}")
_NEEDLESS_ZERO = re.compile("(?<=[万亿])零(?=[^零十百千万亿]千)")
CHARACTERS = "零〇○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億貳參陸"


def read_numeral(text: str) -> int | None:
    """The number that a numeral stands for; None where it is none, or can be read in two ways."""
    usual = text.translate(_USUAL)
    if not _NUMERAL.fullmatch(usual):
        return None
    value = _value(usual)
    return value if value < _MOST and _alike(in_chinese(value)) == _alike(usual) else None


def _alike(numeral: str) -> str:
    """The numeral without what may be left out: 一十 is as good as 十, and 十万零五千 as 十万五千."""
    return _NEEDLESS_ZERO.sub("", numeral).replace("一十", "十")


def _value(text: str) -> int:
    for character, size in (*_LARGE.items(), *_SMALL.items()):
        before, sign, behind = text.rpartition(character)
        if sign:
            return (_value(before) if before else 1) * size + _value(behind)
    return _DIGITS.find(text.lstrip("零") or "零") if len(text.lstrip("零")) <= 1 else _MOST


def in_chinese(value: int) -> str:
    """A number from zero to below a trillion in characters: 10 as 十, 102 as 一百零二."""
    if value == 0:
        return "零"
    text, is_gap = "", False
    for character, size in (*_LARGE.items(), ("", 1)):
        section, value = divmod(value, size)
        if section and text and (is_gap or section < 1_000):
            text += "零"
        text += f"{_section(section)}{character}" if section else ""
        is_gap = not section
    return text.removeprefix("一") if text.startswith("一十") else text


def _section(value: int) -> str:
    """A number below ten thousand."""
    text, is_gap = "", False
    for character, size in (*_SMALL.items(), ("", 1)):
        digit, value = divmod(value, size)
        if digit and text and is_gap:
            text += "零"
        text += f"{_DIGITS[digit]}{character}" if digit else ""
        is_gap = not digit
    return text
