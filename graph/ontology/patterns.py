"""The text of a pattern: `(Unit)-[PARTICIPATES_IN]->(Project | Activity)<-[PARTICIPATES_IN]-(Community)`."""

import re

from graph.ontology.declaration import Declared
from graph.ontology.model import Hop

MAXIMUM_HOPS = 4
_NODE = r"\(\s*(\w+(?:\s*\|\s*\w+)*)\s*\)"
_STEP = re.compile(rf"\s*(<?)-\[\s*(\w+)\s*\]-(>?)\s*{_NODE}")
_START = re.compile(rf"\s*{_NODE}")
_FORM = "(Type)-[RELATIONSHIP]->(Type | Type)<-[RELATIONSHIP]-(Type)"


def read_hops(declared: Declared) -> tuple[Hop, ...]:
    """The hops of a pattern; mistakes of form are noted, and no hops returned. The first node is the source's type."""
    text = declared.text()
    start = _START.match(text)
    position = start.end() if start else -1
    hops: list[Hop] = []
    while 0 <= position < len(text):
        step = _STEP.match(text, position)
        if step is None or bool(step[1]) == bool(step[3]):
            position = -1
            break
        hops.append(Hop(step[2], bool(step[1]), tuple(re.findall(r"\w+", step[4]))))
        position = step.end()
    if position < 0 or not 0 < len(hops) <= MAXIMUM_HOPS:
        declared.wrong(f"{text!r} is not a pattern; allowed: {_FORM}, 1 to {MAXIMUM_HOPS} relationships")
        return ()
    return tuple(hops)
