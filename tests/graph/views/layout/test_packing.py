import numpy as np

from graph.views.layout.packing import pack


def square(side):
    return np.array([[0.0, 0.0], [side, side]])


def test_one_drawing_stands_in_the_middle():
    assert pack([square(10)], 5)[0].tolist() == [[-5, -5], [5, 5]]


def test_drawings_stand_in_rows():
    corners = [points[0].tolist() for points in pack([square(10), square(2), square(1)], 2)]
    # The second goes beside the first in no row of 12 (the root of the areas is 13.0); the third beside the second.
    assert corners == [[-5, -7], [-5, 5], [-1, 5]]


def test_a_row_is_as_high_as_its_highest_drawing():
    drawings = [np.array([[0.0, 0.0], [width, height]]) for width, height in ((4, 4), (2, 1), (6, 2))]
    assert [points.min(axis=0).tolist() for points in pack(drawings, 0)] == [[-3, -3], [1, -3], [-3, 1]]


def test_no_drawings_need_no_room():
    assert pack([], 5) == []
