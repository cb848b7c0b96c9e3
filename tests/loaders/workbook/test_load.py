"""Workbooks that are given back, on both stores: what was changed is written, and nothing else."""

from pathlib import Path
from typing import Any

import pytest

from graph.errors import DataError
from graph.stores.revisions import RevisionPage
from graph.stores.store import Store
from graph.writing.fields import changed_fields
from graph.writing.steps import Undo
from graph.writing.write import WriteRequest, WriteResult, write
from loaders.load import load
from loaders.workbook.load import Returned, load_workbook
from loaders.workbook.states import name_of
from tests.loaders.conftest import Data
from tests.loaders.workbook.books import Book, Changing, changed
from tests.loaders.workbook.conftest import LATER

PAIRED = "Paired with"
NEW_PAIRING = {"From (key)": "u9", "From: type": "Unit", "To (key)": "c1", "To: type": "Community", "Sources": "art#P2"}


async def given_back(store: Store, book: Path, *changes: Changing, **options: Any) -> Returned:
    return await load_workbook(changed(book, *changes), store, now=LATER, **options)


def fields(result: WriteResult) -> dict[str, dict[str, Any]]:
    """What a write changed, by record and field."""
    return {
        name_of(change.now.identity): {name: after for name, _, after in changed_fields(change)}
        for change in result.changes
    }


async def test_an_unchanged_workbook_changes_nothing(district: Store, book: Path) -> None:
    returned = await given_back(district, book)
    assert (returned.result.changes, [*returned.kept]) == ((), [])
    assert len(await district.revisions(RevisionPage(first=9))) == 1


async def test_an_edited_cell_is_exactly_that_change(district: Store, book: Path) -> None:
    returned = await given_back(district, book, lambda book: book.set("Unit", "u1", Name="Uno"))
    assert fields(returned.result) == {"Unit:u1": {"name": "Uno"}}


async def test_an_emptied_cell_clears(district: Store, book: Path) -> None:
    returned = await given_back(district, book, lambda book: book.set("Unit", "u1", Kind=None))
    assert fields(returned.result) == {"Unit:u1": {"kind": None}}


async def test_sources_are_replaced(district: Store, book: Path) -> None:
    returned = await given_back(district, book, lambda book: book.set("Unit", "u1", Sources="art#P9"))
    assert fields(returned.result) == {"Unit:u1": {"sources": [["art", "P9"]]}}


async def test_new_rows_are_new_records_and_loading_again_changes_nothing(district: Store, book: Path) -> None:
    changes = (
        lambda book: book.append(PAIRED, NEW_PAIRING),
        lambda book: book.append("Unit", {"Key": "u9", "Name": "Nine", "Sources": "art"}),
    )
    returned = await given_back(district, book, *changes)
    assert fields(returned.result) == {
        "Unit:u9": {"key": "u9", "name": "Nine", "sources": [["art", ""]]},
        "PAIRED_WITH:Unit.u9~Community.c1": {
            "key": "Unit.u9~Community.c1",
            "from": ["Unit", "u9"],
            "to": ["Community", "c1"],
            "sources": [["art", "P2"]],
        },
    }
    assert (await given_back(district, book, *changes)).result.changes == ()


async def test_deleted_rows_are_told_and_their_records_stay(district: Store, book: Path) -> None:
    returned = await given_back(district, book, lambda book: book.delete("Unit", "u2"))
    assert [name_of(record.identity) for record in returned.kept] == ["Unit:u2"]
    assert returned.result.changes == ()


async def test_deleted_rows_are_deleted_where_that_is_said(district: Store, book: Path) -> None:
    def delete(book: Book) -> None:
        book.delete("Unit", "u1")
        book.sheet(PAIRED).delete_rows(2)

    returned = await given_back(district, book, delete, deletes_missing=True)
    assert (len(returned.result.changes), returned.kept) == (2, ())
    assert await district.existing_keys("Unit", ["u1", "u2"]) == {"u2"}
    assert (await given_back(district, book, delete, deletes_missing=True)).result.changes == ()


async def test_a_node_with_relationships_is_not_deleted_alone(district: Store, book: Path) -> None:
    with pytest.raises(DataError, match=r"given-back-book\.xlsx:Unit:key: .*delete these first"):
        await given_back(district, book, lambda book: book.delete("Unit", "u1"), deletes_missing=True)


async def test_another_key_is_a_new_key_and_relationships_follow(district: Store, book: Path) -> None:
    returned = await given_back(district, book, lambda book: book.set("Unit", "u1", Key="u7"))
    assert fields(returned.result)["Unit:u7"] == {"key": "u7"}
    assert await district.existing_keys("Unit", ["u1", "u7"]) == {"u7"}


