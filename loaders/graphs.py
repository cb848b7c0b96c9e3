"""The graphs that one request analyzes: each selection is read once, and few graphs are in memory at a time.

with contextlib.closing(GraphLoader(store)) as graphs:
    selected_graph = await graphs.load(selection)
"""

import asyncio
from weakref import WeakKeyDictionary

from graph.analysis.selected_graph import SelectedGraph, read_selected_graph
from graph.errors import Code, RequestError, StoreError
from graph.selection.selection import Selection
from graph.stores.store import Store
from loaders.past import PastStates

MAXIMUM_ANALYZING_REQUESTS = 2
"""How many requests analyze graphs of one store at the same time: each graph may take half a gigabyte."""

MAXIMUM_GRAPHS_PER_REQUEST = 4

MAXIMUM_WAIT_SECONDS = 30.0
"""How long a request waits until fewer others analyze."""

_semaphores: WeakKeyDictionary[Store, asyncio.Semaphore] = WeakKeyDictionary()
"""One for each store; a request holds it from its first graph to its end."""


class GraphLoader:
    """The graphs of one request. They are in memory until it is closed, and so is the request's place."""

    def __init__(self, store: Store, past: PastStates | None = None) -> None:
        self.asked = False
        """Whether a graph was asked for."""
        self._store = store
        self._past = past or PastStates(None)
        self._reads: dict[str, asyncio.Task[SelectedGraph]] = {}
        self._read_lock = asyncio.Lock()
        self._held_semaphore: asyncio.Semaphore | None = None

    async def load(self, selection: Selection) -> SelectedGraph:
        """The graph of a selection; for equal selections the same.

        Raises RequestError (COST_EXCEEDED) for one selection too many, StoreError (STORE_UNAVAILABLE) where other
        requests analyze for too long, and what `read_selected_graph` raises.
        """
        self.asked = True
        name = f"{selection.text(self._store.ontology)} {selection.as_of} {selection.as_known_at}"
        if name not in self._reads:
            if len(self._reads) == MAXIMUM_GRAPHS_PER_REQUEST:
                message = (
                    f"analysis: more than {MAXIMUM_GRAPHS_PER_REQUEST} selections in a request; "
                    "ask for the others in another one"
                )
                raise RequestError(Code.COST_EXCEEDED, message)
            self._reads[name] = asyncio.create_task(self._read(selection))
        return await self._reads[name]

    def close(self) -> None:
        """Ends reads under way, drops the graphs, and lets another request analyze."""
        for read in self._reads.values():
            read.cancel()
        self._reads.clear()
        if self._held_semaphore is not None:
            self._held_semaphore.release()
            self._held_semaphore = None

    async def _read(self, selection: Selection) -> SelectedGraph:
        # One after the other, so that a request needs the memory for reading only once.
        async with self._read_lock:
            await self._wait_for_place()
            named = await self._past.named(selection)
            async with self._past.state_of(self._store, named) as store:
                return await read_selected_graph(store, named)

    async def _wait_for_place(self) -> None:
        if self._held_semaphore is not None:
            return
        semaphore = _semaphores.setdefault(self._store, asyncio.Semaphore(MAXIMUM_ANALYZING_REQUESTS))
        try:
            await asyncio.wait_for(semaphore.acquire(), MAXIMUM_WAIT_SECONDS)
        except TimeoutError:
            message = f"other requests have been analyzing for {MAXIMUM_WAIT_SECONDS:g} s; ask again in a moment"
            raise StoreError(Code.STORE_UNAVAILABLE, message) from None
        self._held_semaphore = semaphore
