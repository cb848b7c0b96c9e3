"""A write of the embedded store. What may take long runs in a thread, so that it does not hold the event loop.

What takes less than to begin a thread runs at once (decision 8).
"""

import functools
import itertools
from collections.abc import AsyncIterator, Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

import apsw

from graph.ontology.entity import CITATIONS
from graph.ontology.model import NodeType, Ontology, RelationshipType
from graph.plan.identity import parse_id
from graph.stores.digest import Sums, digest, ontology_name
from graph.stores.folding import folded
from graph.stores.judgements import Judgement
from graph.stores.quoting import identifier
from graph.stores.redirects import arriving, aside, redirects_after
from graph.stores.revisions import Entry, EntryName, Logged, Revision
from graph.stores.sqlite import judgements as judged
from graph.stores.sqlite import log
from graph.stores.sqlite.past import Past
from graph.stores.sqlite.tables import FROM, ROW, TO
from graph.stores.sqlite.writer import BY_ID, all_sums, between, held_records, kept_sums, name_state, write_records
from graph.stores.transaction import Change, Held, Move, batches, moves_of, packed
from graph.threads import to_its_end

T = TypeVar("T")

_FEW = 50
"""Records that are read or written at once."""

_MANY = 500
"""Entries of the log that are read at a time."""


class SqliteTransaction:
    """`WriteTransaction` on a connection with an open write transaction."""

    def __init__(self, connection: apsw.Connection, ontology: Ontology) -> None:
        self.ontology = ontology
        self._connection = connection
        self._log = log.LogWriter(connection)
        self._sums: Sums | None = None
        self.sequence = self._log.sequence

    async def _run(self, work: Callable[..., T], *arguments: object, records: int = _FEW) -> T:
        """The result of work on so many records."""
        if records < _FEW:
            return work(self._connection, *arguments)
        return await to_its_end(functools.partial(work, self._connection, *arguments))

    async def records(self, identities: Collection[str]) -> dict[str, Held]:
        return await self._run(self._records, identities, records=len(identities))

    def _records(self, connection: apsw.Connection, identities: Collection[str]) -> dict[str, Held]:
        by_type: dict[str, list[str]] = {}
        for identity in identities:
            by_type.setdefault(parse_id(identity)[0], []).append(identity)
        elements = [element for element in self.ontology.elements if element.name in by_type]
        held = (
            record for element in elements for record in held_records(connection, element, BY_ID, by_type[element.name])
        )
        return {record.identity: record for record in held}

    async def relationships_of(self, identities: Collection[str], types: Sequence[RelationshipType]) -> list[Held]:
        by_type: dict[str, list[str]] = {}
        for node_type, key in map(parse_id, identities):
            by_type.setdefault(node_type, []).append(key)
        held: dict[str, Held] = {}
        for node_type, keys in by_type.items():
            row = f"(SELECT {ROW} FROM {identifier(node_type)} WHERE key = v.value)"
            chosen = f"JOIN json_each(?) v ON t.{FROM} = {row} OR t.{TO} = {row}"
            held |= {it.identity: it for it in await self._run(self._of_all, types, chosen, keys)}
        return list(held.values())

    def _of_all(
        self,
        connection: apsw.Connection,
        elements: Iterable[NodeType | RelationshipType],
        chosen: str,
        values: Sequence[str],
    ) -> list[Held]:
        return [held for element in elements for held in held_records(connection, element, chosen, values)]

    async def between(self, relationship: RelationshipType, source: str, target: str) -> list[Held]:
        (source_type, source_key), (target_type, target_key) = parse_id(source), parse_id(target)
        chosen = between(relationship, source_type, target_type)
        pairs = [(source_key, target_key)]
        return [*held_records(self._connection, relationship, chosen, pairs)]

    async def citing(self, source_keys: Collection[str]) -> list[Held]:
        cites = f"json_each(t.{CITATIONS}) c WHERE c.value ->> 0 IN (SELECT value FROM json_each(?))"
        chosen = f"WHERE EXISTS (SELECT 1 FROM {cites})"
        return await self._run(self._of_all, self.ontology.elements, chosen, list(source_keys))

    async def redirects(self, identities: Collection[str]) -> dict[str, str]:
        return await self._run(log.redirects, identities, records=len(identities))

    async def versions(self, identities: Collection[str]) -> dict[str, int]:
        return await self._run(log.versions, identities, records=len(identities))

    async def histories(self, identities: Collection[str]) -> dict[str, list[Revision]]:
        return await self._run(log.histories, identities)

    async def revisions(self, sequences: Iterable[int]) -> dict[int, Revision]:
        return await self._run(log.numbered, list(sequences))

    async def entries_after(self, sequence: int, *, only: bool = False) -> AsyncIterator[tuple[int, Entry]]:
        rows = log.entries_after(self._connection, sequence, only=only)
        while read := await to_its_end(lambda: list(itertools.islice(rows, _MANY))):
            for row in read:
                yield row

    async def asked_for(self, request: str) -> tuple[Revision, str] | None:
        return log.asked_for(self._connection, request)

    async def apply(self, changes: Sequence[Change], now: str) -> None:
        await self._run(self._apply, changes, now, await self._kept_sums(), records=len(changes))

    async def _kept_sums(self) -> Sums:
        if self._sums is None:
            kept = kept_sums(self._connection)
            self._sums = await self._run(all_sums, self.ontology) if kept is None else kept
        return self._sums

    def _apply(self, connection: apsw.Connection, changes: Sequence[Change], now: str, sums: Sums) -> None:
        self._replay(connection, changes, moves_of(changes), now, sums)
        for element, entries, marks in packed(changes):
            self._log.add(element, entries, marks)

    async def replay(self, changes: Sequence[Change], moves: Sequence[Move], now: str) -> None:
        await self._run(self._replay, changes, moves, now, await self._kept_sums(), records=len(changes))

    def _replay(
        self, connection: apsw.Connection, changes: Sequence[Change], moves: Sequence[Move], now: str, sums: Sums
    ) -> None:
        _write(connection, changes, now)
        _add_up(sums, changes)
        taken = list(arriving(moves))
        log.redirect(connection, redirects_after(moves, log.led(connection, taken), log.redirects(connection, taken)))

    @property
    def snapshot(self) -> str:
        if self._sums is None:
            self._sums = kept_sums(self._connection) or all_sums(self._connection, self.ontology)
        return self._sums.snapshot(self.ontology.elements)

    async def take_back(self, sequence: int) -> None:
        """Makes a copy of a store what it was after a revision, and drops its log."""
        past = Past(self._connection, sequence)
        fold = await to_its_end(lambda: folded(self.ontology, past.taken_back()))
        held = await self.records(fold.former_ids)
        changes = await to_its_end(lambda: [past.dated(change) for change in fold.changes(held)])
        former_ids = await to_its_end(past.former_ids)
        await self.replay(changes, (), "")
        if former_ids is not None:
            await self._run(log.redirect_all, former_ids)
        await to_its_end(past.forget)

    async def copy(self, logged: Logged) -> None:
        await to_its_end(functools.partial(self._log.copy, logged))

    async def keep(self, logged: Logged) -> None:
        await to_its_end(functools.partial(self._log.end, logged.revision, logged.digest, logged.ontology))

    async def name(self, write: str = "") -> str:
        return await self._run(name_state, self.ontology, await self._kept_sums(), write)

    async def erase(self, named: Collection[EntryName]) -> None:
        await self._run(log.erase, named)

    async def judge(self, judgements: Sequence[Judgement]) -> None:
        await self._run(judged.judge, judgements, records=len(judgements))

    async def forget_judgements(self, named: Collection[tuple[str, str]]) -> None:
        await self._run(judged.forget, named, records=len(named))

    async def end(self, revision: Revision, digest: str = "") -> Revision:
        snapshot = name_state(self._connection, self.ontology, await self._kept_sums())
        ended = replace(revision, snapshot=snapshot, types=self._log.types)
        self._log.end(ended, digest, ontology_name(self.ontology))
        return ended


