"""Exports: a selection of the graph, written to a sink in a dialect while the store streams it.

await export(store, selection, DIALECTS["gexf"], file, ExportOptions(language="en"))
"""

import asyncio
import contextlib
import functools
import threading
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import assert_never

from graph.errors import Code, StoreError
from graph.export.dialect import AnyDialect, Dialect, RecordDialect, RecordStream, Sink
from graph.export.projection import Projection
from graph.export.records_to_projection import header_of, projection_of
from graph.layout.coordinates import layout
from graph.selection.citing import Citation, cited_records
from graph.selection.selection import Selection
from graph.stores.revisions import RevisionPage
from graph.stores.store import Store
from graph.threads import in_own_thread


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """The language of labels and titles, zh or en, and whether tables written as text begin with a byte-order mark."""

    language: str = "zh"
    byte_order_mark: bool = True


async def export(
    store: Store, selection: Selection, dialect: AnyDialect, sink: Sink, options: ExportOptions
) -> Citation:
    """Writes a selection to a sink, and returns what the file cites.

    Raises whatever the store or the sink raises. What was written until then does not look like a complete file.
    """
    stoppable = _StoppableSink(sink)
    # Dialects write synchronously, and the sink may block for as long as a client is slow: each export has a thread.
    match dialect:
        case RecordDialect():
            async with cited_records(store, selection) as cited:
                revision = await _revision(store, cited.citation)
                stream = RecordStream(store.ontology, cited.citation, cited.batches, options.language, revision)
                await in_own_thread(functools.partial(dialect.write, stream, stoppable), stoppable.stop)
                return cited.citation
        case Dialect():
            async with projected(store, selection, options) as projection:
                await in_own_thread(functools.partial(dialect.write, projection, stoppable), stoppable.stop)
                return projection.header.citation
        case _:
            assert_never(dialect)


async def _revision(store: Store, citation: Citation) -> int:
    """The last revision, where it is the one that led to what is cited; else 0."""
    last = await store.revisions(RevisionPage(first=1))
    return last[0].sequence if last and last[0].snapshot == citation.snapshot else 0


class _StoppableSink:
    """A sink that refuses further bytes once the export is given up.

    A thread cannot be stopped from outside; but a dialect writes after every batch, and ends with the error.
    """

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._stopped = threading.Event()

    def write(self, data: bytes, /) -> int:
        """Passes the bytes on; raises StoreError after `stop`."""
        if self._stopped.is_set():
            raise StoreError(Code.STORE_UNAVAILABLE, "the export was given up")
        return self._sink.write(data)

    def stop(self) -> None:
        """Makes the next write fail."""
        self._stopped.set()


@contextlib.asynccontextmanager
async def projected(store: Store, selection: Selection, options: ExportOptions) -> AsyncIterator[Projection]:
    """The projection of a selection, with coordinates where all of it is in memory.

    It can be read once, within the context, and not in the event loop's thread, which fetches the batches meanwhile.
    """
    async with cited_records(store, selection) as cited:
        header = header_of(
            store.ontology, cited.extract, cited.citation, options.language, byte_order_mark=options.byte_order_mark
        )
        projection = projection_of(header, cited.batches)
        # A layout needs all nodes and edges at once, so a graph too large for memory has none.
        yield await asyncio.to_thread(_with_coordinates, projection) if cited.in_memory else projection


def _with_coordinates(projection: Projection) -> Projection:
    nodes = [node for batch in projection.nodes for node in batch]
    edges = [edge for batch in projection.edges for edge in batch]
    coordinates = layout([node.id for node in nodes], [(edge.source, edge.target) for edge in edges])
    degrees = Counter(end for edge in edges for end in {edge.source, edge.target})
    placed_nodes = [
        node._replace(x=coordinates[node.id][0], y=coordinates[node.id][1], degree=degrees[node.id]) for node in nodes
    ]
    return Projection(projection.header, [placed_nodes], [edges])
