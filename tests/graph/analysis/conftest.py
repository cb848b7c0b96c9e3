"""What several tests of analyses compare with."""

import igraph
import pytest

from graph.layout.ties import Ties


@pytest.fixture
def igraph_of():
    """Makes a graph of igraph from ties."""

    def make(ties: Ties) -> igraph.Graph:
        graph = igraph.Graph(n=len(ties.ids), edges=ties.ends.tolist())
        graph.es["weight"] = ties.weights.tolist()
        return graph

    return make
