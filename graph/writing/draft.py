"""What a write makes of the store, before anything is written: records as they are there and as they are to be."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from graph.ontology.model import Ontology, RelationshipType
from graph.stores.digest import digest
from graph.stores.transaction import Change, Held, WriteTransaction


@dataclass(slots=True, eq=False)
class _Draft:
    """One record: as the store has it, and as it is to be; None where there is none."""

    before: Held | None
    now: Held | None
    merged_into: str | None = None


class Draft:
    """The records that a write has read or changed so far; ids are those that they have at that point of it."""

    def __init__(self, transaction: WriteTransaction) -> None:
        self.transaction = transaction
        self._drafts: list[_Draft] = []
        self._by_id: dict[str, _Draft | None] = {}
        self._undone_by: list[Callable[[], None]] = []
        self._erased: dict[tuple[str, str], None] = {}

    @property
    def ontology(self) -> Ontology:
        """That of the store."""
        return self.transaction.ontology

    async def prefetch(self, identities: Iterable[str]) -> None:
        """Reads records together that will be asked for."""
        missing = {identity for identity in identities if identity not in self._by_id}
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
        draft = next((draft for draft in self._drafts if self._led_to(draft, identity)), None)
        if draft is not None:
            return draft.now if draft.merged_into is None else await self.resolved(draft.merged_into)
        now = await self.transaction.redirects([identity])
        return await self.resolved(now[identity]) if identity in now else None

    def _led_to(self, draft: _Draft, identity: str) -> bool:
        is_of_it = draft.before is not None and draft.before.identity == identity
        return is_of_it and (draft.now is not None or draft.merged_into is not None)

    async def relationships_of(self, identity: str, of_type: RelationshipType | None = None) -> list[Held]:
        """The relationships of a node, either way: all of them, or those of one type."""
        types = [*self.ontology.relationships.values()] if of_type is None else [of_type]
        self._take_all(await self.transaction.relationships_of(self._stored_id(identity), types))
        return [held for held in self._now() if identity in held.ends and held.element in types]

    async def between(self, relationship: RelationshipType, source: str, target: str) -> list[Held]:
        """The relationships of a type that lead from one node to another."""
        ends = self._stored_id(source), self._stored_id(target)
        self._take_all(await self.transaction.between(relationship, *ends))
        return [held for held in self._now() if held.element == relationship and held.ends == (source, target)]

    def _stored_id(self, identity: str) -> str:
        """The id that a record has in the store, whatever it has by now."""
        draft = self._by_id.get(identity)
        return identity if draft is None or draft.before is None else draft.before.identity

    async def citing(self, source_key: str) -> list[Held]:
        """All records that cite a source."""
        self._take_all(await self.transaction.citing(source_key))
        return [held for held in self._now() if any(key == source_key for key, _ in held.record.citations)]

    def _take_all(self, records: Iterable[Held]) -> None:
        taken = {draft.before.identity for draft in self._drafts if draft.before is not None}
        for held in records:
            if held.identity not in taken:
                self._take(held.identity, held)

    def _now(self) -> list[Held]:
        return [draft.now for draft in self._drafts if draft.now is not None]

    def put(self, held: Held, *, instead_of: str | None = None) -> None:
        """Makes the record with this id, or with the one that it had so far, just so; or a new one."""
        former = held.identity if instead_of is None else instead_of
        draft = self._by_id.get(former)
        if draft is None:
            draft = _Draft(None, None)
            self._add(draft)
        self._set(draft, held, None)
        if former != held.identity:
            self._place(former, None)
        self._place(held.identity, draft)

    def remove(self, held: Held, merged_into: Held | None = None) -> None:
        """Takes a record out of the graph, or makes it a part of another one."""
        draft = self._by_id[held.identity]
        assert draft is not None  # only what was read is removed
        self._set(draft, None, None if merged_into is None else merged_into.identity)
        self._place(held.identity, None)

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
        removed = (draft for draft in self._drafts if draft.now is None and draft.before is not None)
        draft = next((draft for draft in removed if draft.before and draft.before.identity == held.identity), None)
        if draft is not None:
            self._set(draft, held, None)
            self._place(held.identity, draft)
        else:
            self.put(held)

    def _add(self, draft: _Draft) -> None:
        self._drafts.append(draft)
        self._undone_by.append(lambda: self._drafts.remove(draft))

    def _set(self, draft: _Draft, now: Held | None, merged_into: str | None) -> None:
        was = draft.now, draft.merged_into

        def undo() -> None:
            draft.now, draft.merged_into = was

        self._undone_by.append(undo)
        draft.now, draft.merged_into = now, merged_into

    def _place(self, identity: str, draft: _Draft | None) -> None:
        was = self._by_id.get(identity)

        def undo() -> None:
            self._by_id[identity] = was

        self._undone_by.append(undo)
        self._by_id[identity] = draft

    @property
    def mark(self) -> int:
        """A point of the write, to which `roll_back` leads."""
        return len(self._undone_by)

    def roll_back(self, mark: int) -> None:
        """Takes back what was done since."""
        while len(self._undone_by) > mark:
            self._undone_by.pop()()

    async def changes(self) -> list[Change]:
        """What is to be written: the records that are not as the store has them."""
        changed = [draft for draft in self._drafts if _is_changed(draft)]
        into = {draft.merged_into: await self.resolved(draft.merged_into) for draft in changed if draft.merged_into}
        return [Change(draft.before, draft.now, into.get(draft.merged_into or "")) for draft in changed]


def _is_changed(draft: _Draft) -> bool:
    before, now = draft.before, draft.now
    if before is None or now is None:
        return before is not now
    return before is not now and (
        before.end_types != now.end_types
        or (before.record.stored_digest or digest(before.record)) != digest(now.record)
    )
