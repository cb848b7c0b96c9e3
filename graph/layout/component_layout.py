"""Places the nodes of one connected component: a start from distances in the graph, then rounds of forces.

The start is pivot MDS (Brandes and Pich 2006): it shows the large shape, but puts nodes with the same neighbors on one
place. The forces (Fruchterman and Reingold 1991) then spread nodes and even out the lengths of edges. The ideal length
of an edge is 1; the caller scales the result.

Places are the same on every machine. So only arithmetic is used whose every step is rounded alike everywhere, and sums
in a fixed order. Matrix products and sines are not: their last digits differ from processor to processor, and every
round of forces makes the difference larger.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.float64]
"""Rows of x and y, one for each node."""
Ends: TypeAlias = NDArray[np.int64]
"""Rows of two positions of nodes, one for each tie."""

DISTANCE_PIVOTS = 24
"""From how many nodes the distances to all others are taken; each costs a breadth-first search."""
POWER_ITERATIONS = 100
"""How often a vector is multiplied to come near an eigenvector: near enough for a start, which forces change anyway."""
FORCE_ROUNDS = 40
MAXIMUM_NODES_FOR_ALL_PAIRS = 1_500
"""Up to how many nodes all repel each other. In larger components this many, drawn anew each round, repel all nodes."""
MINIMUM_DISTANCE = 0.05
"""Nodes that are nearer repel each other as at this distance, or those on one place would fly off."""
PAIRS_PER_BLOCK = 16_384
"""How many pairs of nodes repel each other in one step of numpy: so few that they stay in the processor's cache."""
SEED = 7
_TINY = 1e-9
"""Stands for lengths of 0, by which nothing can be divided."""


def lay_out_component(count: int, ends: Ends) -> Points:
    """The places of nodes 0 to count - 1, which `ends` must connect; the same for the same arguments."""
    if count <= 2:
        return np.array([[0.0, 0.0], [1.0, 0.0]])[:count]
    return _relaxed(_start(count, ends), ends)


def _start(count: int, ends: Ends) -> Points:
    """Pivot MDS: the two directions in which the nodes' distances from the pivots differ most."""
    squares = _distances(count, ends) ** 2
    # Double centering, without the factor of -1/2: the scale is set below, and a mirror image is as good.
    centered = squares - squares.mean(axis=0) - squares.mean(axis=1, keepdims=True) + squares.mean()
    points = np.stack([(centered * direction).sum(axis=1) for direction in _main_directions(centered)], axis=1)
    mean_length = float(np.linalg.norm(points[ends[:, 0]] - points[ends[:, 1]], axis=1).mean())
    return points / max(mean_length, _TINY) + _jitter(count)


def _main_directions(matrix: Points) -> list[Points]:
    """The two directions in which rows lie farthest apart: eigenvectors of the columns' products, by the power method.

    The products are added up column by column: `matrix.T @ matrix` differs from processor to processor.
    """
    products = np.stack([(matrix * column[:, None]).sum(axis=0) for column in matrix.T])
    directions: list[Points] = []
    for _ in range(2):
        direction = np.arange(1.0, len(products) + 1)
        for _ in range(POWER_ITERATIONS):
            direction = (products * direction).sum(axis=1)
            # Each time anew, since rounding brings the first direction back in.
            for earlier in directions:
                direction -= earlier * (earlier * direction).sum()
            direction /= max(float(np.sqrt((direction**2).sum())), _TINY)
        directions.append(direction)
    return directions


def _jitter(count: int) -> Points:
    """A small step for each node, so that nodes with the same distances do not start on one place, where no force acts.

    The steps fill a square evenly (the R2 sequence, Roberts 2018): multiples of 1/g and 1/g², where g³ = g + 1.
    """
    steps: Points = np.arange(count)[:, None] * np.array([0.7548776662466927, 0.5698402909980532])
    return steps % 1 - 0.5


def _distances(count: int, ends: Ends) -> Points:
    """Numbers of hops from the pivots: a row for each node, a column for each pivot.

    Each pivot is the node farthest from the pivots before it, so that they lie at the rim and on all sides.
    """
    neighbors: list[list[int]] = [[] for _ in range(count)]
    for low, high in ends.tolist():
        neighbors[low].append(high)
        neighbors[high].append(low)
    columns: list[list[int]] = []
    to_nearest_pivot = np.full(count, count)
    pivot = 0
    for _ in range(min(DISTANCE_PIVOTS, count)):
        columns.append(_hops(neighbors, pivot))
        to_nearest_pivot = np.minimum(to_nearest_pivot, columns[-1])
        pivot = int(to_nearest_pivot.argmax())
    return np.array(columns, dtype=np.float64).T


def _hops(neighbors: list[list[int]], start: int) -> list[int]:
    """Breadth-first search: the number of hops from the start to each node."""
    hops = [-1] * len(neighbors)
    hops[start] = depth = 0
    frontier = [start]
    while frontier:
        depth += 1
        next_frontier = []
        for node in frontier:
            for neighbor in neighbors[node]:
                if hops[neighbor] < 0:
                    hops[neighbor] = depth
                    next_frontier.append(neighbor)
        frontier = next_frontier
    return hops


def _relaxed(points: Points, ends: Ends) -> Points:
    """The points after all rounds: each moves along its force, no farther than a temperature that falls to 0."""
    count = len(points)
    generator = np.random.default_rng(SEED)
    # About an eighth of the side of a square that gives each node its unit of room.
    first_temperature = np.sqrt(count) / 8
    for round_number in range(FORCE_ROUNDS):
        if count <= MAXIMUM_NODES_FOR_ALL_PAIRS:
            force = _repulsion(points, points)
        else:
            sample = points[generator.choice(count, MAXIMUM_NODES_FOR_ALL_PAIRS, replace=False)]
            force = _repulsion(points, sample) * (count / MAXIMUM_NODES_FOR_ALL_PAIRS)
        force += _attraction(points, ends)
        length = np.maximum(np.sqrt((force**2).sum(axis=1, keepdims=True)), _TINY)
        temperature = first_temperature * (1 - round_number / FORCE_ROUNDS)
        points = points + force * (np.minimum(length, temperature) / length)
        # Repulsion from a sample, and steps cut short, do not add up to 0: the picture would drift.
        points -= points.mean(axis=0)
    return points


def _repulsion(points: Points, origins: Points) -> Points:
    """The force that pushes each point away from all origins: 1 / distance from each."""
    # Single precision takes two thirds of the time, and is enough for a sum of very many small pushes.
    near, far = points.T.astype(np.float32), origins.T.astype(np.float32)
    force = np.empty_like(points)
    block = max(1, PAIRS_PER_BLOCK // len(origins))
    for start in range(0, len(points), block):
        dx = near[0, start : start + block, None] - far[0]
        dy = near[1, start : start + block, None] - far[1]
        squares = dx * dx
        squares += dy * dy
        np.maximum(squares, np.float32(MINIMUM_DISTANCE**2), out=squares)
        force[start : start + block, 0] = (dx / squares).sum(axis=1)
        force[start : start + block, 1] = (dy / squares).sum(axis=1)
    return force


def _attraction(points: Points, ends: Ends) -> Points:
    """The force that pulls each point toward its neighbors: the square of the distance to each."""
    low, high = ends.T
    pull = points[high] - points[low]
    pull *= np.sqrt((pull**2).sum(axis=1, keepdims=True))
    return np.stack(
        [
            np.bincount(low, pull[:, axis], len(points)) - np.bincount(high, pull[:, axis], len(points))
            for axis in (0, 1)
        ],
        axis=1,
    )
