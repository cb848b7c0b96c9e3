"""The nodes of the log (`graph/stores/log.py`): revisions, chunks of entries, in which of them a record stands.

`_Alias` nodes have the former ids of records, which were merged into others or have new keys.
"""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from typing import Any

from neo4j import AsyncTransaction

from graph.plan.identity import global_id
from graph.stores.digest import mark_of
from graph.stores.log import (
    CHUNK_SIZE,
    REVISION_FIELDS,
    Packed,
    histories_of,
    pack,
    revision_fields,
    revision_of,
    unpack,
    with_entries,
    with_first_entries,
    without_entries,
)
from graph.stores.neo4j.labels import ALIAS, CHUNK, REVISION, STATE, TOUCHED
from graph.stores.redirects import Redirects
from graph.stores.revisions import Entry, EntryName, LogCounts, Logged, Revision, RevisionPage
from graph.stores.transaction import repacked

LOG_STATEMENTS = (
    f"CREATE CONSTRAINT IF NOT EXISTS FOR (r:{REVISION}) REQUIRE r.sequence IS UNIQUE",
    f"CREATE CONSTRAINT IF NOT EXISTS FOR (r:{REVISION}) REQUIRE r.request IS UNIQUE",
    f"CREATE INDEX IF NOT EXISTS FOR (c:{CHUNK}) ON (c.sequence, c.part)",
    f"CREATE INDEX IF NOT EXISTS FOR (t:{TOUCHED}) ON (t.mark)",
    f"CREATE CONSTRAINT IF NOT EXISTS FOR (a:{ALIAS}) REQUIRE a.id IS UNIQUE",
    f"CREATE INDEX IF NOT EXISTS FOR (a:{ALIAS}) ON (a.target)",
)
"""A part is the number of entries of the revision before the chunk."""

_BEGIN = f"MATCH (s:{STATE}) RETURN coalesce(s.sequence, 0) + 1, EXISTS {{ MATCH (:{ALIAS}) }}, s.sums"
_ADD = f"""UNWIND $chunks AS chunk
    CREATE (:{CHUNK} {{sequence: $sequence, part: chunk.part, size: chunk.size, body: chunk.body}})
    WITH chunk UNWIND chunk.touched AS touched
    CREATE (:{TOUCHED} {{mark: touched[0], sequence: $sequence, part: chunk.part, place: touched[1]}})"""
_END = f"MATCH (s:{STATE}) SET s.sequence = $fields.sequence CREATE (r:{REVISION}) SET r = $fields"


class LogWriter:
    """Writes the next revision in a transaction that holds the lock, chunk by chunk.

    `sums` are those of the last write as a text, None where it has kept none.
    """

    def __init__(self, transaction: AsyncTransaction, sequence: int, sums: str | None, *, has_redirects: bool) -> None:
        self._transaction = transaction
        self.sequence = sequence
        self.sums = sums
        self.has_redirects = has_redirects
        self._size = 0
        self._types: dict[str, None] = {}

    @classmethod
    async def begin(cls, transaction: AsyncTransaction) -> "LogWriter":
        """Behind the last revision."""
        sequence, has_redirects, sums = await (await transaction.run(_BEGIN)).single(strict=True)
        return cls(transaction, sequence, sums, has_redirects=has_redirects)

    def go_on(self, transaction: AsyncTransaction) -> None:
        """Writes the rest of the revision in another transaction."""
        self._transaction = transaction

    @property
    def types(self) -> tuple[str, ...]:
        """The types of the records of which there are entries."""
        return tuple(self._types)

    async def add(self, element: str, entries: Sequence[Packed], marks: Sequence[Collection[int]]) -> None:
        """Logs what a write does to records of one type; `marks` are those of the ids that each has and had."""
        if not entries:
            return
        starts = range(0, len(entries), CHUNK_SIZE)
        parts = [(entries[first : first + CHUNK_SIZE], marks[first : first + CHUNK_SIZE]) for first in starts]
        chunks = [
            _chunk(self._size + first, pack(element, entries), marks)
            for first, (entries, marks) in zip(starts, parts, strict=True)
        ]
        await self._add(self.sequence, chunks)
        self._size += len(entries)
        self._types[element] = None

    async def _add(self, sequence: int, chunks: Sequence[Mapping[str, Any]]) -> None:
        await (await self._transaction.run(_ADD, sequence=sequence, chunks=chunks)).consume()

    async def copy(self, logged: Logged) -> None:
        """Keeps the entries of a part of another store's log."""
        part, chunks = logged.part, []
        for element, entries, marks in repacked(logged.entries):
            chunks.append(_chunk(part, pack(element, entries), marks))
            part += len(entries)
        await self._add(logged.revision.sequence, chunks)

    async def end(self, revision: Revision, digest: str, ontology: str) -> None:
        """Keeps the revision itself."""
        fields = revision_fields(revision, digest, ontology)
        await (await self._transaction.run(_END, fields=fields)).consume()


