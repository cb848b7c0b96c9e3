"""Cells as python-calamine gives them, and their texts without differences that nobody sees.

>>> plain("２０２０．５　—　２０２１")
'2020.5 — 2021'
"""

import datetime
import math
import re
import unicodedata
from typing import TypeAlias

from graph.ontology.model import NO_LABEL, Label

Cell: TypeAlias = (
    str | int | float | bool | datetime.date | datetime.datetime | datetime.time | datetime.timedelta | None
)
"""What a cell may hold; of CSV, a text or nothing."""

REMEMBERED = 65_536
"""How many cells' values are remembered, as the same dates and numbers stand in many rows."""

MOST_KEPT = 10**15
"""From here on Excel keeps no more than the first 15 digits of a number."""

LONGEST = 200
"""How many characters a date or a number may have."""

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
# Texts that are copied from PDF have radicals in the place of characters, which look the same: ⽉ is not 月.
_RADICALS = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_BLANKS = dict.fromkeys([0x00A0, 0x3000, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x09], " ")
_INVISIBLE = dict.fromkeys([0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF])
_HYPHENS = dict.fromkeys([0x2010, 0x2011, 0x2212, 0xFE63, 0xFF0D], "-")
_DASHES = dict.fromkeys([0x2012, 0x2013, 0x2014, 0x2015, 0x2500, 0x301C, 0x223C, 0xFF5E, ord("~")], "—")
_PLAIN = str.maketrans(
    {**_WIDE, **_RADICALS, **_BLANKS, **_INVISIBLE, **_HYPHENS, **_DASHES, 0xFFE5: "¥", 0xFF61: "。"}
)

_RUN = re.compile("—[—-]*|-+—[—-]*")

NOTHING = frozenset(
    {*"无-—/\\", "--", "暂无", "没有", "未知", "不详", "未定", "待定", "待补", "待补充", "未填", "空"}
    | {"n/a", "na", "none", "null", "nil", "unknown", "tbd", "#n/a", "#value!", "#ref!", "#div/0!", "#name?"}
)
"""Texts by which people say that there is nothing to say; the last ones are Excel's errors."""


def plain(text: str) -> str:
    """The text in half width, with one kind of blank, hyphen (-) and dash (—), without characters that nobody sees."""
    return _RUN.sub("—", text.translate(_PLAIN)).strip()


def says_nothing(text: str) -> bool:
    """Whether a plain text says that there is no value."""
    return text.casefold() in NOTHING


def text_of(cell: Cell) -> str:
    """What a cell says, as a text to be shown and kept; a number as Excel shows it, a day as 2020-05-03."""
    match cell:
        case None:
            return ""
        case float() if math.isfinite(cell):
            return decimal_text(cell)
        case datetime.datetime() if cell.time() == datetime.time():
            return cell.date().isoformat()
        case datetime.datetime():
            return cell.isoformat(" ")
        case _:
            return str(cell)


def decimal_text(number: float) -> str:
    """A finite number in digits alone, to the 15 that Excel keeps: 2019.3, and 0.3 for 0.1 + 0.2."""
    kept = f"{number:.15g}"
    return f"{float(kept) + 0.0:.0f}" if number.is_integer() else _without_exponent(kept)


def _without_exponent(text: str) -> str:
    mantissa, _, exponent = text.partition("e")
    return text if not exponent else f"{float(text):.{max(0, -int(exponent)) + len(mantissa)}f}".rstrip("0")


def joined(*readings: Label) -> Label:
    """Several explanations as one; NO_LABEL where there is none."""
    told = [reading for reading in dict.fromkeys(readings) if reading != NO_LABEL]
    if len(told) <= 1:
        return told[0] if told else NO_LABEL
    return Label("；".join(reading.zh for reading in told), "; ".join(reading.en for reading in told))
