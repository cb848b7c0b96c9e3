"""A network is put together here of what either store found of it: edges in their order, degrees, what is left out.

Three edges lead from u1, of level 0, to c1, of level 1; two may be kept:

    PAIRED_WITH (mark 3)      kept, as the first edge from c1 to the level before
    PAIRED_WITH (mark 5)      kept, in the first turn of the types
    REPORTS_IN_TO (mark 1)    left out: in a turn, types go by their names
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from graph.plan.network import NetworkEdge, NetworkNode, NetworkView, Omitted


class NodeRow(NamedTuple):
    """A node of a network as a store finds it, in the order of the nodes' rank."""

    id: str
    type: str
    key: str
    name: str
    kind: str | None


class EdgeRow(NamedTuple):
    """An edge between two nodes of a network as a store finds it, in any order; the mark of a derived one is 0.

    Only a derived one has patterns, and only where they are asked for.
    """

    type: str
    mark: int
    source: str
    target: str
    weight: int
    id: str
    since: str | None
    until: str | None
    patterns: Sequence[str] | None = None


class TotalRow(NamedTuple):
    """How many relationships of a type a node has, listed or not; there may be several of one node and type."""

    node: str
    type: str
    relationships: int


def in_order(edges: Iterable[EdgeRow]) -> list[EdgeRow]:
    """The edges by weight, the heaviest first, then by type, mark and the ids of their ends.

    Two stable sorts on plain columns are several times as fast as one by a computed key.
    """
    by_type = sorted(edges, key=itemgetter(0, 1, 2, 3))
    return sorted(by_type, key=itemgetter(4), reverse=True)


def network_view(nodes: Sequence[NodeRow], edges: Iterable[EdgeRow], totals: Iterable[TotalRow]) -> NetworkView:
    """The network as its readers take it."""
    ordered = in_order(edges)
    by_node: dict[str, Counter[str]] = defaultdict(Counter)
    for node, relationship_type, relationships in totals:
        by_node[node][relationship_type] += relationships
    return NetworkView(
        [NetworkNode(*node, by_node[node.id].total()) for node in nodes],
        [
            NetworkEdge(identity, edge_type, source, target, weight, since, until, patterns)
            for edge_type, _, source, target, weight, identity, since, until, patterns in ordered
        ],
        list(_omitted(nodes, ordered, by_node)),
    )


def _omitted(
    nodes: Sequence[NodeRow], edges: Sequence[EdgeRow], totals: Mapping[str, Counter[str]]
) -> Iterator[Omitted]:
    """What is counted and not among the edges; a relationship from a node to itself counts once."""
    listed = Counter((edge.source, edge.type) for edge in edges)
    listed.update((edge.target, edge.type) for edge in edges if edge.source != edge.target)
    for node in nodes:
        for relationship_type, total in sorted(totals[node.id].items()):
            left = total - listed[node.id, relationship_type]
            if left > 0:
                yield Omitted(node.id, relationship_type, left)
