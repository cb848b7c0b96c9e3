"""The keys by which JSON Web Tokens are verified: a JWKS (RFC 7517), from a file or by HTTPS, kept for a while.

    keys = KeySet(reader_of("https://login.example.org/realms/district/protocol/openid-connect/certs"))
    key = await keys.key("k1")    None if there is no such key

Requests do not wait for keys that are merely old: these serve while newer ones are read. The issuer is asked once in
ten seconds at most, whatever tokens are sent.
"""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from jwt import PyJWK
from jwt.exceptions import PyJWTError

from server.access.bearer import AccessUnavailableError
from server.access.key_sources import MAXIMUM_BYTES, READ_SECONDS
from server.logs import log

FRESH_SECONDS = 300
"""How long keys are used before newer ones are asked for; a key that was withdrawn counts as long."""

MAXIMUM_SECONDS = 3_600
"""How long keys are used while no newer ones can be read."""

PAUSE_SECONDS = 10
"""How long nothing is read after an attempt, so that tokens with made-up keys cannot keep this server asking."""

ALGORITHMS: Mapping[str, tuple[str, ...]] = {
    "RSA": ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"),
    "EC": ("ES256", "ES384", "ES512"),
    "OKP": ("EdDSA",),
}
"""The algorithms by type of key. All are asymmetric: with a secret in common, whoever verifies could also sign."""


@dataclass(frozen=True, slots=True)
class Key:
    """A public key, and the algorithms that it may be used with."""

    material: Any
    algorithms: tuple[str, ...]


def parse_keys(text: bytes) -> dict[str, Key]:
    """The keys of a JWKS by their ids; raises ValueError if it has none that can be used."""
    if len(text) > MAXIMUM_BYTES:
        raise ValueError(f"it has more than {MAXIMUM_BYTES:,} bytes")
    document = orjson.loads(text)
    members = document.get("keys") if isinstance(document, dict) else None
    if not isinstance(members, list):
        raise ValueError('it is not a JWKS: {"keys": [...]}')
    # What cannot be used is left out, as RFC 7517 (5) has it: issuers add new types of key.
    keys = {member["kid"]: key for member in members if (key := _parsed(member)) is not None}
    if not keys:
        raise ValueError(f"it holds no public key to verify with that has a kid and is {', '.join(ALGORITHMS)}")
    return keys


def _parsed(member: object) -> Key | None:
    if not isinstance(member, dict) or not isinstance(member.get("kid"), str) or "d" in member:
        return None
    algorithms = ALGORITHMS.get(str(member.get("kty")), ())
    if "alg" in member:
        algorithms = tuple(name for name in algorithms if name == member["alg"])
    if not algorithms or member.get("use", "sig") != "sig":
        return None
    try:
        return Key(PyJWK(member).key, algorithms)
    except (PyJWTError, ValueError):
        return None


class KeySet:
    """Keeps what `read` reads, which may block: it is called in a thread."""

    def __init__(self, read: Callable[[], bytes], clock: Callable[[], float] = time.monotonic) -> None:
        self._read = read
        self._clock = clock
        self._keys: dict[str, Key] = {}
        self._read_at = self._tried_at = float("-inf")
        self._reading: asyncio.Task[None] | None = None

    async def key(self, key_id: str) -> Key | None:
        """The key with an id, or None; raises AccessUnavailableError if no keys could be read for an hour."""
        if self._age() > FRESH_SECONDS:
            reading = self._begin_reading()
            if reading is not None and self._age() > MAXIMUM_SECONDS:
                await asyncio.wait([reading])
        if self._age() > MAXIMUM_SECONDS:
            raise AccessUnavailableError("the keys for tokens cannot be read")
        if key_id not in self._keys and (reading := self._begin_reading()) is not None:
            # An issuer that changes its keys signs with the new one at once.
            await asyncio.wait([reading])
        return self._keys.get(key_id)

    def _age(self) -> float:
        return self._clock() - self._read_at

    def _begin_reading(self) -> asyncio.Task[None] | None:
        """The reading under way, or a new one; None shortly after the last."""
        if self._reading is not None and not self._reading.done():
            return self._reading
        if self._clock() - self._tried_at < PAUSE_SECONDS:
            return None
        self._tried_at = self._clock()
        self._reading = asyncio.create_task(self._read_now())
        return self._reading

    async def _read_now(self) -> None:
        started = self._clock()
        try:
            async with asyncio.timeout(READ_SECONDS):
                self._keys = parse_keys(await asyncio.to_thread(self._read))
        except (OSError, TimeoutError, ValueError) as error:
            log.warning("the keys for tokens cannot be read", reason=f"{type(error).__name__}: {error}")
            return
        self._read_at = started
