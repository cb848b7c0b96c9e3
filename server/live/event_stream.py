"""Answers by server-sent events: the distinct connections mode of GraphQL over SSE.

It is specified at https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md, and the `EventSource` of a browser
reads it, too.

    id: 42
    event: next
    data: {"data": {"changes": {"event": "REVISION", "sequence": 42}}}

The id is the number to go on after. A browser that was cut off sends it as `Last-Event-ID`, and so misses nothing. The
end of the server is no end of the subscription: no event tells of it, and clients come back.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any

import orjson
from starlette.types import Receive, Scope, Send

from graph.errors import Code, GongjianError
from server.access.admission import Admission, admission_of
from server.content_negotiation import EVENTS
from server.http_errors import HttpError, format_error, format_internal_error
from server.live.cutting_off import cut_off_of
from server.live.hub import Event, Subscriber

COMPLETE = b"event: complete\ndata:\n\n"
FAREWELL_SECONDS = 5.0
"""How long a reader that was too slow may take to read why it is dropped."""

TOO_SLOW = "too slow: nothing was read for a while; go on after the id of the last event"
_HEADERS = [
    (b"content-type", f"{EVENTS}; charset=utf-8".encode()),
    (b"cache-control", b"no-store"),
    # Some proxies would collect the events otherwise.
    (b"x-accel-buffering", b"no"),
    (b"vary", b"Accept"),
]


def last_event_id(headers: Mapping[str, str]) -> int | None:
    """The number that a client sends that was cut off; raises HttpError where it is no number."""
    text = headers.get("last-event-id", "")
    if not text:
        return None
    if not text.isascii() or not text.isdecimal() or len(text) > 15:
        raise HttpError(400, f"Last-Event-ID is {text[:40]!r}; allowed: the id of an event, which is a number")
    return int(text)


def single(result: bytes) -> list[bytes]:
    """The stream of an operation that has one answer."""
    return [b"event: next\ndata: " + result + b"\n\n" + COMPLETE]


async def send_all(send: Send, parts: Sequence[bytes]) -> None:
    """Answers with a stream that is known as a whole."""
    await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
    await send({"type": "http.response.body", "body": b"".join(parts)})


async def send_events(
    scope: Scope,
    receive: Receive,
    send: Send,
    subscribed: Callable[[Callable[[], object]], AbstractAsyncContextManager[Subscriber]],
) -> None:
    """Answers with events, until the client leaves or may not stay, or the server ends.

    `subscribed` makes the subscriber, and is told what drops it; raises StoreError where it does, before any answer.
    """
    dropped = asyncio.Event()
    async with subscribed(dropped.set) as subscriber:
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        telling = asyncio.create_task(_tell(send, admission_of(scope), subscriber))
        tasks: list[asyncio.Task[Any]] = [
            telling,
            *(asyncio.create_task(it) for it in (_left(receive), dropped.wait())),
        ]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
    if not telling.cancelled():
        await _end(scope, receive, send, telling.result())
    elif dropped.is_set():
        await _end(scope, receive, send, _errors(format_error(GongjianError(Code.SLOW_READER, TOO_SLOW))))


async def _end(scope: Scope, receive: Receive, send: Send, closing: bytes) -> None:
    try:
        async with asyncio.timeout(FAREWELL_SECONDS):
            await send({"type": "http.response.body", "body": closing})
    except TimeoutError:
        cut_off_of(scope)()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(FAREWELL_SECONDS):
                # The server takes an answer without an end for an error until it knows that nobody is there.
                await _left(receive)


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _tell(send: Send, admission: Admission, subscriber: Subscriber) -> bytes:
    """Sends what a subscriber is told; gives with what the stream ends."""
    try:
        async for part in _parts(subscriber):
            await admission.check()
            await send({"type": "http.response.body", "body": part, "more_body": True})
    except HttpError:
        # Whoever comes back is refused, and told why.
        return b""
    except GongjianError as error:
        return _errors(format_error(error))
    except Exception as error:
        return _errors(format_internal_error(error))
    return b""


def _errors(error: Mapping[str, object]) -> bytes:
    return b"".join(single(orjson.dumps({"errors": [error]})))


async def _parts(subscriber: Subscriber) -> AsyncIterator[bytes]:
    async for events in subscriber.batches():
        # An id alone is no event, but a client goes on after it.
        yield b"".join(map(_part, events)) if events else b"id: %d\n\n" % subscriber.sequence


def _part(event: Event) -> bytes:
    return b"id: %d\nevent: next\ndata: %b\n\n" % (event.sequence, event.result)
