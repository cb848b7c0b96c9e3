"""Taking back what revisions did: one of them, where nothing was written over it, or all since one.

Every field of a record has a stack of the revisions that wrote it and were not taken back, and so has every key that
records got or lost. A revision may be taken back while it is on top of the stacks of all that it wrote; that it was
taken back may be taken back itself, while the tops are still those that it left.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from graph.errors import Code, RequestError
from graph.ontology.entity import CITATIONS, KEY
from graph.ontology.model import NodeType, RelationshipType
from graph.ontology.rules import SOURCE
from graph.plan.identity import global_id
from graph.stores.revisions import IN_ORDER, Entry, Kind, Outcome, Revision
from graph.stores.transaction import Held
from graph.writing.draft import Draft, named_by
from graph.writing.fields import FROM, TO, new_record, with_fields
from graph.writing.following import following, prefetch_users, users
from graph.writing.histories import Histories
from graph.writing.refusal import StepRefusedError
from graph.writing.stacks import THERE, is_about_key, key_before, stack_of_key, stacks_of_fields
from graph.writing.upserting import check_rules

_FOR_STEWARDS = "to take back a merge or a split is for stewards; ask one, or for a token with that role"


async def undo(draft: Draft, sequence: int, *, may_combine: bool = True) -> None:
    """Takes back a revision; raises StepRefusedError with the fields that were written since.

    Raises RequestError where records would be merged or split by that, and may not be.
    """
    transaction = draft.transaction
    if sequence not in await transaction.revisions([sequence]):
        message = f"there is no revision {sequence}; the last one is {transaction.sequence - 1}"
        raise StepRefusedError(Code.UNKNOWN_REVISION, message)
    entries = [entry async for _, entry in transaction.entries_after(sequence, only=True)]
    if entries and all(entry.outcome is Outcome.ERASED for entry in entries):
        message = f"what r{sequence} wrote was erased, which cannot be taken back"
        raise StepRefusedError(Code.WRITTEN_SINCE, message)
    if not may_combine and any(entry.merged_into for entry in entries):
        raise RequestError(Code.FORBIDDEN, _FOR_STEWARDS)
    later = await _written_since(draft, entries, sequence)
    if later:
        message = await _why_taken_back(draft.histories, entries[0], sequence) or (
            f"these were written since: {', '.join(dict.fromkeys(later[:20]))}; take that back first, or revert"
        )
        raise StepRefusedError(Code.WRITTEN_SINCE, message)
    by_id = {global_id(entry.element, entry.key): entry for entry in entries}
    using = await _users(draft, entries)
    await _take_back(draft, sequence, entries)
    await draft.settle()
    moved = {identity: global_id(entry.element, key_before(entry)) for identity, entry in by_id.items()}
    for held in using:
        if held.identity not in by_id:
            draft.put(following(held, moved))
    if not may_combine and any(change.merged_into for change in draft.changes()):
        raise RequestError(Code.FORBIDDEN, _FOR_STEWARDS)
    await _check_all_whole(draft, entries, sequence)


async def revert(draft: Draft, sequence: int) -> None:
    """Makes the graph what it was after a revision; 0 is the empty graph."""
    last = draft.transaction.sequence - 1
    if not 0 <= sequence <= last:
        message = f"there is no revision {sequence}; allowed: 0 to {last}"
        raise StepRefusedError(Code.UNKNOWN_REVISION, message)
    of_revision: list[Entry] = []
    number = last
    async for later, entry in draft.transaction.entries_after(sequence):
        if later != number:
            await _take_back(draft, number, of_revision)
            number, of_revision = later, []
        of_revision.append(entry)
    await _take_back(draft, number, of_revision)
    await draft.settle()


def _ids(entry: Entry) -> tuple[str, ...]:
    """The ids that a record had after a revision, or under which it went, and before it."""
    return global_id(entry.element, entry.key), global_id(entry.element, key_before(entry))


async def _written_since(draft: Draft, entries: Sequence[Entry], sequence: int) -> list[str]:
    """What a revision wrote, and a later one as well.

    Most records were not touched since, as their versions tell, and so are on top of all their stacks.
    """
    versions = await draft.transaction.versions({identity for entry in entries for identity in _ids(entry)})
    touched = [entry for entry in entries if any(versions.get(identity) != sequence for identity in _ids(entry))]
    await draft.histories.prefetch(identity for entry in touched for identity in _ids(entry))
    return [name for entry in touched for name in await _later_of(draft.histories, entry, sequence)]


async def _later_of(histories: Histories, entry: Entry, sequence: int) -> list[str]:
    """What an entry of a revision wrote, and a later revision as well."""
    later = [
        f"{entry.element} {key}"
        for key in dict.fromkeys((entry.key, key_before(entry)) if is_about_key(entry) else ())
        if (await stack_of_key(histories, entry.element, key)).is_over(sequence, KEY.name)
    ]
    fields = await stacks_of_fields(histories, entry, sequence)
    names = fields.written_since(entry, sequence)
    return later + [f"{entry.element} {entry.key} {name}".removesuffix(f" {THERE}") for name in names]


async def _why_taken_back(histories: Histories, entry: Entry, sequence: int) -> str:
    """That a revision was taken back, or taken back and done again; '' where it was neither."""
    history = await histories.of(global_id(entry.element, entry.key))
    taken_back = {it.undoes: it.sequence for it in history if it.kind is Kind.UNDO}
    last, is_undone = sequence, False
    while last in taken_back:
        last, is_undone = taken_back[last], not is_undone
    if last == sequence:
        return ""
    if is_undone:
        return f"r{sequence} is taken back already, by r{last}; to have it again, take back r{last}"
    return f"r{sequence} was taken back and is done again, by r{last}; take back r{last} instead"


async def _take_back(draft: Draft, sequence: int, entries: Sequence[Entry]) -> None:
    """Makes records what they were before a revision: some go, some get their keys back, and some come back."""
    entries = [entry for entry in entries if entry.before is not None or entry.after is not None]  # others were erased
    await draft.prefetch(global_id(entry.element, entry.key) for entry in entries)
    there = [(entry, await _held(draft, entry)) for entry in entries if entry.after is not None]
    new = [(entry, held) for entry, held in there if entry.before is None]
    may_be_back = new and (await draft.transaction.revisions([sequence]))[sequence].kind not in IN_ORDER
    await draft.histories.prefetch(held.identity for _, held in new if may_be_back)
    for entry, held in new:
        draft.remove(held, part_of=await _merged_into_before(draft, entry, sequence) if may_be_back else "")
    draft.put_all(
        [(held.identity, with_fields(held, entry.before)) for entry, held in there if entry.before is not None]
    )
    for entry in entries:
        if entry.after is None:
            draft.restore(_restored(draft, entry))


async def _users(draft: Draft, entries: Sequence[Entry]) -> list[Held]:
    """What names nodes that are about to get back another key; some of it may have come since."""
    moved = [entry for entry in entries if entry.after is not None and KEY.name in entry.after]
    await draft.prefetch(global_id(entry.element, entry.key) for entry in moved)
    await prefetch_users(draft, (global_id(entry.element, entry.key) for entry in moved))
    return [held for entry in moved for held in await users(draft, await _held(draft, entry))]


async def _held(draft: Draft, entry: Entry) -> Held:
    held = await draft.record(global_id(entry.element, entry.key))
    if held is None:
        message = f"{entry.element} {entry.key} is no longer there, so it cannot be made what it was"
        raise StepRefusedError(Code.WRITTEN_SINCE, message)
    return held


async def _merged_into_before(draft: Draft, entry: Entry, sequence: int) -> str:
    """The id of the record of which one was a part before a revision that made it, where that took back a merge."""
    key, met = entry.key, {""}
    while key not in met:
        met.add(key)
        history = await draft.histories.of(global_id(entry.element, key))
        last = _last_of_key([it for it in history if it.sequence < sequence], entry.element, key)
        if last is None or last.key == key:
            return global_id(*last.merged_into) if last is not None and last.merged_into else ""
        key = last.key
    return ""


def _last_of_key(history: Sequence[Revision], element: str, key: str) -> Entry | None:
    """The last entry of a record that had a key, or lost it."""
    entries = [entry for revision in history for entry in revision.entries if entry.element == element]
    return next((entry for entry in reversed(entries) if key in (entry.key, key_before(entry))), None)


def _restored(draft: Draft, entry: Entry) -> Held:
    before: Mapping[str, Any] = entry.before or {}
    nodes, relationships = draft.ontology.nodes, draft.ontology.relationships
    element = nodes[entry.element] if entry.element in nodes else relationships[entry.element]
    ends = [global_id(*before[name]) for name in (FROM, TO)] if FROM in before else []
    return with_fields(new_record(element, entry.key, ends), before)


async def _check_all_whole(draft: Draft, entries: Sequence[Entry], sequence: int) -> None:
    """Raises StepRefusedError where what is taken back would leave a node missing that is named, or break a rule."""
    await draft.prefetch(global_id(entry.element, key_before(entry)) for entry in entries)
    records = [await draft.record(global_id(entry.element, key_before(entry))) for entry in entries]
    there = [held for held in records if held is not None]
    await draft.prefetch(identity for held in there for identity in named_by(held))
    gone = (global_id(entry.element, entry.key) for entry, held in zip(entries, records, strict=True) if held is None)
    await prefetch_users(draft, gone)
    await _prefetch_beside(draft, there)
    named = {global_id(*name) for entry in entries for name in _named_before(entry)}
    versions = await draft.transaction.versions(named)
    touched = {identity for identity, version in versions.items() if version > sequence}
    await draft.histories.prefetch(touched)
    for entry, held in zip(entries, records, strict=True):
        await _check_whole(draft, entry, held, sequence, touched)


async def _prefetch_beside(draft: Draft, records: Iterable[Held]) -> None:
    """Reads the relationships that must not hold beside these, since a node has one such at a time."""
    ends: dict[str, list[str]] = {}
    for held in records:
        if isinstance(held.element, RelationshipType):
            both = zip((held.element.source, held.element.target), held.ends, strict=True)
            ends.setdefault(held.element.name, []).extend(identity for end, identity in both if end.at_most_one)
    for name, identities in ends.items():
        await draft.prefetch_relationships(identities, [draft.ontology.relationships[name]])


async def _check_whole(draft: Draft, entry: Entry, held: Held | None, sequence: int, touched: Collection[str]) -> None:
    """The same of one record, as it is to be; `touched` are the nodes that were written since, of those it names."""
    if held is None:
        if entry.element in draft.ontology.nodes:
            await check_unused(draft, draft.ontology.nodes[entry.element], entry.key, "take that back first")
        return
    are_there = [await draft.record(identity) is not None for identity in named_by(held)]
    named = [name for name in _named_before(entry) if global_id(*name) in touched]
    if not all(are_there) or await _are_others(draft.histories, named, sequence):
        message = f"{held.element.name} {held.key} needs a node that is no longer there"
        raise StepRefusedError(Code.IN_USE, message)
    try:
        await check_rules(draft, held)
    except StepRefusedError as error:
        place = " ".join((held.element.name, held.key, *error.path))
        raise StepRefusedError(error.code, f"{place}: {error.message}") from None


def _named_before(entry: Entry) -> Iterable[tuple[str, str]]:
    """The nodes that a record named before a revision, as far as that changed it."""
    before = entry.before or {}
    yield from ((SOURCE, key) for key, _ in before.get(CITATIONS) or ())
    yield from ((name, key) for name, key in (before[end] for end in (FROM, TO) if end in before))


async def _are_others(histories: Histories, named: Iterable[tuple[str, str]], sequence: int) -> bool:
    """Whether one of these keys is another node's by now, or was made again."""
    tops = [(await stack_of_key(histories, *name)).top(KEY.name) for name in named]
    return any(top is not None and top > sequence for top in tops)


async def check_unused(draft: Draft, node_type: NodeType, key: str, advice: str) -> None:
    """Raises StepRefusedError where a node that goes still has relationships, or is a source that others cite."""
    identity = global_id(node_type.name, key)
    users = await draft.relationships_of(identity)
    users += await draft.citing(key) if node_type.name == SOURCE else []
    users = [held for held in users if held.identity != identity]
    if users:
        names = ", ".join(f"{held.element.name} {held.key}" for held in users[:5])
        more = f" and {len(users) - 5} more" if len(users) > 5 else ""
        message = f"{node_type.name} {key} is still used by {names}{more}; {advice}"
        raise StepRefusedError(Code.IN_USE, message, "of")
