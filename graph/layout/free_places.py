"""Finds places that are free: at least a minimum distance from all that is there.

>>> free = FreePlaces([(0.0, 0.0)])
>>> free.take((1.0, 2.0))
(0.0, 5.0)
"""

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

Place: TypeAlias = tuple[float, float]
_Point: TypeAlias = tuple[int, int]
"""Column and row of a point of the lattice, or of a cell."""

MINIMUM_DISTANCE = 5.0
"""How near a newcomer may come to another node: a tenth of the length of an edge."""

_STEP = MINIMUM_DISTANCE / 2
"""How far apart the points of the lattice are that are tried where the place that is wanted is taken."""

_NEAR_STEPS = sorted(itertools.product(range(-4, 5), repeat=2), key=lambda step: step[0] ** 2 + step[1] ** 2)
"""The steps to the points that are tried first, the shortest before longer ones."""

_SHARED_CELL = 40.0
"""Wanted places in one cell this wide go on trying together: what was taken for one of them is taken for all."""


class FreePlaces:
    """The places that are taken already, and those that are taken from now on."""

    def __init__(self, taken: Iterable[Sequence[float]]) -> None:
        self._by_cell: dict[_Point, list[Place]] = {}
        self._known_as_taken: set[_Point] = set()
        self._further: dict[_Point, Iterator[_Point]] = {}
        for x, y in taken:
            self._note((x, y))

    def take(self, wanted: Sequence[float]) -> Place:
        """The place that is wanted, or a free one near to it, which is taken from now on; with two decimals."""
        # Adding 0.0 makes 0.0 of -0.0, which would be written as another number.
        place = round(wanted[0], 2) + 0.0, round(wanted[1], 2) + 0.0
        if not self._is_free(place):
            column, row = next(filter(self._has_room, self._around(place)))
            place = column * _STEP, row * _STEP
        self._note(place)
        return place

    def _around(self, place: Place) -> Iterator[_Point]:
        """The points of the lattice: first those near to a place, then rings around its cell, without an end."""
        column, row = (round(value / _STEP) for value in place)
        near = ((column + x, row + y) for x, y in _NEAR_STEPS)
        # No `yield from`, which would end the rings with the first place that is found on them.
        return itertools.chain(near, self._further.setdefault(_cell(place, _SHARED_CELL), _rings(column, row)))

    def _has_room(self, point: _Point) -> bool:
        """Whether a point of the lattice is free; that it is not is remembered, since many try the same points."""
        if point in self._known_as_taken:
            return False
        is_free = self._is_free((point[0] * _STEP, point[1] * _STEP))
        if not is_free:
            self._known_as_taken.add(point)
        return is_free

    def _is_free(self, place: Place) -> bool:
        column, row = _cell(place, MINIMUM_DISTANCE)
        return not any(
            (x - place[0]) ** 2 + (y - place[1]) ** 2 < MINIMUM_DISTANCE**2
            for cell in itertools.product(range(column - 1, column + 2), range(row - 1, row + 2))
            for x, y in self._by_cell.get(cell, ())
        )

    def _note(self, place: Place) -> None:
        self._by_cell.setdefault(_cell(place, MINIMUM_DISTANCE), []).append(place)


def _cell(place: Place, width: float) -> _Point:
    return math.floor(place[0] / width), math.floor(place[1] / width)


def _rings(column: int, row: int) -> Iterator[_Point]:
    """All points of the lattice, in squares around one of them."""
    for radius in itertools.count():
        for x in range(-radius, radius + 1):
            for y in (-radius, radius) if abs(x) < radius else range(-radius, radius + 1):
                yield column + x, row + y
