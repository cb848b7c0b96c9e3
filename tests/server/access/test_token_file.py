import hmac
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from server.access.bearer import AccessUnavailableError, TokenRefusedError
from server.access.principals import Principal, Role
from server.access.token_file import TokenFile
from server.access.tokens import Token, TokensError, change_tokens, new_token

TODAY = date(2026, 3, 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tokens"


def add(path: Path, role: Role, actor: str, expires: date | None = None) -> str:
    text, token = new_token(role, actor, expires)
    change_tokens(path, lambda present: (*present, token))
    return text


async def test_a_token_is_its_actors(path: Path) -> None:
    texts = [add(path, role, role.label) for role in Role]
    file = TokenFile(path)
    principals = [await file.principal(text) for text in texts]
    assert principals == [Principal(role.label, role) for role in Role]


@pytest.mark.parametrize("text", ["gj_", "gj_wrong", ""])
async def test_an_unknown_token_is_refused(path: Path, text: str) -> None:
    add(path, Role.READER, "office")
    with pytest.raises(TokenRefusedError, match="unknown token"):
        await TokenFile(path).principal(text)


async def test_a_token_counts_through_its_last_day(path: Path) -> None:
    last, over = add(path, Role.READER, "last", TODAY), add(path, Role.READER, "over", date(2026, 2, 28))
    file = TokenFile(path, lambda: TODAY)
    assert await file.principal(last) == Principal("last", Role.READER)
    with pytest.raises(TokenRefusedError, match="expired token"):
        await file.principal(over)


async def test_a_running_server_knows_new_tokens_and_no_revoked_ones(path: Path) -> None:
    first = add(path, Role.READER, "first")
    file = TokenFile(path)
    assert (await file.principal(first)).actor == "first"
    second = add(path, Role.EDITOR, "second")
    assert (await file.principal(second)).actor == "second"
    change_tokens(path, lambda present: present[1:])
    with pytest.raises(TokenRefusedError):
        await file.principal(first)
    assert (await file.principal(second)).actor == "second"


@pytest.mark.parametrize("position", [0, 1, 2, None])
async def test_every_line_is_compared_in_constant_time_whichever_matches(
    path: Path, position: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [add(path, Role.READER, f"office {number}") for number in range(3)]
    file, compared = TokenFile(path), []

    def compare(first: str, second: str) -> bool:
        compared.append((first, second))
        return first == second

    monkeypatch.setattr(hmac, "compare_digest", compare)
    if position is None:
        with pytest.raises(TokenRefusedError):
            await file.principal("gj_wrong")
    else:
        assert (await file.principal(texts[position])).actor == f"office {position}"
    assert len(compared) == 3


@pytest.mark.parametrize("harm", [lambda path: path.unlink(), lambda path: path.write_text("gj_x\n")])
async def test_nobody_gets_in_while_the_file_cannot_be_read(path: Path, harm: Callable[[Path], object]) -> None:
    text = add(path, Role.READER, "office")
    whole, file = path.read_bytes(), TokenFile(path)
    assert (await file.principal(text)).actor == "office"
    harm(path)
    with pytest.raises(AccessUnavailableError, match=str(path)):
        await file.principal(text)
    path.write_bytes(whole)
    assert (await file.principal(text)).actor == "office"


def test_a_server_does_not_start_without_its_file(path: Path) -> None:
    with pytest.raises(TokensError):
        TokenFile(path)


def test_what_is_kept_of_a_token_is_not_the_token() -> None:
    text, token = new_token(Role.READER, "office")
    assert isinstance(token, Token)
    assert text not in repr(token)
