"""Verifying a store: its log is whole, and the graph that is made again from it is the graph of the store.

verified = await verify(store)
verified.findings                    ("r7: the state after it has the name b7eba04ff313b350 in the log, but ...",)
"""

import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from graph.errors import Code, StoreError
from graph.plan.extract import Extract, Extraction
from graph.plan.identity import parse_id
from graph.stores.digest import ontology_name
from graph.stores.replaying import Replayed, replay
from graph.stores.revisions import Logged
from graph.stores.sqlite.replica import replica
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import EXTRACT_SECONDS, Store
from graph.stores.transaction import marks_of

_ATTEMPTS = 5
"""How often a store that is written to meanwhile is compared again."""

_LISTED = 10
"""Records that differ, of which each is told."""


@dataclass(frozen=True, slots=True)
class Verified:
    """How many revisions and entries there are, the name of the state, and what is wrong, in words."""

    revisions: int
    entries: int
    snapshot: str
    findings: Sequence[str]


async def verify(store: Store) -> Verified:
    """Reads the whole log and the whole graph. Raises StoreError where the store cannot be read."""
    log = _Log(ontology_name(store.ontology))
    with tempfile.TemporaryDirectory(prefix="gongjian-verify-") as folder:
        path = Path(folder) / "graph.db"
        for _ in range(_ATTEMPTS):
            version, counts = await store.version(), await store.log_counts()
            if not await _replay(store, path, log):
                return log.verified
            different = [it async for it in _different(store, path)] if log.revisions else []
            state = await store.snapshot()
            if await store.version() == version:
                log.compare_counts(counts.parts, counts.places)
                log.compare_state(state)
                log.findings += _listed(different)
                return log.verified
    message = "the store was written to all the time while it was verified; try again when there are fewer writes"
    raise StoreError(Code.STORE_UNAVAILABLE, message)


@dataclass(slots=True)
class _Log:
    """What was read of the log so far, and what is wrong with it."""

    ontology: str
    revisions: int = 0
    sequence: int = 0
    snapshot: str = ""
    entries: int = 0
    parts: int = 0
    places: int = 0
    findings: list[str] = field(default_factory=list)
    _in_revision: int = 0
    _names_differ: bool = False
    _is_of_today: bool = True

    @property
    def verified(self) -> Verified:
        return Verified(self.revisions, self.entries, self.snapshot, self.findings)

    def take(self, logged: Logged) -> None:
        """The next part."""
        sequence, entries = logged.revision.sequence, logged.entries
        if sequence != self.sequence:
            if sequence != self.sequence + 1:
                self.findings.append(f"r{sequence} comes after r{self.sequence}: revisions are missing between them")
            self.revisions, self.sequence, self._in_revision = self.revisions + 1, sequence, 0
        if logged.part != self._in_revision or logged.size != len(entries):
            expected = f"{len(entries)} entries after {self._in_revision} others"
            message = f"a part of it says that it has {logged.size} entries after {logged.part} others, but it has"
            self.findings.append(f"r{sequence}: {message} {expected}")
        strange = {entry.element for entry in entries}.difference(logged.revision.types)
        if strange:
            self.findings.append(f"r{sequence}: it has entries of types that it does not name, {', '.join(strange)}")
        self._is_of_today = self._is_of_today and logged.ontology == self.ontology
        self._in_revision += len(entries)
        self.entries += len(entries)
        self.parts += bool(entries)
        self.places += sum(len(marks_of(entry)) for entry in entries)

    def compare(self, replayed: Replayed) -> None:
        """Compares what a revision has led to with what it says. The first that differs is told."""
        sequence, recorded = replayed.revision.sequence, replayed.revision.snapshot
        for element, key in replayed.contradicted:
            self.findings.append(f"r{sequence}: {element} {key} was not as this revision says that it was before")
        self.snapshot = recorded or replayed.snapshot
        # What was erased has taken the names of states with it, and a record of another ontology has another digest.
        if recorded and replayed.snapshot != recorded and self._is_of_today and not self._names_differ:
            self._names_differ = True
            message = f"the state after it has the name {recorded} in the log, but what is logged makes"
            self.findings.append(f"r{sequence}: {message} {replayed.snapshot}")

    def compare_counts(self, parts: int, places: int) -> None:
        """With what the store has by its own count."""
        if parts != self.parts:
            self.findings.append(f"the log has {parts} parts, but the revisions have {self.parts} together")
        if places != self.places:
            message = f"the index of the log by records has {places} places, but the entries need {self.places}"
            self.findings.append(message)

    def compare_state(self, snapshot: str) -> None:
        """With the name that the store gives to its state."""
        if self.revisions and self._is_of_today and snapshot != self.snapshot:
            message = f"the store gives its state the name {snapshot}, but after r{self.sequence} it is {self.snapshot}"
            self.findings.append(message)


async def _replay(store: Store, path: Path, log: _Log) -> bool:
    """Goes on with the replay to the end of the log; false where it can go no further."""
    try:
        async with (
            store.logged(log.sequence) as parts,
            replica(path, store.ontology, "verify", is_searched=False) as target,
        ):
            async for replayed in replay(_taken(parts, log), target):
                log.compare(replayed)
    except StoreError as error:
        if error.code is not Code.STORE_MISMATCH:
            raise
        log.findings.append(f"after r{log.sequence} the graph cannot be made again: {error.message}")
        return False
    return True


async def _taken(parts: AsyncIterator[Logged], log: _Log) -> AsyncIterator[Logged]:
    async for part in parts:
        log.take(part)
        yield part


_Named: TypeAlias = tuple[tuple[int, str], Sequence[Any]]
"""A record with what orders it: the place of its type, and its id."""


async def _different(store: Store, path: Path) -> AsyncIterator[str]:
    """The records that are not the same in a store and in the replica of its log."""
    ontology = store.ontology
    everything = Extract(tuple(ontology.nodes.values()), tuple(ontology.relationships.values()))
    again = SqliteStore(path, ontology, EXTRACT_SECONDS, is_read_only=True)
    try:
        async with store.extract(everything) as live, again.extract(everything) as replayed:
            there, made = _named(live, everything), _named(replayed, everything)
            first, second = await anext(there, None), await anext(made, None)
            while first is not None or second is not None:
                if second is None or (first is not None and first[0] < second[0]):
                    yield f"{_name(first)} is in the store, but not by the log"
                    first = await anext(there, None)
                elif first is None or second[0] < first[0]:
                    yield f"{_name(second)} is not in the store, but it is by the log"
                    second = await anext(made, None)
                else:
                    if first[1] != second[1]:
                        yield f"{_name(first)} is not as the log has it"
                    first, second = await anext(there, None), await anext(made, None)
    finally:
        await again.close()


async def _named(extraction: Extraction, extract: Extract) -> AsyncIterator[_Named]:
    places = {record_type.name: place for place, record_type in enumerate(extract.record_types)}
    async for batch in extraction.batches:
        place = places[batch.record_type.name]
        for record in batch.records:
            yield (place, str(record[0])), list(record)


def _name(record: _Named | None) -> str:
    assert record is not None  # the callers have looked
    return " ".join(parse_id(record[0][1]))


def _listed(different: Sequence[str]) -> Iterator[str]:
    yield from different[:_LISTED]
    if len(different) > _LISTED:
        yield f"... and {len(different) - _LISTED} more records"
