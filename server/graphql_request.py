"""Reads a GraphQL request from a JSON body or from URL parameters, within limits on the size of both.

>>> read_body(b'{"query": "{ __typename }"}').query
'{ __typename }'

Whatever is wrong with a request is raised as HttpError. The document itself is not parsed here, but in `resolvers`. If
the request has the id of a document instead, `trusted_documents.py` looks it up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import orjson
from starlette.requests import ClientDisconnect
from starlette.types import Receive

from server.http_errors import HttpError

MAXIMUM_BODY_BYTES = 1024 * 1024
MAXIMUM_URL_PARAMETERS = 100


@dataclass(frozen=True, slots=True)
class GraphQLRequest:
    """What a client asks to execute: a document, or the id of a trusted one, in which case `query` is ""."""

    query: str
    variables: dict[str, Any] | None
    operation_name: str | None
    document_id: str | None = None


async def receive_body(receive: Receive, content_length: str) -> bytes:
    """The body of a request. `content_length` is its header, "" if there is none.

    Raises HttpError if the body is too large, and ClientDisconnect if the client leaves before the end.
    """
    # If the header announces a body that is too large, there is no need to receive it. But the header may be missing
    # or wrong, so the bytes that arrive are counted as well.
    if content_length.isdecimal() and int(content_length) > MAXIMUM_BODY_BYTES:
        raise _body_too_large()
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        body += message.get("body", b"")
        if len(body) > MAXIMUM_BODY_BYTES:
            raise _body_too_large()
        if not message.get("more_body", False):
            return bytes(body)


def _body_too_large() -> HttpError:
    return HttpError(413, f"the body is too large; allowed: {MAXIMUM_BODY_BYTES} bytes")


def read_body(body: bytes) -> GraphQLRequest:
    """The request in a JSON body; raises HttpError."""
    members = _parse_json(body, "the body")
    if not isinstance(members, dict):
        json_type = "null" if members is None else _json_type(members)
        raise HttpError(400, f'the body is {json_type}; allowed: an object such as {{"query": "{{ __typename }}"}}')
    return _read_members(members)


def read_parameters(query_string: bytes) -> GraphQLRequest:
    """The request in URL parameters, where `variables` and `extensions` are JSON; raises HttpError.

    A parameter without a value counts as absent.
    """
    try:
        pairs = parse_qsl(query_string.decode("ascii"), errors="strict", max_num_fields=MAXIMUM_URL_PARAMETERS)
    except ValueError:
        allowed = f"at most {MAXIMUM_URL_PARAMETERS}, percent-encoded UTF-8"
        raise HttpError(400, f"the URL's parameters cannot be read; allowed: {allowed}") from None
    members: dict[str, object] = dict(pairs)
    for name in ("variables", "extensions"):
        if name in members:
            members[name] = _parse_json(members[name], name)
    return _read_members(members)


def _parse_json(text: Any, name: str) -> object:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise HttpError(400, f"{name} is not JSON in UTF-8: {error}") from None


def _read_members(members: Mapping[str, object]) -> GraphQLRequest:
    query, document_id = _read_document(members)
    variables, operation_name = members.get("variables"), members.get("operationName")
    operation_name = None if operation_name == "" else operation_name
    if operation_name is not None and not isinstance(operation_name, str):
        raise HttpError(400, f"operationName is {_json_type(operation_name)}; allowed: a string or null")
    if variables is not None and not isinstance(variables, dict):
        raise HttpError(400, f"variables is {_json_type(variables)}; allowed: an object or null")
    # Nothing in `extensions` is used, but GraphQL over HTTP requires that it is an object or null.
    extensions = members.get("extensions")
    if extensions is not None and not isinstance(extensions, dict):
        raise HttpError(400, f"extensions is {_json_type(extensions)}; allowed: an object or null")
    return GraphQLRequest(query, variables, operation_name, document_id)


def _read_document(members: Mapping[str, object]) -> tuple[str, str | None]:
    """The text of the document and None, or "" and the id of a trusted document."""
    query, document_id = members.get("query"), members.get("documentId")
    if document_id in (None, ""):
        if not isinstance(query, str) or not query:
            raise HttpError(400, f"query is {_json_type(query)}; allowed: a GraphQL document as a string")
        return query, None
    if not isinstance(document_id, str):
        raise HttpError(400, f"documentId is {_json_type(document_id)}; allowed: a string or null")
    if query not in (None, ""):
        raise HttpError(400, "query and documentId are both given; allowed: one of them")
    return "", document_id


def _json_type(value: object) -> str:
    match value:
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
