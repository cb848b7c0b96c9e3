"""Reads a GraphQL request from a JSON body or from URL parameters, within limits on the size of both.

>>> read_body(b'{"query": "{ __typename }"}').query
'{ __typename }'

Whatever is wrong with a request is raised as HttpError. The document itself is not parsed here, but in `resolvers`. If
the request has the id of a document instead, `trusted_documents.py` looks it up.
"""

import codecs
import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import orjson
from starlette.requests import ClientDisconnect
from starlette.types import Receive

from graph.errors import Code
from server.http_errors import HttpError

MAXIMUM_BODY_BYTES = 1024 * 1024
MAXIMUM_URL_PARAMETERS = 100

REMEMBERED_BYTES = 4_096
"""A longer query string is decoded each time; a shorter one, which pages ask for again and again, is remembered."""
_REMEMBERED_QUERY_STRINGS = 256


@dataclass(frozen=True, slots=True)
class GraphQLRequest:
    """What a client asks to execute: a document, or the id of a trusted one, in which case `query` is "".

    `persisted_hash` is the SHA-256 of the document by Apollo's protocol, beside it or in its place.
    """

    query: str
    variables: dict[str, Any] | None
    operation_name: str | None
    document_id: str | None = None
    persisted_hash: str | None = None


async def receive_body(receive: Receive, content_length: str, maximum: int = MAXIMUM_BODY_BYTES) -> bytes:
    """The body of a request. `content_length` is its header, "" if there is none.

    Raises HttpError if the body is too large, and ClientDisconnect if the client leaves before the end.
    """
    # If the header announces a body that is too large, there is no need to receive it. But the header may be missing
    # or wrong, so the bytes that arrive are counted as well.
    if content_length.isdecimal() and int(content_length) > maximum:
        raise _body_too_large(maximum)
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        body += message.get("body", b"")
        if len(body) > maximum:
            raise _body_too_large(maximum)
        if not message.get("more_body", False):
            return bytes(body)


def _body_too_large(maximum: int) -> HttpError:
    return HttpError(413, f"the body is too large; allowed: {maximum} bytes")


def read_body(body: bytes) -> GraphQLRequest:
    """The request in a JSON body; raises HttpError."""
    # Some programs begin a text in UTF-8 with a mark.
    members = _parse_json(body.removeprefix(codecs.BOM_UTF8), "the body")
    if not isinstance(members, dict):
        json_type = "null" if members is None else _json_type(members)
        allowed = 'an object such as {"query": "{ __typename }"}'
        reason = ""
        if isinstance(members, list):
            reason = "; batches are not answered, since root fields of one document are read together anyway"
        raise HttpError(400, f"the body is {json_type}; allowed: {allowed}{reason}")
    return read_members(members)


def read_parameters(query_string: bytes) -> GraphQLRequest:
    """The request in URL parameters, where `variables` and `extensions` are JSON; raises HttpError.

    A parameter without a value counts as absent.
    """
    return (_remembered if len(query_string) <= REMEMBERED_BYTES else _read_parameters)(query_string)


def _read_parameters(query_string: bytes) -> GraphQLRequest:
    try:
        pairs = parse_qsl(query_string.decode("ascii"), errors="strict", max_num_fields=MAXIMUM_URL_PARAMETERS)
    except ValueError:
        allowed = f"at most {MAXIMUM_URL_PARAMETERS}, percent-encoded UTF-8"
        raise HttpError(400, f"the URL's parameters cannot be read; allowed: {allowed}") from None
    members: dict[str, object] = dict(pairs)
    for name in ("variables", "extensions"):
        if name in members:
            members[name] = _parse_json(members[name], name)
    return read_members(members)


_remembered = functools.lru_cache(_REMEMBERED_QUERY_STRINGS)(_read_parameters)


def _parse_json(text: Any, name: str) -> object:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        if isinstance(text, bytes) and not _is_utf8(text):
            message = f"{name} is in another encoding than UTF-8; allowed: JSON in UTF-8"
            raise HttpError(400, message, code=Code.BAD_ENCODING) from None
        raise HttpError(400, f"{name} is not JSON in UTF-8: {error}") from None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def read_members(members: Mapping[str, object]) -> GraphQLRequest:
    """The request in an object that was read from JSON; raises HttpError."""
    persisted_hash = _read_persisted_hash(members.get("extensions"))
    query, document_id = _read_document(members, persisted_hash)
    variables, operation_name = members.get("variables"), members.get("operationName")
    operation_name = None if operation_name == "" else operation_name
    if operation_name is not None and not isinstance(operation_name, str):
        raise HttpError(400, f"operationName is {_json_type(operation_name)}; allowed: a string or null")
    if variables is not None and not isinstance(variables, dict):
        raise HttpError(400, f"variables is {_json_type(variables)}; allowed: an object or null")
    return GraphQLRequest(query, variables, operation_name, document_id, persisted_hash)


def _read_persisted_hash(extensions: object) -> str | None:
    """The hash that Apollo's protocol puts into the extensions, of which nothing else is used."""
    if extensions is None:
        return None
    if not isinstance(extensions, dict):
        raise HttpError(400, f"extensions is {_json_type(extensions)}; allowed: an object or null")
    persisted = extensions.get("persistedQuery")
    if persisted is None:
        return None
    match persisted:
        case {"version": 1, "sha256Hash": str(name)} if name:
            return name
        case {"version": int(version)} if version != 1:
            # Clients then send the document itself.
            raise HttpError(200, "PersistedQueryNotSupported", code=Code.PERSISTED_QUERY_NOT_SUPPORTED)
    allowed = '{"version": 1, "sha256Hash": "..."}'
    raise HttpError(400, f"extensions.persistedQuery cannot be read; allowed: {allowed}")


def _read_document(members: Mapping[str, object], persisted_hash: str | None) -> tuple[str, str | None]:
    """The text of the document and None, or "" and the id of a trusted document, if it has one beside the hash."""
    query = members.get("query")
    # Relay's documentation calls it doc_id.
    name = "doc_id" if members.get("documentId") in (None, "") else "documentId"
    document_id = members.get(name)
    if document_id in (None, ""):
        if query in (None, "") and persisted_hash is not None:
            return "", None
        if not isinstance(query, str) or not query:
            raise HttpError(400, f"query is {_json_type(query)}; allowed: a GraphQL document as a string")
        return query, None
    if not isinstance(document_id, str):
        raise HttpError(400, f"{name} is {_json_type(document_id)}; allowed: a string or null")
    if query not in (None, ""):
        raise HttpError(400, f"query and {name} are both given; allowed: one of them")
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
