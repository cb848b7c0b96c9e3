"""The nodes of the log (`graph/stores/log.py`): revisions, chunks of entries, in which of them a record stands.

`_Alias` nodes have the former ids of records, which were merged into others or have new keys.
"""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from typing import Any

from neo4j import AsyncTransaction

from graph.stores.digest import mark_of
from graph.stores.log import (
    CHUNK_SIZE,
    REVISION_FIELDS,
    Packed,
    pack,
    revision_fields,
    revision_of,
    unpack,
    with_entries,
    with_first_entries,
)
from graph.stores.neo4j.labels import ALIAS, CHUNK, REVISION, STATE, TOUCHED
from graph.stores.redirects import Redirects
from graph.stores.revisions import Entry, Revision, RevisionPage

LOG_STATEMENTS = (
    f"CREATE CONSTRAINT IF NOT EXISTS FOR (r:{REVISION}) REQUIRE r.sequence IS UNIQUE",
    f"CREATE CONSTRAINT IF NOT EXISTS FOR (r:{REVISION}) REQUIRE r.request IS UNIQUE",
    f"CREATE INDEX IF NOT EXISTS FOR (c:{CHUNK}) ON (c.sequence, c.part)",
    f"CREATE INDEX IF NOT EXISTS FOR (t:{TOUCHED}) ON (t.mark)",
    f"CREATE CONSTRAINT IF NOT EXISTS FOR (a:{ALIAS}) REQUIRE a.id IS UNIQUE",
    f"CREATE INDEX IF NOT EXISTS FOR (a:{ALIAS}) ON (a.target)",
)
"""A part is the number of entries of the revision before the chunk."""

_BEGIN = f"MATCH (s:{STATE}) RETURN coalesce(s.sequence, 0) + 1, EXISTS {{ MATCH (:{ALIAS}) }}"
_ADD = f"""CREATE (:{CHUNK} {{sequence: $sequence, part: $part, size: $size, body: $body}}) WITH 1 AS _
    UNWIND $touched AS touched
    CREATE (:{TOUCHED} {{mark: touched[0], sequence: $sequence, part: $part, place: touched[1]}})"""
_END = f"MATCH (s:{STATE}) SET s.sequence = $fields.sequence CREATE (r:{REVISION}) SET r = $fields"


class LogWriter:
    """Writes the next revision in a transaction that holds the lock, chunk by chunk."""

    def __init__(self, transaction: AsyncTransaction, sequence: int, *, has_redirects: bool) -> None:
        self._transaction = transaction
        self.sequence = sequence
        self.has_redirects = has_redirects
        self._size = 0
        self._types: dict[str, None] = {}

    @classmethod
    async def begin(cls, transaction: AsyncTransaction) -> "LogWriter":
        """Behind the last revision."""
        sequence, has_redirects = await (await transaction.run(_BEGIN)).single(strict=True)
        return cls(transaction, sequence, has_redirects=has_redirects)

    @property
    def types(self) -> tuple[str, ...]:
        """The types of the records of which there are entries."""
        return tuple(self._types)

    async def add(self, element: str, entries: Sequence[Packed], marks: Sequence[Collection[int]]) -> None:
        """Logs what a write does to records of one type; `marks` are those of the ids that each has and had."""
        for first in range(0, len(entries), CHUNK_SIZE):
            chunk = entries[first : first + CHUNK_SIZE]
            touched = [
                [mark, place] for place, of_entry in enumerate(marks[first : first + CHUNK_SIZE]) for mark in of_entry
            ]
            result = await self._transaction.run(
                _ADD,
                sequence=self.sequence,
                part=self._size,
                size=len(chunk),
                body=pack(element, chunk),
                touched=touched,
            )
            await result.consume()
            self._size += len(chunk)
            self._types[element] = None

    async def end(self, revision: Revision, digest: str) -> None:
        """Keeps the revision itself."""
        await (await self._transaction.run(_END, fields=revision_fields(revision, digest))).consume()


_FIELDS = ", ".join(f"r.{name}" for name in REVISION_FIELDS)


