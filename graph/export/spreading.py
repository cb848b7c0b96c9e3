"""Spreading: coordinates that leave room for what a program draws at a node.

The layout knows points, with edges some 50 long. A program that draws boxes and names gets the same picture, so many
times larger that few of them lie on each other; these are pushed apart. It is made no larger than it takes, or names
would be too small to be read where all of it is seen.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias
from unicodedata import east_asian_width

import numpy as np
from numpy.typing import NDArray

from graph.export.projection import Node

TIMES = (1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20)
"""How many times larger a picture is made: the first of these by which all boxes come apart, or the last."""

GAP = 20.0
"""What stays free between two boxes."""

FEW = 0.25
"""Pairs of boxes on each other, for each node, up to which pushing them apart is tried."""

ROUNDS = 100
_AT_ONCE = 100
"""Nodes that are compared with all others at once, so that the comparisons take little memory."""

_SLACK = 0.5

_Places: TypeAlias = NDArray[np.float64]


class Box(NamedTuple):
    """What is drawn at a node: its width, and how far it reaches above and below the node's place."""

    width: float
    above: float
    below: float


def spread(batches: Iterable[Sequence[Node]], box: Callable[[Node], Box]) -> Iterator[Sequence[Node]]:
    """The nodes with such coordinates; as they are where not all have any.

    Nodes that have coordinates are held until all are known. They are few: larger graphs have none.
    """
    held: list[Sequence[Node]] = []
    waiting = iter(batches)
    for batch in waiting:
        held.append(batch)
        if any(node.x is None or node.y is None for node in batch):
            yield from chain(held, waiting)
            return
    nodes = list(chain.from_iterable(held))
    places = np.array([(node.x or 0.0, node.y or 0.0) for node in nodes]).reshape(-1, 2)
    found = iter(apart(places, np.array([box(node) for node in nodes]).reshape(-1, 3)).round(2).tolist())
    for batch in held:
        yield [node._replace(x=x, y=y) for node, (x, y) in zip(batch, found, strict=False)]


def apart(places: _Places, boxes: _Places) -> _Places:
    """The places of a picture that is as much larger as it takes; boxes are rows of what `Box` tells."""
    larger = places
    for times in TIMES:
        larger = places * times
        if len(overlaps(larger, boxes)) <= FEW * len(places) or times == TIMES[-1]:
            larger = _pushed(larger, boxes)
            if not len(overlaps(larger, boxes)):
                break
    return larger


def _pushed(places: _Places, boxes: _Places) -> _Places:
    """Boxes on each other part, by the shorter way, until there are none or the rounds are over."""
    for _ in range(ROUNDS):
        found = overlaps(places, boxes)
        if not len(found):
            break
        one, other = found[:, :2].T.astype(int)
        across, down = found[:, 2:].T
        axis = (np.abs(across) > np.abs(down)).astype(int)
        steps = np.where(axis == 0, across, down) / 2
        steps += np.copysign(_SLACK, steps)
        places = places.copy()
        np.add.at(places, (one, axis), -steps)
        np.add.at(places, (other, axis), steps)
    return places


def overlaps(places: _Places, boxes: _Places) -> _Places:
    """Pairs of boxes that are not apart: both, and how far the second is to go to the side, or up or down."""
    found = [_overlaps(places, boxes, start) for start in range(0, len(places), _AT_ONCE)]
    return np.concatenate(found) if found else np.empty((0, 4))


def _overlaps(places: _Places, boxes: _Places, start: int) -> _Places:
    """The pairs of some nodes and those behind them."""
    some, behind = slice(start, start + _AT_ONCE), slice(start, None)
    across, down = (places[None, behind, axis] - places[some, None, axis] for axis in (0, 1))
    width, above, below = ((boxes[some, None, at], boxes[None, behind, at]) for at in range(3))
    wide = (width[0] + width[1]) / 2 + GAP - np.abs(across)
    high = np.where(down >= 0, below[0] + above[1], above[0] + below[1]) + GAP - np.abs(down)
    ones, others = np.nonzero(np.triu((wide > 0) & (high > 0), 1))
    wide, high = wide[ones, others], high[ones, others]
    # Where two are at one place, the second goes to the right, or down.
    sides = np.copysign(wide, across[ones, others]), np.copysign(high, down[ones, others])
    return np.stack([ones + start, others + start, *sides], axis=1)


def columns(text: str) -> int:
    """How wide a text is, in Latin letters; a Chinese character takes two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def lines(text: str, most: int) -> int:
    """How many lines a text takes, of so many letters at most."""
    return sum(max(1, -(-columns(line) // most)) for line in text.split("\n"))


DISC, FONT, LINE, MARGIN = 30, 12, 100, 4
"""The disc's diameter, the size of the font, the width of a line, and the space above the name."""

_LINE_HEIGHT = 15


def labeled(node: Node) -> Box:
    """The disc and the name."""
    letter = FONT / 2
    width = min(LINE, letter * max(map(columns, node.label.split("\n"))))
    height = _LINE_HEIGHT * lines(node.label, int(LINE / letter))
    return Box(max(DISC, width), DISC / 2, DISC / 2 + MARGIN + height)
