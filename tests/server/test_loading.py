"""What clients get while a large load is under way, which a store that does nothing else stands for."""

import httpx
import pytest

from graph.errors import Code, StoreError
from graph.stores.store import Store

EXTENSIONS = {"code": "LOADING", "retryAfter": 10}


@pytest.fixture(autouse=True)
def _loading(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(*_arguments: object) -> None:
        raise StoreError(Code.LOADING, "a large load is under way", 10)

    for name in ("read", "check", "version", "snapshot"):
        monkeypatch.setattr(store, name, refuse)


@pytest.mark.parametrize("media_type", ["application/json", "application/graphql-response+json"])
async def test_a_query_is_told_when_to_ask_again(client: httpx.AsyncClient, media_type: str) -> None:
    body = {"query": '{ unit(key: "u1") { key } }'}
    response = await client.post("/graphql", json=body, headers={"accept": media_type})
    assert (response.status_code, response.headers["retry-after"]) == (503, "10")
    assert response.json()["data"] == {"unit": None}
    assert response.json()["errors"][0]["extensions"] == EXTENSIONS


async def test_so_is_an_export(client: httpx.AsyncClient) -> None:
    response = await client.get("/export/gexf")
    assert (response.status_code, response.headers["retry-after"]) == (503, "10")
    assert response.json()["errors"][0]["extensions"] == EXTENSIONS


async def test_so_is_who_asks_whether_it_is_ready(client: httpx.AsyncClient) -> None:
    response = await client.get("/readyz")
    assert (response.status_code, response.headers["retry-after"]) == (503, "10")
    assert response.json()["code"] == "LOADING"
