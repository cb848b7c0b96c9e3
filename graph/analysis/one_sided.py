"""One-sided pairs: all that is recorded between two comes from one of them."""

from collections.abc import Collection
from typing import NamedTuple

from graph.analysis.graph import Graph
from graph.analysis.pairs import DIRECT, JOINT, MUTUAL, Pair, pairs
from graph.analysis.result import Parameters, Result
from graph.ontology.model import Label

RULE = Label(
    "两者之间的直接关系全部由同一方指向另一方，没有双方约定的结对，也没有共同参与任何项目或活动；来源未记载的不计。",
    "All direct relationships between the two run from the same one to the other, none is a pairing that both agreed "
    "on, and they take part in no common project or activity. What no source records does not count.",
)


class OneSided(NamedTuple):
    """A pair of which all edges run from `source` to `target`, and the ids of these edges."""

    source: str
    target: str
    edges: tuple[str, ...]


def one_sided(
    graph: Graph, kinds: Collection[str] = DIRECT, mutual: Collection[str] = MUTUAL, joint: Collection[str] = JOINT
) -> Result[OneSided]:
    """The pairs tied in one direction only by edges of `kinds`: by none of `mutual`, by no common target of `joint`."""
    taking_part: dict[str, set[str]] = {}
    for edge in graph.recorded(joint):
        taking_part.setdefault(edge.source, set()).add(edge.target)

    def answered(pair: Pair) -> bool:
        return bool(taking_part.get(pair[0], set()) & taking_part.get(pair[1], set()))

    looked = pairs(graph.recorded(kinds))
    rows = [
        OneSided(edges[0].source, edges[0].target, tuple(edge.id for edge in edges))
        for pair, edges in looked.items()
        if len({edge.source for edge in edges}) == 1
        and not any(edge.type in mutual for edge in edges)
        and not answered(pair)
    ]
    rows.sort(key=lambda row: (-len(row.edges), row.source, row.target))
    parameters: Parameters = {
        "edgeKinds": tuple(sorted(kinds)),
        "mutualKinds": tuple(sorted(mutual)),
        "jointKinds": tuple(sorted(joint)),
    }
    return Result("one-sided pairs", parameters, tuple(rows), {"pairs": len(looked)}, RULE)
