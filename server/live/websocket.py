"""Answers WebSockets by the subprotocol graphql-transport-ws: subscriptions and queries, many at once.

It is specified at https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md.

A client that breaks the protocol is cut off with a code of 44xx, a slow reader with 1013. Mutations are refused: they
are sent by POST, whose answer tells what was written, even if the connection is lost and the request repeated.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeAlias, assert_never

import orjson
from starlette.types import Message, Receive, Scope, Send

from graph.errors import Code, GongjianError
from resolvers.subscriptions import Subscription
from server.access.admission import FOREVER, Admission
from server.graphql_request import read_members
from server.http_errors import HttpError, error_response, format_error, format_internal_error
from server.live.cutting_off import cut_off_of
from server.live.event_stream import FAREWELL_SECONDS
from server.live.frames import FRAMES, frames
from server.live.hub import SlowReaderError, Subscriber
from server.live.requests import LiveRequests, Refused, Single

SUBPROTOCOL = "graphql-transport-ws"
INIT_SECONDS = 10.0
"""How long a client may take to say that it begins."""

MAXIMUM_OPERATIONS = 100
"""Operations at once over one connection."""

MAXIMUM_STRANGERS = 100
"""Connections at once that have not said yet who they are: they must not take the places of others."""

BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, NO_SUBPROTOCOL = 4400, 4401, 4403, 4406
INIT_TIMEOUT, SUBSCRIBER_EXISTS, SECOND_INIT = 4408, 4409, 4429
GOING_AWAY, TRY_AGAIN_LATER = 1001, 1013


Admit: TypeAlias = Callable[[object], Awaitable[Admission]]
"""Lets in whose first message has this payload, or raises HttpError."""


class _ProtocolError(Exception):
    """What ends a connection: a code, and a reason of at most 123 bytes."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason.encode()[:123].decode(errors="ignore")


async def refuse_socket(scope: Scope, receive: Receive, send: Send, error: GongjianError) -> None:
    """Answers the request for a WebSocket by an HTTP response, where the server can, else by status 403."""
    await receive()
    if "websocket.http.response" not in scope.get("extensions", {}):
        await send({"type": "websocket.close"})
        return

    async def send_response(message: Message) -> None:
        await send({**message, "type": message["type"].replace("http.", "websocket.http.", 1)})

    await error_response(error)({**scope, "type": "http", "method": "GET"}, receive, send_response)


class SocketRoute:
    """Answers WebSockets at /graphql."""

    def __init__(self, live: LiveRequests) -> None:
        self._live = live
        self._sockets = 0
        self._strangers: set[object] = set()

    async def __call__(
        self, scope: Scope, receive: Receive, send: Send, admission: Admission | None, admit: Admit
    ) -> None:
        """Answers one; without an admission, only once `admit` has let it in by its first message."""
        message = self._too_many(is_stranger=admission is None)
        if message:
            await refuse_socket(scope, receive, send, HttpError(503, message, code=Code.TOO_MANY_SUBSCRIBERS))
            return
        self._sockets += 1
        stranger = object()

        async def admitting(payload: object) -> Admission:
            admitted = admission or await admit(payload)
            self._strangers.discard(stranger)
            return admitted

        try:
            if admission is None:
                self._strangers.add(stranger)
            await receive()
            if SUBPROTOCOL not in scope["subprotocols"]:
                await send({"type": "websocket.accept"})
                reason = f"allowed: the subprotocol {SUBPROTOCOL}"
                await send({"type": "websocket.close", "code": NO_SUBPROTOCOL, "reason": reason})
                return
            await send({"type": "websocket.accept", "subprotocol": SUBPROTOCOL})
            await _Connection(self._live, scope, receive, send, admitting).run()
        finally:
            self._strangers.discard(stranger)
            self._sockets -= 1

    def _too_many(self, *, is_stranger: bool) -> str:
        if self._sockets >= self._live.hub.maximum:
            return f"{self._sockets:,} connections are open already; try again later"
        if is_stranger and len(self._strangers) >= MAXIMUM_STRANGERS:
            return f"{MAXIMUM_STRANGERS} connections have not sent a token yet; try again later"
        return ""


