"""Yes and no as people write it: 是, √, 有, Y, 1. What is neither is refused.

>>> read_truth("√").value, read_truth("×").value
(True, False)
"""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.ontology.model import Label
from loaders.written.cells import Cell, plain, says_nothing, text_of
from loaders.written.not_read import Asked, WhyNot

EXPECTED = Label("是或否（√、×、有、无、Y、N、1、0）", "yes or no (是, 否, √, ×, 有, 无, Y, N, 1, 0)")

_YES = ("是", "是的", "√", "✓", "✔", "☑", "✅", "有", "对", "属于", "y", "yes", "true", "t", "1")
_NO = ("否", "不是", "×", "✗", "✘", "❌", "☐", "□", "没有", "无", "不属于", "错", "n", "no", "false", "f", "0")
TRUTHS: Mapping[str, bool] = {**dict.fromkeys(_YES, True), **dict.fromkeys(_NO, False)}
"""All spellings. A letter x, ○ and ☒ are missing: some tick with them what is so, and others cross out what is not."""

_TWO_WAYS = frozenset({"x", "○", "●", "☒", "■", "o"})


@dataclass(frozen=True, slots=True)
class WrittenTruth:
    """True or false, and the cell as it is written."""

    value: bool
    text: str


def read_truth(cell: Cell) -> WrittenTruth:
    """Whether a cell says yes; raises NotReadError."""
    asked = Asked(text_of(cell), EXPECTED)
    match cell:
        case None:
            raise asked.refused(WhyNot.EMPTY)
        case bool():
            return WrittenTruth(cell, asked.written)
        case str() | int() | float():
            return WrittenTruth(_truth(plain(asked.written).casefold().rstrip("\ufe0e\ufe0f"), asked), asked.written)
        case _:
            raise asked.refused(WhyNot.WRONG_KIND)


def _truth(text: str, asked: Asked) -> bool:
    if text in TRUTHS:
        return TRUTHS[text]
    if not text:
        raise asked.refused(WhyNot.EMPTY)
    if text in _TWO_WAYS:
        raise asked.refused(WhyNot.AMBIGUOUS)
    raise asked.refused(WhyNot.NOTHING_STATED if says_nothing(text) else WhyNot.NOT_YES_OR_NO)
