"""Names of states of the graph: a hash over what all its records say, the same on every store."""

import hashlib
from collections.abc import Iterable


class Snapshot:
    """Takes in the digests of all records, type by type in the ontology's order, and by id within one."""

    def __init__(self) -> None:
        self._hash = hashlib.blake2b(digest_size=8)

    def add(self, element: str, digests: Iterable[str]) -> None:
        """Takes in the records of a type; one without records leaves no trace."""
        found = False
        for digest in digests:
            if not found:
                self._hash.update(f"\n{element}\n".encode())
                found = True
            self._hash.update(digest.encode())

    @property
    def name(self) -> str:
        """Sixteen hexadecimal digits."""
        return self._hash.hexdigest()
