"""Where a walk leads: recorded relationships one by one, derived ones by trying every path."""

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias, cast

from graph.ontology.model import DerivedType, Hop
from graph.plan.slot import Slot
from graph.plan.walk import AllNodes, AllPairs, Changes, Derivation, Expansion, Origin, Shared
from tests.reference.objects import Graph, Link, Node, is_seen

Path: TypeAlias = tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A path by which a derived relationship holds: the place of its pattern, its relationships, and its hops."""

    place: int
    links: Path
    hops: tuple[Hop, ...]


@dataclass(slots=True)
class Row:
    """A row of a connection: the node it leads to, and the fields and citations of the relationship that led there.

    `source` is the node that a pair leads from; `evidence` are the paths of a derived relationship; `link` is what a
    change is of, which leads to its target; `ties` are the types by which a node is shared, with their numbers.
    """

    node: Node
    fields: Mapping[str, Any] = field(default_factory=dict)
    cited: Sequence[tuple[str, str]] = ()
    source: Node | None = None
    evidence: Sequence[Piece] = ()
    link: Link | None = None
    ties: Sequence[tuple[str, int]] = ()


@dataclass(frozen=True)
class Asking:
    """A question being answered: the graph, the day that governs it, and the request's variables."""

    graph: Graph
    day: str | None
    variables: Mapping[str, object]
    derived: dict[str, list[Row]] = field(default_factory=dict)

    def value(self, slot: Slot) -> Any:
        """The value that the request has for a slot."""
        return slot.bind(self.variables)

    def nodes(self, *types: str) -> Iterator[Node]:
        """The nodes of these types that are seen."""
        return (node for node in self.graph.nodes if node.type in types and is_seen(node, self.day))

    def links(self, name: str) -> Iterator[Link]:
        """The relationships of a type that are seen; an end of theirs may not be."""
        return (link for link in self.graph.links if link.type == name and is_seen(link, self.day))


def rows(asking: Asking, origin: Origin, owner: Node | None) -> Iterator[Row]:
    """The rows of a walk from `owner`."""
    match origin:
        case AllNodes(node_type):
            yield from (Row(node) for node in asking.nodes(node_type.name))
        case Expansion():
            yield from _expanded(asking, origin, owner)
        case AllPairs(derived):
            yield from pairs(asking, derived)
        case Changes():
            yield from _changes(asking, origin)
        case Shared():
            yield from _shared(asking, origin)
        case Derivation(derived, backward):
            for pair in pairs(asking, derived):
                source = cast("Node", pair.source)
                near, far = (pair.node, source) if backward else (source, pair.node)
                if near is owner:
                    yield Row(far, pair.fields, evidence=pair.evidence)


def _expanded(asking: Asking, walk: Expansion, owner: Node | None) -> Iterator[Row]:
    for link in asking.links(walk.relationship.name):
        near, far = (link.target, link.source) if walk.backward else (link.source, link.target)
        if near is owner and far.type in walk.types and is_seen(far, asking.day):
            yield Row(far, link.fields, link.cited)


def _changes(asking: Asking, changes: Changes) -> Iterator[Row]:
    """What is seen on one of two days only. Seen on the earlier day it went at its end, else it came at its start."""
    before, after, names = (
        asking.value(changes.before),
        asking.value(changes.after),
        [relationship.name for relationship in changes.relationships],
    )
    for link in asking.graph.links:
        parts = (link, link.source, link.target)
        then, now = (all(is_seen(part, day) for part in parts) for day in (before, after))
        if link.type in names and then != now:
            came = max(part.fields["since_day"] or "" for part in parts)
            went = min(part.fields["until_day"] or "~" for part in parts)
            day = went if (then if before < after else now) else came
            fields = {**link.fields, "type": link.type, "change": "ADDED" if now else "REMOVED", "day": day}
            yield Row(link.target, fields, link.cited, link=link)


