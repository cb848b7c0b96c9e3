"""Coverage: which nodes relationships of some types reach, and which they do not.

Coverage gaps are the nodes that none reaches, visited sites are the nodes that visits reach.
"""

from collections.abc import Collection
from typing import NamedTuple

from graph.analysis.graph import Edge, Graph
from graph.analysis.result import ParameterValues, Result
from graph.ontology.model import Label


class Gap(NamedTuple):
    """The id of a node that has no edge of the relationship types in question, and the ids of its other edges."""

    id: str
    edges: tuple[str, ...]


def coverage_gaps(graph: Graph, node_type: str, relationship_types: Collection[str]) -> Result[Gap]:
    """The nodes of a type at which no edge of some relationship types begins or ends, by id.

    Derived edges count as well: that a community has no co-builder is a question of this kind. Figures: how many
    `nodes` of the type there are, and how many of them are `covered`.
    """
    edges_at: dict[str, list[str]] = {node.id: [] for node in graph.nodes if node.type == node_type}
    covered = set()
    for edge in graph.edges:
        # A set, as an edge from a node to itself is one edge of this node.
        for end in {edge.source, edge.target} & edges_at.keys():
            if edge.type in relationship_types:
                covered.add(end)
            edges_at[end].append(edge.id)
    rows = tuple(Gap(node_id, tuple(edges)) for node_id, edges in edges_at.items() if node_id not in covered)
    parameters: ParameterValues = {"kind": node_type, "edgeKinds": tuple(sorted(relationship_types))}
    figures = {"nodes": len(edges_at), "covered": len(covered)}
    return Result("coverage gaps", parameters, rows, figures, _gap_rule(node_type, relationship_types))


def _gap_rule(node_type: str, relationship_types: Collection[str]) -> Label:
    names = ", ".join(sorted(relationship_types))
    return Label(
        f"所选范围内，{node_type} 没有任何 {names} 关系。",
        f"Within the selection, the {node_type} has no relationship {names}.",
    )


VISIT_TYPES = ("VISITED",)
VISITS_RULE = Label(
    "按所记录的观摩次数排列；未记录的观摩不计。",
    "In the order of the visits that are recorded; what is not recorded does not count.",
)


class Site(NamedTuple):
    """The id of a node, how many visits to it are recorded, by how many visitors, and the ids of the visits."""

    id: str
    visits: int
    visitors: int
    edges: tuple[str, ...]


def visited_sites(graph: Graph, relationship_types: Collection[str] = VISIT_TYPES) -> Result[Site]:
    """The nodes that others visit: most visits first, then most visitors, then by id.

    Figures: how many `sites` there are, and how many `visits` to all of them.
    """
    visits_to: dict[str, list[Edge]] = {}
    for edge in graph.recorded_edges(relationship_types):
        visits_to.setdefault(edge.target, []).append(edge)
    rows = [
        Site(node_id, len(visits), len({visit.source for visit in visits}), tuple(visit.id for visit in visits))
        for node_id, visits in visits_to.items()
    ]
    rows.sort(key=lambda row: (-row.visits, -row.visitors, row.id))
    parameters: ParameterValues = {"edgeKinds": tuple(sorted(relationship_types))}
    figures = {"sites": len(rows), "visits": sum(row.visits for row in rows)}
    return Result("demonstration sites by visits", parameters, tuple(rows), figures, VISITS_RULE)