async def revisions(transaction: AsyncTransaction, page: RevisionPage) -> list[Revision]:
    """A page of the log."""
    identities = [] if page.of is None else await lineage(transaction, page.of)
    marks = list(map(mark_of, identities))
    listed = await _listed(transaction, page, marks)
    sequences = [revision.sequence for revision in listed]
    if page.of is not None:
        return with_entries(listed, identities, await _places(transaction, marks, sequences))
    if not page.entries:
        return listed
    text = (
        f"UNWIND $sequences AS sequence MATCH (c:{CHUNK} {{sequence: sequence}})"
        " WHERE c.part + c.size > $after AND c.part < $before"
        " RETURN c.sequence, c.part, c.body ORDER BY c.sequence, c.part"
    )
    end = page.entries_after + page.entries
    result = await transaction.run(text, sequences=sequences, after=page.entries_after, before=end)
    return with_first_entries(listed, page, [tuple(row) async for row in result])


async def _listed(transaction: AsyncTransaction, page: RevisionPage, marks: Sequence[int]) -> list[Revision]:
    conditions = {
        "r.sequence < $before": page.before is not None,
        "r.sequence > $after": page.after is not None,
        "r.actor = $actor": page.actor is not None,
        "any(name IN r.types WHERE name IN $types)": bool(page.types),
    }
    where = " AND ".join(text for text, is_asked in conditions.items() if is_asked) or "true"
    order = "DESC" if page.after is None else "ASC"
    matched = f"MATCH (r:{REVISION})"
    if page.of is not None:
        touched = f"UNWIND $marks AS mark MATCH (t:{TOUCHED} {{mark: mark}}) WITH DISTINCT t.sequence AS sequence"
        matched = f"{touched} MATCH (r:{REVISION} {{sequence: sequence}})"
    result = await transaction.run(
        f"{matched} WHERE {where} RETURN {_FIELDS} ORDER BY r.sequence {order} LIMIT $first",
        before=page.before,
        after=page.after,
        actor=page.actor,
        types=list(page.types),
        marks=list(marks),
        first=page.first,
    )
    return [_revision(row) async for row in result]


def _revision(row: Sequence[Any]) -> Revision:
    return revision_of(_fields(row))


def _fields(row: Sequence[Any]) -> Mapping[str, Any]:
    return dict(zip(REVISION_FIELDS, row, strict=True))


async def _places(
    transaction: AsyncTransaction, marks: Sequence[int], sequences: Sequence[int]
) -> list[tuple[int, bytes, int]]:
    text = (
        f"UNWIND $marks AS mark MATCH (t:{TOUCHED} {{mark: mark}}) WHERE t.sequence IN $sequences"
        f" WITH DISTINCT t.sequence AS sequence, t.part AS part, t.place AS place"
        f" MATCH (c:{CHUNK} {{sequence: sequence, part: part}})"
        " RETURN sequence, c.body, place ORDER BY sequence, part, place"
    )
    result = await transaction.run(text, marks=list(marks), sequences=list(sequences))
    return [(sequence, body, place) async for sequence, body, place in result]


async def history(transaction: AsyncTransaction, identities: Sequence[str]) -> list[Revision]:
    """All revisions that touched records with these ids, oldest first, with their entries of them."""
    marks = list(map(mark_of, identities))
    text = (
        f"UNWIND $marks AS mark MATCH (t:{TOUCHED} {{mark: mark}}) WITH DISTINCT t.sequence AS sequence"
        f" MATCH (r:{REVISION} {{sequence: sequence}}) RETURN {_FIELDS} ORDER BY r.sequence"
    )
    listed = [_revision(row) async for row in await transaction.run(text, marks=marks)]
    places = await _places(transaction, marks, [revision.sequence for revision in listed])
    return with_entries(listed, identities, places)


async def numbered(transaction: AsyncTransaction, sequences: Sequence[int]) -> dict[int, Revision]:
    """Revisions by their numbers."""
    text = f"UNWIND $sequences AS sequence MATCH (r:{REVISION} {{sequence: sequence}}) RETURN {_FIELDS}"
    rows = [_revision(row) async for row in await transaction.run(text, sequences=list(sequences))]
    return {revision.sequence: revision for revision in rows}


