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

# `reference` has each node once, with the first row that names it. `exclusive` has the relationships of nodes that may
# stand in one of their type at a time, with the first and last day on which they hold. `tie` has the relationships
# without a key, which are the same where they have the same ends, agree in what tells them apart, and meet in time.
_TABLES = """
CREATE TABLE record (element TEXT, key TEXT, PRIMARY KEY (element, key)) WITHOUT ROWID;
CREATE TABLE reference (type TEXT, key TEXT, file TEXT, line INTEGER, field TEXT, PRIMARY KEY (type, key))
WITHOUT ROWID;
CREATE TABLE tie (element TEXT, ends TEXT, apart TEXT, first TEXT, last TEXT, key TEXT, file TEXT, line INTEGER,
since TEXT, until TEXT);
CREATE TABLE lacking (element TEXT, key TEXT, field TEXT, file TEXT, line INTEGER);
CREATE TABLE exclusive (element TEXT, field TEXT, node TEXT, first TEXT, last TEXT, file TEXT, line INTEGER);
"""
_MISSING = """
SELECT type, key, file, line, field FROM reference
WHERE NOT EXISTS (SELECT 1 FROM record WHERE record.element = reference.type AND record.key = reference.key)
ORDER BY type, file, line
"""
_EXCLUSIVE = """
SELECT element, field, node, first, last, rowid, file, line FROM exclusive ORDER BY element, field, node, first, rowid
"""


_TIES = """
SELECT element, ends, apart, first, last, key, file, line, since, until FROM tie
WHERE (element, ends, apart) IN (SELECT element, ends, apart FROM tie GROUP BY 1, 2, 3 HAVING count(*) > 1)
ORDER BY element, ends, apart, first, rowid
"""


_REMEMBERED = 2_000
"""References that are known to be entered, so that a source that all rows cite is entered once."""


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
        self._folder = tempfile.TemporaryDirectory(prefix="gongjian-")
        self._database = sqlite3.connect(Path(self._folder.name) / "ledger.db", isolation_level=None)
        # Nothing here outlives the process, so nothing has to survive a crash: without journal and sync it is faster.
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.executescript(_TABLES)
        self._database.execute("BEGIN")

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, error_type: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()
        self._folder.cleanup()

    def enter(self, file: str, row: ParsedRow) -> bool:
        """Enters a row; returns whether it is the first of its type with its key.

        Of a row that is not valid only the key is entered, and what it lacks: rows that name it are right to do so.
        """
        entered = self._database.execute("INSERT OR IGNORE INTO record VALUES (?, ?)", (row.element.name, row.key))
        is_first = entered.rowcount == 1
        for name in row.lacking:
            values = row.element.name, row.key, name, file, row.line
            self._database.execute("INSERT INTO lacking VALUES (?, ?, ?, ?, ?)", values)
        if row.valid:
            self._enter_references(file, row)
            self._enter_tie(file, row)
            if is_first:
                self._enter_exclusive(file, row)
        return is_first

    def _enter_references(self, file: str, row: ParsedRow) -> None:
        for reference in row.references:
            node = reference.node_type, reference.key
            if node not in self._entered:
                values = *node, file, row.line, reference.column
                self._database.execute("INSERT OR IGNORE INTO reference VALUES (?, ?, ?, ?, ?)", values)
                if len(self._entered) == _REMEMBERED:
                    self._entered.clear()
                self._entered.add(node)

    def _enter_tie(self, file: str, row: ParsedRow) -> None:
        if isinstance(row.element, RelationshipType) and row.period is not None and not row.record.has_key:
            self._relationships[row.element.name] = row.element
            ends = " ".join(f"{end.node_type}:{end.key}" for end in (row.source, row.target) if end is not None)
            said = told(file, row)
            apart = repr(row.told_apart_by)
            values = row.element.name, ends, apart, *row.period, row.key, file, row.line, said.since, said.until
            self._database.execute("INSERT INTO tie VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)

    def _enter_exclusive(self, file: str, row: ParsedRow) -> None:
        if not isinstance(row.element, RelationshipType) or row.period is None:
            return
        self._relationships[row.element.name] = row.element
        for end, reference in ((row.element.source, row.source), (row.element.target, row.target)):
            if end.at_most_one and reference is not None:
                node = f"{reference.node_type} {reference.key}"
                values = row.element.name, reference.column, node, *row.period, file, row.line
                self._database.execute("INSERT INTO exclusive VALUES (?, ?, ?, ?, ?, ?, ?)", values)

    def lacking_values(self) -> Iterator[LackingValue]:
        """The values that rows of nodes do not say and a new node needs, type by type."""
        rows = "SELECT element, key, field, file, line FROM lacking ORDER BY element, file, line"
        return (LackingValue(*values) for values in self._database.execute(rows))

    def missing_nodes(self) -> Iterator[MissingNode]:
        """The nodes that rows name and no row describes, type by type, each with the first row that names it."""
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
