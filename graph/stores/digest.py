"""Hashes of records: a digest tells whether a write changes it, and a mark gives both stores one order.

The digests of all records together name the state of the graph.
"""

import hashlib
import os
from collections.abc import Iterable

import orjson

from graph.ontology.entity import CREATED, UPDATED
from graph.ontology.model import Element
from graph.stores.store import Record

_INSTANTS = frozenset({CREATED.name, UPDATED.name})


def digest(record: Record) -> str:
    """24 hexadecimal digits that change with any value, citation or end of a record."""
    content = orjson.dumps([record.values, record.citations, record.source, record.target])
    return hashlib.blake2b(content, digest_size=12).hexdigest()


def mark(record: Record) -> int:
    """The mark of a record's id: a short key to break ties by, alike everywhere."""
    return mark_of(str(record.values[0]))


def mark_of(identity: str) -> int:
    """A number of 63 bits that is always the same for the same id. Two ids hardly ever have the same."""
    return int.from_bytes(hashlib.blake2b(identity.encode(), digest_size=8).digest()) >> 1


def written_fields(element: Element) -> tuple[str, ...]:
    """The stored fields that `Record.values` hold, in their order."""
    return tuple(name for name in element.stored_fields if name not in _INSTANTS)


def write_name() -> str:
    """A new name for a write, unlike any before."""
    return os.urandom(8).hex()


class Snapshot:
    """Takes in the digests of all records, type by type in the ontology's order, in any order within one.

    They are added up, so that no store has to sort them: a transaction that has just written everything has no memory
    for that.
    """

    def __init__(self) -> None:
        self._hash = hashlib.blake2b(digest_size=8)

    def add(self, element: str, digests: Iterable[str]) -> None:
        """Takes in the records of a type; one without records leaves no trace."""
        count = total = 0
        for digest in digests:
            count += 1
            total += int(digest, 16)
        if count:
            self._hash.update(f"{element} {count} {total:x}\n".encode())

    @property
    def name(self) -> str:
        """Sixteen hexadecimal digits."""
        return self._hash.hexdigest()
