"""Spreading: by hand, and that boxes are apart afterwards."""

import random
from collections.abc import Sequence

import numpy as np
import pytest

from graph.export.projection import Node
from graph.export.spreading import GAP, SCALES, Box, overlaps, separated, spread

BOX = Box(80, 5, 15)
"""Two of them are apart by 100 in width, or by 40 in height, with the gap."""


def at(*places: tuple[float, float]) -> list[Node]:
    return [Node(f"n{index}", "Unit", "", None, None, x, y, ()) for index, (x, y) in enumerate(places)]


def coordinates_after(*places: tuple[float, float]) -> list[tuple[float | None, float | None]]:
    return [(node.x, node.y) for batch in spread([at(*places)], lambda _node: BOX) for node in batch]


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([(0, 0), (50, 0)], [(0, 0), (100, 0)]),
        ([(0, 0), (0, 50)], [(0, 0), (0, 50)]),
        ([(0, 0), (0, 8)], [(0, 0), (0, 40)]),
        ([(0, 0), (4, -8)], [(0, 0), (20, -40)]),
        ([(3, 4)], [(3, 4)]),
    ],
)
def test_a_picture_is_as_many_times_larger_as_it_takes(
    places: Sequence[tuple[float, float]], expected: Sequence[tuple[float, float]]
) -> None:
    assert coordinates_after(*places) == expected


def test_few_that_stay_on_each_other_are_pushed_apart() -> None:
    """One pair of four nodes: the shorter way is down, by 40 and some slack."""
    coordinates = coordinates_after((0, 0), (0, 0), (500, 0), (0, 500))
    assert coordinates == [(0, -20.5), (0, 20.5), (500, 0), (0, 500)]


def test_boxes_are_apart_afterwards() -> None:
    draw = np.random.default_rng(7)
    points, boxes = draw.normal(size=(250, 2)) * 200, draw.uniform(5, 30, size=(250, 3)) * [3, 1, 1]
    separate_points = separated(points, boxes)
    assert len(overlaps(points, boxes)) > 500
    assert len(overlaps(separate_points, boxes)) == 0
    assert np.ptp(separate_points) < np.ptp(points) * 8


def test_overlaps_are_those_of_every_pair() -> None:
    draw = random.Random(7)
    bounds = (0, 900), (0, 900), (5, 60), (7, 7), (5, 30)
    boxes = [tuple(draw.uniform(*bound) for bound in bounds) for _ in range(240)]
    pairs = overlaps(np.array(boxes)[:, :2], np.array(boxes)[:, 2:])
    expected = []
    for second, (x, y, width, above, below) in enumerate(boxes):
        for first, (left, top, wide, up, down) in enumerate(boxes[:second]):
            height = down + above if y >= top else up + below
            if abs(x - left) < (width + wide) / 2 + GAP and abs(y - top) < height + GAP:
                expected.append((first, second))
    assert sorted(map(tuple, pairs[:, :2].astype(int).tolist())) == sorted(expected)


def test_what_cannot_come_apart_is_as_large_as_it_gets() -> None:
    coordinates = coordinates_after(*((number / 1_000, 0) for number in range(40)), (500, 0))
    assert coordinates[-1] == (500 * SCALES[-1], 0)


def test_all_batches_are_one_picture() -> None:
    nodes = at((0, 0), (50, 0), (0, 500))
    assert [[(node.x, node.y) for node in batch] for batch in spread([nodes[:2], nodes[2:]], lambda _node: BOX)] == [
        [(0, 0), (100, 0)],
        [(0, 1000)],
    ]


def test_nodes_without_places_stay_and_are_not_held() -> None:
    first, second = at((0, 0), (1, 0)), [node._replace(x=None, y=None) for node in at((0, 0))]
    remaining = iter([first, second, first])
    batches = spread(remaining, lambda _node: BOX)
    assert (next(batches), next(batches), next(remaining)) == (first, second, first)
