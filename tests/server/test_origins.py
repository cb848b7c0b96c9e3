from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, TypeAlias

import httpx
import pytest

from graph.ontology.model import Ontology
from server.composition import app_of
from server.origins import host_of, is_loopback, origin_of
from server.settings import Settings

Serve: TypeAlias = Callable[..., AbstractAsyncContextManager[httpx.AsyncClient]]
PAGE = "https://example.org"
QUERY = {"query": "{ __typename }"}


@pytest.fixture
def serve(ontology: Ontology, address: str) -> Serve:
    """A server with some settings; it binds to loopback unless they say otherwise."""

    @asynccontextmanager
    async def serving(**settings: Any) -> AsyncIterator[httpx.AsyncClient]:
        app = app_of(Settings(store=address, without_access=True, **settings), ontology)
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost:8000")
        async with app.router.lifespan_context(app), client:
            yield client

    return serving


def code(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["errors"][0]["extensions"]["code"]


def preflight(origin: str = PAGE, method: str = "POST") -> dict[str, str]:
    return {
        "Origin": origin,
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "content-type,if-none-match,x-apollo-operation-name",
    }


@pytest.mark.parametrize("path", ["/graphql", "/export/gexf", "/healthz", "/readyz"])
async def test_an_allowed_page_may_ask_beforehand(serve: Serve, path: str) -> None:
    async with serve(allowed_origins=f"http://localhost:5173, {PAGE}") as client:
        response = await client.options(path, headers=preflight())
    assert (response.status_code, response.content) == (204, b"")
    assert response.headers["access-control-allow-origin"] == PAGE
    assert response.headers["access-control-allow-methods"] == "GET, HEAD, POST"
    assert response.headers["access-control-allow-headers"] == "content-type,if-none-match,x-apollo-operation-name"
    assert response.headers["access-control-max-age"] == "7200"
    assert "Origin" in response.headers["vary"]


async def test_an_allowed_page_may_read_the_answer_and_some_headers(serve: Serve) -> None:
    async with serve(allowed_origins=PAGE) as client:
        response = await client.post("/graphql", json=QUERY, headers={"Origin": PAGE})
    assert response.json()["data"] == {"__typename": "Query"}
    assert response.headers["access-control-allow-origin"] == PAGE
    assert response.headers["access-control-expose-headers"] == "ETag, X-Request-Id, Content-Disposition"
    assert "access-control-allow-credentials" not in response.headers


async def test_an_allowed_page_may_read_errors(serve: Serve) -> None:
    async with serve(allowed_origins=PAGE) as client:
        response = await client.get("/export/gexf?day=1", headers={"Origin": PAGE})
    assert code(response) == (400, "BAD_REQUEST")
    assert response.headers["access-control-allow-origin"] == PAGE


async def test_caches_keep_answers_to_different_origins_apart(serve: Serve) -> None:
    async with serve(allowed_origins=PAGE) as client:
        response = await client.get("/healthz")
    assert response.headers["vary"] == "Origin"


async def test_all_origins_may_be_allowed(serve: Serve) -> None:
    async with serve(allowed_origins="*") as client:
        response = await client.post("/graphql", json=QUERY, headers={"Origin": "null"})
    assert response.headers["access-control-allow-origin"] == "*"


async def test_credentials_are_allowed_where_they_are_set(serve: Serve) -> None:
    async with serve(allowed_origins=PAGE, allowed_credentials=True) as client:
        response = await client.options("/graphql", headers=preflight())
    assert response.headers["access-control-allow-credentials"] == "true"


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
async def test_no_other_page_may_ask_unless_it_is_allowed(serve: Serve, host: str) -> None:
    async with serve(host=host) as client:
        response = await client.options("/graphql", headers=preflight())
    assert code(response) == (403, "ORIGIN_NOT_ALLOWED")
    assert "access-control-allow-origin" not in response.headers


async def test_pages_and_figures_are_for_this_origin_alone(serve: Serve) -> None:
    async with serve(allowed_origins=PAGE) as client:
        response = await client.get("/metrics", headers={"Origin": PAGE})
    assert response.status_code == 200
    assert "access-control-allow-origin" not in response.headers


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil", ""])
async def test_on_loopback_another_name_is_refused(serve: Serve, host: str) -> None:
    async with serve() as client:
        response = await client.post("/graphql", json=QUERY, headers={"Host": host})
    assert code(response) == (421, "HOST_NOT_ALLOWED")


@pytest.mark.parametrize("server", ["127.0.0.1", "::1"])
async def test_a_connection_over_loopback_is_checked(ontology: Ontology, address: str, server: str) -> None:
    app = app_of(Settings(store=address, host=server), ontology)
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "http.request"}

    scope = {"type": "http", "method": "GET", "path": "/healthz", "query_string": b"", "root_path": ""}
    await app(scope | {"headers": [(b"host", b"evil.example")], "server": (server, 8_000)}, receive, send)
    assert sent[0]["status"] == 421


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:1", "[::1]:8000", "app.localhost"])
async def test_on_loopback_its_names_are_answered(serve: Serve, host: str) -> None:
    async with serve() as client:
        response = await client.get("/healthz", headers={"Host": host, "Origin": f"http://{host.lower()}"})
    assert response.status_code == 200


