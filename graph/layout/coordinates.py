"""Layout: where nodes stand in a picture, always the same for the same nodes and edges.

Each component is laid out by itself (`component_layout.py`) and scaled, so that its edges have the same mean length.
Components then stand beside each other in rows, the largest first.

    >>> layout(["a", "b"], [("a", "b")])
    {'a': (-25.0, 0.0), 'b': (25.0, 0.0)}
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

from graph.layout.component_layout import Ends, Points, lay_out_component
from graph.layout.ties import Ties, build_ties

Coordinates: TypeAlias = Mapping[str, tuple[float, float]]
"""x and y by the id of a node."""

MEAN_EDGE_LENGTH = 50.0
"""The unit of coordinates: all other lengths are in proportion to it."""
COMPONENT_MARGIN = MEAN_EDGE_LENGTH
"""How far components stand apart."""
COORDINATE_DECIMALS = 2


def layout(ids: Iterable[str], edges: Iterable[tuple[str, str]]) -> Coordinates:
    """Coordinates of all nodes, in the order of their sorted ids; no two nodes have the same.

    Edges are pairs of ids; their order, direction and number make no difference. The middle of the picture is (0, 0)
    and edges are 50 long in the mean; coordinates have two decimals. Raises KeyError where an end of an edge is not
    among `ids`.
    """
    ties = build_ties(ids, ((source, target, 1) for source, target in edges))
    components = _components(ties)
    drawings = [_scaled(lay_out_component(len(positions), ends), ends) for positions, ends in components]
    points = np.zeros((len(ties.ids), 2))
    for (positions, _), drawing in zip(components, pack(drawings, COMPONENT_MARGIN), strict=True):
        points[positions] = drawing
    return dict(zip(ties.ids, _rounded_apart(points), strict=True))


def _components(ties: Ties) -> Sequence[tuple[NDArray[np.int64], Ends]]:
    """For each component, the positions of its nodes, and the ends of its ties as places among these positions.

    The largest component comes first; of equal ones, the one with the lower first position.
    """
    members = sorted(
        (sorted(component) for component in rx.connected_components(ties.to_rustworkx())),
        key=lambda positions: (-len(positions), positions),
    )
    component_of, place_of = np.zeros((2, len(ties.ids)), dtype=np.int64)
    for number, positions in enumerate(members):
        component_of[positions], place_of[positions] = number, np.arange(len(positions))
    # Sorted by component, the ties of each are one slice: one pass over all ties, not one for each component.
    owners = component_of[ties.ends[:, 0]]
    order = np.argsort(owners, kind="stable")
    bounds = np.searchsorted(owners[order], np.arange(len(members) + 1))
    ends = place_of[ties.ends[order]]
    return [(np.array(positions), ends[bounds[i] : bounds[i + 1]]) for i, positions in enumerate(members)]


def _scaled(points: Points, ends: Ends) -> Points:
    if not len(ends):
        return points
    length = float(np.linalg.norm(points[ends[:, 0]] - points[ends[:, 1]], axis=1).mean())
    return points * (MEAN_EDGE_LENGTH / length)


def _rounded_apart(points: Points) -> list[tuple[float, float]]:
    """The rounded coordinates; where rounding puts a point on an earlier one, it moves right to the next free place."""
    # A dictionary serves as an ordered set: the answer and what is taken at the same time.
    taken: dict[tuple[float, float], None] = {}
    for x, y in points.tolist():
        # Adding 0.0 makes 0.0 of -0.0, which would be written as another number.
        place = round(x, COORDINATE_DECIMALS) + 0.0, round(y, COORDINATE_DECIMALS) + 0.0
        while place in taken:
            place = round(place[0] + 0.01, COORDINATE_DECIMALS), place[1]
        taken[place] = None
    return list(taken)


def pack(drawings: Sequence[Points], margin: float) -> list[Points]:
    """The drawings, moved so that they stand in rows with a margin between them; their common middle is (0, 0).

    Rows are filled in the given order and are as wide as the side of a square that has the area of all drawings, or as
    the widest drawing. So all of them together are about a square.
    """
    sizes = [np.ptp(points, axis=0) + margin for points in drawings]
    if not sizes:
        return []
    width = max(*(float(size[0]) for size in sizes), float(np.sqrt(sum(float(size.prod()) for size in sizes))))
    corners = _corners(sizes, width)
    extent = np.max([corner + size for corner, size in zip(corners, sizes, strict=True)], axis=0) - margin
    return [points - points.min(axis=0) + corner - extent / 2 for points, corner in zip(drawings, corners, strict=True)]


def _corners(sizes: Sequence[Points], width: float) -> list[Points]:
    """The lower left corner of each drawing; a row is as high as its highest drawing."""
    corners = []
    left = bottom = height = 0.0
    for size in sizes:
        if left and left + size[0] > width:
            left, bottom, height = 0.0, bottom + height, 0.0
        corners.append(np.array([left, bottom]))
        left += float(size[0])
        height = max(height, float(size[1]))
    return corners
