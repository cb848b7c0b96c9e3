"""Layout: where nodes stand in a picture, always the same for the same nodes and edges.

Each component starts from the distances between its nodes (pivot MDS, Brandes and Pich 2006), and is then relaxed by
forces (Fruchterman and Reingold 1991). Components stand beside each other in rows, the largest first.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

from graph.layout.placing import place
from graph.layout.ties import Ties, tie

Coordinates: TypeAlias = Mapping[str, tuple[float, float]]

EDGE = 50.0
"""The mean length of edges."""
MARGIN = EDGE
"""How far components stand apart, and loose nodes."""
DECIMALS = 2


def layout(ids: Iterable[str], edges: Iterable[tuple[str, str]]) -> Coordinates:
    """Coordinates by id; edges are pairs of ids, and their direction, number and order make no difference."""
    ties = tie(ids, ((source, target, 1) for source, target in edges))
    parts = _components(ties)
    drawn = [_scaled(place(len(part), ends), ends) for part, ends in parts]
    points = np.zeros((len(ties.ids), 2))
    for (part, _), placed in zip(parts, pack(drawn, MARGIN), strict=True):
        points[part] = placed
    return dict(zip(ties.ids, _apart(points), strict=True))


def _components(ties: Ties) -> Sequence[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Components as the positions of their nodes, and their ties as positions among these; the largest first."""
    found = sorted((sorted(part) for part in rx.connected_components(ties.simple())), key=lambda one: (-len(one), one))
    number, within = np.zeros((2, len(ties.ids)), dtype=np.int64)
    for index, part in enumerate(found):
        number[part], within[part] = index, np.arange(len(part))
    owners = number[ties.ends[:, 0]]
    order = np.argsort(owners, kind="stable")
    bounds = np.searchsorted(owners[order], np.arange(len(found) + 1))
    ends = within[ties.ends[order]]
    return [(np.array(part), ends[bounds[i] : bounds[i + 1]]) for i, part in enumerate(found)]


def _scaled(points: NDArray[np.float64], ends: NDArray[np.int64]) -> NDArray[np.float64]:
    if not len(ends):
        return points
    length = float(np.linalg.norm(points[ends[:, 0]] - points[ends[:, 1]], axis=1).mean())
    return points * (EDGE / length)


def _apart(points: NDArray[np.float64]) -> list[tuple[float, float]]:
    """The points as they are given out, rounded; those that would fall on another one move on to a free place."""
    taken: dict[tuple[float, float], None] = {}
    for x, y in points.tolist():
        spot = round(x, DECIMALS) + 0.0, round(y, DECIMALS) + 0.0
        while spot in taken:
            spot = round(spot[0] + 0.01, DECIMALS), spot[1]
        taken[spot] = None
    return list(taken)


Points: TypeAlias = NDArray[np.float64]


def pack(drawings: Sequence[Points], margin: float) -> list[Points]:
    """The drawings moved apart by a margin, in rows that make about a square, whose middle is 0, 0."""
    sizes = [np.ptp(points, axis=0) + margin for points in drawings]
    if not sizes:
        return []
    width = max(*(float(size[0]) for size in sizes), float(np.sqrt(sum(float(size.prod()) for size in sizes))))
    corners = _corners(sizes, width)
    whole = np.max([corner + size for corner, size in zip(corners, sizes, strict=True)], axis=0) - margin
    return [points - points.min(axis=0) + corner - whole / 2 for points, corner in zip(drawings, corners, strict=True)]


def _corners(sizes: Sequence[Points], width: float) -> list[Points]:
    corners = []
    left = bottom = height = 0.0
    for size in sizes:
        if left and left + size[0] > width:
            left, bottom, height = 0.0, bottom + height, 0.0
        corners.append(np.array([left, bottom]))
        left += float(size[0])
        height = max(height, float(size[1]))
    return corners
