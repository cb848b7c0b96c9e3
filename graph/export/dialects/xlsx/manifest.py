"""The hidden sheet of a workbook, which says what the others are, so that what people change can be read back.

gongjian  1
language  zh
ontology  8c1f03a2d4b5e697
revision  12
sheet     单位             Unit
column    Unit             kind                      类型
record    Unit             VW5pdDp1MQ                kAz1Bq9x - Yv3s...
end       1                4f0c...

A record has a mark for each column of its type but the last, the id (`marks.py`). The end has the number of records,
and a digest of all rows before it.
"""

import hashlib
from collections.abc import Callable, Sequence
from enum import StrEnum

from xlsxwriter.utility import xl_rowcol_to_cell

from graph.export.dialects.xlsx.marks import normal_text
from graph.export.dialects.xlsx.sheet import Sheet

FORMAT = "1"
"""The version of the form of workbooks; a reader refuses versions that it does not know."""

NAME = "_gongjian"
"""What the hidden sheets are called; from the second on with a number behind it."""


class Row(StrEnum):
    """What a row of the sheet is, in its first cell."""

    FORMAT = "gongjian"
    LANGUAGE = "language"
    ONTOLOGY = "ontology"
    SNAPSHOT = "snapshot"
    REVISION = "revision"
    QUERY = "query"
    SHEET = "sheet"
    COLUMN = "column"
    CHOICES = "choices"
    RECORD = "record"
    END = "end"


class Seal:
    """The digest of rows, by which a reader knows that nobody changed them."""

    def __init__(self) -> None:
        self._hash = hashlib.blake2b(digest_size=16)

    def add(self, row: Sequence[str]) -> None:
        """Takes in the next row."""
        self._hash.update("\x1f".join(map(normal_text, row)).rstrip("\x1f").encode() + b"\n")

    @property
    def text(self) -> str:
        """The digest of all rows so far."""
        return self._hash.hexdigest()


class Manifest:
    """The hidden sheet while it is written; `add` makes the sheet, and another one when that is full."""

    def __init__(self, add: Callable[[], Sheet]) -> None:
        self._add = add
        self._sheet = add()
        self._seal = Seal()
        self._records = 0
        self._choices: dict[tuple[str, ...], str] = {}

    def write(self, kind: Row, *texts: str) -> None:
        """Writes a row."""
        if self._sheet.full:
            self._sheet = self._add()
        row = (kind.value, *texts)
        self._seal.add(row)
        self._sheet.write(row)

    def write_record(self, type_name: str, identity: str, marks: Sequence[str]) -> None:
        """Writes the row of a record."""
        self._records += 1
        self.write(Row.RECORD, type_name, identity, " ".join(marks))

    def reference_to(self, choices: tuple[str, ...]) -> str:
        """A formula for the cells that hold the choices of a column, which are written once."""
        if choices not in self._choices:
            self.write(Row.CHOICES, *choices)
            row = self._sheet.rows - 1
            first, last = (xl_rowcol_to_cell(row, place, True, True) for place in (1, len(choices)))
            self._choices[choices] = f"='{self._sheet.name}'!{first}:{last}"
        return self._choices[choices]

    def end(self) -> None:
        """Writes the last row."""
        self.write(Row.END, str(self._records), self._seal.text)
