"""The id of the request being answered: in the response's header, in every log entry, and in masked errors.

>>> taken_over("order-17.2"), len(taken_over("no id"))
('order-17.2', 32)
"""

import os
import re
from collections.abc import MutableMapping
from contextvars import ContextVar
from typing import Any

from starlette.types import Message, Scope, Send

HEADER = b"x-request-id"

_WELL_FORMED = re.compile(r"[A-Za-z0-9._-]{1,128}", re.ASCII)
_current: ContextVar[str] = ContextVar("request_id", default="")


def request_id() -> str:
    """The id of the request being answered, or a new one outside of any."""
    return _current.get() or _new()


def taken_over(given: str) -> str:
    """The client's own id where it is well-formed, else a new one."""
    return given if _WELL_FORMED.fullmatch(given) else _new()


def _new() -> str:
    return os.urandom(16).hex()


def with_request_id(scope: Scope, send: Send) -> Send:
    """Begins a request; the `send` that is returned tells its id to the client."""
    found = ""
    for name, value in scope["headers"]:
        if name == HEADER:
            found = value.decode("latin-1")
    found = taken_over(found)
    _current.set(found)
    header = (HEADER, found.encode())

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), header]
        await send(message)

    return sending


def add_request_id(_logger: object, _method: str, entry: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Puts the id into a log entry that is written while a request is answered."""
    if found := _current.get():
        entry.setdefault("request_id", found)
    return entry
