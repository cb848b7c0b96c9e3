"""Dates and periods as people write them.

>>> read_date("2020年5月", today=today).value
'2020-05'
>>> period = read_period("2018年3月至今", today=today)
>>> period.since, period.until
('2018-03', None)
"""

import datetime
import functools
import re
from dataclasses import dataclass

from graph.datatypes.date import first_day, last_day
from graph.ontology.model import NO_LABEL, Label
from loaders.written.cells import LONGEST, REMEMBERED, Cell, joined, text_of
from loaders.written.date_forms import BEGINS, DANGLING, ENDS, GOES_ON, NO_DATES, OPEN_ENDED, prepared
from loaders.written.date_numbers import Serials
from loaders.written.not_read import Asked, NotReadError, WhyNot
from loaders.written.point_reader import PointReader
from loaders.written.points import Point
from loaders.written.spans import read_span

EXPECTED_DATE = Label(
    "日、月或年，如 2020-05-03、2020年5月、2020", "a day, a month or a year, as 2020-05-03, 2020年5月 or 2020"
)
EXPECTED_PERIOD = Label(
    "起止时间，如 2018年3月至2020年、2018-03-01—2020-05-03、2018年至今",
    "a period, as 2018年3月至2020年, 2018-03-01—2020-05-03 or 2018年至今",
)

