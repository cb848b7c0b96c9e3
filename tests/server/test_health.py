import asyncio

import httpx
import pytest
import structlog.testing

from graph.errors import Code, StoreError
from graph.stores.store import Store
from server.health import why_not_ready


async def test_healthz_answers_without_a_store(client: httpx.AsyncClient) -> None:
    response = await client.get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "alive"})


async def test_readyz_says_what_is_wrong(
    client: httpx.AsyncClient, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def check() -> None:
        raise StoreError(Code.STORE_MISMATCH, "load again")

    monkeypatch.setattr(store, "check", check)
    response = await client.get("/readyz")
    assert response.status_code == 503
    assert response.json() == {"status": "not ready", "code": "STORE_MISMATCH", "message": "load again"}


async def test_readyz_masks_what_nobody_foresaw(
    client: httpx.AsyncClient, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def check() -> None:
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr(store, "check", check)
    with structlog.testing.capture_logs() as log:
        response = await client.get("/readyz")
    answer = response.json()
    assert (response.status_code, answer["status"], answer["code"]) == (503, "not ready", "INTERNAL")
    assert answer["message"].endswith(f"under this request id: {log[0]['request_id']}")
    assert "secret" not in response.text


async def test_a_store_that_does_not_answer_in_time_is_not_ready(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "check", lambda: asyncio.sleep(60))
    reason = await why_not_ready(store, 0.01)
    assert reason is not None
    assert (reason.code, reason.message) == (Code.DEADLINE_EXCEEDED, "the store gave no answer within 0.01 s")
