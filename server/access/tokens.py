"""The file of tokens: a line of JSON for each, with its hash and without the token itself.

{"id": "5d41402a", "role": "editor", "actor": "district office", "created": "2026-03-01T08:00:00Z", "expires":
"2026-12-31", "sha256": "9f86..."}

The hash is a single SHA-256. A slow hash protects passwords, which can be guessed; a token is 32 random bytes, and
whoever reads its hash would have to try 2^255 of them.
"""

import hashlib
import os
import re
import secrets
import stat
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeAlias

import orjson

from graph.errors import Code, DataError, Mistake, RequestError
from server.access.principals import Role, is_actor, role_of

PREFIX = "gj_"
"""By which scanners for secrets recognize a token that was published by mistake."""

Tokens: TypeAlias = tuple["Token", ...]

_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
_UNKNOWN = "not what `gongjian token add` writes"


class TokensError(DataError):
    """The file of tokens cannot be read, or has mistakes."""

    consequence = "no token is valid"


@dataclass(frozen=True, slots=True)
class Token:
    """What the file says of a token.

    `digest` is the SHA-256 of its text. `expires` is its last day, in UTC.
    """

    id: str
    digest: str
    role: Role
    actor: str
    created: str
    expires: date | None = None

    def is_expired(self, today: date) -> bool:
        """Whether its last day is over."""
        return self.expires is not None and self.expires < today


def today() -> date:
    """The day by which tokens expire, the same on every server."""
    return datetime.now(UTC).date()


def digest_of(text: str) -> str:
    """The SHA-256 of a token, as the file has it."""
    return hashlib.sha256(text.encode()).hexdigest()


def new_token(role: Role, actor: str, expires: date | None = None) -> tuple[str, Token]:
    """The text of a new token, which is stored nowhere, and what the file says of it."""
    text = PREFIX + secrets.token_urlsafe(32)
    created = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return text, Token(secrets.token_hex(4), digest_of(text), role, actor, created, expires)


def read_tokens(path: Path) -> Tokens:
    """The tokens of a file in its order; raises TokensError with all mistakes."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        message = f"cannot be read ({error.strerror}); `gongjian token add` makes such a file"
        raise TokensError([Mistake(str(path), 0, "", message)]) from None
    tokens: dict[str, Token] = {}
    mistakes = []
    for number, line in enumerate(lines, 1):
        try:
            token = _read(line)
        except ValueError as error:
            mistakes.append(Mistake(str(path), number, "", str(error)))
            continue
        if token.id in tokens:
            mistakes.append(Mistake(str(path), number, "id", f"{token.id} stands on another line, too"))
        tokens[token.id] = token
    if mistakes:
        raise TokensError(mistakes)
    return tuple(tokens.values())


def _read(line: bytes) -> Token:
    match _parsed(line):
        case {
            "id": str(id_),
            "sha256": str(digest),
            "role": str(role),
            "actor": str(actor),
            "created": str(at),
            **rest,
        }:
            if not _DIGEST.fullmatch(digest) or not is_actor(actor):
                raise ValueError(f"sha256 or actor is {_UNKNOWN}")
            expires = rest.get("expires")
            return Token(id_, digest, role_of(role), actor, at, None if expires is None else read_day(str(expires)))
    raise ValueError(_UNKNOWN)


def _parsed(line: bytes) -> object:
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError:
        # The line may be a token that somebody pasted, so no message repeats it.
        raise ValueError(_UNKNOWN) from None


def read_day(text: str) -> date:
    """A day as it is written in the file and in options; raises ValueError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text[:80]!r} is not a day; allowed: such as 2026-12-31") from None


def _line(token: Token) -> bytes:
    members = {"id": token.id, "role": token.role.label, "actor": token.actor, "created": token.created}
    members |= {} if token.expires is None else {"expires": token.expires.isoformat()}
    return orjson.dumps(members | {"sha256": token.digest}, option=orjson.OPT_APPEND_NEWLINE)


def change_tokens(path: Path, change: Callable[[Tokens], Sequence[Token]]) -> None:
    """Replaces the tokens of a file, which need not exist, by what `change` makes of them: all of them, or nothing.

    Raises TokensError if the file has mistakes, and RequestError if it cannot be written.
    """
    target = path.resolve()
    draft = target.with_name(f"{target.name}.new")
    try:
        # It holds off other commands, too: of two that changed the file at once, the later would undo the earlier.
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.touch(0o600, exist_ok=False)
    except FileExistsError:
        message = f"another command is writing {path}; if none is running, remove {draft}"
        raise RequestError(Code.BAD_REQUEST, message) from None
    except OSError as error:
        raise RequestError(Code.BAD_REQUEST, f"{draft} cannot be written ({error.strerror})") from None
    try:
        with draft.open("wb") as file:
            is_new = not target.exists()
            file.writelines(map(_line, change(() if is_new else read_tokens(target))))
            file.flush()
            os.fsync(file.fileno())
        if not is_new:
            _keep_owner(target, draft)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _keep_owner(source: Path, target: Path) -> None:
    """Lets the same users read a file as its former version. Raises RequestError where only its owner can do that."""
    # The server may run as a user of its own, for which an administrator adds tokens.
    if sys.platform == "win32":
        return
    former, current = source.stat(), target.stat()
    target.chmod(stat.S_IMODE(former.st_mode))
    if (former.st_uid, former.st_gid) == (current.st_uid, current.st_gid):
        return
    try:
        os.chown(target, former.st_uid, former.st_gid)
    except OSError:
        message = f"{source} belongs to another user; run this command as that user"
        raise RequestError(Code.BAD_REQUEST, message) from None
