"""Exports: a selection of the graph, written in a dialect while the store streams it; one of few nodes is laid out."""

import asyncio
import contextlib
import functools
import itertools
import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass

from graph.errors import Code, StoreError
from graph.export.attributes import edge_reader, header_of, node_reader
from graph.export.dialect import AnyDialect, RecordDialect, Sink
from graph.export.projection import Edge, Header, Node, Projection
from graph.layout.coordinates import layout
from graph.ontology.model import NodeType
from graph.plan.extract import Rows
from graph.selection.citing import Citation, CitedRows, cited_rows, in_own_thread
from graph.selection.request import Selection
from graph.stores.store import Store


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """The language of labels, zh or en, and whether tables written as text begin with a byte-order mark."""

    language: str = "zh"
    marked: bool = True


async def export(
    store: Store, selection: Selection, dialect: AnyDialect, sink: Sink, options: ExportOptions
) -> Citation:
    """Writes a selection to a sink, in a thread of its own; returns what the file cites.

    Raises what the store or the sink raises; what was written until then is no whole file.
    """
    stoppable = _Stoppable(sink)
    if isinstance(dialect, RecordDialect):
        async with cited_rows(store, selection) as cited:
            write = functools.partial(dialect.write, cited.citation, cited.rows, stoppable)
            await in_own_thread(write, stoppable.stop)
            return cited.citation
    else:
        async with projected(store, selection, options) as projection:
            await in_own_thread(functools.partial(dialect.write, projection, stoppable), stoppable.stop)
            return projection.header.citation


class _Stoppable:
    """A sink that takes nothing more once the export is given up, so that its thread ends."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._stopped = threading.Event()

    def write(self, data: bytes, /) -> int:
        """Passes bytes on."""
        if self._stopped.is_set():
            raise StoreError(Code.STORE_UNAVAILABLE, "the export was given up")
        return self._sink.write(data)

    def stop(self) -> None:
        """Lets the next write fail."""
        self._stopped.set()


@contextlib.asynccontextmanager
async def projected(store: Store, selection: Selection, options: ExportOptions) -> AsyncIterator[Projection]:
    """The projection of a selection, to be read once and within the context, in a thread other than the loop's."""
    async with cited_rows(store, selection) as cited:
        projection = _projection(store, cited, options)
        yield await asyncio.to_thread(_laid_out, projection) if cited.whole else projection


def _projection(store: Store, cited: CitedRows, options: ExportOptions) -> Projection:
    """The projection of rows, without coordinates."""
    header = header_of(store.ontology, cited.extract, cited.citation, options.language, marked=options.marked)
    batches = _Batches(header, cited.rows)
    return Projection(header, batches.nodes(), batches.edges())


class _Batches:
    """Nodes and then edges of one sequence of rows."""

    def __init__(self, header: Header, rows: Iterator[Rows]) -> None:
        self._header = header
        self._rows = rows
        self._first_edges: list[Rows] = []

    def nodes(self) -> Iterator[Sequence[Node]]:
        """Batches up to the first of edges."""
        for batch in self._rows:
            if not isinstance(batch.of, NodeType):
                self._first_edges.append(batch)
                return
            read = node_reader(batch.of, self._header.node_attributes, self._header.language)
            yield [read(row) for row in batch.rows]

    def edges(self) -> Iterator[Sequence[Edge]]:
        """The batches behind the nodes."""
        for batch in itertools.chain(self._first_edges, self._rows):
            if not isinstance(batch.of, NodeType):
                read = edge_reader(batch.of, self._header.edge_attributes, self._header.language)
                yield [read(row) for row in batch.rows]


def _laid_out(projection: Projection) -> Projection:
    """The projection with the coordinates of its nodes."""
    nodes = [node for batch in projection.nodes for node in batch]
    edges = [edge for batch in projection.edges for edge in batch]
    places = layout([node.id for node in nodes], [(edge.source, edge.target) for edge in edges])
    placed = [node._replace(x=places[node.id][0], y=places[node.id][1]) for node in nodes]
    return Projection(projection.header, [placed], [edges])
