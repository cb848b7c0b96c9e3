"""Reads a part of a store's graph into memory, to be analyzed."""

import functools
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.analysis.graph import Graph, graph_of
from graph.errors import Code, RequestError
from graph.layout.ties import Ties
from graph.ontology.model import NodeType, Ontology
from graph.plan.extract import Rows
from graph.selection.citing import Citation, cited_rows, in_own_thread
from graph.selection.request import BY_TYPES, NARROW, Selection
from graph.stores.store import Store

MAXIMUM_NODES, MAXIMUM_EDGES = 100_000, 400_000
"""What is held in memory at most: about half a gigabyte."""


@dataclass(frozen=True)
class Extracted:
    """A graph in memory with its citation, and the day that governs it, '' for all time.

    `selected` are the types of nodes and relationships that were asked for, whether there are some or not.
    """

    graph: Graph
    ontology: Ontology
    selected: frozenset[str]
    citation: Citation
    day: str = ""

    @functools.cached_property
    def ties(self) -> Ties:
        """Who is tied with whom."""
        return self.graph.ties()

    def some_of(self, relationship_types: Sequence[str]) -> tuple[str, ...]:
        """Those of the types that were selected; raises RequestError where none was."""
        selected = tuple(name for name in relationship_types if name in self.selected)
        if not selected:
            raise _not_selected(relationship_types, "one of them")
        return selected

    def all_of(self, relationship_types: Sequence[str]) -> tuple[str, ...]:
        """The types, if all of them were selected, and the nodes that they lead to; raises RequestError otherwise.

        Of what was not read nothing can be told: that two have none of these edges would follow from the request.
        """
        recorded = self.ontology.relationships
        ends = [end for name in relationship_types if name in recorded for end in recorded[name].target.types]
        if not self.selected.issuperset((*relationship_types, *ends)):
            raise _not_selected((*relationship_types, *ends), "all of them")
        return tuple(relationship_types)


def _not_selected(names: Collection[str], how_many: str) -> RequestError:
    return RequestError(Code.BAD_FILTER, f"{', '.join(names)}: not selected; select {how_many} by ", *BY_TYPES)


async def extracted(store: Store, selection: Selection) -> Extracted:
    """The graph of a selection; raises RequestError where it is too large."""
    async with cited_rows(store, selection) as cited:
        graph = await in_own_thread(lambda: graph_of(_bounded(cited.rows)), lambda: None)
        selected = frozenset(element.name for element in cited.extract.kinds)
        return Extracted(graph, store.ontology, selected, cited.citation, selection.as_of)


def _bounded(batches: Iterable[Rows]) -> Iterator[Rows]:
    nodes = edges = 0
    for batch in batches:
        if isinstance(batch.of, NodeType):
            nodes += len(batch.rows)
        else:
            edges += len(batch.rows)
        for count, most, what in ((nodes, MAXIMUM_NODES, "nodes"), (edges, MAXIMUM_EDGES, "edges")):
            if count > most:
                raise RequestError(Code.COST_EXCEEDED, f"the selection has more than {most:,} {what}; ", *NARROW)
        yield batch
