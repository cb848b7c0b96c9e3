"""Names of states of the graph: a hash over what all its records say, the same on every store."""

import hashlib
from collections.abc import Iterable


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
