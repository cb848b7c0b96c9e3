import itertools
import math
import random
import statistics
import time

import networkx as nx
import pytest

from graph.layout.coordinates import MEAN_EDGE_LENGTH, layout
from graph.layout.free_places import MINIMUM_DISTANCE
from graph.layout.pinned_layout import layout_beside
from tests.graph.analysis.samples import random_graphs
from tests.graph.layout.test_coordinates import OLDER, printed

GRAPHS = [
    *random_graphs(),
    nx.star_graph(120),
    nx.barabasi_albert_graph(300, 2, seed=5),
    nx.disjoint_union(nx.barabasi_albert_graph(90, 2, seed=1), nx.gnm_random_graph(30, 40, seed=2)),
]


def named(graph):
    return nx.relabel_nodes(graph, str)


def first_picture(graph, hops=1):
    """The places of what is near to the node of most ties, laid out by itself."""
    hub = max(sorted(graph), key=graph.degree)
    near = nx.ego_graph(graph, hub, hops)
    return dict(layout(near, near.edges))


@pytest.fixture(params=GRAPHS, ids=str)
def picture(request):
    """A graph, a picture of a part of it, and the picture of all of it beside that."""
    graph = named(request.param)
    pinned = first_picture(graph)
    return graph, pinned, layout_beside(graph, graph.edges, pinned)


def test_what_is_pinned_stays_and_newcomers_have_two_decimals(picture):
    graph, pinned, places = picture
    assert list(places) == sorted(graph)
    assert {node: places[node] for node in pinned} == pinned
    assert all(round(x, 2) == x and round(y, 2) == y for node, (x, y) in places.items() if node not in pinned)


def test_every_decimal_of_a_pinned_place_stays():
    pinned = {"a": (0.1 + 0.2, 1 / 3), "b": (-1e6, 1e-9)}
    assert layout_beside("abc", [("a", "c")], pinned).items() >= pinned.items()


def test_no_newcomer_is_too_near_to_anything(picture):
    _, pinned, places = picture
    pairs = [pair for pair in itertools.combinations(places, 2) if not pinned.keys() >= set(pair)]
    assert all(math.dist(places[near], places[far]) >= MINIMUM_DISTANCE for near, far in pairs)


def test_newcomers_are_nearer_to_their_neighbors_than_to_others(picture):
    graph, pinned, places = picture
    tied = [node for node in graph if node not in pinned and pinned.keys() & set(graph[node])]
    to_neighbors = [mean_distance(node, pinned.keys() & set(graph[node]), places) for node in tied]
    to_all = [mean_distance(node, pinned, places) for node in tied]
    assert not tied or statistics.mean(to_neighbors) <= statistics.mean(to_all)


def mean_distance(node, others, places):
    return statistics.mean(math.dist(places[node], places[other]) for other in others)


def test_newcomers_stand_beside_a_neighbor(picture):
    """Within two edges, and as much more as room for all newcomers takes."""
    graph, pinned, places = picture
    newcomers = [node for node in graph if node not in pinned and graph[node]]
    far = 2 * MEAN_EDGE_LENGTH + 2 * MINIMUM_DISTANCE * math.sqrt(len(newcomers))
    assert all(min(math.dist(places[node], places[other]) for other in graph[node]) < far for node in newcomers)


def test_no_order_makes_a_difference():
    graph = named(nx.gnm_random_graph(80, 120, seed=1))
    pinned = list(first_picture(graph, 2).items())
    expected = layout_beside(graph, graph.edges, dict(pinned))
    shuffler = random.Random(1)
    nodes, edges = list(graph), [shuffler.choice([edge, edge[::-1]]) for edge in graph.edges]
    for items in (nodes, edges, pinned):
        shuffler.shuffle(items)
    assert list(layout_beside(nodes, [*edges, *edges[:9]], dict(pinned)).items()) == list(expected.items())


def test_the_picture_of_all_that_is_pinned_is_that_picture():
    graph = named(nx.gnm_random_graph(30, 40, seed=1))
    pinned = layout(graph, graph.edges)
    assert layout_beside(graph, graph.edges, pinned) == pinned


