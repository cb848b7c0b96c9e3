"""The guard before every path: what is open, what is refused, with which headers, and that no token is logged."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, TypeAlias

import httpx
import orjson
import pytest
import structlog.testing

from graph.ontology.model import Ontology
from server.access.guard import OPEN_FOLDER, OPEN_PATHS
from server.access.principals import ANYONE, LOCAL, Principal, Role, principal_of
from server.access.tokens import change_tokens, new_token
from server.app import Application
from server.composition import app_of
from server.content_negotiation import GRAPHQL, JSON
from server.settings import Settings
from tests.server.access.conftest import AUDIENCE, ISSUER, Issuer

Serve: TypeAlias = Callable[..., AbstractAsyncContextManager[httpx.AsyncClient]]
QUERY = {"query": "{ __typename }"}
GUARDED = ["/graphql?query={__typename}", "/export/gexf", "/export/nothing", "/metrics", "/mcp", "/nothing"]


@pytest.fixture
def serve(ontology: Ontology, address: str) -> Serve:
    @asynccontextmanager
    async def serving(**settings: Any) -> AsyncIterator[httpx.AsyncClient]:
        app = app_of(Settings(store=address, mcp=True, **settings), ontology)
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost:8000")
        async with app.router.lifespan_context(app), client:
            yield client

    return serving


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tokens"


@pytest.fixture
def reader(path: Path) -> dict[str, str]:
    """The header of a reader, whose token is in the file."""
    text, token = new_token(Role.READER, "office")
    change_tokens(path, lambda _: [token])
    return {"Authorization": f"Bearer {text}"}


@pytest.fixture
async def client(serve: Serve, path: Path, reader: dict[str, str]) -> AsyncIterator[httpx.AsyncClient]:
    """Of a server that knows the reader."""
    async with serve(tokens=path) as client:
        yield client


def refusal(response: httpx.Response) -> tuple[int, str, str]:
    (error,) = response.json()["errors"]
    return response.status_code, error["extensions"]["code"], response.headers.get("www-authenticate", "")


@pytest.mark.parametrize("url", GUARDED)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS", "DELETE"])
async def test_nothing_is_answered_without_a_token(client: httpx.AsyncClient, method: str, url: str) -> None:
    response = await client.request(method, url)
    assert refusal(response) == (401, "UNAUTHENTICATED", "Bearer")
    assert (response.headers["cache-control"], response.headers["vary"]) == ("no-store", "Authorization")
    assert (await client.head(url)).status_code == 401


@pytest.mark.parametrize("token", ["gj_wrong", "wrong", "gj_" + "a" * 9_000, "a.b.c"])
@pytest.mark.parametrize("url", GUARDED)
async def test_a_bad_token_is_refused(client: httpx.AsyncClient, url: str, token: str) -> None:
    response = await client.get(url, headers={"Authorization": f"Bearer {token}"})
    assert refusal(response) == (401, "UNAUTHENTICATED", 'Bearer error="invalid_token"')


@pytest.mark.parametrize("url", ["/", "/graphiql", "/reference", "/assets/nothing.js", "/healthz", "/readyz"])
async def test_pages_and_health_are_open(client: httpx.AsyncClient, url: str) -> None:
    response = await client.get(url)
    assert response.status_code in (200, 404, 503)
    assert "authorization" not in response.headers.get("vary", "").lower()


async def test_every_other_route_is_guarded(client: httpx.AsyncClient) -> None:
    transport = client._transport
    assert isinstance(transport, httpx.ASGITransport)
    assert isinstance(transport.app, Application)
    paths = [getattr(route, "path") for route in transport.app.routes]  # noqa: B009
    guarded = [path for path in paths if path not in OPEN_PATHS and f"{path}/" != OPEN_FOLDER]
    reconciliation = ["/reconcile", "/reconcile/{part:path}"]
    assert guarded == ["/metrics", "/mcp", "/export/{dialect}", *reconciliation]


@pytest.mark.parametrize("url", ["//graphql", "/assets/../graphql", "/assets/%2e%2e/export/gexf", "/Assets/x"])
async def test_there_is_no_way_around(client: httpx.AsyncClient, url: str) -> None:
    response = await client.get(f"http://localhost:8000{url}", params=QUERY)
    assert response.status_code in (401, 404)


async def test_a_reader_gets_answers_that_no_cache_gives_to_others(
    client: httpx.AsyncClient, reader: dict[str, str]
) -> None:
    response = await client.post("/graphql", json=QUERY, headers=reader)
    assert response.json()["data"] == {"__typename": "Query"}
    assert response.headers.get_list("vary") == ["Accept, Accept-Encoding", "Authorization"]
    assert (await client.get("/metrics", headers=reader)).status_code == 200


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("url", ["/graphql?query={units{totalCount}}", "/export/gexf"])
async def test_a_tag_opens_nothing(client: httpx.AsyncClient, reader: dict[str, str], url: str) -> None:
    first = await client.get(url, headers=reader)
    known = {"If-None-Match": first.headers["etag"]}
    assert "private" in first.headers["cache-control"]
    assert (await client.get(url, headers=reader | known)).status_code == 304
    assert (await client.get(url, headers=known)).status_code == 401


@pytest.mark.parametrize("media_type", [GRAPHQL, JSON])
async def test_a_refusal_has_the_media_type_that_is_asked_for(client: httpx.AsyncClient, media_type: str) -> None:
    response = await client.post("/graphql", json=QUERY, headers={"Accept": media_type})
    assert response.headers["content-type"] == f"{media_type}; charset=utf-8"
    assert list(response.json()) == ["errors"]


async def test_a_page_of_an_allowed_origin_is_told_why(serve: Serve, path: Path, reader: dict[str, str]) -> None:
    page = {"Origin": "https://example.org"}
    asks = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization"}
    async with serve(tokens=path, allowed_origins="https://example.org") as client:
        allowed = await client.options("/graphql", headers=page | asks)
        refused = await client.post("/graphql", json=QUERY, headers=page)
        answered = await client.post("/graphql", json=QUERY, headers=page | reader)
    assert (allowed.status_code, allowed.headers["access-control-allow-headers"]) == (204, "authorization")
    assert (refused.status_code, refused.headers["access-control-allow-origin"]) == (401, "https://example.org")
    assert answered.status_code == 200


async def test_no_token_is_logged(client: httpx.AsyncClient, path: Path, reader: dict[str, str]) -> None:
    secret = reader["Authorization"].removeprefix("Bearer ")
    change_tokens(path, lambda _: ())
    with structlog.testing.capture_logs() as log:
        await client.get(f"/graphql?access_token={secret}", headers=reader | {"X-Request-Id": "r1"})
    assert log == [
        {
            "event": "unauthenticated",
            "reason": "unknown token",
            "method": "GET",
            "path": "/graphql",
            "log_level": "warning",
        }
    ]


async def test_a_file_that_is_gone_lets_nobody_in(
    client: httpx.AsyncClient, path: Path, reader: dict[str, str]
) -> None:
    path.unlink()
    with structlog.testing.capture_logs() as log:
        response = await client.post("/graphql", json=QUERY, headers=reader)
    assert refusal(response) == (503, "ACCESS_UNAVAILABLE", "")
    assert (response.headers["retry-after"], str(path) in response.text) == ("10", False)
    assert [entry["reason"] for entry in log] == [f"{path}: No such file or directory"]


@pytest.fixture
def issuing(tmp_path: Path, issuer: Issuer) -> dict[str, str]:
    """The settings of a server that accepts the issuer's tokens, by a file of its keys."""
    (tmp_path / "keys.json").write_bytes(issuer.read())
    return {"jwks": str(tmp_path / "keys.json"), "jwt_issuer": ISSUER, "jwt_audience": AUDIENCE}


