import httpx
import pytest
import structlog.testing

from graph.stores.store import Store
from server.graphql_request import MAXIMUM_BODY_BYTES
from tests.server.conftest import Ask

pytestmark = pytest.mark.usefixtures("loaded")

JSON = "application/json; charset=utf-8"
GRAPHQL = "application/graphql-response+json; charset=utf-8"
WANTS_GRAPHQL = {"Accept": "application/graphql-response+json"}


async def test_post_answers_in_the_order_of_the_selection(client: httpx.AsyncClient) -> None:
    query = '{ second: unit(key: "u2") { name key } first: unit(key: "u1") { __typename pairedWith { totalCount } } }'
    response = await client.post("/graphql", json={"query": query})
    assert response.text == (
        '{"data":{"second":{"name":"中铁盾构","key":"u2"},"first":{"__typename":"Unit","pairedWith":{"totalCount":1}}},'
        '"extensions":{"cost":{"requested":205,"maximum":20000000}}}'
    )
    assert (response.status_code, response.headers["content-type"]) == (200, JSON)


async def test_post_takes_variables_and_the_name_of_an_operation(client: httpx.AsyncClient) -> None:
    document = "query A($k: ID!) { unit(key: $k) { key } } query B($k: ID!) { unit(key: $k) { name } }"
    body = {"query": document, "variables": {"k": "u2"}, "operationName": "B", "extensions": {"any": 1}}
    response = await client.post("/graphql", json=body)
    assert response.json()["data"] == {"unit": {"name": "中铁盾构"}}


async def test_get_takes_url_parameters(client: httpx.AsyncClient) -> None:
    query = "query A { __typename } query B($k: ID!) { unit(key: $k) { key } }"
    parameters = {"query": query, "variables": '{"k": "u1"}', "operationName": "B"}
    response = await client.get("/graphql", params=parameters)
    assert response.json()["data"] == {"unit": {"key": "u1"}}


@pytest.mark.parametrize("operation_type", ["mutation", "subscription"])
async def test_get_allows_queries_only(client: httpx.AsyncClient, operation_type: str) -> None:
    response = await client.get("/graphql", params={"query": f"{operation_type} {{ anything }}"})
    assert (response.status_code, response.headers["allow"]) == (405, "POST")
    assert response.json() == {
        "errors": [
            {
                "message": f"a {operation_type} cannot be asked by GET; allowed: POST",
                "extensions": {"code": "BAD_REQUEST"},
            }
        ]
    }


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"])
async def test_other_methods_are_refused(client: httpx.AsyncClient, method: str) -> None:
    response = await client.request(method, "/graphql")
    assert (response.status_code, response.headers["allow"]) == (405, "GET, POST")


async def test_a_body_that_is_not_json_is_refused(client: httpx.AsyncClient) -> None:
    response = await client.post("/graphql", content=b'{"query', headers={"Content-Type": "application/json"})
    error = response.json()["errors"][0]
    assert (response.status_code, error["extensions"]) == (400, {"code": "BAD_REQUEST"})
    assert error["message"].startswith("the body is not JSON in UTF-8: ")


@pytest.mark.parametrize("content_type", ["", "text/plain", "application/json; charset=gbk"])
async def test_another_content_type_is_refused(client: httpx.AsyncClient, content_type: str) -> None:
    response = await client.post("/graphql", content=b"{}", headers={"Content-Type": content_type})
    assert response.status_code == 415
    assert response.json()["errors"][0]["message"] == (
        f"Content-Type is {content_type or 'missing'}; allowed: application/json, in UTF-8"
    )


ENCODED = [
    ("{ 中 }".encode("gbk"), {}, 400, "the body is in another encoding than UTF-8; allowed: JSON in UTF-8"),
    (b"\xff\xfe{\x00}\x00", {}, 400, "the body is in another encoding than UTF-8; allowed: JSON in UTF-8"),
    (b"{}", {"Content-Type": "application/json; charset=gbk"}, 415, "Content-Type is application/json; charset=gbk;"),
    (b"{}", {"Content-Encoding": "gzip"}, 415, "Content-Encoding is gzip; allowed: bodies that are not compressed"),
]


@pytest.mark.parametrize(("content", "headers", "status", "message"), ENCODED)
async def test_another_encoding_is_refused(
    client: httpx.AsyncClient, content: bytes, headers: dict[str, str], status: int, message: str
) -> None:
    response = await client.post("/graphql", content=content, headers={"Content-Type": "application/json"} | headers)
    (error,) = response.json()["errors"]
    assert (response.status_code, error["extensions"]["code"]) == (status, "BAD_ENCODING")
    assert error["message"].startswith(message)


async def test_a_body_may_begin_with_a_byte_order_mark(client: httpx.AsyncClient) -> None:
    content = '\ufeff{"query": "{ __typename }"}'.encode()
    response = await client.post("/graphql", content=content, headers={"Content-Type": "application/json"})
    assert response.json()["data"] == {"__typename": "Query"}


@pytest.mark.parametrize("directive", ["@defer", "@stream(initialCount: 1)"])
async def test_an_answer_in_parts_is_refused_with_the_reason(ask: Ask, directive: str) -> None:
    selection = "... @defer { name }" if directive == "@defer" else f"aliases {directive}"
    (error,) = (await ask(f'{{ unit(key: "u1") {{ {selection} }} }}'))["errors"]
    assert error["extensions"] == {"code": "GRAPHQL_VALIDATION_FAILED"}
    assert error["message"].startswith(f"Unknown directive '{directive.partition('(')[0]}'. Answers are sent whole")


