"""Stores that hold just the facts of one random graph after another."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from graph.ontology.model import Ontology
from graph.stores.opening import open_store
from graph.stores.store import Store
from tests.conftest import Place
from tests.graphs import NOW, Fact, batches

PATIENCE = 300.0
"""Seconds: planning a large document may take long on a busy machine, which is nothing to find out here."""


class Held:
    """The embedded store, with the server beside it where the place is one."""

    def __init__(self, place: Place, ontology: Ontology, folder: Path) -> None:
        self._place = place
        self._ontology = ontology
        self._folder = folder
        self._count = 0
        self._embedded: Store | None = None
        self._server = open_store(place.url(""), ontology, deadline=PATIENCE) if place.kind == "neo4j" else None

    async def hold(self, facts: Sequence[Fact]) -> Mapping[str, Store]:
        """The stores by name, with just these facts."""
        stores = {"sqlite": await self._new_embedded()}
        if self._server is not None:
            self._place.clear("")
            stores["neo4j"] = self._server
        for store in stores.values():
            await store.write(batches(self._ontology, facts), NOW)
        return stores

    async def _new_embedded(self) -> Store:
        if self._embedded is not None:
            await self._embedded.close()
            for file in self._folder.glob("random*"):
                file.unlink()
        self._count += 1
        self._embedded = open_store(f"sqlite:{self._folder}/random{self._count}.db", self._ontology)
        return self._embedded

    async def close(self) -> None:
        """Closes the stores."""
        for store in (self._embedded, self._server):
            if store is not None:
                await store.close()
