"""Graphs that analyses are tested with."""

from collections.abc import Iterable, Mapping

import networkx as nx

from graph.views.analysis.graph import Graph
from graph.views.analysis.ties import Ties, tie
from graph.views.projection import Edge, Node, Value

NODE_COLUMNS = {"value": 0, "bound": 1, "countedBy": 2}
EDGE_COLUMNS = {"derived": 0, "since": 1, "until": 2}


def ties_of(graph: nx.Graph, weight: str | None = None) -> Ties:
    """The ties of a graph of networkx, whose nodes are named as their texts."""
    edges = ((str(one), str(other), data.get(weight, 1)) for one, other, data in graph.edges(data=True))
    return tie(map(str, graph), edges)


def random_graphs() -> list[nx.Graph]:
    """Graphs of several shapes: with and without loose nodes, with bridges, with hubs."""
    return [
        nx.gnm_random_graph(60, 90, seed=1),
        nx.gnm_random_graph(40, 25, seed=2),
        nx.random_labeled_tree(50, seed=3),
        nx.barabasi_albert_graph(80, 3, seed=4),
        nx.relaxed_caveman_graph(8, 6, 0.2, seed=5),
        nx.path_graph(2),
        nx.empty_graph(3),
    ]


def graph(
    nodes: Mapping[str, str], edges: Iterable[Edge], values: Mapping[str, tuple[Value, ...]] | None = None
) -> Graph:
    """A graph of nodes by id and kind, with values of indicators."""
    made = [
        Node(one, kind, one, None, None, None, None, (values or {}).get(one, (None,) * 3))
        for one, kind in sorted(nodes.items())
    ]
    return Graph(tuple(made), tuple(sorted(edges)), NODE_COLUMNS, EDGE_COLUMNS)


def edge(
    number: str, kind: str, ends: str, since: str | None = None, until: str | None = None, *, derived: bool = False
) -> Edge:
    """An edge; `ends` are two ids with a blank between them."""
    source, target = ends.split()
    return Edge(number, kind, source, target, 1, since, until, (derived, since, until))
