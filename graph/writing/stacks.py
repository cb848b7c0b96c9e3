"""What revisions wrote, as stacks: of each field of a record, and of who has a key.

A revision that writes something is put on its stack, and taken from it where it is taken back.
"""

from collections.abc import Iterable, Sequence

from graph.ontology.entity import KEY
from graph.plan.identity import global_id
from graph.stores.revisions import Entry, Revision
from graph.writing.histories import Histories

THERE = "live"
"""That a record is there, as a field of its own; no property of the log has this name, since they stand beside it."""


def key_before(entry: Entry) -> str:
    """The key that a record had before."""
    return str((entry.before or {}).get(KEY.name, entry.key))


def is_about_key(entry: Entry) -> bool:
    """Whether a record got or lost a key: whether it came, went, or has another one."""
    return entry.before is None or entry.after is None or KEY.name in entry.after


class Stacks:
    """By field, the revisions that wrote it and were not taken back; and the tops that each undo left."""

    def __init__(self) -> None:
        self._by_field: dict[str, list[int]] = {}
        self._below: dict[tuple[int, str], int | None] = {}
        self.key: str | None = None
        """The key of the record now; None where it went."""

    def top(self, name: str) -> int | None:
        """The last revision that wrote a field."""
        stack = self._by_field.get(name)
        return stack[-1] if stack else None

    def is_over(self, sequence: int, name: str) -> bool:
        """Whether a field that a revision wrote was written since."""
        return self.top(name) != self._below.get((sequence, name), sequence)

    def written_since(self, entry: Entry, sequence: int) -> list[str]:
        """The fields of an entry of a revision that were written since; any field, if it made the record."""
        later = [name for name in _fields(entry) if self.is_over(sequence, name)]
        if entry.before is None:
            later += [name for name in self._by_field if name not in later and (self.top(name) or 0) > sequence]
        elif not later and entry.after is not None and self.key != entry.key:
            later.append(KEY.name)
        return later

    def push(self, sequence: int, names: Iterable[str]) -> None:
        """Takes in a revision that wrote fields."""
        for name in names:
            self._by_field.setdefault(name, []).append(sequence)

    def pop(self, sequence: int, undone: int, names: Iterable[str]) -> None:
        """Takes in a revision that took back another one."""
        for name in names:
            stack = self._by_field.setdefault(name, [])
            if stack and stack[-1] == undone:
                stack.pop()
            self._below[sequence, name] = self.top(name)

    def take_in(self, sequence: int, undone: int | None, names: Iterable[str]) -> None:
        """Takes in a revision that wrote fields, or took back one that did."""
        if undone is None:
            self.push(sequence, names)
        else:
            self.pop(sequence, undone, names)


def _fields(entry: Entry) -> list[str]:
    if entry.before is None:
        return [THERE, *(entry.after or {})]
    return [THERE, *entry.before] if entry.after is None else [name for name in entry.after if name != KEY.name]


async def stacks_of_fields(histories: Histories, entry: Entry, sequence: int) -> Stacks:
    """The stacks of the record of which a revision has an entry."""
    history = await histories.of(global_id(entry.element, entry.key))
    undone = await histories.undone(history)
    stacks = Stacks()
    own, stacks.key = _of_record(history, entry, sequence)
    for revision, other in own:
        stacks.take_in(revision.sequence, undone.get(revision.sequence), _fields(other))
    return stacks


async def stack_of_key(histories: Histories, element: str, key: str) -> Stacks:
    """The revisions by which records got or lost a key, as the stack of the field `key`."""
    history = await histories.of(global_id(element, key))
    undone = await histories.undone(history)
    stacks = Stacks()
    for revision in history:
        for entry in revision.entries:
            if entry.element == element and is_about_key(entry) and key in (entry.key, key_before(entry)):
                stacks.take_in(revision.sequence, undone.get(revision.sequence), [KEY.name])
                break
    return stacks


def _of_record(
    history: Sequence[Revision], entry: Entry, sequence: int
) -> tuple[list[tuple[Revision, Entry]], str | None]:
    """What happened to the record of an entry, under whatever key; its former ids may have been others' as well.

    And the key that it has now, None where it went.
    """
    own: list[tuple[Revision, Entry]] = []
    key = key_before(entry)
    for revision in reversed(history):
        ends_so = [it for it in revision.entries if (it.element, it.key) == (entry.element, key)]
        if revision.sequence < sequence and ends_so:
            own.insert(0, (revision, ends_so[0]))
            key = key_before(ends_so[0])
    key, is_there = key_before(entry), entry.before is not None
    for revision in history:
        # Of what a revision did to records it is one entry: another record may have lost the key that this one got.
        begin_so = [it for it in revision.entries if _begins(it, entry.element, key, is_there=is_there)]
        other = entry if revision.sequence == sequence else next(iter(begin_so), None)
        if revision.sequence >= sequence and other is not None:
            own.append((revision, other))
            key, is_there = other.key, other.after is not None
    return own, key if is_there else None


def _begins(entry: Entry, element: str, key: str, *, is_there: bool) -> bool:
    """Whether an entry is of the record that had a key before it, or went under it."""
    return (entry.element, key_before(entry)) == (element, key) and (entry.before is not None) == is_there
