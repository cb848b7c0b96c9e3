"""Who may send a file, and how requests are refused that are none."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from graph.ontology.model import Ontology
from graph.stores.store import Store
from server.access.principals import LOCAL, Role, with_principal
from server.access.tokens import change_tokens, new_token
from server.composition import app_of
from server.intake import request as reading
from server.intake import route
from server.intake.route import IntakeRoute
from server.settings import Settings
from tests.server.intake.files import answered, body_of


@asynccontextmanager
async def serving(ontology: Ontology, **settings: Any) -> AsyncIterator[httpx.AsyncClient]:
    app = app_of(Settings(**settings), ontology)
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost:8000")
    async with app.router.lifespan_context(app), client:
        yield client


@pytest.fixture
async def client(loaded: None, ontology: Ontology, address: str) -> AsyncIterator[httpx.AsyncClient]:
    async with serving(ontology, store=address, editable=True) as client:
        yield client


@pytest.fixture
async def guarded(loaded: None, ontology: Ontology, address: str, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    change_tokens(tmp_path / "tokens", lambda tokens: tokens)
    async with serving(ontology, store=address, tokens=tmp_path / "tokens") as client:
        yield client


def header(tmp_path: Path, role: Role) -> Mapping[str, str]:
    text, token = new_token(role, "office")
    change_tokens(tmp_path / "tokens", lambda tokens: [*tokens, token])
    return {"Authorization": f"Bearer {text}"}


def refusal(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["errors"][0]["extensions"]["code"]


async def test_an_editable_server_takes_a_file_in(client: httpx.AsyncClient) -> None:
    response = await client.post("/intake", json=answered(write={"requestId": "r1"}))
    assert (response.status_code, response.headers["cache-control"]) == (200, "no-store")
    assert response.json()["written"]["revision"]["sequence"] == 2
    links = (await client.get("/", headers={"Accept": "application/json"})).json()
    assert links["intake"] == "/intake"


async def test_a_server_that_only_reads_has_no_intake(loaded: None, ontology: Ontology, address: str) -> None:
    async with serving(ontology, store=address) as client:
        assert (await client.post("/intake", json=answered())).status_code == 404
        assert "intake" not in (await client.get("/", headers={"Accept": "application/json"})).json()


async def test_nobody_without_a_token_sends_a_file_though_the_page_is_open(guarded: httpx.AsyncClient) -> None:
    assert refusal(await guarded.post("/intake", json=answered())) == (401, "UNAUTHENTICATED")
    assert (await guarded.get("/intake")).headers["content-type"].startswith("text/html")


@pytest.mark.parametrize(("role", "status"), [(Role.READER, 403), (Role.EDITOR, 200)])
async def test_an_editor_may_and_a_reader_may_not(
    guarded: httpx.AsyncClient, tmp_path: Path, role: Role, status: int
) -> None:
    response = await guarded.post("/intake", json=answered(), headers=header(tmp_path, role))
    assert response.status_code == status


async def test_a_page_of_another_origin_is_not_allowed(client: httpx.AsyncClient) -> None:
    asking = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    response = await client.request("OPTIONS", "/intake", headers=asking)
    assert refusal(response) == (403, "ORIGIN_NOT_ALLOWED")
    assert "access-control-allow-origin" not in response.headers
    plain = await client.post("/intake", content=b"{}", headers={"Content-Type": "text/plain"})
    assert refusal(plain) == (415, "BAD_REQUEST")


FILE = body_of()["file"]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ([], "the body is no object"),
        ({}, "file is missing; allowed: an object"),
        ({"file": {"name": "a.csv"}}, "content is missing; allowed: a string"),
        ({"file": {"name": "a.csv", "content": "%"}}, "content is no base64"),
        ({"file": {"name": "/", "content": ""}}, "'/' is no name of a file"),
        (
            {"file": FILE, "answers": [{"type": "Unit", "name": "x" * 1_001, "new": True}]},
            "is too long; allowed: names and keys of 1,000 characters",
        ),
        ({"file": FILE, "columns": [1]}, "columns: 1 entries; allowed: up to 20,000 objects"),
        ({"file": FILE, "columns": [{"table": -1, "column": "A", "becomes": ""}]}, "table is no number of a table"),
        ({"file": FILE, "columns": [{"table": 0, "column": "A", "becomes": "Unitt.name"}]}, "did you mean Unit?"),
        ({"file": FILE, "columns": [{"table": 0, "column": "A", "becomes": "Unit.kin"}]}, "did you mean kind?"),
        ({"file": FILE, "columns": [{"table": 0, "column": "A", "becomes": "Unit.name X"}]}, "no relationship type"),
        ({"file": FILE, "answers": [{"type": "Unitt", "name": "a", "new": True}]}, "'Unitt' is no node type"),
        ({"file": FILE, "answers": [{"type": "Unit", "name": "a"}]}, "either its key, or new: true"),
        ({"file": FILE, "answers": [{"type": "Unit", "name": "a", "key": "no"}]}, "no Unit has the key 'no'"),
        ({"file": FILE, "mapping": 1}, "mapping is something else; allowed: a string"),
        ({"file": FILE, "write": {"requestId": ""}}, "requestId: 0 characters"),
        ({"file": FILE, "write": {"requestId": "r", "reason": "a" * 1_001}}, "reason has 1,001 characters"),
    ],
)
async def test_requests_that_are_none(client: httpx.AsyncClient, body: Any, message: str) -> None:
    response = await client.post("/intake", json=body)
    assert response.status_code == 400
    assert message in response.json()["errors"][0]["message"]


async def test_what_is_no_json(client: httpx.AsyncClient) -> None:
    response = await client.post("/intake", content=b"{", headers={"Content-Type": "application/json"})
    assert refusal(response) == (400, "BAD_REQUEST")


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [(b"PK\x03\x04broken", "a.xlsx", "damaged"), (b"\x00\x01\x02", "a.csv", "no text"), (b"", "a.csv", "")],
)
async def test_files_that_cannot_be_read(client: httpx.AsyncClient, content: bytes, name: str, message: str) -> None:
    response = await client.post("/intake", json=body_of(content, name))
    if not message:
        assert response.json()["tables"] == []
        return
    assert refusal(response) == (400, "DATA_INVALID")
    (mistake,) = response.json()["errors"][0]["extensions"]["mistakes"]
    assert (mistake["file"], mistake["row"]) == (name, 0)
    assert message in mistake["message"]["zh"]


async def test_an_encoding_that_is_not_clear_is_asked(client: httpx.AsyncClient) -> None:
    body = body_of("名称\n医院\n".encode("gb18030"), "a.csv")
    response = await client.post("/intake", json=body)
    encodings = response.json()["errors"][0]["extensions"]["encodings"] if response.status_code == 400 else []
    body["file"]["encoding"] = "gb18030"
    table = (await client.post("/intake", json=body)).json()["tables"][0]
    assert table["rows"][0]["cells"][0]["text"] == "医院"
    assert [it["encoding"] for it in encodings] in ([], ["utf-8", "gb18030"])


async def test_a_body_that_is_too_large(client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(route, "MAXIMUM_BODY_BYTES", 10)
    assert (await client.post("/intake", json=body_of())).status_code == 413
    assert reading.LIMITS.file_bytes < reading.MAXIMUM_BODY_BYTES


async def test_what_takes_too_long_is_ended(loaded: None, store: Store) -> None:
    sent: list[Any] = []

    async def receive() -> Any:
        await asyncio.sleep(5)

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "headers": [(b"content-type", b"application/json")]}
    await IntakeRoute(store, seconds=0.01)(with_principal(scope, LOCAL), receive, send)
    assert sent[0]["status"] == 503
    assert b"DEADLINE_EXCEEDED" in sent[1]["body"]


async def test_two_files_are_received_at_a_time_and_others_wait(loaded: None, store: Store) -> None:
    going_on, received = asyncio.Event(), []

    async def receive() -> Any:
        received.append(1)
        await going_on.wait()
        return {"type": "http.disconnect"}

    async def send(_message: Any) -> None:
        raise AssertionError("nobody is there to answer")

    scope = with_principal({"type": "http", "headers": [(b"content-type", b"application/json")]}, LOCAL)
    intake = IntakeRoute(store)
    requests = [asyncio.create_task(intake(scope, receive, send)) for _ in range(3)]
    await asyncio.sleep(0.05)
    assert len(received) == 2
    going_on.set()
    await asyncio.gather(*requests)
    assert len(received) == 3