_NO_BEGIN = Label("没有写开始的时间", "no begin is stated")
_DANGLING = Label("后面没有写止于何时，读作仍在持续", "no end is stated, so it is read as going on")
_AT_ONCE = Label("只有一个时间，起、止都读作它", "a single date is read as both begin and end")
_UP_TO = Label("“截至”读作结束的时间", "截至 (as of) is read as the end")


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date that was read: `value` as EDTF of level 0, `text` as it stands in the cell.

    `reading` is NO_LABEL where the text says exactly the value, and explains it otherwise.
    """

    value: str
    text: str
    reading: Label = NO_LABEL


@dataclass(frozen=True, slots=True)
class WrittenPeriod:
    """A period that was read: `since` and `until` as EDTF, None where it is open; the rest as of WrittenDate."""

    since: str | None
    until: str | None
    text: str
    reading: Label = NO_LABEL


def goes_on(cell: Cell) -> bool:
    """Whether a cell says 至今 or 长期 alone, so that a column of ends has no value there."""
    if isinstance(cell, str) and prepared(cell[:LONGEST]).text in OPEN_ENDED:
        return True
    match = GOES_ON.fullmatch(prepared(cell).text) if isinstance(cell, str) and len(cell) <= LONGEST else None
    return match is not None and not match["begin"]


def read_date(
    cell: Cell,
    *,
    today: datetime.date,
    is_1904: bool = False,
    of_dates: bool = False,
    year: int | None = None,
    untyped: bool = False,
    is_end: bool = False,
) -> WrittenDate:
    """The date of a cell; raises NotReadError.

    `of_dates` means that numbers of five digits are Excel's days, `is_1904` that these count from 1904, `year` is that
    of texts without one, `untyped` that the file, such as CSV, does not tell numbers from texts, and `is_end` that the
    cell says when something ends.
    """
    return _read_date(cell, today, Serials(of_dates, is_1904), year, untyped, is_end)


@functools.lru_cache(maxsize=REMEMBERED, typed=True)
def _read_date(
    cell: Cell, today: datetime.date, serials: Serials, year: int | None, untyped: bool, is_end: bool
) -> WrittenDate:
    asked = Asked(text_of(cell), EXPECTED_DATE)
    reader = PointReader(asked, serials, year, untyped)
    point = reader.of_cell(cell) or _date_of_text(reader.plain_text(cell), reader, is_end=is_end)
    # What has an end often ends later than today, and nothing has to be said of it.
    future = NO_LABEL if is_end else _future(point.value, today)
    return WrittenDate(point.value, asked.written, joined(point.reading, future))


def _date_of_text(text: str, reader: PointReader, *, is_end: bool) -> Point:
    point = reader.of_text(text)
    if point is not None:
        return point
    ready = prepared(text).text
    if match := GOES_ON.fullmatch(ready):
        raise reader.asked.refused(WhyNot.PERIOD if match["begin"] else WhyNot.GOES_ON)
    for form, of_end in ((ENDS, True), (BEGINS, False)):
        if (match := form.fullmatch(ready)) and (point := reader.of_text(_kept(match))) is not None:
            if of_end != is_end:
                raise reader.asked.refused(WhyNot.AN_END if of_end else WhyNot.A_BEGIN)
            return point.told(Label(f"只取日期“{_kept(match)}”", f"only the date {_kept(match)} is taken"))
    if read_span(ready, reader) is not None:
        raise reader.asked.refused(WhyNot.PERIOD)
    raise _why_no_date(ready, reader.asked)


def _kept(match: re.Match[str]) -> str:
    """The date within a text that also says that something begins or ends then."""
    return next(text for text in match.groups() if text)


def _future(value: str, today: datetime.date) -> Label:
    if first_day(value) <= today.isoformat():
        return NO_LABEL
    return Label(f"晚于今天（{today.isoformat()}）", f"it lies after today ({today.isoformat()})")


def _why_no_date(text: str, asked: Asked) -> NotReadError:
    code = next((code for code, form in NO_DATES if form.fullmatch(text)), WhyNot.NOT_A_DATE)
    return asked.refused(code)


def read_period(
    cell: Cell,
    *,
    today: datetime.date,
    is_1904: bool = False,
    of_dates: bool = False,
    year: int | None = None,
    untyped: bool = False,
) -> WrittenPeriod:
    """The period of a cell; raises NotReadError. The options are those of `read_date`.

    A half year, a quarter, or a third of a month is read from its first to its last month or day. A single date is
    read as a period that begins and ends then.
    """
    return _read_period(cell, today, Serials(of_dates, is_1904), year, untyped)


@functools.lru_cache(maxsize=REMEMBERED, typed=True)
def _read_period(cell: Cell, today: datetime.date, serials: Serials, year: int | None, untyped: bool) -> WrittenPeriod:
    asked = Asked(text_of(cell), EXPECTED_PERIOD)
    reader = PointReader(asked, serials, year, untyped)
    point = reader.of_cell(cell)
    begin, end, reading = (point, point, _AT_ONCE) if point else _bounds(reader.plain_text(cell), reader)
    if begin and end and last_day(end.last) < first_day(begin.first):
        raise asked.refused(WhyNot.REVERSED)
    readings = [bound.reading_of_bounds for bound in (begin, end) if bound is not None]
    future = NO_LABEL if begin is None else _future(begin.first, today)
    return WrittenPeriod(
        begin.first if begin else None, end.last if end else None, asked.written, joined(reading, *readings, future)
    )


def _bounds(text: str, reader: PointReader) -> tuple[Point | None, Point | None, Label]:
    """Begin, end, and what has to be explained beside them."""
    point = reader.of_text(text)
    if point is not None:
        # The text of a half year says when it begins and ends, so that only a single date needs an explanation.
        return point, point, NO_LABEL if point.first != point.last else _AT_ONCE
    ready = prepared(text).text
    if match := GOES_ON.fullmatch(ready):
        return _going_on(match["begin"], reader)
    for form, is_end in ((ENDS, True), (BEGINS, False)):
        if (match := form.fullmatch(ready)) and (point := reader.of_text(_kept(match))) is not None:
            return (None, point, _UP_TO if ready.startswith("截") else NO_LABEL) if is_end else (point, None, NO_LABEL)
    span = read_span(ready, reader)
    if span is not None:
        return *span, NO_LABEL
    match = DANGLING.fullmatch(ready)
    point = reader.of_text(match["begin"]) if match else None
    if point is None:
        raise _why_no_date(ready, reader.asked)
    return point, None, _DANGLING


def _going_on(begin: str, reader: PointReader) -> tuple[Point | None, Point | None, Label]:
    if not begin:
        return None, None, _NO_BEGIN
    match = BEGINS.fullmatch(begin)
    point = reader.of_text(_kept(match) if match else begin)
    if point is None:
        raise _why_no_date(begin, reader.asked)
    return point, None, NO_LABEL
