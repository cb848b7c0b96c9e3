"""gongjian token: adds, lists and revokes the tokens of a file (see server/access/tokens.py)."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import Code, RequestError, allowed_instead
from server.access.principals import MAXIMUM_ACTOR_LENGTH, ROLES, Role, is_actor, role_of
from server.access.tokens import Token, Tokens, change_tokens, new_token, read_day, read_tokens, today
from server.commands.exit_codes import exit_codes
from server.commands.options import TokensOption, read_settings

token = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


def _read_role(text: str) -> Role:
    try:
        return role_of(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def _read_day(text: str) -> date:
    try:
        return read_day(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


RoleOption = Annotated[
    Role,
    typer.Option(parser=_read_role, metavar="|".join(ROLES), help="What the token allows; each includes the former."),
]
ActorOption = Annotated[
    str, typer.Option(help="Who writes with it, for the log of changes: an office or a program, not a person.")
]
ExpiresOption = Annotated[
    date | None, typer.Option(parser=_read_day, metavar="DAY", help="Its last day, in UTC.", show_default="never")
]
IdArgument = Annotated[str, typer.Argument(metavar="ID", help="The id that `gongjian token list` shows.")]


@token.command()
def add(role: RoleOption, actor: ActorOption, expires: ExpiresOption = None, tokens: TokensOption = None) -> None:
    """Make a token and print it, once: the file has only its hash.

    A running server accepts it at once.
    """
    with exit_codes():
        if not is_actor(actor):
            allowed = f"allowed: one line of at most {MAXIMUM_ACTOR_LENGTH} characters"
            raise RequestError(Code.BAD_TEXT, f"--actor: {actor[:80]!r} names nobody; {allowed}")
        if expires is not None and expires < today():
            raise RequestError(Code.BAD_DATE, f"--expires: {expires} is over; allowed: {today()} or later")
        path = _path(tokens)
        text, made = new_token(role, actor, expires)
        change_tokens(path, lambda present: (*present, made))
    # On stdout there is the token alone, so that a script can take it.
    typer.echo(f"token {made.id} of {role.label} {actor} is in {path}; it is shown only now:", err=True)
    typer.echo(text)


@token.command(name="list")
def list_(tokens: TokensOption = None) -> None:
    """List the tokens: id, role, actor, when each was made, and its last day."""
    with exit_codes():
        listed = read_tokens(_path(tokens))
    for line in _lines(listed, today()):
        typer.echo(line)


@token.command()
def revoke(id_: IdArgument, tokens: TokensOption = None) -> None:
    """Remove a token from the file. A running server refuses it at once."""

    def without(present: Tokens) -> Sequence[Token]:
        if id_ not in (identities := [kept.id for kept in present]):
            raise RequestError(Code.BAD_ID, f"no token has the id {id_[:80]!r}; {allowed_instead(id_, identities)}")
        return [kept for kept in present if kept.id != id_]

    with exit_codes():
        path = _path(tokens)
        # A file that is missing has no tokens to revoke; without this it would be made.
        read_tokens(path)
        change_tokens(path, without)
    typer.echo(f"token {id_} is revoked")


def _path(tokens: Path | None) -> Path:
    path = read_settings(tokens=tokens).tokens
    if path is None:
        raise RequestError(Code.BAD_REQUEST, "no file of tokens is named; add --tokens FILE, or set GONGJIAN_TOKENS")
    return path


def _lines(tokens: Tokens, day: date) -> Iterator[str]:
    for listed in tokens:
        end = "never expires" if listed.expires is None else f"expires {listed.expires}"
        yield f"{listed.id}  {listed.role.label:8}{listed.actor}  {listed.created}  " + (
            f"expired {listed.expires}" if listed.is_expired(day) else end
        )
    if not tokens:
        yield "no tokens"
