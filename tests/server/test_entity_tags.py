from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from graph.errors import Code, StoreError
from graph.ontology.model import Ontology
from graph.ontology.reader import DISTRICT
from graph.stores.opening import open_store
from graph.stores.store import Store
from loaders.load import load
from resolvers.pass_through import PassThroughSchema
from server.app import create_app
from server.entity_tags import program_digest
from server.trusted_documents import TrustedDocuments

QUERY = '{ unit(key: "u1") { name updatedAt } }'
GRAPHQL: dict[str, Any] = {"params": {"query": QUERY}}
VIEWS: dict[str, dict[str, Any]] = {"/graphql": GRAPHQL, "/export/gexf": {"params": {"language": "en"}}}

pytestmark = pytest.mark.usefixtures("loaded")


@pytest.mark.parametrize("path", VIEWS)
async def test_what_a_client_has_is_not_sent_again(
    client: httpx.AsyncClient, store: Store, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await client.get(path, **VIEWS[path])

    def asked(*_arguments: object) -> None:
        raise AssertionError("the store was asked for the data")

    monkeypatch.setattr(store, "read", asked)
    monkeypatch.setattr(store, "extract", asked)
    again = await client.get(path, **VIEWS[path], headers={"If-None-Match": first.headers["etag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    for name in ("etag", "vary", "cache-control"):
        assert again.headers[name] == first.headers[name]
    assert first.headers["cache-control"] == "private, no-cache"
    assert "content-type" not in again.headers


@pytest.mark.parametrize("path", VIEWS)
async def test_a_write_of_another_process_is_noticed(
    client: httpx.AsyncClient, ontology: Ontology, address: str, folder: Path, path: str
) -> None:
    first = await client.get(path, **VIEWS[path])
    other = open_store(address, ontology, deadline=5)
    await load([folder], other)
    known = {"If-None-Match": first.headers["etag"]}
    assert (await client.get(path, **VIEWS[path], headers=known)).status_code == 304
    unit = folder / "nodes/Unit.csv"
    unit.write_text(unit.read_text(encoding="utf-8").replace("钱学森小学", "学森小学"), encoding="utf-8")
    await load([folder], other)
    assert (await client.get(path, **VIEWS[path], headers=known)).status_code == 200
    await other.close()


async def test_what_was_known_is_kept_until_something_is_written(
    known_client: httpx.AsyncClient, store: Store, folder: Path
) -> None:
    path = "/graphql?" + urlencode({"query": '{ unit(key: "u1", asKnownAt: "r1") { id name } }'})
    first = await known_client.get(path)
    known = {"If-None-Match": first.headers["etag"]}
    assert (await known_client.get(path, headers=known)).status_code == 304
    (folder / "nodes/Unit.csv").write_text("key,name,sources\nu1,Renamed,art\n", encoding="utf-8")
    await load([folder], store)
    again = await known_client.get(path, headers=known)
    assert (again.status_code, again.json()["data"]) == (200, first.json()["data"])


async def test_a_change_there_and_back_is_noticed(client: httpx.AsyncClient, store: Store, folder: Path) -> None:
    first = await client.get("/graphql", **GRAPHQL)
    unit = folder / "nodes/Unit.csv"
    text = unit.read_text(encoding="utf-8")
    for changed in (text.replace("钱学森小学", "学森小学"), text):
        unit.write_text(changed, encoding="utf-8")
        await load([folder], store)
    again = await client.get("/graphql", **GRAPHQL, headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 200
    assert again.json()["data"]["unit"]["updatedAt"] != first.json()["data"]["unit"]["updatedAt"]


@pytest.mark.parametrize(
    ("path", "changed"),
    [
        ("/graphql", {"params": {"query": '{ unit(key: "u1") { key } }'}}),
        ("/graphql", {"params": {"query": QUERY, "variables": "{}"}}),
        ("/graphql", {"params": {"query": QUERY, "operationName": ""}}),
        ("/graphql", GRAPHQL | {"headers": {"Accept": "application/graphql-response+json"}}),
        ("/export/gexf", {"params": {"language": "zh"}}),
        ("/export/graphml", {"params": {"language": "en"}}),
    ],
)
async def test_another_request_has_another_tag(client: httpx.AsyncClient, path: str, changed: dict[str, Any]) -> None:
    view = "/graphql" if path == "/graphql" else "/export/gexf"
    first = await client.get(view, **VIEWS[view])
    assert (await client.get(path, **changed)).headers["etag"] != first.headers["etag"]


async def test_the_tag_of_an_id_follows_from_the_manifest(store: Store, schema: PassThroughSchema) -> None:
    tags = []
    for field in ("units", "units", "communities"):
        documents = TrustedDocuments({"a": f"{{ {field} {{ totalCount }} }}"})
        transport = httpx.ASGITransport(create_app(store, schema, trusted_documents=documents))
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            tags.append((await client.get("/graphql", params={"documentId": "a"})).headers["etag"])
    assert tags[0] == tags[1] != tags[2]


async def test_a_tag_holds_for_every_encoding(client: httpx.AsyncClient) -> None:
    tags = [
        (await client.get("/export/gexf", headers={"Accept-Encoding": encoding})).headers["etag"]
        for encoding in ("gzip", "identity")
    ]
    assert tags[0] == tags[1]
    assert tags[0].startswith('W/"')


@pytest.mark.parametrize("query", ["{", "{ unknown }", 'query { node(id: "x") { id } }', "mutation { x }"])
async def test_errors_are_not_kept(client: httpx.AsyncClient, query: str) -> None:
    response = await client.get("/graphql", params={"query": query})
    assert response.headers["cache-control"] == "no-store"
    assert "etag" not in response.headers


async def test_errors_of_an_export_are_not_kept(client: httpx.AsyncClient) -> None:
    response = await client.get("/export/gexf?depth=9")
    assert (response.status_code, response.headers["cache-control"]) == (400, "no-store")


async def test_what_is_posted_has_no_tag(client: httpx.AsyncClient) -> None:
    response = await client.post("/graphql", json={"query": QUERY})
    assert "etag" not in response.headers


async def test_the_tag_of_a_file_is_told_without_it(client: httpx.AsyncClient) -> None:
    file = await client.get("/export/gexf")
    assert (await client.head("/export/gexf")).headers["etag"] == file.headers["etag"]


async def test_what_needs_no_store_is_answered_without_a_tag_while_there_is_none(
    client: httpx.AsyncClient, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def version() -> str:
        raise StoreError(Code.STORE_UNAVAILABLE, "gone")

    monkeypatch.setattr(store, "version", version)
    response = await client.get("/graphql", params={"query": "{ __typename }"})
    assert (response.status_code, response.headers["cache-control"]) == (200, "no-store")


async def test_another_ontology_or_setting_is_another_program(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("nodes: {}")
    programs = [program_digest(DISTRICT, "1"), program_digest(DISTRICT, "2"), program_digest(tmp_path, "1")]
    assert len(set(programs)) == 3
    assert program_digest(DISTRICT, "1") == programs[0]
