import networkx as nx
import pytest

from graph.views.analysis.components import components
from graph.views.analysis.ties import tie
from tests.graph.views.analysis.samples import random_graphs, ties_of


def test_components_come_by_size_and_first_id():
    result = components(tie("abcdefg", [("g", "a", 1), ("c", "b", 1), ("d", "c", 1)]))
    assert result.rows == ((1, ("b", "c", "d")), (2, ("a", "g")), (3, ("e",)), (4, ("f",)))
    assert result.figures == {"components": 4}


@pytest.mark.parametrize("graph", random_graphs())
def test_components_are_those_of_networkx(graph):
    found = {frozenset(row.members) for row in components(ties_of(graph)).rows}
    assert found == {frozenset(map(str, one)) for one in nx.connected_components(graph)}
