"""Which pages of other origins may ask this server (CORS), and by which names it may be called.

A browser sends the name by which it knows a server as `Host`, and for a page's request the page's `Origin`. Both are
checked where `allowed_hosts` is a set, as it is for a server on loopback: otherwise a page of any site could let its
own name point to 127.0.0.1 (DNS rebinding), and read what is served there as if it were its own.

>>> origin_of("HTTPS://Example.org:443"), host_of("[::1]:8000"), is_loopback("127.0.0.2")
('https://example.org', '::1', True)

Starlette's CORSMiddleware is not used: it leaves out `Vary: Origin` in answers to requests without an origin, which a
browser's cache then gives to a page that may not read them, and its refusals have no code.
"""

import functools
import ipaddress
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeAlias

from starlette.types import Receive, Scope, Send

from graph.errors import Code
from server.http_errors import HttpError, error_response
from server.response_headers import Headers, adding

App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

ANY = "*"
EXPOSED = "ETag, X-Request-Id, Content-Disposition"
"""The headers of a response that a page of another origin may read, beside those that it always may."""

PREFLIGHT_SECONDS = 7_200
"""How long a browser may remember that it may ask; Chromium remembers no longer."""

_PATHS = ("/graphql", "/healthz", "/readyz", "/reconcile")
_FOLDERS = ("/export/", "/reconcile/")
_METHODS = b"GET, HEAD, POST"
_HEADER_NAMES = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~, -]{1,2000}", re.ASCII)
_ORIGIN = re.compile(r"([a-z][a-z0-9+.-]*)://(\[[0-9a-f:]+\]|[a-z0-9._-]+)(?::(\d{1,5}))?", re.ASCII)
_DEFAULT_PORTS = {"http": "80", "https": "443"}


def origin_of(text: str) -> str:
    """An origin as browsers send it, from how somebody wrote it; raises ValueError.

    >>> origin_of("https://example.org/app")
    Traceback (most recent call last):
    ValueError: 'https://example.org/app' is not an origin; allowed: such as https://example.org or http://localhost:5173
    """
    parts = _ORIGIN.fullmatch(text.lower())
    if parts is None:
        raise ValueError(f"{text!r} is not an origin; allowed: such as https://example.org or http://localhost:5173")
    scheme, host, port = parts.groups()
    # Browsers leave the default port out.
    return f"{scheme}://{host}" + ("" if port in (None, _DEFAULT_PORTS.get(scheme)) else f":{port}")


def host_of(authority: str) -> str:
    """The host in a Host header or an origin, in lower case, without its port and without a final dot."""
    name = authority.rpartition("@")[2].lower()
    if name.startswith("["):
        return name[1:].partition("]")[0]
    return name.partition(":")[0].removesuffix(".")


