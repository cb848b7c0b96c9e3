"""Networks and paths, as graph/plan/network.py and graph/plan/paths.py say what they are."""

import hashlib
import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from graph.layout.coordinates import Coordinates, layout
from graph.layout.pinned_layout import layout_beside
from graph.ontology.entity import KIND
from graph.ontology.model import DerivedType
from graph.plan import network as rules
from graph.plan.filters import EdgeFilter
from graph.plan.network import Network
from graph.plan.paths import Paths
from tests.reference.conditions import holds
from tests.reference.objects import Link, Node, is_seen
from tests.reference.walking import Asking, Path, Row, pairs


@dataclass(frozen=True, slots=True)
class Tie:
    """A selected relationship, recorded or derived, between two nodes."""

    type: str
    source: Node
    target: Node
    fields: Mapping[str, Any]
    weight: int
    mark: int
    patterns: Sequence[str] | None = None

    def other(self, node: Node) -> Node:
        """The other end."""
        return self.target if node is self.source else self.source

    def joins(self, node: Node, others: Sequence[Node]) -> bool:
        """Whether it is between a node and one of several others."""
        return node in (self.source, self.target) and self.other(node) in others


def mark(record: str) -> int:
    """A number of 63 bits that is always the same for the same id."""
    return int.from_bytes(hashlib.blake2b(record.encode(), digest_size=8).digest()) >> 1


@dataclass(slots=True)
class View:
    """A network: the nodes that are shown, all selected relationships, and those between shown nodes."""

    asking: Asking
    plan: Network
    around: Sequence[str]
    ties: list[Tie]
    nodes: list[Node] = field(default_factory=list)
    levels: list[list[Node]] = field(default_factory=list)
    edges: list[Tie] = field(default_factory=list)

    def counted(self, node: Node) -> list[Tie]:
        """The relationships of a node to nodes that are selected or asked for; one to itself counts once."""
        mine = [(tie, tie.other(node)) for tie in self.ties if node in (tie.source, tie.target)]
        return [tie for tie, far in mine if self.is_selected(far) or far.fields["id"] in self.around]

    def is_selected(self, node: Node) -> bool:
        """Whether a node is of a type that is selected, and satisfies what is asked of nodes."""
        asked = self.plan.where.of(node.type)
        return node.type in self.plan.node_types and holds(self.asking, Row(node), asked)

    def counts(self, node: Node) -> Counter[str]:
        """How many of them there are, by type."""
        return Counter(tie.type for tie in self.counted(node))

    def rank(self, node: Node, reached: int) -> tuple[int, int, str, str]:
        """What orders the nodes of a level: the smallest are shown first."""
        recorded = sum(tie.mark > 0 for tie in self.counted(node))
        return -reached, -recorded, node.fields["name_sort"], node.fields["id"]

    def node(self, node: Node) -> dict[str, Any]:
        """What may be shown of a node."""
        counted = {"type": node.type, "kind": node.fields.get(KIND), "degree": self.counts(node).total()}
        return {**counted, "nodeId": node.fields["id"], **{name: node.fields[name] for name in ("key", "name")}}

    def edge(self, tie: Tie) -> dict[str, Any]:
        """What may be shown of an edge."""
        columns = {"relationshipId": "id", "since": "since", "until": "until", "start": "since_day", "end": "until_day"}
        period = {column: tie.fields[name] for column, name in columns.items()}
        ends = {"source": tie.source.fields["id"], "target": tie.target.fields["id"]}
        return {**period, **ends, "type": tie.type, "weight": tie.weight, "patterns": tie.patterns}

    def places(self) -> Coordinates:
        """Where the nodes stand: those that are pinned where they were."""
        ids = [node.fields["id"] for node in self.nodes]
        ends = [(tie.source.fields["id"], tie.target.fields["id"]) for tie in self.edges]
        pinned = self.asking.value(self.plan.pinned) if self.plan.pinned else {}
        return layout_beside(ids, ends, pinned) if pinned else layout(ids, ends)

    def omitted(self) -> Iterator[dict[str, Any]]:
        """How many relationships of each node are not among the edges, by their type."""
        for node in self.nodes:
            included = Counter(tie.type for tie in self.edges if node in (tie.source, tie.target))
            for kind, count in sorted((self.counts(node) - included).items()):
                yield {"nodeId": node.fields["id"], "type": kind, "count": count}


def view(asking: Asking, plan: Network) -> View:
    """The network that is asked for."""
    network, limit = View(asking, plan, asking.value(plan.around), list(_ties(asking, plan))), asking.value(plan.limit)
    by_id = {node.fields["id"]: node for node in asking.nodes(*{node.type for node in asking.graph.nodes})}
    level = [by_id[key] for key in dict.fromkeys(network.around) if key in by_id][:limit]
    network.levels.append(level)
    network.nodes += level
    for _ in range(plan.depth):
        level = _next(network, level)[: limit - len(network.nodes)]
        network.levels.append(level)
        network.nodes += level
    edges = [tie for tie in network.ties if tie.source in network.nodes and tie.target in network.nodes]
    network.edges += sorted(_kept(network, sorted(edges, key=_order), limit * rules.EDGES_PER_NODE), key=_order)
    return network


