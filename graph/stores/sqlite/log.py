"""The tables of the log (`graph/stores/log.py`): revisions, chunks of entries, in which of them a record stands.

`_alias` has the former ids of records, which were merged into others or have new keys.
"""

from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from typing import Any

import apsw
import orjson

from graph.plan.identity import global_id
from graph.stores.digest import mark_of
from graph.stores.log import (
    CHUNK_SIZE,
    REVISION_FIELDS,
    Packed,
    histories_of,
    pack,
    revision_fields,
    revision_of,
    unpack,
    with_entries,
    with_first_entries,
    without_entries,
)
from graph.stores.redirects import Redirects
from graph.stores.revisions import Entry, EntryName, LogCounts, Logged, Revision, RevisionPage
from graph.stores.transaction import repacked

REVISION, CHUNK, TOUCHED, ALIAS = "_revision", "_chunk", "_touched", "_alias"

LOG_STATEMENTS = (
    f"CREATE TABLE IF NOT EXISTS {REVISION} (sequence INTEGER PRIMARY KEY, instant TEXT NOT NULL, actor TEXT NOT NULL,"
    " reason TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL, deleted INTEGER NOT NULL,"
    " kind TEXT NOT NULL, types TEXT NOT NULL, undoes INTEGER, request TEXT UNIQUE, digest TEXT NOT NULL,"
    " snapshot TEXT NOT NULL, outcomes TEXT NOT NULL, ontology TEXT NOT NULL)",
    f"CREATE TABLE IF NOT EXISTS {CHUNK} (sequence INTEGER NOT NULL, part INTEGER NOT NULL, size INTEGER NOT NULL,"
    " body BLOB NOT NULL, UNIQUE (sequence, part))",
    f"CREATE TABLE IF NOT EXISTS {TOUCHED} (mark INTEGER NOT NULL, sequence INTEGER NOT NULL, part INTEGER NOT NULL,"
    " place INTEGER NOT NULL, PRIMARY KEY (mark, sequence, part, place)) WITHOUT ROWID",
    f"CREATE TABLE IF NOT EXISTS {ALIAS} (id TEXT PRIMARY KEY, target TEXT NOT NULL) WITHOUT ROWID",
    f"CREATE INDEX IF NOT EXISTS _alias_target ON {ALIAS} (target)",
)
"""A part is the number of entries of the revision before the chunk."""

_FIELDS = ", ".join(f"r.{name}" for name in REVISION_FIELDS)


class LogWriter:
    """Writes the next revision in an open write transaction, chunk by chunk."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self.sequence = int(connection.execute(f"SELECT coalesce(max(sequence), 0) + 1 FROM {REVISION}").get)
        self.has_redirects = bool(connection.execute(f"SELECT 1 FROM {ALIAS} LIMIT 1").get)
        self._size = 0
        self._types: dict[str, None] = {}

    @property
    def types(self) -> tuple[str, ...]:
        """The types of the records of which there are entries."""
        return tuple(self._types)

    def add(self, element: str, entries: Sequence[Packed], marks: Sequence[Collection[int]]) -> None:
        """Logs what a write does to records of one type; `marks` are those of the ids that each has and had."""
        for first in range(0, len(entries), CHUNK_SIZE):
            chunk = entries[first : first + CHUNK_SIZE]
            self._add(self.sequence, self._size, pack(element, chunk), marks[first : first + CHUNK_SIZE])
            self._size += len(chunk)
            self._types[element] = None

    def _add(self, sequence: int, part: int, body: bytes, marks: Sequence[Collection[int]]) -> None:
        self._connection.execute(f"INSERT INTO {CHUNK} VALUES (?, ?, ?, ?)", (sequence, part, len(marks), body))
        touched = ((mark, sequence, part, place) for place, of_entry in enumerate(marks) for mark in of_entry)
        self._connection.executemany(f"INSERT INTO {TOUCHED} VALUES (?, ?, ?, ?)", touched)

    def copy(self, logged: Logged) -> None:
        """Keeps the entries of a part of another store's log."""
        part = logged.part
        for element, entries, marks in repacked(logged.entries):
            self._add(logged.revision.sequence, part, pack(element, entries), marks)
            part += len(entries)

    def end(self, revision: Revision, digest: str, ontology: str) -> None:
        """Keeps the revision itself."""
        fields = revision_fields(revision, digest, ontology)
        row = [orjson.dumps(value).decode() if isinstance(value, list) else value for value in fields.values()]
        self._connection.execute(f"INSERT INTO {REVISION} VALUES ({', '.join('?' * len(row))})", row)


