"""A text as two points of time with a separator between them, as in 2018年3-5月 and 2018-03-05至04-01.

The second point may leave out the year, or year and month. As a hyphen may also stand within a date, every separator is
tried, and the text is read only if one of them makes it two points.
"""

import re
from collections.abc import Iterator
from typing import TypeAlias

from graph.ontology.model import Label
from loaders.written.date_forms import SEPARATOR
from loaders.written.not_read import NotReadError, WhyNot
from loaders.written.point_reader import PointReader
from loaders.written.points import Point

Span: TypeAlias = tuple[Point, Point]

_BARE = re.compile(r"\d{1,2}", re.ASCII)
_MONTH_AND_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})", re.ASCII)


def read_span(text: str, reader: PointReader) -> Span | None:
    """The two points; None where it is not two, NotReadError where it is in more than one way or has a wrong day."""
    spans: dict[tuple[str, str], Span] = {}
    errors: list[NotReadError] = []
    for left, right in _splits(text):
        try:
            span = _span(left, right, reader)
        except NotReadError as error:
            errors.append(error)
        else:
            if span is not None:
                spans[span[0].first, span[1].last] = span
    if len(spans) > 1:
        raise reader.asked.refused(WhyNot.AMBIGUOUS)
    if errors and not spans:
        raise errors[0]
    return next(iter(spans.values()), None)


def _splits(text: str) -> Iterator[tuple[str, str]]:
    for match in SEPARATOR.finditer(text):
        left, right = text[: match.start()].rstrip("起从自"), text[match.end() :]
        if left and right:
            yield left.removeprefix("自").removeprefix("从"), right


def _span(left: str, right: str, reader: PointReader) -> Span | None:
    unit = right[-1] if left[-1].isdecimal() and right[-1] in "月日号" else ""
    begin = reader.of_text(left) or (reader.of_text(left + unit) if unit else None)
    end = _end(right, begin, reader) if begin is not None else None
    return (begin, end) if begin is not None and end is not None else None


def _end(text: str, begin: Point, reader: PointReader) -> Point | None:
    """The second point, with the year and month of the first one where it leaves them out."""
    text = text.removesuffix("止")
    if _BARE.fullmatch(text):
        return _bare(text, begin, reader)
    if match := _MONTH_AND_DAY.fullmatch(text):
        return reader.of_text(f"{begin.year}年{match[1]}月{match[2]}日") if begin.day else None
    if begin.day and text[-1] in "日号" and _BARE.fullmatch(text[:-1]):
        return reader.of_text(f"{begin.year}年{begin.month}月{text}")
    try:
        point = reader.of_text(text)
    except NotReadError as error:
        if error.code is not WhyNot.NO_YEAR:
            raise
        point = None
    return point or reader.of_text(f"{begin.year}年{text}")


def _bare(text: str, begin: Point, reader: PointReader) -> Point | None:
    """One or two digits are what the first point ends with: 2018.3-5 goes from March to May."""
    if not begin.month:
        raise reader.asked.refused(WhyNot.AMBIGUOUS, _year_or_month(begin, text))
    end = f"{begin.year}年{begin.month}月{text}日" if begin.day else f"{begin.year}年{text}月"
    point = reader.of_text(end)
    return (
        None if point is None else point.told(Label(f"“{text}”读作 {point.value}", f"{text} is read as {point.value}"))
    )


def _year_or_month(begin: Point, text: str) -> Label:
    return Label(f"“{text}”可指年，也可指月", f"{text}, behind {begin.year}, may be a year or a month")
