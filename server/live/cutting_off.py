"""Cuts off a client that reads nothing: closing alone would keep what it was sent for as long as it stays connected.

ASGI has no message for that. A connection that announces the extension `CUT_OFF` is cut off by calling what it holds.
"""

from collections.abc import Callable, Mapping
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

CUT_OFF = "gongjian.cut_off"


class CuttingProtocol(HttpToolsProtocol):
    """uvicorn's protocol of HTTP, which announces the extension."""

    def on_message_begin(self) -> None:
        super().on_message_begin()
        extensions: dict[str, Any] = {CUT_OFF: self.transport.abort}
        self.scope["extensions"] = extensions


def cut_off_of(scope: Mapping[str, Any]) -> Callable[[], object]:
    """What cuts off who is behind an ASGI scope; it does nothing where the server cannot."""
    cut_off: Callable[[], object] = scope.get("extensions", {}).get(CUT_OFF, _nothing)
    return cut_off


def _nothing() -> None:
    """Leaves it to the server."""
