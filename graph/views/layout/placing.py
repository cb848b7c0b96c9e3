"""Placing the nodes of one connected component: a start from distances, then forces."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.float64]
Ends: TypeAlias = NDArray[np.int64]
Single: TypeAlias = NDArray[np.float32]

PIVOTS = 24
"""From how many nodes distances are taken for the start."""
ROUNDS = 40
ALL_PAIRS = 1_500
"""Up to how many nodes each one is pushed by all others; in larger components, by so many drawn anew each round."""
NEAREST = 0.05
"""The distance below which nodes push each other no harder, in mean lengths of edges."""
PRODUCT = 200_000
"""Multiplications of one product of matrices: so few that it stays in the cache and in one thread.

Threads of the linear algebra wait for each other, and take three times as long on a busy machine.
"""
SEED = 7


def place(count: int, ends: Ends) -> Points:
    """Places of nodes 0 to count - 1, which the ties between them hold together."""
    if count <= 2:
        return np.array([[0.0, 0.0], [1.0, 0.0]])[:count]
    return _relax(_start(count, ends), ends)


def _start(count: int, ends: Ends) -> Points:
    """Pivot MDS: the two directions in which the nodes' distances from some of them differ most."""
    distances = _distances(count, ends)
    squares = distances**2
    centered = squares - squares.mean(axis=0) - squares.mean(axis=1, keepdims=True) + squares.mean()
    # By einsum, which stays in one thread.
    _, vectors = np.linalg.eigh(np.einsum("ij,ik->jk", centered, centered))
    # The sign of an eigenvector is anybody's choice: the largest component is made positive.
    axes = vectors[:, [-1, -2]]
    axes = axes * np.where(axes[np.abs(axes).argmax(axis=0), [0, 1]] < 0, -1, 1)
    points: Points = centered @ axes
    length = float(np.linalg.norm(points[ends[:, 0]] - points[ends[:, 1]], axis=1).mean())
    return points / max(length, 1e-9) + _spiral(count)


def _spiral(count: int) -> Points:
    """Small steps that differ for every node, so that twins in the graph do not start at one place."""
    angles = np.arange(count) * np.pi * (3 - np.sqrt(5))
    radii = np.sqrt((np.arange(count) + 0.5) / count) * 0.5
    return np.stack([radii * np.cos(angles), radii * np.sin(angles)], axis=1)


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
    """Away from the others, by 1 / distance. One product of matrices makes all squared distances."""
    near: Single = points.astype(np.float32)
    far: Single = others.astype(np.float32)
    ones = np.ones((len(near), 1), np.float32), np.ones((len(far), 1), np.float32)
    left = np.hstack([near * -2, (near**2).sum(axis=1, keepdims=True), ones[0]])
    right = np.hstack([far, ones[1], (far**2).sum(axis=1, keepdims=True)]).T
    moments = np.hstack([far, ones[1]])
    step = max(1, PRODUCT // right.size)
    sums = np.concatenate([_sums(left[at : at + step] @ right, moments) for at in range(0, len(left), step)])
    away: Points = near * sums[:, 2:] - sums[:, :2]
    return away


def _sums(squares: Single, moments: Single) -> Points:
    np.maximum(squares, NEAREST**2, out=squares)
    np.reciprocal(squares, out=squares)
    sums: Points = (squares @ moments).astype(np.float64)
    return sums


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
