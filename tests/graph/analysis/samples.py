"""Graphs that analyses and layouts are tested with."""

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from graph.analysis.graph import Edge, Graph, Node
from graph.analysis.selected_graph import SelectedGraph
from graph.layout.ties import Ties, build_ties
from graph.ontology.reader import read_ontology
from graph.selection.citing import Citation

COLUMNS = {"Indicator": {"value": 0, "upper": 1, "qualifier": 2, "countedBy": 3}}


def ties_of(graph: nx.Graph, weight: str | None = None) -> Ties:
    """The ties of a graph of networkx, whose nodes have their texts as ids."""
    edges = ((str(source), str(target), data.get(weight, 1)) for source, target, data in graph.edges(data=True))
    return build_ties(map(str, graph), edges)


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
    node_types: Mapping[str, str], edges: Iterable[Edge], values: Mapping[str, tuple[Any, ...]] | None = None
) -> Graph:
    """A graph of nodes by id and type, with values of indicators by id; nodes have their ids as names."""
    values = values or {}
    nodes = [
        Node(node_id, node_type, node_id, values.get(node_id, (None,) * 3))
        for node_id, node_type in sorted(node_types.items())
    ]
    return Graph(tuple(nodes), tuple(sorted(edges)), COLUMNS)


def selected_graph(graph: Graph, *selected_types: str) -> SelectedGraph:
    """A graph as if a selection of these types had been read from a store."""
    return SelectedGraph(graph, read_ontology(), frozenset(selected_types), Citation("", "", "", ()))


def edge(
    edge_id: str,
    edge_type: str,
    ends: str,
    since: str | None = None,
    until: str | None = None,
    *,
    derived: bool = False,
) -> Edge:
    """An edge of weight 1; `ends` are two ids with a blank between them."""
    source, target = ends.split()
    return Edge(edge_id, edge_type, source, target, 1, since, until, since, until, derived)
