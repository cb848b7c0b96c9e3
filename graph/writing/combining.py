"""Merging two nodes into one, and splitting them again (`docs/decisions/0034-writes-are-steps.md`)."""

from collections.abc import Iterable, Sequence
from typing import Any

from graph.errors import Code
from graph.ontology.entity import CITATIONS, KEY, UNTIL
from graph.ontology.model import NodeType, RelationshipType
from graph.ontology.rules import SOURCE
from graph.plan.identity import global_id
from graph.stores.merging import Ties
from graph.stores.revisions import Entry
from graph.stores.transaction import Held
from graph.writing.draft import Draft
from graph.writing.fields import (
    FROM,
    TO,
    field_of,
    is_missing,
    new_record,
    value_of,
    values_of,
    with_citations,
    with_ends,
    with_fields,
    with_values,
)
from graph.writing.refusal import StepRefusedError
from graph.writing.stacks import key_before, stacks_of_fields
from graph.writing.upserting import ALIASES, NAME, check, do_meet, united

_LISTS = (ALIASES, CITATIONS)
"""The fields of which a merge adds members, which a split takes out again."""


async def merge(draft: Draft, former: Held, into: Held) -> None:
    """Makes a node a part of another, which keeps what it says itself, and takes over relationships and citations."""
    if former.element != into.element or not isinstance(former.element, NodeType):
        message = f"a {former.element.name} cannot be merged into a {into.element.name}; allowed: nodes of one type"
        raise StepRefusedError(Code.BAD_STEP, message, "into")
    if former.identity == into.identity:
        raise StepRefusedError(Code.BAD_STEP, "a node cannot be merged into itself; name another one", "into")
    relationships = await draft.relationships_of(former.identity)
    names = [alias for node in (former, into) for alias in _aliases(node)]
    aliases = [name for name in dict.fromkeys((*_aliases(into), *names)) if name != value_of(into, NAME)]
    taken = with_values(_with_taken(into, former), {ALIASES: [*_own_aliases(into, aliases)]})
    draft.put(await check(draft, taken))
    for relationship in relationships:
        await _move(draft, relationship, former, into)
    if former.element.name == SOURCE:
        for held in await draft.citing(former.key):
            draft.put(_cited_by(held, former.key, into.key))
    draft.remove(former, merged_into=into)


def _aliases(node: Held) -> list[str]:
    aliases = value_of(node, ALIASES)
    assert isinstance(aliases, list)
    return [str(value_of(node, NAME)), *aliases]


def _own_aliases(into: Held, names: Sequence[str]) -> Iterable[str]:
    """The aliases that a node has already, in their order, and then the further names."""
    own = value_of(into, ALIASES)
    assert isinstance(own, list)
    return dict.fromkeys((*own, *names))


def _with_taken(into: Held, former: Held) -> Held:
    """A record with what it lacks and another one says; and with the citations of both.

    That a record has no end is not lacking: it still holds, even if what is merged into it does not.
    """
    own, others = values_of(into), values_of(former)
    lacks = [name for name in own if is_missing(own[name]) and name != UNTIL.name]
    taken = {name: others[name] for name in lacks if not is_missing(others[name])}
    return with_citations(with_values(into, taken), united(into.record, former.record.citations))


async def _move(draft: Draft, relationship: Held, former: Held, into: Held) -> None:
    """Makes the relationship of a node one of another: its own, or a part of one that the other has at that time."""
    ends = [into.identity if end == former.identity else end for end in relationship.ends]
    if ends[0] == ends[1]:
        draft.remove(relationship)
        return
    moved = with_ends(relationship, ends)
    assert isinstance(moved.element, RelationshipType)
    between = [held for held in await draft.between(moved.element, *ends) if held.identity != moved.identity]
    ties = Ties(moved.element, [held.record for held in between])
    same = [held for held in between if held.record in ties.agreeing(moved.record) and do_meet(held, moved)]
    if same:
        draft.put(await check(draft, _with_taken(same[0], relationship)))
        draft.remove(relationship, merged_into=same[0])
    else:
        draft.put(moved)
        await check(draft, moved)


def _cited_by(held: Held, former: str, key: str) -> Held:
    citations = ((key if cited == former else cited, locator) for cited, locator in held.record.citations)
    return with_citations(held, tuple(dict.fromkeys(citations)))


