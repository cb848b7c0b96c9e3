import asyncio

import httpx
import pytest
import structlog.testing
from fastapi import FastAPI

from graph.stores.store import Store


async def test_the_first_page_tells_where_things_are(client: httpx.AsyncClient) -> None:
    response = await client.get("/")
    assert response.json() == {
        "name": "gongjian",
        "graphql": "/graphql",
        "alive": "/healthz",
        "ready": "/readyz",
        "metrics": "/metrics",
    }


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json"])
async def test_there_are_no_pages_of_the_framework(client: httpx.AsyncClient, path: str) -> None:
    response = await client.get(path)
    allowed = "allowed: /graphql, /healthz, /readyz, /metrics, /export/{dialect}, /reconcile, /reconcile/{part}, /"
    error = {"message": f"{path} is not served; {allowed}", "extensions": {"code": "BAD_REQUEST"}}
    assert (response.status_code, response.json()) == (404, {"errors": [error]})


async def test_a_method_that_is_not_served_is_refused(client: httpx.AsyncClient) -> None:
    response = await client.delete("/readyz")
    assert (response.status_code, sorted(response.headers["allow"].split(", "))) == (405, ["GET", "HEAD"])
    assert response.json()["errors"][0]["message"] == "the method is DELETE; allowed: GET, HEAD"


@pytest.mark.parametrize("path", ["/", "/graphql", "/export/nothing", "/metrics", "/healthz", "/nowhere"])
async def test_no_answer_is_taken_for_another_type_or_embedded_elsewhere(client: httpx.AsyncClient, path: str) -> None:
    response = await client.get(path)
    assert response.headers.get_list("x-content-type-options") == ["nosniff"]
    assert response.headers.get_list("cross-origin-resource-policy") == ["same-origin"]


async def test_the_store_is_closed_at_the_end(app: FastAPI, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = []

    async def close() -> None:
        closed.append("store")

    monkeypatch.setattr(store, "close", close)
    async with app.router.lifespan_context(app):
        assert closed == []
    assert closed == ["store"]


async def test_a_store_that_is_not_there_is_noted_at_the_start(app: FastAPI) -> None:
    with structlog.testing.capture_logs() as log:
        async with app.router.lifespan_context(app):
            await asyncio.sleep(0.2)
    assert [(entry["event"], entry["code"]) for entry in log] == [("the store is not ready", "STORE_UNAVAILABLE")]
