import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.datatypes.base import Operator
from graph.datatypes.date import (
    ALLOWED,
    ALLOWED_DAY,
    Date,
    LastDate,
    first_and_last_day,
    first_day,
    last_day,
    only_day,
    why_to_come,
)

READ = [
    ("2021-01-28", "2021-01-28", "2021-01-28"),
    ("2021-02", "2021-02-01", "2021-02-28"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("2000-02", "2000-02-01", "2000-02-29"),
    ("1900-02", "1900-02-01", "1900-02-28"),
    ("2020-02-29", "2020-02-29", "2020-02-29"),
    ("2021-04", "2021-04-01", "2021-04-30"),
    ("2021-12", "2021-12-01", "2021-12-31"),
    ("2021", "2021-01-01", "2021-12-31"),
    ("0001", "0001-01-01", "0001-12-31"),
    ("0004-02", "0004-02-01", "0004-02-29"),
    ("9999", "9999-01-01", "9999-12-31"),
    ("9999-12-31", "9999-12-31", "9999-12-31"),
]
MALFORMED = [
    "2021-2-3",
    "2021-2",
    "21",
    "",
    " 2021",
    "2021 ",
    "2021\n",
    "２０２１",
    "٢٠٢١",
    "2021-01-28T00:00",
    "2021-01-",
    "2021/01/28",
    "-2021",
    "02021",
    "20210128",
    "2021年",
    None,
    2021,
    ["2021"],
]
IMPOSSIBLE = [
    "2021-13",
    "2021-00",
    "2021-02-30",
    "2021-02-29",
    "1900-02-29",
    "2021-04-31",
    "2021-01-00",
    "2021-00-10",
    "0000",
    "0000-01-01",
]
DAYS = st.dates().map(datetime.date.isoformat)
DATES = st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4]))


@pytest.mark.parametrize(("date", "first", "last"), READ)
def test_the_days_that_a_date_may_mean(date, first, last):
    assert (first_day(date), last_day(date)) == (first, last)
    assert first_and_last_day(date) == [first, last]


@given(DAYS)
def test_every_day_means_itself(day):
    assert first_and_last_day(day) == [day, day]
    assert only_day(day) == day


@given(DATES)
def test_the_first_day_is_never_after_the_last_and_both_begin_as_the_date(date):
    assert first_day(date) <= last_day(date)
    assert first_day(date).startswith(date)
    assert last_day(date).startswith(date)


@given(st.dates(max_value=datetime.date(9999, 11, 30)))
def test_the_day_after_the_last_of_a_month_is_the_first_of_the_next(day):
    last = datetime.date.fromisoformat(last_day(day.isoformat()[:7]))
    assert (last + datetime.timedelta(1)).day == 1


@given(st.integers(0, 9999), st.integers(0, 13), st.integers(0, 32))
def test_a_day_is_read_where_the_calendar_has_it(year, month, day):
    text = f"{year:04}-{month:02}-{day:02}"
    try:
        day_text = datetime.date(year, month, day).isoformat()
    except ValueError:
        with pytest.raises(ValueError, match="is not a date"):
            first_day(text)
    else:
        assert first_and_last_day(text) == [day_text, day_text]


@pytest.mark.parametrize("malformed", MALFORMED)
@pytest.mark.parametrize("read", [first_day, last_day, first_and_last_day, only_day, Date().read])
def test_malformed_dates_are_refused_with_what_is_allowed(read, malformed):
    allowed = ALLOWED_DAY if read is only_day else ALLOWED
    with pytest.raises(ValueError, match=f"{re.escape(f'{malformed!r} is not a date; {allowed}')}$"):
        read(malformed)


@pytest.mark.parametrize("impossible", IMPOSSIBLE)
@pytest.mark.parametrize("read", [first_day, last_day, only_day, Date().read])
def test_days_that_no_calendar_has_are_refused_with_the_reason(read, impossible):
    allowed = ALLOWED_DAY if read is only_day else ALLOWED
    with pytest.raises(ValueError, match=rf"'{impossible}' is not a date \(.+\); {re.escape(allowed)}$"):
        read(impossible)


@pytest.mark.parametrize("date", ["2021", "2021-01"])
def test_a_month_or_year_is_not_a_day(date):
    with pytest.raises(ValueError, match=re.escape(f"{date!r} is not a day; allowed: a day (2021-01-28)")):
        only_day(date)


def test_a_date_is_stored_as_given_beside_its_day():
    assert Date().store(Date().read("2021-02")) == ("2021-02", "2021-02-01")
    assert LastDate().store(LastDate().read("2021-02")) == ("2021-02", "2021-02-28")
    assert Date().store(None) == LastDate().store(None) == (None, None)


OPERANDS = [
    (Operator.LT, "2021-01-01"),
    (Operator.GTE, "2021-01-01"),
    (Operator.LTE, "2021-12-31"),
    (Operator.GT, "2021-12-31"),
    (Operator.EQ, ["2021-01-01", "2021-12-31"]),
    (Operator.NE, ["2021-01-01", "2021-12-31"]),
    (Operator.IN, ["2021-01-01", "2021-12-31"]),
]


@pytest.mark.parametrize(("operator", "operand"), OPERANDS)
@pytest.mark.parametrize("datatype", [Date(), LastDate()])
def test_a_year_to_compare_with_stands_for_all_of_its_first_and_last_day(datatype, operator, operand):
    comparison = datatype.comparisons[operator]
    assert (comparison.suffix, comparison.read("2021")) == ("_day", operand)
    assert comparison.ranged is isinstance(operand, list)


@pytest.mark.parametrize("date", ["2026-03-04", "2026-03", "2026", "0001"])
def test_what_has_begun_somewhere_is_not_to_come(date: str) -> None:
    assert why_to_come(date, "2026-03-03T23:59:59Z") == ""


@pytest.mark.parametrize("date", ["2026-03-05", "2026-04", "2027", "9999-12-31"])
def test_what_has_begun_nowhere_is_to_come(date: str) -> None:
    message = f"{date} is still to come; allowed: 2026-03-04 or earlier"
    assert why_to_come(date, "2026-03-03T00:00:00Z") == message
