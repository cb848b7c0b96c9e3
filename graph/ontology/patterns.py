"""The text of a pattern: `(Unit)-[PARTICIPATES_IN]->(Project | Activity)<-[PARTICIPATES_IN]-(Community)`."""

import re

from graph.ontology.declaration import DeclaredValue
from graph.ontology.model import Hop

MAXIMUM_HOPS = 4
"""The relationships of a pattern: each is a join in both stores, and the paths that they find multiply."""

_NODE = r"\(\s*(\w+(?:\s*\|\s*\w+)*)\s*\)"
_HOP = re.compile(rf"\s*(<?)-\[\s*(\w+)\s*\]-(>?)\s*{_NODE}")
_START = re.compile(rf"\s*{_NODE}")
_FORM = "(Type)-[RELATIONSHIP]->(Type | Type)<-[RELATIONSHIP]-(Type)"


def read_hops(declared: DeclaredValue, source: str) -> tuple[Hop, ...]:
    """The hops of a pattern that starts at the node type `source`, or anywhere where that is ''.

    Mistakes are noted. A text of another form has no hops; whether the types exist is checked in `rules.py`.
    """
    text = declared.text()
    start, hops = _parse(text)
    if not 0 < len(hops) <= MAXIMUM_HOPS:
        declared.note(f"{text!r} is not a pattern; allowed: {_FORM}, 1 to {MAXIMUM_HOPS} relationships")
        return ()
    if source and start != (source,):
        declared.note(f"{text!r} starts at {' | '.join(start)}; allowed: {source}, where the relationship leads from")
    for types in (start, *(hop.types for hop in hops)):
        for name in sorted({name for name in types if types.count(name) > 1}):
            declared.note(f"{text!r} names {name!r} twice in one place")
    return hops


def _parse(text: str) -> tuple[tuple[str, ...], tuple[Hop, ...]]:
    """The node types at the start and the hops; no hops where any part of the text has another form."""
    start = _START.match(text)
    if start is None:
        return (), ()
    position, hops = start.end(), []
    while position < len(text):
        hop = _HOP.match(text, position)
        # An arrow with no head has no direction, and one with two heads has both.
        if hop is None or bool(hop[1]) == bool(hop[3]):
            return (), ()
        hops.append(Hop(hop[2], bool(hop[1]), _types(hop[4])))
        position = hop.end()
    return _types(start[1]), tuple(hops)


def _types(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text))
