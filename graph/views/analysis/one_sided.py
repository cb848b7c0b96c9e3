"""One-sided pairs: all that is recorded between two comes from one of them."""

from collections.abc import Collection
from typing import NamedTuple

from graph.ontology.model import Label
from graph.views.analysis.graph import Graph
from graph.views.analysis.pairs import DIRECT, JOINT, pairs
from graph.views.analysis.result import Parameters, Result

RULE = Label(
    "两者之间的直接关系全部由同一方指向另一方，且双方没有共同参与任何项目或活动。",
    "All direct relationships between the two run from the same one to the other, and they take part in no common "
    "project or activity.",
)


class OneSided(NamedTuple):
    """A pair of which all edges run from `source` to `target`, and the ids of these edges."""

    source: str
    target: str
    edges: tuple[str, ...]


def one_sided(graph: Graph, kinds: Collection[str] = DIRECT, joint: Collection[str] = JOINT) -> Result[OneSided]:
    """The pairs tied in one direction only, by edges of `kinds`, and by no common target of edges of `joint`."""
    taking_part: dict[str, set[str]] = {}
    for edge in graph.recorded(joint):
        taking_part.setdefault(edge.source, set()).add(edge.target)
    looked = pairs(graph.recorded(kinds))
    rows = []
    for edges in looked.values():
        source, target = edges[0].source, edges[0].target
        common = taking_part.get(source, set()) & taking_part.get(target, set())
        if not common and all(edge.source == source for edge in edges):
            rows.append(OneSided(source, target, tuple(edge.id for edge in edges)))
    rows.sort(key=lambda row: (-len(row.edges), row.source, row.target))
    parameters: Parameters = {"edgeKinds": tuple(sorted(kinds)), "jointKinds": tuple(sorted(joint))}
    return Result("one-sided pairs", parameters, tuple(rows), {"pairs": len(looked)}, RULE)
