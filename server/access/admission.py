"""Whoever was let in stays in for as long as the token counts: a WebSocket or a stream may be open for days.

This is asked before each thing that is sent, so it must cost next to nothing while no token has changed:

    admission = Admission(authenticate, version)
    await admission.check()    the principal; raises HttpError as soon as the token is revoked or expired
"""

from collections.abc import Awaitable, Callable, Hashable, Mapping
from typing import Any

from server.access.principals import ANYONE, Principal

_KEY = "gongjian.admission"


class Admission:
    """Somebody who asks to be let in, or was.

    `authenticate` looks at the token, and raises HttpError where it does not count. It is called the first time, and
    whenever `version` gives something else than before, which tells that tokens may have changed.
    """

    def __init__(self, authenticate: Callable[[], Awaitable[Principal]], version: Callable[[], Hashable]) -> None:
        self._authenticate = authenticate
        self._version = version
        self._checked: tuple[Hashable, Principal] | None = None

    async def check(self) -> Principal:
        """Who it is; raises HttpError where it may not come in, or not stay."""
        # Before the token is looked at: what changes meanwhile makes another version.
        version = self._version()
        if self._checked is None or self._checked[0] != version:
            self._checked = version, await self._authenticate()
        return self._checked[1]


async def _anyone() -> Principal:
    return ANYONE


FOREVER = Admission(_anyone, lambda: 0)
"""That of whoever asks a server that checks nobody."""


def with_admission(scope: Mapping[str, Any], admission: Admission) -> dict[str, Any]:
    """The scope of a request whose sender was let in."""
    return {**scope, _KEY: admission}


def admission_of(scope: Mapping[str, Any]) -> Admission:
    """That of whoever sent the request of an ASGI scope; one that nobody looked at needs none."""
    admission = scope.get(_KEY, FOREVER)
    assert isinstance(admission, Admission)
    return admission
