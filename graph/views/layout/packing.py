"""Packing: drawings beside each other in rows, none over another."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

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
