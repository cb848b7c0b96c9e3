"""A workbook with all kinds of things in it, and the same after a change."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from loaders.editing.workbook import Book, open_book
from tests.loaders.editing.books import rich_workbook

Change: TypeAlias = Callable[[Callable[[Book], object]], Path]


@pytest.fixture
def rich(tmp_path: Path) -> Path:
    return rich_workbook(tmp_path / "form.xlsx")


@pytest.fixture
def change(rich: Path, tmp_path: Path) -> Change:
    def changed(work: Callable[[Book], object]) -> Path:
        book = open_book(rich)
        work(book)
        file = tmp_path / "changed.xlsx"
        file.write_bytes(book.content())
        return file

    return changed
