"""Mode projections: a graph of several node types, brought down to one of them or to the ties between two sides.

In the one-mode projection (Breiger 1974) nodes of a type are linked by what they share: two units by the projects in
which both take part. In the two-mode projection they are linked with the other side: a unit with each of its projects.
"""

import itertools
from collections.abc import Collection, Mapping
from typing import NamedTuple, TypeAlias

from graph.analysis.graph import Graph
from graph.analysis.result import ParameterValues, Result
from graph.errors import Code, RequestError
from graph.selection.selection import SELECT_LESS

MAXIMUM_SHARERS = 500
"""How many nodes may share one that links them. What more nodes share says little about any two of them, and would link
every two of them."""
MAXIMUM_LINKS = 500_000
"""How many links a projection may have; each takes some 500 bytes of memory."""

Supports: TypeAlias = Mapping[tuple[str, str], set[str]]
"""What links each two nodes: ids of nodes that they share, or of edges between them."""


class Link(NamedTuple):
    """Two ids and what links them, sorted: ids of shared nodes, or of edges between the two. `weight` is its number."""

    source: str
    target: str
    weight: int
    by: tuple[str, ...]


def one_mode(
    graph: Graph,
    node_type: str,
    through: Collection[str],
    relationship_types: Collection[str] | None = None,
    maximum_sharers: int = MAXIMUM_SHARERS,
) -> Result[Link]:
    """Links nodes of a type that have edges with the same node of one of the types `through`, in either direction.

    The links with the highest weight come first, equal ones by their ids; the lower id is the source. Only edges of
    `relationship_types` count, or all. The figure `shared` says how many nodes of the types `through` have such edges.
    Those that more than `maximum_sharers` nodes share link none of them, and are counted as `leftOut`. Raises
    RequestError (COST_EXCEEDED) where there may be more than `MAXIMUM_LINKS` links.
    """
    sharers: dict[str, set[str]] = {}
    for node_id, shared in _edges_between(graph, node_type, through, relationship_types):
        sharers.setdefault(shared, set()).add(node_id)
    linking = {shared: node_ids for shared, node_ids in sharers.items() if len(node_ids) <= maximum_sharers}
    # Before any link is made: as if no two nodes shared more than one.
    _refuse_too_many(sum(len(node_ids) * (len(node_ids) - 1) // 2 for node_ids in linking.values()))
    shared_by: dict[tuple[str, str], set[str]] = {}
    for shared, node_ids in linking.items():
        for pair in itertools.combinations(sorted(node_ids), 2):
            shared_by.setdefault(pair, set()).add(shared)
    parameters = {**_parameters(node_type, through, relationship_types), "largest": maximum_sharers}
    figures = {"shared": len(sharers), "leftOut": len(sharers) - len(linking)}
    return Result("one-mode projection", parameters, _links(shared_by), figures)


def _refuse_too_many(links: int) -> None:
    if links > MAXIMUM_LINKS:
        message = f"oneMode: up to {links:,} links; allowed: {MAXIMUM_LINKS:,}; "
        raise RequestError(Code.COST_EXCEEDED, message, *SELECT_LESS)


def two_mode(
    graph: Graph, node_type: str, other_types: Collection[str], relationship_types: Collection[str] | None = None
) -> Result[Link]:
    """Links nodes of a type (`source`) with nodes of other types (`target`), by the edges between them.

    The direction of edges makes no difference. The links with the most edges come first, equal ones by their ids. Only
    edges of `relationship_types` count, or all.
    """
    links = _links(_edges_between(graph, node_type, other_types, relationship_types))
    return Result("two-mode projection", _parameters(node_type, other_types, relationship_types), links)


def _edges_between(
    graph: Graph, node_type: str, other_types: Collection[str], relationship_types: Collection[str] | None
) -> Supports:
    """The ids of edges between each node of `node_type` and each of `other_types`, in this order of the two."""
    edges_of: dict[tuple[str, str], set[str]] = {}
    for edge in graph.edges:
        if relationship_types is None or edge.type in relationship_types:
            # Both ways: where both ends are of `node_type` and of `other_types`, each has a row as the source.
            for near, far in ((edge.source, edge.target), (edge.target, edge.source)):
                if near != far and graph.by_id[near].type == node_type and graph.by_id[far].type in other_types:
                    edges_of.setdefault((near, far), set()).add(edge.id)
    return edges_of


def _parameters(
    node_type: str, other_types: Collection[str], relationship_types: Collection[str] | None
) -> ParameterValues:
    return {
        "kind": node_type,
        "other": tuple(sorted(other_types)),
        "edgeKinds": None if relationship_types is None else tuple(sorted(relationship_types)),
    }


def _links(supports: Supports) -> tuple[Link, ...]:
    links = (Link(*pair, len(ids), tuple(sorted(ids))) for pair, ids in supports.items())
    return tuple(sorted(links, key=lambda link: (-link.weight, link.source, link.target)))