async def entries_after(
    transaction: AsyncTransaction, sequence: int, *, only: bool = False
) -> AsyncIterator[tuple[int, Entry]]:
    """The entries of all later revisions with their numbers, the newest first; with `only`, of this one alone."""
    text = (
        f"MATCH (c:{CHUNK}) WHERE c.sequence {'=' if only else '>'} $sequence"
        " RETURN c.sequence, c.body ORDER BY c.sequence DESC, c.part DESC"
    )
    async for number, body in await transaction.run(text, sequence=sequence):
        for entry in reversed(unpack(body)):
            yield number, entry


async def asked_for(transaction: AsyncTransaction, request: str) -> tuple[Revision, str] | None:
    """The revision that a request led to, and the digest of that request."""
    text = f"MATCH (r:{REVISION} {{request: $request}}) RETURN {_FIELDS}"
    row = await (await transaction.run(text, request=request)).single()
    return None if row is None else (_revision(row), str(_fields(row)["digest"]))


async def versions(transaction: AsyncTransaction, identities: Collection[str]) -> dict[str, int]:
    """The last revision that touched each record; of another with the same mark at worst, which hardly ever is."""
    text = f"UNWIND $names AS name MATCH (t:{TOUCHED} {{mark: name[1]}}) RETURN name[0], max(t.sequence)"
    names = [[identity, mark_of(identity)] for identity in identities]
    return {identity: sequence async for identity, sequence in await transaction.run(text, names=names)}


async def redirects(transaction: AsyncTransaction, identities: Collection[str]) -> dict[str, str]:
    """The ids of what records with former ids are now; none of those that are nobody's former id."""
    now, asked = {identity: identity for identity in identities}, set(identities)
    while asked:
        steps = await led(transaction, asked)
        now = {identity: steps.get(target, target) for identity, target in now.items()}
        asked = set(steps.values())
    return {identity: target for identity, target in now.items() if identity != target}


async def lineage(transaction: AsyncTransaction, identity: str) -> list[str]:
    """The id of a record, given by any that it has or had, and all of its former ones."""
    now = (await redirects(transaction, [identity])).get(identity, identity)
    text = f"UNWIND $ids AS id MATCH (a:{ALIAS} {{target: id}}) RETURN a.id"
    met, newest = {now: None}, [now]
    while newest:
        former = [row[0] async for row in await transaction.run(text, ids=newest)]
        newest = [identity for identity in former if identity not in met]
        met |= dict.fromkeys(newest)
    return list(met)


async def led(transaction: AsyncTransaction, identities: Collection[str]) -> dict[str, str]:
    """What former ids lead to at first, which may be a former id too."""
    text = f"UNWIND $ids AS id MATCH (a:{ALIAS} {{id: id}}) RETURN a.id, a.target"
    return {former: target async for former, target in await transaction.run(text, ids=sorted(identities))}


async def redirect(transaction: AsyncTransaction, changed: Redirects) -> None:
    """Makes ids lead to others, or to nothing."""
    lost = [former for former, target in changed.moved.items() if target is None]
    moved = {former: target for former, target in changed.moved.items() if target is not None}
    names = [[identity, target] for identity, target in changed.former.items()]
    steps = (
        # All at once: two records may have exchanged their ids.
        (f"MATCH (a:{ALIAS}) WHERE a.target IN keys($values) SET a.target = $values[a.target]", moved),
        (f"UNWIND $values AS id MATCH (a:{ALIAS} {{target: id}}) DELETE a", lost),
        (f"UNWIND $values AS id MATCH (a:{ALIAS} {{id: id}}) DELETE a", list(changed.live)),
        (f"UNWIND $values AS name MERGE (a:{ALIAS} {{id: name[0]}}) SET a.target = name[1]", names),
    )
    for text, values in steps:
        if values:
            await (await transaction.run(text, values=values)).consume()
