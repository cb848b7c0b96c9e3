"""What only all rows together show: rows of one key, references to no node, and relationships that overlap.

Rows are entered in a database on disk while the files are read, so that memory does not grow with the files. It is the
standard library's SQLite, as nothing here needs a new one.
"""

import itertools
import sqlite3
import tempfile
from collections.abc import Container, Iterator
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, TypeAlias

from graph.datatypes.date import OPEN_END, OPEN_START
from graph.datatypes.identifier import why_mangled
from graph.errors import Mistake
from graph.ontology.model import RelationshipType
from loaders.mistakes import mistake_of
from loaders.records import ParsedRow
from loaders.row_conflicts import Told, exclusive, ties_meet, told

TieName: TypeAlias = tuple[str, str, str]
"""A relationship without a key: its type, the key that it would get, and what else tells it apart."""

# `record` has the number of the first row of each key. `reference` has each node once, with the first row that says it.
# `exclusive` has the relationships of nodes that may stand in one of their type at a time, with the first and last day
# on which they hold. `tie` has the relationships without a key, which are the same where they have the same ends, agree
# in what tells them apart, and meet in time; its mark is a number that is the same for all of these.
_TABLES = """
CREATE TABLE record (element TEXT, key TEXT, number INTEGER, is_repeated INTEGER, PRIMARY KEY (element, key))
WITHOUT ROWID;
CREATE TABLE reference (type TEXT, key TEXT, file TEXT, line INTEGER, field TEXT, PRIMARY KEY (type, key))
WITHOUT ROWID;
CREATE TABLE tie (mark INTEGER, element TEXT, ends TEXT, apart TEXT, first TEXT, last TEXT, key TEXT, file TEXT,
line INTEGER, since TEXT, until TEXT);
CREATE TABLE lacking (element TEXT, key TEXT, field TEXT, file TEXT, line INTEGER);
CREATE TABLE exclusive (element TEXT, field TEXT, node TEXT, first TEXT, last TEXT, file TEXT, line INTEGER, key TEXT,
number INTEGER);
"""
_ENTER = {
    "record": "INSERT INTO record VALUES (?, ?, ?, 0) ON CONFLICT DO UPDATE SET is_repeated = 1 WHERE NOT is_repeated",
    "reference": "INSERT OR IGNORE INTO reference VALUES (?, ?, ?, ?, ?)",
    "tie": "INSERT INTO tie VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "lacking": "INSERT INTO lacking VALUES (?, ?, ?, ?, ?)",
    "exclusive": "INSERT INTO exclusive VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
}
_MISSING = """
SELECT type, key, file, line, field FROM reference
WHERE NOT EXISTS (SELECT 1 FROM record WHERE record.element = reference.type AND record.key = reference.key)
ORDER BY type, file, line
"""
# Of the rows of one key, only the first counts.
_EXCLUSIVE = """
SELECT e.element, field, node, first, last, e.rowid, file, line FROM exclusive e
JOIN record r ON r.element = e.element AND r.key = e.key AND r.number = e.number
ORDER BY e.element, field, node, first, e.rowid
"""
_SAME_ENDS = """
CREATE TEMP TABLE same_ends AS SELECT mark FROM tie GROUP BY mark HAVING count(*) > 1
"""
_TIES = """
SELECT element, ends, apart, first, last, key, file, line, since, until FROM tie
WHERE mark IN (SELECT mark FROM same_ends)
ORDER BY element, ends, apart, first, rowid
"""


_REMEMBERED = 2_000
"""References that are known to be entered, so that a source that all rows cite is entered once."""

_PART = 1_000
"""Rows that are entered at a time."""

_CACHE = 32 << 10
"""KiB of the database that are kept in memory: keys come in any order."""


class MissingNode(NamedTuple):
    """A node that rows name and no row describes; the mistake is one unless a store has the node."""

    node_type: str
    key: str
    mistake: Mistake


class LackingValue(NamedTuple):
    """A value that a row of a node does not say; it must be one that the store has, or another row says."""

    node_type: str
    key: str
    field: str
    file: str
    line: int


