"""Units of numbers, and whether the unit that is written is the one that is expected."""

import re
from dataclasses import dataclass

from graph.ontology.model import NO_LABEL, Label
from loaders.written.amounts import Amount
from loaders.written.not_read import Asked, NotReadError, WhyNot
from loaders.written.number_forms import ALIKE, KNOWN_UNIT, SPELLINGS, TIMES, UNITS, UNKNOWN_UNIT

_LONGEST_COUNTED = 12
_NOT_COUNTED = re.compile("[(/]")
_MULTIPLE_AND_UNIT = re.compile("([十百千万亿]+)(?![米克])(.+)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its usual name, '' where none is written. `factor` is how many of it one is: 万元 is 10,000 元.

    `reading` is what has to be told of it.
    """

    name: str
    factor: int = 1
    reading: Label = NO_LABEL

    def factor_for(self, expected: "Unit", amount: Amount, asked: Asked) -> tuple[int, Label]:
        """By what an amount in this unit is multiplied in a column of `expected`, and what is told of it."""
        if not self.name:
            return self._of_column(expected, amount, asked)
        if expected.name and not are_alike(self.name, expected.name):
            reason = Label(f"单位是“{self.name}”", f"its unit is {self.name}")
            raise NotReadError(WhyNot.OTHER_UNIT, asked.written, Label(*[expected.name] * 2), reason=reason)
        return self.factor, self.reading

    def _of_column(self, expected: "Unit", amount: Amount, asked: Asked) -> tuple[int, Label]:
        if expected.factor == 1:
            return 1, NO_LABEL
        if amount.times:
            reason = Label("该列已以万计，此处又写了万", "the column counts in multiples, and so does the cell")
            raise asked.refused(WhyNot.AMBIGUOUS, reason)
        column = next(word for word, times in TIMES.items() if times == expected.factor) + expected.name
        return expected.factor, Label(f"该列以{column}计", f"the column counts in {column}")


def are_alike(name: str, other: str) -> bool:
    """Whether two units count the same."""
    return name == other or any({name, other} <= units for units in ALIKE)


def is_unit(text: str) -> bool:
    """Whether a text is a usual unit, with or without a multiple, as headers name one."""
    return expected_unit(text).name in UNITS


def expected_unit(text: str) -> Unit:
    """The unit of a column, as its header names it: 万元 is 10,000 元."""
    match = _MULTIPLE_AND_UNIT.fullmatch(text)
    if match and match[1] in TIMES:
        return Unit(SPELLINGS.get(match[2], match[2]), TIMES[match[1]])
    return Unit(SPELLINGS.get(text, text))


def read_unit(text: str, asked: Asked) -> Unit:
    """The unit behind a number; raises NotReadError for what can be none."""
    if text in SPELLINGS or not text:
        return Unit(SPELLINGS.get(text, ""))
    match = KNOWN_UNIT.match(text)
    if match and len(text) <= len(match[0]) + _LONGEST_COUNTED and not _NOT_COUNTED.search(text):
        counted = text[match.end() :]
        told = Label(f"所计的是“{counted}”", f"what is counted: {counted}")
        return Unit(match[0], reading=told if counted else NO_LABEL)
    if UNKNOWN_UNIT.fullmatch(text):
        return Unit(text, reading=Label(f"单位“{text}”不常见", f"the unit {text} is not a usual one"))
    raise asked.refused(WhyNot.NOT_A_NUMBER)
