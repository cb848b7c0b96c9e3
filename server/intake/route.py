"""POST /intake: a file of sheets, and what people say about it, to be read, previewed or written.

Only who may write may send one. The body is JSON, so a page of another site cannot send it through somebody's browser:
for JSON a browser first asks for permission, which this path gives to nobody (`origins.py`).
"""

import asyncio
from typing import Any

import orjson
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from graph.errors import Code, DataError, StoreError
from graph.stores.store import Store
from loaders.sheets.encodings import EncodingUnclearError
from server.access.principals import Role, principal_of, require
from server.content_negotiation import is_utf8_json
from server.graphql_request import receive_body
from server.http_errors import HttpError, error_response, format_error
from server.intake.answer import mistake_members
from server.intake.request import MAXIMUM_BODY_BYTES, read_intake
from server.intake.taking import take

INTAKE = "/intake"
INTAKE_SECONDS = 120.0
MAXIMUM_INTAKES = 2
"""How many files are read at the same time; others wait for their turn before they are received."""

_NO_STORE = {"Cache-Control": "no-store"}


class IntakeRoute:
    """Answers with what a file comes to, or with errors in the same form as GraphQL's."""

    def __init__(self, store: Store, seconds: float = INTAKE_SECONDS) -> None:
        self._store = store
        self._seconds = seconds
        self._places = asyncio.Semaphore(MAXIMUM_INTAKES)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            response = await self._response(scope, receive)
        except ClientDisconnect:
            return
        except DataError as error:
            response = _json(400, {"errors": [_formatted(error)]})
        except Exception as error:
            response = error_response(error, _NO_STORE)
        await response(scope, receive, send)

    async def _response(self, scope: Scope, receive: Receive) -> Response:
        principal = principal_of(scope)
        require(principal, Role.EDITOR, "to take a file in")
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        if not is_utf8_json(headers.get("content-type", "")):
            message = (
                f"Content-Type is {headers.get('content-type', 'missing')[:80]}; allowed: application/json, in UTF-8"
            )
            raise HttpError(415, message)
        try:
            async with asyncio.timeout(self._seconds), self._places:
                body = await receive_body(receive, headers.get("content-length", ""), MAXIMUM_BODY_BYTES)
                request = read_intake(body, self._store.ontology)
                del body
                return _json(200, await take(self._store, request, principal.actor))
        except TimeoutError:
            message = f"the file was not read within {self._seconds:g} s; load it by gongjian load, or split it"
            raise StoreError(Code.DEADLINE_EXCEEDED, message) from None


def _json(status: int, members: dict[str, Any]) -> Response:
    return Response(orjson.dumps(members), status, _NO_STORE, "application/json")


def _formatted(error: DataError) -> dict[str, Any]:
    """Mistakes with their places; where the encoding is not clear, with what the file says in each."""
    formatted = format_error(error)
    readings = error.readings if isinstance(error, EncodingUnclearError) else ()
    extensions = {
        "code": error.code,
        "mistakes": mistake_members(error.mistakes),
        "encodings": [{"encoding": it.encoding, "sample": it.sample} for it in readings],
    }
    return {**formatted, "extensions": extensions}
