"""A single point of time as it is written: a year, a month, a day, or a part of a year or month.

EDTF's level 0, which the graph keeps, has no half years, quarters or thirds of a month. As a date, such a part is read
as the year or month that it is in, which is true, but coarser. As the begin or end of a period, it is read as its first
or last month or day.
"""

import calendar
import datetime
import re
from dataclasses import dataclass

from graph.ontology.model import NO_LABEL, Label
from loaders.written.cells import joined
from loaders.written.date_forms import FORMS, PARTS_OF_MONTH, PARTS_OF_YEAR, WITHOUT_YEAR, prepared
from loaders.written.not_read import Asked, WhyNot

TIME_LEFT_OUT = Label("略去了钟点", "the time of day is left out")
_USUAL_YEARS = range(1900, 2200)
"""Beyond these a year is told. Excel makes the last day of 1899 of an empty cell that is formatted as a date."""

_DIGITS_ALONE = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Point:
    """A point of time: `value` as a date, `first` and `last` as the begin and end of a period, each as EDTF.

    `reading` explains `value`, and `reading_of_bounds` the other two, where they are not just what is written.
    """

    value: str
    first: str
    last: str
    reading: Label = NO_LABEL
    reading_of_bounds: Label = NO_LABEL

    @property
    def year(self) -> str:
        return self.value[:4]

    @property
    def month(self) -> str:
        return self.value[5:7]

    @property
    def day(self) -> str:
        return self.value[8:]

    def told(self, reading: Label) -> "Point":
        """The same with one more explanation."""
        both = joined(self.reading, reading), joined(self.reading_of_bounds, reading)
        return Point(self.value, self.first, self.last, *both)


def exact(value: str, reading: Label = NO_LABEL) -> Point:
    return Point(value, value, value, reading, reading)


def read_point(text: str, asked: Asked, year: int | None = None) -> Point | None:
    """The point that a text is by one of the forms; None where no form fits.

    `year` is that of texts without one. Raises NotReadError for days that do not exist.
    """
    ready = prepared(text)
    point = _by_form(ready.text, asked, year)
    return point.told(TIME_LEFT_OUT) if point is not None and ready.has_time else point


def _by_form(text: str, asked: Asked, year: int | None) -> Point | None:
    for form in FORMS:
        if match := form.fullmatch(text):
            return _of_digits(text, asked) if _DIGITS_ALONE.fullmatch(text) else _of_parts(match.groupdict(), asked)
    for form in WITHOUT_YEAR:
        match = form.fullmatch(text)
        if match and year is None:
            raise asked.refused(WhyNot.NO_YEAR)
        if match:
            reading = Label(f"年份取自上下文：{year}", f"the year {year} is that of the context")
            return _of_parts({**match.groupdict(), "year": f"{year:04}"}, asked).told(reading)
    return None


def _of_digits(text: str, asked: Asked) -> Point:
    """Four, six or eight digits. Six may be a month or a day with a short year: 200503, but not 202005."""
    if len(text) == 6 and _is_day(f"20{text[:2]}", text[2:4], text[4:]) and 1 <= int(text[4:]) <= 12:
        reason = Label(
            f"可指 {text[:4]} 年 {text[4:]} 月，也可指 {text[:2]} 年 {text[2:4]} 月 {text[4:]} 日",
            f"it may be the month {text[:4]}-{text[4:]}, or a day of the year '{text[:2]}",
        )
        raise asked.refused(WhyNot.AMBIGUOUS, reason)
    return _checked(text[:4], text[4:6], text[6:], asked)


def _of_parts(parts: dict[str, str | None], asked: Asked) -> Point:
    year, month, day = (parts.get(name) or "" for name in ("year", "month", "day"))
    if parts.get("sign") and not day and max(12, int(year[2:])) < int(month):
        reason = Label(f"可指 {year} 至 {year[:2]}{month} 年", f"it may be the years {year} to {year[:2]}{month}")
        raise asked.refused(WhyNot.AMBIGUOUS, reason)
    whole = _checked(year, month, day, asked)
    part = parts.get("part")
    if part is None:
        return whole
    return _part_of_month(whole, part) if month else _part_of_year(whole, part)


def _part_of_year(whole: Point, part: str) -> Point:
    months = PARTS_OF_YEAR[part]
    reading = _coarser(part, Label("年份", "year"), whole.value)
    if months.is_vague:
        return whole.told(reading)
    first, last = (f"{whole.value}-{month:02}" for month in (months.first, months.last))
    return Point(
        whole.value, first, last, joined(whole.reading, reading), joined(whole.reading, _bounds(part, first, last))
    )


def _part_of_month(whole: Point, part: str) -> Point:
    days = PARTS_OF_MONTH[part]
    reading = _coarser(part, Label("月份", "month"), whole.value)
    if days is None:
        return whole.told(reading)
    length = calendar.monthrange(int(whole.year), int(whole.month))[1]
    first, last = (f"{whole.value}-{min(day, length):02}" for day in days)
    return Point(
        whole.value, first, last, joined(whole.reading, reading), joined(whole.reading, _bounds(part, first, last))
    )


def _coarser(part: str, unit: Label, value: str) -> Label:
    return Label(f"“{part}”只读到{unit.zh}：{value}", f"{part} is read as the {unit.en} {value}")


def _bounds(part: str, first: str, last: str) -> Label:
    return Label(f"“{part}”读作 {first} 至 {last}", f"{part} is read as {first} to {last}")


def _checked(year: str, month: str, day: str, asked: Asked) -> Point:
    """The date, if there is such a day; a year that is far away is told."""
    if not _is_day(year, month or "1", day or "1"):
        raise asked.refused(WhyNot.IMPOSSIBLE_DATE)
    value = "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])
    return exact(value, unusual(int(year)))


def unusual(year: int) -> Label:
    """What is told of a year, NO_LABEL of a usual one."""
    return NO_LABEL if year in _USUAL_YEARS else Label(f"年份少见：{year}", f"the year {year} is an unusual one")


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        datetime.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
