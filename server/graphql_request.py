"""Reads a GraphQL request from a body or from URL parameters; what is wrong with it is raised as HttpError."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import orjson
from starlette.requests import ClientDisconnect
from starlette.types import Receive

from server.errors import HttpError

LARGEST_BODY = 1024 * 1024
MOST_PARAMETERS = 100


@dataclass(frozen=True, slots=True)
class GraphQLRequest:
    """What a client asks to execute: a document, or the id of a trusted one."""

    query: str
    variables: dict[str, Any] | None
    operation: str | None
    document_id: str | None = None


async def receive_body(receive: Receive, announced: str) -> bytes:
    """The body of a request; `announced` is its Content-Length header."""
    size = int(announced) if announced.isdecimal() else 0
    parts: list[bytes] = []
    received, more = 0, size <= LARGEST_BODY
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        parts.append(message.get("body", b""))
        received += len(parts[-1])
        more = message.get("more_body", False) and received <= LARGEST_BODY
    if max(size, received) > LARGEST_BODY:
        raise HttpError(413, f"the body is too large; allowed: {LARGEST_BODY} bytes")
    return b"".join(parts)


def read_body(body: bytes) -> GraphQLRequest:
    """The request in a JSON body."""
    given = _parsed(body, "the body")
    if not isinstance(given, dict):
        kind = "null" if given is None else _kind(given)
        raise HttpError(400, f'the body is {kind}; allowed: an object such as {{"query": "{{ __typename }}"}}')
    return _request(given)


def read_parameters(query_string: bytes) -> GraphQLRequest:
    """The request in URL parameters; an empty one counts as not given."""
    try:
        pairs = parse_qsl(query_string.decode("ascii"), errors="strict", max_num_fields=MOST_PARAMETERS)
    except ValueError:
        raise HttpError(
            400, "the URL's parameters cannot be read; allowed: at most 100, percent-encoded UTF-8"
        ) from None
    given: dict[str, object] = dict(pairs)
    for name in ("variables", "extensions"):
        if name in given:
            given[name] = _parsed(given[name], name)
    return _request(given)


def _parsed(text: Any, name: str) -> object:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise HttpError(400, f"{name} is not JSON in UTF-8: {error}") from None


def _request(given: Mapping[str, object]) -> GraphQLRequest:
    query, document_id = _document(given)
    variables, operation = given.get("variables"), given.get("operationName")
    operation = None if operation == "" else operation
    if operation is not None and not isinstance(operation, str):
        raise HttpError(400, f"operationName is {_kind(operation)}; allowed: a string or null")
    if variables is not None and not isinstance(variables, dict):
        raise HttpError(400, f"variables is {_kind(variables)}; allowed: an object or null")
    extensions = given.get("extensions")
    if extensions is not None and not isinstance(extensions, dict):
        raise HttpError(400, f"extensions is {_kind(extensions)}; allowed: an object or null")
    return GraphQLRequest(query, variables, operation, document_id)


def _document(given: Mapping[str, object]) -> tuple[str, str | None]:
    """The text and the id, of which a request has one."""
    query, document_id = given.get("query"), given.get("documentId")
    if document_id in (None, ""):
        if not isinstance(query, str) or not query:
            raise HttpError(400, f"query is {_kind(query)}; allowed: a GraphQL document as a string")
        return query, None
    if not isinstance(document_id, str):
        raise HttpError(400, f"documentId is {_kind(document_id)}; allowed: a string or null")
    if query not in (None, ""):
        raise HttpError(400, "query and documentId are both given; allowed: one of them")
    return "", document_id


def _kind(given: object) -> str:
    match given:
        case None | "":
            return "missing"
        case bool():
            return "a boolean"
        case str():
            return "a string"
        case list():
            return "an array"
        case dict():
            return "an object"
    return "a number"
