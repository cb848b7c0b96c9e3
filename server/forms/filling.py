"""Fills a form: asks what its cells ask, lays the answers out, and writes them into the workbook.

filled = await fill(book, cells, asker, Period(day="2021-06-30"), "zh")
filled.content, filled.unknown, filled.mistakes
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.ontology.model import Label
from loaders.editing.places import Place
from loaders.editing.styles import Styles
from loaders.editing.workbook import Book
from loaders.editing.worksheet import CellValue
from server.forms.asking import Asked, CellMistake, FormAsker, Period
from server.forms.cells import AskedCell
from server.forms.changes import Changes, changes
from server.forms.layout import Laid, check_cells, lay_out
from server.forms.sources import FilledCell, add_sources

CHANGED_COLOR = "FFF2CC"
"""Of cells that are otherwise than on the earlier day."""

_FORMER = Label("{day}：{value}", "{day}: {value}")
_EMPTY = Label("（空）", "(empty)")
_NEW = Label("{day} 没有这一行", "no such row on {day}")
_GONE = Label("{day} 有而现已没有：{value}", "there on {day}, and no more: {value}")

_COMMA, _SEMICOLON = Label("，", ", "), Label("；", "; ")

_DATE = re.compile(r"\d{4}(-\d\d){0,2}", re.ASCII)
_SHOWN = {"year": 4, "month": 7, "day": 10}
"""How long a date must be for cells that show so much of it."""

_FIRST_DAY, _FIRST_SERIAL = datetime.date(1900, 3, 1), 61
"""Before that, spreadsheets count a day that there was not."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The workbook, what the graph did not know, what there was no room for; or mistakes, and then nothing else."""

    content: bytes
    cells: tuple[FilledCell, ...]
    mistakes: tuple[CellMistake, ...] = ()


async def fill(book: Book, cells: Sequence[AskedCell], asker: FormAsker, period: Period) -> Filled:
    """The filled form; the book is changed. Raises StoreError."""
    mistakes = check_cells(book, cells)
    asked = await asker.ask(book, cells, period)
    laid, in_the_way = lay_out(book, cells, asked.answers)
    mistakes += [*asked.mistakes, *in_the_way]
    if not mistakes:
        filled = [_filled(book, cell, laid[cell], asked, asker.language, period) for cell in cells]
        add_sources(book, filled, asked.snapshot, period, asker.language)
        return Filled(book.content(), tuple(filled))
    order = {cell: number for number, cell in enumerate(cells)}
    return Filled(b"", (), tuple(sorted(dict.fromkeys(mistakes), key=lambda it: order[it.cell])))


def _filled(book: Book, cell: AskedCell, laid: Laid, asked: Asked, language: str, period: Period) -> FilledCell:
    answer, former = asked.answers[cell], asked.former.get(cell)
    write_rows(book, cell, laid)
    if former is None:
        return FilledCell(cell, answer, laid.rows)
    if cell.joined:
        joined = (cell.joined.join(str(row[0]) for row in former.rows) or None,)
        changed = changes(laid.rows, (joined,), is_list=False)
    else:
        changed = changes(laid.rows, former.rows, is_list=cell in asked.lists)
    notes = tuple(_mark(book, cell, laid, changed, language, period))
    return FilledCell(cell, answer, laid.rows, notes)


def write_rows(book: Book, cell: AskedCell, laid: Laid) -> None:
    """Writes the rows of an answer into their places; without any, the asking cell is emptied."""
    sheet = book.sheets[cell.sheet]
    own_style = sheet.style(cell.place)
    if not laid.rows:
        sheet.set(cell.place, None)
    if not laid.rows:
        return
    styles = [[sheet.style(place) or own_style for place in places] for places in laid.places]
    for column, values in enumerate(zip(*laid.rows, strict=True)):
        of_column = [row[column] for row in styles[: len(values)]]
        places = [row[column] for row in laid.places]
        for place, value, style in zip(places, _dates(book.styles, values, of_column), of_column, strict=False):
            sheet.set(place, value, style)


def _dates(styles: Styles, values: Sequence[CellValue], formats: Sequence[str | None]) -> list[CellValue]:
    """The values of a column: dates where each can be shown by the format of its cell, and otherwise all as texts.

    So they can be sorted: a year among days is none of them, and a text beside dates comes behind all of them.
    """
    serials = [_serial(value, styles.precision(style)) for value, style in zip(values, formats, strict=True)]
    are_dates = all(it is not None for it, value in zip(serials, values, strict=True) if _is_date(value))
    return [value if it is None else it for it, value in zip(serials, values, strict=True)] if are_dates else [*values]


def _is_date(value: CellValue) -> bool:
    return isinstance(value, str) and _DATE.fullmatch(value) is not None


def _serial(value: CellValue, precision: str) -> int | None:
    """The number that a spreadsheet has for a date of which a cell shows no more than is known; else None."""
    if not isinstance(value, str) or not precision or not _DATE.fullmatch(value):
        return None
    if len(value) < _SHOWN[precision]:
        return None
    day = datetime.date.fromisoformat(f"{value}-01-01"[:10])
    return (day - _FIRST_DAY).days + _FIRST_SERIAL if day >= _FIRST_DAY else None


def _mark(
    book: Book, cell: AskedCell, laid: Laid, changes_of_cell: Changes, language: str, period: Period
) -> Iterator[str]:
    """Marks what changed, by a color and by a comment; each comment, with the place where it stands."""
    sheet, comments = book.sheets[cell.sheet], book.comments[cell.sheet]
    notes: dict[Place, str] = {}
    for changed in changes_of_cell.cells:
        place = laid.places[changed.row][changed.column]
        sheet.set_style(place, book.styles.filled(sheet.style(place), CHANGED_COLOR))
        if not changed.is_new_row:
            value = _EMPTY.in_language(language) if changed.former is None else changed.former
            notes[place] = _FORMER.in_language(language).format(day=period.since, value=value)
        elif changed.column == 0:
            notes[place] = _NEW.in_language(language).format(day=period.since)
    if changes_of_cell.gone:
        sheet.set_style(cell.place, book.styles.filled(sheet.style(cell.place), CHANGED_COLOR))
        comma = _COMMA.in_language(language)
        rows = (comma.join(str(it) for it in row if it is not None) for row in changes_of_cell.gone)
        gone = _SEMICOLON.in_language(language).join(rows)
        text = _GONE.in_language(language).format(day=period.since, value=gone)
        notes[cell.place] = "\n".join(filter(None, (notes.get(cell.place), text)))
    for place, text in notes.items():
        comments.add(place, text)
        yield f"{place}: {text}"
