"""Clients that read nothing do not stay connected, and what was sent to them is not kept."""

import asyncio
import contextlib
import struct
import urllib.parse
from collections.abc import AsyncIterator

import pytest

from graph.stores.revisions import Author
from graph.stores.store import Store
from server.app import create_app
from server.live import event_stream, websocket
from server.live.cutting_off import CUT_OFF, cut_off_of
from server.live.hub import Hub
from tests.graph.stores.asking import FIRST, in_turn, units
from tests.serving import Served, serving

REASONS = "subscription { changes(after: 0) { sequence revision { reason } } }"
KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
UPGRADE = f"Connection: Upgrade\r\nUpgrade: websocket\r\n{KEY}Sec-WebSocket-Protocol: graphql-transport-ws\r\n"


@pytest.fixture
async def served(store: Store, schema, monkeypatch) -> AsyncIterator[Served]:
    for module in (event_stream, websocket):
        monkeypatch.setattr(module, "FAREWELL_SECONDS", 0.2)
    for number in range(60):
        await store.write(in_turn(units(store.ontology, f"u{number}")), FIRST, author=Author(reason="x" * 400_000))
    async with serving(create_app(store, schema, hub=Hub(store, heartbeat=0.1, patience=0.3))) as served:
        yield served


@contextlib.asynccontextmanager
async def reading_nothing(served, target, headers):
    """The connection of a client that asks, and whose buffers take little."""
    reader, writer = await asyncio.open_connection("127.0.0.1", served.port, limit=1_000)
    writer.write(f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}\r\n".encode())
    try:
        yield reader, writer
    finally:
        writer.transport.abort()


async def open_connections(served, until=lambda count: False):
    """How many the server has, as soon as that is what is waited for, or after three seconds."""
    for _ in range(60):
        if until(len(served.server.server_state.connections)):
            break
        await asyncio.sleep(0.05)
    return len(served.server.server_state.connections)


async def buffered(served):
    """The bytes that the server holds for its only client, once it holds any and waits."""
    (protocol,) = served.server.server_state.connections
    async with asyncio.timeout(5):
        while not protocol.transport.get_write_buffer_size():  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    return protocol.transport.get_write_buffer_size()


async def test_a_stream_that_nobody_reads_holds_little_and_is_cut_off(served, caplog):
    query = urllib.parse.quote(REASONS)
    async with reading_nothing(served, f"/graphql?query={query}", "Accept: text/event-stream\r\n"):
        await open_connections(served, lambda count: count == 1)
        assert 0 < await buffered(served) < 1_000_000
        assert await open_connections(served, lambda count: count == 0) == 0
    assert [entry.message for entry in caplog.records if entry.levelname == "ERROR"] == []


async def test_a_socket_that_nobody_reads_is_cut_off(served):
    async with reading_nothing(served, "/graphql", UPGRADE) as (reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        for message in (
            '{"type":"connection_init"}',
            f'{{"type":"subscribe","id":"1","payload":{{"query":"{REASONS}"}}}}',
        ):
            writer.write(struct.pack("!BBHI", 0x81, 0xFE, len(message), 0) + message.encode())
        await open_connections(served, lambda count: count == 1)
        assert 0 < await buffered(served) < 1_000_000
        assert await open_connections(served, lambda count: count == 0) == 0


def test_a_server_that_cannot_cut_off_is_left_to_itself():
    calls: list[int] = []
    cut_off_of({})()
    cut_off_of({"extensions": {CUT_OFF: lambda: calls.append(1)}})()
    assert calls == [1]
