"""Staying in: the token is looked at again where something may have changed, and not otherwise."""

import asyncio
import time
from datetime import date
from pathlib import Path

import pytest

from server.access import json_web_tokens, token_file
from server.access.admission import FOREVER, Admission, admission_of, with_admission
from server.access.guard import Access
from server.access.json_web_tokens import Claims, JsonWebTokens
from server.access.key_set import KeySet
from server.access.principals import ANYONE, Principal, Role
from server.access.token_file import TokenFile
from server.access.tokens import change_tokens, new_token
from server.http_errors import HttpError
from tests.server.access.conftest import AUDIENCE, ISSUER

SCOPE = {"type": "websocket", "path": "/graphql", "headers": []}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tokens"


async def test_a_token_is_looked_at_once_for_each_version():
    versions, looked = iter([1, 1, 2, 2, 2]), []

    async def authenticate():
        looked.append(1)
        return Principal("office", Role.READER)

    admission = Admission(authenticate, lambda: next(versions))
    assert {await admission.check() for _ in range(5)} == {Principal("office", Role.READER)}
    assert len(looked) == 2


async def test_whoever_asks_a_server_that_checks_nobody_stays():
    assert admission_of({}) is FOREVER
    assert admission_of(with_admission({}, FOREVER)) is FOREVER
    assert await FOREVER.check() == ANYONE


async def test_a_token_that_is_revoked_or_whose_file_is_gone_ends_a_stay(path, monkeypatch):
    monkeypatch.setattr(token_file, "LOOK_SECONDS", 0)
    text, token = new_token(Role.READER, "office")
    change_tokens(path, lambda _: [token])
    admission = await Access(TokenFile(path)).payload_admission(SCOPE, {"token": text})
    assert (await admission.check()).actor == "office"
    path.rename(path.with_name("moved"))
    with pytest.raises(HttpError, match="cannot be told now"):
        await admission.check()
    change_tokens(path, lambda _: [new_token(Role.READER, "other")[1]])
    with pytest.raises(HttpError, match="or no longer"):
        await admission.check()


async def test_a_token_that_expires_ends_a_stay(path, monkeypatch):
    monkeypatch.setattr(token_file, "LOOK_SECONDS", 0)
    text, token = new_token(Role.READER, "office", date(2026, 3, 1))
    change_tokens(path, lambda _: [token])
    days = [date(2026, 3, 1)]
    file = TokenFile(path, lambda: days[-1])
    admission = await Access(file).payload_admission(SCOPE, {"token": text})
    days.append(date(2026, 3, 2))
    with pytest.raises(HttpError, match="or no longer"):
        await admission.check()


async def test_a_json_web_token_ends_a_stay_when_it_expires(issuer, monkeypatch):
    monkeypatch.setattr(json_web_tokens, "VERIFIED_SECONDS", 0.1)
    tokens = JsonWebTokens(KeySet(issuer.read), Claims(ISSUER, AUDIENCE, "roles", ["client_id"]))
    text = issuer.token(exp=int(time.time()) - json_web_tokens.LEEWAY_SECONDS + 2)
    admission = await Access(json_web_tokens=tokens).payload_admission(SCOPE, {"token": text})
    assert (await admission.check()).actor == "civil-affairs"
    await asyncio.sleep(2.2)
    with pytest.raises(HttpError, match="or no longer"):
        await admission.check()