@pytest.mark.parametrize("origin", [PAGE, "http://localhost:3000", "null"])
async def test_on_loopback_the_pages_of_others_are_refused(serve: Serve, origin: str) -> None:
    async with serve() as client:
        response = await client.post("/graphql", json=QUERY, headers={"Origin": origin})
    assert code(response) == (403, "ORIGIN_NOT_ALLOWED")


async def test_a_server_for_every_network_is_called_by_any_name(serve: Serve) -> None:
    async with serve(host="0.0.0.0") as client:
        response = await client.post("/graphql", json=QUERY, headers={"Host": "graph.example", "Origin": PAGE})
    assert response.status_code == 200
    assert "access-control-allow-origin" not in response.headers


@pytest.mark.parametrize("bound", ["127.0.0.1", "0.0.0.0"])
@pytest.mark.parametrize("allowed", ["graph.example", "*.example", "*"])
async def test_a_proxy_passes_a_name_that_is_allowed(serve: Serve, bound: str, allowed: str) -> None:
    headers = {"Host": "graph.example", "Origin": "https://graph.example"}
    async with serve(host=bound, allowed_hosts=allowed) as client:
        response = await client.post("/graphql", json=QUERY, headers=headers)
    assert response.status_code == 200


async def test_a_proxy_may_keep_the_public_name_to_itself(serve: Serve) -> None:
    headers = {"Host": "127.0.0.1:8000", "Origin": "https://graph.example"}
    async with serve(allowed_hosts="graph.example") as client:
        response = await client.post("/graphql", json=QUERY, headers=headers)
    assert response.status_code == 200


async def test_a_client_in_process_has_any_name(ontology: Ontology, address: str) -> None:
    app = app_of(Settings(store=address), ontology)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://testserver") as client:
        assert (await client.get("/healthz")).status_code == 200


async def test_names_that_are_not_allowed_are_refused_on_every_network(serve: Serve) -> None:
    async with serve(host="0.0.0.0", allowed_hosts="graph.example") as client:
        response = await client.get("/healthz", headers={"Host": "evil.example"})
    assert code(response) == (421, "HOST_NOT_ALLOWED")


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("https://example.org:443", "https://example.org"),
        ("http://EXAMPLE.org:8080", "http://example.org:8080"),
        ("http://[::1]:80", "http://[::1]"),
        ("tauri://localhost", "tauri://localhost"),
    ],
)
def test_an_origin_is_brought_into_the_form_of_browsers(text: str, origin: str) -> None:
    assert origin_of(text) == origin


@pytest.mark.parametrize(
    "text", ["example.org", "https://example.org/", "https://*.example.org", "null", "https://a@b", "https://a:x", ""]
)
def test_what_is_no_origin_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an origin"):
        origin_of(text)


def test_loopback_is_known() -> None:
    assert list(map(is_loopback, ["localhost", "127.9.9.9", "::1"])) == [True] * 3
    assert list(map(is_loopback, ["example.org", "10.0.0.1", "127.0.0.1.org", ""])) == [False] * 4
    assert list(map(host_of, ["localhost.", "[::1]", "a.b:1"])) == ["localhost", "::1", "a.b"]