async def test_json_web_tokens_are_accepted_beside_the_others(
    serve: Serve, path: Path, reader: dict[str, str], issuing: dict[str, str], issuer: Issuer
) -> None:
    async with serve(tokens=path, **issuing) as client:
        for headers in (reader, {"Authorization": f"Bearer {issuer.token()}"}):
            assert (await client.post("/graphql", json=QUERY, headers=headers)).status_code == 200


async def test_a_json_web_token_without_a_role_is_forbidden(
    serve: Serve, issuing: dict[str, str], issuer: Issuer
) -> None:
    token = issuer.token(roles=["admin"])
    with structlog.testing.capture_logs() as log:
        async with serve(**issuing) as client:
            response = await client.post("/graphql", json=QUERY, headers={"Authorization": f"Bearer {token}"})
    assert refusal(response) == (403, "FORBIDDEN", 'Bearer error="insufficient_scope"')
    assert [entry["actor"] for entry in log if entry["event"] == "forbidden"] == ["civil-affairs"]
    assert token not in orjson.dumps(log).decode()


async def test_keys_that_cannot_be_read_are_an_outage(
    serve: Serve, issuing: dict[str, str], issuer: Issuer, reader: dict[str, str], path: Path
) -> None:
    Path(issuing["jwks"]).unlink()
    async with serve(tokens=path, **issuing) as client:
        response = await client.get("/graphql", params=QUERY, headers={"Authorization": f"Bearer {issuer.token()}"})
        assert refusal(response) == (503, "ACCESS_UNAVAILABLE", "")
        assert (await client.get("/graphql", params=QUERY, headers=reader)).status_code == 200


@pytest.mark.parametrize(("settings", "principal"), [({}, ANYONE), ({"editable": True}, LOCAL)])
async def test_without_access_control_the_settings_say_who_asks(
    ontology: Ontology, address: str, settings: dict[str, bool], principal: Principal
) -> None:
    app = app_of(Settings(store=address, **settings), ontology)  # type: ignore[arg-type]
    assert isinstance(app, Application)
    principals = []

    async def note(scope: Any, _receive: object, _send: object) -> None:
        principals.append(principal_of(scope))

    await app.access.answer(note, {"type": "http", "path": "/graphql", "headers": []}, note, note)  # type: ignore[arg-type]
    assert principals == [principal]
