import stat
from datetime import date
from pathlib import Path

import orjson
import pytest

from graph.errors import RequestError
from server.access.principals import Role
from server.access.tokens import TokensError, change_tokens, digest_of, new_token, read_tokens

LINE = orjson.loads(
    b'{"id": "a1", "role": "editor", "actor": "office", "created": "2026-01-01T00:00:00Z", "sha256": "'
    + digest_of("gj_x").encode()
    + b'"}'
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "secrets" / "tokens"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def beside(path: Path) -> list[str]:
    return [file.name for file in path.parent.iterdir()]


def write(path: Path, *lines: object) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else orjson.dumps(line) for line in lines))


def test_a_token_is_random_and_can_be_recognized() -> None:
    texts = {new_token(Role.READER, "office")[0] for _ in range(100)}
    assert len(texts) == 100
    assert {(text[:3], len(text)) for text in texts} == {("gj_", 46)}


def test_the_file_has_what_was_added_and_only_a_hash_of_the_token(path: Path) -> None:
    text, token = new_token(Role.STEWARD, "区民政局", date(2026, 12, 31))
    change_tokens(path, lambda present: (*present, token))
    assert read_tokens(path) == (token,)
    assert token.digest == digest_of(text)
    assert text[3:] not in path.read_text("utf-8")


def test_a_new_file_is_for_its_owner_alone(path: Path) -> None:
    change_tokens(path, lambda present: present)
    assert mode(path) == 0o600
    assert beside(path) == ["tokens"]


def test_a_changed_file_keeps_who_may_read_it(path: Path) -> None:
    write(path, LINE)
    path.chmod(0o640)
    change_tokens(path, lambda present: present)
    assert (mode(path), len(read_tokens(path))) == (0o640, 1)


def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    write(path, LINE)
    link = tmp_path / "link"
    link.symlink_to(path)
    change_tokens(link, lambda _: ())
    assert (link.is_symlink(), path.read_bytes()) == (True, b"")


def test_a_change_that_fails_leaves_the_file_as_it_is(path: Path) -> None:
    write(path, LINE)
    before = path.read_bytes()
    with pytest.raises(ZeroDivisionError):
        change_tokens(path, lambda present: present[: 1 // 0])
    assert (path.read_bytes(), beside(path)) == (before, ["tokens"])


def test_two_changes_at_a_time_are_refused(path: Path) -> None:
    write(path, LINE)
    with pytest.raises(RequestError, match="another command is writing"):
        change_tokens(path, lambda present: [present[0] for _ in [change_tokens(path, lambda _: ())]])  # type: ignore[func-returns-value]
    assert len(read_tokens(path)) == 1


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"role": "admin"}, "'admin' is not a role; allowed: reader, editor, steward"),
        ({"sha256": "abc"}, "sha256 or actor is not what"),
        ({"sha256": "ab"}, "sha256 or actor is not what `gongjian token add` writes"),
        ({"actor": ""}, "sha256 or actor is not what"),
        ({"expires": "soon"}, "'soon' is not a day; allowed: such as 2026-12-31"),
        ({"role": None}, "not what `gongjian token add` writes"),
    ],
)
def test_mistakes_have_their_line(path: Path, change: dict[str, object], message: str) -> None:
    write(path, LINE, LINE | {"id": "b2"} | change)
    with pytest.raises(TokensError, match=message) as raised:
        read_tokens(path)
    assert raised.value.message.startswith(f"1 mistake; no token is valid\n{path}:2: ")


@pytest.mark.parametrize("line", [b"gj_AbCdE", b"[]", b"{}", b"3", b'{"role": []}'])
def test_a_line_that_may_be_a_token_is_not_repeated(path: Path, line: bytes) -> None:
    write(path, line)
    with pytest.raises(TokensError, match="not what `gongjian token add` writes") as raised:
        read_tokens(path)
    assert "AbCdE" not in raised.value.message


def test_an_id_stands_once(path: Path) -> None:
    write(path, LINE, LINE)
    with pytest.raises(TokensError, match=":2:id: a1 stands on another line"):
        read_tokens(path)


def test_a_missing_file_says_how_it_is_made(path: Path) -> None:
    with pytest.raises(TokensError, match=r"No such file or directory.*`gongjian token add` makes such a file"):
        read_tokens(path)


@pytest.mark.parametrize(("last", "is_over"), [(None, False), (date(2026, 1, 2), False), (date(2026, 1, 1), True)])
def test_the_last_day_counts(last: date | None, is_over: bool) -> None:
    _, token = new_token(Role.READER, "office", last)
    assert token.is_expired(date(2026, 1, 2)) is is_over
