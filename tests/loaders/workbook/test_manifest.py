import pytest

from graph.export.dialects.xlsx.manifest import NAME
from tests.loaders.workbook.books import Book
from tests.loaders.workbook.conftest import EditsOf, MistakesIn

CHANGED = "the hidden sheet _gongjian was changed, so what was changed elsewhere cannot be told"


def test_it_tells_what_was_written(edits: EditsOf) -> None:
    manifest = edits().manifest
    assert (manifest.language, manifest.revision, manifest.sheets["Unit"]) == ("en", 1, "Unit")
    assert [*manifest.types["Unit"].titles][:3] == ["key", "name", "aliases"]
    assert len(manifest.types["Unit"].marks) == 2


@pytest.mark.parametrize("row", [3, 9, -2])
def test_a_hidden_sheet_that_was_changed_is_refused(mistakes: MistakesIn, row: int) -> None:
    def tamper(book: Book) -> None:
        sheet = book.sheet(NAME)
        sheet.cell(row if row > 0 else sheet.max_row + row, 2).value = "x"

    (mistake,) = mistakes(tamper)
    assert CHANGED in mistake


def test_a_hidden_sheet_that_was_cut_is_refused(mistakes: MistakesIn) -> None:
    (mistake,) = mistakes(lambda book: book.sheet(NAME).delete_rows(book.sheet(NAME).max_row))
    assert CHANGED in mistake


def test_a_later_form_is_refused(mistakes: MistakesIn) -> None:
    def change(book: Book) -> None:
        book.sheet(NAME).cell(1, 2).value = "2"

    (mistake,) = mistakes(change)
    assert mistake.startswith(" the form of the workbook is 2; allowed: 1")
