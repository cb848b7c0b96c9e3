"""A number in digits or characters with its multiple, as 1,200 or 53万余 or 一百二十三, and what stands behind it."""

import re
from dataclasses import dataclass
from decimal import Decimal

from graph.ontology.model import Label
from loaders.written.not_read import Asked, WhyNot
from loaders.written.number_forms import AMOUNT, GROUPED, TIMES, UNGROUPED, WITHIN, Word
from loaders.written.numerals import CHARACTERS, read_numeral

_MOST_DIGITS = 15
_COMMA = Label("逗号不在千位上", "its comma does not separate thousands")
_CODE = Label("以 0 开头，像是编号", "it begins with zero, as codes do")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number. `times` is its multiple, such as 万, or ''; `rest` is what stands behind it, which is mostly a unit."""

    value: Decimal
    times: str
    words: tuple[Word, ...]
    rest: str

    def scaled(self, times: str) -> "Amount":
        return Amount(self.value * TIMES[times], times, self.words, self.rest)


def read_amount(text: str, asked: Asked, *, is_rough: bool) -> Amount | None:
    """The number with which a text begins; None where it begins with none, NotReadError where it is ambiguous.

    Where it `is_rough`, as a word before it says, 百 alone is a hundred; otherwise 百人 may be a name.
    """
    match = AMOUNT.match(text)
    if match is None:
        return None
    words = tuple(WITHIN[word] for word in (match["within"], match["behind"]) if word)
    number = match["number"]
    value = _value(number, asked, is_rough=is_rough or bool(words)) * TIMES[match["times"]]
    sign = -1 if match["sign"] in ("-", "负") else 1
    return Amount(sign * value, match["times"] or _times_of(number), words, _unwrapped(text[match.end() :]))


def _value(number: str, asked: Asked, *, is_rough: bool) -> Decimal:
    if number[0] in CHARACTERS:
        return Decimal(_numeral(number, asked, is_rough=is_rough))
    if len(number) > 2 * _MOST_DIGITS or sum(map(str.isdecimal, number)) > _MOST_DIGITS:
        raise asked.refused(WhyNot.TOO_LONG)
    if GROUPED.fullmatch(number):
        number = number.replace(",", "")
    elif "," in number:
        raise asked.refused(WhyNot.AMBIGUOUS, _COMMA)
    if not UNGROUPED.fullmatch(number):
        raise asked.refused(WhyNot.NOT_A_NUMBER, _CODE if number.isdecimal() else None)
    return Decimal(number)


def _numeral(text: str, asked: Asked, *, is_rough: bool) -> int:
    value = read_numeral(text)
    if value is None and text in TIMES and is_rough:
        value = TIMES[text]
    if value is None:
        raise asked.refused(WhyNot.AMBIGUOUS)
    return value


def _times_of(number: str) -> str:
    """万 of 八万, as of 8万."""
    match = re.search("[万亿]$", number)
    return match[0] if match else ""


def _unwrapped(rest: str) -> str:
    """The unit without brackets around it."""
    return rest[1:-1] if rest.startswith("(") and rest.endswith(")") else rest
