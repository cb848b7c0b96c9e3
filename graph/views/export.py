"""Exports: a selection of the graph, written in a dialect while the store streams it."""

import functools
import threading

from graph.errors import Code, StoreError
from graph.stores.store import Store
from graph.views.citing import cited_rows
from graph.views.dialect import AnyDialect, RecordDialect, Sink
from graph.views.own_thread import in_own_thread
from graph.views.projection import Citation
from graph.views.reading import Manner, projected
from graph.views.selection import Selection


async def export(store: Store, selection: Selection, dialect: AnyDialect, sink: Sink, manner: Manner) -> Citation:
    """Writes a selection to a sink, in a thread of its own; returns what the file cites.

    Raises what the store or the sink raises; what was written until then is no whole file.
    """
    stoppable = _Stoppable(sink)
    if isinstance(dialect, RecordDialect):
        async with cited_rows(store, selection) as found:
            write = functools.partial(dialect.write, found.citation, found.rows, stoppable)
            await in_own_thread(write, stoppable.stop)
            return found.citation
    else:
        async with projected(store, selection, manner) as graph:
            await in_own_thread(functools.partial(dialect.write, graph, stoppable), stoppable.stop)
            return graph.header.citation


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
