"""What a server does where a load was interrupted, by a store that tells it so."""

import asyncio
from collections.abc import Sequence

import pytest
import structlog.testing

from graph.errors import Code, StoreError
from graph.stores.store import Interrupted, Store
from server import recovering

SINCE = "2026-01-01T00:00:00Z"


async def logged(store: Store, monkeypatch: pytest.MonkeyPatch, outcomes: Sequence[object]) -> list[dict[str, object]]:
    """What is logged while the store has these outcomes, one after the other."""
    left, is_done = list(outcomes), asyncio.Event()

    async def recover() -> object:
        if not left:
            is_done.set()
            return None
        outcome = left.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(store, "recover", recover)
    monkeypatch.setattr(recovering, "LOOK_SECONDS", 0.0)
    with structlog.testing.capture_logs() as log:
        watching = asyncio.create_task(recovering.watch(store))
        await asyncio.wait_for(is_done.wait(), 5)
        watching.cancel()
    return [dict(entry) for entry in log]


async def test_what_was_removed_is_logged(store, monkeypatch):
    (entry,) = await logged(store, monkeypatch, [None, Interrupted(SINCE, 7_000), None])
    told = {"event": "what an interrupted load left was removed", "since": SINCE, "records": 7_000}
    assert entry == {**told, "log_level": "info"}


async def test_a_load_that_goes_on_is_no_news(store, monkeypatch):
    assert await logged(store, monkeypatch, [StoreError(Code.LOADING, "under way")] * 2) == []


async def test_a_store_that_cannot_tell_is_logged_once(store, monkeypatch):
    errors = [StoreError(Code.STORE_UNAVAILABLE, "not there")] * 3
    log = await logged(store, monkeypatch, [*errors, None, *errors, RuntimeError("odd")])
    assert [entry["event"] for entry in log] == ["whether a load was interrupted is not known"] * 2 + ["internal error"]
