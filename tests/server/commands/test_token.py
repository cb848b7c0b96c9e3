from datetime import timedelta
from pathlib import Path

import pytest

from server.access.principals import Role
from server.access.tokens import digest_of, read_tokens, today
from tests.server.commands.conftest import Run


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GONGJIAN_TOKENS", str(tmp_path / "var" / "tokens"))
    return tmp_path / "var" / "tokens"


def test_a_token_is_printed_once_and_alone(run: Run, path: Path) -> None:
    last = today() + timedelta(days=30)
    result = run("token", "add", "--role", "editor", "--actor", "区民政局", "--expires", last)
    (token,) = read_tokens(path)
    assert (token.role, token.actor, token.expires) == (Role.EDITOR, "区民政局", last)
    assert (result.exit_code, digest_of(result.stdout.rstrip("\n"))) == (0, token.digest)
    assert result.stderr == f"token {token.id} of editor 区民政局 is in {path}; it is shown only now:\n"


def test_tokens_are_listed_without_their_hashes(run: Run, path: Path) -> None:
    run("token", "add", "--role", "reader", "--actor", "office")
    run("token", "add", "--role", "steward", "--actor", "archive", "--expires", today())
    first, second = read_tokens(path)
    assert run("token", "list").stdout.splitlines() == [
        f"{first.id}  reader  office  {first.created}  never expires",
        f"{second.id}  steward archive  {second.created}  expires {today()}",
    ]


def test_an_expired_token_is_listed_as_such(run: Run, path: Path) -> None:
    run("token", "add", "--role", "reader", "--actor", "office", "--expires", today())
    path.write_text(path.read_text("utf-8").replace(str(today()) + '","sha', '2020-01-01","sha'), "utf-8")
    assert run("token", "list").stdout.endswith("  expired 2020-01-01\n")


def test_a_revoked_token_is_gone(run: Run, path: Path) -> None:
    for actor in ("first", "second"):
        run("token", "add", "--role", "reader", "--actor", actor)
    first, second = read_tokens(path)
    assert run("token", "revoke", first.id).stdout == f"token {first.id} is revoked\n"
    assert read_tokens(path) == (second,)
    run("token", "revoke", second.id)
    assert run("token", "list").stdout == "no tokens\n"


def test_an_unknown_id_is_refused(run: Run, path: Path) -> None:
    run("token", "add", "--role", "reader", "--actor", "office")
    (token,) = read_tokens(path)
    result = run("token", "revoke", "nothing")
    assert (result.exit_code, result.stderr) == (2, f"no token has the id 'nothing'; allowed: {token.id}\n")
    assert read_tokens(path) == (token,)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--role", "admin", "--actor", "office"), "'admin' is not a role; allowed: reader, editor, steward"),
        (("--role", "reader", "--actor", " "), "--actor: ' ' names nobody"),
        (("--role", "reader", "--actor", "a\nb"), "allowed: one line of at most 200 characters"),
        (("--role", "reader", "--actor", "office", "--expires", "2020-01-01"), "--expires: 2020-01-01 is over"),
        (("--role", "reader", "--actor", "office", "--expires", "soon"), "'soon' is not a day"),
        (("--role", "reader"), "Missing option '--actor'"),
    ],
)
def test_wrong_usage_is_told_and_nothing_written(run: Run, path: Path, options: tuple[str, ...], message: str) -> None:
    result = run("token", "add", *options)
    assert (result.exit_code, result.stdout, path.exists()) == (2, "", False)
    assert message in " ".join(result.stderr.split())


@pytest.mark.parametrize("command", [("list",), ("revoke", "a1")])
def test_a_file_that_is_missing_is_not_made(run: Run, path: Path, command: tuple[str, ...]) -> None:
    result = run("token", *command)
    assert (result.exit_code, path.exists()) == (1, False)
    assert f"{path}: cannot be read (No such file or directory)" in result.stderr


def test_the_file_must_be_named(run: Run) -> None:
    result = run("token", "list")
    assert (result.exit_code, result.stderr) == (
        2,
        "no file of tokens is named; add --tokens FILE, or set GONGJIAN_TOKENS\n",
    )
