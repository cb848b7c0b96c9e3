"""Subscriptions on both stores, by real clients: every revision is told, once, whenever one comes and goes."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from graph.stores.records import NodeBatch
from graph.stores.revisions import Author
from graph.stores.store import Store
from resolvers.pass_through import PassThroughSchema
from server.app import create_app
from tests.graph.stores.asking import FIRST, in_turn, paired, record, units
from tests.serving import Served, events_of, hear_at_times, next_event, serving, socket_of, subscribe

CHANGES = """subscription($after: Int, $of: [ID!], $types: [RecordType!]) {
    changes(after: $after, of: $of, types: $types) { event sequence revision { actor touched { key } } } }"""


@pytest.fixture
async def served(empty_store: Store, schema: PassThroughSchema, ontology: Ontology) -> AsyncIterator[Served]:
    await write(empty_store, "u0")
    async with serving(create_app(empty_store, schema)) as served:
        yield served


async def write(store: Store, *keys: str) -> None:
    await store.write(in_turn(units(store.ontology, *keys)), FIRST, author=Author("office"))


def told(sequence, *keys):
    touched = [{"key": key} for key in keys]
    return {"event": "REVISION", "sequence": sequence, "revision": {"actor": "office", "touched": touched}}


def ready(sequence, event="READY"):
    return {"event": event, "sequence": sequence, "revision": None}


async def test_each_revision_is_told_by_websocket(served, empty_store):
    async with socket_of(served) as socket:
        await subscribe(socket, CHANGES)
        assert await next_event(socket) == ready(1)
        await write(empty_store, "u1", "u2")
        await write(empty_store, "u3")
        assert [await next_event(socket) for _ in range(2)] == [told(2, "u1", "u2"), told(3, "u3")]


async def test_each_revision_is_told_by_events_with_its_number_as_id(served, empty_store):
    async with events_of(served, CHANGES) as events:
        assert await anext(events) == (1, {"data": {"changes": ready(1)}})
        await write(empty_store, "u1")
        assert await anext(events) == (2, {"data": {"changes": told(2, "u1")}})


async def test_whoever_was_cut_off_goes_on(served, empty_store):
    for number in range(1, 4):
        await write(empty_store, f"u{number}")
    async with socket_of(served) as socket:
        await subscribe(socket, CHANGES, after=2)
        assert [await next_event(socket) for _ in range(3)] == [ready(2), told(3, "u2"), told(4, "u3")]
    async with events_of(served, CHANGES, last_event_id="3", after=0) as events:
        assert [(await anext(events))[0] for _ in range(2)] == [3, 4]


async def test_a_number_that_the_log_does_not_have_is_stale(served, empty_store):
    async with socket_of(served) as socket:
        await subscribe(socket, CHANGES, after=7)
        assert await next_event(socket) == ready(1, "STALE")
        await write(empty_store, "u1")
        assert await next_event(socket) == told(2, "u1")


@pytest.mark.parametrize("after", [None, 1])
async def test_one_may_listen_to_some_records_and_types(served, empty_store, ontology, after):
    async with socket_of(served) as socket:
        pairing = global_id("PAIRED_WITH", "k")
        await subscribe(socket, CHANGES, "of", of=["Unit:u2", pairing], after=after)
        await subscribe(socket, CHANGES, "types", types=["COMMUNITY"], after=after)
        firsts = [await next_event(socket) for _ in range(2)]
        assert firsts == [ready(1), ready(1)]
        community = NodeBatch(ontology.nodes["Community"], [record(ontology.nodes["Community"], "c1")])
        await write(empty_store, "u1", "u2")
        await empty_store.write(in_turn(community, paired(ontology, "k", "u1", "c1")), FIRST, author=Author("office"))
        heard = [await next_event(socket) for _ in range(3)]
        assert sorted(heard, key=str) == sorted([told(2, "u2"), told(3, "k"), told(3, "c1", "k")], key=str)


async def test_a_record_is_found_in_a_large_revision(served, empty_store):
    async with socket_of(served) as socket:
        await subscribe(socket, CHANGES, of=["Unit:k1234"])
        await next_event(socket)
        await write(empty_store, *(f"k{number}" for number in range(1_300)))
        assert await next_event(socket) == told(2, "k1234")


WRITERS, WRITES = 3, 15


async def test_whoever_comes_and_goes_while_others_write_sees_every_revision_once(served, empty_store):
    async def write_some(name):
        for number in range(WRITES):
            await write(empty_store, f"{name}-{number}")
            await asyncio.sleep(0.01)

    async with asyncio.timeout(60):
        seen, *_ = await asyncio.gather(
            asyncio.gather(*(hear_at_times(served, seed, 1, lambda: 1 + WRITERS * WRITES) for seed in range(4))),
            *(write_some(f"w{writer}") for writer in range(WRITERS)),
        )
    assert seen == [list(range(1, 2 + WRITERS * WRITES))] * 4
