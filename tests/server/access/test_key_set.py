import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import anyio
import pytest
import structlog.testing

from server.access import key_set
from server.access.bearer import AccessUnavailableError
from server.access.key_set import FRESH_SECONDS, MAXIMUM_SECONDS, PAUSE_SECONDS, KeySet, parse_keys
from server.access.key_sources import MAXIMUM_BYTES, is_key_source, reader_of
from tests.server.access.conftest import Issuer


class Clock:
    """A time that passes only when a test says so."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keys(issuer: Issuer, clock: Clock) -> KeySet:
    return KeySet(issuer.read, clock)


async def settled() -> None:
    """Waits for what is read beside the requests."""
    await anyio.sleep(0.05)


async def test_keys_are_read_once_and_kept(issuer: Issuer, keys: KeySet) -> None:
    assert {(await keys.key(name)) is not None for name in ("rsa", "ec", "ed", "rsa")} == {True}
    assert issuer.reads == 1


async def test_requests_at_the_same_time_wait_for_the_same_reading(issuer: Issuer, keys: KeySet) -> None:
    async with anyio.create_task_group() as group:
        for _ in range(20):
            group.start_soon(keys.key, "rsa")
    assert issuer.reads == 1


async def test_a_new_key_is_read_when_a_token_names_it(issuer: Issuer, keys: KeySet, clock: Clock) -> None:
    await keys.key("rsa")
    issuer.publish("rsa2")
    clock.now += PAUSE_SECONDS
    assert await keys.key("rsa2") is not None
    assert await keys.key("rsa") is None


async def test_made_up_keys_do_not_keep_it_asking(issuer: Issuer, keys: KeySet, clock: Clock) -> None:
    for number in range(100):
        assert await keys.key(f"made up {number}") is None
    assert issuer.reads == 1
    clock.now += PAUSE_SECONDS
    await keys.key("made up")
    assert issuer.reads == 2


async def test_a_withdrawn_key_ends(issuer: Issuer, keys: KeySet, clock: Clock) -> None:
    await keys.key("rsa")
    issuer.publish("ec")
    clock.now += FRESH_SECONDS + 1
    assert await keys.key("rsa") is not None  # old keys serve while newer ones are read
    await settled()
    assert await keys.key("rsa") is None


async def test_old_keys_serve_an_hour_while_the_issuer_is_down(issuer: Issuer, keys: KeySet, clock: Clock) -> None:
    await keys.key("rsa")
    issuer.is_down = True
    clock.now += MAXIMUM_SECONDS
    assert await keys.key("rsa") is not None
    await settled()
    clock.now += 1
    with pytest.raises(AccessUnavailableError):
        await keys.key("rsa")


async def test_an_issuer_that_is_down_is_logged_and_asked_again(issuer: Issuer, keys: KeySet, clock: Clock) -> None:
    issuer.is_down = True
    with structlog.testing.capture_logs() as log:
        for _ in range(3):
            with pytest.raises(AccessUnavailableError):
                await keys.key("rsa")
    assert [entry["reason"] for entry in log] == ["ConnectionRefusedError: refused"]
    issuer.is_down = False
    clock.now += PAUSE_SECONDS
    assert await keys.key("rsa") is not None


async def test_an_issuer_that_does_not_answer_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_set, "READ_SECONDS", 0.05)
    answered = threading.Event()
    keys = KeySet(lambda: b"" * answered.wait(5))
    with anyio.fail_after(2), pytest.raises(AccessUnavailableError):
        await keys.key("rsa")
    answered.set()


@pytest.mark.parametrize(
    "change",
    [{"use": "enc"}, {"alg": "HS256"}, {"alg": "ES256"}, {"kty": "oct", "k": "c2VjcmV0"}, {"kid": 3}, {"d": "AQAB"}],
)
def test_what_cannot_verify_is_left_out(issuer: Issuer, change: dict[str, Any]) -> None:
    issuer.publish("rsa", **change)
    with pytest.raises(ValueError, match="it holds no public key"):
        parse_keys(issuer.read())


def test_damaged_and_unknown_keys_do_not_spoil_the_others(issuer: Issuer) -> None:
    issuer.published |= {"new": {"kty": "AKP", "kid": "new"}, "bad": {"kty": "RSA", "kid": "bad", "n": "!", "e": 1}}
    assert sorted(parse_keys(issuer.read())) == ["ec", "ed", "rsa"]


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b'{"keys": {}}', b"<html>", b" " * (MAXIMUM_BYTES + 1)])
def test_what_is_no_jwks_is_refused(text: bytes) -> None:
    with pytest.raises(ValueError, match=r"it |unexpected|empty"):
        parse_keys(text)


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        redirects = self.path == "/moved"
        self.send_response(302 if redirects else 200)
        self.send_header("Location", "/keys")
        self.end_headers()
        self.wfile.write(b'{"keys": []}')

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def url() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Answers) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_url_is_read_and_leads_nowhere_else(url: str) -> None:
    assert reader_of(f"{url}/keys")() == b'{"keys": []}'
    with pytest.raises(HTTPError, match="302"):
        reader_of(f"{url}/moved")()


def test_a_file_is_read_up_to_its_bound(tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_bytes(b" " * (MAXIMUM_BYTES + 10))
    assert len(reader_of(str(tmp_path / "keys.json"))()) == MAXIMUM_BYTES + 1


@pytest.mark.parametrize(
    ("source", "is_safe"),
    [
        ("keys.json", True),
        ("https://login.example/certs", True),
        ("http://127.0.0.1:8080/certs", True),
        ("http://localhost/certs", True),
        ("http://login.example/certs", False),
        ("http://localhost.evil.example/certs", False),
        ("file:///etc/passwd", False),
        ("ftp://login.example/certs", False),
    ],
)
def test_keys_come_from_a_file_or_safely(source: str, is_safe: bool) -> None:
    assert is_key_source(source) is is_safe
