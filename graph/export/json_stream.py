"""JSON written as it is read: items batch by batch, and around them what a format says of the whole.

sink.write(opened({"attributes": {}}, "nodes"))    {"attributes":{},"nodes":[
write_items(sink, projection.nodes, to_record)     {"id":"a"},{"id":"b"}
sink.write(b"]}")                                  ]}
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

import orjson

from graph.export.dialect import Sink
from graph.export.fields import placed
from graph.export.projection import Node
from graph.selection.citing import Citation

Json: TypeAlias = dict[str, Any]
Item = TypeVar("Item")


def opened(members: Mapping[str, Any], *path: str) -> bytes:
    """An object with these members, up to the start of one more: a list, at the end of a path, that is written next."""
    first, *others = path
    content: Any = []
    for name in reversed(others):
        content = {name: content}
    return orjson.dumps({**members, first: content})[: -len("]" + "}" * len(path))]


def write_items(sink: Sink, batches: Iterable[Sequence[Item]], record: Callable[[Item], Json]) -> int:
    """Writes the items of a list, without its brackets; returns how many."""
    count = 0
    for batch in batches:
        if batch:
            text = orjson.dumps([record(item) for item in batch])[1:-1]
            sink.write(b",\n" + text if count else text)
            count += len(batch)
    return count


def cited(citation: Citation) -> Json:
    """The citation, whole and in its parts."""
    parts = {
        "query": citation.query,
        "omitted": citation.omitted,
        "bound": citation.bound,
        "day": citation.day,
        "snapshot": citation.snapshot,
    }
    return {
        "citation": citation.text,
        **{name: part for name, part in parts.items() if part},
        "sources": list(citation.sources),
    }


class Placements:
    """Nodes as they pass, and afterwards whether it is known of every one where it lies."""

    def __init__(self, batches: Iterable[Sequence[Node]]) -> None:
        self._batches = batches
        self.complete = True

    def __iter__(self) -> Iterator[Sequence[Node]]:
        for batch in self._batches:
            self.complete = self.complete and all(map(placed, batch))
            yield batch
