"""Where a walk leads: recorded relationships one by one, derived ones by trying every path."""

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias, cast

from graph.ontology.model import DerivedType, Pattern
from graph.plan.slot import Slot
from graph.plan.walk import AllNodes, AllPairs, Changes, Derivation, Expansion, Origin, Shared
from tests.reference.objects import Graph, Link, Node, is_seen

Path: TypeAlias = tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A relationship of a path; -1 is the place of one from a representative. `backward`: against its direction."""

    place: int
    link: Link
    backward: bool


@dataclass(frozen=True, slots=True)
class Way:
    """A path by which a derived relationship holds, along the pattern in a place, over the nodes in between."""

    place: int
    steps: tuple[Step, ...]
    via: tuple[Node, ...]

    @property
    def links(self) -> Path:
        return tuple(step.link for step in self.steps)

    @property
    def key(self) -> tuple[str, ...]:
        """The ids of what the path tells of: the nodes in between, or else the only relationship of its pattern."""
        direct = [step.link for step in self.steps if step.place == 0]
        return tuple(thing.fields["id"] for thing in (self.via or direct))

    @property
    def holds(self) -> bool:
        """Whether its relationships, of which none comes twice, hold at one time."""
        return len(set(self.links)) == len(self.links) and _since(self.links)[0] <= _until(self.links)[0]

    @property
    def parts(self) -> list[Node | Link]:
        """Its relationships and the nodes at their ends."""
        return [part for link in self.links for part in (link, link.source, link.target)]

    def turned(self) -> "Way":
        """The same from its end."""
        last = len(self.via)
        steps = [Step(last - step.place, step.link, not step.backward) for step in reversed(self.steps)]
        return Way(self.place, tuple(steps), tuple(reversed(self.via)))


@dataclass(frozen=True, slots=True)
class Fact:
    """What some paths of one pattern tell of, and their period."""

    place: int
    ways: Sequence[Way]
    fields: Mapping[str, Any]

    @property
    def steps(self) -> list[Step]:
        """The relationships of all paths, each once in each place."""
        steps = {(step.place, step.link.fields["id"]): step for way in self.ways for step in way.steps}
        return [step for _, step in sorted(steps.items(), key=lambda item: item[0])]

    @property
    def cited(self) -> Sequence[tuple[str, str]]:
        """What its relationships cite, each once, where it first stands."""
        return list(dict.fromkeys(citation for step in self.steps for citation in step.link.cited))


@dataclass(slots=True)
class Row:
    """A row of a connection: the node it leads to, and the fields and citations of the relationship that led there.

    `source` is the node that a pair leads from; `evidence` are the facts of a derived relationship; `link` is what a
    change is of, which leads to its target; `ties` are the types by which a node is shared, with their numbers.
    """

    node: Node
    fields: Mapping[str, Any] = field(default_factory=dict)
    cited: Sequence[tuple[str, str]] = ()
    source: Node | None = None
    evidence: Sequence[Fact] = ()
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

    def on(self, day: str) -> "Asking":
        """The same question, where it asks what holds on a day of its own."""
        return Asking(self.graph, day, self.variables)

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
                ends = [(pair.node, source) if backward else (source, pair.node)]
                ends += [(pair.node, source)] if derived.symmetric else []
                yield from (Row(far, pair.fields, evidence=pair.evidence) for near, far in ends if near is owner)


def _expanded(asking: Asking, walk: Expansion, owner: Node | None) -> Iterator[Row]:
    for link in asking.links(walk.relationship.name):
        near, far = (link.target, link.source) if walk.backward else (link.source, link.target)
        if near is owner and far.type in walk.types and is_seen(far, asking.day):
            yield Row(far, link.fields, link.cited)


def _changes(asking: Asking, changes: Changes) -> Iterator[Row]:
    """What is seen on one of two days only. Seen on the earlier day it went at its end, else it came at its start."""
    yield from _changed_links(asking, changes)
    for derived in changes.derived:
        yield from _changed_pairs(asking, changes, derived)


def _changed_pairs(asking: Asking, changes: Changes, derived: DerivedType) -> Iterator[Row]:
    """The edges that are there on one day only, as they are on that day."""
    before, after = asking.value(changes.before), asking.value(changes.after)
    seen = {day: {row.fields["id"]: row for row in pairs(asking.on(day), derived)} for day in (before, after)}
    for day, other, change in ((before, after, "REMOVED"), (after, before, "ADDED")):
        for pair in [row for identity, row in seen[day].items() if identity not in seen[other]]:
            ways = [way for fact in pair.evidence for way in fact.ways]
            moved = max(map(_went, ways)) if day < other else min(map(_came, ways))
            fields = {**pair.fields, "type": derived.name, "change": change, "cause": "EVENT", "day": moved}
            link = Link(derived.name, fields, (), cast("Node", pair.source), pair.node)
            yield Row(pair.node, fields, evidence=pair.evidence, link=link)


def _came(way: Way) -> str:
    """The day on which the last of its relationships and their ends came."""
    return max(part.fields["since_day"] or "" for part in way.parts)


def _went(way: Way) -> str:
    """The day on which the first of them went."""
    return min(part.fields["until_day"] or "~" for part in way.parts)


def _changed_links(asking: Asking, changes: Changes) -> Iterator[Row]:
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
            change = "ADDED" if now else "REMOVED"
            fields = {**link.fields, "type": link.type, "change": change, "cause": "EVENT", "day": day}
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
        reached = list(_ways(asking, derived, source))
        for target in asking.nodes(*derived.target.types):
            ways = [way for end, way in reached if end is target]
            # A symmetric type has one edge, from the node whose id comes first.
            turned = derived.symmetric and source.fields["id"] > target.fields["id"]
            if ways and source is not target and not turned:
                name = f"{derived.name}:{source.fields['id']}:{target.fields['id']}"
                evidence = _facts(ways)
                fields = {"id": name, "weight": len(evidence), **_hull([way.links for way in ways])}
                yield Row(target, fields, source=source, evidence=evidence)


def _facts(ways: Sequence[Way]) -> list[Fact]:
    """The ways with the same pattern and the same thing in between are one fact; by pattern, then by ids."""
    by_key: dict[tuple[int, tuple[str, ...]], list[Way]] = {}
    for way in ways:
        by_key.setdefault((way.place, way.key), []).append(way)
    return [Fact(place, of_key, _hull([way.links for way in of_key])) for (place, _), of_key in sorted(by_key.items())]


def _ways(asking: Asking, derived: DerivedType, source: Node) -> Iterator[tuple[Node, Way]]:
    """Where the patterns lead from a node; those of a symmetric type also from their ends."""
    for place, pattern in enumerate(derived.patterns):
        yield from _along(asking, place, pattern, source)
        if derived.symmetric and not _reads_alike(pattern):
            for start in asking.nodes(*pattern.start):
                for end, way in _along(asking, place, pattern, start):
                    if end is source:
                        yield start, way.turned()


def _reads_alike(pattern: Pattern) -> bool:
    """Whether a pattern is the same from both of its ends."""
    there = [(hop.relationship, hop.backward and not hop.either, hop.types) for hop in pattern.hops]
    starts = [pattern.start, *(hop.types for hop in pattern.hops)]
    back = [
        (hop.relationship, not hop.backward and not hop.either, types)
        for hop, types in reversed(list(zip(pattern.hops, starts, strict=False)))
    ]
    return (there, pattern.start, pattern.by_source) == (back, pattern.end, pattern.by_target)


def _along(asking: Asking, place: int, pattern: Pattern, source: Node) -> Iterator[tuple[Node, Way]]:
    starts: list[tuple[Node, tuple[Step, ...]]] = [(source, ())] if source.type in pattern.start else []
    if pattern.by_source and starts:
        starts += [(link.source, (Step(-1, link, True),)) for link in _representing(asking) if link.target is source]
    for start, before in starts:
        for end, steps, nodes in _steps(asking, start, pattern, 0):
            way = Way(place, (*before, *steps), nodes[:-1])
            ends = [(end, way)] if end.type in pattern.end else []
            if pattern.by_target:
                ends += [
                    (link.target, Way(place, (*way.steps, Step(len(pattern.hops), link, False)), way.via))
                    for link in _representing(asking)
                    if link.source is end and link.target.type in pattern.end and not (before and end is start)
                ]
            yield from ((end, way) for end, way in ends if way.holds)


def _representing(asking: Asking) -> Iterator[Link]:
    """The relationships by which a node that is seen represents another one."""
    for relationship in asking.graph.ontology.relationships.values():
        if relationship.represents:
            yield from (link for link in asking.links(relationship.name) if is_seen(link.source, asking.day))


def _steps(
    asking: Asking, here: Node, pattern: Pattern, done: int
) -> Iterator[tuple[Node, tuple[Step, ...], tuple[Node, ...]]]:
    """Where the hops of a pattern lead from a node after the first ones, and over which nodes."""
    if done == len(pattern.hops):
        yield here, (), ()
        return
    hop, is_last = pattern.hops[done], done + 1 == len(pattern.hops)
    for link, backward in itertools.product(asking.links(hop.relationship), hop.directions):
        near, far = (link.target, link.source) if backward else (link.source, link.target)
        allowed = far.type in hop.types or (is_last and pattern.by_target)
        if near is here and allowed and is_seen(far, asking.day):
            for end, steps, nodes in _steps(asking, far, pattern, done + 1):
                yield end, (Step(done, link, backward), *steps), (far, *nodes)


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
