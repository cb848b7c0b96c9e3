"""Reads single points of time of cells, with what is known of the file, the column and the context."""

import datetime
import re
from dataclasses import dataclass

from graph.ontology.model import NO_LABEL, Label
from loaders.written.cells import LONGEST, Cell, joined, plain, says_nothing
from loaders.written.date_numbers import Serials, read_numeric
from loaders.written.not_read import Asked, WhyNot
from loaders.written.points import TIME_LEFT_OUT, Point, exact, read_point, unusual

_NUMBER = re.compile(r"\d+(\.\d+)?", re.ASCII)
_DIGITS_OF_SERIALS = 5
_FIRST_OF_MONTH = Label(
    "表格中是该月 1 日；若原写的只是年、月，请设为文本后重填",
    "the sheet holds the first of the month; if only year and month were typed, enter them again as text",
)
_JANUARY = Label("读作 1 月，不是 10 月", "read as January, not as October")


@dataclass(frozen=True, slots=True)
class PointReader:
    """How points are read in one cell. `year` is that of texts without one.

    `untyped` means that the file does not tell numbers from texts, so that 2019.1 may have been 2019.10.
    """

    asked: Asked
    serials: Serials
    year: int | None
    untyped: bool

    def of_cell(self, cell: Cell) -> Point | None:
        """The point of a cell that is no text; None of a text."""
        match cell:
            case str():
                return None
            case None:
                raise self.asked.refused(WhyNot.EMPTY)
            case datetime.datetime():
                point = _of_day(cell.date())
                return point if cell.time() == datetime.time() else exact(point.value, TIME_LEFT_OUT)
            case datetime.date():
                return _of_day(cell)
            case int() | float() if not isinstance(cell, bool):
                return read_numeric(self.asked.written, self.asked, self.serials)
            case _:
                raise self.asked.refused(WhyNot.WRONG_KIND)

    def of_text(self, text: str) -> Point | None:
        """The point of a plain text; None where no form fits, NotReadError where it has a reason of its own."""
        is_number = _NUMBER.fullmatch(text) is not None
        if is_number and (len(text.partition(".")[0]) == _DIGITS_OF_SERIALS or (self.untyped and "." in text)):
            return read_numeric(text, self.asked, self.serials)
        point = read_point(text, self.asked, self.year)
        return point.told(_JANUARY) if point is not None and is_number and text.endswith(".1") else point

    def plain_text(self, cell: Cell) -> str:
        """The text of a cell that is one, in half width; raises NotReadError where it says nothing."""
        text = plain(str(cell))
        if not text:
            raise self.asked.refused(WhyNot.EMPTY)
        if len(text) > LONGEST:
            raise self.asked.refused(WhyNot.TOO_LONG)
        if says_nothing(text):
            raise self.asked.refused(WhyNot.NOTHING_STATED)
        return text


def _of_day(day: datetime.date) -> Point:
    return exact(day.isoformat(), joined(_FIRST_OF_MONTH if day.day == 1 else NO_LABEL, unusual(day.year)))
