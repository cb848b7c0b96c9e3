"""A server on loopback around a store, and subscribers of it as real clients are: by WebSocket, and by events."""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import httpx
import orjson
import uvicorn
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from server.app import Application
from server.commands.serve import LiveServer, listen
from server.live.cutting_off import CuttingProtocol
from server.live.frames import FramesProtocol
from server.live.websocket import SUBPROTOCOL

EVENTS = {"accept": "text/event-stream"}


@dataclass(frozen=True, slots=True)
class Served:
    """Where a server listens, and the server itself."""

    port: int
    server: LiveServer

    @property
    def url(self) -> str:
        """The address of GraphQL."""
        return f"http://127.0.0.1:{self.port}/graphql"


@contextlib.asynccontextmanager
async def serving(app: Application) -> AsyncIterator[Served]:
    """The time in which an application is served."""
    listening = listen("127.0.0.1", 0)
    config = uvicorn.Config(
        app,
        log_config=None,
        lifespan="off",
        http=CuttingProtocol,
        ws=FramesProtocol,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=5,
    )
    server = LiveServer(config, app.hub)
    # The signal handlers are those of the test run.
    running = asyncio.create_task(server._serve([listening]))
    while not server.started:  # noqa: ASYNC110
        await asyncio.sleep(0.005)
    try:
        yield Served(listening.getsockname()[1], server)
    finally:
        server.should_exit = True
        await running
        await app.hub.close()


@contextlib.asynccontextmanager
async def socket_of(served: Served, **options: Any) -> AsyncIterator[ClientConnection]:
    """A WebSocket over which operations may begin."""
    address = f"ws://127.0.0.1:{served.port}/graphql"
    async with connect(address, subprotocols=[Subprotocol(SUBPROTOCOL)], **options) as socket:
        await say(socket, type="connection_init")
        assert await heard(socket) == {"type": "connection_ack"}
        yield socket


async def say(socket: ClientConnection, **message: Any) -> None:
    """Sends a message."""
    await socket.send(orjson.dumps(message).decode())


async def heard(socket: ClientConnection) -> dict[str, Any]:
    """The next message."""
    async with asyncio.timeout(10):
        return dict(orjson.loads(await socket.recv()))


async def subscribe(socket: ClientConnection, query: str, identifier: str = "1", **variables: Any) -> None:
    """Begins an operation."""
    await say(socket, type="subscribe", id=identifier, payload={"query": query, "variables": variables})


async def next_event(socket: ClientConnection) -> dict[str, Any]:
    """The next event of a subscription to `changes`."""
    message = await heard(socket)
    assert message["type"] == "next", message
    return dict(message["payload"]["data"]["changes"])


@contextlib.asynccontextmanager
async def events_of(
    served: Served, query: str, last_event_id: str = "", **variables: Any
) -> AsyncIterator[AsyncIterator[tuple[int, dict[str, Any]]]]:
    """The events of `changes` with their ids, by EventSource's way of asking."""
    headers = {**EVENTS, **({"last-event-id": last_event_id} if last_event_id else {})}
    parameters = {"query": query, "variables": orjson.dumps(variables).decode()}
    async with (
        httpx.AsyncClient(timeout=10) as client,
        client.stream("GET", served.url, params=parameters, headers=headers) as response,
    ):
        assert response.headers["content-type"] == "text/event-stream; charset=utf-8", await response.aread()
        yield _events(response)


async def _events(response: httpx.Response) -> AsyncIterator[tuple[int, dict[str, Any]]]:
    identifier = 0
    async for line in response.aiter_lines():
        name, _, value = line.partition(": ")
        if name == "id":
            identifier = int(value)
        elif name == "data":
            yield identifier, orjson.loads(value)


async def hear_at_times(served: Served, seed: int, after: int, last: Callable[[], int | None]) -> list[int]:
    """The numbers of the revisions that one is told who comes and goes at random; `last` is the last one, once known.

    The first number is `after`, and each connection goes on behind the last one that was told.
    """
    draw, heard = random.Random(seed), [after]
    while heard[-1] != last():
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(draw.uniform(0.05, 0.5)), socket_of(served, close_timeout=0.1) as socket:
                await subscribe(
                    socket, "subscription($after: Int) { changes(after: $after) { sequence } }", after=heard[-1]
                )
                assert (await next_event(socket))["sequence"] == heard[-1]
                while True:
                    heard.append((await next_event(socket))["sequence"])
    return heard
