"""Whether a write changes anything, told by a digest that is kept beside each record."""

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


def written_fields(element: Element) -> tuple[str, ...]:
    """The stored fields that `Record.values` hold, in their order."""
    return tuple(name for name in element.stored_fields if name not in _INSTANTS)
