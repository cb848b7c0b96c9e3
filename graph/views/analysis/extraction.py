"""Reads a selection of a store's graph into memory, to be analyzed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from graph.errors import Code, RequestError
from graph.stores.store import Store
from graph.views.analysis.graph import read
from graph.views.analysis.subject import Subject
from graph.views.citing import cited_rows
from graph.views.own_thread import in_own_thread
from graph.views.projection import Citation, Projection
from graph.views.reading import Manner, projection_of
from graph.views.selection import NARROW, Selection

T = TypeVar("T")

MOST_NODES, MOST_EDGES = 100_000, 400_000
"""What is held in memory at most: about half a gigabyte."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """A graph in memory, and the citation of what it is."""

    subject: Subject
    citation: Citation


async def extracted(store: Store, selection: Selection) -> Extracted:
    """The graph of a selection; raises RequestError where it is too large."""
    async with cited_rows(store, selection) as found:
        graph = projection_of(store, found, Manner())
        bounded = Projection(
            graph.header, _bounded(graph.nodes, MOST_NODES, "nodes"), _bounded(graph.edges, MOST_EDGES, "edges")
        )
        kinds = frozenset((*graph.header.node_kinds, *graph.header.edge_kinds))
        read_graph = await in_own_thread(lambda: read(bounded), lambda: None)
        return Extracted(Subject(read_graph, store.ontology, kinds, selection.as_of), found.citation)


def _bounded(batches: Iterable[Sequence[T]], most: int, what: str) -> Iterator[Sequence[T]]:
    count = 0
    for batch in batches:
        count += len(batch)
        if count > most:
            raise RequestError(Code.COST_EXCEEDED, f"the selection has more than {most:,} {what}; ", *NARROW)
        yield batch