def _without(members: list[Any], before: list[Any], after: list[Any]) -> list[Any]:
    """A list without what a merge has made of it: in the order of before, where nothing was done to it since."""
    if members == after:
        return before
    kept = [member for member in members if member not in after or member in before]
    return [*kept, *(member for member in before if member not in after and member not in kept)]


async def split(draft: Draft, identity: str) -> Held:
    """Makes a node that was merged into another one a node again; what was changed since stays where it is."""
    revision, entry = await _merge_of(draft, identity)
    into = await draft.resolved(identity)
    if into is None or entry.merged_into is None:
        raise StepRefusedError(Code.BAD_STEP, "the node into which it was merged is no longer there", "of")
    entries = [other async for _, other in draft.transaction.entries_after(revision, only=True)]
    ids = {identity, global_id(*entry.merged_into)}
    into_which = {entry.merged_into, *(other.merged_into for other in entries if _named(other) & ids)}
    draft.restore(with_fields(new_record(draft.ontology.nodes[entry.element], entry.key), entry.before or {}))
    given_back = [identity]
    for other in entries:
        if other is not entry and (_name(other) in into_which or _is_of_merge(other, entry, ids)):
            given_back += await _take_back(draft, other, revision)
    for back in given_back:
        held = await draft.record(back)
        assert held is not None  # it was put there just now
        draft.put(await check(draft, held))
    restored = await draft.record(identity)
    assert restored is not None  # as above
    return restored


async def _merge_of(draft: Draft, identity: str) -> tuple[int, Entry]:
    """The revision in which a record was merged into another one, and its entry there."""
    if await draft.record(identity) is not None:
        raise StepRefusedError(Code.BAD_STEP, "the node was not merged into another one, so it cannot be split", "of")
    history = await draft.histories.of(identity)
    ended = [
        (revision.sequence, entry) for revision in history for entry in revision.entries if _ended(entry, identity)
    ]
    if ended and ended[-1][1].merged_into is not None and await draft.transaction.redirects([identity]):
        return ended[-1]
    raise StepRefusedError(Code.UNKNOWN_RECORD, "there is no such node, and none was merged into another one", "of")


def _ended(entry: Entry, identity: str) -> bool:
    """Whether a record had an id until then."""
    is_moved = entry.after is None or KEY.name in entry.after
    return is_moved and global_id(entry.element, key_before(entry)) == identity


def _name(entry: Entry) -> tuple[str, str]:
    return entry.element, entry.key


def _named(entry: Entry) -> set[str]:
    """The ids of the nodes at the ends of a relationship, as far as its entry tells that they were others before."""
    before = entry.before or {}
    return {global_id(*end) for name in (FROM, TO) if (end := before.get(name))}


def _is_of_merge(entry: Entry, merged: Entry, ids: set[str]) -> bool:
    """Whether an entry of the revision belongs to the merge of a node: another step may have written there too."""
    if _named(entry) & ids:
        return True
    before, after = entry.before or {}, entry.after or {}
    if entry.merged_into is not None or CITATIONS in after:
        return merged.element == SOURCE or FROM in before or not before.keys() - {CITATIONS}
    return False


async def _take_back(draft: Draft, entry: Entry, revision: int) -> list[str]:
    """Gives a record back what a merge took from it, unless it was written since; the result are its ids, if it did."""
    before = entry.before or {}
    if entry.after is None:
        there = await draft.record(global_id(entry.element, entry.key))
        return await _come_back(draft, entry) if there is None else []
    writers = await stacks_of_fields(draft.histories, entry, revision)
    held = None if writers.key is None else await draft.resolved(global_id(entry.element, writers.key))
    if held is None:
        return []
    fields: dict[str, Any] = {}
    for name, value in before.items():
        if name in _LISTS:
            fields[name] = _without(field_of(held, name), value or [], entry.after[name] or [])
        elif writers.top(name) == revision and name != KEY.name:
            fields[name] = value
    draft.put(with_fields(held, fields))
    return [held.identity]


async def _come_back(draft: Draft, entry: Entry) -> list[str]:
    """Puts back a relationship that a merge has made a part of another one, where its nodes are still there."""
    before = entry.before or {}
    ends = [await draft.resolved(global_id(*before[name])) for name in (FROM, TO)]
    there = [end.identity for end in ends if end is not None]
    if len(there) < len(ends):
        return []
    restored = with_fields(new_record(draft.ontology.relationships[entry.element], entry.key, there), before)
    draft.restore(with_ends(restored, there))
    return [restored.identity]
