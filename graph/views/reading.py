"""Reads a selection of a store's graph as a projection; one of few nodes is laid out."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass

from graph.ontology.model import NodeType
from graph.plan.extract import Rows
from graph.stores.store import Store
from graph.views.citing import CitedRows, cited_rows
from graph.views.header import header_of
from graph.views.layout.coordinates import layout
from graph.views.projection import Edge, Header, Node, Projection
from graph.views.rows import edge_reader, node_reader
from graph.views.selection import Selection


@dataclass(frozen=True, slots=True)
class Manner:
    """How a projection is written: its labels in zh or en, and whether tables of text begin with a byte-order mark."""

    language: str = "zh"
    marked: bool = True


@contextlib.asynccontextmanager
async def projected(store: Store, selection: Selection, manner: Manner) -> AsyncIterator[Projection]:
    """The projection of a selection, to be read once and within the context, in a thread other than the loop's."""
    async with cited_rows(store, selection) as found:
        graph = projection_of(store, found, manner)
        yield await asyncio.to_thread(_laid_out, graph) if found.whole else graph


def projection_of(store: Store, found: CitedRows, manner: Manner) -> Projection:
    """The projection of rows, without coordinates."""
    header = header_of(store.ontology, found.extract, found.citation, manner.language, marked=manner.marked)
    graph = _Graph(header, found.rows)
    return Projection(header, graph.nodes(), graph.edges())


class _Graph:
    """Nodes and then edges of one sequence of rows."""

    def __init__(self, header: Header, rows: Iterator[Rows]) -> None:
        self._header = header
        self._rows = rows
        self._first_edges: list[Rows] = []

    def nodes(self) -> Iterator[Sequence[Node]]:
        """Batches up to the first of edges."""
        for some in self._rows:
            if not isinstance(some.of, NodeType):
                self._first_edges.append(some)
                return
            read = node_reader(some.of, self._header.node_attributes, self._header.language)
            yield [read(row) for row in some.rows]

    def edges(self) -> Iterator[Sequence[Edge]]:
        """The batches behind the nodes."""
        for some in itertools.chain(self._first_edges, self._rows):
            if not isinstance(some.of, NodeType):
                read = edge_reader(some.of, self._header.edge_attributes, self._header.language)
                yield [read(row) for row in some.rows]


def _laid_out(graph: Projection) -> Projection:
    """A graph with the coordinates of its nodes."""
    nodes = [node for batch in graph.nodes for node in batch]
    edges = [edge for batch in graph.edges for edge in batch]
    places = layout([node.id for node in nodes], [(edge.source, edge.target) for edge in edges])
    placed = [node._replace(x=places[node.id][0], y=places[node.id][1]) for node in nodes]
    return Projection(graph.header, [placed], [edges])
