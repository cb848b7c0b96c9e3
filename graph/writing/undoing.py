"""Taking back what revisions did: one of them, where nothing was written over it, or all since one.

Every field of a record has a stack of the revisions that wrote it and were not taken back. A revision may be taken back
while it is on top of the stack of each field that it wrote; that it was taken back may be taken back itself, while the
tops are still those that it left.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from graph.errors import Code
from graph.ontology.entity import KEY
from graph.ontology.model import NodeType
from graph.ontology.rules import SOURCE
from graph.plan.identity import global_id
from graph.stores.revisions import Entry, Kind, Revision
from graph.stores.transaction import Held, WriteTransaction
from graph.writing.draft import Draft
from graph.writing.fields import FROM, TO, new_record, with_fields
from graph.writing.refusal import StepRefusedError

_LIVE = "live"
"""That a record is there, as a field of its own; no property of the log has this name, since they stand beside it."""


async def undo(draft: Draft, sequence: int) -> None:
    """Takes back a revision; raises StepRefusedError with the fields that were written since."""
    revision = (await draft.transaction.revisions([sequence])).get(sequence)
    if revision is None:
        message = f"there is no revision {sequence}; the last one is {draft.transaction.sequence - 1}"
        raise StepRefusedError(Code.UNKNOWN_REVISION, message, "undo")
    entries = [entry async for _, entry in draft.transaction.entries_after(sequence, only=True)]
    later: list[str] = []
    for entry in entries:
        later += await _written_since(draft.transaction, entry, revision)
    if later:
        message = f"these were written since: {', '.join(later[:20])}; take that back first, or revert"
        raise StepRefusedError(Code.WRITTEN_SINCE, message, "undo")
    for entry in entries:
        await _take_back(draft, entry)
    await _check_whole(draft, entries)


async def revert(draft: Draft, sequence: int) -> None:
    """Makes the graph what it was after a revision; 0 is the empty graph."""
    last = draft.transaction.sequence - 1
    if not 0 <= sequence <= last:
        message = f"there is no revision {sequence}; allowed: 0 to {last}"
        raise StepRefusedError(Code.UNKNOWN_REVISION, message, "revert")
    async for _, entry in draft.transaction.entries_after(sequence):
        await _take_back(draft, entry)


async def _take_back(draft: Draft, entry: Entry) -> None:
    """Makes a record what it was before an entry."""
    identity = global_id(entry.element, entry.key)
    if entry.after is None and entry.before is None:
        return  # it was erased
    if entry.after is None:
        draft.restore(_restored(draft, entry))
        return
    held = await draft.record(identity)
    if held is None:
        message = f"{entry.element} {entry.key} is no longer there, so it cannot be made what it was"
        raise StepRefusedError(Code.WRITTEN_SINCE, message, "undo")
    if entry.before is None:
        draft.remove(held)
    else:
        draft.put(with_fields(held, entry.before), instead_of=identity)


def _restored(draft: Draft, entry: Entry) -> Held:
    before: Mapping[str, Any] = entry.before or {}
    nodes, relationships = draft.ontology.nodes, draft.ontology.relationships
    element = nodes[entry.element] if entry.element in nodes else relationships[entry.element]
    ends = [global_id(*before[name]) for name in (FROM, TO)] if FROM in before else []
    return with_fields(new_record(element, entry.key, ends), before)


async def _check_whole(draft: Draft, entries: Sequence[Entry]) -> None:
    """Raises StepRefusedError where a relationship or citation would be left without its node."""
    for entry in entries:
        held = await draft.record(global_id(entry.element, key_before(entry)))
        if held is not None:
            await _check_named(draft, held)
        elif entry.element in draft.ontology.nodes:
            await check_unused(draft, draft.ontology.nodes[entry.element], entry.key)


async def _check_named(draft: Draft, held: Held) -> None:
    named = [*held.ends, *(global_id(SOURCE, key) for key, _ in held.record.citations)]
    await draft.prefetch(named)
    for identity in named:
        if await draft.record(identity) is None:
            message = f"{held.element.name} {held.key} needs a node that is no longer there"
            raise StepRefusedError(Code.IN_USE, message, "undo")


async def check_unused(draft: Draft, node_type: NodeType, key: str) -> None:
    """Raises StepRefusedError where a node that goes still has relationships, or is a source that is cited."""
    users = await draft.relationships_of(global_id(node_type.name, key))
    users += await draft.citing(key) if node_type.name == SOURCE else []
    if users:
        names = ", ".join(f"{held.element.name} {held.key}" for held in users[:5])
        more = f" and {len(users) - 5} more" if len(users) > 5 else ""
        message = f"{node_type.name} {key} is still used by {names}{more}"
        raise StepRefusedError(Code.IN_USE, message, "of")


async def _written_since(transaction: WriteTransaction, entry: Entry, revision: Revision) -> list[str]:
    """The fields of an entry that a later revision wrote."""
    stacks = await _stacks(transaction, entry, revision.sequence)
    return [f"{entry.element} {entry.key} {name}" for name in _fields(entry) if stacks.is_over(revision.sequence, name)]


async def last_writers(transaction: WriteTransaction, entry: Entry, sequence: int) -> dict[str, int | None]:
    """Of each field of an entry of a revision, the last revision that wrote it and was not taken back."""
    stacks = await _stacks(transaction, entry, sequence)
    return {name: stacks.top(name) for name in _fields(entry)}


def _fields(entry: Entry) -> list[str]:
    if entry.before is None:
        return [_LIVE, *(entry.after or {})]
    return [_LIVE, *entry.before] if entry.after is None else [*entry.after]


class _Stacks:
    """By field, the revisions that wrote it and were not taken back; and the tops that each undo left."""

    def __init__(self) -> None:
        self._by_field: dict[str, list[int]] = {}
        self._below: dict[tuple[int, str], int | None] = {}

    def top(self, name: str) -> int | None:
        """The last of them."""
        stack = self._by_field.get(name)
        return stack[-1] if stack else None

    def is_over(self, sequence: int, name: str) -> bool:
        """Whether a field that a revision wrote was written since."""
        return self.top(name) != self._below.get((sequence, name), sequence)

    def push(self, sequence: int, entry: Entry) -> None:
        """Takes in a revision that wrote the fields of an entry."""
        for name in _fields(entry):
            self._by_field.setdefault(name, []).append(sequence)

    def pop(self, sequence: int, undone: int, entry: Entry) -> None:
        """Takes in a revision that took back another one."""
        for name in _fields(entry):
            stack = self._by_field.setdefault(name, [])
            if stack and stack[-1] == undone:
                stack.pop()
            self._below[sequence, name] = self.top(name)


async def _stacks(transaction: WriteTransaction, entry: Entry, sequence: int) -> _Stacks:
    """The stacks of the record of which a revision has an entry."""
    history = await transaction.history(global_id(entry.element, entry.key))
    undone = await transaction.revisions(revision.undoes for revision in history if revision.undoes is not None)
    stacks = _Stacks()
    for revision, own in _of_record(history, entry, sequence):
        taken_back = undone.get(revision.undoes or 0) if revision.kind is Kind.UNDO else None
        # To take back an undo is to write again.
        if taken_back is not None and taken_back.kind is not Kind.UNDO:
            stacks.pop(revision.sequence, taken_back.sequence, own)
        else:
            stacks.push(revision.sequence, own)
    return stacks


def _of_record(history: Sequence[Revision], entry: Entry, sequence: int) -> list[tuple[Revision, Entry]]:
    """What happened to the record of an entry, under whatever key; its former ids may have been others' as well."""
    listed = [(revision, other) for revision in history for other in revision.entries]
    key, own = key_before(entry), []
    for revision, other in reversed(listed):
        if revision.sequence < sequence and (other.element, other.key) == (entry.element, key):
            own.append((revision, other))
            key = key_before(other)
    own.reverse()
    key = entry.key
    for revision, other in listed:
        is_it = revision.sequence == sequence and other == entry
        if is_it or (revision.sequence > sequence and (other.element, key_before(other)) == (entry.element, key)):
            own.append((revision, other))
            key = other.key
    return own


def key_before(entry: Entry) -> str:
    """The key that a record had before an entry."""
    return str((entry.before or {}).get(KEY.name, entry.key))
