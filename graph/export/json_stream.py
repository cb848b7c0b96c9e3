"""What dialects in JSON share: writing a list of any length item by item, and the members that their items have.

sink.write(open_list({"attributes": {}}, "nodes"))      {"attributes":{},"nodes":[
write_items(sink, projection.nodes, node_record)        {"id":"a"},{"id":"b"}
sink.write(b"]}")                                       ]}
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

import orjson

from graph.export.dialect import Sink
from graph.export.projection import Edge, Node, Value
from graph.selection.citing import Citation

Json: TypeAlias = dict[str, Any]
Item = TypeVar("Item")


def open_list(members: Mapping[str, Any], *path: str) -> bytes:
    """The text of an object up to the start of a list in it, which is to be written next.

    The list is the last member of the object, after `members`; with a longer path it is in objects within the object.

    >>> open_list({"a": 1}, "elements", "nodes")
    b'{"a":1,"elements":{"nodes":['
    """
    first, *inner = path
    content: Any = []
    for name in reversed(inner):
        content = {name: content}
    # The text of the whole, without what closes the empty list and the objects around it.
    return orjson.dumps({**members, first: content})[: -len("]" + "}" * len(path))]


def write_items(sink: Sink, batches: Iterable[Sequence[Item]], record: Callable[[Item], Json]) -> int:
    """Writes the items of a list without its brackets, a batch at a time; returns how many there were."""
    count = 0
    for batch in batches:
        if batch:
            # One call of orjson for the batch instead of one for each item; the batch's own brackets are cut off.
            text = orjson.dumps([record(item) for item in batch])[1:-1]
            sink.write(b",\n" + text if count else text)
            count += len(batch)
    return count


def citation_members(citation: Citation) -> Json:
    """The citation: all of it as one text in `citation`, then its parts, of which those that are empty are left out.

    `sources` is there even where it is empty.
    """
    parts = {
        "query": citation.query,
        "omitted": citation.omitted,
        "bound": citation.bound,
        "day": citation.day,
        "knownAt": citation.known_at,
        "snapshot": citation.snapshot,
    }
    return {
        "citation": citation.text,
        **{name: part for name, part in parts.items() if part},
        "sources": list(citation.sources),
    }


def present_values(names: Iterable[str], values: Iterable[Value]) -> dict[str, Value]:
    """The values by name, without those that are None: a missing value is no member, rather than null."""
    return {name: value for name, value in zip(names, values, strict=True) if value is not None}


def period(item: Node | Edge) -> dict[str, Value]:
    """The members `start` and `end`; an open side has none."""
    return present_values(("start", "end"), (item.start, item.end))


def coordinates(node: Node) -> dict[str, Value]:
    """The members `x` and `y`; none of them where the node has no coordinates."""
    return {"x": node.x, "y": node.y} if node.has_coordinates else {}


class NodeSurvey:
    """Passes batches of nodes on, and notes two facts about all of them, which some formats state after the last one.

    `all_placed` is whether every node has coordinates, and `node_types` are the names of the types that occur. Both are
    complete once the batches have been read to their end.
    """

    def __init__(self, batches: Iterable[Sequence[Node]]) -> None:
        self._batches = batches
        self.all_placed = True
        self.node_types: set[str] = set()

    def __iter__(self) -> Iterator[Sequence[Node]]:
        for batch in self._batches:
            self.all_placed = self.all_placed and all(node.has_coordinates for node in batch)
            self.node_types.update(node.node_type for node in batch)
            yield batch
