"""A copy of a workbook in which its mistakes are noted: each as a comment on its cell, which gets a color.

    noted(Path("ledger.xlsx"), error.mistakes)    the bytes of the copy, to be corrected and loaded

Of a mistake without a column, the first cell of the row has the comment, and of one without a row the first cell.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from graph.errors import DataError, Mistake
from loaders.editing.places import Place, read_place
from loaders.editing.workbook import Book, open_book
from loaders.sheets.sheet import Row, place
from loaders.sheets.workbook import read_workbook

MISTAKE_COLOR = "FFC7CE"

_LETTERS = re.compile(r"([A-Z]{1,3})(?: |$)")
_HEADER_ROWS = 50
"""How many rows from the first are looked through for the header of a column."""


def noted(path: Path, mistakes: Sequence[Mistake]) -> bytes:
    """The copy; raises DataError where the file is no XLSX or XLSM that can be changed in place."""
    book = open_book(path)
    headers = _headers(path)
    messages: dict[tuple[str, Place], list[str]] = {}
    for mistake in mistakes:
        sheet = next((name for name in book.sheets if mistake.file == place(path.name, name)), "")
        if sheet or mistake.file == path.name:
            name = sheet or next(iter(book.sheets))
            at = _place(mistake, headers.get(name, ()))
            seen = _seen(book, name, at or Place(mistake.line or 1, 0))
            # What the column is called says what is meant where no cell does.
            text = f"{mistake.column}: {mistake.message}" if mistake.column and at is None else mistake.message
            messages.setdefault((name, seen), []).append(text)
    for (name, at), texts in messages.items():
        sheet_of_mistakes = book.sheets[name]
        sheet_of_mistakes.set_style(at, book.styles.filled(sheet_of_mistakes.style(at), MISTAKE_COLOR))
        book.comments[name].add(at, "\n".join(texts))
    return book.content()


def _headers(path: Path) -> dict[str, Sequence[Row]]:
    try:
        return {sheet.name: sheet.rows[:_HEADER_ROWS] for sheet in read_workbook(path).sheets}
    except DataError:
        # What is wrong with it is noted; only headers are not known then.
        return {}


def _place(mistake: Mistake, rows: Iterable[Row]) -> Place | None:
    """The cell of a mistake, whose column is a letter, a letter with its header, or a header alone; None of others."""
    match = _LETTERS.match(mistake.column)
    if match is not None and (at := read_place(f"{match[1]}{mistake.line or 1}")) is not None:
        return at
    for header in rows:
        if mistake.column in header.cells and mistake.column:
            return Place(mistake.line or header.number, header.cells.index(mistake.column))
    return None


def _seen(book: Book, sheet: str, at: Place) -> Place:
    """The cell that is seen in the place of one that is merged."""
    merge = book.sheets[sheet].merge_of(at)
    return at if merge is None else Place(merge.first_row, merge.first_column)
