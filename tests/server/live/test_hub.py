"""One reader of the log for all subscribers."""

import asyncio
import contextlib
from typing import Any

import pytest
import structlog.testing

from graph.errors import Code, StoreError
from graph.stores.revisions import Author
from graph.stores.store import Store
from loaders.costs import Costs
from resolvers.execution import execute
from resolvers.pass_through import PassThroughSchema
from resolvers.subscriptions import LivePlans, Subscription
from server.live import hub as hub_module
from server.live.hub import Hub
from tests.graph.stores.asking import FIRST, in_turn, units

CHANGES = "subscription($after: Int) { changes(after: $after) { event sequence } }"


class CountingStore:
    """Counts how often the log is read, and fails while it is told to."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.reads = 0
        self.fails = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def revisions(self, page):
        self.reads += 1
        if self.fails:
            raise StoreError(Code.STORE_UNAVAILABLE, "gone for a moment")
        return await self._store.revisions(page)


@pytest.fixture
def counting(store):
    return CountingStore(store)


@pytest.fixture
def subscription_of(schema: PassThroughSchema, store: Store):
    async def subscription_of(query=CHANGES, **variables) -> Subscription:
        plans = LivePlans(store, Costs())
        result = await execute(schema, plans, query, variables)
        assert result.errors is None
        assert plans.subscription is not None
        return plans.subscription

    return subscription_of


async def write(store, key):
    await store.write(in_turn(units(store.ontology, key)), FIRST)


def nothing():
    """Drops nobody."""


async def sequences(subscriber, last):
    """The numbers of the events up to one."""
    heard: list[int] = []
    async for events in subscriber.batches():
        heard += [event.sequence for event in events]
        if heard[-1] >= last:
            return heard
    return heard


async def test_those_who_differ_in_where_they_begin_share_a_channel(subscription_of):
    first, second = await subscription_of(after=1), await subscription_of(after=7)
    assert (first.after, second.after) == (1, 7)
    assert first.key == second.key
    both = "subscription($after: Int!) { changes(after: $after) { revision { touched(first: $after) { key } } } }"
    assert (await subscription_of(both, after=1)).key != (await subscription_of(both, after=2)).key


async def test_the_log_is_read_once_however_many_listen(counting, subscription_of):
    hub = Hub(counting)
    await write(counting, "u0")
    subscription = await subscription_of()
    async with contextlib.AsyncExitStack() as stack:

        async def enter():
            return await stack.enter_async_context(hub.subscribed(subscription, None, nothing))

        subscribers = [await enter() for _ in range(50)]
        hearing = [asyncio.create_task(sequences(subscriber, 3)) for subscriber in subscribers]
        await asyncio.sleep(0.1)
        before = counting.reads
        for key in ("u1", "u2"):
            await write(counting, key)
        assert await asyncio.gather(*hearing) == [[1, 2, 3]] * 50
        assert counting.reads - before < 40
    await hub.close()


async def test_nothing_is_read_while_nobody_listens(counting, subscription_of):
    hub = Hub(counting)
    async with hub.subscribed(await subscription_of(), None, nothing):
        await asyncio.sleep(0.1)
        assert hub.is_following
    before = counting.reads
    await asyncio.sleep(0.1)
    assert (counting.reads - before, hub.is_following) == (0, False)


async def test_a_store_that_fails_is_noted_once_and_asked_again(counting, subscription_of, monkeypatch):
    monkeypatch.setattr(hub_module, "RETRY_SECONDS", 0.02)
    hub = Hub(counting)
    async with hub.subscribed(await subscription_of(), None, nothing) as subscriber:
        hearing = asyncio.create_task(sequences(subscriber, 1))
        with structlog.testing.capture_logs() as log:
            await asyncio.sleep(0.05)
            counting.fails = True
            await asyncio.sleep(0.2)
            counting.fails = False
            await write(counting, "u1")
            assert await hearing == [0, 1]
    assert [(entry["event"], entry["code"]) for entry in log] == [("the log cannot be followed", "STORE_UNAVAILABLE")]


async def test_the_past_is_read_in_pages(counting, subscription_of):
    for number in range(5):
        await write(counting, f"u{number}")
    hub = Hub(counting)
    hub.feed.page_size = 2
    async with hub.subscribed(await subscription_of(), 1, nothing) as subscriber:
        assert await sequences(subscriber, 5) == [1, 2, 3, 4, 5]


async def test_too_many_are_refused(counting, subscription_of):
    hub = Hub(counting, 1)
    subscription = await subscription_of()
    async with hub.subscribed(subscription, None, nothing):
        with pytest.raises(StoreError, match="1 subscribers are being told already"):
            await hub.subscribed(subscription, None, nothing).__aenter__()
    async with hub.subscribed(subscription, None, nothing):
        assert hub.subscribers == 1


async def written_large(store, *keys):
    """Writes a revision for each key, whose reason takes 40,000 bytes."""
    for key in keys:
        await store.write(in_turn(units(store.ontology, key)), FIRST, author=Author(reason="x" * 40_000))


REASONS = "subscription($after: Int) { changes(after: $after) { event sequence revision { reason } } }"


async def test_the_past_is_told_in_parts_that_are_made_when_they_are_taken(counting, subscription_of, monkeypatch):
    await written_large(counting, *(f"u{number}" for number in range(12)))
    made, make = [], hub_module._event

    def counted(*arguments):
        made.append(1)
        return make(*arguments)

    monkeypatch.setattr(hub_module, "_event", counted)
    async with Hub(counting).subscribed(await subscription_of(REASONS), 0, nothing) as subscriber:
        batches = subscriber.batches()
        sizes = [(len(await anext(batches)), len(made)) for _ in range(4)]
    assert sizes == [(1, 0), (4, 4), (4, 8), (4, 12)]


async def test_an_event_of_the_past_is_made_once_for_all_who_are_being_told_of_it(counting, subscription_of):
    await written_large(counting, "u1", "u2")
    hub, subscription = Hub(counting), await subscription_of(REASONS)
    async with hub.subscribed(subscription, 0, nothing) as this, hub.subscribed(subscription, 0, nothing) as other:
        told = [it.batches() for it in (this, other)]
        firsts = [await anext(it) for it in told]
        assert [len(first) for first in firsts] == [1, 1]
        first, second = [await anext(it) for it in told]
        assert [a is b for a, b in zip(first, second, strict=True)] == [True, True]
    assert [event.sequence for event in first] == [1, 2]


async def test_revisions_with_many_entries_are_read_a_few_at_once(counting, subscription_of):
    for number in range(5):
        await write(counting, f"u{number}")
    query = "subscription($after: Int) { changes(after: $after) { sequence revision { touched(first: 100) { key } } } }"
    async with Hub(counting).subscribed(await subscription_of(query), 1, nothing) as subscriber:
        before = counting.reads
        assert await sequences(subscriber, 5) == [1, 2, 3, 4, 5]
    assert counting.reads - before >= 3


async def test_who_falls_behind_what_a_channel_may_hold_reads_the_log(counting, subscription_of, monkeypatch):
    monkeypatch.setattr(hub_module, "KEPT_BYTES", 100_000)
    async with Hub(counting).subscribed(await subscription_of(REASONS), None, nothing) as subscriber:
        batches = subscriber.batches()
        await anext(batches)
        await written_large(counting, *(f"u{number}" for number in range(8)))
        while subscriber.channel.looked_at < 8:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        assert subscriber.channel.size < 100_000
        heard = [event.sequence for _ in range(2) for event in await anext(batches)]
    assert heard == list(range(1, 9))
