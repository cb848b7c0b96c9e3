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

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
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
    _write(book, cell, laid)
    if former is None:
        return FilledCell(cell, answer, laid.rows)
    if cell.joined:
        joined = (cell.joined.join(str(row[0]) for row in former.rows) or None,)
        changed = changes(laid.rows, (joined,), is_list=False)
    else:
        changed = changes(laid.rows, former.rows, is_list=cell in asked.lists)
    notes = tuple(_mark(book, cell, laid, changed, language, period))
    return FilledCell(cell, answer, laid.rows, notes)


def _write(book: Book, cell: AskedCell, laid: Laid) -> None:
    sheet = book.sheets[cell.sheet]
    own_style = sheet.style(cell.place)
    if not laid.rows:
        sheet.set(cell.place, None)
    for places, row in zip(laid.places, laid.rows, strict=False):
        for place, value in zip(places, row, strict=True):
            style = sheet.style(place) or own_style
            sheet.set(place, _serial(value) if book.styles.is_date(style) else value, style)


def _serial(value: CellValue) -> CellValue:
    """The number that a spreadsheet has for a day; anything else as it is, such as a month or a year."""
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return value
    day = datetime.date.fromisoformat(value)
    return (day - _FIRST_DAY).days + _FIRST_SERIAL if day >= _FIRST_DAY else value


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
