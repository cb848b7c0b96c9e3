"""The channel between the thread that writes an exported file and the event loop that sends it.

Only a few parts may wait in the channel. So a slow client makes the thread wait, which then reads no further in the
store, and the memory of an export does not grow with the file.
"""

import asyncio
import concurrent.futures
from collections.abc import Awaitable

from starlette.requests import ClientDisconnect

from server.compression import Encoder, Identity

PART_BYTES = 64 * 1024
"""The least bytes of a part, apart from the last. A file that is smaller has been written completely before its first
byte is sent, so an error while it is written can still be answered with a status.
"""

_MAXIMUM_WAITING_PARTS = 4


class Channel:
    """Must be created in the event loop. `write` is called in another thread, all other methods in the event loop.

    What is written is compressed by `encoder`, which also happens in the other thread.
    """

    def __init__(self, encoder: Encoder | None = None) -> None:
        self._encoder = encoder or Identity()
        self._loop = asyncio.get_running_loop()
        self._parts: asyncio.Queue[bytes | Exception] = asyncio.Queue(_MAXIMUM_WAITING_PARTS)
        self._buffer = bytearray()
        self._handover: concurrent.futures.Future[None] | None = None
        self._abandoned = False

    def write(self, data: bytes, /) -> int:
        """Takes bytes, and blocks while too many parts wait. Raises ClientDisconnect after `give_up`."""
        self._buffer += self._encoder.compress(data)
        if len(self._buffer) >= PART_BYTES:
            self._handover = asyncio.run_coroutine_threadsafe(self._parts.put(self._take_buffer()), self._loop)
            # `give_up` may have run just before, without seeing this handover, which would then block forever.
            if self._abandoned:
                self._handover.cancel()
            try:
                self._handover.result()
            except concurrent.futures.CancelledError:
                raise ClientDisconnect from None
        return len(data)

    def _take_buffer(self) -> bytes:
        part = bytes(self._buffer)
        self._buffer.clear()
        return part

    async def fill(self, writing: Awaitable[object]) -> None:
        """Runs `writing` and then ends the channel: with an empty part, or with the error that `writing` raised.

        The error is passed through the channel, so that `next` raises it after the parts that were written before.
        """
        try:
            await writing
            self._buffer += self._encoder.flush()
            if self._buffer:
                await self._parts.put(self._take_buffer())
            await self._parts.put(b"")
        except Exception as error:
            await self._parts.put(error)

    async def next(self) -> bytes:
        """The next part; b"" at the end. Raises what `writing` raised, or ClientDisconnect after `give_up`."""
        part = await self._parts.get()
        if isinstance(part, Exception):
            raise part
        return part

    def give_up(self) -> None:
        """Makes `write` and `next` raise ClientDisconnect. Called when the file is no longer wanted, or is complete."""
        self._abandoned = True
        if self._handover is not None:
            self._handover.cancel()
        # The queue may be full, and nobody else may be left to empty it.
        while not self._parts.empty():
            self._parts.get_nowait()
        self._parts.put_nowait(ClientDisconnect())
