"""The log: a revision for each write, and of every record that it touched what it said before and after.

Values are logged as they were given; their other stored fields follow from them. The entries of a batch are one chunk,
compressed, so that a load of 100,000 records adds little to a store. Of a new record there is only what it says, of a
changed one only what has changed, and of one that went only what it said.

    entry of a new unit       ["u1", null, {"name": "第一小学", "kind": "SCHOOL", "sources": [["report", "p2"]]}]
    of a changed one          ["u1", {"kind": "SCHOOL"}, {"kind": null}]
    of a relationship         ["k", null, {"from": ["Unit", "u1"], "to": ["Community", "c1"], "sources": [...]}]
    of one with a new key     ["u2", {"key": "u1"}, {"key": "u2"}]
    of one that went          ["u1", {"name": "第一小学", ...}, null], and behind it ["Unit", "u9"] if that is u1 now
    of one that is back       ["u1", null, {"name": "第一小学", ...}, null, "u1"], the last being the key that it had
"""

import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

import orjson

from graph.errors import Code, StoreError
from graph.ontology.entity import CITATIONS, CREATED, ID, KEY, UPDATED
from graph.ontology.model import Element
from graph.plan.identity import parse_id
from graph.stores.digest import written_fields
from graph.stores.records import Record
from graph.stores.revisions import Author, Entry, EntryName, Kind, Revision, RevisionPage, Written

_FORMAT = 1
_LEVEL = 1
"""Of compression: higher ones take longer and save little."""

Packed: TypeAlias = Sequence[Any]
"""An entry as it is packed: key, before, after, what it was merged into, and the key under which it went before."""

CHUNK_SIZE = 500
"""The entries of a chunk at most: one that is asked for is read out of all of its chunk."""


class EntryWriter:
    """Makes entries of the records of one type."""

    def __init__(self, element: Element) -> None:
        fields = written_fields(element)
        logged = [prop for prop in element.properties if prop not in (ID, KEY, CREATED, UPDATED)]
        self._places = [(prop.name, fields.index(prop.name)) for prop in logged]

    def entry(
        self,
        before: Record | None,
        after: Record | None,
        ends_before: Sequence[str] = (),
        ends: Sequence[str] = (),
        merged_into: tuple[str, str] | None = None,
    ) -> Packed:
        """What a write does to a record; `ends` are the types of a relationship's ends."""
        if after is None:
            assert before is not None  # a write touches what is there, before it or after it
            packed = [before.values[1], self._said(before, ends_before), None]
            return packed if merged_into is None else [*packed, merged_into]
        if before is None:
            return after.values[1], None, self._said(after, ends)
        was, is_now = self.values(before, ends_before), self.values(after, ends)
        if before.values[1] != after.values[1]:
            was[KEY.name], is_now[KEY.name] = before.values[1], after.values[1]
        changed = [name for name, value in is_now.items() if value != was[name]]
        return after.values[1], {name: was[name] for name in changed}, {name: is_now[name] for name in changed}

    def values(self, record: Record, ends: Sequence[str]) -> dict[str, Any]:
        """All that a record says, also where it has no value."""
        return {name: record.values[place] for name, place in self._places} | _beside(ends, record)

    def _said(self, record: Record, ends: Sequence[str]) -> dict[str, Any]:
        values = record.values
        said = {name: value for name, place in self._places if (value := values[place]) is not None and value != []}
        return said | _beside(ends, record)


def _beside(ends: Sequence[str], record: Record) -> dict[str, Any]:
    """What a record says beside its properties."""
    if not ends:
        return {CITATIONS: record.citations}
    return {"from": (ends[0], record.source), "to": (ends[1], record.target), CITATIONS: record.citations}


def pack(element: str, entries: Sequence[Packed]) -> bytes:
    """The chunk of entries of one type."""
    return zlib.compress(orjson.dumps([_FORMAT, element, entries]), _LEVEL)


def unpack(chunk: bytes) -> list[Entry]:
    """The entries of a chunk, in their order; raises StoreError where it is damaged, or of a later version."""
    try:
        format_, element, entries = orjson.loads(zlib.decompress(chunk))
    except (zlib.error, ValueError) as error:
        raise StoreError(Code.STORE_MISMATCH, f"a part of the log cannot be read ({error})") from None
    if format_ != _FORMAT:
        raise StoreError(Code.STORE_MISMATCH, f"the log has the format {format_}, allowed: {_FORMAT}")
    return [
        Entry(element, key, before, after, *([tuple(rest[0]) if rest[0] else None, *rest[1:]] if rest else ()))
        for key, before, after, *rest in entries
    ]


def members(entry: Entry) -> Packed:
    """An entry as it is packed."""
    packed = (entry.key, entry.before, entry.after)
    if entry.went_as:
        return *packed, entry.merged_into, entry.went_as
    return packed if entry.merged_into is None else (*packed, entry.merged_into)


