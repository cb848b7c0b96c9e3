"""A cache bounded by the number of its values and by the length of the documents that they keep in memory.

graphql-core keeps every token of a parsed document, which takes about two hundred times the memory of its text. A plan
keeps the document alive from which it was read. So it is the characters of documents that both caches count.
"""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

V = TypeVar("V")

MAXIMUM_CHARACTERS = 300_000
"""How many characters the documents of one cache have together, unless the cache is made with another bound."""

MAXIMUM_DOCUMENT_CHARACTERS = 20_000
"""A longer document is not cached, since a few such documents would drop hundreds of ordinary ones."""


class BoundedCache(Generic[V]):
    """Holds at most `maximum_values`; the value that was not asked for longest makes room for a new one."""

    def __init__(self, maximum_values: int, maximum_characters: int = MAXIMUM_CHARACTERS) -> None:
        self._maximum_values = maximum_values
        self._maximum_characters = maximum_characters
        self._characters = 0
        self._values: OrderedDict[Hashable, tuple[V, int]] = OrderedDict()

    def get(self, key: Hashable) -> V | None:
        """The value of a key, or None where it is not, or no longer, in the cache."""
        cached = self._values.get(key)
        if cached is None:
            return None
        self._values.move_to_end(key)
        return cached[0]

    def put(self, key: Hashable, value: V, characters: int) -> None:
        """Holds a value that keeps a document of so many characters in memory, unless the document is too long."""
        if characters > MAXIMUM_DOCUMENT_CHARACTERS:
            return
        self._characters += characters - self._values.pop(key, (value, 0))[1]
        self._values[key] = (value, characters)
        while len(self._values) > self._maximum_values or self._characters > self._maximum_characters:
            _, (_, dropped_characters) = self._values.popitem(last=False)
            self._characters -= dropped_characters
