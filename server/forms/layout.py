"""Where the rows of an answer stand: downward from the cell that asks, a column for each part of a row.

Merged cells count as one. Nothing that the form holds is written over, but what stands in the asking cell itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.editing.places import LAST_COLUMN, LAST_ROW, Place
from loaders.editing.workbook import Book
from loaders.editing.worksheet import MAXIMUM_CHARACTERS, Worksheet
from server.forms.answers import CellAnswer, Row
from server.forms.asking import CellMistake
from server.forms.cells import AskedCell


@dataclass(frozen=True, slots=True)
class Laid:
    """The rows that a cell gets, and the places that they stand in."""

    rows: tuple[Row, ...]
    places: tuple[tuple[Place, ...], ...]


def check_cells(book: Book, cells: Sequence[AskedCell]) -> list[CellMistake]:
    """What is wrong with the cells that ask, whatever they are answered."""
    mistakes = []
    asked: set[tuple[str, Place]] = set()
    for cell in cells:
        sheet = book.sheets[cell.sheet]
        merge = sheet.merge_of(cell.place)
        if (cell.sheet, cell.place) in asked:
            mistakes.append(CellMistake(cell, "the cell asks twice, by a comment and by the mapping; leave one out"))
        asked.add((cell.sheet, cell.place))
        if merge is not None and (first := Place(merge.first_row, merge.first_column)) != cell.place:
            mistakes.append(CellMistake(cell, f"the cell is merged into {first}; let that ask"))
        elif sheet.is_formula(cell.place):
            mistakes.append(CellMistake(cell, "the cell has a formula, which is left as it is; ask in another cell"))
    return mistakes


def lay_out(
    book: Book, cells: Sequence[AskedCell], answers: Mapping[AskedCell, CellAnswer]
) -> tuple[dict[AskedCell, Laid], list[CellMistake]]:
    """The places of the answers that there are, and what is in their way."""
    laid, mistakes = {}, []
    taken = {(cell.sheet, cell.place): cell for cell in cells}
    for cell, answer in ((it, answers[it]) for it in cells if it in answers):
        sheet = book.sheets[cell.sheet]
        rows = _joined(cell, answer)
        columns = max(map(len, rows), default=1)
        places = _places(sheet, cell.place, max(len(rows), 1), columns)
        laid[cell] = Laid(rows, places)
        if cell.joined and columns > 1:
            message = f"{columns} columns cannot be joined into a cell; ask for one, or leave {cell.joined!r} out"
            mistakes.append(CellMistake(cell, message))
        elif (in_the_way := _in_the_way(sheet, cell, places, taken)) is not None:
            size = f"{len(rows)} row{'s' if len(rows) != 1 else ''} of {columns} column{'s' if columns != 1 else ''}"
            mistakes.append(CellMistake(cell, f"{size} are needed here, but {in_the_way}"))
        elif any(isinstance(it, str) and len(it) > MAXIMUM_CHARACTERS for row in rows for it in row):
            mistakes.append(CellMistake(cell, f"a text is too long; a cell has {MAXIMUM_CHARACTERS:,} characters"))
        for place in (it for row in places for it in row):
            taken.setdefault((cell.sheet, place), cell)
    return laid, mistakes


def _joined(cell: AskedCell, answer: CellAnswer) -> tuple[Row, ...]:
    if not cell.joined or any(len(row) != 1 for row in answer.rows):
        return answer.rows
    members = [str(row[0]) for row in answer.rows if row[0] is not None]
    return ((cell.joined.join(members) or None,),)


def _places(sheet: Worksheet, start: Place, row_count: int, column_count: int) -> tuple[tuple[Place, ...], ...]:
    rows = []
    row = start.row
    for _ in range(row_count):
        places = []
        column = start.column
        for _ in range(column_count):
            place = Place(row, column)
            places.append(place)
            merge = sheet.merge_of(place)
            column = merge.last_column + 1 if merge else column + 1
        rows.append(tuple(places))
        merge = sheet.merge_of(places[0])
        row = merge.last_row + 1 if merge else row + 1
    return tuple(rows)


def _in_the_way(
    sheet: Worksheet,
    cell: AskedCell,
    places: Sequence[Sequence[Place]],
    taken: Mapping[tuple[str, Place], AskedCell],
) -> str | None:
    """What keeps the rows of an answer from their places, and what to do; None if nothing does."""
    for number, row in enumerate(places):
        for place in row:
            if place == cell.place:
                continue
            room = "make room for all rows in the form, or ask for fewer by first"
            if number:
                room += f": {number}"
            if place.row > LAST_ROW or place.column > LAST_COLUMN:
                return f"the sheet ends before {place}; {room}"
            if (other := taken.get((cell.sheet, place), cell)) != cell:
                return f"{place} belongs to the question in {other.place}; {room}"
            if sheet.holds(place):
                return f"{place} holds something; {room}"
            merge = sheet.merge_of(place)
            if merge is not None and (merge.first_row, merge.first_column) != place:
                return f"{place} is merged into {Place(merge.first_row, merge.first_column)}; unmerge it"
    return None
