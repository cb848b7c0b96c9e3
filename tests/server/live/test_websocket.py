"""The subprotocol graphql-transport-ws, over real sockets."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.typing import Origin, Subprotocol

from graph.stores.revisions import Author
from graph.stores.store import Store
from resolvers.pass_through import PassThroughSchema
from server.app import Application, create_app
from server.live import websocket
from server.live.hub import Hub
from server.origins import OriginPolicy
from tests.graph.stores.asking import FIRST, in_turn, units
from tests.serving import Served, heard, next_event, say, serving, socket_of, subscribe

CHANGES = "subscription { changes { event sequence } }"
SUBPROTOCOLS = [Subprotocol(websocket.SUBPROTOCOL)]


@pytest.fixture
async def served(app: Application) -> AsyncIterator[Served]:
    async with serving(app) as served:
        yield served


async def write(store: Store, key: str, reason: str = "") -> None:
    await store.write(in_turn(units(store.ontology, key)), FIRST, author=Author(reason=reason))


async def closed(socket):
    """The code and reason with which the server closes."""
    with contextlib.suppress(ConnectionClosed):
        while True:
            await heard(socket)
    return socket.close_code, socket.close_reason


async def test_a_query_has_one_answer(served, loaded):
    async with socket_of(served) as socket:
        await subscribe(socket, "query($key: ID!) { unit(key: $key) { name } }", "a", key="u1")
        answer = await heard(socket)
        assert (answer["id"], answer["payload"]["data"]) == ("a", {"unit": {"name": "钱学森小学"}})
        assert await heard(socket) == {"id": "a", "type": "complete"}


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("mutation { units { totalCount } }", "BAD_REQUEST"),
        ("subscription { changes(after: -1) { event } }", "BAD_RANGE"),
        ('subscription { changes(of: ["x"]) { event } }', "BAD_ID"),
        ("subscription { changes(of: []) { event } }", "BAD_ID"),
        ("subscription { changes(types: []) { event } }", "BAD_FILTER"),
        ("subscription { changes { event } again: changes { event } }", "GRAPHQL_VALIDATION_FAILED"),
        ("", "BAD_REQUEST"),
    ],
)
async def test_what_is_refused_is_an_error_of_its_operation(served, query, code):
    async with socket_of(served) as socket:
        await subscribe(socket, query, "a")
        refused = await heard(socket)
        assert (refused["type"], refused["id"]) == ("error", "a")
        assert refused["payload"][0]["extensions"]["code"] == code
        await subscribe(socket, "{ __typename }", "a")
        assert (await heard(socket))["type"] == "next"


async def test_a_client_may_complete_and_begin_again(served, store):
    async with socket_of(served) as socket:
        await subscribe(socket, CHANGES, "a")
        await next_event(socket)
        await say(socket, type="complete", id="a")
        await say(socket, type="complete", id="never begun")
        await subscribe(socket, CHANGES, "a")
        await next_event(socket)
        await write(store, "u1")
        assert (await next_event(socket))["sequence"] == 1


async def test_pings_are_answered(served):
    async with socket_of(served) as socket:
        await say(socket, type="pong")
        await say(socket, type="ping", payload={})
        assert await heard(socket) == {"type": "pong"}


@pytest.mark.parametrize(
    ("messages", "code"),
    [
        (["nonsense"], 4400),
        (["[]"], 4400),
        (['{"type": "unheard"}'], 4400),
        (['{"type": "subscribe", "id": "", "payload": {"query": "{ __typename }"}}'], 4400),
        (['{"type": "connection_init"}'], 4429),
        ([f'{{"type": "subscribe", "id": "1", "payload": {{"query": "{CHANGES}"}}}}'] * 2, 4409),
    ],
)
async def test_a_client_that_breaks_the_protocol_is_cut_off(served, messages, code):
    async with socket_of(served) as socket:
        for message in messages:
            await socket.send(message)
        assert (await closed(socket))[0] == code


async def test_a_client_must_begin_first(served, monkeypatch):
    monkeypatch.setattr(websocket, "INIT_SECONDS", 0.1)
    async with connect(served.url.replace("http", "ws"), subprotocols=SUBPROTOCOLS) as socket:
        await subscribe(socket, CHANGES)
        assert await closed(socket) == (4401, "Unauthorized: connection_init comes first")
    async with connect(served.url.replace("http", "ws"), subprotocols=SUBPROTOCOLS) as socket:
        assert (await closed(socket))[0] == 4408


async def test_other_subprotocols_and_paths_are_refused(served):
    async with connect(served.url.replace("http", "ws")) as socket:
        assert await closed(socket) == (4406, "allowed: the subprotocol graphql-transport-ws")
    with pytest.raises(InvalidStatus) as refused:
        await connect(f"ws://127.0.0.1:{served.port}/healthz")
    assert refused.value.response.status_code == 404


@pytest.mark.parametrize(
    ("origin", "policy", "status"),
    [
        ("https://evil.example", OriginPolicy(), 403),
        ("https://evil.example", OriginPolicy(allowed_hosts=frozenset()), 403),
        ("https://good.example", OriginPolicy(frozenset({"https://good.example"})), 101),
        ("https://good.example", OriginPolicy(frozenset({"*"})), 101),
        ("", OriginPolicy(), 101),
        ("http://127.0.0.1:{port}", OriginPolicy(allowed_hosts=frozenset()), 101),
    ],
)
async def test_a_page_of_another_origin_is_refused(store, schema, origin, policy, status):
    async with serving(create_app(store, schema, origins=policy)) as served:
        address = served.url.replace("http", "ws")
        its_origin = Origin(origin.format(port=served.port)) if origin else None
        if status == 101:
            async with connect(address, subprotocols=SUBPROTOCOLS, origin=its_origin):
                return
        with pytest.raises(InvalidStatus) as refused:
            await connect(address, subprotocols=SUBPROTOCOLS, origin=its_origin)
        assert refused.value.response.status_code == status
        assert b"ORIGIN_NOT_ALLOWED" in refused.value.response.body


async def test_a_refusal_is_no_error_of_the_server(served, caplog):
    with pytest.raises(InvalidStatus):
        await connect(served.url.replace("http", "ws"), origin=Origin("https://evil.example"))
    await asyncio.sleep(0.05)
    assert [entry.message for entry in caplog.records if entry.levelname == "ERROR"] == []


async def test_a_server_is_called_by_its_names_alone(store, schema):
    async with serving(create_app(store, schema, origins=OriginPolicy(allowed_hosts=frozenset()))) as served:
        with pytest.raises(InvalidStatus) as refused:
            await connect(served.url.replace("http", "ws"), additional_headers={"Host": "evil.example"})
    assert refused.value.response.status_code == 421


async def test_there_is_a_limit_of_subscribers_and_of_sockets(store, schema):
    async with serving(create_app(store, schema, hub=Hub(store, 1))) as served, socket_of(served) as socket:
        await subscribe(socket, CHANGES, "first")
        await next_event(socket)
        await subscribe(socket, CHANGES, "second")
        assert (await heard(socket))["payload"][0]["extensions"]["code"] == "TOO_MANY_SUBSCRIBERS"
        with pytest.raises(InvalidStatus) as refused:
            await connect(served.url.replace("http", "ws"), subprotocols=SUBPROTOCOLS)
        assert refused.value.response.status_code == 503


async def test_a_client_is_told_that_there_is_nothing_new(app, store):
    app.hub.heartbeat = 0.05
    async with serving(app) as served, socket_of(served) as socket:
        await subscribe(socket, CHANGES)
        await next_event(socket)
        assert await heard(socket) == {"type": "ping"}


LARGE = "subscription { changes { revision { reason } } }"


async def test_a_slow_reader_is_dropped_with_a_reason(store: Store, schema: PassThroughSchema) -> None:
    app = create_app(store, schema, hub=Hub(store, kept=3))
    async with serving(app) as served, socket_of(served, max_queue=1) as socket:
        await subscribe(socket, LARGE)
        for number in range(40):
            await write(store, f"u{number}", "x" * 400_000)
            await asyncio.sleep(0.03)
        code, reason = await closed(socket)
    assert (code, reason.partition(";")[0]) == (1013, "too slow: more than 3 events were waiting")


async def test_a_reader_that_takes_nothing_is_dropped(store: Store, schema: PassThroughSchema) -> None:
    app = create_app(store, schema, hub=Hub(store, heartbeat=0.05, patience=0.2))
    async with serving(app) as served, socket_of(served, max_queue=1) as socket:
        await subscribe(socket, LARGE)
        for number in range(40):
            await write(store, f"u{number}", "x" * 400_000)
        await asyncio.sleep(0.5)
        assert (await closed(socket))[0] == 1013


async def test_subscriptions_end_with_the_server(served: Served, app: FastAPI) -> None:
    async with socket_of(served) as socket:
        await subscribe(socket, CHANGES)
        await next_event(socket)
        served.server.should_exit = True
        assert (await closed(socket))[0] in (1001, 1012)
