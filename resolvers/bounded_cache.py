"""A cache that is bounded by the number of its values and by their size: characters, or bytes."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

V = TypeVar("V")


class BoundedCache(Generic[V]):
    """Holds at most `maximum_values`, of `maximum_size` together; what was not asked for longest makes room.

    A value of more than `maximum_each` is not held, since a few of them would drop hundreds of ordinary ones.
    """

    def __init__(self, maximum_values: int, maximum_size: int, maximum_each: int | None = None) -> None:
        self._maximum_values = maximum_values
        self._maximum_size = maximum_size
        self._maximum_each = maximum_each
        self._size = 0
        self._values: OrderedDict[Hashable, tuple[V, int]] = OrderedDict()

    def get(self, key: Hashable) -> V | None:
        """The value of a key, or None where it is not, or no longer, in the cache."""
        cached = self._values.get(key)
        if cached is None:
            return None
        self._values.move_to_end(key)
        return cached[0]

    def put(self, key: Hashable, value: V, size: int) -> None:
        """Holds a value, unless it is too large."""
        if self._maximum_each is not None and size > self._maximum_each:
            return
        self._size += size - self._values.pop(key, (value, 0))[1]
        self._values[key] = (value, size)
        while len(self._values) > self._maximum_values or self._size > self._maximum_size:
            _, (_, dropped_size) = self._values.popitem(last=False)
            self._size -= dropped_size