def revisions(connection: apsw.Connection, page: RevisionPage) -> list[Revision]:
    """A page of the log."""
    if not has_log(connection):
        return []
    identities = [] if page.of is None else lineage(connection, page.of)
    marks = orjson.dumps(list(map(mark_of, identities))).decode()
    listed = _listed(connection, page, marks)
    sequences = orjson.dumps([revision.sequence for revision in listed]).decode()
    if page.of is not None:
        return with_entries(listed, identities, _places(connection, marks, sequences))
    if not page.entries or not listed:
        return listed
    text = (
        f"SELECT c.sequence, c.part, c.body FROM json_each(?) s CROSS JOIN {CHUNK} c ON c.sequence = s.value"
        " WHERE c.part + c.size > ? AND c.part < ? ORDER BY c.sequence, c.part"
    )
    bounds = (sequences, page.entries_after, page.entries_after + page.entries)
    return with_first_entries(listed, page, connection.execute(text, bounds))


def has_log(connection: apsw.Connection) -> bool:
    """Whether there is a log of today's format."""
    return _columns(connection) == REVISION_FIELDS


def _columns(connection: apsw.Connection) -> tuple[str, ...]:
    return tuple(str(row[1]) for row in connection.execute(f"PRAGMA table_info({REVISION})"))


def drop_former(connection: apsw.Connection) -> None:
    """Drops the tables of a log of an older format."""
    if _columns(connection) not in {(), REVISION_FIELDS}:
        for table in (REVISION, CHUNK, TOUCHED):
            connection.execute(f"DROP TABLE IF EXISTS {table}")


def logged(connection: apsw.Connection, after: int, until: int | None) -> Generator[Logged, None, None]:
    """The log from behind one revision to another, in its order."""
    if not has_log(connection):
        return
    text = (
        f"SELECT {_FIELDS}, c.part, c.size, c.body FROM {REVISION} r LEFT JOIN {CHUNK} c ON c.sequence = r.sequence"
        " WHERE r.sequence > ? AND r.sequence <= coalesce(?, r.sequence) ORDER BY r.sequence, c.part"
    )
    for *fields, part, size, body in connection.execute(text, (after, until)):
        digest, ontology = (str(fields[REVISION_FIELDS.index(name)]) for name in ("digest", "ontology"))
        entries = unpack(body) if body is not None else ()
        yield Logged(_revision(fields), digest, ontology, part or 0, size or 0, entries)


def counts(connection: apsw.Connection) -> LogCounts:
    """What there is of the log."""
    if not has_log(connection):
        return LogCounts(0, 0)
    text = f"SELECT (SELECT count(*) FROM {CHUNK}), (SELECT count(*) FROM {TOUCHED})"
    parts, places = connection.execute(text).get
    return LogCounts(parts, places)


