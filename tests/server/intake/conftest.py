"""`take` asks a store about a file as the route does."""

from typing import Any, Protocol

import orjson
import pytest

from graph.stores.store import Store
from server.intake.request import read_intake
from server.intake.taking import take as take_in


class Take(Protocol):
    """Takes a body in, and returns the answer as a client reads it."""

    async def __call__(self, body: dict[str, Any]) -> Any: ...


@pytest.fixture
def take(empty_store: Store) -> Take:
    async def ask(body: dict[str, Any]) -> Any:
        request = read_intake(orjson.dumps(body), empty_store.ontology)
        return orjson.loads(orjson.dumps(await take_in(empty_store, request, "office")))

    return ask
