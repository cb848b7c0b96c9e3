"""The graphs that one request analyzes: equal selections are read once, and few graphs are in memory at a time."""

import asyncio
from weakref import WeakKeyDictionary

from graph.errors import Code, StoreError
from graph.stores.store import Store
from graph.views.analysis.extraction import Extracted, extracted
from graph.views.selection import Selection

AT_ONCE = 2
"""Graphs of one store that are read at the same time; each may take half a gigabyte."""

PATIENCE = 30.0
"""Seconds that a request waits for others to have read theirs."""

_places: WeakKeyDictionary[Store, asyncio.Semaphore] = WeakKeyDictionary()


class GraphLoader:
    """Made for each request."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[str, asyncio.Task[Extracted]] = {}

    async def load(self, selection: Selection) -> Extracted:
        """The graph of a selection; raises GongjianError."""
        name = f"{selection.text(self._store.ontology)} {selection.as_of}"
        if name not in self._read:
            self._read[name] = asyncio.create_task(self._extracted(selection))
        return await self._read[name]

    async def _extracted(self, selection: Selection) -> Extracted:
        places = _places.setdefault(self._store, asyncio.Semaphore(AT_ONCE))
        try:
            await asyncio.wait_for(places.acquire(), PATIENCE)
        except TimeoutError:
            message = f"other graphs have been read for {PATIENCE:g} s; ask again in a moment"
            raise StoreError(Code.STORE_UNAVAILABLE, message) from None
        try:
            return await extracted(self._store, selection)
        finally:
            places.release()