async def test_a_day_of_confirmation_is_noted_and_a_future_one_refused(district: Store, book: Path) -> None:
    returned = await given_back(district, book, lambda book: book.set("Unit", "u1", Confirmed_on="2026-01-31"))
    assert fields(returned.result) == {"Unit:u1": {"confirmedOn": "2026-01-31"}}
    with pytest.raises(DataError, match=r"Unit:3:Confirmed on: 2027-01-01 is still to come"):
        await given_back(district, book, lambda book: book.set("Unit", "u2", Confirmed_on="2027-01-01"))


async def test_other_fields_that_changed_in_the_store_stay(district: Store, book: Path, data: Data) -> None:
    await load([data({"nodes/Unit.csv": "key,kind,sources\nu1,HOSPITAL,art\n"}, name="more")], district)
    returned = await given_back(district, book, lambda book: book.set("Unit", "u1", Name="Uno"))
    assert fields(returned.result) == {"Unit:u1": {"name": "Uno"}}


async def test_the_same_field_that_changed_in_the_store_is_a_conflict(district: Store, book: Path, data: Data) -> None:
    await load([data({"nodes/Unit.csv": "key,name,sources\nu1,Eins,art#P1\n"}, name="more")], district)
    with pytest.raises(DataError) as raised:
        await given_back(district, book, lambda book: book.set("Unit", "u1", Name="Uno", Kind="Hospital"))
    assert [str(mistake) for mistake in raised.value.mistakes] == [
        "given-back-book.xlsx:Unit:2:Name: conflict: the workbook says 'Uno', and the store since r2 'Eins'; enter what"
        " is right in a workbook that is exported again"
    ]
    same = await given_back(district, book, lambda book: book.set("Unit", "u1", Name="Eins", Kind="Hospital"))
    assert fields(same.result) == {"Unit:u1": {"kind": "HOSPITAL"}}


async def test_a_deleted_row_of_a_record_that_changed_is_a_conflict(district: Store, book: Path, data: Data) -> None:
    await load([data({"nodes/Unit.csv": "key,name,sources\nu2,Zwei,art\n"}, name="more")], district)
    with pytest.raises(DataError, match="the row of Unit:u2 was deleted, and since r2 the store says 'Zwei'"):
        await given_back(district, book, lambda book: book.delete("Unit", "u2"), deletes_missing=True)


async def test_a_new_row_that_the_store_has_otherwise_is_a_conflict(district: Store, book: Path, data: Data) -> None:
    await load([data({"nodes/Unit.csv": "key,name,sources\nu9,Neun,art\n"}, name="more")], district)
    row = {"Key": "u9", "Name": "Nine", "Sources": "art"}
    with pytest.raises(DataError, match="Unit:4:Name: conflict: the store has 'u9' already, since r2, with 'Neun'"):
        await given_back(district, book, lambda book: book.append("Unit", row))


async def test_an_edited_row_of_a_record_that_is_gone_is_a_conflict(district: Store, book: Path) -> None:
    await given_back(district, book, lambda book: book.delete("Unit", "u2"), deletes_missing=True)
    with pytest.raises(DataError, match="Unit:3:Key: conflict: Unit:u2 is no longer in the store"):
        await given_back(district, book, lambda book: book.set("Unit", "u2", Name="Dos"))


async def test_what_the_store_refuses_is_told_by_rows(district: Store, book: Path) -> None:
    with pytest.raises(DataError, match=r"Unit:2:Sources: there is no Source with the key 'no'"):
        await given_back(district, book, lambda book: book.set("Unit", "u1", Sources="no"))


async def test_one_undo_takes_all_of_it_back_and_its_reason_is_the_file(district: Store, book: Path) -> None:
    before = await district.snapshot()
    await given_back(
        district,
        book,
        lambda book: book.set("Unit", "u1", Name="Uno", Kind=None, Sources="art#P9"),
        lambda book: book.append("Unit", {"Key": "u9", "Name": "Nine", "Sources": "art"}),
    )
    (revision,) = await district.revisions(RevisionPage(first=1))
    assert (revision.sequence, revision.author.reason) == (2, "given-back-book.xlsx")
    await write(district, WriteRequest([Undo(2)], LATER))
    assert await district.snapshot() == before


async def test_a_preview_writes_nothing(district: Store, book: Path) -> None:
    before = await district.snapshot()
    change = lambda book: book.set("Unit", "u1", Name="Uno")  # noqa: E731
    returned = await given_back(district, book, change, is_preview=True)
    assert fields(returned.result) == {"Unit:u1": {"name": "Uno"}}
    assert await district.snapshot() == before
