"""Who may ask the server: before anything else is done for a request, whoever sent it must be known.

Pages, their assets, and /healthz and /readyz are open, as they hold no data. Everything else, also a path that is
added later, needs a token of a reader at least.
"""

from collections.abc import Awaitable, Callable, Hashable
from typing import TypeAlias

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from graph.errors import Code
from server.access.admission import FOREVER, Admission, with_admission
from server.access.bearer import (
    AccessUnavailableError,
    Authenticator,
    RoleMissingError,
    TokenRefusedError,
    bearer_token,
    payload_token,
)
from server.access.principals import ANYONE, ROLES, Principal, raise_forbidden, with_principal
from server.access.tokens import PREFIX
from server.content_negotiation import response_media_type
from server.http_errors import HttpError, error_response
from server.logs import log
from server.response_headers import adding

App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

OPEN_PATHS = frozenset({"/", "/graphiql", "/reference", "/intake", "/healthz", "/readyz"})
OPEN_FOLDER = "/assets/"
_READING = ("GET", "HEAD", "OPTIONS")
GRAPHQL = "/graphql"

_VARY = (b"vary", b"Authorization")
"""Says that an answer depends on who asks, so that no cache gives it to somebody else."""

_NO_TOKEN = "there is no token; send the header Authorization: Bearer TOKEN, with a token from whoever runs this server"
_NO_TOKEN_IN_PAYLOAD = 'there is no token; send {"Authorization": "Bearer TOKEN"} as payload of connection_init'
_BAD_TOKEN = "the token is not valid here, or no longer; ask whoever runs this server for another"
_UNAVAILABLE = "whose token it is cannot be told now; ask again in a moment"
_NO_ROLE = f"the token has no role; allowed: {', '.join(ROLES)}"


class Access:
    """Authenticates requests by the tokens of a file, by JSON Web Tokens, or by both; with neither, by nothing.

    `everybody` is whoever asks then.
    """

    def __init__(
        self,
        tokens: Authenticator | None = None,
        json_web_tokens: Authenticator | None = None,
        everybody: Principal = ANYONE,
    ) -> None:
        self._tokens = tokens
        self._json_web_tokens = json_web_tokens
        self._everybody = everybody
        self.is_on = tokens is not None or json_web_tokens is not None
        """Whether requests need a token."""

    async def answer(self, app: App, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets the application answer a request whose asker is known, or refuses it in its place."""
        if not self.is_on:
            await app(with_principal(scope, self._everybody), receive, send)
            return
        if _is_open(scope):
            await app(scope, receive, send)
            return
        admission = self._admission(scope, lambda: bearer_token(scope["headers"]))
        try:
            principal = await admission.check()
        except HttpError as error:
            await _refusal(scope, error)(scope, receive, send)
            return
        await app(with_admission(with_principal(scope, principal), admission), receive, adding([_VARY], send))

    async def socket_admission(self, scope: Scope) -> Admission | None:
        """That of whoever asks for a WebSocket; raises HttpError where it is refused.

        None where its first message has yet to say who asks: a browser can send no header for a WebSocket.
        """
        if not self.is_on:
            return FOREVER
        if all(name != b"authorization" for name, _ in scope["headers"]):
            return None
        admission = self._admission(scope, lambda: bearer_token(scope["headers"]))
        await admission.check()
        return admission

    async def payload_admission(self, scope: Scope, payload: object) -> Admission:
        """That of who sent this payload with its first message over a WebSocket; raises HttpError."""
        admission = self._admission(scope, lambda: payload_token(payload), _NO_TOKEN_IN_PAYLOAD)
        await admission.check()
        return admission

    def _admission(self, scope: Scope, read: Callable[[], str], missing: str = _NO_TOKEN) -> Admission:
        return Admission(lambda: self._principal(scope, read, missing), self._version)

    def _version(self) -> tuple[Hashable, ...]:
        return tuple(it.version() for it in (self._tokens, self._json_web_tokens) if it is not None)

    async def _principal(self, scope: Scope, read: Callable[[], str], missing: str) -> Principal:
        """Who asks; raises HttpError, after it is logged why, without the token.

        `read` reads the token, or raises TokenRefusedError; `missing` is what somebody is told who has sent none.
        """
        try:
            token = read()
            authenticator = self._tokens if token.startswith(PREFIX) else self._json_web_tokens
            if authenticator is None:
                raise TokenRefusedError("tokens of this kind are not accepted")
            return await authenticator.principal(token)
        except TokenRefusedError as refused:
            log.warning(
                "unauthenticated",
                reason=refused.reason,
                method=scope.get("method", "WEBSOCKET"),
                path=scope["path"][:200],
            )
            message = missing if refused.is_missing else _BAD_TOKEN
            raise HttpError(401, message, code=Code.UNAUTHENTICATED) from None
        except RoleMissingError as roleless:
            raise_forbidden(roleless.actor, _NO_ROLE)
        except AccessUnavailableError as unavailable:
            log.error("tokens cannot be checked", reason=unavailable.reason)
            raise HttpError(503, _UNAVAILABLE, code=Code.ACCESS_UNAVAILABLE) from None


NO_ACCESS = Access()
"""Checks nobody: whoever asks may read."""


def _is_open(scope: Scope) -> bool:
    """Whether a path is open, which it is for reading alone: a page may have a route of its name that takes data."""
    path = scope["path"]
    return scope["method"] in _READING and (path in OPEN_PATHS or path.startswith(OPEN_FOLDER))


def _refusal(scope: Scope, error: HttpError) -> JSONResponse:
    headers = {"Cache-Control": "no-store", "Vary": "Authorization"} | _challenge(error)
    response = error_response(error, headers)
    if scope["path"] == GRAPHQL:
        accept = ", ".join(Headers(scope=scope).getlist("accept"))
        response.headers["content-type"] = response_media_type(accept).value.decode()
    return response


def _challenge(error: HttpError) -> dict[str, str]:
    """What a client is told about the token that it should send, by RFC 6750 (3)."""
    match error.status:
        case 401 if error.message == _NO_TOKEN:
            return {"WWW-Authenticate": "Bearer"}
        case 401:
            return {"WWW-Authenticate": 'Bearer error="invalid_token"'}
        case 403:
            return {"WWW-Authenticate": 'Bearer error="insufficient_scope"'}
    return {"Retry-After": "10"}