class _Connection:
    """One WebSocket; each of its operations is a task."""

    def __init__(self, live: LiveRequests, scope: Scope, receive: Receive, send: Send, admit: Admit) -> None:
        self._live = live
        self._admit = admit
        self._admission = FOREVER
        self._receive = receive
        self._send = send
        self._takes_frames = FRAMES in scope.get("extensions", {})
        self._cut_off = cut_off_of(scope)
        self._operations: dict[str, asyncio.Task[None]] = {}
        self._is_begun = False
        self._failed: asyncio.Future[_ProtocolError] = asyncio.get_running_loop().create_future()

    async def run(self) -> None:
        """Answers until either side ends the connection."""
        reading = asyncio.create_task(self._read())
        late = asyncio.get_running_loop().call_later(INIT_SECONDS, self._check_begun)
        try:
            waiting: list[asyncio.Future[Any]] = [reading, self._failed]
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            late.cancel()
            tasks = [reading, *self._operations.values()]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        if self._failed.done():
            error = self._failed.result()
            try:
                async with asyncio.timeout(FAREWELL_SECONDS):
                    await self._send({"type": "websocket.close", "code": error.code, "reason": error.reason})
            except TimeoutError:
                self._cut_off()
            except OSError:
                # The client is gone.
                return

    def _check_begun(self) -> None:
        if not self._is_begun:
            self._fail(_ProtocolError(INIT_TIMEOUT, "Connection initialisation timeout"))

    def _drop(self) -> None:
        self._fail(_ProtocolError(TRY_AGAIN_LATER, "too slow: nothing was read for a while"))

    def _fail(self, error: _ProtocolError) -> None:
        if not self._failed.done():
            self._failed.set_result(error)

    async def _read(self) -> None:
        try:
            while (message := await self._receive())["type"] != "websocket.disconnect":
                await self._take(_message(message))
        except _ProtocolError as error:
            self._fail(error)

    async def _take(self, message: Mapping[str, Any]) -> None:
        match message:
            case {"type": "connection_init"}:
                if self._is_begun:
                    raise _ProtocolError(SECOND_INIT, "Too many initialisation requests")
                try:
                    self._admission = await self._admit(message.get("payload"))
                except HttpError as refusal:
                    raise _refused(refusal) from None
                self._is_begun = True
                await self._say({"type": "connection_ack"})
            case {"type": "ping"}:
                await self._say({"type": "pong"})
            case {"type": "pong"}:
                pass
            case {"type": "subscribe", "id": str(identifier), "payload": dict(payload)} if identifier:
                self._begin(identifier, payload)
            case {"type": "complete", "id": str(identifier)}:
                if (operation := self._operations.pop(identifier, None)) is not None:
                    operation.cancel()
            case _:
                raise _ProtocolError(BAD_REQUEST, "Invalid message received")

    def _begin(self, identifier: str, payload: Mapping[str, object]) -> None:
        if not self._is_begun:
            raise _ProtocolError(UNAUTHORIZED, "Unauthorized: connection_init comes first")
        if identifier in self._operations:
            raise _ProtocolError(SUBSCRIBER_EXISTS, f"Subscriber for {identifier[:60]} already exists")
        if len(self._operations) >= MAXIMUM_OPERATIONS:
            raise _ProtocolError(BAD_REQUEST, f"{MAXIMUM_OPERATIONS} operations at once are the most")
        operation = asyncio.create_task(self._operate(identifier, payload))
        self._operations[identifier] = operation

    async def _operate(self, identifier: str, payload: Mapping[str, object]) -> None:
        try:
            await self._answer(identifier, payload)
        except _ProtocolError as error:
            self._fail(error)
        except SlowReaderError as error:
            self._fail(_ProtocolError(TRY_AGAIN_LATER, error.message))
        except GongjianError as error:
            await self._say({"id": identifier, "type": "error", "payload": [format_error(error)]})
        except OSError:
            # The client is gone, as the reading task notices, too.
            return
        except Exception as error:
            await self._say({"id": identifier, "type": "error", "payload": [format_internal_error(error)]})
        # A client may use the id of what has ended again.
        if self._operations.get(identifier) is asyncio.current_task():
            del self._operations[identifier]

    async def _answer(self, identifier: str, payload: Mapping[str, object]) -> None:
        await self._check_admission()
        executed = await self._live.execute(read_members(payload))
        match executed:
            case Refused(errors):
                await self._say({"id": identifier, "type": "error", "payload": errors})
            case Single(result):
                await self._say({"id": identifier, "type": "next", "payload": result})
                await self._say({"id": identifier, "type": "complete"})
            case Subscription(after=after):
                async with self._live.hub.subscribed(executed, after, self._drop) as subscriber:
                    await self._tell(identifier, subscriber)
                self._fail(_ProtocolError(GOING_AWAY, "the server ends"))
            case _:
                assert_never(executed)

    async def _tell(self, identifier: str, subscriber: Subscriber) -> None:
        prefix = b'{"id":' + orjson.dumps(identifier) + b',"type":"next","payload":'
        async for events in subscriber.batches():
            await self._check_admission()
            if not events:
                await self._say({"type": "ping"})
            await self._say_all([prefix + event.result + b"}" for event in events])

    async def _check_admission(self) -> None:
        """Raises _ProtocolError as soon as whoever was let in may not stay."""
        try:
            await self._admission.check()
        except HttpError as refusal:
            raise _refused(refusal) from None

    async def _say(self, message: Mapping[str, Any]) -> None:
        await self._send({"type": "websocket.send", "text": orjson.dumps(message).decode()})

    async def _say_all(self, messages: Sequence[bytes]) -> None:
        """Sends messages, by one write where the server takes frames."""
        if self._takes_frames and messages:
            await self._send({"type": "websocket.send", FRAMES: frames(messages)})
            return
        for message in messages:
            await self._send({"type": "websocket.send", "text": message.decode()})


def _refused(refusal: HttpError) -> _ProtocolError:
    return _ProtocolError(_close_code(refusal), f"{refusal.code}: {refusal.message}")


def _close_code(refusal: HttpError) -> int:
    match refusal.status:
        case 401:
            return UNAUTHORIZED
        case 403:
            return FORBIDDEN
    return TRY_AGAIN_LATER


def _message(message: Message) -> Mapping[str, Any]:
    try:
        members = orjson.loads(message.get("text") or message.get("bytes") or b"")
    except orjson.JSONDecodeError:
        members = None
    if not isinstance(members, dict):
        raise _ProtocolError(BAD_REQUEST, "Invalid message received: no JSON object")
    return members
