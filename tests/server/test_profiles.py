"""What the settings of limits, profile and trusted documents make of a request, through the whole application."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, TypeAlias

import httpx
import orjson
import pytest

from graph.ontology.model import Ontology
from server.composition import app_of
from server.settings import Profile, Settings
from server.trusted_documents import sha256_id

TEXT = "query($k: ID!) { unit(key: $k) { name } }"
Serving: TypeAlias = Callable[..., AbstractAsyncContextManager[httpx.AsyncClient]]
LIMITED: list[tuple[dict[str, Any], str, str, str]] = [
    ({"cost_maximum": 110}, "{ units(first: 10) { nodes { key } } }", "first: 11", "COST_EXCEEDED"),
    ({"characters_maximum": 38}, "{ units(first: 10) { nodes { key } } }", "first: 100", "TOO_LONG"),
    ({"tokens_maximum": 14}, "{ units(first: 10) { nodes { key } } }", "first: 10 asOf: 1", "TOO_MANY_TOKENS"),
]

pytestmark = pytest.mark.usefixtures("loaded")


@pytest.fixture
def serving(ontology: Ontology, address: str) -> Serving:
    @asynccontextmanager
    async def serve(**settings: Any) -> AsyncIterator[httpx.AsyncClient]:
        app = app_of(Settings(store=address, **settings), ontology)
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://t")
        async with app.router.lifespan_context(app), client:
            yield client

    return serve


async def answer(client: httpx.AsyncClient, **body: object) -> Any:
    return (await client.post("/graphql", json=body)).json()


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    file = tmp_path / "manifest.json"
    file.write_bytes(orjson.dumps({sha256_id(TEXT): TEXT}))
    return file


@pytest.mark.parametrize(("settings", "below", "more", "code"), LIMITED)
async def test_a_limit_is_set(serving: Serving, settings: dict[str, Any], below: str, more: str, code: str) -> None:
    async with serving(**settings) as client:
        assert "errors" not in await answer(client, query=below)
        refused = await answer(client, query=below.replace("first: 10", more))
    assert [error["extensions"]["code"] for error in refused["errors"]] == [code]


async def test_a_request_that_costs_too_much_tells_its_cost(serving: Serving) -> None:
    async with serving(cost_maximum=200) as client:
        response = await answer(
            client, query="{ a: units(first: 9) { nodes { key } } b: units(first: 10) { nodes { key } } }"
        )
    assert response["data"] == {"a": None, "b": None}
    assert response["extensions"] == {"cost": {"requested": 219, "maximum": 200}}
    assert [(error["path"], error["extensions"]["code"]) for error in response["errors"]] == [
        (["a"], "COST_EXCEEDED"),
        (["b"], "COST_EXCEEDED"),
    ]


async def test_a_page_over_the_maximum_is_refused_by_itself(serving: Serving) -> None:
    async with serving(cost_maximum=20) as client:
        response = await answer(client, query="{ units(first: 100000) { nodes { key } } }")
    assert response["errors"][0]["extensions"] == {"code": "BAD_PAGE"}


async def test_the_schema_is_not_told_in_production(serving: Serving) -> None:
    async with serving(profile="production") as client:
        introspection = await answer(client, query='{ __type(name: "Unit") { name } }')
        misspelled = await answer(client, query="{ unitz { key } }")
        typename = await answer(client, query='{ unit(key: "u1") { __typename } }')
    assert [error["extensions"]["code"] for error in introspection["errors"]] == ["INTROSPECTION_OFF"]
    assert misspelled["errors"][0]["message"] == "Cannot query field 'unitz' on type 'Query'."
    assert typename["data"] == {"unit": {"__typename": "Unit"}}


async def test_a_trusted_document_is_asked_by_its_id(serving: Serving, manifest: Path) -> None:
    async with serving(trusted_documents=manifest) as client:
        posted = await answer(client, documentId=f"sha256:{sha256_id(TEXT)}", variables={"k": "u2"})
        parameters = {"documentId": sha256_id(TEXT), "variables": '{"k": "u2"}'}
        got = (await client.get("/graphql", params=parameters)).json()
    assert posted == got
    assert posted["data"] == {"unit": {"name": "中铁盾构"}}


async def test_other_documents_are_refused_where_that_is_set(serving: Serving, manifest: Path) -> None:
    async with serving(trusted_documents=manifest, trusted_only=True, profile=Profile.PRODUCTION) as client:
        headers = {"Accept": "application/graphql-response+json"}
        bodies = ({"query": "{ __typename }"}, {"documentId": "x"})
        responses = [await client.post("/graphql", json=body, headers=headers) for body in bodies]
    codes = [(response.status_code, response.json()["errors"][0]["extensions"]["code"]) for response in responses]
    assert codes == [(400, "DOCUMENT_NOT_TRUSTED"), (400, "DOCUMENT_UNKNOWN")]


async def test_trusted_documents_alone_leave_no_other_way_to_the_data(
    serving: Serving, manifest: Path, tmp_path: Path
) -> None:
    (tmp_path / "tokens.toml").write_text("")
    paths = ("/export/jsonl", "/reconcile", "/metrics", "/healthz")
    for settings, statuses in (
        ({}, [404, 404, 404, 200]),
        ({"tokens": tmp_path / "tokens.toml"}, [401, 401, 401, 200]),
    ):
        async with serving(trusted_documents=manifest, trusted_only=True, **settings) as client:
            assert [(await client.get(path)).status_code for path in paths] == statuses
            page = await client.post("/intake", content=b"")
            assert page.status_code == (401 if settings else 404)


@pytest.mark.parametrize(
    ("settings", "pages"),
    [
        ({}, {"explorer", "graphiql", "reference"}),
        ({"profile": "production"}, {"explorer", "reference"}),
        ({"explorer": False}, set()),
        ({"trusted_documents": True, "trusted_only": True}, set()),
    ],
)
async def test_which_pages_there_are(
    serving: Serving, manifest: Path, settings: dict[str, Any], pages: set[str]
) -> None:
    files = {"trusted_documents": manifest} if "trusted_documents" in settings else {}
    async with serving(**settings | files) as client:
        links = (await client.get("/")).json()
        page = await client.get("/", headers={"Accept": "text/html"})
    assert set(links) - {"name", "graphql", "alive", "ready", "metrics"} == pages
    assert page.headers["content-type"].startswith("text/html" if pages else "application/json")