def revision_count(connection: apsw.Connection, page: RevisionPage) -> int:
    """How many revisions there are on all pages like this one."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (ALIAS,)).get:
        return 0
    identities = [] if page.of is None else lineage(connection, page.of)
    where, values = _matching(page, orjson.dumps(list(map(mark_of, identities))).decode())
    return int(connection.execute(f"SELECT count(*) FROM {REVISION} r WHERE {where}", values).get)


def _listed(connection: apsw.Connection, page: RevisionPage, marks: str) -> list[Revision]:
    where, values = _matching(page, marks)
    order = "DESC" if page.after is None else "ASC"
    text = f"SELECT {_FIELDS} FROM {REVISION} r WHERE {where} ORDER BY r.sequence {order} LIMIT :first"
    return [_revision(row) for row in connection.execute(text, values)]


def _matching(page: RevisionPage, marks: str) -> tuple[str, dict[str, Any]]:
    """What must hold of the revisions that are listed, as a text and its parameters."""
    conditions = {
        "r.sequence < :before": page.before is not None,
        "r.sequence > :after": page.after is not None,
        "r.actor = :actor": page.actor is not None,
        "r.instant <= :until": page.until is not None,
        "EXISTS (SELECT 1 FROM json_each(r.types) t JOIN json_each(:types) w ON t.value = w.value)": bool(page.types),
        f"r.sequence IN (SELECT sequence FROM {TOUCHED} WHERE mark IN (SELECT value FROM json_each(:marks)))": (
            page.of is not None
        ),
    }
    where = " AND ".join(text for text, is_asked in conditions.items() if is_asked) or "true"
    return where, {
        "before": page.before,
        "after": page.after,
        "actor": page.actor,
        "until": page.until,
        "types": orjson.dumps(page.types).decode(),
        "marks": marks,
        "first": page.first,
    }


def _revision(row: Sequence[Any]) -> Revision:
    fields = dict(zip(REVISION_FIELDS, row, strict=True))
    return revision_of({**fields, **{name: orjson.loads(fields[name]) for name in ("types", "outcomes")}})


def _places(connection: apsw.Connection, marks: str, sequences: str) -> Iterator[tuple[int, bytes, list[int]]]:
    text = (
        "WITH p AS (SELECT t.sequence, t.part, json_group_array(DISTINCT t.place) AS places"
        f" FROM json_each(?) m CROSS JOIN {TOUCHED} t ON t.mark = m.value"
        " WHERE t.sequence IN (SELECT value FROM json_each(?)) GROUP BY t.sequence, t.part)"
        f" SELECT p.sequence, c.body, p.places FROM p CROSS JOIN {CHUNK} c"
        " ON c.sequence = p.sequence AND c.part = p.part ORDER BY p.sequence, p.part"
    )
    for sequence, body, places in connection.execute(text, (marks, sequences)):
        yield sequence, body, orjson.loads(places)


def histories(connection: apsw.Connection, identities: Collection[str]) -> dict[str, list[Revision]]:
    """Of each record all revisions that touched it, by any id that it has or had."""
    lineages = {identity: lineage(connection, identity) for identity in identities}
    return histories_of(lineages, _history(connection, {name for of_one in lineages.values() for name in of_one}))


def _history(connection: apsw.Connection, identities: Collection[str]) -> list[Revision]:
    """All revisions that touched records with these ids, oldest first, with their entries of them."""
    marks = orjson.dumps(list(map(mark_of, identities))).decode()
    text = (
        f"SELECT {_FIELDS} FROM {REVISION} r WHERE r.sequence IN"
        f" (SELECT sequence FROM {TOUCHED} WHERE mark IN (SELECT value FROM json_each(?))) ORDER BY r.sequence"
    )
    listed = [_revision(row) for row in connection.execute(text, (marks,))]
    sequences = orjson.dumps([revision.sequence for revision in listed]).decode()
    return with_entries(listed, identities, _places(connection, marks, sequences))


def entries_after(connection: apsw.Connection, sequence: int, *, only: bool = False) -> Iterator[tuple[int, Entry]]:
    """The entries of all later revisions with their numbers, the newest first; with `only`, of this one alone."""
    text = (
        f"SELECT sequence, body FROM {CHUNK} WHERE sequence {'=' if only else '>'} ? ORDER BY sequence DESC, part DESC"
    )
    for number, body in connection.execute(text, (sequence,)):
        yield from ((number, entry) for entry in reversed(unpack(body)))


def asked_for(connection: apsw.Connection, request: str) -> tuple[Revision, str] | None:
    """The revision that a request led to, and the digest of that request."""
    row = connection.execute(f"SELECT {_FIELDS} FROM {REVISION} r WHERE r.request = ?", (request,)).fetchone()
    return None if row is None else (_revision(row), str(row[REVISION_FIELDS.index("digest")]))


def numbered(connection: apsw.Connection, sequences: Sequence[int]) -> dict[int, Revision]:
    """Revisions by their numbers."""
    text = f"SELECT {_FIELDS} FROM {REVISION} r WHERE r.sequence IN (SELECT value FROM json_each(?))"
    rows = connection.execute(text, (orjson.dumps(sequences).decode(),))
    return {revision.sequence: revision for revision in map(_revision, rows)}


def versions(connection: apsw.Connection, identities: Collection[str]) -> dict[str, int]:
    """The last revision that touched each record; of another with the same mark at worst, which hardly ever is."""
    text = f"SELECT max(sequence) FROM {TOUCHED} WHERE mark = ?"
    last = {identity: connection.execute(text, (mark_of(identity),)).get for identity in identities}
    return {identity: int(sequence) for identity, sequence in last.items() if sequence is not None}


def redirects(connection: apsw.Connection, identities: Collection[str]) -> dict[str, str]:
    """The ids of what records with former ids are now; none of those that are nobody's former id."""
    text = (
        "WITH RECURSIVE met (id, target) AS"
        f" (SELECT id, target FROM {ALIAS} WHERE id IN (SELECT value FROM json_each(?))"
        f" UNION SELECT met.id, a.target FROM met JOIN {ALIAS} a ON a.id = met.target)"
        f" SELECT id, target FROM met WHERE target NOT IN (SELECT id FROM {ALIAS})"
    )
    rows = connection.execute(text, (orjson.dumps(list(identities)).decode(),))
    return {str(identity): str(target) for identity, target in rows}


