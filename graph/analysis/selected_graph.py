"""Reads the graph of a selection from a store into memory, for analyses."""

import functools
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.analysis.graph import Graph, read_graph
from graph.errors import Code, RequestError
from graph.layout.ties import Ties
from graph.ontology.model import NodeType, Ontology
from graph.plan.extract import RecordBatch
from graph.selection.citing import Citation, cited_records
from graph.selection.selection import SELECT_LESS, TYPE_PARAMETERS, Selection
from graph.stores.store import Store
from graph.threads import in_own_thread

MAXIMUM_ANALYZED_NODES, MAXIMUM_ANALYZED_EDGES = 100_000, 400_000
"""The largest graph that is read into memory: about half a gigabyte."""


@dataclass(frozen=True)
class SelectedGraph:
    """The graph of a selection, and what else an analysis must know of the selection.

    `selected_types` are the names of the node types and relationship types that the caller selected, also of those
    without a record. `day` is the day on which all of it holds (2021-01-28), or '' for all time.
    """

    graph: Graph
    ontology: Ontology
    selected_types: frozenset[str]
    citation: Citation
    day: str = ""

    @functools.cached_property
    def ties(self) -> Ties:
        """The ties of the graph. They are computed once, as a request often asks for several analyses of them."""
        return self.graph.ties()

    def require_any(self, relationship_types: Sequence[str]) -> tuple[str, ...]:
        """Those of the types that are selected; raises RequestError (BAD_FILTER) if none is."""
        selected = tuple(name for name in relationship_types if name in self.selected_types)
        if not selected:
            raise _not_selected(relationship_types, "one of them")
        return selected

    def require_all(self, relationship_types: Sequence[str]) -> tuple[str, ...]:
        """The types themselves; raises RequestError (BAD_FILTER) unless all are selected, and all types they lead to.

        For an analysis that says something about nodes without such edges: of edges that were not read it would say
        that there are none.
        """
        recorded = self.ontology.relationships
        targets = [end for name in relationship_types if name in recorded for end in recorded[name].target.types]
        if not self.selected_types.issuperset((*relationship_types, *targets)):
            raise _not_selected((*relationship_types, *targets), "all of them")
        return tuple(relationship_types)


def _not_selected(names: Collection[str], how_many: str) -> RequestError:
    return RequestError(Code.BAD_FILTER, f"{', '.join(names)}: not selected; select {how_many} by ", *TYPE_PARAMETERS)


async def read_selected_graph(store: Store, selection: Selection) -> SelectedGraph:
    """The graph of a selection, all of one snapshot.

    Raises RequestError: COST_EXCEEDED where the graph is larger than `MAXIMUM_ANALYZED_NODES` and
    `MAXIMUM_ANALYZED_EDGES`, BAD_ID where no node to begin with is there. Raises StoreError where the store cannot be
    read.
    """
    async with cited_records(store, selection) as cited:
        # In a thread: making nodes and edges of records would keep the event loop from other requests. A request that
        # is given up has nothing to stop it by, but reads on to its end, which the bounds keep near.
        graph = await in_own_thread(lambda: read_graph(_bounded(cited.batches)), lambda: None)
        selected_types = frozenset(record_type.name for record_type in cited.extract.record_types)
        return SelectedGraph(graph, store.ontology, selected_types, cited.citation, selection.as_of)


def _bounded(batches: Iterable[RecordBatch]) -> Iterator[RecordBatch]:
    """The batches; raises RequestError at the first one that makes the graph too large, so that no more is read."""
    nodes = edges = 0
    for batch in batches:
        if isinstance(batch.record_type, NodeType):
            nodes += len(batch.records)
        else:
            edges += len(batch.records)
        for count, maximum, noun in (
            (nodes, MAXIMUM_ANALYZED_NODES, "nodes"),
            (edges, MAXIMUM_ANALYZED_EDGES, "edges"),
        ):
            if count > maximum:
                raise RequestError(
                    Code.COST_EXCEEDED, f"the selection has more than {maximum:,} {noun}; ", *SELECT_LESS
                )
        yield batch
