"""Spreading: coordinates that leave room for what a program draws at each node.

The layout places points, with edges about 50 long. A program that draws boxes and labels gets the same picture scaled
up, just as far as it takes for few boxes to overlap, and those are then pushed apart. It is not scaled further, since
labels would be too small to read once all of the picture is in view.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from graph.export.projection import Node

SCALES = (1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20)
"""How many times larger a picture may get: the first with which no boxes overlap is taken, or else the last."""

GAP = 20.0
"""The space that stays free between two boxes."""

MAXIMUM_OVERLAPS_PER_NODE = 0.25
"""Up to how many overlaps, for each node of the picture, pushing apart is tried.

With more of them, pushing would move so many boxes that the picture would no longer be the layout's.
"""

MAXIMUM_ROUNDS = 100
"""Of pushing apart. Boxes that are pushed from two sides may never come to rest."""

_SLACK = 0.5
"""How much further each box is pushed than it has to, so that a pair is apart after one push despite rounding."""

_NODES_COMPARED_AT_ONCE = 100
"""With all others: a matrix of all pairs of 2,000 nodes would take hundreds of megabytes."""

_Array: TypeAlias = NDArray[np.float64]


class Box(NamedTuple):
    """What is drawn at a node: how wide it is, and how far it reaches above and below the node's coordinates."""

    width: float
    above: float
    below: float


def spread(batches: Iterable[Sequence[Node]], box: Callable[[Node], Box]) -> Iterator[Sequence[Node]]:
    """The same batches, in which the nodes have coordinates that leave room for their boxes.

    If any node has no coordinates, all nodes stay as they are. Until that is known, nodes are held in memory: they are
    few, since only graphs that fit into memory have a layout.
    """
    held: list[Sequence[Node]] = []
    remaining = iter(batches)
    for batch in remaining:
        held.append(batch)
        if not all(node.has_coordinates for node in batch):
            yield from chain(held, remaining)
            return
    nodes = list(chain.from_iterable(held))
    points = np.array([(node.x or 0.0, node.y or 0.0) for node in nodes]).reshape(-1, 2)
    boxes = np.array([box(node) for node in nodes]).reshape(-1, 3)
    coordinates = iter(separated(points, boxes).round(2).tolist())
    for batch in held:
        # Not strict, and the batch first: what is left of the coordinates belongs to the batches after it.
        yield [node._replace(x=x, y=y) for node, (x, y) in zip(batch, coordinates, strict=False)]


def separated(points: _Array, boxes: _Array) -> _Array:
    """The points (rows of x, y), scaled and pushed so that boxes (rows of the fields of `Box`) do not overlap.

    Some may still overlap where even the largest scale is not enough.
    """
    scaled = points
    for scale in SCALES:
        scaled = points * scale
        if len(overlaps(scaled, boxes)) <= MAXIMUM_OVERLAPS_PER_NODE * len(points) or scale == SCALES[-1]:
            scaled = _pushed_apart(scaled, boxes)
            if not len(overlaps(scaled, boxes)):
                break
    return scaled


def _pushed_apart(points: _Array, boxes: _Array) -> _Array:
    """In every round, both boxes of a pair go half the way that they lack, along the axis where that is less."""
    for _ in range(MAXIMUM_ROUNDS):
        pairs = overlaps(points, boxes)
        if not len(pairs):
            break
        first, second = pairs[:, :2].T.astype(int)
        across, down = pairs[:, 2:].T
        axis = (np.abs(across) > np.abs(down)).astype(int)
        steps = np.where(axis == 0, across, down) / 2
        steps += np.copysign(_SLACK, steps)
        points = points.copy()
        # Unlike points[...] -= steps, these add up the steps of a box that is in several pairs.
        np.add.at(points, (first, axis), -steps)
        np.add.at(points, (second, axis), steps)
    return points


def overlaps(points: _Array, boxes: _Array) -> _Array:
    """The pairs of boxes that overlap or have less than the gap between them.

    A row for each pair: the index of either box, the lower one first, and how far the second box would have to move
    along x alone, or along y alone, to leave the gap free.
    """
    blocks = [_overlaps_of_block(points, boxes, start) for start in range(0, len(points), _NODES_COMPARED_AT_ONCE)]
    return np.concatenate(blocks) if blocks else np.empty((0, 4))


def _overlaps_of_block(points: _Array, boxes: _Array, start: int) -> _Array:
    """The pairs of the nodes from `start` on, as many as are compared at once, with each other and all after them."""
    block, block_and_after = slice(start, start + _NODES_COMPARED_AT_ONCE), slice(start, None)
    across, down = (points[None, block_and_after, axis] - points[block, None, axis] for axis in (0, 1))
    width, above, below = ((boxes[block, None, side], boxes[None, block_and_after, side]) for side in range(3))
    overlap_x = (width[0] + width[1]) / 2 + GAP - np.abs(across)
    overlap_y = np.where(down >= 0, below[0] + above[1], above[0] + below[1]) + GAP - np.abs(down)
    # Above the diagonal, each pair stands once, and no node beside itself.
    first, second = np.nonzero(np.triu((overlap_x > 0) & (overlap_y > 0), 1))
    overlap_x, overlap_y = overlap_x[first, second], overlap_y[first, second]
    # copysign takes a difference of 0 for positive: of two nodes at one point, the second goes right, or down.
    moves = np.copysign(overlap_x, across[first, second]), np.copysign(overlap_y, down[first, second])
    return np.stack([first + start, second + start, *moves], axis=1)
