"""Networks and paths, as graph/plan/network.py and graph/plan/paths.py say what they are."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.plan.network import EDGES_PER_NODE, KIND, Network
from graph.plan.paths import Paths
from tests.reference.objects import Link, Node, is_seen
from tests.reference.walking import Asking, Path, pairs


@dataclass(frozen=True, slots=True)
class Tie:
    """A selected relationship, recorded or derived, between two nodes."""

    type: str
    source: Node
    target: Node
    fields: Mapping[str, Any]
    weight: int
    mark: int

    def other(self, node: Node) -> Node:
        """The other end."""
        return self.target if node is self.source else self.source


def mark(record: str) -> int:
    """A number of 63 bits that is always the same for the same id."""
    return int.from_bytes(hashlib.blake2b(record.encode(), digest_size=8).digest()) >> 1


@dataclass(slots=True)
class View:
    """A network: the nodes that are shown, all selected relationships, and those between shown nodes."""

    given: Network
    around: Sequence[str]
    ties: list[Tie]
    nodes: list[Node] = field(default_factory=list)
    edges: list[Tie] = field(default_factory=list)

    def counted(self, node: Node) -> list[Tie]:
        """The relationships of a node to nodes that are selected or asked for; one to itself counts once."""
        mine = [(tie, tie.other(node)) for tie in self.ties if node in (tie.source, tie.target)]
        return [tie for tie, far in mine if far.type in self.given.types or far.fields["id"] in self.around]

    def counts(self, node: Node) -> Counter[str]:
        """How many of them there are, by type."""
        return Counter(tie.type for tie in self.counted(node))

    def rank(self, node: Node, reached: int) -> tuple[int, int, str, str]:
        """What orders the nodes of a level: the smallest are shown first."""
        recorded = sum(tie.mark > 0 for tie in self.counted(node))
        return -reached, -recorded, node.fields["name_sort"], node.fields["id"]

    def node(self, node: Node) -> dict[str, Any]:
        """What may be shown of a node."""
        kind = node.fields[KIND] if node.type in self.given.kinds else None
        shown = {name: node.fields[name] for name in ("id", "key", "name")}
        place = {"x": None, "y": None}
        degree = self.counts(node).total()
        return {**shown, "type": self.given.constants[node.type], "kind": kind, "degree": degree, **place}

    def edge(self, tie: Tie) -> dict[str, Any]:
        """What may be shown of an edge."""
        period = {name: tie.fields[name] for name in ("id", "since", "until")}
        ends = {"source": tie.source.fields["id"], "target": tie.target.fields["id"]}
        return {**period, **ends, "type": tie.type, "weight": tie.weight}

    def omitted(self) -> Iterator[dict[str, Any]]:
        """How many relationships of each node are not among the edges, by their type."""
        for node in self.nodes:
            shown = Counter(tie.type for tie in self.edges if node in (tie.source, tie.target))
            for kind, count in sorted((self.counts(node) - shown).items()):
                yield {"node": node.fields["id"], "type": kind, "count": count}


def view(asking: Asking, given: Network) -> View:
    """The network that is asked for."""
    found, limit = View(given, asking.value(given.around), list(_ties(asking, given))), asking.value(given.limit)
    by_id = {node.fields["id"]: node for node in asking.nodes(*given.constants)}
    level = [by_id[one] for one in dict.fromkeys(found.around) if one in by_id][:limit]
    found.nodes += level
    for _ in range(given.depth):
        level = _next(found, level)[: limit - len(found.nodes)]
        found.nodes += level
    edges = [tie for tie in found.ties if tie.source in found.nodes and tie.target in found.nodes]
    edges.sort(key=lambda tie: (-tie.weight, tie.type, tie.mark, tie.source.fields["id"], tie.target.fields["id"]))
    found.edges += edges[: limit * EDGES_PER_NODE]
    return found


def _ties(asking: Asking, given: Network) -> Iterator[Tie]:
    for relationship in given.relationships:
        for link in asking.links(relationship.name):
            if is_seen(link.source, asking.day) and is_seen(link.target, asking.day):
                yield Tie(link.type, link.source, link.target, link.fields, 1, mark(link.fields["id"]))
    for derived in given.derived:
        for row in pairs(asking, derived):
            if row.source is not None:
                yield Tie(derived.name, row.source, row.node, row.fields, row.fields["weight"], 0)


def _next(found: View, level: Sequence[Node]) -> list[Node]:
    """The nodes of the next level, the first to be shown first."""
    reached: Counter[Node] = Counter()
    for tie in found.ties:
        for near, far in {(tie.source, tie.target), (tie.target, tie.source)}:
            if near in level and far not in found.nodes and far.type in found.given.types:
                reached[far] += tie.weight
    return sorted(reached, key=lambda node: found.rank(node, reached[node]))


@dataclass(frozen=True, slots=True)
class Way:
    """A path between two nodes, and which of its relationships are walked backward."""

    links: Path
    backward: tuple[bool, ...]


def ways(asking: Asking, given: Paths) -> list[Way]:
    """The shortest paths from one node to another; there is none from a node to itself."""
    ends = [asking.value(given.source), asking.value(given.target)]
    by_id = {node.fields["id"]: node for node in asking.graph.nodes if is_seen(node, asking.day)}
    if ends[0] == ends[1] or not all(end in by_id for end in ends):
        return []
    names = {one.name for one in given.relationships}
    links = [link for link in asking.graph.links if link.type in names and is_seen(link, asking.day)]
    found = list(_ways(asking, links, [by_id[ends[0]]], by_id[ends[1]], given.length))
    found.sort(key=lambda way: (len(way.links), [mark(link.fields["id"]) for link in way.links]))
    return found[: asking.value(given.first)]


def _ways(asking: Asking, links: Sequence[Link], met: list[Node], end: Node, left: int) -> Iterator[Way]:
    """The ways on from the last node met."""
    if met[-1] is end:
        yield Way((), ())
        return
    for link in links if left else ():
        for near, far, backward in ((link.source, link.target, False), (link.target, link.source, True)):
            if near is met[-1] and far not in met and is_seen(far, asking.day):
                for way in _ways(asking, links, [*met, far], end, left - 1):
                    yield Way((link, *way.links), (backward, *way.backward))
