"""What a write makes of the store, before anything is written: records as they are there and as they are to be."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from graph.ontology.model import Ontology, RelationshipType
from graph.ontology.rules import SOURCE
from graph.plan.identity import global_id
from graph.stores.digest import digest
from graph.stores.transaction import Change, Held, WriteTransaction
from graph.writing.histories import Histories


@dataclass(slots=True, eq=False)
class _Draft:
    """One record: as the store has it, and as it is to be; None where there is none."""

    before: Held | None
    now: Held | None
    merged_into: "_Draft | None" = None
    went_as: str = ""
    part_of: str = ""
    """The id of what it is merged into, once that is there again."""

    @property
    def end(self) -> "_Draft":
        """The record of which it is a part by now: itself, or what it was merged into."""
        draft = self
        while draft.now is None and draft.merged_into is not None:
            draft = draft.merged_into
        return draft


class Draft:
    """The records that a write has read or changed so far; ids are those that they have at that point of it."""

    def __init__(self, transaction: WriteTransaction) -> None:
        self.transaction = transaction
        self._drafts: list[_Draft] = []
        self._by_id: dict[str, _Draft | None] = {}
        self._former: dict[str, _Draft] = {}
        self._undone_by: list[Callable[[], None]] = []
        self._erased: dict[tuple[str, str], None] = {}
        self._stored: set[str] = set()
        self._naming: dict[str, dict[_Draft, None]] = {}
        self._read: set[tuple[str, str]] = set()
        self.histories = Histories(transaction)

    @property
    def ontology(self) -> Ontology:
        """That of the store."""
        return self.transaction.ontology

    async def prefetch(self, identities: Iterable[str]) -> None:
        """Reads records together that will be asked for."""
        missing = dict.fromkeys(identity for identity in identities if identity not in self._by_id)
        if not missing:
            return
        records = await self.transaction.records(missing)
        for identity in missing:
            self._take(identity, records.get(identity))

    def _take(self, identity: str, held: Held | None) -> None:
        draft = None if held is None else _Draft(held, held)
        self._by_id[identity] = draft
        if draft is not None:
            self._drafts.append(draft)
            self._stored.add(identity)
            self._note(draft)

    def _note(self, draft: _Draft) -> None:
        """Keeps which nodes a record names, as it is now, as ends or sources; it may name others by and by."""
        if draft.now is not None:
            for identity in named_by(draft.now):
                self._naming.setdefault(identity, {})[draft] = None

    async def record(self, identity: str) -> Held | None:
        """The record with this id; None where there is none."""
        await self.prefetch([identity])
        draft = self._by_id[identity]
        return None if draft is None else draft.now

    async def resolved(self, identity: str) -> Held | None:
        """The record that has this id or had it, or into which that one was merged."""
        held = await self.record(identity)
        if held is not None:
            return held
        if identity in self._former:
            return self._former[identity].end.now
        now = await self.transaction.redirects([identity])
        return await self.resolved(now[identity]) if identity in now else None

    def version_id(self, held: Held) -> str:
        """The id that a record had before this write."""
        return self._stored_id(held.identity)

    async def relationships_of(self, identity: str, of_type: RelationshipType | None = None) -> list[Held]:
        """The relationships of a node, either way: all of them, or those of one type."""
        types = [*self.ontology.relationships.values()] if of_type is None else [of_type]
        await self.prefetch_relationships([identity], types)
        return self._now(identity, lambda held: identity in held.ends and held.element in types)

    async def prefetch_relationships(self, identities: Iterable[str], types: Collection[RelationshipType]) -> None:
        """Reads the relationships of nodes together, each once."""
        stored = dict.fromkeys(map(self._stored_id, identities))
        missing = [it for it in stored if any((it, of_type.name) not in self._read for of_type in types)]
        if missing:
            self._take_all(await self.transaction.relationships_of(missing, [*types]))
            self._read |= {(identity, of_type.name) for identity in missing for of_type in types}

    async def prefetch_citing(self, source_keys: Iterable[str]) -> None:
        """Reads what cites sources together, each once."""
        missing = [key for key in dict.fromkeys(source_keys) if (key, SOURCE) not in self._read]
        if missing:
            self._take_all(await self.transaction.citing(missing))
            self._read |= {(key, SOURCE) for key in missing}

    async def between(self, relationship: RelationshipType, source: str, target: str) -> list[Held]:
        """The relationships of a type that lead from one node to another."""
        ends = self._stored_id(source), self._stored_id(target)
        self._take_all(await self.transaction.between(relationship, *ends))
        return self._now(source, lambda held: held.element == relationship and held.ends == (source, target))

    def _stored_id(self, identity: str) -> str:
        """The id that a record has in the store, whatever it has by now."""
        draft = self._by_id.get(identity)
        return identity if draft is None or draft.before is None else draft.before.identity

    async def citing(self, source_key: str) -> list[Held]:
        """All records that cite a source."""
        await self.prefetch_citing([source_key])
        return self._now(
            global_id(SOURCE, source_key), lambda held: any(key == source_key for key, _ in held.record.citations)
        )

    def _take_all(self, records: Iterable[Held]) -> None:
        for held in records:
            if held.identity not in self._stored:
                self._take(held.identity, held)

    def _now(self, named: str, is_asked_for: Callable[[Held], bool]) -> list[Held]:
        """Records that name a node, in the order of their names: a write does the same whatever that of a store."""
        naming = self._naming.get(named, ())
        held = [draft.now for draft in naming if draft.now is not None and is_asked_for(draft.now)]
        return sorted(held, key=lambda it: (it.element.name, it.key))

    def put(self, held: Held, *, instead_of: str | None = None) -> None:
        """Makes the record with this id, or with the one that it had so far, just so; or a new one."""
        self.put_all([(held.identity if instead_of is None else instead_of, held)])

    def put_all(self, records: Sequence[tuple[str, Held]]) -> None:
        """Makes records, by the ids that they had so far, just so; one may get the id of another."""
        drafts = [self._by_id.get(former) or self._gone(former) or self._new() for former, _ in records]
        for (former, held), draft in zip(records, drafts, strict=True):
            if former != held.identity:
                self._place(former, None, draft)
        for (_, held), draft in zip(records, drafts, strict=True):
            # What it says now has another digest than what was read.
            self._set(draft, replace(held, record=replace(held.record, stored_digest="")), None)
            self._place(held.identity, draft)

    def remove(self, held: Held, merged_into: Held | None = None, *, part_of: str = "") -> None:
        """Takes a record out of the graph, or makes it a part of another one, which may yet have to come back."""
        draft = self._by_id[held.identity]
        assert draft is not None  # only what was read is removed
        draft.part_of = part_of
        self._set(draft, None, None if merged_into is None else self._by_id[merged_into.identity])
        self._place(held.identity, None, draft)

    async def settle(self) -> None:
        """Makes records parts of others that came back after they went."""
        for draft in [draft for draft in self._drafts if draft.now is None and draft.part_of]:
            held = await self.resolved(draft.part_of)
            if held is not None:
                self._set(draft, None, self._by_id[held.identity])

    def erase(self, named: Iterable[tuple[str, str]]) -> None:
        """Notes records, by type and key, of which the history is to say nothing any more."""
        added = [name for name in named if name not in self._erased]

        def undo() -> None:
            for name in added:
                del self._erased[name]

        self._undone_by.append(undo)
        self._erased |= dict.fromkeys(added)

    @property
    def erased(self) -> Collection[tuple[str, str]]:
        """The records that are to be erased."""
        return self._erased

    def restore(self, held: Held) -> None:
        """Puts back a record that is not in the graph; it is the same as before where this write has removed it."""
        draft = self._gone(held.identity) or self._new()
        self._set(draft, held, None, went_as=held.identity)
        self._place(held.identity, draft)

    def _gone(self, identity: str) -> _Draft | None:
        """The record that this write has taken out of the graph under an id."""
        draft = self._former.get(identity)
        return draft if draft is not None and draft.now is None and draft.before is not None else None

    def _new(self) -> _Draft:
        draft = _Draft(None, None)
        self._add(draft)
        return draft

    def _add(self, draft: _Draft) -> None:
        self._drafts.append(draft)
        self._undone_by.append(lambda: self._drafts.remove(draft))

    def _set(self, draft: _Draft, now: Held | None, merged_into: _Draft | None, *, went_as: str = "") -> None:
        was = draft.now, draft.merged_into, draft.went_as

        def undo() -> None:
            draft.now, draft.merged_into, draft.went_as = was

        self._undone_by.append(undo)
        draft.now, draft.merged_into = now, merged_into
        draft.went_as = draft.went_as or went_as
        self._note(draft)

    def _place(self, identity: str, draft: _Draft | None, former: _Draft | None = None) -> None:
        """Makes an id that of a record, or says whose it was."""
        was, was_former = self._by_id.get(identity), self._former.get(identity)

        def undo() -> None:
            self._by_id[identity] = was
            if was_former is not None:
                self._former[identity] = was_former
            else:
                self._former.pop(identity, None)

        self._undone_by.append(undo)
        self._by_id[identity] = draft
        if former is not None:
            self._former[identity] = former

    @property
    def mark(self) -> int:
        """A point of the write, to which `roll_back` leads."""
        return len(self._undone_by)

    def roll_back(self, mark: int) -> None:
        """Takes back what was done since."""
        while len(self._undone_by) > mark:
            self._undone_by.pop()()

    def changes(self) -> list[Change]:
        """What is to be written: the records that are not as the store has them.

        One that went and one that came under its key are the same.
        """
        gone = {draft.before.identity: draft for draft in self._drafts if draft.before and draft.now is None}
        again = {
            draft.now.identity: replace(gone[draft.now.identity], now=draft.now, went_as=draft.went_as)
            for draft in self._drafts
            if draft.before is None and draft.now is not None and draft.now.identity in gone
        }
        drafts = [draft for draft in self._drafts if _id_of(draft) not in again]
        return [
            Change(draft.before, draft.now, None if draft.now else draft.end.now, went_as=draft.went_as)
            for draft in (*drafts, *again.values())
            if _is_changed(draft)
        ]


def named_by(held: Held) -> list[str]:
    """The ids of the nodes that a record names: its ends, and its sources."""
    return [*held.ends, *(global_id(SOURCE, key) for key, _ in held.record.citations)]


def _id_of(draft: _Draft) -> str:
    """That of a record that came or went; '' of others."""
    if draft.before is None:
        return "" if draft.now is None else draft.now.identity
    return "" if draft.now is not None else draft.before.identity


def _is_changed(draft: _Draft) -> bool:
    before, now = draft.before, draft.now
    if before is None or now is None:
        return before is not now
    return before is not now and (
        before.end_types != now.end_types
        or (before.record.stored_digest or digest(before.record)) != digest(now.record)
    )
