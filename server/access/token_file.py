"""Authenticates by the tokens of a file, which is read again as soon as it changes: a revoked token ends at once."""

import hmac
import time
from collections.abc import Callable, Hashable
from datetime import date
from pathlib import Path
from typing import TypeAlias

from server.access import tokens
from server.access.bearer import AccessUnavailableError, TokenRefusedError
from server.access.principals import Principal
from server.access.tokens import Token, Tokens, TokensError, digest_of, read_tokens

_Version: TypeAlias = tuple[int, int, int]

LOOK_SECONDS = 0.01
"""How long it may take until a change of the file is noticed for a stream or WebSocket that is open."""


class TokenFile:
    """The tokens of a file; raises TokensError if it cannot be read now."""

    def __init__(self, path: Path, today: Callable[[], date] = tokens.today) -> None:
        self._path = path
        self._today = today
        self._tokens = read_tokens(path)
        # Not that of the file just read: it may have changed in between. The first request reads it again.
        self._version: _Version | None = None
        self._looked_at = float("-inf")
        self._seen: tuple[_Version, date] | None = None

    async def principal(self, token: str) -> Principal:
        """Whose token it is; raises TokenRefusedError, and AccessUnavailableError while the file cannot be read."""
        digest = digest_of(token)
        matching: Token | None = None
        # All lines are compared, in constant time each, so that the time tells nobody which line matched, if any did.
        for candidate in self._current():
            if hmac.compare_digest(candidate.digest, digest):
                matching = candidate
        if matching is None:
            raise TokenRefusedError("unknown token")
        if matching.is_expired(self._today()):
            raise TokenRefusedError(f"expired token {matching.id}")
        return Principal(matching.actor, matching.role)

    def version(self) -> Hashable:
        """That of the file, and the day; looked at no more than a hundred times a second."""
        now = time.monotonic()
        if now - self._looked_at >= LOOK_SECONDS:
            self._looked_at = now
            try:
                self._seen = self._file_version(), self._today()
            except OSError:
                self._seen = None
        return self._seen

    def _file_version(self) -> _Version:
        status = self._path.stat()
        return status.st_ino, status.st_mtime_ns, status.st_size

    def _current(self) -> Tokens:
        try:
            version = self._file_version()
            if version != self._version:
                self._tokens = read_tokens(self._path)
                self._version = version
        except OSError as error:
            raise AccessUnavailableError(f"{self._path}: {error.strerror}") from None
        except TokensError as error:
            raise AccessUnavailableError(error.message) from None
        return self._tokens
