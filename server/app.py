"""The web application around one store and one schema."""

import asyncio
import contextlib
import functools
from collections.abc import AsyncIterator
from pathlib import Path

import structlog
from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from graph.stores.store import Store
from loaders.costs import MAXIMUM, Costs
from resolvers.pass_through import PassThroughSchema
from server.errors import HttpError, shown
from server.export_route import ExportRoute
from server.graphql_route import GraphQLRoute
from server.health import Readyz, healthz, why_not_ready
from server.metrics import measured, metrics
from server.pages import page_routes
from server.request_ids import with_request_id
from server.trusted import ANY, Trusted
from server.warming import warm

GRAPHQL = "/graphql"
LINKS = {"name": "gongjian", "graphql": GRAPHQL, "alive": "/healthz", "ready": "/readyz", "metrics": "/metrics"}

_log = structlog.get_logger("gongjian")


class Application(FastAPI):
    """FastAPI's application, past whose middleware GraphQL requests go: it is a fifth of a small one's time."""

    graphql: GraphQLRoute

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await super().__call__(scope, receive, send)
            return
        answer = self.graphql if scope["path"] == GRAPHQL else super().__call__
        await measured(scope, with_request_id(scope, send), functools.partial(answer, scope, receive))


def create_app(
    store: Store,
    schema: PassThroughSchema,
    *,
    deadline: float = 10.0,
    most_cost: int = MAXIMUM,
    trusted: Trusted = ANY,
    pages: Path | None = None,
    graphiql: bool = False,
) -> FastAPI:
    """The application, which closes the store when it ends; `deadline` bounds in seconds how long /readyz waits.

    `pages` is the folder of the built pages, where they are served; GraphiQL is one of them.
    """

    @contextlib.asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        beginning = asyncio.create_task(_begin(store, schema, deadline))
        try:
            yield
        finally:
            beginning.cancel()
            await asyncio.wait([beginning])
            await store.close()

    app = Application(
        title="gongjian",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=lifespan,
        exception_handlers={HTTPException: _refused},
        routes=[
            Route("/healthz", healthz),
            Route("/readyz", Readyz(store, deadline), methods=["GET"]),
            Route("/metrics", metrics, methods=["GET"]),
            Route("/export/{dialect}", ExportRoute(store), methods=["GET"]),
            *page_routes(LINKS, pages, graphiql=graphiql),
        ],
    )
    app.graphql = GraphQLRoute(store, schema, Costs(most_cost), trusted)
    return app


async def _begin(store: Store, schema: PassThroughSchema, deadline: float) -> None:
    """A store that is not there yet is no reason not to start: it is found once it is."""
    reason = await why_not_ready(store, deadline)
    if reason is not None:
        _log.warning("the store is not ready", code=reason.code, reason=reason.message)
        return
    await warm(store, schema)


async def _refused(request: Request, error: Exception) -> JSONResponse:
    """A path or a method that is not served, in the form of all other errors."""
    status, headers = (error.status_code, error.headers) if isinstance(error, HTTPException) else (500, None)
    paths = [GRAPHQL, *(route.path for route in request.app.routes)]
    methods = sorted((headers or {}).get("Allow", "").split(", "))
    message = f"the method is {request.method}; allowed: {', '.join(methods)}"
    if status == 404:
        message = f"{request.url.path} is not served; allowed: {', '.join(paths)}"
    return JSONResponse({"errors": [shown(HttpError(status, message))]}, status, headers)
