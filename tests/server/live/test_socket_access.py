"""Tokens over a WebSocket: in a header, or in the first message, as browsers can send no header."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import structlog.testing
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.typing import Subprotocol

from server.access.bearer import AccessUnavailableError, RoleMissingError
from server.access.guard import Access
from server.access.principals import Principal, Role
from server.access.token_file import LOOK_SECONDS, TokenFile
from server.access.tokens import change_tokens, new_token
from server.app import create_app
from server.live import websocket
from server.live.hub import Hub
from tests.graph.stores.asking import FIRST, in_turn, units
from tests.serving import Served, heard, next_event, say, serving, subscribe

SUBPROTOCOLS = [Subprotocol(websocket.SUBPROTOCOL)]
NO_TOKEN = 'there is no token; send {"Authorization": "Bearer TOKEN"} as payload of connection_init'
BAD_TOKEN = "the token is not valid here, or no longer; ask whoever runs this server for another"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tokens"


@pytest.fixture
def token(path: Path) -> str:
    text, line = new_token(Role.READER, "office")
    change_tokens(path, lambda _: [line])
    return text


@pytest.fixture
async def served(store, schema, path: Path, token: str) -> AsyncIterator[Served]:
    async with serving(create_app(store, schema, access=Access(TokenFile(path)))) as served:
        yield served


def connecting(served, token=""):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return connect(served.url.replace("http", "ws"), subprotocols=SUBPROTOCOLS, additional_headers=headers)


async def begun(socket, **message):
    """What a client hears that begins with this message: an acknowledgment, or the code and reason of the end."""
    await say(socket, type="connection_init", **message)
    try:
        return await heard(socket)
    except ConnectionClosed:
        return socket.close_code, socket.close_reason


@pytest.mark.parametrize("payload", ["Authorization", "token"])
async def test_a_token_of_the_first_message_lets_in(served, token, payload):
    async with connecting(served) as socket:
        value = token if payload == "token" else f"Bearer {token}"
        assert await begun(socket, payload={payload: value}) == {"type": "connection_ack"}
        await subscribe(socket, "{ __typename }")
        assert (await heard(socket))["payload"]["data"] == {"__typename": "Query"}


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ({}, NO_TOKEN),
        ({"payload": {}}, NO_TOKEN),
        ({"payload": {"token": "gj_unknown"}}, BAD_TOKEN),
        ({"payload": {"Authorization": "Basic dXNlcg=="}}, BAD_TOKEN),
    ],
)
async def test_without_a_token_that_counts_the_socket_is_closed(served, message, reason):
    async with connecting(served) as socket:
        assert await begun(socket, **message) == (4401, f"UNAUTHENTICATED: {reason}")


async def test_nothing_is_answered_before_the_token(served):
    async with connecting(served) as socket:
        await subscribe(socket, "{ __typename }")
        with pytest.raises(ConnectionClosed):
            await heard(socket)
        assert (socket.close_code, socket.close_reason) == (4401, "Unauthorized: connection_init comes first")


async def test_a_header_counts_alone_where_there_is_one(served, token):
    async with connecting(served, token) as socket:
        assert await begun(socket, payload={"token": "gj_unknown"}) == {"type": "connection_ack"}
    with pytest.raises(InvalidStatus) as refused:
        await connecting(served, "gj_unknown")
    assert refused.value.response.status_code == 401


async def test_a_token_that_is_refused_is_logged_without_it(served):
    with structlog.testing.capture_logs() as logs:
        async with connecting(served) as socket:
            await begun(socket, payload={"token": "gj_unknown"})
    entry = next(entry for entry in logs if entry["event"] == "unauthenticated")
    assert (entry["method"], entry["path"]) == ("WEBSOCKET", "/graphql")
    assert "gj_unknown" not in str(logs)


class Refusing:
    """Refuses every token for the same reason."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    async def principal(self, token: str) -> Principal:
        """Whose token it is, which is nobody's."""
        raise self._error

    def version(self) -> int:
        """Always the same."""
        return 0


@pytest.mark.parametrize(
    ("error", "code", "reason"),
    [
        (RoleMissingError("office"), 4403, "FORBIDDEN: the token has no role; allowed: reader, editor, steward; "),
        (AccessUnavailableError("gone"), 1013, "ACCESS_UNAVAILABLE: whose token it is cannot be told now; "),
    ],
)
async def test_other_refusals_have_codes_of_their_own(store, schema, error, code, reason):
    async with (
        serving(create_app(store, schema, access=Access(Refusing(error)))) as served,
        connecting(served) as socket,
    ):
        answer = await begun(socket, payload={"token": "gj_a"})
    assert answer[0] == code
    assert answer[1].startswith(reason)


