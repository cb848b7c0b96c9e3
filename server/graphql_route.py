"""Answers /graphql, as the draft of GraphQL over HTTP has it (https://graphql.github.io/graphql-over-http/draft/).

This is a plain ASGI application, because the routes of FastAPI and Strawberry would halve the throughput. Every answer
is a GraphQL response, even if the request was not a GraphQL request.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

import orjson
from starlette.requests import ClientDisconnect
from starlette.types import Receive, Scope, Send

from graph.errors import Code, RequestError, StoreError
from graph.stores.states import States
from graph.stores.store import Store
from loaders.costs import Costs
from loaders.plans import Editor, PlanLoader
from resolvers.errors import error_code, retry_after
from resolvers.execution import execute
from resolvers.pass_through import PassThroughSchema
from resolvers.subscriptions import Subscription
from server.access.principals import Role, principal_of
from server.compression import accepted_encoding
from server.content_negotiation import (
    JSON,
    MediaType,
    accepts_events,
    is_utf8_json,
    response_media_type,
    takes_nothing_but_events,
)
from server.entity_tags import EntityTags, is_known, tag_headers
from server.graphql_request import GraphQLRequest, read_body, read_parameters, receive_body
from server.http_errors import (
    HttpError,
    allow_header,
    format_error,
    format_execution_error,
    format_internal_error,
    graphql_status_of,
    refused_before_execution,
    refused_document_status,
)
from server.live.event_stream import last_event_id, send_all, send_events, single
from server.live.requests import LiveRequests, Refused, Single
from server.persisted_queries import Documents
from server.static_answers import Body, StaticAnswers

RETRY_SECONDS = "5"
"""What a client is told to wait that may not subscribe now."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """A response. `tag` is its ETag, or "" if a client must not keep it, `retry_after` the seconds to wait, or ""."""

    status: int
    body: Body
    allow: str = ""
    tag: str = ""
    retry_after: str = ""


class GraphQLRoute:
    """Executes queries sent by GET, and operations of any type sent by POST, as the draft requires."""

    def __init__(
        self,
        store: Store,
        schema: PassThroughSchema,
        costs: Costs,
        documents: Documents,
        tags: EntityTags,
        live: LiveRequests,
        states: States | None = None,
    ) -> None:
        self._store = store
        self._schema = schema
        self._costs = costs
        self._documents = documents
        self._tags = tags
        self._live = live
        self._states = states
        self._static_answers = StaticAnswers()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = _headers(scope)
        accept = headers.get("accept", "")
        media_type = response_media_type(accept)
        try:
            if accepts_events(accept):
                answer = await self._answer_or_tell(scope, headers, receive, send)
            else:
                answer = await self._answer(scope, headers, receive, media_type)
        except ClientDisconnect:
            return
        except Exception as error:
            answer = _Answer(200, Body(orjson.dumps({"data": None, "errors": [format_internal_error(error)]})))
        if answer is None:
            return
        await _send(scope, send, answer, media_type, accepted_encoding(headers.get("accept-encoding", "")))

    async def _answer_or_tell(
        self, scope: Scope, headers: Mapping[str, str], receive: Receive, send: Send
    ) -> _Answer | None:
        """The answer for a client that takes events, too; None where these were sent."""
        accept = headers["accept"]
        media_type = response_media_type(accept)
        try:
            request = await _read(scope, headers, receive)
            if takes_nothing_but_events(accept) or self._live.subscribes(request):
                return await self._tell(scope, request, last_event_id(headers), receive, send)
            tag = await self._tag(scope, media_type) if scope["method"] == "GET" else ""
            return await self._answer_request(scope, request, media_type, tag)
        except RequestError as error:
            return _refusal(error, media_type)

    async def _tell(
        self, scope: Scope, request: GraphQLRequest, resumed_after: int | None, receive: Receive, send: Send
    ) -> _Answer | None:
        executed = await self._live.execute(request)
        match executed:
            case Refused(errors):
                return _Answer(400, Body(orjson.dumps({"errors": errors})))
            case Single(result):
                await send_all(send, single(orjson.dumps(result)))
            case Subscription(after=after):
                try:
                    begin = after if resumed_after is None else resumed_after
                    subscribed = functools.partial(self._live.hub.subscribed, executed, begin)
                    await send_events(scope, receive, send, subscribed)
                except StoreError as error:
                    return _Answer(
                        503, Body(orjson.dumps({"errors": [format_error(error)]})), retry_after=RETRY_SECONDS
                    )
            case _:
                assert_never(executed)
        return None

    async def _answer(
        self, scope: Scope, headers: Mapping[str, str], receive: Receive, media_type: MediaType
    ) -> _Answer:
        try:
            tag = await self._tag(scope, media_type) if scope["method"] == "GET" else ""
            if tag and is_known(headers.get("if-none-match", ""), tag):
                return _Answer(304, Body(b""), tag=tag)
            return await self._answer_request(scope, await _read(scope, headers, receive), media_type, tag)
        except RequestError as error:
            return _refusal(error, media_type)

    async def _tag(self, scope: Scope, media_type: MediaType) -> str:
        """The ETag of an answer by GET.

        The URL is enough: which text an id in it stands for follows from the manifest, which is in the tag.
        """
        return await self._tags.tag(media_type.value, scope["query_string"])

    async def _answer_request(self, scope: Scope, request: GraphQLRequest, media_type: MediaType, tag: str) -> _Answer:
        text, is_get = self._documents.text_of(request), scope["method"] == "GET"
        editor = None if is_get else _editor(scope)
        return await self._execute(request, text, media_type, tag, queries_only=is_get, editor=editor)

    async def _execute(
        self,
        request: GraphQLRequest,
        text: str,
        media_type: MediaType,
        tag: str = "",
        *,
        queries_only: bool = False,
        editor: Editor | None = None,
    ) -> _Answer:
        """The answer to a request, which gets the tag unless it has errors."""
        key = (text, request.operation_name, _as_json(request.variables))
        kept = self._static_answers.get(key)
        if kept is not None:
            self._documents.keep(request)
            return _Answer(200, kept, tag=tag)
        with PlanLoader(self._store, self._costs, editor, self._states) as plans:
            result = await execute(
                self._schema, plans, text, request.variables, request.operation_name, queries_only=queries_only
            )
            is_static = plans.asks_nothing
        extensions = {"cost": {"requested": plans.cost, "maximum": self._costs.maximum}}
        if not result.errors:
            self._documents.keep(request)
            body = Body(orjson.dumps({"data": result.data, "extensions": extensions}))
            if is_static:
                self._static_answers.keep(key, body)
            return _Answer(200, body, tag=tag)
        errors = [format_execution_error(error) for error in result.errors]
        if result.data is None and all(map(refused_before_execution, result.errors)):
            # GraphQL requires that there is no `data` if execution did not begin; null would mean that it failed.
            return _Answer(refused_document_status(media_type), Body(orjson.dumps({"errors": errors})))
        self._documents.keep(request)
        content = orjson.dumps({"data": result.data, "errors": errors, "extensions": extensions})
        if seconds := max(map(retry_after, result.errors)):
            return _Answer(503, Body(content), retry_after=str(seconds))
        is_forbidden = any(error_code(error) is Code.FORBIDDEN for error in result.errors)
        return _Answer(403 if is_forbidden else 200, Body(content))


def _editor(scope: Scope) -> Editor | None:
    """Who may write; None for those who may only read."""
    principal = principal_of(scope)
    return Editor(principal.actor, principal.role >= Role.STEWARD) if principal.role >= Role.EDITOR else None


def _refusal(error: RequestError, media_type: MediaType) -> _Answer:
    body = orjson.dumps({"errors": [format_error(error)]})
    return _Answer(graphql_status_of(error, media_type), Body(body), allow_header(error))


async def _read(scope: Scope, headers: Mapping[str, str], receive: Receive) -> GraphQLRequest:
    method = scope["method"]
    if method == "GET":
        return read_parameters(scope["query_string"])
    if method != "POST":
        raise HttpError(405, f"the method is {method}; allowed: GET, POST", allow="GET, POST")
    # This also keeps pages of other sites from posting through a visitor's browser: for JSON, unlike forms and plain
    # text, a browser first asks for permission by OPTIONS, which `origins.py` answers.
    content_type = headers.get("content-type", "")
    if not is_utf8_json(content_type):
        code = Code.BAD_ENCODING if content_type.lower().startswith(JSON) else Code.BAD_REQUEST
        message = f"Content-Type is {content_type or 'missing'}; allowed: application/json, in UTF-8"
        raise HttpError(415, message, code=code)
    content_encoding = headers.get("content-encoding", "identity")
    if content_encoding.lower() != "identity":
        message = f"Content-Encoding is {content_encoding[:80]}; allowed: bodies that are not compressed"
        raise HttpError(415, message, code=Code.BAD_ENCODING)
    return read_body(await receive_body(receive, headers.get("content-length", "")))


def _headers(scope: Scope) -> dict[str, str]:
    """The headers by name in lower case; values of a repeated header are joined by commas (RFC 9110, 5.3)."""
    headers: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1"), raw_value.decode("latin-1")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def _as_json(variables: Mapping[str, object] | None) -> bytes:
    """The variables of a request as one text; raises RequestError for what is nested deeper than can be written."""
    try:
        return orjson.dumps(variables)
    except TypeError:
        message = "variables are nested too deep; allowed: 250 lists and objects within each other"
        raise RequestError(Code.TOO_DEEP, message) from None


async def _send(scope: Scope, send: Send, answer: _Answer, media_type: MediaType, encoding: str) -> None:
    body = answer.body.content
    if encoding:
        body, encoding = await answer.body.encoded(encoding)
    headers = [
        # Otherwise a cache could give a client an answer in the media type or encoding of another client.
        (b"vary", b"Accept, Accept-Encoding"),
    ]
    if encoding:
        headers.append((b"content-encoding", encoding.encode()))
    if answer.allow:
        headers.append((b"allow", answer.allow.encode()))
    if answer.retry_after:
        headers.append((b"retry-after", answer.retry_after.encode()))
    if scope["method"] == "GET":
        headers += tag_headers(answer.tag)
    if answer.status != 304:
        headers += [(b"content-type", media_type.value), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
