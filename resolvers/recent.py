"""What was made lately, bounded by how many there are and by how much text keeps each alive.

A parsed document takes some two hundred times its text, since every token is kept. So the text is what is counted.
"""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

V = TypeVar("V")

CHARACTERS = 300_000
"""Of all documents that one cache keeps alive."""


class Recent(Generic[V]):
    """Keeps at most `most` values; the one not asked for longest makes room for a new one."""

    def __init__(self, most: int, characters: int = CHARACTERS) -> None:
        self._most = most
        self._characters = characters
        self._held = 0
        self._kept: OrderedDict[Hashable, tuple[V, int]] = OrderedDict()

    def get(self, key: Hashable) -> V | None:
        """The value, or None."""
        found = self._kept.get(key)
        if found is None:
            return None
        self._kept.move_to_end(key)
        return found[0]

    def keep(self, key: Hashable, value: V, characters: int) -> None:
        """Keeps a value that a text of this length belongs to."""
        self._held += characters - self._kept.pop(key, (value, 0))[1]
        self._kept[key] = (value, characters)
        while len(self._kept) > self._most or (self._held > self._characters and self._kept):
            _, (_, dropped) = self._kept.popitem(last=False)
            self._held -= dropped