async def opened(served, token, header):
    """A WebSocket that was let in, by a header or by its first message."""
    socket = await connecting(served, token if header else "")
    assert await begun(socket, payload={"token": token}) == {"type": "connection_ack"}
    return socket


async def ended(socket):
    """The messages until the server closes, and the code and reason."""
    messages = []
    with contextlib.suppress(ConnectionClosed):
        while True:
            messages.append((await heard(socket))["type"])
    return messages, (socket.close_code, socket.close_reason)


@pytest.mark.parametrize("header", [True, False])
async def test_a_new_operation_of_a_revoked_token_closes_its_socket(served, path, token, header):
    async with await opened(served, token, header) as socket:
        change_tokens(path, lambda _: [])
        await asyncio.sleep(LOOK_SECONDS)
        await subscribe(socket, "{ __typename }")
        assert await ended(socket) == ([], (4401, f"UNAUTHENTICATED: {BAD_TOKEN}"))


@pytest.mark.parametrize("header", [True, False])
async def test_no_event_comes_after_the_token_is_revoked(served, path, token, store, header):
    async with await opened(served, token, header) as socket:
        await subscribe(socket, "subscription { changes { sequence } }")
        await next_event(socket)
        change_tokens(path, lambda _: [])
        await asyncio.sleep(LOOK_SECONDS)
        await store.write(in_turn(units(store.ontology, "u1")), FIRST)
        assert await ended(socket) == ([], (4401, f"UNAUTHENTICATED: {BAD_TOKEN}"))


async def test_a_quiet_subscription_of_a_revoked_token_ends_by_the_next_heartbeat(store, schema, path, token):
    app = create_app(store, schema, access=Access(TokenFile(path)), hub=Hub(store, heartbeat=0.1))
    async with serving(app) as served, connecting(served, token) as socket:
        await begun(socket)
        await subscribe(socket, "subscription { changes { sequence } }")
        await next_event(socket)
        change_tokens(path, lambda _: [])
        assert (await ended(socket))[1] == (4401, f"UNAUTHENTICATED: {BAD_TOKEN}")


async def test_a_change_of_other_tokens_ends_nothing(served, path, token, store):
    async with await opened(served, token, header=True) as socket:
        await subscribe(socket, "subscription { changes { sequence } }")
        await next_event(socket)
        change_tokens(path, lambda present: [*present, new_token(Role.READER, "other")[1]])
        await asyncio.sleep(LOOK_SECONDS)
        await store.write(in_turn(units(store.ontology, "u1")), FIRST)
        assert await next_event(socket) == {"sequence": 1}


async def test_a_stream_of_events_ends_with_its_token(served, path, token, store):
    headers = {"accept": "text/event-stream", "authorization": f"Bearer {token}"}
    address = httpx.URL(served.url, params={"query": "subscription { changes { sequence } }"})
    async with httpx.AsyncClient(timeout=10, headers=headers) as client:
        async with client.stream("GET", address) as response:
            lines = response.aiter_lines()
            assert [await anext(lines) for _ in range(4)][::3] == ["id: 0", ""]
            change_tokens(path, lambda _: [])
            await asyncio.sleep(LOOK_SECONDS)
            await store.write(in_turn(units(store.ontology, "u1")), FIRST)
            assert [line async for line in lines] == []
        assert (await client.get(address)).status_code == 401


async def test_those_who_say_nothing_do_not_take_the_places_of_others(served, token, monkeypatch):
    monkeypatch.setattr(websocket, "MAXIMUM_STRANGERS", 1)
    async with connecting(served) as silent:
        with pytest.raises(InvalidStatus) as refused:
            await connecting(served)
        assert refused.value.response.status_code == 503
        async with connecting(served, token) as known:
            assert await begun(known) == {"type": "connection_ack"}
        assert await begun(silent, payload={"token": token}) == {"type": "connection_ack"}
        async with connecting(served) as another:
            assert await begun(another, payload={"token": token}) == {"type": "connection_ack"}


async def test_a_place_is_free_again_when_a_stranger_leaves(served, monkeypatch):
    monkeypatch.setattr(websocket, "MAXIMUM_STRANGERS", 1)
    async with connecting(served):
        pass
    await asyncio.sleep(0.1)
    async with connecting(served):
        pass
