"""What GraphQL over HTTP wants most, without Node; `make test-audits` runs every audit of the package graphql-http."""

from typing import Any

import httpx
import pytest

JSON, GRAPHQL = "application/json", "application/graphql-response+json"
SOUND: dict[str, Any] = {"query": "{ __typename }"}
NAMED: dict[str, Any] = {
    "query": "query Type($name: String!) { __type(name: $name) { name } }",
    "variables": {"name": "x"},
}
COERCED = {"query": "query($id: ID!) { __typename }", "variables": {"id": None}}

ANSWERED = [
    SOUND,
    SOUND | {"operationName": None, "variables": None, "extensions": None},
    SOUND | {"extensions": {"some": "value"}},
    {"query": "query Query { __typename }", "operationName": "Query"},
    {"query": '{ __type(name: "Run🏃Swim🏊") { name } }'},
    NAMED,
]
BAD_REQUESTS = [
    b"",
    b'{ "not a JSON',
    b'{"notquery": "{ __typename }"}',
    *(b'{"query": "{ __typename }", "%s": 0}' % name for name in (b"operationName", b"variables", b"extensions")),
    *(b'{"query": %s}' % query for query in (b'{"obj": "ect"}', b"0", b"false", b'["array"]')),
]
REFUSED = [{"query": "{"}, {"query": "{ unknown }"}, COERCED]


@pytest.mark.parametrize(("accept", "media_type"), [(JSON, JSON), (GRAPHQL, GRAPHQL), ("*/*", JSON), ("", JSON)])
@pytest.mark.parametrize("body", ANSWERED)
async def test_a_sound_request_is_answered_as_is_wanted(
    client: httpx.AsyncClient, body: dict[str, Any], accept: str, media_type: str
) -> None:
    response = await client.post("/graphql", json=body, headers={"Accept": accept})
    assert (response.status_code, response.headers["content-type"]) == (200, f"{media_type}; charset=utf-8")
    assert "errors" not in response.json()


@pytest.mark.parametrize("accept", [JSON, GRAPHQL])
@pytest.mark.parametrize("content", BAD_REQUESTS)
async def test_what_is_no_request_has_status_400(client: httpx.AsyncClient, content: bytes, accept: str) -> None:
    headers = {"Content-Type": JSON, "Accept": accept}
    response = await client.post("/graphql", content=content, headers=headers)
    assert (response.status_code, list(response.json())) == (400, ["errors"])


@pytest.mark.parametrize(("accept", "status"), [(JSON, 200), (GRAPHQL, 400)])
@pytest.mark.parametrize("body", REFUSED)
async def test_a_refused_document_has_a_status_by_media_type(
    client: httpx.AsyncClient, body: dict[str, Any], accept: str, status: int
) -> None:
    response = await client.post("/graphql", json=body, headers={"Accept": accept})
    assert (response.status_code, list(response.json())) == (status, ["errors"])


async def test_a_post_without_content_type_is_refused(client: httpx.AsyncClient) -> None:
    response = await client.post("/graphql", content=b'{"query": "{ __typename }"}')
    assert response.status_code == 415


async def test_get_takes_queries_and_no_mutations(client: httpx.AsyncClient) -> None:
    parameters = {"query": NAMED["query"], "variables": '{"name": "x"}'}
    assert (await client.get("/graphql", params=parameters)).json()["data"] == {"__type": None}
    mutation = await client.get("/graphql", params={"query": "mutation { __typename }"}, headers={"Accept": GRAPHQL})
    assert mutation.status_code == 405
