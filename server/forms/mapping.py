"""Reads a file of YAML that says which cells of a form ask what, for forms that must not be touched.

form: 1
cells:
  表1!B3: "共建单位数(社区: 金昌社区)"
  表1!B4: {question: "共建单位名单(社区: 金昌社区)", joined: 、}
  表1!C5:C10: "共建单位数(社区: =A)"
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import DataError, Mistake, allowed_instead
from graph.ontology.declaration import DeclaredValue
from loaders.editing.places import Place, read_range
from loaders.editing.workbook import Book
from loaders.editing.worksheet import Worksheet
from loaders.sheets.sheet import Merge
from server.forms.cells import MAXIMUM_CELLS, AskedCell

VERSION = "1"
MAXIMUM_BYTES = 1 << 20

_CELL = re.compile(r"(?:'(?P<quoted>(?:[^']|'')+)'|(?P<plain>[^'!]+))!(?P<cell>[^!]+)")


@dataclass(frozen=True, slots=True)
class _Named:
    sheet: str
    places: tuple[Place, ...]


def read_form_mapping(path: Path, book: Book) -> list[AskedCell]:
    """The cells of a workbook that a file names; raises DataError with all mistakes."""
    mistakes: list[Mistake] = []
    cells: list[AskedCell] = []
    root = DeclaredValue.parse(_text_of(path), path.name, mistakes)
    if root is None and not mistakes:
        mistakes.append(Mistake(path.name, 0, "", "the mapping is empty; expected: form: 1, and cells"))
    if root is not None:
        sections = root.mapping(("form", "cells"))
        if (version := sections.get("form")) is not None:
            version.choice((VERSION,))
        for key, value in sections["cells"].entries() if "cells" in sections else ():
            named = _named(key, book)
            question, joined = _question(value)
            if named is not None and question:
                cells += [AskedCell(named.sheet, place, question, joined) for place in named.places]
    if mistakes:
        raise DataError(sorted(mistakes, key=lambda mistake: mistake.line))
    return cells


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MAXIMUM_BYTES + 1)
        if len(content) > MAXIMUM_BYTES:
            raise DataError([Mistake(path.name, 0, "", f"too large for a mapping; allowed: {MAXIMUM_BYTES:,} bytes")])
        return content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError([Mistake(path.name, 0, "", f"cannot be read as UTF-8: {error}")]) from error


def _named(key: DeclaredValue, book: Book) -> _Named | None:
    text = str(key.yaml_node.value) if key.is_text else ""
    match = _CELL.fullmatch(text.strip())
    area = None if match is None else read_range(match["cell"].strip())
    if match is None or area is None:
        key.note(f"{key.summary} is no cell; expected: the sheet and the cell, such as {next(iter(book.sheets))}!B3")
        return None
    sheet = match["plain"] or match["quoted"].replace("''", "'")
    if sheet not in book.sheets:
        key.note(f"the workbook has no sheet {sheet!r}; {allowed_instead(sheet, book.sheets)}")
        return None
    if _size(area) > MAXIMUM_CELLS:
        key.note(f"{key.summary} has {_size(area):,} cells; allowed: {MAXIMUM_CELLS:,}")
        return None
    return _Named(sheet, tuple(_places(book.sheets[sheet], area)))


def _size(area: Merge) -> int:
    return (area.last_row - area.first_row + 1) * (area.last_column - area.first_column + 1)


def _places(sheet: Worksheet, area: Merge) -> Iterator[Place]:
    """The cells of an area, of which those that are merged count as one; of a single cell just that."""
    for row in range(area.first_row, area.last_row + 1):
        for column in range(area.first_column, area.last_column + 1):
            place = Place(row, column)
            merge = sheet.merge_of(place)
            if merge is None or _size(area) == 1 or (merge.first_row, merge.first_column) == place:
                yield place


def _question(value: DeclaredValue) -> tuple[str, str]:
    if value.is_text:
        return value.text(), ""
    entries = value.mapping(("question",), ("joined",))
    question = entries["question"].text() if "question" in entries else ""
    return question, entries["joined"].text() if "joined" in entries else ""
