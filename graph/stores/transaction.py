"""What a write may ask of a store, and do to it, in its one transaction: others wait until it ends."""

import itertools
from collections.abc import AsyncIterator, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from graph.ontology.entity import KEY
from graph.ontology.model import NodeType, Ontology, RelationshipType
from graph.plan.identity import global_id, parse_id
from graph.stores.digest import mark, mark_of
from graph.stores.judgements import Judgement
from graph.stores.log import EntryWriter, Packed, members
from graph.stores.records import Batch, NodeBatch, Record, RelationshipBatch
from graph.stores.revisions import Entry, EntryName, Logged, Revision


@dataclass(frozen=True, slots=True)
class Held:
    """A record with its type; of a relationship also with the node types of its ends, else they are ''."""

    element: NodeType | RelationshipType
    record: Record
    source_type: str = ""
    target_type: str = ""

    @property
    def identity(self) -> str:
        """Its global id."""
        return str(self.record.values[0])

    @property
    def key(self) -> str:
        """Its key within its type."""
        return str(self.record.values[1])

    @property
    def ends(self) -> tuple[str, ...]:
        """The global ids of a relationship's ends, source first; a node has none."""
        if not self.source_type:
            return ()
        return global_id(self.source_type, self.record.source), global_id(self.target_type, self.record.target)

    @property
    def end_types(self) -> tuple[str, ...]:
        """The node types of a relationship's ends."""
        return (self.source_type, self.target_type) if self.source_type else ()


@dataclass(frozen=True, slots=True)
class Change:
    """A record as it was before a write and as it is after it; None where there was or is none.

    `merged_into` is the record of which one that went is a part from now on. Of one that was there before and
    is back, `went_as` is the id under which it went; what led to it leads to it again.
    """

    before: Held | None
    after: Held | None
    merged_into: Held | None = None
    went_as: str = ""

    @property
    def now(self) -> Held:
        """The record after the write, or as it was last."""
        held = self.after or self.before
        assert held is not None  # a change is of some record
        return held


class WriteTransaction(Protocol):
    """One write. Ids are global ids of nodes and recorded relationships, without days."""

    @property
    def ontology(self) -> Ontology:
        """That of the store."""

    @property
    def sequence(self) -> int:
        """The number that the revision of this write gets."""

    async def records(self, identities: Collection[str]) -> dict[str, Held]:
        """The records that have these ids now; none for others."""

    async def relationships_of(self, identities: Collection[str], types: Sequence[RelationshipType]) -> list[Held]:
        """The relationships of these types that nodes have, either way, each once."""

    async def between(self, relationship: RelationshipType, source: str, target: str) -> list[Held]:
        """The relationships of a type that lead from one node to another."""

    async def citing(self, source_keys: Collection[str]) -> list[Held]:
        """All records that cite one of these sources; this reads all records."""

    async def redirects(self, identities: Collection[str]) -> dict[str, str]:
        """The ids of what records with former ids are now; none for ids that are nobody's former one."""

    async def versions(self, identities: Collection[str]) -> dict[str, int]:
        """The number of the last revision that touched each record."""

    async def histories(self, identities: Collection[str]) -> dict[str, list[Revision]]:
        """The revisions that touched each record, by any id that it has or had, oldest first, with its entries."""

    async def revisions(self, sequences: Iterable[int]) -> dict[int, Revision]:
        """Revisions by their numbers, without entries."""

    def entries_after(self, sequence: int, *, only: bool = False) -> AsyncIterator[tuple[int, Entry]]:
        """The entries of all later revisions with their numbers, newest first; with `only`, those of this one."""

    async def asked_for(self, request: str) -> tuple[Revision, str] | None:
        """The revision that a request led to, and the digest of the request."""

    async def apply(self, changes: Sequence[Change], now: str) -> None:
        """Writes and logs all changes of a write; each record is in one. Records that they name by id must be there."""

    async def replay(self, changes: Sequence[Change], moves: Sequence["Move"], now: str) -> None:
        """Writes changes that are logged already; `moves` are what the log says of ids."""

    async def copy(self, logged: Logged) -> None:
        """Keeps the entries of a part of another store's log."""

    async def keep(self, logged: Logged) -> None:
        """Keeps the revision of a part of another store's log."""

    async def name(self, write: str = "") -> str:
        """Names the state, and the write that led to it by a new name if it has none; the result names the state."""

    @property
    def snapshot(self) -> str:
        """The name of the state that the changes have led to so far."""

    async def erase(self, named: Collection[EntryName]) -> None:
        """Empties entries of the log.

        Revisions from the first of them on lose the names of their states, which nothing leads to any more.
        """

    async def judge(self, judgements: Sequence[Judgement]) -> None:
        """Appends to the list of judgements, whose numbers it makes anew."""

    async def forget_judgements(self, named: Collection[tuple[str, str]]) -> None:
        """Takes out the judgements that name a node by one of these names or keys, each with its type."""

    async def end(self, revision: Revision, digest: str = "") -> Revision:
        """Keeps the revision and names the new state; the result has that name and the types that were touched."""


