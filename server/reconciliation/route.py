"""The route: the manifest, batches of names, more of nodes, and suggestions, all of which only read."""

import asyncio
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

import orjson
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from graph.errors import allowed_instead
from server.assistants.asking import Asker
from server.graphql_request import receive_body
from server.http_errors import HttpError, error_response
from server.reconciliation.answers import answer_queries
from server.reconciliation.extending import extend, propose_properties
from server.reconciliation.manifest import PATH, manifest
from server.reconciliation.requests import read_extension, read_queries
from server.reconciliation.suggesting import suggest_nodes, suggest_properties, suggest_types

MAXIMUM_BATCHES = 2
"""Batches that are matched at the same time: each passes by all names of its types."""

_PARAMETERS = 100
_PARTS = ("", "/properties", "/suggest/entity", "/suggest/property", "/suggest/type")


class ReconciliationRoute:
    """Answers PATH and what is below it. `has_pages` tells whether nodes have a page to be viewed on."""

    def __init__(self, asker: Asker, *, has_pages: bool) -> None:
        self._asker = asker
        self._has_pages = has_pages
        self._places = asyncio.Semaphore(MAXIMUM_BATCHES)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            request = Request(scope)
            parameters = await _parameters(scope, receive)
            answer = await self._answer(request, scope["path"].removeprefix(PATH).rstrip("/"), parameters)
            response = Response(orjson.dumps(answer), media_type="application/json")
            response.headers["Cache-Control"] = "no-cache"
        except ClientDisconnect:
            return
        except Exception as error:
            response = error_response(error, {"Cache-Control": "no-store"})
        await response(scope, receive, send)

    async def _answer(self, request: Request, part: str, parameters: Mapping[str, str]) -> Any:
        ontology, prefix = self._asker.store.ontology, parameters.get("prefix", "")
        match part:
            case "" if "queries" in parameters:
                async with self._places:
                    return await answer_queries(self._asker.store, read_queries(parameters["queries"]))
            case "" if "extend" in parameters:
                return await extend(self._asker, read_extension(parameters["extend"]))
            case "":
                return manifest(ontology, str(request.base_url).rstrip("/"), has_pages=self._has_pages)
            case "/properties":
                name = parameters.get("type", "")
                if name not in ontology.nodes:
                    raise HttpError(400, f"type: {name!r} is not known; {allowed_instead(name, ontology.nodes)}")
                return propose_properties(ontology, ontology.nodes[name])
            case "/suggest/entity":
                return await suggest_nodes(self._asker, prefix)
            case "/suggest/type":
                return suggest_types(ontology, prefix)
            case "/suggest/property":
                return suggest_properties(ontology, prefix)
        raise HttpError(404, f"{PATH}{part} is not served; allowed: {', '.join(PATH + it for it in _PARTS)}")


async def _parameters(scope: Scope, receive: Receive) -> dict[str, str]:
    """Those of the URL, and of a form that is posted."""
    text = scope["query_string"]
    if scope["method"] == "POST":
        body = await receive_body(receive, Headers(scope=scope).get("content-length", ""))
        text = b"&".join(filter(None, (text, body)))
    try:
        return dict(
            parse_qsl(text.decode("ascii"), errors="strict", max_num_fields=_PARAMETERS, keep_blank_values=True)
        )
    except ValueError:
        allowed = f"at most {_PARAMETERS}, percent-encoded UTF-8, as a URL or a form has them"
        raise HttpError(400, f"the parameters cannot be read; allowed: {allowed}") from None
