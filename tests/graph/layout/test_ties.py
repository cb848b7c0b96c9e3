from graph.layout.ties import tie

EDGES = [("b", "a", 2), ("a", "b", 3), ("c", "c", 9), ("b", "d", 1)]


def test_edges_between_two_nodes_make_one_tie_and_loops_none():
    found = tie("dcba", EDGES)
    assert found.ids == ("a", "b", "c", "d")
    assert found.ends.tolist() == [[0, 1], [1, 3]]
    assert found.weights.tolist() == [5, 1]


def test_the_order_of_edges_makes_no_difference():
    one, other = tie("abcd", EDGES), tie("dbca", reversed(EDGES))
    assert (one.ids, one.ends.tolist(), one.weights.tolist()) == (
        other.ids,
        other.ends.tolist(),
        other.weights.tolist(),
    )


def test_degrees_and_strengths_are_those_of_ties():
    found = tie("abcd", EDGES)
    assert found.degrees.tolist() == [1, 2, 0, 1]
    assert found.strengths.tolist() == [5, 6, 0, 1]


def test_neighbors_are_listed_node_by_node():
    begins, neighbors, weights = tie("abcd", EDGES).adjacency()
    assert begins.tolist() == [0, 1, 3, 3, 4]
    assert neighbors.tolist() == [1, 0, 3, 1]
    assert weights.tolist() == [5, 5, 1, 1]


def test_no_nodes_have_no_ties():
    found = tie([], [])
    assert (found.ids, found.ends.shape, found.degrees.tolist()) == ((), (0, 2), [])