@dataclass(frozen=True, slots=True)
class Move:
    """The id that a record had before a write, and the one that it has after it; '' where it was or is not there.

    `part_of` is the id of what it was merged into, and `went_as` the one under which it went before it came back.
    """

    former: str
    now: str
    part_of: str = ""
    went_as: str = ""


def moves_of(changes: Iterable[Change]) -> list[Move]:
    """What changes make of ids."""
    return [Move(_id(it.before), _id(it.after), _id(it.merged_into), it.went_as) for it in changes]


def _id(held: Held | None) -> str:
    return "" if held is None else held.identity


def move_of(entry: Entry) -> Move:
    """What an entry of the log says that became of an id; of one that was erased it says nothing."""
    name, before, after = entry.element, entry.before, entry.after
    return Move(
        "" if before is None else global_id(name, str(before.get(KEY.name, entry.key))),
        "" if after is None else global_id(name, entry.key),
        "" if entry.merged_into is None else global_id(*entry.merged_into),
        global_id(name, entry.went_as) if entry.went_as else "",
    )


def batches(records: Iterable[Held]) -> list[Batch]:
    """The same records as stores write them, nodes first."""
    groups: dict[tuple[str, ...], list[Held]] = {}
    for held in records:
        groups.setdefault((held.element.name, *held.end_types), []).append(held)
    batches = [_batch(group) for group in groups.values()]
    return sorted(batches, key=lambda batch: isinstance(batch, RelationshipBatch))


def _batch(group: Sequence[Held]) -> Batch:
    element, records = group[0].element, [held.record for held in group]
    if isinstance(element, NodeType):
        return NodeBatch(element, records)
    return RelationshipBatch(element, group[0].source_type, group[0].target_type, records)


def packed(changes: Iterable[Change]) -> Iterator[tuple[str, list[Packed], list[tuple[int, ...]]]]:
    """By type, the entries of changes, and of each the marks of the ids that the record has and had."""
    by_type: dict[str, list[Change]] = {}
    for change in changes:
        by_type.setdefault(change.now.element.name, []).append(change)
    for name, of_type in by_type.items():
        writer = EntryWriter(of_type[0].now.element)
        yield name, [_packed(writer, change) for change in of_type], [_marks(change) for change in of_type]


def repacked(entries: Iterable[Entry]) -> Iterator[tuple[str, list[Packed], list[tuple[int, ...]]]]:
    """The same of entries that another store has, in their order."""
    for name, of_type in itertools.groupby(entries, lambda entry: entry.element):
        listed = list(of_type)
        yield name, list(map(members, listed)), list(map(marks_of, listed))


def marks_of(entry: Entry) -> tuple[int, ...]:
    """The marks of the ids that the record of an entry has and had."""
    keys = dict.fromkeys((str((entry.before or {}).get(KEY.name, entry.key)), entry.key))
    return tuple(mark_of(global_id(entry.element, key)) for key in keys)


def entries_of(changes: Iterable[Change]) -> Iterator[Entry]:
    """Changes as the log has them: nodes first, then by type and key, so that equal writes are shown alike."""
    for element, entries, _ in packed(sorted(changes, key=_order)):
        for key, before, after, *merged_into in entries:
            yield Entry(element, key, before, after, *merged_into)


def _order(change: Change) -> tuple[bool, str, str]:
    return bool(change.now.end_types), change.now.element.name, change.now.key


def _packed(writer: EntryWriter, change: Change) -> Packed:
    before, after, merged_into = change.before, change.after, change.merged_into
    packed = writer.entry(
        None if before is None else before.record,
        None if after is None else after.record,
        () if before is None else before.end_types,
        () if after is None else after.end_types,
        None if merged_into is None else (merged_into.element.name, merged_into.key),
    )
    if not change.went_as:
        return packed
    key, was, is_now, *rest = packed
    return key, was, is_now, rest[0] if rest else None, parse_id(change.went_as)[1]


def _marks(change: Change) -> tuple[int, ...]:
    held = (change.before, change.after)
    return tuple({mark(record.record): None for record in held if record is not None})
