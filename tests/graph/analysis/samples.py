"""Graphs that analyses are tested with."""

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from graph.analysis.extraction import Extracted
from graph.analysis.graph import Edge, Graph, Node
from graph.layout.ties import Ties, tie
from graph.ontology.reader import read_ontology
from graph.selection.citing import Citation

COLUMNS = {"Indicator": {"value": 0, "bound": 1, "countedBy": 2}}


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
    nodes: Mapping[str, str], edges: Iterable[Edge], values: Mapping[str, tuple[Any, ...]] | None = None
) -> Graph:
    """A graph of nodes by id and type, with values of indicators."""
    made = [Node(key, node_type, key, (values or {}).get(key, (None,) * 3)) for key, node_type in sorted(nodes.items())]
    return Graph(tuple(made), tuple(sorted(edges)), COLUMNS)


def extracted(graph: Graph, *selected: str) -> Extracted:
    """A graph as if it had been read of a store, of these types."""
    return Extracted(graph, read_ontology(), frozenset(selected), Citation("", "", "", ()))


def edge(
    key: str, edge_type: str, ends: str, since: str | None = None, until: str | None = None, *, derived: bool = False
) -> Edge:
    """An edge; `ends` are two ids with a blank between them."""
    source, target = ends.split()
    return Edge(key, edge_type, source, target, 1, since, until, since, until, derived)
