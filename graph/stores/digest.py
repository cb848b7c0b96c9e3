"""Hashes kept beside each record: a digest tells whether a write changes it, a mark gives both stores one order."""

import hashlib

import orjson

from graph.ontology.entity import CREATED, UPDATED
from graph.ontology.model import Element
from graph.stores.store import Record

_INSTANTS = frozenset({CREATED.name, UPDATED.name})


def digest(record: Record) -> str:
    """A digest of all that a record says."""
    content = orjson.dumps([record.values, record.citations, record.source, record.target])
    return hashlib.blake2b(content, digest_size=12).hexdigest()


def mark(record: Record) -> int:
    """A number of 63 bits that is always the same for the same id: a short key to break ties by, alike everywhere."""
    return int.from_bytes(hashlib.blake2b(str(record.values[0]).encode(), digest_size=8).digest()) >> 1


def written_fields(element: Element) -> tuple[str, ...]:
    """The stored fields that `Record.values` hold, in their order."""
    return tuple(name for name in element.stored_fields if name not in _INSTANTS)
