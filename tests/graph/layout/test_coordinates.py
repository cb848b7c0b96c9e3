import itertools
import math
import os
import random
import subprocess
import sys

import networkx as nx
import numpy as np
import pytest

from graph.layout.coordinates import _rounded_apart, layout, pack
from tests.graph.analysis.samples import random_graphs

SCRIPT = """
import networkx as nx
from graph.layout.coordinates import layout
graph = nx.gnm_random_graph(300, 500, seed=1)
print(layout(map(str, graph), [(str(source), str(target)) for source, target in graph.edges]))
"""


def coordinates(graph):
    return layout(map(str, graph), [(str(source), str(target)) for source, target in graph.edges])


def lengths(graph, points):
    return [math.dist(points[str(source)], points[str(target)]) for source, target in graph.edges]


@pytest.mark.parametrize("graph", [*random_graphs(), nx.star_graph(70), nx.complete_graph(30), nx.grid_2d_graph(9, 9)])
def test_all_nodes_have_finite_places_of_their_own(graph):
    points = coordinates(graph)
    assert points.keys() == {str(node) for node in graph}
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in points.values())
    assert len(set(points.values())) == len(points)
    assert all(round(x, 2) == x and round(y, 2) == y for x, y in points.values())


def test_nodes_stand_apart_and_edges_are_50_long_in_the_mean():
    graph = nx.barabasi_albert_graph(200, 2, seed=1)
    points = coordinates(graph)
    assert sum(lengths(graph, points)) / graph.number_of_edges() == pytest.approx(50, abs=0.1)
    assert min(math.dist(*pair) for pair in itertools.combinations(points.values(), 2)) > 1


def test_the_order_direction_and_number_of_edges_makes_no_difference():
    graph = nx.gnm_random_graph(80, 120, seed=1)
    nodes, edges = [str(node) for node in graph], [(str(source), str(target)) for source, target in graph.edges]
    expected = layout(nodes, edges)
    shuffler = random.Random(1)
    shuffler.shuffle(nodes)
    turned_edges = [shuffler.choice([edge, edge[::-1]]) for edge in [*edges, *edges[:20], ("5", "5")]]
    shuffler.shuffle(turned_edges)
    assert layout(nodes, turned_edges) == expected


# Processors without the wider registers that numpy and its linear algebra use where they are.
OLDER = {"NPY_DISABLE_CPU_FEATURES": "AVX2 FMA3", "OPENBLAS_CORETYPE": "Prescott"}


def test_every_process_and_processor_draws_the_same():
    outputs = {printed(SCRIPT, environment) for environment in ({}, {"PYTHONHASHSEED": "1"}, OLDER)}
    assert len(outputs) == 1


def printed(script, environment):
    """What a script prints, run by a process of its own."""
    command = [sys.executable, "-W", "ignore", "-c", script]
    return subprocess.run(command, capture_output=True, check=True, env={**os.environ, **environment}).stdout


def test_every_machine_draws_the_same():
    """As one of them drew it: b, c, d, e are about a square, from which a and f stand away."""
    assert layout("abcdef", [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("e", "f"), ("b", "e")]) == {
        "a": (71.64, 13.78),
        "b": (22.01, -1.02),
        "c": (5.27, -46.07),
        "d": (-37.36, -36.46),
        "e": (-33.43, 11.43),
        "f": (-71.64, 46.07),
    }


def test_a_grid_is_drawn_as_a_grid():
    graph = nx.grid_2d_graph(12, 12)
    points = coordinates(graph)
    assert max(lengths(graph, points)) < 2 * min(lengths(graph, points))
    assert stress(graph, points) < 0.05


@pytest.mark.parametrize("graph", [nx.barabasi_albert_graph(120, 2, seed=1), nx.relaxed_caveman_graph(12, 10, 0.1, 1)])
def test_distances_are_shown_no_worse_than_by_the_spring_layout_of_networkx(graph):
    reference = {str(node): point for node, point in nx.spring_layout(graph, seed=1, method="force").items()}
    assert stress(graph, coordinates(graph)) < stress(graph, reference) * 1.05


def stress(graph, points):
    """How much distances in the picture differ from hops, at the scale where they differ least."""
    hops = dict(nx.all_pairs_shortest_path_length(graph))
    pairs = list(itertools.combinations(graph, 2))
    parts = [math.dist(points[str(near)], points[str(far)]) / hops[near][far] for near, far in pairs]
    scale = sum(parts) / sum(part**2 for part in parts)
    return sum((scale * part - 1) ** 2 for part in parts) / len(parts)


def test_large_components_are_drawn_too():
    graph = nx.barabasi_albert_graph(2_000, 2, seed=1)
    points = coordinates(graph)
    assert len(set(points.values())) == 2_000
    assert sum(lengths(graph, points)) / graph.number_of_edges() == pytest.approx(50, abs=0.1)


def test_components_do_not_overlap():
    graph = nx.disjoint_union_all([nx.gnm_random_graph(40, 80, seed=1), nx.path_graph(6), nx.cycle_graph(5)])
    points = coordinates(graph)
    boxes = []
    for component in nx.connected_components(graph):
        xs, ys = zip(*(points[str(node)] for node in component), strict=True)
        boxes.append((min(xs), min(ys), max(xs), max(ys)))
    for (left, top, right, bottom), (left2, top2, right2, bottom2) in itertools.combinations(boxes, 2):
        gaps = left - right2, left2 - right, top - bottom2, top2 - bottom
        assert max(gaps) > 49.9


def test_points_that_fall_together_move_apart():
    points = np.array([[1.001, 2.0], [1.0, 2.0], [1.01, 2.0], [-0.001, 0.0]])
    assert _rounded_apart(points) == [(1.0, 2.0), (1.01, 2.0), (1.02, 2.0), (0.0, 0.0)]


def test_nothing_and_little_is_drawn():
    assert layout([], []) == {}
    assert layout(["a"], []) == {"a": (0.0, 0.0)}
    assert layout("ab", [("a", "b")]) == {"a": (-25.0, 0.0), "b": (25.0, 0.0)}


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
