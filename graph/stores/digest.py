"""Hashes of records: a digest tells whether a write changes it, and a mark gives both stores one order.

The digests of all records together name the state of the graph.
"""

import hashlib
import os
from collections.abc import Iterable

import orjson

from graph.ontology.model import Element, Ontology
from graph.stores.records import Record


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
    return element.written_fields


def ontology_name(ontology: Ontology) -> str:
    """A name of all that records are kept as: another one where the ontology has other types, ends or properties."""
    kept = [[element.name, list(element.stored_fields.items())] for element in ontology.elements]
    ends = [[relationship.name, sorted(relationship.pairs)] for relationship in ontology.relationships.values()]
    return hashlib.blake2b(orjson.dumps([kept, ends]), digest_size=8).hexdigest()


def write_name() -> str:
    """A new name for a write, unlike any before."""
    return os.urandom(8).hex()


class Sums:
    """How many records of each type there are, and the sum of their digests, which name the state of the graph.

    Digests are added up, so that no store has to sort them, and a small write tells the new state without reading them
    all.
    """

    def __init__(self, text: str = "{}") -> None:
        self._by_type: dict[str, list[int]] = {
            element: [count, int(total, 16)] for element, (count, total) in orjson.loads(text).items()
        }

    def add(self, element: str, digest: str) -> None:
        """Takes in a record of a type."""
        self._count(element, 1, int(digest, 16))

    def remove(self, element: str, digest: str) -> None:
        """Leaves out a record that was taken in."""
        self._count(element, -1, -int(digest, 16))

    def _count(self, element: str, count: int, total: int) -> None:
        sums = self._by_type.setdefault(element, [0, 0])
        sums[0] += count
        sums[1] += total

    def snapshot(self, elements: Iterable[Element]) -> str:
        """The name of the state: sixteen hexadecimal digits; a type without records leaves no trace."""
        name = hashlib.blake2b(digest_size=8)
        for element in elements:
            count, total = self._by_type.get(element.name, (0, 0))
            if count:
                name.update(f"{element.name} {count} {total:x}\n".encode())
        return name.hexdigest()

    @property
    def text(self) -> str:
        """The sums as a text, of which they can be made again."""
        return orjson.dumps({name: [count, f"{total:x}"] for name, (count, total) in self._by_type.items()}).decode()
