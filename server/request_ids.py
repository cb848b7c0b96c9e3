"""The id of a request, by which its response, its log entries and its internal errors can be matched.

>>> accepted_or_new("order-17.2"), len(accepted_or_new("no id"))
('order-17.2', 32)
"""

import os
import re
from collections.abc import MutableMapping
from contextvars import ContextVar
from typing import Any

from starlette.types import Scope

HEADER = b"x-request-id"

# An id from a client is written into the log and into a response header, so line breaks and long ids are not accepted.
_WELL_FORMED = re.compile(r"[A-Za-z0-9._-]{1,128}", re.ASCII)
_current: ContextVar[str] = ContextVar("request_id", default="")


def request_id() -> str:
    """The id of the current request. Outside of a request, each call returns a new id."""
    return _current.get() or _new()


def accepted_or_new(header_value: str) -> str:
    """The id that the client sent if it is well-formed, else a new one of 32 hexadecimal digits."""
    return header_value if _WELL_FORMED.fullmatch(header_value) else _new()


def _new() -> str:
    return os.urandom(16).hex()


def set_request_id(scope: Scope) -> tuple[bytes, bytes]:
    """Sets the id of the current request; the result is the header of its response that says so."""
    client_id = ""
    for name, value in scope["headers"]:
        if name == HEADER:
            client_id = value.decode("latin-1")
    identifier = accepted_or_new(client_id)
    _current.set(identifier)
    return HEADER, identifier.encode()


def add_request_id(_logger: object, _method: str, entry: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A processor of structlog that adds the id of the current request, if there is one, to a log entry."""
    if identifier := _current.get():
        entry.setdefault("request_id", identifier)
    return entry
