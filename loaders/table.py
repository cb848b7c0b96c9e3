"""A table of CSV: the columns that it may have, its rows with their line numbers, and what its cells say.

    from,to_type,to,since,sources
    school-1,Community,c-1,2021,report#p3

Tables come from spreadsheets. So text is UTF-8, with or without a byte-order mark, or else GB 18030, which Excel writes
in China; and there may be blanks around cells, empty rows below the table, and line breaks within cells.
"""

import csv
import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.datatypes.base import Stored
from graph.datatypes.identifier import read_identifier
from graph.datatypes.text import SEPARATORS, clean
from graph.errors import allowed_instead
from graph.ontology.entity import CITATIONS, KEY
from graph.ontology.model import Element, NodeType, Property, RelationshipType
from graph.ontology.rules import SOURCE
from graph.stores.records import Citation
from loaders.mistakes import Mistakes
from loaders.records import ColumnError, ParsedRow, RecordReader, RowValues, file_properties

# UTF-8 first: Chinese in UTF-8 is often valid GB 18030 too, as other characters, but hardly ever the other way round.
_ENCODINGS = ("utf-8-sig", "gb18030")
_CHUNK = 1 << 20


def columns_of(element: Element) -> tuple[str, ...]:
    """The columns that a table of a type may have, in the order in which the product writes them."""
    return (*_end_columns(element), *(prop.name for prop in file_properties(element)), CITATIONS)


def required_columns_of(element: Element) -> tuple[str, ...]:
    """The columns that a table of a type must have, in the same order."""
    # What else a new node needs, one that the store has already need not be told again.
    named = _end_columns(element) if isinstance(element, RelationshipType) else (KEY.name,)
    # A source cites nothing: it is where the facts come from.
    return (*named, CITATIONS) if element.name != SOURCE else tuple(named)


def _end_columns(element: Element) -> Iterator[str]:
    if not isinstance(element, RelationshipType):
        return
    for name, end in (("from", element.source), ("to", element.target)):
        if len(end.types) > 1:
            yield f"{name}_type"
        yield name


class CellNotation:
    """How cells write values: as texts, with semicolons between the members of lists and between citations."""

    citation_form = "as key#where; separated by semicolons"

    def value(self, prop: Property, raw: str) -> Stored:
        return prop.datatype.read(raw)

    def end(self, values: RowValues, column: str, types: Sequence[str]) -> tuple[str, str]:
        node_type = values.get(f"{column}_type", "") if len(types) > 1 else types[0]
        if node_type not in types:
            raise ColumnError(
                f"{column}_type", f"{node_type!r} is not allowed here; {allowed_instead(node_type, types)}"
            )
        if column not in values:
            raise ColumnError(column, f"empty; required: the key of a {node_type}")
        return node_type, values[column]

    def split_citations(self, raw: str) -> Sequence[str]:
        return [text for part in SEPARATORS.split(raw) if (text := part.strip())]

    def citation(self, raw: str) -> Citation:
        return _citation(raw)


@functools.lru_cache(maxsize=8_192)
def _citation(raw: str) -> Citation:
    """Remembered, as rows that stand together are often from one place in a source."""
    # Chinese keyboards type a wide number sign.
    key, _, locator = raw.replace("＃", "#", 1).partition("#")
    return read_identifier(key.strip()), clean(locator.strip())


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose rows are of one type; `name` is what messages call the file."""

    path: Path
    name: str
    element: NodeType | RelationshipType

    @property
    def types(self) -> tuple[str, ...]:
        return (self.element.name,)

    @property
    def of_nodes(self) -> bool:
        return isinstance(self.element, NodeType)

    @property
    def is_sheet(self) -> bool:
        return False

    def rows(self, mistakes: Mistakes) -> Iterator[ParsedRow]:
        """The records of the rows, in the order of the file; what is wrong with a row is noted."""
        reader = RecordReader(self.element, self.name, mistakes, CellNotation())
        columns, required = columns_of(self.element), required_columns_of(self.element)
        for row in CsvFile(self.path, self.name, mistakes).rows(columns, required):
            yield reader.read(row.line, row.cells)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of CSV: the line at which it begins, and its cells by column, without the empty ones."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class CsvFile:
    """A file of CSV with a header, of which one row at a time is in memory."""

    path: Path
    name: str
    mistakes: Mistakes

    def rows(self, columns: Sequence[str], required: Sequence[str]) -> Iterator[Row]:
        """The rows, where the header has no other columns than these and all the required ones.

        Rows with too many or too few cells are noted and left out. Where the file cannot be read any further, the rows
        end.
        """
        try:
            encoding = _encoding_of(self.path)
            if encoding is None:
                self._note_incomplete(0, "the text is neither UTF-8 nor GB 18030")
                return
            with self.path.open(encoding=encoding, newline="") as file:
                yield from self._parse(csv.reader(file, strict=True), columns, required)
        except OSError as error:
            self._note_incomplete(0, f"the file cannot be read: {error.strerror}")

    def _parse(self, reader: "Iterator[list[str]]", columns: Sequence[str], required: Sequence[str]) -> Iterator[Row]:
        line = 0
        try:
            header = [cell.strip() for cell in next(reader, [])]
            line = reader.line_num  # type: ignore[attr-defined]
            if not self._check_header(header, columns, required):
                self.mistakes.incomplete_files.add(self.name)
                return
            for cells in reader:
                # A cell may go on over several lines, and the row is where its first line is.
                first_line, line = line + 1, reader.line_num  # type: ignore[attr-defined]
                # A spreadsheet writes rows of empty cells below a table.
                if len(cells) == len(header):
                    pairs = zip(header, cells, strict=True)
                    if values := {name: text for name, cell in pairs if (text := cell.strip())}:
                        yield Row(first_line, values)
                elif any(cell.strip() for cell in cells):
                    message = f"{len(cells)} cells in a table of {len(header)} columns"
                    self.mistakes.note(self.name, first_line, "", message)
        except csv.Error as error:
            self._note_incomplete(line + 1, f"not CSV: {error}")

    def _check_header(self, header: Sequence[str], columns: Sequence[str], required: Sequence[str]) -> bool:
        count_before = len(self.mistakes)
        for index, name in enumerate(header):
            if name not in columns:
                # A column without a name is called by its number.
                message = f"unknown column {name!r}; {allowed_instead(name, columns)}"
                self.mistakes.note(self.name, 1, name or str(index + 1), message)
            elif name in header[:index]:
                self.mistakes.note(self.name, 1, name, "the table has this column twice")
        for name in required:
            if name not in header:
                self.mistakes.note(self.name, 1, name, f"the column {name!r} is missing")
        return len(self.mistakes) == count_before

    def _note_incomplete(self, line: int, message: str) -> None:
        self.mistakes.note(self.name, line, "", message)
        self.mistakes.incomplete_files.add(self.name)


def _encoding_of(path: Path) -> str | None:
    """The first encoding in which the whole file can be read; None where there is none."""
    for encoding in _ENCODINGS:
        try:
            with path.open(encoding=encoding) as file:
                while file.read(_CHUNK):
                    pass
        except UnicodeDecodeError:
            continue
        return encoding
    return None
