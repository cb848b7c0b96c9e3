"""Numbers as people write them, with how they are meant and their unit.

>>> number = read_number("8.5万元")
>>> number.value, number.qualifier, number.unit
(85000, <Qualifier.EXACT: 'EXACT'>, '元')
"""

import datetime
import functools
import math
import re
from dataclasses import dataclass
from decimal import Decimal

from graph.datatypes.identifier import why_mangled
from graph.ontology.model import NO_LABEL, Label
from loaders.written.amounts import Amount, read_amount
from loaders.written.cells import LONGEST, MOST_KEPT, REMEMBERED, Cell, joined, plain, says_nothing, text_of
from loaders.written.not_read import Asked, WhyNot
from loaders.written.number_forms import (
    BEFORE,
    BEHIND,
    CURRENCY,
    FIRST_WORD,
    LAST_WORD,
    PARTS_PER,
    RANGE,
    UP_TO,
    VAGUE,
    Qualifier,
    Word,
)
from loaders.written.units import expected_unit, read_unit

EXPECTED = Label(
    "一个数字，可带单位，如 1200、8.5万元、80余人", "a number, with its unit if it has one, as 1200, 8.5万元 or 80余人"
)

_SCIENTIFIC = re.compile(r"[-+]?[\d.,]+e[-+]?\d+", re.IGNORECASE | re.ASCII)
_BLANKS = re.compile(r"(?<![0-9]) +| +(?![0-9])")
_MADE_A_DATE = Label("电子表格中是日期，不是数字", "the sheet holds a date, and no number")


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number that was read: `value` in `unit`, '' where there is none; `upper` is the upper end of a range.

    `text` is the cell as it is written; `reading` is NO_LABEL where that says exactly the rest.
    """

    value: int | Decimal
    qualifier: Qualifier
    unit: str
    text: str
    reading: Label = NO_LABEL
    upper: int | Decimal | None = None


def read_number(cell: Cell, unit: str = "") -> WrittenNumber:
    """The number of a cell; raises NotReadError.

    `unit` is that of the column, such as 万元, in which a number without one is taken; another one is refused. What is
    read is in the unit itself: 8.5 in a column of 万元 is 85000 in 元.
    """
    return _read_number(cell, unit)


@functools.lru_cache(maxsize=REMEMBERED, typed=True)
def _read_number(cell: Cell, unit: str) -> WrittenNumber:
    asked = Asked(text_of(cell), EXPECTED)
    expected = expected_unit(unit)
    text = _digits(cell, asked) if not isinstance(cell, str) else _plain_text(cell, asked)
    if expected.name == "%" and not isinstance(cell, str) and 0 < abs(Decimal(text)) <= 1:
        raise asked.refused(
            WhyNot.AMBIGUOUS, Label("可指百分数，也可指比例", "it may be a percentage or a share of one")
        )
    words, text, currency = _without_words(text)
    first, last = _range(text, asked, is_rough=bool(words))
    written = read_unit(last.rest or currency, asked)
    factor, unit_reading = written.factor_for(expected, last, asked)
    words += [*first.words, *last.words]
    qualifier, qualifier_reading = _qualifier(words, asked)
    value, upper = _product(first.value, factor), _product(last.value, factor)
    if upper < value:
        raise asked.refused(WhyNot.REVERSED)
    return WrittenNumber(
        value,
        qualifier,
        expected.name or written.name,
        asked.written,
        joined(*(word.reading for word in words), qualifier_reading, unit_reading),
        upper if last is not first else None,
    )


def _digits(cell: Cell, asked: Asked) -> str:
    """The digits of a cell that is no text."""
    match cell:
        case None:
            raise asked.refused(WhyNot.EMPTY)
        case bool():
            raise asked.refused(WhyNot.WRONG_KIND)
        case int() | float():
            if not math.isfinite(cell):
                raise asked.refused(WhyNot.NOT_A_NUMBER)
            if abs(cell) >= MOST_KEPT:
                raise asked.refused(WhyNot.MANGLED)
            return asked.written
        case datetime.date() | datetime.time() | datetime.timedelta():
            raise asked.refused(WhyNot.WRONG_KIND, _MADE_A_DATE)
        case _:
            raise asked.refused(WhyNot.WRONG_KIND)


def _plain_text(cell: str, asked: Asked) -> str:
    text = _BLANKS.sub("", plain(" ".join(cell.split())).rstrip("。；;"))
    if not text:
        raise asked.refused(WhyNot.EMPTY)
    if len(text) > LONGEST:
        raise asked.refused(WhyNot.TOO_LONG)
    if says_nothing(text):
        raise asked.refused(WhyNot.NOTHING_STATED)
    if why_mangled(text) or _SCIENTIFIC.fullmatch(text):
        raise asked.refused(WhyNot.MANGLED)
    return text


def _without_words(text: str) -> tuple[list[Word], str, str]:
    """The words around a number, what is between them, and the unit that a sign of currency stands for."""
    words: list[Word] = []
    while match := FIRST_WORD.match(text):
        words.append(BEFORE[match[0].casefold()])
        text = text[match.end() :].lstrip()
    if UP_TO.match(text):
        words.append(BEHIND["以上"])
        text = text[1:]
    currency = CURRENCY.match(text)
    if currency is not None:
        text = text[currency.end() :]
    if last := LAST_WORD.search(text):
        words.append(BEHIND[last[0]])
        text = text[: last.start()]
    if match := PARTS_PER.fullmatch(text):
        text = f"{match[2]}{'%' if match[1] == '百' else '‰'}"
    return words, text, "元" if currency is not None else ""


def _range(text: str, asked: Asked, *, is_rough: bool) -> tuple[Amount, Amount]:
    """The first and the last number of a range; the same twice where it is one number."""
    for match in RANGE.finditer(text, 1):
        parts = text[: match.start()], text[match.end() :]
        first, last = (read_amount(part, asked, is_rough=is_rough) for part in parts)
        if first is not None and last is not None and first.rest in ("", last.rest):
            # 3-5万 are 30,000 to 50,000, as both are counted in what stands behind the last one.
            return (first.scaled(last.times) if not first.times and last.times else first), last
    amount = read_amount(text, asked, is_rough=is_rough)
    if amount is None:
        raise asked.refused(WhyNot.VAGUE if VAGUE.fullmatch(text) else WhyNot.NOT_A_NUMBER)
    if any(char.isdecimal() for char in amount.rest):
        raise asked.refused(WhyNot.SEVERAL_NUMBERS)
    return amount, amount


def _qualifier(words: list[Word], asked: Asked) -> tuple[Qualifier, Label]:
    qualifiers = {word.qualifier for word in words} - {Qualifier.EXACT}
    if len(qualifiers) > 1 and Qualifier.ABOUT in qualifiers:
        return Qualifier.ABOUT, Label("几个限定中只记“约”", "of its words only about is kept")
    if len(qualifiers) > 1:
        reason = Label("几个限定的说法不一致", "its words say different things of the number")
        raise asked.refused(WhyNot.AMBIGUOUS, reason)
    return next(iter(qualifiers), Qualifier.EXACT), NO_LABEL


def _product(value: Decimal, factor: int) -> int | Decimal:
    product = value * factor
    return int(product) if product == product.to_integral_value() else product.normalize()
