"""What the log says of a record that is erased: its entries under all keys that it had, and those of its relationships.

The log is read backwards from the write in which the record goes, which tells whose a key was at which time: another
record may have it now, or had it before.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from graph.ontology.entity import ALIASES, KEY, NAME
from graph.stores.revisions import Entry, EntryName
from graph.stores.transaction import WriteTransaction
from graph.writing.fields import FROM, TO
from graph.writing.stacks import key_before

_Name = tuple[str, str]
"""The type and key of a record."""


@dataclass(frozen=True, slots=True)
class Traces:
    """The entries of records, and all texts by which they were called, names, aliases and keys, each with the type."""

    entries: Collection[EntryName]
    called: Collection[tuple[str, str]]


async def traces_of(transaction: WriteTransaction, names: Collection[_Name]) -> Traces:
    """Those of records that had these types and keys when they went, and of what was merged into them."""
    trail = _Trail({*names})
    number = 0
    async for sequence, entry in transaction.entries_after(0):
        if sequence != number:
            trail.end_revision(number)
            number = sequence
        trail.take(sequence, entry)
    trail.end_revision(number)
    return Traces(trail.entries, trail.called)


@dataclass
class _Trail:
    """The names of the records after the revision that is read, and those under which they went before."""

    gone: set[_Name]
    entries: set[EntryName] = field(default_factory=set)
    called: set[_Name] = field(default_factory=set)
    _now: set[_Name] = field(default_factory=set)
    _left: set[_Name] = field(default_factory=set)
    _came: set[_Name] = field(default_factory=set)
    _ended: list[Entry] = field(default_factory=list)

    def take(self, sequence: int, entry: Entry) -> None:
        """Looks at the entry before those that were read; names change at the end of a revision only."""
        if entry.after is not None:
            is_own = (entry.element, entry.key) in self._now
        else:
            is_own = (entry.element, entry.key) in self.gone or entry.merged_into in self._now
        if is_own:
            self._add(sequence, entry)
        elif entry.after is None and FROM in (entry.before or {}):
            self._ended.append(entry)

    def _add(self, sequence: int, entry: Entry) -> None:
        name = entry.element, entry.key
        self.entries.add(EntryName(sequence, *name, is_end=entry.after is None))
        self._left.add(name)
        self.called |= {(entry.element, text) for text in _texts(entry)}
        if entry.before is None:
            self.gone.add(name)
        else:
            self._came.add((entry.element, key_before(entry)))

    def end_revision(self, sequence: int) -> None:
        """Goes on to the names before a revision; relationships that ended in it went with their ends, or before."""
        before = (self._now - self._left) | self._came
        for entry in self._ended:
            ends = {tuple((entry.before or {})[end]) for end in (FROM, TO)}
            if not before.isdisjoint(ends):
                self._add(sequence, entry)
        self._now = (self._now - self._left) | self._came
        self._left, self._came, self._ended = set(), set(), []


def _texts(entry: Entry) -> Iterator[str]:
    """What a record is called before and after an entry."""
    yield entry.key
    for said in (entry.before or {}, entry.after or {}):
        yield from (str(said[name]) for name in (KEY.name, NAME.name) if said.get(name))
        yield from map(str, said.get(ALIASES.name) or ())
