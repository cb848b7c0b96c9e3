"""CSV tables: rows with their line numbers, whatever a spreadsheet wrote.

Text is UTF-8 (with or without a byte-order mark) or else GB 18030, told apart strictly: a file is one or the other.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import Mistake, allowed_instead
from loaders.mistakes import Mistakes

_ENCODINGS = ("utf-8-sig", "gb18030")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: the cells by column, empty ones left out."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A file of which only one row at a time is held."""

    path: Path
    name: str

    def rows(self, columns: Sequence[str], required: Sequence[str], mistakes: Mistakes) -> Iterator[Row]:
        """The rows; what is wrong with the table itself is noted, and ends it where nothing can be read."""
        try:
            encoding = _encoding(self.path)
            if encoding is None:
                self._unread(mistakes, 0, f"the text is neither of {' nor of '.join(_ENCODINGS)}")
                return
            with self.path.open(encoding=encoding, newline="") as file:
                yield from self._parse(csv.reader(file, strict=True), columns, required, mistakes)
        except OSError as error:
            self._unread(mistakes, 0, f"the file cannot be read: {error.strerror}")

    def _parse(
        self, reader: "Iterator[list[str]]", columns: Sequence[str], required: Sequence[str], mistakes: Mistakes
    ) -> Iterator[Row]:
        line = 0
        try:
            header = [cell.strip() for cell in next(reader, [])]
            line = reader.line_num  # type: ignore[attr-defined]
            if not self._header_fits(header, columns, required, mistakes):
                mistakes.unread.add(self.name)
                return
            for cells in reader:
                start, line = line + 1, reader.line_num  # type: ignore[attr-defined]
                if not any(cell.strip() for cell in cells):
                    continue  # a spreadsheet writes rows of empty cells below a table
                if len(cells) == len(header):
                    pairs = zip(header, cells, strict=True)
                    yield Row(start, {name: text for name, cell in pairs if (text := cell.strip())})
                else:
                    message = f"{len(cells)} cells in a table of {len(header)} columns"
                    mistakes.append(Mistake(self.name, start, "", message))
        except csv.Error as error:
            self._unread(mistakes, line + 1, f"not CSV: {error}")

    def _unread(self, mistakes: Mistakes, line: int, message: str) -> None:
        mistakes.append(Mistake(self.name, line, "", message))
        mistakes.unread.add(self.name)

    def _header_fits(
        self, header: list[str], columns: Sequence[str], required: Sequence[str], mistakes: Mistakes
    ) -> bool:
        before = len(mistakes)
        for place, name in enumerate(header):
            if name not in columns:
                wrong = f"unknown column {name!r}; {allowed_instead(name, columns)}"
                mistakes.append(Mistake(self.name, 1, name or str(place + 1), wrong))
            elif name in header[:place]:
                mistakes.append(Mistake(self.name, 1, name, "the column stands twice"))
        missing = [name for name in required if name not in header]
        mistakes.extend(Mistake(self.name, 1, name, f"the column {name!r} is missing") for name in missing)
        return len(mistakes) == before


def _encoding(path: Path) -> str | None:
    for encoding in _ENCODINGS:
        try:
            with path.open(encoding=encoding) as file:
                while file.read(_CHUNK):
                    pass
        except UnicodeDecodeError:
            continue
        return encoding
    return None
