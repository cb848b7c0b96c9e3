"""GET /export/{dialect}: a selection of the graph as a file, streamed while the store is read."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeAlias
from urllib.parse import parse_qs

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.types import Receive, Scope, Send

from graph.errors import Code, StoreError
from graph.export.catalog import DIALECTS, dialect_instead
from graph.export.dialect import AnyDialect, Sink
from graph.export.export import export
from graph.stores.store import EXTRACT_SECONDS, Store
from server.export_channel import Channel
from server.http_errors import HttpError, error_response
from server.logs import log_internal_error
from server.selections import read_export_options, read_selection, refuse_unknown

Work: TypeAlias = Callable[[Sink], Awaitable[object]]
Headers: TypeAlias = list[tuple[bytes, bytes]]

AT_ONCE = 2
"""Exports that are written at the same time; each holds a transaction of the store and a thread."""

MOST_PARAMETERS = 2_000

_log = structlog.get_logger("gongjian")


class ExportRoute:
    """Answers with the file, or with errors in the form of all others."""

    def __init__(self, store: Store, seconds: float = EXTRACT_SECONDS) -> None:
        self._store = store
        self._seconds = seconds
        self._places = asyncio.Semaphore(AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            work, headers = self._work(Request(scope))
            if self._places.locked():
                raise StoreError(Code.STORE_UNAVAILABLE, f"{AT_ONCE} exports are being written; ask again in a moment")
            if scope["method"] == "HEAD":
                await _send_head(headers, send)
                return
            async with self._places:
                await _respond(work, headers, self._seconds, receive, send)
        except ClientDisconnect:
            return
        except Exception as error:
            await error_response(error)(scope, receive, send)

    def _work(self, request: Request) -> tuple[Work, Headers]:
        """What writes the file, and the headers that tell what it is."""
        dialect = _dialect(request.path_params["dialect"])
        given = _parameters(request.url.query)
        selection, options = read_selection(given, self._store.ontology), read_export_options(given)
        name = "-".join(filter(None, ("gongjian", selection.as_of))) + dialect.suffix
        headers = [
            (b"content-type", dialect.media_type.encode()),
            (b"content-disposition", f'attachment; filename="{name}"'.encode()),
        ]
        return lambda sink: export(self._store, selection, dialect, sink, options), headers


def _dialect(name: str) -> AnyDialect:
    if name not in DIALECTS:
        raise HttpError(404, f"the dialect {name[:80]!r} is not known; {dialect_instead(name)}")
    return DIALECTS[name]


def _parameters(query: str) -> dict[str, list[str]]:
    try:
        given = parse_qs(query, keep_blank_values=True, errors="strict", max_num_fields=MOST_PARAMETERS)
    except ValueError:
        message = f"the URL's parameters cannot be read; allowed: at most {MOST_PARAMETERS:,}, percent-encoded UTF-8"
        raise HttpError(400, message) from None
    refuse_unknown(given)
    return given


async def _send_head(headers: Headers, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


async def _respond(work: Work, headers: Headers, seconds: float, receive: Receive, send: Send) -> None:
    """Sends the file; what takes longer than some seconds is given up, since a slow client holds its place, too."""
    channel = Channel()
    filling = asyncio.create_task(channel.fill(work(channel)))
    watching = asyncio.create_task(_give_up_with_client(receive, channel))
    begun = False
    try:
        async with asyncio.timeout(seconds):
            part = await channel.next()
            begun = True
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            await _send_parts(part, channel, send)
    except TimeoutError:
        if not begun:
            raise StoreError(Code.DEADLINE_EXCEEDED, f"nothing was written within {seconds:g} s; select less") from None
        _log.error("an export was not taken in time", seconds=seconds)
    finally:
        channel.give_up()
        watching.cancel()
        filling.cancel()
        await asyncio.wait([filling])


async def _send_parts(part: bytes, channel: Channel, send: Send) -> None:
    """A response that is not ended makes the server close the connection: no client takes it for whole."""
    try:
        while part:
            await send({"type": "http.response.body", "body": part, "more_body": True})
            part = await channel.next()
    except ClientDisconnect:
        return
    except Exception as error:
        _log.error("an export broke off", request_id=log_internal_error(error))
        return
    await send({"type": "http.response.body", "body": b""})


async def _give_up_with_client(receive: Receive, channel: Channel) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    channel.give_up()
