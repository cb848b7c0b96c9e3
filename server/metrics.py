"""Figures of this process in Prometheus' text format: requests by path, status and duration; errors by code."""

import time
from collections.abc import Awaitable, Callable

from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, Histogram, generate_latest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Scope, Send

_SECONDS = Histogram(
    "gongjian_request_seconds",
    "Seconds from a request's first byte to its response's last; status 0 where no response began.",
    ["path", "status"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600),
)
_UNDER_WAY = Gauge("gongjian_requests_under_way", "Requests that are being answered.")
_ERRORS = Counter("gongjian_errors", "Errors told to clients, by code.", ["code"])

_PATHS = {path: path for path in ("/", "/graphql", "/graphiql", "/reference", "/healthz", "/readyz", "/metrics")}
_FOLDERS = ("/export", "/assets")


async def measured(scope: Scope, send: Send, answer: Callable[[Send], Awaitable[None]]) -> None:
    """Answers a request, and counts it."""
    status = 0

    async def sending(message: Message) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = message["status"]
        await send(message)

    begun = time.perf_counter()
    _UNDER_WAY.inc()
    try:
        await answer(sending)
    finally:
        _UNDER_WAY.dec()
        _SECONDS.labels(_known(scope["path"]), status).observe(time.perf_counter() - begun)


def failed(code: str) -> None:
    """Counts an error that a client is told."""
    _ERRORS.labels(code).inc()


async def metrics(_request: Request) -> Response:
    """All figures, as Prometheus reads them."""
    return Response(generate_latest(), headers={"content-type": CONTENT_TYPE_LATEST})


def _known(path: str) -> str:
    """One of few paths, whatever is asked for: each would be a series of its own else."""
    return _PATHS.get(path) or next((folder for folder in _FOLDERS if path.startswith(f"{folder}/")), "other")
