"""Compresses answers and files for clients that accept it, by Zstandard or gzip.

>>> accepted_encoding("gzip, deflate, br, zstd"), accepted_encoding("zstd;q=0.5, gzip"), accepted_encoding("")
('zstd', 'gzip', '')
"""

import asyncio
import functools
import sys
import zlib
from typing import Protocol

from server.content_negotiation import quality_values

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

MINIMUM_BYTES = 1_000
"""A shorter body is sent as it is: it fits into a packet or two anyway."""

_THREAD_BYTES = 64 * 1024
"""A longer body is compressed in a thread: gzip takes a millisecond for 300 kB, in which no other request would run."""

_GZIP_LEVEL, _ZSTD_LEVEL = 3, 3
"""Higher levels save a tenth at twice the time (docs/decisions/0009-libraries.md)."""

# In the order in which they are preferred where a client does not prefer one itself.
_ENCODINGS = ("zstd", "gzip")


class Encoder(Protocol):
    """Compresses one body, part by part."""

    def compress(self, data: bytes, /) -> bytes:
        """Takes a part, and returns what is ready to be sent, often nothing."""

    def flush(self) -> bytes:
        """The end of the body."""


class Identity:
    """Leaves a body as it is."""

    def compress(self, data: bytes, /) -> bytes:
        """Returns the part itself."""
        return data

    def flush(self) -> bytes:
        """Returns nothing."""
        return b""


@functools.lru_cache(256)
def accepted_encoding(accept_encoding: str) -> str:
    """The encoding to answer in, by the header Accept-Encoding; "" for none."""
    qualities = quality_values(accept_encoding)
    others = qualities.get("*", 0.0)
    best = max(_ENCODINGS, key=lambda name: qualities.get(name, others))
    return best if qualities.get(best, others) > 0 else ""


def encoder_of(encoding: str) -> Encoder:
    """A new encoder; for "" one that leaves the body as it is."""
    match encoding:
        case "zstd":
            return zstd.ZstdCompressor(_ZSTD_LEVEL)
        case "gzip":
            # 16 asks for gzip's frame, without a time in it, so that equal bodies remain equal.
            return zlib.compressobj(_GZIP_LEVEL, wbits=zlib.MAX_WBITS | 16)
    return Identity()


async def compressed(body: bytes, encoding: str) -> bytes:
    """A whole body in an encoding."""
    if len(body) < _THREAD_BYTES:
        return _compressed(body, encoding)
    return await asyncio.to_thread(_compressed, body, encoding)


def _compressed(body: bytes, encoding: str) -> bytes:
    encoder = encoder_of(encoding)
    return encoder.compress(body) + encoder.flush()