def patterns_of(derived: DerivedType, row: Row) -> list[str]:
    """The patterns by which an edge holds, in the order of their declaration."""
    return [derived.patterns[place].name for place in sorted({fact.place for fact in row.evidence})]


def is_kept(asking: Asking, derived: DerivedType, row: Row, asked: EdgeFilter) -> bool:
    """Whether an edge of a derived relationship has the weight, and evidence of a pattern, that are asked for."""
    patterns = set(patterns_of(derived, row))
    least = asking.value(asked.min_weight) if asked.min_weight else 0
    return row.fields["weight"] >= least and (not asked.patterns or not patterns.isdisjoint(asked.patterns))


def _order(tie: Tie) -> tuple[Any, ...]:
    return -tie.weight, tie.type, tie.mark, tie.source.fields["id"], tie.target.fields["id"]


def _kept(network: View, edges: Sequence[Tie], most: int) -> list[Tie]:
    """Of too many edges, one for each node that was reached, then one of each type in turns."""
    if len(edges) <= most:
        return list(edges)
    kept: list[Tie] = []
    for before, level in itertools.pairwise(network.levels):
        kept += [next(tie for tie in edges if tie.joins(node, before)) for node in level]
    rest = [tie for tie in edges if not any(tie is other for other in kept)]
    while len(kept) < most:
        for name in sorted({tie.type for tie in rest}):
            tie = next(tie for tie in rest if tie.type == name)
            rest = [other for other in rest if other is not tie]
            kept += [tie] if len(kept) < most else []
    return kept


def _ties(asking: Asking, plan: Network) -> Iterator[Tie]:
    for relationship in plan.relationships:
        for link in asking.links(relationship.name):
            if is_seen(link.source, asking.day) and is_seen(link.target, asking.day):
                yield Tie(link.type, link.source, link.target, link.fields, 1, mark(link.fields["id"]))
    for derived in plan.derived:
        for row in pairs(asking, derived):
            if row.source is not None and is_kept(asking, derived, row, plan.edge_filter):
                patterns = patterns_of(derived, row)
                yield Tie(derived.name, row.source, row.node, row.fields, row.fields["weight"], 0, patterns)


def _next(network: View, level: Sequence[Node]) -> list[Node]:
    """The nodes of the next level, the first to be shown first."""
    reached: Counter[Node] = Counter()
    for tie in network.ties:
        for near, far in {(tie.source, tie.target), (tie.target, tie.source)}:
            if near in level and far not in network.nodes and network.is_selected(far):
                reached[far] += tie.weight
    return sorted(reached, key=lambda node: network.rank(node, reached[node]))


Steps: TypeAlias = tuple[tuple[str, bool, str], ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A path between two nodes, and which of its relationships are walked backward."""

    links: Path
    backward: tuple[bool, ...]

    @property
    def nodes(self) -> list[Node]:
        """The nodes that it leads to, one after the other."""
        steps = zip(self.links, self.backward, strict=True)
        return [link.source if backward else link.target for link, backward in steps]

    @property
    def steps(self) -> Steps:
        """What it has in common with others that only meet other nodes."""
        steps = zip(self.links, self.backward, self.nodes, strict=True)
        return tuple((link.type, backward, node.type) for link, backward, node in steps)


@dataclass(frozen=True, slots=True)
class WayGroup:
    """The paths that take the same steps."""

    steps: Steps
    ways: Sequence[Way]


def grouped_ways(every: Sequence[Way]) -> list[WayGroup]:
    """The groups of all paths: the shortest first, then the largest, then by their steps."""
    groups = [WayGroup(steps, [way for way in every if way.steps == steps]) for steps in {way.steps for way in every}]
    return sorted(groups, key=lambda group: (len(group.steps), -len(group.ways), group.steps))


def ways(asking: Asking, plan: Paths) -> list[Way]:
    """All paths from one node to another, the shortest first; there is none from a node to itself."""
    ends = [asking.value(plan.source), asking.value(plan.target)]
    by_id = {node.fields["id"]: node for node in asking.graph.nodes if is_seen(node, asking.day)}
    if ends[0] == ends[1] or not all(end in by_id for end in ends):
        return []
    names = {relationship.name for relationship in plan.relationships}
    links = [link for link in asking.graph.links if link.type in names and is_seen(link, asking.day)]
    every = list(_ways(asking, links, [by_id[ends[0]]], by_id[ends[1]], plan.length))
    every.sort(key=lambda way: (len(way.links), [mark(link.fields["id"]) for link in way.links]))
    return every


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
