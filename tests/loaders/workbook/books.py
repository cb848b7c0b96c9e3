"""Workbooks that are exported, changed by openpyxl as people would change them, and saved as another program does."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import load_workbook as open_book

from graph.export.catalog import DIALECTS
from graph.export.export import ExportOptions, export
from graph.selection.selection import Selection, types_of
from graph.stores.store import Store

Changing = Callable[["Book"], object]


async def exported(store: Store, path: Path, language: str = "en", *, derived: bool = False) -> Path:
    """Writes all of a store as a workbook."""
    ontology = store.ontology
    names = [*ontology.relationships, *(ontology.derived if derived else ())]
    with path.open("wb") as file:
        selection = Selection(*types_of(ontology, None, names))
        await export(store, selection, DIALECTS["xlsx"], file, ExportOptions(language=language))
    return path


class Book:
    """A workbook while it is changed; rows are named by their keys, columns by their titles."""

    def __init__(self, path: Path) -> None:
        self.book: Any = open_book(path)

    def sheet(self, name: str) -> Any:
        return self.book[name]

    def titles(self, name: str) -> list[str]:
        return [cell.value for cell in self.sheet(name)[1]]

    def row(self, name: str, key: str) -> int:
        column = self.titles(name).index("Key") + 1
        rows = range(2, self.sheet(name).max_row + 1)
        return next(row for row in rows if self.sheet(name).cell(row, column).value == key)

    def set(self, name: str, key: str, **values: Any) -> None:
        """Changes cells of a row; blanks in titles are underscores here."""
        for title, value in values.items():
            place = self.titles(name).index(title.replace("_", " ")) + 1
            self.sheet(name).cell(self.row(name, key), place).value = value

    def append(self, name: str, values: Mapping[str, Any]) -> None:
        """Adds a row below the others."""
        self.sheet(name).append([values.get(title) for title in self.titles(name)])

    def delete(self, name: str, key: str) -> None:
        self.sheet(name).delete_rows(self.row(name, key))

    def rewrite(self, name: str, change: Callable[[list[list[Any]]], list[list[Any]]]) -> None:
        """Replaces all rows of a sheet, titles included, by what a function makes of them."""
        self.replace(name, change([[cell.value for cell in row] for row in self.sheet(name).iter_rows()]))

    def replace(self, name: str, rows: Iterable[Sequence[Any]]) -> None:
        """Replaces all rows of a sheet, titles included."""
        sheet = self.sheet(name)
        sheet.delete_rows(1, sheet.max_row)
        for row in rows:
            sheet.append(row)


def changed(path: Path, *changes: Changing) -> Path:
    """A copy of a workbook, changed."""
    book = Book(path)
    for change in changes:
        change(book)
    copy = path.with_name(f"given-back-{path.name}")
    book.book.save(copy)
    return copy
