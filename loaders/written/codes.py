"""Codes and keys, of which spreadsheets like to make numbers.

>>> read_code(410106100003.0).value
'410106100003'
"""

import datetime
import math
from dataclasses import dataclass

from graph.datatypes.identifier import why_mangled
from graph.ontology.model import NO_LABEL, Label
from loaders.written.cells import LONGEST, MOST_KEPT, Cell, plain, says_nothing, text_of
from loaders.written.not_read import Asked, WhyNot

EXPECTED = Label("编号或代码，如 410106100003", "a key or a code, as 410106100003")

_A_NUMBER = Label("表格中是数，开头若有 0 已丢失", "the sheet holds a number, which keeps no zeros at its beginning")


@dataclass(frozen=True, slots=True)
class WrittenCode:
    """A code that was read, in half width and without blanks around it; the rest as of other values.

    Whether it is a code of the form that its property has is for the type of value to say.
    """

    value: str
    text: str
    reading: Label = NO_LABEL


def read_code(cell: Cell) -> WrittenCode:
    """The code of a cell; raises NotReadError, as where a number has lost its last digits."""
    asked = Asked(text_of(cell), EXPECTED)
    match cell:
        case None:
            raise asked.refused(WhyNot.EMPTY)
        case str():
            return WrittenCode(_of_text(plain(cell), asked), asked.written)
        case int() | float() if not isinstance(cell, bool):
            return WrittenCode(_of_number(cell, asked), asked.written, _A_NUMBER)
        case datetime.date():
            raise asked.refused(
                WhyNot.WRONG_KIND, Label("电子表格把它改成了日期", "a spreadsheet has made a date of it")
            )
        case _:
            raise asked.refused(WhyNot.WRONG_KIND)


def _of_text(text: str, asked: Asked) -> str:
    if not text:
        raise asked.refused(WhyNot.EMPTY)
    if len(text) > LONGEST:
        raise asked.refused(WhyNot.TOO_LONG)
    if says_nothing(text):
        raise asked.refused(WhyNot.NOTHING_STATED)
    if why_mangled(text):
        raise asked.refused(WhyNot.MANGLED)
    return text


def _of_number(number: float, asked: Asked) -> str:
    if not math.isfinite(number) or number < 0 or number != int(number):
        raise asked.refused(WhyNot.WRONG_KIND)
    if number >= MOST_KEPT:
        raise asked.refused(WhyNot.MANGLED)
    return asked.written
