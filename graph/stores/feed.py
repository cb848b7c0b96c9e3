"""The log as a feed: revisions in their order, and which of them concern whom.

Whoever listens names an Interest. All are asked about a revision at once, so that the store is read once for it,
however many listen:

    page = await feed.after(41, interests)
    for revision in page:
        concerned = await feed.concerning(revision, interests)    [Revision or None, for each interest]
"""

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass, field, replace

from graph.ontology.entity import KEY
from graph.plan.identity import parse_id
from graph.stores.revisions import Entry, Revision, RevisionPage
from graph.stores.store import Store

PAGE = 100
"""Revisions that are read at once."""

ENTRIES = 500
"""Entries of a revision that are read at once where one of them may be of a certain record."""

HISTORY = 100
"""Revisions in which the former and later names of a record are looked for."""

Name = tuple[str, str]
"""The type and key of a record."""


@dataclass
class Interest:
    """What somebody wants to hear of: any revision, or those that touched one of these types, or one of these records.

    `names` are those of the records; they grow as a record gets a new key or becomes a part of another. `entries` is
    how many of a revision's first entries are needed; of an interest in records, all entries of these are.
    """

    types: frozenset[str] = frozenset()
    names: set[Name] | None = None
    entries: int = 0

    def may_concern(self, revision: Revision) -> bool:
        """Whether it does, as far as its types tell."""
        return not self.types or not self.types.isdisjoint(revision.types)

    def take(self, entries: Sequence[Entry]) -> list[Entry]:
        """The entries of the records that it is about."""
        return [entry for entry in entries if self._is_about(entry)]

    def _is_about(self, entry: Entry) -> bool:
        names = self.names or set()
        before, now = _names(entry)
        if names.isdisjoint((*before, *now)):
            return False
        names.update(now)
        return True


def _names(entry: Entry) -> tuple[list[Name], list[Name]]:
    """What an entry's record was called before it, and since."""
    former = (entry.before or {}).get(KEY.name)
    before = [(entry.element, entry.key if former is None else str(former))]
    return before, [(entry.element, entry.key), *([entry.merged_into] if entry.merged_into else [])]


@dataclass
class Feed:
    """The log of a store."""

    store: Store
    page_size: int = field(default=PAGE)

    async def last(self) -> int:
        """The number of the last revision, 0 where there is none."""
        revisions = await self.store.revisions(RevisionPage(1))
        return revisions[0].sequence if revisions else 0

    async def goes_on_after(self, sequence: int, last: int) -> bool:
        """Whether the log has all that was written after a revision, where `last` is its last one."""
        if sequence >= last:
            return sequence == last
        (following, *_) = await self.store.revisions(RevisionPage(1, after=sequence))
        return following.sequence == sequence + 1

    async def after(self, sequence: int, interests: Collection[Interest], maximum: int | None = None) -> list[Revision]:
        """The next revisions, with as many of their first entries as any interest needs.

        `maximum` is how many entries may be read for all revisions but the first.
        """
        needed = max((it.entries if it.names is None else ENTRIES for it in interests), default=0)
        count = self.page_size
        if maximum is not None and needed:
            count = min(count, max(1, maximum // needed))
        return await self.store.revisions(RevisionPage(count, after=sequence, entries=needed))

    async def concerning(self, revision: Revision, interests: Sequence[Interest]) -> list[Revision | None]:
        """The revision for each interest that it concerns, with the entries of its records if it is about records."""
        concerned = [it if it.may_concern(revision) else None for it in interests]
        about = {place: it for place, it in enumerate(concerned) if it is not None and it.names is not None}
        taken: dict[int, list[Entry]] = {place: [] for place in about}
        if about:
            async for entries in self._entries(revision):
                for place, it in about.items():
                    taken[place] += it.take(entries)
        return [
            None if it is None or (place in about and not taken[place]) else _with(revision, taken.get(place))
            for place, it in enumerate(concerned)
        ]

    async def _entries(self, revision: Revision) -> AsyncIterator[Sequence[Entry]]:
        """All entries of a revision, of which it has the first ones."""
        entries, read = revision.entries, 0
        while entries:
            yield entries
            read += len(entries)
            if read >= revision.written.touched:
                return
            page = RevisionPage(
                1, before=revision.sequence + 1, after=revision.sequence - 1, entries=ENTRIES, entries_after=read
            )
            (again,) = await self.store.revisions(page)
            entries = again.entries

    async def names(self, identity: str) -> set[Name]:
        """What a record with this global id is and was called, as far as its latest revisions tell."""
        names = {parse_id(identity)}
        for revision in await self.store.revisions(RevisionPage(HISTORY, of=identity)):
            for entry in revision.entries:
                before, now = _names(entry)
                names |= {*before, *now}
        return names


def _with(revision: Revision, entries: Sequence[Entry] | None) -> Revision:
    return revision if entries is None else replace(revision, entries=tuple(entries))
