"""The text of a pattern: `(Unit)-[PARTICIPATES_IN]->(Project | Activity)<-[PARTICIPATES_IN]-(Community)`."""

import re

from graph.ontology.declaration import Declared
from graph.ontology.model import Hop

MAXIMUM_HOPS = 4
_NODE = r"\(\s*(\w+(?:\s*\|\s*\w+)*)\s*\)"
_STEP = re.compile(rf"\s*(<?)-\[\s*(\w+)\s*\]-(>?)\s*{_NODE}")
_START = re.compile(rf"\s*{_NODE}")
_FORM = "(Type)-[RELATIONSHIP]->(Type | Type)<-[RELATIONSHIP]-(Type)"


def read_hops(declared: Declared, source: str) -> tuple[Hop, ...]:
    """The hops of a pattern that starts at `source`; mistakes of form are noted, and no hops returned."""
    text = declared.text()
    start = _START.match(text)
    position = start.end() if start else -1
    hops: list[Hop] = []
    while 0 <= position < len(text):
        step = _STEP.match(text, position)
        if step is None or bool(step[1]) == bool(step[3]):
            position = -1
            break
        hops.append(Hop(step[2], bool(step[1]), _types(step[4])))
        position = step.end()
    if position < 0 or not 0 < len(hops) <= MAXIMUM_HOPS:
        declared.wrong(f"{text!r} is not a pattern; allowed: {_FORM}, 1 to {MAXIMUM_HOPS} relationships")
        return ()
    first = _types(start[1]) if start else ()
    if source and first != (source,):
        declared.wrong(f"{text!r} starts at {' | '.join(first)}; allowed: {source}, where the relationship leads from")
    for types in (first, *(hop.types for hop in hops)):
        for name in sorted({name for name in types if types.count(name) > 1}):
            declared.wrong(f"{text!r} names {name!r} twice in one place")
    return tuple(hops)


def _types(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text))
