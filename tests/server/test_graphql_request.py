from urllib.parse import urlencode

import orjson
import pytest
from starlette.requests import ClientDisconnect
from starlette.types import Message

from server.graphql_request import (
    MAXIMUM_BODY_BYTES,
    REMEMBERED_BYTES,
    GraphQLRequest,
    read_body,
    read_parameters,
    receive_body,
)
from server.http_errors import HttpError

BAD_HASH = 'extensions.persistedQuery cannot be read; allowed: {"version": 1, "sha256Hash": "..."}'
BAD_MEMBERS = [
    ({}, "query is missing; allowed: a GraphQL document as a string"),
    ({"query": ""}, "query is missing; allowed: a GraphQL document as a string"),
    ({"query": 5}, "query is a number; allowed: a GraphQL document as a string"),
    ({"documentId": 5}, "documentId is a number; allowed: a string or null"),
    ({"query": "{a}", "documentId": "x"}, "query and documentId are both given; allowed: one of them"),
    ({"query": "{a}", "doc_id": "x"}, "query and doc_id are both given; allowed: one of them"),
    ({"query": "{a}", "extensions": {"persistedQuery": 1}}, BAD_HASH),
    ({"query": "{a}", "extensions": {"persistedQuery": {"version": 1}}}, BAD_HASH),
    ({"query": "{a}", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": 1}}}, BAD_HASH),
    ({"query": "{a}", "variables": []}, "variables is an array; allowed: an object or null"),
    ({"query": "{a}", "operationName": True}, "operationName is a boolean; allowed: a string or null"),
    ({"query": "{a}", "extensions": "x"}, "extensions is a string; allowed: an object or null"),
]
BAD_PARAMETERS = [
    (b"", "query is missing; allowed: a GraphQL document as a string"),
    (b"query=%FF", "the URL's parameters cannot be read; allowed: at most 100, percent-encoded UTF-8"),
    (b"query={a}&variables={", "variables is not JSON in UTF-8: unexpected end of data: line 1 column 2 (char 1)"),
    (b"query={a}&variables=[]", "variables is an array; allowed: an object or null"),
    (b"query={a}" + b"&a=1" * 100, "the URL's parameters cannot be read; allowed: at most 100, percent-encoded UTF-8"),
]


class Arriving:
    """The `receive` of a body that arrives in parts; `taken` counts its calls."""

    def __init__(self, *parts: bytes, lost: bool = False) -> None:
        self._messages: list[Message] = [{"type": "http.request", "body": part, "more_body": True} for part in parts]
        self._messages.append({"type": "http.disconnect"} if lost else {"type": "http.request"})
        self.taken = 0

    async def __call__(self) -> Message:
        self.taken += 1
        return self._messages[self.taken - 1]


def test_a_body_may_hold_nulls() -> None:
    body = b'{"query": "{a}", "variables": null, "operationName": null, "extensions": null, "other": 1}'
    assert read_body(body) == GraphQLRequest("{a}", None, None)


def test_an_id_may_stand_in_place_of_the_document() -> None:
    assert read_body(b'{"documentId": "x", "query": null}') == GraphQLRequest("", None, None, "x")
    assert read_parameters(b"documentId=x&query=") == GraphQLRequest("", None, None, "x")


def test_an_id_may_stand_where_relay_puts_it() -> None:
    assert read_body(b'{"doc_id": "x"}') == GraphQLRequest("", None, None, "x")


def test_a_hash_may_stand_in_place_of_the_document_or_beside_it() -> None:
    extensions = b'{"persistedQuery": {"version": 1, "sha256Hash": "x"}}'
    assert read_body(b'{"extensions": %s}' % extensions) == GraphQLRequest("", None, None, None, "x")
    assert read_body(b'{"query": "{a}", "extensions": %s}' % extensions).persisted_hash == "x"
    assert read_parameters(b"extensions=" + extensions).persisted_hash == "x"


@pytest.mark.parametrize(("body", "message"), BAD_MEMBERS)
def test_members_of_another_kind_are_refused(body: dict[str, object], message: str) -> None:
    with pytest.raises(HttpError) as raised:
        read_body(orjson.dumps(body))
    assert (raised.value.status, raised.value.message) == (400, message)


def test_a_batch_is_refused() -> None:
    with pytest.raises(
        HttpError, match=r"the body is an array; allowed: an object such as .*; batches are not answered"
    ):
        read_body(b'[{"query": "{a}"}]')


def test_a_name_of_an_operation_may_be_empty() -> None:
    assert read_body(b'{"query": "{a}", "operationName": ""}') == GraphQLRequest("{a}", None, None)


def test_parameters_may_be_empty() -> None:
    parameters = {"query": "{ 中 }", "variables": "", "operationName": "", "extensions": ""}
    assert read_parameters(urlencode(parameters).encode()) == GraphQLRequest("{ 中 }", None, None)


@pytest.mark.parametrize("blanks", [0, REMEMBERED_BYTES])
def test_parameters_are_the_same_each_time_they_are_read(blanks: int) -> None:
    query_string = urlencode({"query": "{a}" + " " * blanks, "variables": '{"a": [1]}'}).encode()
    expected = GraphQLRequest("{a}" + " " * blanks, {"a": [1]}, None)
    assert [read_parameters(query_string) for _ in range(2)] == [expected, expected]


@pytest.mark.parametrize(("query_string", "message"), BAD_PARAMETERS)
def test_parameters_of_another_kind_are_refused(query_string: bytes, message: str) -> None:
    with pytest.raises(HttpError) as raised:
        read_parameters(query_string)
    assert (raised.value.status, raised.value.message) == (400, message)


async def test_a_body_arrives_in_parts() -> None:
    assert await receive_body(Arriving(b'{"a"', b": 1}"), "") == b'{"a": 1}'


async def test_a_body_announced_as_too_large_is_not_received() -> None:
    arriving = Arriving(b"a")
    with pytest.raises(HttpError, match="too large"):
        await receive_body(arriving, str(MAXIMUM_BODY_BYTES + 1))
    assert arriving.taken == 0


async def test_a_body_without_length_is_received_up_to_the_limit() -> None:
    half = b"a" * (MAXIMUM_BODY_BYTES // 2)
    arriving = Arriving(half, half, b"a", b"a")
    with pytest.raises(HttpError, match="too large"):
        await receive_body(arriving, "")
    assert arriving.taken == 3


async def test_a_client_may_leave_before_the_end() -> None:
    with pytest.raises(ClientDisconnect):
        await receive_body(Arriving(b"a", lost=True), "10")
