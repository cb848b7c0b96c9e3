import pytest

from loaders.editing.places import Place
from loaders.editing.workbook import open_book
from tests.loaders.editing.books import fills_of, styles_of


def test_a_fill_keeps_the_rest_of_the_format(rich, change):
    def work(book):
        sheet = book.sheets["表 1"]
        sheet.set_style(Place(3, 1), book.styles.filled(sheet.style(Place(3, 1)), "FFF2CC"))

    changed = change(work)
    before, after = styles_of(rich, "表 1")["B3"], styles_of(changed, "表 1")["B3"]
    assert fills_of(changed, "表 1")["B3"] == "FFF2CC"
    assert (before[:2], before[3:]) == (after[:2], after[3:])


def test_a_format_is_added_once(rich):
    styles = open_book(rich).styles
    assert styles.filled("1", "FFF2CC") == styles.filled("1", "FFF2CC") != styles.filled("0", "FFF2CC")
    assert styles.plain() == styles.plain() != styles.plain(bold=True)


@pytest.mark.parametrize(("place", "is_date"), [(Place(3, 2), True), (Place(3, 1), False), (Place(99, 9), False)])
def test_formats_of_dates_are_known(rich, place, is_date):
    book = open_book(rich)
    assert book.styles.is_date(book.sheets["表 1"].style(place)) is is_date
