from pathlib import Path

import pytest

from graph.errors import DataError
from loaders.workbook import book as module
from loaders.workbook.book import is_written_workbook, sheets_of
from tests.loaders.workbook.books import Book, changed


def test_a_workbook_is_known_again_whoever_saved_it(plain_book: Path) -> None:
    assert is_written_workbook(plain_book)
    assert is_written_workbook(changed(plain_book))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b'{"gongjian":1}\n'])
def test_other_files_are_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file").write_bytes(content)
    assert not is_written_workbook(tmp_path / "file")
    assert not is_written_workbook(tmp_path / "missing")


def test_a_workbook_of_other_people_is_none(plain_book: Path) -> None:
    def remove(book: Book) -> None:
        book.book.remove(book.sheet("_gongjian"))

    assert not is_written_workbook(changed(plain_book, remove))


def test_sheets_have_a_limit(plain_book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAXIMUM_CELLS", 10)
    with pytest.raises(DataError, match="cells; allowed: 10"):
        sheets_of(plain_book, "book")


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"PK\x03\x04")
    with pytest.raises(DataError, match="the workbook cannot be read"):
        sheets_of(tmp_path / "file", "book")