@functools.lru_cache(256)
def is_loopback(host: str) -> bool:
    """Whether a name or an address always means this machine."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True)
class OriginPolicy:
    """Whose requests are answered.

    `allowed_origins` are as `origin_of` gives them, or ANY. With `credentials` browsers send cookies and the like.
    `allowed_hosts` are names, or `*.example.org` for all below it; loopback is always allowed. If there are none,
    requests are checked that come in on loopback, unlike those in process. None checks neither hosts nor origins:
    whoever is not allowed is answered, but no page of another origin can read the answer.
    """

    allowed_origins: frozenset[str] = frozenset()
    credentials: bool = False
    allowed_hosts: frozenset[str] | None = None

    async def answer(self, app: App, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets the application answer, or answers a preflight or refuses the request in its place."""
        headers: dict[bytes, bytes] = dict(scope["headers"])
        origin = headers.get(b"origin", b"").decode("latin-1")
        if self.allowed_hosts is not None and (refused := self._refusal(scope, headers.get(b"host", b""), origin)):
            await error_response(refused)(scope, receive, send)
            return
        if not (self.allowed_origins or origin) or not _serves_other_origins(scope["path"]):
            await app(scope, receive, send)
            return
        if scope["method"] == "OPTIONS" and origin and b"access-control-request-method" in headers:
            if not self._allows(origin):
                await error_response(_origin_refusal(origin))(scope, receive, send)
                return
            asked = headers.get(b"access-control-request-headers", b"").decode("latin-1")
            await send({"type": "http.response.start", "status": 204, "headers": self._preflight(origin, asked)})
            await send({"type": "http.response.body", "body": b""})
            return
        additions = self._response_headers(origin)
        await app(scope, receive, adding(additions, send) if additions else send)

    def socket_refusal(self, scope: Scope) -> HttpError | None:
        """Why a WebSocket is refused, if it is.

        A page may read whatever it gets over one, unlike answers, so its origin is checked wherever the server listens.
        """
        headers: dict[bytes, bytes] = dict(scope["headers"])
        host, origin = headers.get(b"host", b""), headers.get(b"origin", b"").decode("latin-1")
        if self.allowed_hosts is not None and (refused := self._refusal(scope, host, origin)):
            return refused
        is_own = origin.partition("://")[2] == host.decode("latin-1").lower()
        is_own = is_own or _is_listed(host_of(origin.partition("://")[2]), self.allowed_hosts or frozenset())
        return None if not origin or is_own or self._allows(origin) else _origin_refusal(origin)

    def _refusal(self, scope: Scope, host_header: bytes, origin: str) -> HttpError | None:
        hosts = self.allowed_hosts or frozenset()
        if not hosts and not is_loopback((scope.get("server") or ("",))[0]):
            return None
        host = host_header.decode("latin-1")
        if not _is_allowed(host, hosts):
            allowed = "loopback, and GONGJIAN_ALLOWED_HOSTS"
            message = f"the host {host[:80]!r} is not one of this server's; allowed: {allowed}"
            return HttpError(421, message, code=Code.HOST_NOT_ALLOWED)
        if not origin:
            return None
        # Behind a proxy the Host may be that of this server while the origin has the public name.
        authority = origin.partition("://")[2]
        is_own = authority == host.lower() or _is_listed(host_of(authority), hosts)
        return None if is_own or self._allows(origin) else _origin_refusal(origin)

    def _allows(self, origin: str) -> bool:
        return origin in self.allowed_origins or ANY in self.allowed_origins

    def _preflight(self, origin: str, asked: str) -> Headers:
        """Tells an allowed page that it may ask with any method and with the headers that it asked for.

        All headers are allowed, since tools add some of their own (traceparent, apollographql-client-name).
        """
        return [
            *self._response_headers(origin),
            (b"access-control-allow-methods", _METHODS),
            (b"access-control-max-age", b"%d" % PREFLIGHT_SECONDS),
            (b"vary", b"Access-Control-Request-Headers"),
            *([(b"access-control-allow-headers", asked.encode())] if _HEADER_NAMES.fullmatch(asked) else ()),
        ]

    def _response_headers(self, origin: str) -> Headers:
        if not self.allowed_origins:
            return []
        if ANY in self.allowed_origins:
            return [(b"access-control-allow-origin", b"*"), (b"access-control-expose-headers", EXPOSED.encode())]
        headers: Headers = [(b"vary", b"Origin")]
        if origin in self.allowed_origins:
            headers += [
                (b"access-control-allow-origin", origin.encode()),
                (b"access-control-expose-headers", EXPOSED.encode()),
            ]
            if self.credentials:
                headers.append((b"access-control-allow-credentials", b"true"))
        return headers


NO_POLICY = OriginPolicy()
"""Answers whoever asks, by any name; no page of another origin can read the answers."""


def _origin_refusal(origin: str) -> HttpError:
    message = f"the origin {origin[:80]!r} is not allowed; allowed: this server's own, and GONGJIAN_ALLOWED_ORIGINS"
    return HttpError(403, message, code=Code.ORIGIN_NOT_ALLOWED)


def _serves_other_origins(path: str) -> bool:
    return path in _PATHS or path.startswith(_FOLDERS)


@functools.lru_cache(256)
def _is_allowed(authority: str, allowed: frozenset[str]) -> bool:
    host = host_of(authority)
    return is_loopback(host) or ANY in allowed or _is_listed(host, allowed)


def _is_listed(host: str, allowed: frozenset[str]) -> bool:
    return host in allowed or any(host.endswith(name[1:]) for name in allowed if name.startswith("*."))
