from typing import Any

from tests.loaders.workbook.books import Book
from tests.loaders.workbook.conftest import EditsOf, MistakesIn


def copied(book: Book, **values: Any) -> None:
    """Copies the row of u1, hidden id included, and changes cells of the copy."""
    row = dict(zip(book.titles("Unit"), [cell.value for cell in book.sheet("Unit")[2]], strict=True))
    book.append("Unit", {**row, **values})


def test_rows_may_be_sorted(edits: EditsOf) -> None:
    read = edits(lambda book: book.rewrite("Unit", lambda rows: [rows[0], *reversed(rows[1:])]))
    assert (read.changed, read.new, read.gone) == ([], [], [])


def test_a_copied_row_with_another_key_is_new(edits: EditsOf) -> None:
    read = edits(lambda book: copied(book, Key="u9"))
    assert (read.changed, [edit.said["key"] for edit in read.new], read.gone) == ([], ["u9"], [])


def test_ids_may_be_lost(edits: EditsOf) -> None:
    def lose_ids(rows: list[list[Any]]) -> list[list[Any]]:
        return [row[:-1] for row in rows]

    read = edits(lambda book: book.rewrite("Unit", lose_ids), lambda book: book.set("Unit", "u2", Name="Dos"))
    assert ([dict(edit.said) for edit in read.changed], read.new, read.gone) == ([{"name": "Dos"}], [], [])


def test_ids_that_were_not_sorted_along_do_not_matter(edits: EditsOf) -> None:
    def sort_without_ids(rows: list[list[Any]]) -> list[list[Any]]:
        (*first, first_id), (*second, second_id) = rows[1:]
        return [rows[0], [*second, first_id], [*first, second_id]]

    read = edits(lambda book: book.rewrite("Unit", sort_without_ids))
    assert (read.changed, read.new, read.gone) == ([], [], [])


def test_two_rows_of_one_key_are_a_mistake(mistakes: MistakesIn) -> None:
    (mistake,) = mistakes(copied)
    assert mistake == "Unit:4:Key: 'u1' is the key of row 2 too; give a new record another key"


def test_two_new_rows_of_one_key_are_a_mistake(mistakes: MistakesIn) -> None:
    (mistake,) = mistakes(lambda book: copied(book, Key="u9"), lambda book: copied(book, Key="u9"))
    assert mistake == "Unit:5:Key: 'u9' is the key of row 4 too; give a new record another key"
