"""GET /export/{dialect}: a selection of the graph as a file, streamed while the store is read."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import parse_qs

import structlog
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.types import Receive, Scope, Send

from graph.errors import Code, StoreError
from graph.export.catalog import DIALECTS, dialect_instead
from graph.export.dialect import AnyDialect, Sink
from graph.export.export import ExportOptions, export
from graph.selection.selection import Selection
from graph.stores.states import States
from graph.stores.store import EXTRACT_SECONDS, Store
from graph.threads import ended
from loaders.past import PastStates
from resolvers.pass_through import PassThroughSchema
from server.compression import accepted_encoding, encoder_of
from server.entity_tags import EntityTags, is_known, tag_headers
from server.export_channel import Channel
from server.http_errors import HttpError, error_response
from server.logs import log_internal_error
from server.selection_parameters import read_export_options, read_selection, refuse_unknown_parameters

WriteFile: TypeAlias = Callable[[Sink], Awaitable[object]]
RawHeaders: TypeAlias = list[tuple[bytes, bytes]]

MAXIMUM_EXPORTS = 2
"""How many exports are written at the same time: each takes a transaction of the store and a thread."""

_VARY = (b"vary", b"Accept-Encoding")

MAXIMUM_EXPORT_PARAMETERS = 2_000

_COMPRESSED = frozenset({DIALECTS["csv"].media_type, DIALECTS["xlsx"].media_type})
"""These files are zip archives; compressing them again would only take time."""

_log = structlog.get_logger("gongjian")


@dataclass(frozen=True, slots=True)
class _File:
    """What writes a file, the headers with its type and name, and the encoding in which it is sent, or ""."""

    write: WriteFile
    headers: RawHeaders
    encoding: str


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a URL asks for."""

    dialect: AnyDialect
    selection: Selection
    options: ExportOptions


class ExportRoute:
    """Answers with the file, or with errors in the same form as GraphQL's.

    `schema` reads `where`. `seconds` bounds the whole answer: a client that reads slowly takes one of the few places
    for exports.
    """

    def __init__(
        self,
        store: Store,
        schema: PassThroughSchema | None = None,
        seconds: float = EXTRACT_SECONDS,
        tags: EntityTags | None = None,
        states: States | None = None,
    ) -> None:
        self._store = store
        self._states = states
        self._tags = tags or EntityTags(store)
        self._schema = schema
        self._seconds = seconds
        self._places = asyncio.Semaphore(MAXIMUM_EXPORTS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            request = Request(scope)
            wanted = self._wanted(request)
            tag = await self._tags.tag(scope["path"].encode(), scope["query_string"])
            if is_known(Headers(scope=scope).get("if-none-match", ""), tag):
                await _send_head(304, [_VARY, *tag_headers(tag)], send)
                return
            # Only now, as an instant that is still to come names the last revision.
            file = await self._file(request, wanted)
            file.headers.extend(tag_headers(tag))
            # Not queued: a waiting client could not tell whether its file will begin in seconds or in minutes.
            if self._places.locked():
                message = f"{MAXIMUM_EXPORTS} exports are being written; ask again in a moment"
                raise StoreError(Code.STORE_UNAVAILABLE, message)
            if scope["method"] == "HEAD":
                await _send_head(200, file.headers, send)
                return
            async with self._places:
                await _respond(file, self._seconds, receive, send)
        except ClientDisconnect:
            return
        except Exception as error:
            await error_response(error, {"Cache-Control": "no-store"})(scope, receive, send)

    def _wanted(self, request: Request) -> _Wanted:
        dialect = _dialect(request.path_params["dialect"])
        parameters = _parameters(request.url.query)
        selection = read_selection(parameters, self._store.ontology, self._schema)
        return _Wanted(dialect, selection, read_export_options(parameters))

    async def _file(self, request: Request, wanted: _Wanted) -> _File:
        dialect, past = wanted.dialect, PastStates(self._states)
        selection = await past.named(wanted.selection)
        name = "-".join(filter(None, ("gongjian", selection.as_of, selection.as_known_at))) + dialect.suffix
        headers = [
            (b"content-type", dialect.media_type.encode()),
            (b"content-disposition", f'attachment; filename="{name}"'.encode()),
            _VARY,
        ]
        encoding = ""
        if dialect.media_type not in _COMPRESSED:
            encoding = accepted_encoding(", ".join(request.headers.getlist("accept-encoding")))
        if encoding:
            headers.append((b"content-encoding", encoding.encode()))

        async def write(sink: Sink) -> None:
            async with past.state_of(self._store, selection) as state:
                await export(state, selection, dialect, sink, wanted.options)

        return _File(write, headers, encoding)


def _dialect(name: str) -> AnyDialect:
    if name not in DIALECTS:
        raise HttpError(404, f"the dialect {name[:80]!r} is not known; {dialect_instead(name)}")
    return DIALECTS[name]


def _parameters(query: str) -> dict[str, list[str]]:
    try:
        # Empty values are kept so that they can be refused: they would otherwise mean as much as no parameter.
        parameters = parse_qs(query, keep_blank_values=True, errors="strict", max_num_fields=MAXIMUM_EXPORT_PARAMETERS)
    except ValueError:
        allowed = f"allowed: at most {MAXIMUM_EXPORT_PARAMETERS:,}, percent-encoded UTF-8"
        raise HttpError(400, f"the URL's parameters cannot be read; {allowed}") from None
    refuse_unknown_parameters(parameters)
    return parameters


async def _send_head(status: int, headers: RawHeaders, send: Send) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


async def _respond(file: _File, seconds: float, receive: Receive, send: Send) -> None:
    """Sends the file while it is written. Whatever happens, its writing has ended when this returns."""
    channel = Channel(encoder_of(file.encoding))
    filling = asyncio.create_task(channel.fill(file.write(channel)))
    watching = asyncio.create_task(_give_up_with_client(receive, channel))
    response_started = False
    try:
        async with asyncio.timeout(seconds):
            # The first part comes before the status, so that what fails until then is answered as an error.
            part = await channel.next()
            response_started = True
            await send({"type": "http.response.start", "status": 200, "headers": file.headers})
            await _send_parts(part, channel, send)
    except TimeoutError:
        if not response_started:
            raise StoreError(Code.DEADLINE_EXCEEDED, f"nothing was written within {seconds:g} s; select less") from None
        _log.error("an export was not taken in time", seconds=seconds)
    finally:
        channel.give_up()
        watching.cancel()
        filling.cancel()
        await ended(filling)


async def _send_parts(part: bytes, channel: Channel, send: Send) -> None:
    """Sends the parts, and the end of the response only if none of them fails.

    Without its end, the server closes the connection, so that the client sees that the file is incomplete.
    """
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
