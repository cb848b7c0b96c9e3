"""Places newcomers in a picture that is drawn already: what is there stays, and they stand beside their neighbors.

Each newcomer begins at the middle of its neighbors that have a place. Then rounds of forces move the newcomers alone:
toward the middle of all their neighbors, and away from what is near. At last every newcomer goes to the next free
place, if another node is too near. Newcomers that no ties lead to from the picture are laid out by themselves, and
stand beside it.

As in `component_layout.py`, only arithmetic is used that every processor rounds alike.

    >>> layout_beside(["a", "b"], [("a", "b")], {"a": (0.0, 0.0)})
    {'a': (0.0, 0.0), 'b': (34.14, 9.35)}
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from graph.layout.component_layout import PAIRS_PER_BLOCK, Ends, Points
from graph.layout.coordinates import COMPONENT_MARGIN, COORDINATE_DECIMALS, MEAN_EDGE_LENGTH, Coordinates, layout
from graph.layout.free_places import FreePlaces
from graph.layout.ties import Ties, build_ties

Positions: TypeAlias = NDArray[np.int64]
"""Places of nodes among the sorted ids."""

FORCE_ROUNDS = 24
REPULSION = 1.0
"""How strongly near nodes push a newcomer, against the pull of 1 toward its neighbors: it then stands about 35 from a
single one."""
_TINY = 1e-6


def layout_beside(ids: Iterable[str], edges: Iterable[tuple[str, str]], pinned: Coordinates) -> Coordinates:
    """Coordinates of all nodes, in the order of their sorted ids: those in `pinned` as they are, with all decimals.

    What is pinned and not among `ids` is not drawn, but its place stays free. Newcomers stand at least
    MINIMUM_DISTANCE from all others. The order of nodes, edges and pinned places makes no difference. Raises KeyError
    where an end of an edge is not among `ids`.
    """
    ties = build_ties(ids, ((source, target, 1) for source, target in edges))
    levels = _levels(ties, pinned)
    taken = np.array([pinned[node] for node in sorted(pinned)], dtype=np.float64).reshape(-1, 2)
    places = dict(pinned)
    free = FreePlaces(taken.tolist())
    attached = _attached(ties, levels, pinned, taken)
    places |= {node: free.take(point) for node, point in attached.items()}
    loose = [node for node in ties.ids if node not in places]
    places |= {node: free.take(point) for node, point in _beside(ties, loose, places).items()}
    return {node: places[node] for node in ties.ids}


def _levels(ties: Ties, pinned: Mapping[str, object]) -> list[Positions]:
    """The nodes that are pinned, then the newcomers that ties lead to from them, by the number of ties."""
    offsets, neighbors, _ = ties.adjacency()
    is_reached = np.array([node in pinned for node in ties.ids], dtype=bool)
    levels = [np.flatnonzero(is_reached)]
    while len(levels[-1]):
        near = [neighbors[offsets[node] : offsets[node + 1]] for node in levels[-1].tolist()]
        level = np.unique(np.concatenate(near))
        levels.append(level[~is_reached[level]])
        is_reached[levels[-1]] = True
    return levels[:-1]


def _attached(ties: Ties, levels: list[Positions], pinned: Coordinates, taken: Points) -> dict[str, tuple[float, ...]]:
    """Where the newcomers of all levels would stand if nothing else was too near."""
    newcomers = np.concatenate([*levels[1:], np.zeros(0, dtype=np.int64)])
    if not len(newcomers):
        return {}
    points = np.zeros((len(ties.ids), 2))
    points[levels[0]] = [pinned[ties.ids[node]] for node in levels[0].tolist()]
    # Near (0, 0) single precision is fine enough.
    middle = points[levels[0]].mean(axis=0)
    points, others = (points - middle) / MEAN_EDGE_LENGTH, (taken - middle) / MEAN_EDGE_LENGTH
    points = _relaxed(_begun(points, ties.ends, levels), ties.ends, newcomers, others)
    moved = points[newcomers] * MEAN_EDGE_LENGTH + middle
    return {ties.ids[node]: tuple(point) for node, point in zip(newcomers.tolist(), moved.tolist(), strict=True)}


def _begun(points: Points, ends: Ends, levels: list[Positions]) -> Points:
    """The points, with each newcomer near the middle of its neighbors of the levels before.

    The steps from there fill a square evenly, as in `component_layout.py`.
    """
    points = points.copy()
    has_place = np.zeros(len(points), dtype=bool)
    has_place[levels[0]] = True
    for level in levels[1:]:
        steps = np.arange(1, len(level) + 1)[:, None] * np.array([0.7548776662466927, 0.5698402909980532]) % 1 - 0.5
        points[level] = _middles(points, ends, has_place)[level] + steps
        has_place[level] = True
    return points


def _middles(points: Points, ends: Ends, counts: NDArray[np.bool_]) -> Points:
    """For each node, the middle of those of its neighbors that count; (0, 0) where none does."""
    near, far = np.concatenate([ends, ends[:, ::-1]]).T
    near, far = near[counts[far]], far[counts[far]]
    numbers = np.maximum(np.bincount(near, minlength=len(points)), 1)
    return np.stack([np.bincount(near, points[far, axis], len(points)) / numbers for axis in (0, 1)], axis=1)


def _relaxed(points: Points, ends: Ends, newcomers: Positions, others: Points) -> Points:
    """The points after all rounds: each newcomer moves along its force, no farther than a temperature that falls to 0.

    `others` are the places of all that is drawn already.
    """
    counts = np.ones(len(points), dtype=bool)
    for round_number in range(FORCE_ROUNDS):
        moving = points[newcomers]
        # What is farther away than the length of an edge does not push.
        low, high = moving.min(axis=0) - 1, moving.max(axis=0) + 1
        near = others[((others > low) & (others < high)).all(axis=1)]
        force = _middles(points, ends, counts)[newcomers] - moving
        force += _repulsion(moving, np.concatenate([near, moving])) * REPULSION
        length = np.maximum(np.sqrt((force**2).sum(axis=1, keepdims=True)), _TINY)
        temperature = 0.5 * (1 - round_number / FORCE_ROUNDS)
        points[newcomers] = moving + force * (np.minimum(length, temperature) / length)
    return points


def _repulsion(points: Points, origins: Points) -> Points:
    """The force that pushes each point away from the origins nearer than 1: 1 / distance - distance from each."""
    near, far = points.T.astype(np.float32), origins.T.astype(np.float32)
    force = np.empty_like(points)
    block = max(1, PAIRS_PER_BLOCK // len(origins))
    for start in range(0, len(points), block):
        dx = near[0, start : start + block, None] - far[0]
        dy = near[1, start : start + block, None] - far[1]
        push = dx * dx
        push += dy * dy
        np.maximum(push, np.float32(_TINY), out=push)
        np.divide(np.float32(1), push, out=push)
        push -= 1
        np.maximum(push, 0, out=push)
        force[start : start + block, 0] = (dx * push).sum(axis=1)
        force[start : start + block, 1] = (dy * push).sum(axis=1)
    return force


def _beside(ties: Ties, loose: list[str], places: Coordinates) -> Coordinates:
    """A layout of nodes that nothing ties to the picture, moved to its right or below it, so that it stays a square."""
    members = set(loose)
    ends = [(ties.ids[low], ties.ids[high]) for low, high in ties.ends.tolist()]
    drawn = layout(loose, [pair for pair in ends if members.issuperset(pair)])
    if not drawn:
        return {}
    picture = np.array(list(places.values()), dtype=np.float64)
    points = np.array(list(drawn.values()))
    size = np.ptp(picture, axis=0)
    side = 0 if size[0] <= size[1] else 1
    step = (picture.max(axis=0) + picture.min(axis=0)) / 2 - (points.max(axis=0) + points.min(axis=0)) / 2
    step[side] = picture[:, side].max() + COMPONENT_MARGIN - points[:, side].min()
    moved = np.round(points + step, COORDINATE_DECIMALS)
    return {node: (x, y) for node, (x, y) in zip(drawn, moved.tolist(), strict=True)}
