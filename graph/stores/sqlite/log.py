"""The tables of the log (`graph/stores/log.py`): revisions, chunks of entries, and in which of them a record stands."""

import apsw

from graph.stores.digest import mark, mark_of
from graph.stores.log import of_record, pack, revision
from graph.stores.merging import Merged
from graph.stores.store import Author, Batch, Revision, Written

REVISION, CHUNK, TOUCHED = "_revision", "_chunk", "_touched"

LOG_STATEMENTS = (
    f"CREATE TABLE IF NOT EXISTS {REVISION} (sequence INTEGER PRIMARY KEY, instant TEXT NOT NULL, actor TEXT NOT NULL,"
    " reason TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL)",
    f"CREATE TABLE IF NOT EXISTS {CHUNK} (sequence INTEGER NOT NULL, part INTEGER NOT NULL, body BLOB NOT NULL,"
    " UNIQUE (sequence, part))",
    f"CREATE TABLE IF NOT EXISTS {TOUCHED} (mark INTEGER NOT NULL, sequence INTEGER NOT NULL, part INTEGER NOT NULL,"
    " place INTEGER NOT NULL, PRIMARY KEY (mark, sequence, part, place)) WITHOUT ROWID",
)


class LogWriter:
    """Writes the next revision in an open write transaction, chunk by chunk."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._sequence = int(connection.execute(f"SELECT coalesce(max(sequence), 0) + 1 FROM {REVISION}").get)
        self._part = 0

    def add(self, batch: Batch, merged: Merged) -> None:
        """Logs what a batch does; nothing where it changes nothing."""
        if not merged.touched:
            return
        chunk = self._sequence, self._part, pack(batch, merged.touched)
        self._connection.execute(f"INSERT INTO {CHUNK} VALUES (?, ?, ?)", chunk)
        touched = ((mark(record), self._sequence, self._part, place) for place, record in enumerate(merged.records))
        self._connection.executemany(f"INSERT INTO {TOUCHED} VALUES (?, ?, ?, ?)", touched)
        self._part += 1

    def end(self, instant: str, author: Author, written: Written) -> None:
        """Names the revision; to be called where something was written."""
        revision = self._sequence, instant, author.actor, author.reason, written.created, written.updated
        self._connection.execute(f"INSERT INTO {REVISION} VALUES (?, ?, ?, ?, ?, ?)", revision)


def revisions(connection: apsw.Connection, first: int, before: int | None, of: str | None) -> list[Revision]:
    """The last revisions, newest first; with the entries of one record where its id is given."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (REVISION,)).get:
        return []
    columns = "r.sequence, r.instant, r.actor, r.reason, r.created, r.updated"
    last = "(:before IS NULL OR r.sequence < :before) ORDER BY r.sequence DESC LIMIT :first"
    if of is None:
        rows = connection.execute(
            f"SELECT {columns} FROM {REVISION} r WHERE {last}", {"before": before, "first": first}
        )
        return [revision(*row) for row in rows]
    text = (
        f"SELECT {columns}, c.body, t.place FROM {TOUCHED} t CROSS JOIN {REVISION} r USING (sequence)"
        f" CROSS JOIN {CHUNK} c ON c.sequence = t.sequence AND c.part = t.part WHERE t.mark = :mark AND {last}"
    )
    rows = connection.execute(text, {"mark": mark_of(of), "before": before, "first": first})
    return of_record(of, [revision(*row) for row in rows])
