from datetime import date, datetime, time, timedelta

import pytest

from graph.export.dialects.xlsx.cells import Cell
from graph.export.dialects.xlsx.marks import EMPTY, ReadCell, is_same, mark_of


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("410106100003", 410106100003.0),
        ("007", 7),
        ("12330106470106001X", "12330106470106001X"),
        ("330106198001011234", 330106198001011234.0),
        ("2021-01-28", date(2021, 1, 28)),
        ("2021-01", datetime.combine(date(2021, 1, 1), time())),
        ("2021-01-28", 44224.0),
        ("2021", 2021.0),
        (12, "12"),
        (3300.5, 3300.5),
        ("a\nb", "a\r\nb "),
        (None, ""),
        (None, None),
    ],
)
def test_what_spreadsheets_make_of_cells_is_the_same(was: Cell, now: ReadCell) -> None:
    assert is_same(mark_of(was), now)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("007", "7"),
        ("2021-01", "2021-01-01"),
        ("2021-01", date(2021, 1, 2)),
        ("a", None),
        (None, "a"),
        (12, 13.0),
        ("1", True),
        ("第一小学", "第二小学"),
        ("2021-01-28", datetime.combine(date(2021, 1, 28), time(12))),
        ("1", timedelta(days=1)),
    ],
)
def test_what_people_change_is_not(was: Cell, now: ReadCell) -> None:
    assert not is_same(mark_of(was), now)


def test_locked_cells_have_marks_too() -> None:
    assert is_same(mark_of("a", is_locked=True), "a")
    assert mark_of(None) == EMPTY
