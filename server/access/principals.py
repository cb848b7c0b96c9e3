"""Who asks: an actor and its role, which each include what the smaller roles may do.

>>> Role.EDITOR >= Role.READER, role_of("steward")
(True, <Role.STEWARD: 3>)
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, NoReturn

from graph.errors import Code
from server.http_errors import HttpError
from server.logs import log

MAXIMUM_ACTOR_LENGTH = 200
_KEY = "gongjian.principal"


class Role(IntEnum):
    """What somebody may do: read; also write; also merge, split, erase and revert."""

    READER = 1
    EDITOR = 2
    STEWARD = 3

    @property
    def label(self) -> str:
        """The role as it is written in files, claims, options and messages."""
        return self.name.lower()


ROLES = {role.label: role for role in Role}


def role_of(label: str) -> Role:
    """The role with this label; raises ValueError."""
    if label not in ROLES:
        raise ValueError(f"{label!r} is not a role; allowed: {', '.join(ROLES)}")
    return ROLES[label]


@dataclass(frozen=True, slots=True)
class Principal:
    """Who asks. `actor` is an office or a program, and stands in the log of what it writes; "" if nobody says who."""

    actor: str
    role: Role


ANYONE = Principal("", Role.READER)
"""Whoever asks a server that checks nobody: reading is free."""

LOCAL = Principal("local", Role.STEWARD)
"""Whoever asks a server on loopback that is editable without access control."""


def is_actor(text: str) -> bool:
    """Whether a text can name an actor: on one line, and not too long for a log."""
    return bool(text.strip()) and len(text) <= MAXIMUM_ACTOR_LENGTH and text.isprintable()


def with_principal(scope: Mapping[str, Any], principal: Principal) -> dict[str, Any]:
    """The scope of a request whose asker is known."""
    return {**scope, _KEY: principal}


def principal_of(scope: Mapping[str, Any]) -> Principal:
    """Who sent the request of an ASGI scope. One that nobody looked at is anyone's, which may only read."""
    principal = scope.get(_KEY, ANYONE)
    assert isinstance(principal, Principal)
    return principal


def require(principal: Principal, role: Role, action: str) -> None:
    """Raises HttpError (403, FORBIDDEN) if the role of a principal is too small for an action such as "to merge"."""
    if principal.role < role:
        raise_forbidden(principal.actor, f"the role is {principal.role.label}; {action} needs {role.label}")


def raise_forbidden(actor: str, message: str) -> NoReturn:
    """Refuses an actor that is known but may not do what it asks for, and logs it."""
    log.warning("forbidden", actor=actor, reason=message)
    raise HttpError(403, f"{message}; ask who runs this server for a token with that role", code=Code.FORBIDDEN)
