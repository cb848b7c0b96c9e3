"""Figures of this process for Prometheus: requests by path, status and duration, and errors by code.

The figures belong to the process: if it runs several applications, as tests do, they are counted together.
"""

import functools
import time
from collections.abc import Awaitable, Callable

from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, Histogram, generate_latest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Scope, Send

_REQUEST_SECONDS = Histogram(
    "gongjian_request_seconds",
    "Seconds from a request's first byte to its response's last; status 0 where no response began.",
    ["path", "status"],
    # A small query of the embedded store takes about a millisecond, and an export may take ten minutes.
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600),
)
_REQUESTS_UNDER_WAY = Gauge("gongjian_requests_under_way", "Requests that are being answered.")
SUBSCRIBERS = Gauge("gongjian_subscribers", "Subscriptions that are being told of changes.")
_ERRORS = Counter("gongjian_errors", "Errors told to clients, by code.", ["code"])

_PATHS = {
    path: path for path in ("/", "/graphql", "/graphiql", "/reference", "/healthz", "/readyz", "/metrics", "/mcp")
}
_FOLDERS = ("/export", "/assets")


async def measure_request(scope: Scope, send: Send, respond: Callable[[Send], Awaitable[None]]) -> None:
    """Answers a request by calling `respond` with a `send`, and records its path, status and duration.

    It is recorded even if `respond` raises, for example because the client is gone.
    """
    status = 0

    async def send_noting_status(message: Message) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = message["status"]
        await send(message)

    started = time.perf_counter()
    _REQUESTS_UNDER_WAY.inc()
    try:
        await respond(send_noting_status)
    finally:
        _REQUESTS_UNDER_WAY.dec()
        _seconds_of(_path_label(scope["path"]), status).observe(time.perf_counter() - started)


@functools.cache
def _seconds_of(path: str, status: int) -> Histogram:
    # Prometheus makes texts of the labels and takes a lock to find what they name, each time.
    return _REQUEST_SECONDS.labels(path, status)


def count_error(code: str) -> None:
    """Counts an error that is sent to a client. Answers with status 200 may hold several of them."""
    _ERRORS.labels(code).inc()


async def metrics(_request: Request) -> Response:
    """Answers /metrics in the text format of Prometheus."""
    return Response(generate_latest(), headers={"content-type": CONTENT_TYPE_LATEST})


def _path_label(path: str) -> str:
    # Each value of a label is a time series in Prometheus, and clients could request any number of paths.
    return _PATHS.get(path) or next((folder for folder in _FOLDERS if path.startswith(f"{folder}/")), "other")
