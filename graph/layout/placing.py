"""Placing the nodes of one connected component: a start from distances, then forces.

Places are the same on every machine. So only arithmetic is used whose every step is rounded alike everywhere, and sums
of a fixed order: no linear algebra of a library and no sines, whose last digits differ from processor to processor and
grow with every round.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.float64]
Ends: TypeAlias = NDArray[np.int64]

PIVOTS = 24
"""From how many nodes distances are taken for the start."""
ROUNDS = 40
ALL_PAIRS = 1_500
"""Up to how many nodes each one is pushed by all others; in larger components, by so many drawn anew each round."""
NEAREST = 0.05
"""The distance below which nodes push each other no harder, in mean lengths of edges."""
AT_ONCE = 16_384
"""Pairs of nodes that are looked at together: so few that they stay in the cache."""
TURNS = 100
"""How often a direction is turned toward the one in which distances differ most."""
SEED = 7


def place(count: int, ends: Ends) -> Points:
    """Places of nodes 0 to count - 1, which the ties between them hold together."""
    if count <= 2:
        return np.array([[0.0, 0.0], [1.0, 0.0]])[:count]
    return _relax(_start(count, ends), ends)


def _start(count: int, ends: Ends) -> Points:
    """Pivot MDS: the two directions in which the nodes' distances from some of them differ most."""
    squares = _distances(count, ends) ** 2
    centered = squares - squares.mean(axis=0) - squares.mean(axis=1, keepdims=True) + squares.mean()
    points = np.stack([(centered * axis).sum(axis=1) for axis in _directions(centered)], axis=1)
    length = float(np.linalg.norm(points[ends[:, 0]] - points[ends[:, 1]], axis=1).mean())
    return points / max(length, 1e-9) + _steps(count)


def _directions(rows: Points) -> list[Points]:
    """The two directions in which rows lie farthest apart: the first eigenvectors of their products (power method)."""
    products = np.stack([(rows * column[:, None]).sum(axis=0) for column in rows.T])
    found: list[Points] = []
    for _ in range(2):
        direction = np.arange(1.0, len(products) + 1)
        for _ in range(TURNS):
            direction = (products * direction).sum(axis=1)
            for other in found:
                direction -= other * (other * direction).sum()
            direction /= max(float(np.sqrt((direction**2).sum())), 1e-9)
        found.append(direction)
    return found


def _steps(count: int) -> Points:
    """Small steps that differ for every node, so that twins in the graph do not start at one place."""
    # Multiples of these fill a square evenly (Roberts 2018): powers of the inverse of the root of x^3 = x + 1.
    steps: Points = np.arange(count)[:, None] * np.array([0.7548776662466927, 0.5698402909980532])
    return steps % 1 - 0.5


def _distances(count: int, ends: Ends) -> Points:
    """Hops from some nodes that are far from each other, a column for each."""
    neighbors: list[list[int]] = [[] for _ in range(count)]
    for low, high in ends.tolist():
        neighbors[low].append(high)
        neighbors[high].append(low)
    columns: list[list[int]] = []
    nearest = np.full(count, count)
    pivot = 0
    for _ in range(min(PIVOTS, count)):
        columns.append(_hops(neighbors, pivot))
        nearest = np.minimum(nearest, columns[-1])
        pivot = int(nearest.argmax())
    return np.array(columns, dtype=np.float64).T


def _hops(neighbors: list[list[int]], start: int) -> list[int]:
    hops = [-1] * len(neighbors)
    hops[start] = depth = 0
    front = [start]
    while front:
        depth += 1
        following = []
        for node in front:
            for neighbor in neighbors[node]:
                if hops[neighbor] < 0:
                    hops[neighbor] = depth
                    following.append(neighbor)
        front = following
    return hops


def _relax(points: Points, ends: Ends) -> Points:
    count = len(points)
    draw = np.random.default_rng(SEED)
    heat = np.sqrt(count) / 8
    for number in range(ROUNDS):
        if count <= ALL_PAIRS:
            force = _push(points, points)
        else:
            force = _push(points, points[draw.choice(count, ALL_PAIRS, replace=False)]) * (count / ALL_PAIRS)
        force += _pull(points, ends)
        length = np.maximum(np.sqrt((force**2).sum(axis=1, keepdims=True)), 1e-9)
        points = points + force * (np.minimum(length, heat * (1 - number / ROUNDS)) / length)
        points -= points.mean(axis=0)
    return points


def _push(points: Points, others: Points) -> Points:
    """Away from the others, by 1 / distance."""
    near, far = points.T.astype(np.float32), others.T.astype(np.float32)
    away = np.empty_like(points)
    step = max(1, AT_ONCE // len(others))
    for at in range(0, len(points), step):
        across = near[0, at : at + step, None] - far[0]
        down = near[1, at : at + step, None] - far[1]
        squares = across * across
        squares += down * down
        np.maximum(squares, np.float32(NEAREST**2), out=squares)
        away[at : at + step, 0] = (across / squares).sum(axis=1)
        away[at : at + step, 1] = (down / squares).sum(axis=1)
    return away


def _pull(points: Points, ends: Ends) -> Points:
    """Toward neighbors, by the square of the distance."""
    low, high = ends.T
    across = points[high] - points[low]
    across *= np.sqrt((across**2).sum(axis=1, keepdims=True))
    return np.stack(
        [
            np.bincount(low, across[:, axis], len(points)) - np.bincount(high, across[:, axis], len(points))
            for axis in (0, 1)
        ],
        axis=1,
    )