def known_redirects(connection: apsw.Connection, identities: Collection[str]) -> dict[str, str]:
    """The same, also of a store that has no log."""
    return redirects(connection, identities) if has_log(connection) else {}


def lineage(connection: apsw.Connection, identity: str) -> list[str]:
    """The id of a record, given by any that it has or had, and all of its former ones."""
    now = redirects(connection, [identity]).get(identity, identity)
    text = (
        f"WITH RECURSIVE met (id) AS (SELECT id FROM {ALIAS} WHERE target = ?"
        f" UNION SELECT a.id FROM met JOIN {ALIAS} a ON a.target = met.id) SELECT id FROM met"
    )
    return [now, *(str(row[0]) for row in connection.execute(text, (now,)))]


def led(connection: apsw.Connection, identities: Sequence[str]) -> dict[str, str]:
    """What former ids lead to at first, which may be a former id too."""
    text = f"SELECT id, target FROM {ALIAS} WHERE id IN (SELECT value FROM json_each(?))"
    rows = connection.execute(text, (orjson.dumps(identities).decode(),))
    return {str(identity): str(target) for identity, target in rows}


def redirect(connection: apsw.Connection, changed: Redirects) -> None:
    """Makes ids lead to others, or to nothing."""
    moved = orjson.dumps([[former, target] for former, target in changed.moved.items() if target is not None]).decode()
    lost = orjson.dumps([former for former, target in changed.moved.items() if target is None]).decode()
    # What is lost goes before something else leads there; the rest is moved at once, as ids may be exchanged.
    connection.execute(f"DELETE FROM {ALIAS} WHERE target IN (SELECT value FROM json_each(?))", (lost,))
    connection.execute(
        f"UPDATE {ALIAS} SET target = (SELECT m.value ->> 1 FROM json_each(:moved) m WHERE m.value ->> 0 = target)"
        f" WHERE target IN (SELECT m.value ->> 0 FROM json_each(:moved) m)",
        {"moved": moved},
    )
    live = orjson.dumps(list(changed.live)).decode()
    connection.execute(f"DELETE FROM {ALIAS} WHERE id IN (SELECT value FROM json_each(?))", (live,))
    connection.executemany(f"INSERT OR REPLACE INTO {ALIAS} (id, target) VALUES (?, ?)", changed.former.items())


def redirect_all(connection: apsw.Connection, led: Mapping[str, str]) -> None:
    """Makes these the former ids, and no others."""
    connection.execute(f"DELETE FROM {ALIAS}")
    connection.executemany(f"INSERT INTO {ALIAS} (id, target) VALUES (?, ?)", led.items())


def erase(connection: apsw.Connection, named: Collection[EntryName]) -> None:
    """Empties entries of the log; the pages of the file are overwritten."""
    connection.execute("PRAGMA secure_delete = ON").fetchall()
    sequences: list[int] = []
    numbers = orjson.dumps(sorted({entry.sequence for entry in named})).decode()
    parts = f"SELECT sequence, part FROM {CHUNK} WHERE sequence IN (SELECT value FROM json_each(?))"
    for sequence, part in connection.execute(parts, (numbers,)).fetchall():
        body = connection.execute(f"SELECT body FROM {CHUNK} WHERE sequence = ? AND part = ?", (sequence, part)).get
        emptied = without_entries(body, int(str(sequence)), named)
        if emptied is None:
            continue
        chunk, former = emptied
        element = unpack(chunk)[0].element
        connection.execute(f"UPDATE {CHUNK} SET body = ? WHERE sequence = ? AND part = ?", (chunk, sequence, part))
        marks = [(mark_of(global_id(element, key)), sequence, part, place) for place, key in former]
        forget = f"DELETE FROM {TOUCHED} WHERE mark = ? AND sequence = ? AND part = ? AND place = ?"
        connection.executemany(forget, marks)
        sequences.append(int(str(sequence)))
    if sequences:
        connection.execute(f"UPDATE {REVISION} SET snapshot = '' WHERE sequence >= ?", (min(sequences),))
