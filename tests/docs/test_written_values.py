"""The tables of decision 38 say what cells are read as."""

import datetime

import pytest

from loaders.written.dates import read_date, read_period
from loaders.written.not_read import REFUSALS, NotReadError, WhyNot
from loaders.written.numbers import read_number
from tests.docs.reading import page, rows

PAGE = page("docs/decisions/0038-written-values.md")
TODAY = datetime.date(2026, 11, 30)


def read(reader, cell, **options):
    try:
        return reader(cell, **options)
    except NotReadError as error:
        return f"`{error.code}`"


def date(cell):
    written = read(read_date, cell, today=TODAY)
    return written if isinstance(written, str) else written.value


def period(cell):
    written = read(read_period, cell, today=TODAY)
    return written if isinstance(written, str) else f"{written.since or '..'} to {written.until or '..'}"


def number(cell):
    written = read(read_number, cell)
    return [written, "", ""] if isinstance(written, str) else [str(written.value), written.qualifier, written.unit]


@pytest.mark.parametrize("row", rows(PAGE, "a date is written"), ids=lambda row: row[0])
def test_dates_and_periods(row):
    assert [date(row[0]), period(row[0])] == row[1:3]


@pytest.mark.parametrize("row", rows(PAGE, "a number is written"), ids=lambda row: row[0])
def test_numbers(row):
    assert number(row[0]) == row[1:4]


def test_every_code_is_explained_and_none_else():
    explained = [(f"`{code}`", refusal.reason.en) for code, refusal in REFUSALS.items()]
    assert [tuple(row) for row in rows(PAGE, "code")] == explained
    assert [*REFUSALS] == [*WhyNot]
