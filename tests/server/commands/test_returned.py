from pathlib import Path

import orjson
import pytest

from tests.loaders.workbook.books import Book, Changing, changed
from tests.server.commands.conftest import Run


@pytest.fixture
def book(run: Run, folder: Path, address: str, tmp_path: Path) -> Path:
    """The workbook of what is in the store at the address."""
    run("load", folder, "--store", address)
    run("export", "xlsx", "--language", "en", "--store", address, "--output", tmp_path / "book.xlsx")
    return tmp_path / "book.xlsx"


def renamed(book: Book) -> None:
    book.set("Unit", "u1", Name="Uno")


def without_pairing(book: Book) -> None:
    book.sheet("Paired with").delete_rows(2)


def test_an_unchanged_workbook_changes_nothing(run: Run, book: Path, address: str) -> None:
    loaded = run("load", book, "--store", address)
    assert (loaded.exit_code, loaded.output) == (0, "it is so already; nothing was written\n")


def test_a_dry_run_shows_what_a_load_then_writes(run: Run, book: Path, address: str) -> None:
    given_back = changed(book, renamed)
    preview = run("load", "--dry-run", given_back, "--store", address)
    loaded = run("load", given_back, "--store", address)
    assert preview.stdout.splitlines() == [
        "changed      Unit u1",
        "               name  钱学森小学 -> Uno",
        "0 would be created, 1 updated, 0 deleted; nothing was written",
    ]
    assert loaded.stdout.splitlines()[:2] == preview.stdout.splitlines()[:2]
    assert loaded.stdout.splitlines()[2].startswith(
        "r2: 0 created, 1 updated; to take it back: gongjian undo 2 --store "
    )


def test_changes_are_written_as_json_too(run: Run, book: Path, address: str) -> None:
    lines = run("load", changed(book, renamed), "--format", "json", "--store", address).stdout.splitlines()
    assert [orjson.loads(line).get("key") for line in lines] == ["u1", None]


def test_rows_that_are_gone_are_told_and_deleted_where_that_is_said(run: Run, book: Path, address: str) -> None:
    given_back = changed(book, without_pairing)
    told = run("load", given_back, "--store", address)
    assert told.stderr.splitlines() == [
        "1 row is gone from the workbook, and the records stay; --delete-missing-rows deletes them:",
        "  PAIRED_WITH:Unit.u1~Community.c1~2021-01-28",
    ]
    deleted = run("load", given_back, "--delete-missing-rows", "--store", address)
    assert deleted.stdout.startswith("deleted      PAIRED_WITH Unit.u1~Community.c1~2021-01-28\n")


@pytest.mark.parametrize(
    ("changes", "numbers"),
    [
        ((), "0 changed cells of 0 records, 0 new rows, 0 deleted rows"),
        ((renamed, without_pairing), "1 changed cell of 1 record, 0 new rows, 1 deleted row"),
    ],
)
def test_a_check_needs_no_store(run: Run, book: Path, changes: tuple[Changing, ...], numbers: str) -> None:
    checked = run("check", changed(book, *changes))
    assert checked.stdout.splitlines()[1] == f"data: {numbers}; no mistakes"


def test_mistakes_are_listed_by_sheet_row_and_column(run: Run, book: Path, address: str) -> None:
    loaded = run("load", changed(book, lambda book: book.set("Unit", "u1", Kind="Schol")), "--store", address)
    assert loaded.exit_code == 1
    first, last = loaded.stderr.splitlines()
    assert first.startswith("given-back-book.xlsx:Unit:2:Kind: 'Schol' is not a value of this column; allowed: ")
    assert last == "1 mistake; nothing was written"


def test_a_workbook_is_loaded_by_itself(run: Run, book: Path, folder: Path, address: str) -> None:
    loaded = run("load", folder, book, "--store", address)
    message = (
        "book.xlsx is a workbook that was exported, which is loaded by itself; load the other data before or after"
    )
    assert (loaded.exit_code, loaded.stderr) == (2, f"{message} it\n")
