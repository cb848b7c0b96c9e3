"""A channel from the thread that writes a file to the response that sends it: parts, of which few wait at a time."""

import asyncio
import concurrent.futures
from collections.abc import Awaitable

from starlette.requests import ClientDisconnect

PART = 64 * 1024
"""Bytes of a part; a file of less is whole before its first byte is sent, so that its errors have a status."""

_WAITING = 4


class Channel:
    """Made in the event loop. `write` is called in another thread and waits while the client is slow."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._parts: asyncio.Queue[bytes | Exception] = asyncio.Queue(_WAITING)
        self._buffer = bytearray()
        self._waiting: concurrent.futures.Future[None] | None = None
        self._gone = False

    def write(self, data: bytes, /) -> int:
        """Takes bytes; raises ClientDisconnect once nobody takes them."""
        self._buffer += data
        if len(self._buffer) >= PART:
            self._waiting = asyncio.run_coroutine_threadsafe(self._parts.put(self._taken()), self._loop)
            if self._gone:
                self._waiting.cancel()
            try:
                self._waiting.result()
            except concurrent.futures.CancelledError:
                raise ClientDisconnect from None
        return len(data)

    def _taken(self) -> bytes:
        part = bytes(self._buffer)
        self._buffer.clear()
        return part

    async def fill(self, work: Awaitable[object]) -> None:
        """Does the work that writes, and ends the channel: with an empty part, or with what the work raised."""
        try:
            await work
            if self._buffer:
                await self._parts.put(self._taken())
            await self._parts.put(b"")
        except Exception as error:
            await self._parts.put(error)

    async def next(self) -> bytes:
        """The next part, empty at the end; raises what the work raised, or ClientDisconnect."""
        part = await self._parts.get()
        if isinstance(part, Exception):
            raise part
        return part

    def give_up(self) -> None:
        """Lets both sides end: the client is gone."""
        self._gone = True
        if self._waiting is not None:
            self._waiting.cancel()
        while not self._parts.empty():
            self._parts.get_nowait()
        self._parts.put_nowait(ClientDisconnect())
