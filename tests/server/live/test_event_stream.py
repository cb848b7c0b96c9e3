"""Server-sent events, as browsers and the distinct connections mode of GraphQL over SSE read them."""

import httpx
import pytest

from graph.stores.store import Store
from server.app import create_app
from server.live.hub import Hub
from tests.graph.stores.asking import FIRST, in_turn, units
from tests.serving import EVENTS, events_of, serving

CHANGES = "subscription { changes { event sequence } }"


async def write(store: Store, key: str) -> None:
    await store.write(in_turn(units(store.ontology, key)), FIRST)


async def test_a_query_has_one_event_and_is_complete(client, loaded):
    response = await client.post("/graphql", json={"query": "{ units { totalCount } }"}, headers=EVENTS)
    assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
    first, second, rest = response.text.split("\n\n")
    assert first.startswith('event: next\ndata: {"data":{"units":{"totalCount":2}}')
    assert (second, rest) == ("event: complete\ndata:", "")


async def test_a_client_that_takes_json_too_gets_it_for_a_query(client, loaded):
    accept = {"accept": "application/json, text/event-stream"}
    response = await client.post("/graphql", json={"query": "{ units { totalCount } }"}, headers=accept)
    assert response.json()["data"] == {"units": {"totalCount": 2}}


@pytest.mark.parametrize(
    ("query", "headers", "status", "code"),
    [
        ("{ nothing }", {}, 400, "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { changes(after: -1) { event } }", {}, 400, "BAD_RANGE"),
        ("mutation { units { totalCount } }", {}, 405, "BAD_REQUEST"),
        (CHANGES, {"last-event-id": "x"}, 400, "BAD_REQUEST"),
    ],
)
async def test_what_is_refused_is_no_stream(client, query, headers, status, code):
    response = await client.post("/graphql", json={"query": query}, headers=EVENTS | headers)
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (status, code)


async def test_a_subscription_is_no_single_answer(ask):
    answer = await ask(CHANGES)
    assert answer["data"] is None
    assert answer["errors"][0]["message"].startswith("changes: a subscription has many answers; allowed: a WebSocket")


async def test_there_is_a_limit_of_subscribers(store, schema):
    async with serving(create_app(store, schema, hub=Hub(store, 1))) as served, events_of(served, CHANGES) as events:
        await anext(events)
        async with httpx.AsyncClient() as client:
            response = await client.post(served.url, json={"query": CHANGES}, headers=EVENTS)
    assert (response.status_code, response.headers["retry-after"]) == (503, "5")
    assert response.json()["errors"][0]["extensions"]["code"] == "TOO_MANY_SUBSCRIBERS"


async def test_an_id_alone_tells_that_there_is_nothing_new(app, store):
    app.hub.heartbeat = 0.05
    await write(store, "u1")
    async with serving(app) as served, httpx.AsyncClient() as client:
        parameters = {"query": 'subscription { changes(of: ["Unit:u9"]) { event } }'}
        async with client.stream("GET", served.url, params=parameters, headers=EVENTS) as response:
            lines = response.aiter_lines()
            assert [await anext(lines) for _ in range(5)][::4] == ["id: 1", "id: 1"]


async def test_a_stream_ends_with_the_server(app):
    async with serving(app) as served, events_of(served, CHANGES) as events:
        await anext(events)
        served.server.should_exit = True
        assert [event async for event in events] == []


async def test_a_client_that_leaves_is_forgotten(app):
    async with serving(app) as served:
        async with events_of(served, CHANGES) as events:
            await anext(events)
            assert app.hub.subscribers == 1
        for _ in range(100):
            if app.hub.is_following:
                async with httpx.AsyncClient() as client:
                    await client.get(served.url.replace("graphql", "healthz"))
        assert (app.hub.subscribers, app.hub.is_following) == (0, False)
