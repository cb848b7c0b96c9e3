"""A store that is not there yet: the server answers, and finds it once it is loaded."""

from pathlib import Path

import httpx

from graph.stores.store import Store
from loaders.load import load
from tests.server.conftest import Ask

QUERY = '{ unit(key: "u1") { key } }'


async def test_queries_recover_once_the_store_is_loaded(ask: Ask, store: Store, folder: Path) -> None:
    before = await ask(QUERY)
    assert before["data"] == {"unit": None}
    assert before["errors"][0]["extensions"] == {"code": "STORE_UNAVAILABLE"}
    assert "gongjian load" in before["errors"][0]["message"]
    await load([folder], store)
    assert await ask(QUERY) == {"data": {"unit": {"key": "u1"}}}


async def test_readiness_recovers_once_the_store_is_loaded(
    client: httpx.AsyncClient, store: Store, folder: Path
) -> None:
    before = await client.get("/readyz")
    assert (before.status_code, before.json()["code"]) == (503, "STORE_UNAVAILABLE")
    await load([folder], store)
    after = await client.get("/readyz")
    assert (after.status_code, after.json()) == (200, {"status": "ready"})


async def test_the_ontology_is_told_without_a_store(ask: Ask) -> None:
    answer = await ask("{ ontology { nodeTypes { type } } }")
    assert "errors" not in answer
    assert {"type": "UNIT"} in answer["data"]["ontology"]["nodeTypes"]
