"""The log: a revision for each write, and of every record that it touched what it said before and after.

Values are logged as they were given; their other stored fields follow from them. The entries of a batch are one chunk,
compressed, so that a load of 100,000 records adds little to a store. Of a new record there is only what it says, of a
changed one only what has changed.

    entry of a new unit       ["u1", null, {"name": "第一小学", "kind": "SCHOOL", "sources": [["report", "p2"]]}]
    of a changed one          ["u1", {"kind": "SCHOOL"}, {"kind": null}]
    of a relationship         ["k", null, {"from": ["Unit", "u1"], "to": ["Community", "c1"], "sources": [...]}]
"""

import zlib
from collections.abc import Sequence
from typing import Any

import orjson

from graph.datatypes.base import Stored
from graph.errors import Code, StoreError
from graph.ontology.entity import CITATIONS, CREATED, ID, KEY, UPDATED
from graph.plan.identity import parse_id
from graph.stores.digest import written_fields
from graph.stores.store import Author, Batch, Entry, NodeBatch, Record, Revision, Written

_FORMAT = 1
_LEVEL = 1
"""Of compression: higher ones take longer and save little."""


def pack(batch: Batch, touched: Sequence[tuple[Record | None, Record]]) -> bytes:
    """The chunk of a batch: the records that it makes or changes, as they were and as they are."""
    element = batch.node_type if isinstance(batch, NodeBatch) else batch.relationship_type
    ends = () if isinstance(batch, NodeBatch) else (batch.source_type, batch.target_type)
    fields = written_fields(element)
    logged = [prop for prop in element.properties if prop not in (ID, KEY, CREATED, UPDATED)]
    places = [(prop.name, fields.index(prop.name)) for prop in logged]
    entries = [_entry(places, ends, before, after) for before, after in touched]
    return zlib.compress(orjson.dumps([_FORMAT, element.name, entries]), _LEVEL)


def _entry(
    places: Sequence[tuple[str, int]], ends: Sequence[str], before: Record | None, after: Record
) -> tuple[Stored, dict[str, Any] | None, dict[str, Any]]:
    values = after.values
    if before is None:
        said = {name: value for name, place in places if (value := values[place]) is not None and value != []}
        return values[1], None, said | _beside(ends, after)
    was = {name: before.values[place] for name, place in places} | _beside(ends, before)
    is_now = {name: values[place] for name, place in places} | _beside(ends, after)
    changed = [name for name, value in is_now.items() if value != was[name]]
    return values[1], {name: was[name] for name in changed}, {name: is_now[name] for name in changed}


def _beside(ends: Sequence[str], record: Record) -> dict[str, Any]:
    """What a record says beside its properties."""
    if not ends:
        return {CITATIONS: record.citations}
    return {"from": (ends[0], record.source), "to": (ends[1], record.target), CITATIONS: record.citations}


def unpack(chunk: bytes) -> list[Entry]:
    """The entries of a chunk, in their order; raises StoreError where a later version has written it."""
    format_, element, entries = orjson.loads(zlib.decompress(chunk))
    if format_ != _FORMAT:
        raise StoreError(Code.STORE_MISMATCH, f"the log has the format {format_}, allowed: {_FORMAT}")
    return [Entry(element, key, before, after) for key, before, after in entries]


def revision(
    sequence: int,
    instant: str,
    actor: str,
    reason: str,
    created: int,
    updated: int,
    chunk: bytes | None = None,
    place: int = 0,
) -> Revision:
    """A revision as stores keep it, with the one entry at a place of a chunk where there is one."""
    entries = () if chunk is None else (unpack(chunk)[place],)
    return Revision(sequence, instant, Author(actor, reason), Written(created, updated), entries)


def of_record(identity: str, revisions: Sequence[Revision]) -> list[Revision]:
    """Those of the record with an id, where revisions were found by its mark, which another might have."""
    type_name, key = parse_id(identity)
    return [
        revision
        for revision in revisions
        if all((entry.element, entry.key) == (type_name, key) for entry in revision.entries)
    ]
