"""The token in the Authorization header of a request (RFC 6750), and why one is not accepted.

>>> bearer_token([(b"authorization", b"Bearer gj_abc")])
'gj_abc'
"""

import re
from collections.abc import Hashable, Iterable, Mapping
from typing import Protocol

from server.access.principals import Principal

MAXIMUM_TOKEN_LENGTH = 8_192
_BEARER = re.compile(rb"bearer +([A-Za-z0-9._~+/-]+=*)", re.IGNORECASE)


class TokenRefusedError(Exception):
    """No token, or one that does not count. `reason` is for the log alone and holds no part of the token."""

    def __init__(self, reason: str, *, is_missing: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.is_missing = is_missing


class AccessUnavailableError(Exception):
    """What tokens are compared with cannot be read now, so nobody can be let in. `reason` is for the log alone."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class RoleMissingError(Exception):
    """A token is valid, and its actor has none of the roles."""

    def __init__(self, actor: str) -> None:
        super().__init__(actor)
        self.actor = actor


class Authenticator(Protocol):
    """Knows tokens of one kind."""

    async def principal(self, token: str) -> Principal:
        """Whose token it is; raises TokenRefusedError, RoleMissingError and AccessUnavailableError."""

    def version(self) -> Hashable:
        """Something else than before where a token may not count any more that counted before."""


def bearer_token(headers: Iterable[tuple[bytes, bytes]]) -> str:
    """The token that a request has; raises TokenRefusedError."""
    values = [value for name, value in headers if name == b"authorization"]
    if not values:
        raise TokenRefusedError("no token", is_missing=True)
    if len(values) > 1:
        raise TokenRefusedError("several Authorization headers")
    if len(values[0]) > MAXIMUM_TOKEN_LENGTH:
        raise TokenRefusedError("too long")
    matching = _BEARER.fullmatch(values[0])
    if matching is None:
        raise TokenRefusedError("not a bearer token")
    return matching[1].decode("ascii")


def payload_token(payload: object) -> str:
    """The token in the first message over a WebSocket, as a browser can send no header; raises TokenRefusedError.

    >>> payload_token({"Authorization": "Bearer gj_abc"}), payload_token({"token": "gj_abc"})
    ('gj_abc', 'gj_abc')
    """
    members = payload if isinstance(payload, Mapping) else {}
    texts = [value for name, value in members.items() if name in ("Authorization", "authorization")]
    texts += [f"Bearer {members['token']}"] if "token" in members else []
    return bearer_token([(b"authorization", str(text).encode(errors="replace")) for text in texts])
