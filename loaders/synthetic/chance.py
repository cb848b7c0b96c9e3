"""Chance: one seeded source of it, and the shapes in which a district is uneven."""

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """The same seed gives the same course of events."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def happens(self, share: float, number: int = 0) -> bool:
        """Whether this time is one of the given share of times; number 1 always is, so that few are not none."""
        return self._random.random() < share or number == 1

    def between(self, first: int, last: int) -> int:
        """A whole number, both ends included."""
        return first + int(self._random.random() * (last - first + 1))

    def pick(self, choices: Sequence[T]) -> T:
        """One of several, all alike."""
        return choices[int(self._random.random() * len(choices))]

    def rank(self, size: int) -> int:
        """A number from 1 to `size` by Zipf's law: k is drawn as often as 1/k says."""
        return min(size, int((size + 1) ** self._random.random()))

    def ranks(self, count: int, size: int) -> list[int]:
        """At most `count` ranks, each once."""
        return list(dict.fromkeys(self.rank(size) for _ in range(count if size else 0)))

    def few(self, limit: int) -> int:
        """How many: mostly none, 0.8 on average, seldom as many as `limit`."""
        return min(limit + 1, int((1.0 - self._random.random()) ** -0.55)) - 1
