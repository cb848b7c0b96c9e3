"""Coverage gaps: nodes that no relationship of some kinds reaches."""

from collections.abc import Collection
from typing import NamedTuple

from graph.analysis.graph import Graph
from graph.analysis.result import Parameters, Result
from graph.ontology.model import Label


class Gap(NamedTuple):
    """A node without edges of the kinds asked; the ids of the edges that it does have."""

    id: str
    edges: tuple[str, ...]


def gaps(graph: Graph, kind: str, kinds: Collection[str]) -> Result[Gap]:
    """The nodes of a kind that no edge of some kinds begins or ends at, by id. A derived kind may be asked, too."""
    nodes = [node.id for node in graph.nodes if node.type == kind]
    others: dict[str, list[str]] = {node: [] for node in nodes}
    covered = set()
    for edge in graph.edges:
        for end in {edge.source, edge.target} & others.keys():
            if edge.type in kinds:
                covered.add(end)
            others[end].append(edge.id)
    rows = tuple(Gap(node, tuple(others[node])) for node in nodes if node not in covered)
    parameters: Parameters = {"kind": kind, "edgeKinds": tuple(sorted(kinds))}
    figures = {"nodes": len(nodes), "covered": len(covered)}
    return Result("coverage gaps", parameters, rows, figures, _rule(kind, kinds))


def _rule(kind: str, kinds: Collection[str]) -> Label:
    names = ", ".join(sorted(kinds))
    return Label(
        f"所选范围内，{kind} 没有任何 {names} 关系。",
        f"Within the selection, the {kind} has no relationship {names}.",
    )