def test_a_picture_grows_level_by_level_and_nothing_moves():
    graph = named(nx.barabasi_albert_graph(200, 1, seed=3))
    places = first_picture(graph)
    for _ in range(3):
        near = graph.subgraph({*places, *itertools.chain.from_iterable(graph[node] for node in places)})
        grown = layout_beside(near, near.edges, places)
        assert grown.items() >= places.items()
        places = grown
    assert len(places) > 100


def test_what_is_pinned_elsewhere_is_not_drawn_but_keeps_its_place():
    elsewhere = {f"z{place}": (12.0 * (place % 9 - 4), 12.0 * (place // 9 - 4)) for place in range(81)}
    graph = nx.star_graph("abcdefgh")
    places = layout_beside(graph, graph.edges, {**elsewhere, "a": (2.0, 2.0)})
    assert list(places) == list("abcdefgh")
    pairs = itertools.product(list("bcdefgh"), elsewhere)
    assert all(math.dist(places[node], elsewhere[other]) >= MINIMUM_DISTANCE for node, other in pairs)


def test_what_nothing_ties_to_the_picture_stands_beside_it():
    graph = named(nx.disjoint_union_all([nx.path_graph(4), nx.complete_graph(9), nx.empty_graph(2)]))
    pinned = {"0": (900.0, 50.0), "z": (1100.0, 60.0)}
    places = layout_beside(graph, graph.edges, pinned)
    loose = [places[str(node)] for node in range(4, 15)]
    # The picture is wider than high, so they go below it.
    assert min(y for _, y in loose) >= 60 + MEAN_EDGE_LENGTH
    assert all(800 < x < 1200 for x, _ in loose)


def test_a_picture_of_other_nodes_only_stays_free_of_these():
    places = layout_beside("ab", [("a", "b")], {"z": (5.0, 5.0)})
    assert places == {"a": (55.0, 5.0), "b": (105.0, 5.0)}


def test_a_node_on_a_pinned_one_of_the_same_place_moves_away():
    pinned = dict.fromkeys("abc", (3.0, 3.0))
    places = layout_beside("abcd", [("a", "d"), ("b", "d")], pinned)
    assert MINIMUM_DISTANCE <= math.dist(places["d"], (3.0, 3.0)) < MEAN_EDGE_LENGTH


SCRIPT = """
import networkx as nx
from graph.layout.pinned_layout import layout_beside
graph = nx.relabel_nodes(nx.gnm_random_graph(300, 500, seed=1), str)
print(layout_beside(graph, graph.edges, {str(node): (node * 7.1, node % 9 * 31.3) for node in range(40)}))
"""


def test_every_process_and_processor_draws_the_same():
    assert len({printed(SCRIPT, environment) for environment in ({}, {"PYTHONHASHSEED": "1"}, OLDER)}) == 1


def test_every_machine_draws_the_same():
    """As one of them drew it."""
    edges = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("e", "f"), ("b", "e")]
    assert layout_beside("abcdef", edges, {"b": (0.0, 0.0), "c": (40.0, 10.0)}) == {
        "a": (32.62, -27.12),
        "b": (0.0, 0.0),
        "c": (40.0, 10.0),
        "d": (-6.79, -40.01),
        "e": (-41.39, -18.54),
        "f": (-45.79, 17.8),
    }


def test_a_thousand_nodes_are_drawn_in_time():
    """The best of three: a busy machine makes one of them four times as long."""
    graph = named(nx.gnm_random_graph(1000, 3000, seed=1))
    pinned = {**first_picture(graph), **{f"z{n}": (n % 60 * 20.0 - 600, n // 60 * 20.0 - 300) for n in range(1900)}}
    assert min(seconds(graph, pinned) for _ in range(3)) < 0.4


def seconds(graph, pinned):
    start = time.process_time()
    layout_beside(graph, graph.edges, pinned)
    return time.process_time() - start
