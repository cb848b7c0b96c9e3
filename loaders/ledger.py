"""A ledger of what files say, on disk so that memory does not grow with them: it finds what only the whole shows.

Keys that stand twice, names of nodes that are nowhere, and nodes that stand in more relationships at a time than the
ontology allows.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from graph.errors import Mistake
from graph.ontology.model import RelationshipType
from loaders.records import ReadRow

_TABLES = """
CREATE TABLE record (element TEXT, key TEXT, file TEXT, line INTEGER, PRIMARY KEY (element, key)) WITHOUT ROWID;
CREATE TABLE reference (type TEXT, key TEXT, file TEXT, line INTEGER, field TEXT, PRIMARY KEY (type, key))
WITHOUT ROWID;
CREATE TABLE single (element TEXT, field TEXT, key TEXT, first TEXT, last TEXT, file TEXT, line INTEGER);
"""
_UNKNOWN = """
SELECT type, key, file, line, field FROM reference
WHERE NOT EXISTS (SELECT 1 FROM record WHERE record.element = reference.type AND record.key = reference.key)
ORDER BY type, file, line
"""
_SINGLES = """
SELECT first, element, field, key, last, rowid, file, line FROM single ORDER BY element, field, key, first, rowid
"""


class Ledger:
    """Rows are entered one by one; what is wrong is asked at the end."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="gongjian-")
        self._database = sqlite3.connect(Path(self._folder.name) / "ledger.db", isolation_level=None)
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.executescript(_TABLES)
        self._database.execute("BEGIN")

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()
        self._folder.cleanup()

    def enter(self, file: str, row: ReadRow) -> Mistake | None:
        """Notes a row of a file; a key that stands already is the mistake returned.

        Of a row with mistakes only the key counts, so that those who name it are not blamed too.
        """
        if row.sound:
            self._enter_references(file, row)
        try:
            values = row.element.name, row.key, file, row.line
            self._database.execute("INSERT INTO record VALUES (?, ?, ?, ?)", values)
        except sqlite3.IntegrityError:
            return self._twice(file, row) if row.key else None
        return None

    def _enter_references(self, file: str, row: ReadRow) -> None:
        self._database.executemany(
            "INSERT OR IGNORE INTO reference VALUES (?, ?, ?, ?, ?)",
            ((ref.node_type, ref.key, file, row.line, ref.column) for ref in row.references),
        )
        if isinstance(row.element, RelationshipType) and row.period is not None:
            self._enter_single(row.element, file, row, row.period)

    def _enter_single(self, element: RelationshipType, file: str, row: ReadRow, period: tuple[str, str]) -> None:
        for end, reference in ((element.source, row.source), (element.target, row.target)):
            if end.at_most_one and reference is not None:
                self._database.execute(
                    "INSERT INTO single VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (
                        element.name,
                        reference.column,
                        f"{reference.node_type} {reference.key}",
                        *period,
                        file,
                        row.line,
                    ),
                )

    def _twice(self, file: str, row: ReadRow) -> Mistake:
        query = "SELECT file, line FROM record WHERE element = ? AND key = ?"
        first = "it stands already in {}, line {}".format(
            *self._database.execute(query, (row.element.name, row.key)).fetchone()
        )
        return Mistake(
            file, row.line, "key", f"the key {row.key!r} stands twice; {first}; give each row a key of its own"
        )

    def unknown(self) -> Iterator[tuple[str, str, Mistake]]:
        """The nodes that are named but stand in no file, type by type: the key, and the mistake if no store has it."""
        for node_type, key, file, line, field in self._database.execute(_UNKNOWN):
            yield node_type, key, Mistake(file, line, field, f"no {node_type} has the key {key!r}")

    def crowded(self) -> Iterator[Mistake]:
        """The nodes that stand in two relationships at a time where one is allowed; a mistake for each too many."""
        reaching = _Single("", "", "", "", 0, "", 0)
        for first, *fields in self._database.execute(_SINGLES):
            one = _Single(*fields)
            same = one.node == reaching.node
            if same and first <= reaching.last:
                yield _too_many(*sorted((reaching, one), key=lambda single: single.place))
            if not same or one.last > reaching.last:
                reaching = one


class _Single(NamedTuple):
    """A relationship of a node that may stand in one at a time: until when, and where it is said."""

    element: str
    field: str
    key: str
    last: str
    place: int
    file: str
    line: int

    @property
    def node(self) -> tuple[str, str, str]:
        return self.element, self.field, self.key


def _too_many(one: _Single, other: _Single) -> Mistake:
    where = f"in {one.file}, line {one.line}"
    message = f"{other.key} has another {other.element} at the same time, {where}; allowed: one"
    return Mistake(other.file, other.line, other.field, message)
