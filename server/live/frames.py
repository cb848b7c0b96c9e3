r"""Writes several messages of a WebSocket at once: as many subscribers get the same few, most of the work is writing.

uvicorn writes each message by itself, in 20 microseconds. Its protocol is extended by a message that holds finished
frames, which a connection that announces the extension `FRAMES` writes as they are.

>>> frames([b"hi"])
b'\x81\x02hi'
"""

import struct
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from server.live.cutting_off import CUT_OFF

if TYPE_CHECKING:
    from uvicorn._types import ASGISendEvent

FRAMES = "gongjian.frames"

_TEXT = 0x81
"""The first byte of a frame that is a whole message of text."""


def frames(messages: Iterable[bytes]) -> bytes:
    """Messages of text as frames of a server, which are not masked."""
    return b"".join(part for message in messages for part in (_head(len(message)), message))


def _head(length: int) -> bytes:
    if length < 126:
        return struct.pack("!BB", _TEXT, length)
    if length < 65_536:
        return struct.pack("!BBH", _TEXT, 126, length)
    return struct.pack("!BBQ", _TEXT, 127, length)


class FramesProtocol(WebSocketsSansIOProtocol):
    """uvicorn's protocol, which takes finished frames, too; no message may be compressed then."""

    async def run_asgi(self) -> None:
        extensions: dict[str, Any] = self.scope["extensions"]
        extensions |= {FRAMES: {}, CUT_OFF: self.transport.abort}
        await super().run_asgi()

    async def send(self, message: "ASGISendEvent") -> None:
        written: Any = message.get(FRAMES)
        if written is None:
            await super().send(message)
            if message["type"] == "websocket.http.response.body" and not message.get("more_body", False):
                # A handshake that was refused is complete, too; uvicorn would log an error otherwise.
                self.handshake_complete = True
            return
        await self.writable.wait()
        if self.disconnected or self.close_sent:
            raise ClientDisconnected
        self.transport.write(written)