def _chunk(part: int, body: bytes, marks: Sequence[Collection[int]]) -> dict[str, Any]:
    touched = [[mark, place] for place, of_entry in enumerate(marks) for mark in of_entry]
    return {"part": part, "size": len(marks), "body": body, "touched": touched}


_FIELDS = ", ".join(f"r.{name}" for name in REVISION_FIELDS)


async def revisions(transaction: AsyncTransaction, page: RevisionPage) -> list[Revision]:
    """A page of the log."""
    identities = [] if page.of is None else await lineage(transaction, page.of)
    marks = list(map(mark_of, identities))
    listed = await _listed(transaction, page, marks)
    sequences = [revision.sequence for revision in listed]
    if page.of is not None:
        return with_entries(listed, identities, await _places(transaction, marks, sequences))
    if not page.entries or not listed:
        return listed
    text = (
        f"UNWIND $sequences AS sequence MATCH (c:{CHUNK} {{sequence: sequence}})"
        " WHERE c.part + c.size > $after AND c.part < $before"
        " RETURN c.sequence, c.part, c.body ORDER BY c.sequence, c.part"
    )
    end = page.entries_after + page.entries
    result = await transaction.run(text, sequences=sequences, after=page.entries_after, before=end)
    return with_first_entries(listed, page, [tuple(row) async for row in result])


_PAGE = 1_000
"""Revisions that are read at a time."""


async def logged(transaction: AsyncTransaction, after: int, until: int | None) -> AsyncIterator[Logged]:
    """The log from behind one revision to another, in its order."""
    text = (
        f"MATCH (r:{REVISION}) WHERE r.sequence > $after AND r.sequence <= coalesce($until, r.sequence)"
        " AND r.ontology IS NOT NULL"
        f" RETURN {_FIELDS} ORDER BY r.sequence LIMIT {_PAGE}"
    )
    while page := [_fields(row) async for row in await transaction.run(text, after=after, until=until)]:
        last = page[-1]["sequence"]
        chunks = _chunks(transaction, after, last)
        chunk = await anext(chunks, None)
        for fields in page:
            named, is_empty = (revision_of(fields), str(fields["digest"]), str(fields["ontology"])), True
            while chunk is not None and chunk[0] <= fields["sequence"]:
                sequence, part, size, body = chunk
                if sequence == fields["sequence"]:
                    is_empty = False
                    yield Logged(*named, part, size, unpack(body))
                chunk = await anext(chunks, None)
            if is_empty:
                yield Logged(*named, 0, 0, ())
        after = last


async def counts(transaction: AsyncTransaction) -> LogCounts:
    """What there is of the log."""
    text = f"RETURN COUNT {{ (:{CHUNK}) }}, COUNT {{ (:{TOUCHED}) }}"
    parts, places = await (await transaction.run(text)).single(strict=True)
    return LogCounts(parts, places)


async def _chunks(transaction: AsyncTransaction, after: int, last: int) -> AsyncIterator[tuple[int, int, int, bytes]]:
    text = (
        f"MATCH (c:{CHUNK}) WHERE c.sequence > $after AND c.sequence <= $last AND c.part >= 0"
        " RETURN c.sequence, c.part, c.size, c.body ORDER BY c.sequence, c.part"
    )
    async for sequence, part, size, body in await transaction.run(text, after=after, last=last):
        yield sequence, part, size, body


async def revision_count(transaction: AsyncTransaction, page: RevisionPage) -> int:
    """How many revisions there are on all pages like this one."""
    identities = [] if page.of is None else await lineage(transaction, page.of)
    matched, values = _matching(page, list(map(mark_of, identities)))
    row = await (await transaction.run(f"{matched} RETURN count(r)", values)).single(strict=True)
    return int(row[0])


async def _listed(transaction: AsyncTransaction, page: RevisionPage, marks: Sequence[int]) -> list[Revision]:
    matched, values = _matching(page, marks)
    order = "DESC" if page.after is None else "ASC"
    text = f"{matched} RETURN {_FIELDS} ORDER BY r.sequence {order} LIMIT $first"
    return [_revision(row) async for row in await transaction.run(text, values)]


def _matching(page: RevisionPage, marks: Sequence[int]) -> tuple[str, dict[str, Any]]:
    """What finds the revisions that are listed, as a text and its parameters."""
    conditions = {
        # An older format has none, and is replaced by the next write.
        "r.ontology IS NOT NULL": True,
        "r.sequence < $before": page.before is not None,
        "r.sequence > $after": page.after is not None,
        "r.actor = $actor": page.actor is not None,
        "r.instant <= $until": page.until is not None,
        "any(name IN r.types WHERE name IN $types)": bool(page.types),
    }
    where = " AND ".join(text for text, is_asked in conditions.items() if is_asked) or "true"
    matched = f"MATCH (r:{REVISION})"
    if page.of is not None:
        touched = f"UNWIND $marks AS mark MATCH (t:{TOUCHED} {{mark: mark}}) WITH DISTINCT t.sequence AS sequence"
        matched = f"{touched} MATCH (r:{REVISION} {{sequence: sequence}})"
    return f"{matched} WHERE {where}", {
        "before": page.before,
        "after": page.after,
        "actor": page.actor,
        "until": page.until,
        "types": list(page.types),
        "marks": list(marks),
        "first": page.first,
    }


