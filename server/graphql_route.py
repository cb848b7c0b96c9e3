"""GraphQL over HTTP, as a plain ASGI application: FastAPI's and Strawberry's own routes halve the throughput."""

from collections.abc import Mapping
from dataclasses import dataclass

import orjson
from starlette.requests import ClientDisconnect
from starlette.types import Receive, Scope, Send

from graph.errors import RequestError
from graph.stores.store import Store
from loaders.costs import Costs
from loaders.plans import PlanLoader
from resolvers.errors import NotAQueryError
from resolvers.execution import execute
from resolvers.pass_through import PassThroughSchema
from server.errors import HttpError, formatted, masked, refuses, shown
from server.graphql_request import GraphQLRequest, read_body, read_parameters, receive_body
from server.media_types import MediaType, answers_as, is_json
from server.trusted import Trusted


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    body: bytes
    allow: str = ""


class GraphQLRoute:
    """Answers POST and GET; every answer is a GraphQL response, also when the request is no GraphQL request."""

    def __init__(self, store: Store, schema: PassThroughSchema, costs: Costs, trusted: Trusted) -> None:
        self._store = store
        self._schema = schema
        self._costs = costs
        self._trusted = trusted

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = _headers(scope)
        media_type = answers_as(headers.get("accept", ""))
        try:
            answer = await self._answer(scope, headers, receive, media_type)
        except ClientDisconnect:
            return
        except Exception as error:
            answer = _Answer(200, orjson.dumps({"data": None, "errors": [masked(error)]}))
        await _send(send, answer, media_type)

    async def _answer(
        self, scope: Scope, headers: Mapping[str, str], receive: Receive, media_type: MediaType
    ) -> _Answer:
        try:
            request = await _read(scope, headers, receive)
            return await self._execute(request, media_type, queries_only=scope["method"] == "GET")
        except HttpError as error:
            return _Answer(error.status, _refusal(error), error.allow)
        except NotAQueryError as error:
            return _Answer(405, _refusal(error), "POST")
        except RequestError as error:
            return _Answer(_status_of_refusals(media_type), _refusal(error))

    async def _execute(self, request: GraphQLRequest, media_type: MediaType, *, queries_only: bool) -> _Answer:
        with PlanLoader(self._store, self._costs) as plans:
            result = await execute(
                self._schema,
                plans,
                self._trusted.text(request),
                request.variables,
                request.operation,
                queries_only=queries_only,
            )
        extensions = {"cost": {"requested": plans.cost, "maximum": self._costs.maximum}}
        if not result.errors:
            return _Answer(200, orjson.dumps({"data": result.data, "extensions": extensions}))
        errors = [formatted(error) for error in result.errors]
        if result.data is None and all(map(refuses, result.errors)):
            return _Answer(_status_of_refusals(media_type), orjson.dumps({"errors": errors}))
        return _Answer(200, orjson.dumps({"data": result.data, "errors": errors, "extensions": extensions}))


async def _read(scope: Scope, headers: Mapping[str, str], receive: Receive) -> GraphQLRequest:
    method = scope["method"]
    if method == "GET":
        return read_parameters(scope["query_string"])
    if method != "POST":
        raise HttpError(405, f"the method is {method}; allowed: GET, POST", allow="GET, POST")
    content_type = headers.get("content-type", "")
    if not is_json(content_type):
        raise HttpError(415, f"Content-Type is {content_type or 'missing'}; allowed: application/json, in UTF-8")
    return read_body(await receive_body(receive, headers.get("content-length", "")))


def _headers(scope: Scope) -> dict[str, str]:
    """The headers; one that stands several times is joined, as HTTP has it."""
    found: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1"), raw_value.decode("latin-1")
        found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def _refusal(error: RequestError) -> bytes:
    return orjson.dumps({"errors": [shown(error)]})


def _status_of_refusals(media_type: MediaType) -> int:
    """Clients of the older media type take any status but 200 for a failure of the transport."""
    return 400 if media_type is MediaType.GRAPHQL else 200


async def _send(send: Send, answer: _Answer, media_type: MediaType) -> None:
    headers = [
        (b"content-type", media_type.value),
        (b"content-length", b"%d" % len(answer.body)),
        (b"vary", b"Accept"),
    ]
    if answer.allow:
        headers.append((b"allow", answer.allow.encode()))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})
