"""What calamine does not tell of a worksheet of XLSX: what is hidden, failed formulas, how far its cells stretch.

A quick look by regular expressions comes first. It is enough for a worksheet that hides nothing, has no failed formula
and stretches over few columns; it takes a fifth of the time of parsing the XML, which is done for all others.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from loaders.sheets.limits import SheetLimits
from loaders.sheets.sheet import index_of

_OVERLAP = 64
_NOT_PLAIN = tuple(
    # Each with a text within it, which is sought faster. LibreOffice says of each row that it is not hidden.
    (sign, re.compile(pattern))
    for sign, pattern in (
        (b'hidden="', rb'hidden="(?:1|t)'),
        (b"</f>", rb"</f>\s*<(?:/|v\s*/|v>\s*<)"),
        (b"<f", rb"<f\b[^>]*/>\s*<(?:/|v\s*/|v>\s*<)"),
        (b't="e"', rb't="e"'),
    )
)
_VALUE_BYTES = 16
"""A cell that holds something takes at least so many bytes: `<c><v>1</v></c>`."""
_REFERENCES = re.compile(rb"""r(?:="([A-Za-z]{2,}(?=[0-9])|[A-Za-z]?(?=[0-9]{6}))([0-9]+)|(\s+=|=\s|='))""")
"""Those that lead far away, and those that are written as no spreadsheet writes them."""
_USUAL_ROOT = re.compile(rb"<worksheet[\s>]")
_REFERENCE = re.compile("([A-Za-z]+)([0-9]+)")
_LETTERS, _FAR_ROW = 26, 99_999


class XmlError(Exception):
    """The XML of a part is damaged, or has what no spreadsheet writes."""


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell by its row, from 1, and its column, from 0; `text` is the error that it holds, or ''."""

    row: int
    column: int
    text: str = ""


@dataclass(slots=True)
class WorksheetFacts:
    """What a look at the XML of a worksheet has told."""

    rows: int = 0
    columns: int = 0
    """How many rows lie between the first and last cell that hold something, and columns from A on; or a few more."""
    values: int = 0
    """How many cells hold something; or more."""
    failed: list[CellPlace] = field(default_factory=list)
    uncalculated: list[CellPlace] = field(default_factory=list)
    """Cells with a formula and no value: whoever wrote the file did not calculate it."""
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    """The first and the last column of each hidden range."""


def quick_look(pieces: Iterable[bytes], limits: SheetLimits) -> WorksheetFacts | None:
    """The facts of a worksheet that hides nothing and in which nothing failed; None if it must be parsed to know.

    The references are matched as calamine reads them. What is written in any other way is parsed.
    """
    letters: set[bytes] = set()
    last_row, size, tail, is_first = _FAR_ROW, 0, b"", True
    for piece in pieces:
        text = tail + piece
        if is_first and not _USUAL_ROOT.search(text, 0, 4096):
            return None
        if any(sign in text and pattern.search(text) for sign, pattern in _NOT_PLAIN):
            return None
        for column, row, unusual in set(_REFERENCES.findall(text)):
            if unusual:
                return None
            letters.add(column)
            last_row = max(last_row, int(row[:12]))
        size += len(piece)
        tail, is_first = text[-_OVERLAP:], False
    columns = max([_LETTERS, *(index_of(column[:8].decode()) + 1 for column in letters)])
    return WorksheetFacts(last_row, columns, size // _VALUE_BYTES) if last_row * columns <= limits.cells else None


def parsed_facts(pieces: Iterable[bytes]) -> WorksheetFacts:
    """The facts of any worksheet, from its XML."""
    parsing = _Parsing()
    parse_xml(pieces, parsing.start, parsing.end, parsing.characters)
    return parsing.facts()


def parse_xml(pieces: Iterable[bytes], start: Any, end: Any, characters: Any) -> None:
    """Parses XML with these handlers; a part that declares entities is refused, as they may multiply what is read."""
    parser = expat.ParserCreate(namespace_separator=None)
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise XmlError(str(error)) from error


def _refuse_doctype(*_: object) -> None:
    raise XmlError("it declares a document type")


def local_name(name: str) -> str:
    """The name of an element without its prefix."""
    return name.rpartition(":")[2]


class _Parsing:
    def __init__(self) -> None:
        self._facts = WorksheetFacts()
        self._row, self._column = 0, -1
        self._type = ""
        self._has_formula = False
        self._value: list[str] | None = None
        self._first_row, self._last_row = 0, 0
        self._last_column = -1

    def facts(self) -> WorksheetFacts:
        if self._last_row:
            self._facts.rows = self._last_row - self._first_row + 1
            self._facts.columns = self._last_column + 1
        return self._facts

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        match local_name(name):
            case "c":
                self._enter_cell(attributes)
            case "v" | "is":
                self._value = []
                self._facts.values += 1
                self._stretch()
            case "f":
                self._has_formula = True
            case "row":
                self._enter_row(attributes)
            case "col" if _is_true(attributes.get("hidden")):
                self._facts.hidden_columns.append((_number(attributes, "min") - 1, _number(attributes, "max") - 1))

    def characters(self, text: str) -> None:
        if self._value is not None and self._type != "s":
            self._value.append(text)

    def end(self, name: str) -> None:
        if local_name(name) != "c":
            return
        text = "".join(self._value or ())
        if self._type == "e":
            self._facts.failed.append(CellPlace(self._row, self._column, text))
        elif self._has_formula and not text and self._type not in ("s", "str"):
            self._facts.uncalculated.append(CellPlace(self._row, self._column))
        self._value = None

    def _enter_row(self, attributes: Mapping[str, str]) -> None:
        self._row = _number(attributes, "r") if "r" in attributes else self._row + 1
        self._column = -1
        if _is_true(attributes.get("hidden")):
            self._facts.hidden_rows.add(self._row)

    def _enter_cell(self, attributes: Mapping[str, str]) -> None:
        self._type, self._has_formula, self._value = attributes.get("t", ""), False, None
        self._column += 1
        if "r" in attributes:
            match = _REFERENCE.fullmatch(attributes["r"])
            if match is None or len(attributes["r"]) > 12:
                raise XmlError(f"{attributes['r'][:20]!r} is no cell")
            self._row, self._column = int(match[2]), index_of(match[1])

    def _stretch(self) -> None:
        row, column = max(self._row, 1), max(self._column, 0)
        if not self._last_row:
            self._first_row = self._last_row = row
        self._first_row, self._last_row = min(self._first_row, row), max(self._last_row, row)
        self._last_column = max(self._last_column, column)


def _is_true(text: str | None) -> bool:
    return text in ("1", "true")


def _number(attributes: Mapping[str, str], name: str) -> int:
    text = attributes.get(name, "")
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise XmlError(f"{text[:20]!r} is no number of a row or column")
    return int(text)