def _revision(row: Sequence[Any]) -> Revision:
    return revision_of(_fields(row))


def _fields(row: Sequence[Any]) -> Mapping[str, Any]:
    return dict(zip(REVISION_FIELDS, row, strict=True))


async def _places(
    transaction: AsyncTransaction, marks: Sequence[int], sequences: Sequence[int]
) -> list[tuple[int, bytes, list[int]]]:
    text = (
        f"UNWIND $marks AS mark MATCH (t:{TOUCHED} {{mark: mark}}) WHERE t.sequence IN $sequences"
        " WITH t.sequence AS sequence, t.part AS part, collect(DISTINCT t.place) AS places"
        f" MATCH (c:{CHUNK} {{sequence: sequence, part: part}})"
        " RETURN sequence, c.body, places ORDER BY sequence, part"
    )
    result = await transaction.run(text, marks=list(marks), sequences=list(sequences))
    return [(sequence, body, places) async for sequence, body, places in result]


async def histories(transaction: AsyncTransaction, identities: Collection[str]) -> dict[str, list[Revision]]:
    """Of each record all revisions that touched it, by any id that it has or had."""
    lineages = await _lineages(transaction, identities)
    read = await _history(transaction, {name for of_one in lineages.values() for name in of_one})
    return histories_of(lineages, read)


async def _history(transaction: AsyncTransaction, identities: Collection[str]) -> list[Revision]:
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
    return (await _lineages(transaction, [identity]))[identity]


async def _lineages(transaction: AsyncTransaction, identities: Collection[str]) -> dict[str, list[str]]:
    """The same of many."""
    now = await redirects(transaction, identities)
    ends = {identity: now.get(identity, identity) for identity in identities}
    text = f"UNWIND $ids AS id MATCH (a:{ALIAS} {{target: id}}) RETURN a.id, a.target"
    former: dict[str, list[str]] = {}
    met, newest = set(ends.values()), sorted(set(ends.values()))
    while newest:
        rows = [(row[0], row[1]) async for row in await transaction.run(text, ids=newest)]
        for identity, target in rows:
            former.setdefault(target, []).append(identity)
        newest = [identity for identity, _ in rows if identity not in met]
        met.update(newest)
    return {identity: _all_behind(end, former) for identity, end in ends.items()}


def _all_behind(identity: str, former: Mapping[str, Sequence[str]]) -> list[str]:
    """An id, and all that lead to it."""
    met = {identity: None}
    for name in (names := [identity]):
        newest = [it for it in former.get(name, ()) if it not in met]
        met |= dict.fromkeys(newest)
        names += newest
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
        # What is lost goes before something else leads there; the rest is moved at once, as ids may be exchanged.
        (f"UNWIND $values AS id MATCH (a:{ALIAS} {{target: id}}) DELETE a", lost),
        (f"MATCH (a:{ALIAS}) WHERE a.target IN keys($values) SET a.target = $values[a.target]", moved),
        (f"UNWIND $values AS id MATCH (a:{ALIAS} {{id: id}}) DELETE a", list(changed.live)),
        (f"UNWIND $values AS name MERGE (a:{ALIAS} {{id: name[0]}}) SET a.target = name[1]", names),
    )
    for text, values in steps:
        if values:
            await (await transaction.run(text, values=values)).consume()


async def erase(transaction: AsyncTransaction, named: Collection[EntryName]) -> None:
    """Empties entries of the log."""
    numbers = sorted({entry.sequence for entry in named})
    text = f"UNWIND $numbers AS number MATCH (c:{CHUNK} {{sequence: number}}) RETURN c.sequence, c.part, c.body"
    listed = await transaction.run(text, numbers=numbers)
    emptied = [
        (sequence, part, *without)
        async for sequence, part, body in listed
        if (without := without_entries(body, sequence, named))
    ]
    for sequence, part, chunk, former in emptied:
        element = unpack(chunk)[0].element
        text = f"MATCH (c:{CHUNK} {{sequence: $sequence, part: $part}}) SET c.body = $chunk"
        await (await transaction.run(text, sequence=sequence, part=part, chunk=chunk)).consume()
        marks = [[mark_of(global_id(element, key)), place] for place, key in former]
        text = (
            f"UNWIND $marks AS mark MATCH (t:{TOUCHED} {{mark: mark[0]}})"
            " WHERE t.sequence = $sequence AND t.part = $part AND t.place = mark[1] DELETE t"
        )
        await (await transaction.run(text, sequence=sequence, part=part, marks=marks)).consume()
    if emptied:
        text = f"MATCH (r:{REVISION}) WHERE r.sequence >= $first SET r.snapshot = ''"
        await (await transaction.run(text, first=min(sequence for sequence, *_ in emptied))).consume()