def _shared(asking: Asking, shared: Shared) -> Iterator[Row]:
    """What all of some nodes are related to. Of a derived type two nodes have one relationship or none."""
    wanted = asking.value(shared.of)
    for node in asking.nodes(*shared.types):
        if node.fields["id"] not in wanted:
            every = [list(_between(asking, shared, {node.fields["id"], other})) for other in wanted]
            ties = Counter(itertools.chain.from_iterable(every))
            if all(every):
                fields = {"type": node.type, "count": ties.total()}
                yield Row(node, fields, ties=sorted(ties.items(), key=lambda tie: (-tie[1], tie[0])))


def _between(asking: Asking, shared: Shared, ends: set[str]) -> Iterator[str]:
    """The type of each relationship between two nodes."""
    for relationship in shared.relationships:
        for link in asking.links(relationship.name):
            if {link.source.fields["id"], link.target.fields["id"]} == ends:
                yield relationship.name
    for derived in shared.derived:
        of_pairs = [{row.source.fields["id"], row.node.fields["id"]} for row in pairs(asking, derived) if row.source]
        if ends in of_pairs:
            yield derived.name


def pairs(asking: Asking, derived: DerivedType) -> list[Row]:
    """All edges of a derived relationship, found once for a question."""
    if derived.name not in asking.derived:
        asking.derived[derived.name] = list(_pairs(asking, derived))
    return asking.derived[derived.name]


def _pairs(asking: Asking, derived: DerivedType) -> Iterator[Row]:
    for source in asking.nodes(*derived.source.types):
        pieces = list(_pieces(asking, derived, source))
        for target in asking.nodes(*derived.target.types):
            evidence = [piece for end, piece in pieces if end is target]
            if evidence and source is not target:
                name = f"{derived.name}:{source.fields['id']}:{target.fields['id']}"
                fields = {"id": name, "weight": len(evidence), **_hull([piece.links for piece in evidence])}
                yield Row(target, fields, source=source, evidence=sorted(evidence, key=_place))


def _pieces(asking: Asking, derived: DerivedType, source: Node) -> Iterator[tuple[Node, Piece]]:
    for place, pattern in enumerate(derived.patterns):
        for end, links in _paths(asking, source, pattern.hops):
            if len(set(links)) == len(links) and _since(links)[0] <= _until(links)[0]:
                yield end, Piece(place, links, pattern.hops)


def _paths(asking: Asking, here: Node, hops: tuple[Hop, ...]) -> Iterator[tuple[Node, Path]]:
    if not hops:
        yield here, ()
        return
    hop, *rest = hops
    for link in asking.links(hop.relationship):
        near, far = (link.target, link.source) if hop.backward else (link.source, link.target)
        if near is here and far.type in hop.types and is_seen(far, asking.day):
            for end, links in _paths(asking, far, tuple(rest)):
                yield end, (link, *links)


def _place(piece: Piece) -> tuple[int, list[str]]:
    """Evidence is shown by pattern, then by the ids of the relationships."""
    return piece.place, [link.fields["id"] for link in piece.links]


OPEN_START, OPEN_END = ("", ""), ("~", "")


def _since(links: Path) -> tuple[str, str]:
    """A path holds from the latest day on which one of its relationships begins."""
    return max((link.fields["since_day"] or "", link.fields["since"] or "") for link in links)


def _until(links: Path) -> tuple[str, str]:
    """A path holds until the earliest day on which one of its relationships ends."""
    return min((link.fields["until_day"] or "~", link.fields["until"] or "") for link in links)


def _hull(paths: Sequence[Path]) -> dict[str, str | None]:
    first, last = min(map(_since, paths)), max(map(_until, paths))
    since_day, since = first if first != OPEN_START else (None, None)
    until_day, until = last if last != OPEN_END else (None, None)
    return {"since": since, "since_day": since_day, "until": until, "until_day": until_day}