def without_entries(
    chunk: bytes, sequence: int, named: Collection[EntryName]
) -> tuple[bytes, list[tuple[int, str]]] | None:
    """The chunk of a revision without what these entries say.

    Beside it, the places of entries that had another key, and that key. None where it has none of them.
    """
    format_, element, entries = orjson.loads(zlib.decompress(chunk))
    former: list[tuple[int, str]] = []
    is_changed = False
    for place, (key, before, after, *_) in enumerate(entries):
        if EntryName(sequence, element, key, after is None) in named:
            is_changed = True
            entries[place] = [key, None, None]
            former_key = (before or {}).get(KEY.name, key)
            former += [] if former_key == key else [(place, former_key)]
    return (zlib.compress(orjson.dumps([format_, element, entries]), _LEVEL), former) if is_changed else None


REVISION_FIELDS = (
    "sequence",
    "instant",
    "actor",
    "reason",
    "created",
    "updated",
    "deleted",
    "kind",
    "types",
    "undoes",
    "request",
    "digest",
    "snapshot",
    "outcomes",
    "ontology",
)
"""What stores keep of a revision; `types` and `outcomes` are lists of texts, `undoes` and `request` may be null."""


def revision_fields(revision: Revision, digest: str, ontology: str) -> dict[str, Any]:
    """A revision as stores keep it, with the digest of the request that asked for it, and the name of the ontology."""
    written = revision.written
    return {
        "sequence": revision.sequence,
        "instant": revision.instant,
        "actor": revision.author.actor,
        "reason": revision.author.reason,
        "created": written.created,
        "updated": written.updated,
        "deleted": written.deleted,
        "kind": revision.kind.value,
        "types": list(revision.types),
        "undoes": revision.undoes,
        "request": revision.request or None,
        "digest": digest,
        "snapshot": revision.snapshot,
        "outcomes": list(revision.outcomes),
        "ontology": ontology,
    }


def revision_of(fields: Mapping[str, Any], entries: Sequence[Entry] = ()) -> Revision:
    """A revision that a store has kept."""
    return Revision(
        sequence=fields["sequence"],
        instant=fields["instant"],
        author=Author(fields["actor"], fields["reason"]),
        written=Written(fields["created"], fields["updated"], deleted=fields["deleted"]),
        kind=Kind(fields["kind"]),
        types=tuple(fields["types"]),
        undoes=fields["undoes"],
        request=fields["request"] or "",
        snapshot=fields["snapshot"],
        outcomes=tuple(fields["outcomes"]),
        entries=entries,
    )


def of_records(identities: Iterable[str], entries: Iterable[Entry]) -> list[Entry]:
    """Those of the records with these ids, where entries were found by marks, which others might have."""
    names = set(map(parse_id, identities))

    def is_of_them(entry: Entry) -> bool:
        former = (entry.before or {}).get(KEY.name)
        return (entry.element, entry.key) in names or (entry.element, former) in names

    return list(filter(is_of_them, entries))


def with_entries(
    revisions: Sequence[Revision], identities: Iterable[str], rows: Iterable[tuple[int, bytes, Iterable[int]]]
) -> list[Revision]:
    """Revisions with their entries of the records with these ids, found by (sequence, chunk, places in it)."""
    entries: dict[int, list[Entry]] = {}
    for sequence, body, places in rows:
        chunk = unpack(body)
        entries.setdefault(sequence, []).extend(chunk[place] for place in sorted(places))
    identities = list(identities)
    kept = {sequence: of_records(identities, of_revision) for sequence, of_revision in entries.items()}
    return [replace(it, entries=tuple(kept[it.sequence])) for it in revisions if kept.get(it.sequence)]


def histories_of(lineages: Mapping[str, Iterable[str]], read: Sequence[Revision]) -> dict[str, list[Revision]]:
    """What was read of many records, for each of them; `lineages` are all ids that each has and had."""
    by_name: dict[tuple[str, str], dict[tuple[int, int], Entry]] = {}
    for number, revision in enumerate(read):
        for place, entry in enumerate(revision.entries):
            for key in (entry.key, (entry.before or {}).get(KEY.name, entry.key)):
                by_name.setdefault((entry.element, key), {})[number, place] = entry
    return {identity: _history_of(map(parse_id, ids), by_name, read) for identity, ids in lineages.items()}


def _history_of(
    names: Iterable[tuple[str, str]],
    by_name: Mapping[tuple[str, str], Mapping[tuple[int, int], Entry]],
    read: Sequence[Revision],
) -> list[Revision]:
    places: dict[tuple[int, int], Entry] = {}
    for name in names:
        places.update(by_name.get(name, {}))
    entries: dict[int, list[Entry]] = {}
    for number, place in sorted(places):
        entries.setdefault(number, []).append(places[number, place])
    return [replace(read[number], entries=tuple(of_revision)) for number, of_revision in entries.items()]


def with_first_entries(
    revisions: Sequence[Revision], page: RevisionPage, rows: Iterable[tuple[int, int, bytes]]
) -> list[Revision]:
    """Revisions with a page of all of their entries, from chunks as (sequence, entries before it, body)."""
    entries: dict[int, list[Entry]] = {}
    for sequence, part, body in rows:
        skipped = max(page.entries_after - part, 0)
        entries.setdefault(sequence, []).extend(unpack(body)[skipped:])
    return [replace(it, entries=tuple(entries.get(it.sequence, ())[: page.entries])) for it in revisions]
