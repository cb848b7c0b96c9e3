"""The graphs that one request analyzes: equal selections are read once, and few graphs are in memory at a time."""

import asyncio
from weakref import WeakKeyDictionary

from graph.analysis.selected_graph import SelectedGraph, read_selected_graph
from graph.errors import Code, RequestError, StoreError
from graph.selection.request import Selection
from graph.stores.store import Store

AT_ONCE = 2
"""Requests of one store that analyze at the same time; each graph may take half a gigabyte."""

MOST = 4
"""Graphs of one request."""

PATIENCE = 30.0
"""Seconds that a request waits for others to have analyzed theirs."""

_places: WeakKeyDictionary[Store, asyncio.Semaphore] = WeakKeyDictionary()


class GraphLoader:
    """Made for each request, and closed at its end: until then its graphs are in memory, and it holds a place."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[str, asyncio.Task[SelectedGraph]] = {}
        self._turn = asyncio.Lock()
        self._place: asyncio.Semaphore | None = None

    async def load(self, selection: Selection) -> SelectedGraph:
        """The graph of a selection; raises GongjianError."""
        name = f"{selection.text(self._store.ontology)} {selection.as_of}"
        if name not in self._read:
            if len(self._read) == MOST:
                message = f"analysis: more than {MOST} selections in a request; ask for the others in another one"
                raise RequestError(Code.COST_EXCEEDED, message)
            self._read[name] = asyncio.create_task(self._extracted(selection))
        return await self._read[name]

    def close(self) -> None:
        """Gives the place back."""
        for reading in self._read.values():
            reading.cancel()
        self._read.clear()
        if self._place is not None:
            self._place.release()
            self._place = None

    async def _extracted(self, selection: Selection) -> SelectedGraph:
        async with self._turn:
            await self._take_place()
            return await read_selected_graph(self._store, selection)

    async def _take_place(self) -> None:
        if self._place is not None:
            return
        places = _places.setdefault(self._store, asyncio.Semaphore(AT_ONCE))
        try:
            await asyncio.wait_for(places.acquire(), PATIENCE)
        except TimeoutError:
            message = f"others have been analyzing for {PATIENCE:g} s; ask again in a moment"
            raise StoreError(Code.STORE_UNAVAILABLE, message) from None
        self._place = places
