"""The rows of a workbook's sheets, by the names of their columns, wherever people have moved rows and columns."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.errors import allowed_instead
from graph.export.dialects.xlsx.columns import END_NAME
from graph.export.dialects.xlsx.manifest import NAME
from graph.export.dialects.xlsx.marks import ReadCell, normal_text
from graph.ontology.entity import ID
from loaders.mistakes import Mistakes
from loaders.workbook.book import Cells
from loaders.workbook.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Place:
    """A row: in which file and sheet, and its number from 1. `titles` are those of its columns by their names."""

    file: str
    sheet: str
    line: int
    titles: Mapping[str, str]

    def note(self, mistakes: Mistakes, column: str, message: object) -> None:
        """Notes what is wrong in a column, by its name; '' for the row."""
        mistakes.note(f"{self.file}:{self.sheet}", self.line, self.titles.get(column, column), message)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row that is not empty: its cells by the names of their columns, none where there is nothing.

    `columns` are those that the sheet has; what is for reading only may be missing.
    """

    place: Place
    type_name: str
    cells: Mapping[str, ReadCell]
    columns: Collection[str]

    def text(self, column: str) -> str:
        """What is in a column, as text."""
        return normal_text(self.cells.get(column))


def rows_of(sheets: Mapping[str, Cells], manifest: Manifest, file: str, mistakes: Mistakes) -> Iterator[SheetRow]:
    """The rows of all sheets that are of the workbook; sheets that people added are passed over."""
    for sheet_name, cells in sheets.items():
        type_name = _type_of(sheet_name, cells, manifest)
        if type_name:
            yield from _of_sheet(sheet_name, type_name, cells, manifest, file, mistakes)


def _type_of(sheet_name: str, cells: Cells, manifest: Manifest) -> str:
    """The type of a sheet by its name, or of one that was renamed by its titles; '' for none."""
    if sheet_name in manifest.sheets:
        return manifest.sheets[sheet_name]
    if sheet_name.startswith(NAME) or not cells:
        return ""
    titles = {normal_text(cell) for cell in cells[0]}
    alike = [name for name, of_type in manifest.types.items() if titles >= {*of_type.titles.values()}]
    identity = next((row for row in cells[1:] if any(row)), ())
    texts = {normal_text(cell) for cell in identity}
    by_record = [name for name in alike if texts & manifest.types[name].marks.keys()]
    return (by_record or alike or [""])[0]


def _of_sheet(
    sheet_name: str, type_name: str, cells: Cells, manifest: Manifest, file: str, mistakes: Mistakes
) -> Iterator[SheetRow]:
    titles = manifest.types[type_name].titles
    head = [normal_text(cell) for cell in cells[0]] if cells else []
    names = _names(head, cells, Place(file, sheet_name, 1, titles), mistakes)
    if names is None:
        return
    for number, row in enumerate(cells[1:], 2):
        filled = {name: cell for name, cell in zip(names, row, strict=False) if name and normal_text(cell)}
        if filled.keys() - {ID.name}:
            yield SheetRow(Place(file, sheet_name, number, titles), type_name, filled, names)


def _names(head: Sequence[str], cells: Cells, place: Place, mistakes: Mistakes) -> list[str] | None:
    """The names of a sheet's columns, '' for one that is empty; None where they are not those that it had."""
    count_before = len(mistakes)
    by_title = {normal_text(title): name for name, title in place.titles.items()}
    names = [by_title.get(title, "") for title in head]
    for number, (title, name) in enumerate(zip(head, names, strict=True)):
        is_empty = not title and not any(normal_text(row[number]) for row in cells[1:] if number < len(row))
        if not name and not is_empty:
            place.note(
                mistakes, title or str(number + 1), f"unknown column {title!r}; {allowed_instead(title, by_title)}"
            )
        elif name and name in names[:number]:
            place.note(mistakes, title, "the sheet has this column twice")
    for name, title in place.titles.items():
        if name not in names and name != ID.name and not name.endswith(END_NAME):
            place.note(mistakes, title, f"the column {title!r} is missing; to clear values, empty their cells")
    return names if len(mistakes) == count_before else None
