from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from graph.errors import DataError
from graph.ontology.model import Ontology
from loaders.workbook.edits import Edits, edits_of
from tests.loaders.workbook.books import Book
from tests.loaders.workbook.conftest import EditsOf, MistakesIn

NEW_UNIT = {"Key": "u9", "Name": "Nine", "Sources": "art"}
PAIRED = "Paired with"
NEW_PAIRING = {
    "From (key)": "u2",
    "From: type": "Unit",
    "To (key)": "c1",
    "To: type": "Community",
    "Sources": "art#P2",
}


def said(edits: Edits) -> list[dict]:
    return [dict(edit.said) for edit in (*edits.changed, *edits.new)]


def test_a_workbook_that_was_only_saved_says_nothing(edits: EditsOf) -> None:
    read = edits()
    assert (read.changed, read.new, read.gone) == ([], [], [])


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"Name": "Uno"}, {"name": "Uno"}),
        ({"Aliases": "一；二;"}, {"aliases": ["一", "二"]}),
        ({"Kind": None}, {"kind": None}),
        ({"Kind": "hospital"}, {"kind": "HOSPITAL"}),
        ({"Kind": "医院"}, {"kind": "HOSPITAL"}),
        ({"Since": 2021}, {"since": "2021"}),
        ({"Since": date(2021, 1, 28)}, {"since": "2021-01-28"}),
        ({"New_economic_or_social_organization": True}, {"newSector": True}),
        ({"New_economic_or_social_organization": "否"}, {"newSector": False}),
        ({"Sources": "art＃P9; art"}, {"sources": (("art", "P9"), ("art", ""))}),
        ({"Summary": 12.0}, {"summary": "12"}),
        ({"Key": "u7"}, {"key": "u7"}),
    ],
)
def test_an_edited_cell_is_that_change(edits: EditsOf, values: dict, expected: dict) -> None:
    assert said(edits(lambda book: book.set("Unit", "u1", **values))) == [expected]


def test_an_end_is_read_with_its_type(edits: EditsOf) -> None:
    def change(book: Book) -> None:
        book.sheet(PAIRED).cell(2, book.titles(PAIRED).index("From (key)") + 1).value = "u2"

    assert said(edits(change)) == [{"from": ("Unit", "u2")}]


def test_new_rows_are_new_records(edits: EditsOf) -> None:
    read = edits(lambda book: book.append("Unit", NEW_UNIT), lambda book: book.append(PAIRED, NEW_PAIRING))
    assert said(read) == [
        {"key": "u9", "name": "Nine", "sources": (("art", ""),)},
        {"from": ("Unit", "u2"), "to": ("Community", "c1"), "sources": (("art", "P2"),)},
    ]
    assert [edit.identity for edit in read.new] == ["", ""]


def test_deleted_rows_are_gone(edits: EditsOf) -> None:
    read = edits(lambda book: book.delete("Unit", "u2"), lambda book: book.book.remove(book.sheet(PAIRED)))
    assert [record.element.name for record in read.gone] == ["Unit", "PAIRED_WITH"]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"Kind": "Schol"}, "Kind: 'Schol' is not a value of this column; allowed: "),
        ({"Since": "last year"}, "Since: 'last year' is not a date; allowed: a day (2021-01-28)"),
        ({"Name": None}, "Name: empty; required: a value of type text"),
        ({"Key": None}, "Key: empty; required: a key"),
        ({"Key": "a b"}, "Key: 'a b' is not a key"),
        ({"Unified_social_credit_code": 12345678901234567890}, "Unified social credit code: '12345678901234600000' is"),
        ({"Sources": "a b#1"}, "Sources: 'a b' is not a key"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(mistakes: MistakesIn, values: dict, message: str) -> None:
    (mistake,) = mistakes(lambda book: book.set("Unit", "u1", **values))
    assert mistake.startswith(f"Unit:2:{message}")


def test_what_a_new_row_lacks_is_told(mistakes: MistakesIn) -> None:
    told = mistakes(
        lambda book: book.append("Unit", {"Name": "Nine"}), lambda book: book.append(PAIRED, {"Agreement": "A"})
    )
    assert told == [
        "Paired with:3:Sources: empty; required of a new row",
        f"Paired with:3:From: type: '' is not a value of this column; {FROM_TYPES}",
        f"Paired with:3:To: type: '' is not a value of this column; {TO_TYPES}",
        "Unit:4:Key: empty; required of a new row",
        "Unit:4:Sources: empty; required of a new row",
    ]


FROM_TYPES = "allowed: Unit, Party organization, Community"
TO_TYPES = "allowed: Community, Party organization, Unit"


def test_what_is_for_reading_only_is_not_changed(mistakes: MistakesIn) -> None:
    def change(book: Book) -> None:
        book.sheet(PAIRED).cell(2, book.titles(PAIRED).index("From: name") + 1).value = "Uno"
        book.sheet("Co-builds with").cell(2, 1).value = "u7"

    assert mistakes(change) == [
        "Co-builds with:2:From (key): derived relationships follow from others; correct those",
        "Paired with:2:From: name: for reading only; change the key in 'From (key)'",
    ]


def test_a_name_may_change_with_its_key(edits: EditsOf) -> None:
    def change(book: Book) -> None:
        for title, value in (("From (key)", "u2"), ("From: name", "Two")):
            book.sheet(PAIRED).cell(2, book.titles(PAIRED).index(title) + 1).value = value

    assert said(edits(change)) == [{"from": ("Unit", "u2")}]


def test_a_workbook_of_another_ontology_is_refused(plain_book: Path, ontology: Ontology) -> None:
    nodes = {name: node for name, node in ontology.nodes.items() if name != "Unit"}
    with pytest.raises(
        DataError, match="unknown type 'Unit'; the workbook was written for another ontology; allowed: "
    ):
        edits_of(plain_book, replace(ontology, nodes=nodes))
