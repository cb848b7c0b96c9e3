"""Numbers in which a spreadsheet keeps dates, or of which it has made one: 2019.3, 20200503, 43831."""

import datetime
import re
from dataclasses import dataclass

from graph.ontology.model import Label
from loaders.written.not_read import Asked, WhyNot
from loaders.written.points import TIME_LEFT_OUT, Point, exact, read_point

_YEARS = range(1800, 2200)
_DIGITS_OF_DATES = re.compile(r"\d{8}|\d{6}|\d{4}", re.ASCII)
_YEAR_AND_MONTH = re.compile(r"\d{4}\.\d{1,2}", re.ASCII)
_SERIAL = re.compile(r"(?P<days>\d{5})(?P<time>\.\d+)?", re.ASCII)
"""A day number of five digits: 10000 is in 1927, 99999 in 2173."""

_FIRST_OF_1900, _FIRST_OF_1904 = datetime.date(1899, 12, 30), datetime.date(1904, 1, 1)
"""The days from which Excel counts. Its first two months of 1900 are off by one, and have no five digits."""


@dataclass(frozen=True, slots=True)
class Serials:
    """Whether numbers of five digits are days, as in a column of dates, and whether they count from 1904."""

    are_days: bool = False
    is_1904: bool = False


def read_numeric(digits: str, asked: Asked, serials: Serials) -> Point:
    """The date that a number means, as its digits; raises NotReadError."""
    if match := _SERIAL.fullmatch(digits):
        return _serial(match, asked, serials)
    if _YEAR_AND_MONTH.fullmatch(digits):
        return _year_and_month(digits, asked)
    point = read_point(digits, asked) if _DIGITS_OF_DATES.fullmatch(digits) else None
    if point is None or int(point.year) not in _YEARS:
        raise asked.refused(WhyNot.NOT_A_DATE)
    return point


def _serial(match: re.Match[str], asked: Asked, serials: Serials) -> Point:
    first = _FIRST_OF_1904 if serials.is_1904 else _FIRST_OF_1900
    day = (first + datetime.timedelta(days=int(match["days"]))).isoformat()
    if not serials.are_days:
        reason = Label(
            f"是一个数；若为 Excel 的日期序号，则为 {day}", f"it is a number; as a day number of Excel it is {day}"
        )
        raise asked.refused(WhyNot.SERIAL_NUMBER, reason)
    point = exact(day, Label(f"Excel 日期序号，即 {day}", f"the day number of Excel for {day}"))
    return point.told(TIME_LEFT_OUT) if match["time"] else point


def _year_and_month(digits: str, asked: Asked) -> Point:
    """2019.3 is March, as there is no month 30; 2019.1 may have been 2019.10, of which a number keeps no zero."""
    year, month = digits.split(".")
    if month == "1":
        reason = Label(
            f"可能是 {year} 年 1 月，也可能是 10 月：表格把 {year}.10 存成了数",
            f"it may be January or October {year}, since the number {year}.10 loses its zero",
        )
        raise asked.refused(WhyNot.AMBIGUOUS, reason)
    point = read_point(digits, asked)
    assert point is not None  # it has the form
    return point.told(Label(f"数字 {digits} 读作年、月", f"the number {digits} is read as year and month"))
