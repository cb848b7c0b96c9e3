from graph.layout.ties import build_ties

EDGES = [("b", "a", 2), ("a", "b", 3), ("c", "c", 9), ("b", "d", 1)]


def test_edges_between_two_nodes_make_one_tie_and_loops_none():
    ties = build_ties("dcba", EDGES)
    assert ties.ids == ("a", "b", "c", "d")
    assert ties.ends.tolist() == [[0, 1], [1, 3]]
    assert ties.weights.tolist() == [5, 1]


def test_the_order_of_edges_makes_no_difference():
    ties, turned_around = build_ties("abcd", EDGES), build_ties("dbca", reversed(EDGES))
    assert ties.ids == turned_around.ids
    assert ties.ends.tolist() == turned_around.ends.tolist()
    assert ties.weights.tolist() == turned_around.weights.tolist()


def test_degrees_and_strengths_are_those_of_ties():
    ties = build_ties("abcd", EDGES)
    assert ties.degrees.tolist() == [1, 2, 0, 1]
    assert ties.strengths.tolist() == [5, 6, 0, 1]


def test_neighbors_are_listed_node_by_node():
    offsets, neighbors, weights = build_ties("abcd", EDGES).adjacency()
    assert offsets.tolist() == [0, 1, 3, 3, 4]
    assert neighbors.tolist() == [1, 0, 3, 1]
    assert weights.tolist() == [5, 5, 1, 1]


def test_no_nodes_have_no_ties():
    ties = build_ties([], [])
    assert (ties.ids, ties.ends.shape, ties.degrees.tolist()) == ((), (0, 2), [])