class Ledger:
    """The rows of all files, some of which are `sheets`. Every row is entered once, then the rest is asked for."""

    def __init__(self, sheets: Container[str] = ()) -> None:
        self._sheets = sheets
        self._relationships: dict[str, RelationshipType] = {}
        self._entered: set[tuple[str, str]] = set()
        self._waiting: dict[str, list[tuple[object, ...]]] = {table: [] for table in _ENTER}
        self._number = 0
        self._has_same_ends = False
        self._folder = tempfile.TemporaryDirectory(prefix="gongjian-")
        self._database = sqlite3.connect(Path(self._folder.name) / "ledger.db", isolation_level=None)
        # Nothing here outlives the process, so nothing has to survive a crash: without journal and sync it is faster.
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute(f"PRAGMA cache_size = -{_CACHE}")
        self._database.executescript(_TABLES)
        self._database.execute("BEGIN")

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, error_type: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()
        self._folder.cleanup()

    def enter(self, file: str, row: ParsedRow) -> None:
        """Enters a row.

        Of a row that is not valid only the key is entered, and what it lacks: rows that name it are right to do so.
        """
        self._number += 1
        self._waiting["record"].append((row.element.name, row.key, self._number))
        for name in row.lacking:
            self._waiting["lacking"].append((row.element.name, row.key, name, file, row.line))
        if row.valid:
            self._enter_references(file, row)
            if isinstance(row.element, RelationshipType) and row.period is not None:
                self._relationships[row.element.name] = row.element
                if not row.record.has_key:
                    self._enter_tie(file, row, row.element, row.period)
                self._enter_exclusive(file, row, row.element, row.period)
        if self._number % _PART == 0:
            self._enter_all()

    def _enter_all(self) -> None:
        """Writes what was entered last."""
        for table, rows in self._waiting.items():
            if rows:
                self._database.executemany(_ENTER[table], rows)
                rows.clear()

    def _enter_references(self, file: str, row: ParsedRow) -> None:
        for reference in row.references:
            node = reference[:2]
            if node not in self._entered:
                self._waiting["reference"].append((*node, file, row.line, reference.column))
                if len(self._entered) == _REMEMBERED:
                    self._entered.clear()
                self._entered.add(node)

    def _enter_tie(self, file: str, row: ParsedRow, element: RelationshipType, period: tuple[str, str]) -> None:
        ends = " ".join([f"{end.node_type}:{end.key}" for end in (row.source, row.target) if end is not None])
        said, apart = told(file, row), repr(row.told_apart_by)
        mark = hash((element.name, ends, apart))
        values = mark, element.name, ends, apart, *period, row.key, file, row.line, said.since, said.until
        self._waiting["tie"].append(values)

    def _enter_exclusive(self, file: str, row: ParsedRow, element: RelationshipType, period: tuple[str, str]) -> None:
        for end, reference in ((element.source, row.source), (element.target, row.target)):
            if end.at_most_one and reference is not None:
                node = f"{reference.node_type} {reference.key}"
                values = element.name, reference.column, node, *period, file, row.line, row.key, self._number
                self._waiting["exclusive"].append(values)

    def repeated_keys(self) -> set[tuple[str, str]]:
        """The keys that several rows have, as (type, key); rows without one are none of them."""
        self._enter_all()
        return set(self._database.execute("SELECT element, key FROM record WHERE is_repeated AND key <> ''"))

    def lacking_values(self) -> Iterator[LackingValue]:
        """The values that rows of nodes do not say and a new node needs, type by type."""
        self._enter_all()
        rows = "SELECT element, key, field, file, line FROM lacking ORDER BY element, file, line"
        return (LackingValue(*values) for values in self._database.execute(rows))

    def missing_nodes(self) -> Iterator[MissingNode]:
        """The nodes that rows name and no row describes, type by type, each with the first row that names it."""
        self._enter_all()
        for node_type, key, file, line, field in self._database.execute(_MISSING):
            mangled = why_mangled(key)
            message = f"no {node_type} has the key {key!r}{': ' if mangled else ''}{mangled}"
            mistake = Mistake(file, line, field, message, f"没有键为“{key}”的 {node_type}")
            yield MissingNode(node_type, key, mistake)

    def same_ties(self) -> dict[TieName, str]:
        """The keys of relationships without any time, by what they are called, with that of the one they must be.

        That is the only one between the same ends of which other rows tell the time.
        """
        same: dict[TieName, str] = {}
        for ties in self._ties():
            timed = {tie.key for tie in ties if tie.is_timed}
            if len(timed) == 1:
                (key,) = timed
                same |= {(tie.element, tie.key, tie.apart): key for tie in ties if not tie.is_timed}
        return same

    def indistinct_relationships(self) -> Iterator[Mistake]:
        """A mistake for each relationship without a key that may be the one of an earlier row, from another day on."""
        for ties in self._ties():
            timed = {tie.key for tie in ties if tie.is_timed}
            latest, *others = [tie for tie in ties if tie.is_timed or len(timed) != 1]
            for current in others:
                if current.first <= latest.last and current.key != latest.key:
                    yield self._indistinct(latest, current)
                if current.last > latest.last:
                    latest = current

    def _ties(self) -> Iterator[list["_Tie"]]:
        """The relationships without a key that are between the same ends, and told apart by nothing but their time."""
        if not self._has_same_ends:
            self._enter_all()
            self._database.execute(_SAME_ENDS)
            self._has_same_ends = True
        ties = map(_Tie._make, self._database.execute(_TIES))
        return (list(same) for _, same in itertools.groupby(ties, key=lambda tie: tie.identity))

    def _indistinct(self, latest: "_Tie", current: "_Tie") -> Mistake:
        if current.file in self._sheets:
            message = ties_meet(self._relationships[current.element], latest.told, current.told)
            return mistake_of(current.file, current.line, "", message)
        message_en = f"between these ends there is another {current.element} at that time, in {latest.told.place.en}"
        advice = "correct a date, or give each row a key of its own"
        return Mistake(current.file, current.line, "from", f"{message_en}; {advice}")

    def overlapping_relationships(self) -> Iterator[Mistake]:
        """A mistake for each relationship that holds while another does, where a node may have one at a time."""
        # They come by node and first day. So it is enough to compare each with the earlier one that ends last.
        latest: _Exclusive | None = None
        self._enter_all()
        for values in self._database.execute(_EXCLUSIVE):
            current = _Exclusive(*values)
            if latest is None or current.node_in_type != latest.node_in_type:
                latest = current
                continue
            if current.first <= latest.last:
                yield self._overlap(*sorted((latest, current), key=lambda relationship: relationship.rowid))
            if current.last > latest.last:
                latest = current

    def _overlap(self, earlier: "_Exclusive", later: "_Exclusive") -> Mistake:
        """Noted at the row that was read later, whichever of the two begins first."""
        label = self._relationships[later.element].label
        message = exclusive(later.element, later.node, Told(earlier.file, earlier.line), label)
        return mistake_of(later.file, later.line, "" if later.file in self._sheets else later.field, message)


class _Tie(NamedTuple):
    """A relationship without a key."""

    element: str
    ends: str
    apart: str
    first: str
    last: str
    key: str
    file: str
    line: int
    since: str
    until: str

    @property
    def identity(self) -> tuple[str, str, str]:
        return self.element, self.ends, self.apart

    @property
    def is_timed(self) -> bool:
        return (self.first, self.last) != (OPEN_START, OPEN_END)

    @property
    def told(self) -> Told:
        return Told(self.file, self.line, self.since, self.until)


class _Exclusive(NamedTuple):
    """A relationship of a node that may have one of its type at a time."""

    element: str
    field: str
    node: str
    first: str
    last: str
    rowid: int
    file: str
    line: int

    @property
    def node_in_type(self) -> tuple[str, str, str]:
        return self.element, self.field, self.node