async def test_a_body_that_is_too_large_is_refused(client: httpx.AsyncClient) -> None:
    response = await client.post("/graphql", json={"query": " " * MAXIMUM_BODY_BYTES})
    assert response.status_code == 413
    assert response.json()["errors"][0]["message"] == "the body is too large; allowed: 1048576 bytes"


REFUSED = {
    "{": "GRAPHQL_PARSE_FAILED",
    "{ unknown }": "GRAPHQL_VALIDATION_FAILED",
    "query($k: ID!) { unit(key: $k) { key } }": "GRAPHQL_VALIDATION_FAILED",
    '{ unit(key: "u1", asOf: "2021-13") { key } }': "BAD_DATE",
    "fragment F on Unit { key }": "GRAPHQL_VALIDATION_FAILED",
}


@pytest.mark.parametrize(("query", "code"), REFUSED.items())
async def test_a_refused_request_has_no_data(client: httpx.AsyncClient, query: str, code: str) -> None:
    older = await client.post("/graphql", json={"query": query})
    newer = await client.post("/graphql", json={"query": query}, headers=WANTS_GRAPHQL)
    assert (older.status_code, older.headers["content-type"]) == (200, JSON)
    assert (newer.status_code, newer.headers["content-type"]) == (400, GRAPHQL)
    assert older.json() == newer.json()
    assert list(older.json()) == ["errors"]
    assert [error["extensions"]["code"] for error in older.json()["errors"]] == [code]


async def test_a_date_in_a_variable_is_checked(ask: Ask) -> None:
    answer = await ask('query($d: Date) { unit(key: "u1", asOf: $d) { key } }', d="yesterday")
    error = answer["errors"][0]
    assert error["extensions"] == {"code": "BAD_DATE"}
    assert error["message"].startswith("Variable '$d' has invalid value: 'yesterday' is not a date; allowed: a day")
    assert error["locations"] == [{"line": 1, "column": 7}]


async def test_an_operation_that_is_not_there_is_named(client: httpx.AsyncClient) -> None:
    body = {"query": "query A { __typename }", "operationName": "B"}
    response = await client.post("/graphql", json=body, headers=WANTS_GRAPHQL)
    assert response.status_code == 400
    assert response.json()["errors"][0]["message"].startswith("the document does not hold an operation named 'B'")


FAILED = {
    'units(after: "x") { nodes { key } }': ("BAD_CURSOR", "after: 'x' is not a cursor"),
    "units(first: -1) { nodes { key } }": ("BAD_PAGE", "first: -1 is not a size of page; allowed: 0 to 1000"),
    "units(first: 1001) { nodes { key } }": ("BAD_PAGE", "first: 1001 is not a size of page; allowed: 0 to 1000"),
    'node(id: "x") { id }': ("BAD_ID", "id: 'x' is not a global id"),
}


@pytest.mark.parametrize(("field", "expected"), FAILED.items())
async def test_a_field_that_fails_is_named(client: httpx.AsyncClient, field: str, expected: tuple[str, str]) -> None:
    response = await client.post("/graphql", json={"query": f"{{ bad: {field} }}"}, headers=WANTS_GRAPHQL)
    answer = response.json()
    error = answer["errors"][0]
    assert response.status_code == 200
    assert "data" in answer
    assert (error["path"], error["locations"]) == (["bad"], [{"line": 1, "column": 3}])
    assert error["extensions"] == {"code": expected[0]}
    assert error["message"].startswith(expected[1])


async def test_a_field_that_fails_leaves_the_others(ask: Ask) -> None:
    answer = await ask('{ unit(key: "u1") { key } node(id: "x") { id } }')
    assert answer["data"] == {"unit": {"key": "u1"}, "node": None}
    assert [error["path"] for error in answer["errors"]] == [["node"]]


async def test_an_unknown_key_is_null(ask: Ask) -> None:
    assert await ask('{ unit(key: "nowhere") { key } }') == {"data": {"unit": None}}


async def test_introspection_is_answered(ask: Ask) -> None:
    answer = await ask('{ __type(name: "Unit") { name } unit(key: "u1") { key } }')
    assert answer == {"data": {"__type": {"name": "Unit"}, "unit": {"key": "u1"}}}


async def test_an_error_nobody_foresaw_is_masked(ask: Ask, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    async def read(_requests: object) -> list[object]:
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr(store, "read", read)
    with structlog.testing.capture_logs() as log:
        answer = await ask('{ unit(key: "u1") { key } }')
    error = answer["errors"][0]
    assert (answer["data"], error["path"], error["extensions"]["code"]) == ({"unit": None}, ["unit"], "INTERNAL")
    assert error["message"] == "an error inside the server; its log has the details under this request id"
    assert log[0]["request_id"] == error["extensions"]["requestId"]
    assert repr(log[0]["exc_info"]) == "ZeroDivisionError('a secret')"


async def test_an_error_outside_the_execution_is_masked(
    ask: Ask, schema: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def execute(*_arguments: object, **_options: object) -> None:
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr(schema, "execute", execute)
    answer = await ask("{ __typename }")
    assert answer["data"] is None
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["INTERNAL"]
    assert "secret" not in str(answer)


async def test_variables_that_are_nested_too_deep_are_refused_used_or_not(client: httpx.AsyncClient) -> None:
    body = f'{{"query": "{{units {{totalCount}}}}", "variables": {{"x": {"[" * 300}{"]" * 300}}}}}'
    answer = await client.post("/graphql", content=body, headers={"content-type": "application/json"})
    assert [error["extensions"]["code"] for error in answer.json()["errors"]] == ["TOO_DEEP"]
