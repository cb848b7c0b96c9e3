import numpy as np
import pytest

from graph.layout import component_layout


def test_two_nodes_stand_beside_each_other():
    assert component_layout.lay_out_component(2, np.array([[0, 1]])).tolist() == [[0, 0], [1, 0]]


def test_a_path_is_stretched_out():
    points = component_layout.lay_out_component(5, np.array([[0, 1], [1, 2], [2, 3], [3, 4]]))
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    assert np.linalg.norm(points[4] - points[0]) == pytest.approx(steps.sum(), rel=0.01)


def test_nodes_push_each_other_by_the_inverse_of_their_distance():
    points = np.array([[0.0, 0.0], [2.0, 0.0], [0.0, 4.0]])
    assert component_layout._repulsion(points, points) == pytest.approx(
        np.array([[-0.5, -0.25], [0.6, -0.2], [-0.1, 0.45]]), abs=1e-4
    )


def test_nodes_pull_their_neighbors_by_the_square_of_their_distance():
    points = np.array([[0.0, 0.0], [2.0, 0.0], [0.0, 4.0]])
    assert component_layout._attraction(points, np.array([[0, 1]])).tolist() == [[4, 0], [-4, 0], [0, 0]]


def test_blocks_make_no_difference(monkeypatch):
    points = np.random.default_rng(1).normal(size=(40, 2))
    in_few_blocks = component_layout._repulsion(points, points)
    monkeypatch.setattr(component_layout, "PAIRS_PER_BLOCK", 1)
    assert component_layout._repulsion(points, points).tolist() == in_few_blocks.tolist()
