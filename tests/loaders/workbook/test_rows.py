from random import Random
from typing import Any

from tests.loaders.workbook.books import Book
from tests.loaders.workbook.conftest import EditsOf, MistakesIn


def shuffled(rows: list[list[Any]]) -> list[list[Any]]:
    places = Random(1).sample(range(len(rows[0])), len(rows[0]))
    return [[row[place] for place in places] for row in rows]


def test_columns_may_be_moved(edits: EditsOf) -> None:
    read = edits(lambda book: book.rewrite("Unit", shuffled), lambda book: book.set("Unit", "u1", Name="Uno"))
    assert [dict(edit.said) for edit in read.changed] == [{"name": "Uno"}]


def test_sheets_may_be_renamed_and_moved_and_added(edits: EditsOf) -> None:
    def change(book: Book) -> None:
        book.sheet("Unit").title = "Units of the street"
        book.book.move_sheet("Source", offset=-3)
        book.book.create_sheet("Notes").append(["ask the street office"])

    read = edits(change)
    assert (read.changed, read.new, read.gone) == ([], [], [])


def test_rows_may_be_hidden_and_empty_rows_stand_between(edits: EditsOf) -> None:
    def change(book: Book) -> None:
        book.sheet("Unit").row_dimensions[2].hidden = True
        book.sheet("Unit").insert_rows(3)

    read = edits(change)
    assert (read.changed, read.new, read.gone) == ([], [], [])


def test_unknown_missing_and_repeated_columns_are_mistakes(mistakes: MistakesIn) -> None:
    def change(book: Book) -> None:
        for title, other in (("Name", "Nmae"), ("Since", "Until")):
            book.sheet("Unit").cell(1, book.titles("Unit").index(title) + 1).value = other

    told = mistakes(change)
    assert told[0].startswith("Unit:1:Nmae: unknown column 'Nmae'; allowed: Key, Name, ")
    assert told[0].endswith("did you mean Name?")
    assert told[1:] == [
        "Unit:1:Until: the sheet has this column twice",
        "Unit:1:Name: the column 'Name' is missing; to clear values, empty their cells",
        "Unit:1:Since: the column 'Since' is missing; to clear values, empty their cells",
    ]
