"""Reads a file of YAML that says which cells of a form ask what, for forms that must not be touched.

form: 1
cells:
  表1!B3: 共建单位数(社区: 金昌社区)
  表1!B4: {question: "共建单位名单(社区: 金昌社区)", joined: 、}
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import DataError, Mistake, allowed_instead
from graph.ontology.declaration import DeclaredValue
from loaders.editing.places import Place, read_place
from server.forms.cells import AskedCell

VERSION = "1"
MAXIMUM_BYTES = 1 << 20

_CELL = re.compile(r"(?:'(?P<quoted>(?:[^']|'')+)'|(?P<plain>[^'!]+))!(?P<cell>[^!]+)")


@dataclass(frozen=True, slots=True)
class _Named:
    sheet: str
    place: Place


def read_form_mapping(path: Path, sheets: Sequence[str]) -> list[AskedCell]:
    """The cells that a file names, of a workbook with these sheets; raises DataError with all mistakes."""
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
            named = _named(key, sheets)
            question, joined = _question(value)
            if named is not None and question:
                cells.append(AskedCell(named.sheet, named.place, question, joined))
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


def _named(key: DeclaredValue, sheets: Sequence[str]) -> _Named | None:
    text = str(key.yaml_node.value) if key.is_text else ""
    match = _CELL.fullmatch(text.strip())
    place = None if match is None else read_place(match["cell"].strip())
    if match is None or place is None:
        key.note(f"{key.summary} is no cell; expected: the sheet and the cell, such as {sheets[0]}!B3")
        return None
    sheet = match["plain"] or match["quoted"].replace("''", "'")
    if sheet not in sheets:
        key.note(f"the workbook has no sheet {sheet!r}; {allowed_instead(sheet, sheets)}")
        return None
    return _Named(sheet, place)


def _question(value: DeclaredValue) -> tuple[str, str]:
    if value.is_text:
        return value.text(), ""
    entries = value.mapping(("question",), ("joined",))
    question = entries["question"].text() if "question" in entries else ""
    return question, entries["joined"].text() if "joined" in entries else ""
