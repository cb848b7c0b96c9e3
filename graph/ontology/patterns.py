"""The text of a pattern, and the routes that follow from it.

    (Unit)-[PARTICIPATES_IN]->(Project | Activity)<-[PARTICIPATES_IN]-(represented Community)
    (Unit)-[PAIRED_WITH]-(Community)    in either direction

Whoever stands at the source of a relationship type that `represents` may stand for a node that is `represented`.
"""

import dataclasses
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from graph.ontology.declaration import DeclaredValue
from graph.ontology.model import Hop, Label, Pattern, RelationshipType
from graph.ontology.routes import Leg, Route

MAXIMUM_HOPS = 4
"""The relationships of a pattern: each is a join in both stores, and the paths that they find multiply."""

MAXIMUM_WAYS = 64
"""Routes of all patterns of a derived type: each is a part of statements, of which SQLite takes none with more than
some 120 such parts. Reading ends with the first one too many."""

_NODE = r"\(\s*(represented\s+)?(\w+(?:\s*\|\s*\w+)*)\s*\)"
_HOP = re.compile(rf"\s*(<?)-\[\s*(\w+)\s*\]-(>?)\s*{_NODE}")
_START = re.compile(rf"\s*{_NODE}")
_FORM = "(Type)-[RELATIONSHIP]->(Type | Type)<-[RELATIONSHIP]-(represented Type)"


def read_pattern(name: str, label: Label, declared: DeclaredValue, source: Sequence[str]) -> Pattern:
    """The pattern that a text says, which starts at nodes of the types `source`, or anywhere where these are empty.

    Mistakes are noted. A text of another form has no hops; whether the types exist is checked in `rules.py`.
    """
    text = declared.text()
    pattern, inner = _parse(name, label, text)
    if not 0 < len(pattern.hops) <= MAXIMUM_HOPS:
        declared.note(f"{text!r} is not a pattern; allowed: {_FORM}, 1 to {MAXIMUM_HOPS} relationships")
        return Pattern(name, label, (), ())
    if inner:
        declared.note(f"{text!r} has a represented node in between; allowed: at its ends")
    if source and not set(pattern.start) <= set(source):
        leads_from = f"{' | '.join(source)}, where the relationship leads from"
        declared.note(f"{text!r} starts at {' | '.join(pattern.start)}; allowed: {leads_from}")
    for types in (pattern.start, *(hop.types for hop in pattern.hops)):
        for type_name in sorted({type_name for type_name in types if types.count(type_name) > 1}):
            declared.note(f"{text!r} names {type_name!r} twice in one place")
    return pattern


def _parse(name: str, label: Label, text: str) -> tuple[Pattern, bool]:
    """The pattern, without hops where a part of the text has another form; and whether a node inside is represented."""
    nothing = Pattern(name, label, (), ()), False
    start = _START.match(text)
    if start is None:
        return nothing
    position, hops, represented = start.end(), [], [bool(start[1])]
    while position < len(text):
        hop = _HOP.match(text, position)
        # An arrow with two heads would be two relationships; one without any may have either direction.
        if hop is None or (hop[1] and hop[3]):
            return nothing
        hops.append(Hop(hop[2], bool(hop[1]), _types(hop[5]), either=not hop[1] and not hop[3]))
        represented.append(bool(hop[4]))
        position = hop.end()
    by_target = represented[-1] and bool(hops)
    return Pattern(name, label, _types(start[2]), tuple(hops), represented[0], by_target), any(represented[1:-1])


def _types(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text))


def routes_of(
    patterns: Sequence[Pattern], relationships: Mapping[str, RelationshipType], *, symmetric: bool
) -> tuple[Route, ...]:
    """All routes of patterns from source to target.

    A symmetric type has those from target to source, too, unless a pattern reads alike from both ends.
    """
    routes: list[Route] = []
    for place, pattern in enumerate(patterns):
        onward = list(itertools.islice(_of_pattern(place, pattern, relationships), MAXIMUM_WAYS + 1))
        routes += dict.fromkeys([*onward, *(route.reversed() for route in onward if symmetric)])
    return tuple(routes)


def _of_pattern(place: int, pattern: Pattern, relationships: Mapping[str, RelationshipType]) -> Iterator[Route]:
    """The routes of a pattern: by the nodes at its ends themselves, then by those that represent them."""
    firsts = [None, *_representing(pattern.start, relationships)] if pattern.by_source else [None]
    lasts = [None, *_representing(pattern.end, relationships)] if pattern.by_target else [None]
    for last, first in itertools.product(lasts, firsts):
        hops = list(pattern.hops)
        if last is not None and hops:
            hops[-1] = dataclasses.replace(hops[-1], types=last.source.types)
            hops.append(Hop(last.name, False, pattern.end))
        if first is not None:
            hops.insert(0, Hop(first.name, True, first.source.types))
        for start in pattern.start:
            for legs in _walked(start, hops, relationships):
                yield Route(place, legs, first is not None, last is not None)


def _representing(node_types: Sequence[str], relationships: Mapping[str, RelationshipType]) -> list[RelationshipType]:
    """The relationship types by which others represent nodes of one of these types."""
    return [
        relationship
        for relationship in relationships.values()
        if relationship.represents and set(relationship.target.types) & set(node_types)
    ]


def _walked(
    start: str, hops: Sequence[Hop], relationships: Mapping[str, RelationshipType]
) -> Iterator[tuple[Leg, ...]]:
    """The legs along all hops from a node of the type `start`, for each choice of types that relationships allow."""
    if not hops:
        yield ()
        return
    hop, *further = hops
    relationship = relationships.get(hop.relationship)
    for end, backward in itertools.product(hop.types, hop.directions):
        leg = Leg(hop.relationship, backward, start, end)
        if relationship is not None and (leg.source_type, leg.target_type) in relationship.pairs:
            yield from ((leg, *legs) for legs in _walked(end, further, relationships))
