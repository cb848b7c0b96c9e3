"""The pages, through the whole application, from a folder that stands for the built one."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from graph.stores.store import Store
from resolvers.pass_through import PassThroughSchema
from server.app import create_app

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
FILES = {
    "index.html": "<title>Explorer</title>",
    "graphiql.html": "<title>GraphiQL</title>",
    "reference.html": "<title>Reference</title>",
    "assets/main-1a2b.js": "export {};",
}
STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "worker-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
LOOSER = STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
PAGES = [("/", "Explorer", STRICT), ("/graphiql", "GraphiQL", LOOSER), ("/reference", "Reference", STRICT)]
LINKS = {
    "name": "gongjian",
    "graphql": "/graphql",
    "alive": "/healthz",
    "ready": "/readyz",
    "metrics": "/metrics",
    "explorer": "/",
}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        file = tmp_path / "static" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path / "static"


@pytest.fixture
def graphiql() -> bool:
    return True


@pytest.fixture
async def client(
    store: Store, schema: PassThroughSchema, built: Path, graphiql: bool
) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(create_app(store, schema, pages=built, graphiql=graphiql))
    async with httpx.AsyncClient(transport=transport, base_url="http://t") as client:
        yield client


@pytest.mark.parametrize(("path", "title", "policy"), PAGES)
async def test_a_page(client: httpx.AsyncClient, path: str, title: str, policy: str) -> None:
    response = await client.get(path, headers=BROWSER)
    assert (response.status_code, response.text) == (200, f"<title>{title}</title>")
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["content-security-policy"] == policy
    assert (response.headers["cache-control"], response.headers["vary"]) == ("no-cache", "Accept, Accept-Encoding")
    again = await client.get(path, headers=BROWSER | {"If-None-Match": response.headers["etag"]})
    assert (again.status_code, again.headers["cache-control"]) == (304, "no-cache")


@pytest.mark.parametrize("path", ["/", "/graphiql", "/reference", "/assets/main-1a2b.js"])
async def test_what_is_served_to_browsers_is_kept_apart(client: httpx.AsyncClient, path: str) -> None:
    headers = (await client.get(path, headers=BROWSER)).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
    assert "'unsafe-eval'" not in headers["content-security-policy"]
    assert len(headers["x-request-id"]) == 32


async def test_assets_are_kept_for_good(client: httpx.AsyncClient) -> None:
    response = await client.get("/assets/main-1a2b.js")
    assert (response.text, response.headers["content-type"]) == ("export {};", "text/javascript; charset=utf-8")
    assert response.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert response.headers["content-security-policy"] == STRICT


@pytest.mark.parametrize("path", ["/assets/x.js", "/assets/%2e%2e/index.html", "/index.html", "/static/index.html"])
async def test_other_files_are_not_served(client: httpx.AsyncClient, path: str) -> None:
    response = await client.get(path, headers=BROWSER)
    data = "/graphql, /healthz, /readyz, /metrics, /export/{dialect}, /reconcile, /reconcile/{part}"
    allowed = f"allowed: {data}, /, /graphiql, /reference, /assets"
    assert response.status_code == 404
    assert response.json()["errors"][0]["message"].endswith(f" is not served; {allowed}")
    assert "cache-control" not in response.headers


@pytest.mark.parametrize("accept", ["*/*", "application/json", "application/json, text/html;q=0.9", "text/html;q=0"])
async def test_who_wants_no_page_is_told_what_is_served(client: httpx.AsyncClient, accept: str) -> None:
    response = await client.get("/", headers={"Accept": accept})
    assert response.json() == {**LINKS, "graphiql": "/graphiql", "reference": "/reference"}
    assert response.headers["vary"] == "Accept"


@pytest.mark.parametrize("path", ["/", "/reference", "/assets/main-1a2b.js"])
async def test_methods(client: httpx.AsyncClient, path: str) -> None:
    head, get = await client.head(path, headers=BROWSER), await client.get(path, headers=BROWSER)
    assert (head.status_code, head.content, head.headers["content-length"]) == (200, b"", str(len(get.content)))
    refused = await client.post(path, headers=BROWSER)
    assert (refused.status_code, sorted(refused.headers["allow"].split(", "))) == (405, ["GET", "HEAD"])


@pytest.mark.parametrize("graphiql", [False])
async def test_without_graphiql(client: httpx.AsyncClient) -> None:
    assert (await client.get("/graphiql", headers=BROWSER)).status_code == 404
    assert (await client.get("/")).json() == {**LINKS, "reference": "/reference"}
    assert (await client.get("/reference", headers=BROWSER)).status_code == 200


async def test_pages_that_are_not_built_say_what_to_do(client: httpx.AsyncClient, built: Path) -> None:
    for name in FILES:
        (built / name).unlink()
    response = await client.get("/", headers=BROWSER)
    assert (response.status_code, response.headers["content-security-policy"]) == (404, STRICT)
    assert "make web" in response.text
    assert "etag" not in response.headers