def _write(connection: apsw.Connection, changes: Sequence[Change], now: str) -> None:
    names = aside(changes)
    for change in changes:
        if change.before and (name := names.get(change.before.identity)):
            _rename(connection, change.before, change.before.identity, name, name)
    for change in changes:
        before, after = change.before, change.after
        if before and after and before.identity != after.identity:
            _rename(connection, before, names.get(before.identity, before.identity), after.identity, after.key)
    for batch in batches(held for change in changes if (held := change.after) is not None):
        write_records(connection, batch, now)
    gone = [change.before for change in changes if change.before is not None and change.after is None]
    for held in sorted(gone, key=lambda held: isinstance(held.element, NodeType)):
        name = names.get(held.identity, held.identity)
        connection.execute(f"DELETE FROM {identifier(held.element.name)} WHERE id = ?", (name,))


def _add_up(sums: Sums, changes: Sequence[Change]) -> None:
    for change in changes:
        if change.before is not None:
            before = change.before.record
            sums.remove(change.before.element.name, before.stored_digest or digest(before))
        if change.after is not None:
            sums.add(change.after.element.name, digest(change.after.record))


def _rename(connection: apsw.Connection, held: Held, former: str, identity: str, key: str) -> None:
    text = f"UPDATE {identifier(held.element.name)} SET id = ?, key = ? WHERE id = ?"
    connection.execute(text, (identity, key, former))
