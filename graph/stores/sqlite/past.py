"""An earlier state of an embedded store, made of a copy of its file: what was written since is taken back.

The copy has the log, which says of each record and id that was written since what it was then.
"""

import functools
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import apsw

from graph.ontology.entity import CREATED, KEY, UPDATED
from graph.plan.identity import global_id
from graph.stores.digest import mark_of
from graph.stores.log import unpack
from graph.stores.records import Instants
from graph.stores.redirects import FormerIds
from graph.stores.revisions import IN_ORDER, Entry, Kind
from graph.stores.sqlite.log import CHUNK, REVISION, TOUCHED, entries_after
from graph.stores.transaction import Change, Move, move_of

MAXIMUM_ENTRIES = 5_000
"""That are taken back; each needs a look into the log, so that of more the state is made from its beginning."""


_Place: TypeAlias = tuple[int, int, int]
"""A revision, a part of it, and a place in that."""


def copy_file(connection: apsw.Connection, path: Path, sequence: int) -> bool:
    """Copies what a connection sees; false, and no copy, where too much was written after the revision."""
    text = f"SELECT coalesce(sum(size), 0) > ? FROM {CHUNK} WHERE sequence > ?"
    if connection.execute(text, (MAXIMUM_ENTRIES, sequence)).get:
        return False
    copy = apsw.Connection(str(path))
    try:
        with copy.backup("main", connection, "main") as steps:
            steps.step(-1)
    finally:
        copy.close()
    return True


def _taken_back(entry: Entry) -> Entry:
    """The entry that undoes another."""
    former = str((entry.before or {}).get(KEY.name, entry.key))
    return Entry(entry.element, former, entry.after, entry.before)


class Past:
    """What the log in a copy of a store says of the state after a revision."""

    def __init__(self, connection: apsw.Connection, sequence: int) -> None:
        self._connection = connection
        self._sequence = sequence
        self._chunk = functools.lru_cache(16)(self._read)

    def _read(self, sequence: int, part: int) -> tuple[str, list[Entry]]:
        text = (
            f"SELECT r.instant, c.body FROM {REVISION} r JOIN {CHUNK} c ON c.sequence = r.sequence"
            " WHERE c.sequence = ? AND c.part = ?"
        )
        instant, body = self._connection.execute(text, (sequence, part)).get
        return str(instant), unpack(body)

    def taken_back(self) -> Iterator[list[Entry]]:
        """The writes that undo all later ones, the newest first."""
        rows = self._connection.execute(f"SELECT sequence, kind FROM {REVISION} WHERE sequence > ?", (self._sequence,))
        kinds = {sequence: Kind(str(kind)) for sequence, kind in rows}
        later = entries_after(self._connection, self._sequence)
        for number, numbered in itertools.groupby(later, lambda numbered: numbered[0]):
            entries = [_taken_back(entry) for _, entry in numbered]
            yield from ([entry] for entry in entries) if kinds[number] in IN_ORDER else (entries,)

    def _entries(self, identity: str, before: _Place) -> Iterator[tuple[_Place, str, Entry]]:
        """Those of this id before a place in the log, the newest first, each with its own place and its instant."""
        text = (
            f"SELECT sequence, part, place FROM {TOUCHED} WHERE mark = ? AND (sequence, part, place) < (?, ?, ?)"
            " ORDER BY sequence DESC, part DESC, place DESC"
        )
        for sequence, part, place in list(self._connection.execute(text, (mark_of(identity), *before))):
            instant, entries = self._chunk(sequence, part)
            if identity in ids_of(entries[place]):
                yield (sequence, part, place), instant, entries[place]

    def instants(self, identity: str) -> Instants | None:
        """When the record with this id was created and updated; None where the log does not tell."""
        updated, named, before = "", identity, (self._sequence + 1, 0, 0)
        while named:
            later, named = named, ""
            for place, instant, entry in self._entries(later, before):
                was, is_now = ids_of(entry)
                if entry.after is None or is_now != later:
                    continue
                updated = updated or str(entry.after.get(UPDATED.name, instant))
                if entry.before is None:
                    return str(entry.after.get(CREATED.name, instant)), updated
                if was != later:
                    named, before = was, place
                    break
        return None

    def dated(self, change: Change) -> Change:
        """A change with the instants of then."""
        if change.after is None:
            return change
        record = replace(change.after.record, instants=self.instants(change.after.identity))
        return replace(change, after=replace(change.after, record=record))

    def former_ids(self) -> Mapping[str, str] | None:
        """What all former ids led to; None where later revisions have changed nothing about that."""
        later = entries_after(self._connection, self._sequence)
        if not any(self._is_about_former_ids(move_of(entry)) for _, entry in later):
            return None
        former_ids = FormerIds()
        for _, entries in itertools.groupby(self._of_steps(), lambda numbered: numbered[0]):
            former_ids.take([move_of(entry) for _, entry in entries])
        return former_ids.led

    def _is_about_former_ids(self, move: Move) -> bool:
        was_erased = not move.former and not move.now
        if was_erased or move.part_of or move.went_as:
            return True
        if move.former:
            return move.now not in ("", move.former)
        text = f"SELECT 1 FROM {TOUCHED} WHERE mark = ? AND sequence <= ?"
        return bool(self._connection.execute(text, (mark_of(move.now), self._sequence)).get)

    def _of_steps(self) -> Iterator[tuple[int, Entry]]:
        """The entries up to the revision, with its number; not those of loads, which leave former ids alone."""
        text = (
            f"SELECT c.sequence, c.body FROM {CHUNK} c JOIN {REVISION} r ON r.sequence = c.sequence"
            f" WHERE c.sequence <= ? AND r.kind NOT IN ({', '.join('?' * len(IN_ORDER))}) ORDER BY c.sequence, c.part"
        )
        rows = self._connection.execute(text, (self._sequence, *(kind.value for kind in IN_ORDER)))
        return ((int(str(sequence)), entry) for sequence, body in rows for entry in unpack(body))

    def forget(self) -> None:
        """Drops the log, which is not that of the state."""
        for table in (REVISION, CHUNK, TOUCHED):
            self._connection.execute(f"DELETE FROM {table}")


def ids_of(entry: Entry) -> tuple[str, str]:
    """The ids of a record before and after an entry."""
    former = str((entry.before or {}).get(KEY.name, entry.key))
    return global_id(entry.element, former), global_id(entry.element, entry.key)
