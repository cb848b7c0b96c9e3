from typing import Any

import httpx
import orjson
import pytest
from fastapi import FastAPI

from graph.errors import RequestError
from graph.stores.store import Store
from resolvers.pass_through import PassThroughSchema
from server.app import create_app
from server.graphql_request import GraphQLRequest
from server.persisted_queries import MAXIMUM_CHARACTERS, Documents
from server.trusted_documents import NO_MANIFEST, TrustedDocuments, sha256_id

TEXT = "query($k: ID!) { unit(key: $k) { name } }"
HASH = sha256_id(TEXT)
VARIABLES = {"k": "u1"}


def named(name: str = HASH, version: int = 1) -> dict[str, Any]:
    return {"extensions": {"persistedQuery": {"version": version, "sha256Hash": name}}, "variables": VARIABLES}


def app_with(store: Store, schema: PassThroughSchema, **options: Any) -> httpx.AsyncClient:
    app: FastAPI = create_app(store, schema, **options)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")


async def error(client: httpx.AsyncClient, body: dict[str, Any]) -> tuple[int, str, str]:
    response = await client.post("/graphql", json=body, headers={"Accept": "application/graphql-response+json"})
    answer = response.json()["errors"][0]
    return response.status_code, answer["message"], answer["extensions"]["code"]


@pytest.mark.usefixtures("loaded")
async def test_a_document_is_sent_once_and_then_named(client: httpx.AsyncClient) -> None:
    unknown = await error(client, named())
    sent = (await client.post("/graphql", json=named() | {"query": TEXT})).json()
    posted = (await client.post("/graphql", json=named())).json()
    parameters = {name: orjson.dumps(value).decode() for name, value in named().items()}
    got = await client.get("/graphql", params=parameters)
    assert unknown == (200, "PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND")
    assert sent == posted == got.json()
    assert posted["data"] == {"unit": {"name": "钱学森小学"}}
    again = await client.get("/graphql", params=parameters, headers={"If-None-Match": got.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.usefixtures("loaded")
async def test_what_a_client_has_of_a_hash_is_known_after_a_restart(store: Store, schema: PassThroughSchema) -> None:
    parameters = {name: orjson.dumps(value).decode() for name, value in named().items()}
    async with app_with(store, schema) as before, app_with(store, schema) as after:
        await before.post("/graphql", json=named() | {"query": TEXT})
        known = {"If-None-Match": (await before.get("/graphql", params=parameters)).headers["etag"]}
        again = await after.get("/graphql", params=parameters, headers=known)
    assert again.status_code == 304


async def test_an_unknown_hash_in_a_url_is_not_kept_as_an_answer(client: httpx.AsyncClient) -> None:
    response = await client.get("/graphql", params={"extensions": orjson.dumps(named()["extensions"]).decode()})
    assert response.json()["errors"][0]["message"] == "PersistedQueryNotFound"
    assert response.headers["cache-control"] == "no-store"


async def test_a_hash_of_another_document_is_refused(client: httpx.AsyncClient) -> None:
    status, message, code = await error(client, named("0" * 64) | {"query": TEXT})
    assert (status, code) == (400, "PERSISTED_QUERY_HASH_MISMATCH")
    assert message.endswith(f"is not the SHA-256 of query; allowed: {HASH}")


@pytest.mark.parametrize("text", ["{", "{ unknown }", "{ " + "a: __typename " * 501 + "}", TEXT.replace("$k:", "$x:")])
async def test_what_is_not_valid_is_not_kept(client: httpx.AsyncClient, text: str) -> None:
    body = named(sha256_id(text))
    assert "errors" in (await client.post("/graphql", json=body | {"query": text})).json()
    assert (await error(client, body))[1] == "PersistedQueryNotFound"


async def test_they_may_be_turned_off(store: Store, schema: PassThroughSchema) -> None:
    async with app_with(store, schema, persisted_queries=0) as client:
        unknown = await error(client, named())
        sent = await client.post("/graphql", json=named() | {"query": "{ __typename }"})
    assert unknown == (200, "PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED")
    assert sent.json()["data"] == {"__typename": "Query"}


async def test_another_version_of_the_protocol_is_not_supported(client: httpx.AsyncClient) -> None:
    assert (await error(client, named(version=2)))[2] == "PERSISTED_QUERY_NOT_SUPPORTED"


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("name", [HASH, "0" * 40])
@pytest.mark.parametrize("refuses_others", [True, False])
async def test_a_trusted_document_is_named_so_too(
    store: Store, schema: PassThroughSchema, name: str, *, refuses_others: bool
) -> None:
    trusted = TrustedDocuments({name: TEXT}, refuses_others)
    async with app_with(store, schema, trusted_documents=trusted) as client:
        for body in (named(name), named(name) | {"query": TEXT}):
            assert (await client.post("/graphql", json=body)).json()["data"] == {"unit": {"name": "钱学森小学"}}


async def test_where_only_trusted_documents_are_taken_no_other_is_kept(store: Store, schema: PassThroughSchema) -> None:
    trusted = TrustedDocuments({"a": "{ __typename }"}, refuses_others=True)
    async with app_with(store, schema, trusted_documents=trusted) as client:
        assert (await error(client, named()))[2] == "DOCUMENT_UNKNOWN"
        assert (await error(client, named() | {"query": TEXT}))[2] == "DOCUMENT_NOT_TRUSTED"
        assert (await error(client, named()))[2] == "DOCUMENT_UNKNOWN"


def request(text: str, name: str | None = None) -> GraphQLRequest:
    return GraphQLRequest(text, None, None, None, name or sha256_id(text))


def known(documents: Documents, text: str) -> bool:
    try:
        return documents.text_of(request("", sha256_id(text))) == text
    except RequestError:
        return False


def test_the_document_that_was_not_asked_for_longest_makes_room() -> None:
    documents = Documents(NO_MANIFEST, 2)
    for text in "ab":
        documents.keep(request(text))
    assert known(documents, "a")
    documents.keep(request("c"))
    assert [known(documents, text) for text in "abc"] == [True, False, True]


def test_long_documents_make_room_sooner() -> None:
    documents = Documents(NO_MANIFEST, 1_000)
    texts = [letter * (MAXIMUM_CHARACTERS // 2) for letter in "abc"]
    for text in texts:
        documents.keep(request(text))
        documents.keep(request(text))
    assert [known(documents, text) for text in texts] == [False, True, True]
