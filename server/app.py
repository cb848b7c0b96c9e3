"""The web application around one store and one schema: its routes, its start and its end."""

import asyncio
import contextlib
import functools
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any, Protocol

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from graph.stores.states import States
from graph.stores.store import DEFAULT_DEADLINE, Store
from loaders.costs import MAXIMUM_COST, Costs
from resolvers.pass_through import PassThroughSchema
from server.access.admission import Admission
from server.access.guard import NO_ACCESS, Access
from server.assistants.asking import Asker
from server.entity_tags import EntityTags
from server.export_route import ExportRoute
from server.graphql_route import GraphQLRoute
from server.health import Readyz, healthz
from server.http_errors import HttpError, error_response
from server.intake.route import INTAKE, IntakeRoute
from server.live.hub import Hub
from server.live.requests import LiveRequests
from server.live.websocket import SocketRoute, refuse_socket
from server.metrics import measure_request, metrics
from server.origins import NO_POLICY, OriginPolicy
from server.pages import page_routes
from server.persisted_queries import DEFAULT_MAXIMUM, Documents
from server.reconciliation.manifest import PATH as RECONCILIATION
from server.reconciliation.route import ReconciliationRoute
from server.recovering import watch
from server.request_ids import set_request_id
from server.response_headers import EVERYWHERE, adding
from server.startup import check_and_warm_up
from server.trusted_documents import NO_MANIFEST, TrustedDocuments

GRAPHQL = "/graphql"
ASSISTANTS = "/mcp"
LINKS = {"name": "gongjian", "graphql": GRAPHQL, "alive": "/healthz", "ready": "/readyz", "metrics": "/metrics"}
"""The answer of / to clients that do not want a page. If pages are served, links to them are added."""


class RunningRoute(Protocol):
    """An ASGI application that answers only while it runs."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request."""

    def running(self) -> AbstractAsyncContextManager[None]:
        """The time in which it answers."""


class Application(FastAPI):
    """FastAPI's application. GraphQL requests bypass its middleware, which takes a fifth of a small request's time."""

    graphql: GraphQLRoute
    sockets: SocketRoute
    hub: Hub
    origins: OriginPolicy
    access: Access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self._answer_socket(scope, receive, send)
            return
        if scope["type"] != "http":
            await super().__call__(scope, receive, send)
            return
        answer = self.graphql if scope["path"] == GRAPHQL else super().__call__
        # A preflight has no token, so origins come first; they refuse without looking at data.
        authenticated = functools.partial(self.access.answer, answer)
        guarded = functools.partial(self.origins.answer, authenticated, scope, receive)
        additions = [set_request_id(scope), *EVERYWHERE]
        await measure_request(scope, adding(additions, send), guarded)

    async def _answer_socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        set_request_id(scope)
        try:
            admission = await self._socket_admission(scope)
        except HttpError as refusal:
            await refuse_socket(scope, receive, send, refusal)
            return
        admit = functools.partial(self.access.payload_admission, scope)
        await self.sockets(scope, receive, send, admission, admit)

    async def _socket_admission(self, scope: Scope) -> Admission | None:
        refusal = self.origins.socket_refusal(scope)
        if refusal is not None:
            raise refusal
        if scope["path"] != GRAPHQL:
            raise HttpError(404, f"{scope['path']} is not served over WebSocket; allowed: {GRAPHQL}")
        return await self.access.socket_admission(scope)


def create_app(  # noqa: PLR0913
    store: Store,
    schema: PassThroughSchema,
    *,
    states: States | None = None,
    deadline: float = DEFAULT_DEADLINE,
    maximum_cost: int = MAXIMUM_COST,
    trusted_documents: TrustedDocuments = NO_MANIFEST,
    persisted_queries: int = DEFAULT_MAXIMUM,
    pages: Path | None = None,
    graphiql: bool = False,
    is_editable: bool = False,
    origins: OriginPolicy = NO_POLICY,
    access: Access = NO_ACCESS,
    program: str = "",
    assistants: RunningRoute | None = None,
    hub: Hub | None = None,
) -> Application:
    """The application, which closes the store and its past states when it ends.

    Without `states` nothing of the past can be asked.
    `deadline` is how many seconds /readyz waits for the store; the deadline of queries is set in the store itself.
    `persisted_queries` is how many documents are kept that clients may then name by their hash.
    `pages` is the folder of the built pages, or None to serve no pages. `graphiql` adds GraphiQL to the pages.
    With `is_editable`, files are taken in, and there is a page for it.
    Where only trusted documents are answered, nothing else leads to the data, and /metrics needs a token.
    `origins` says which pages may ask, `access` who may. `program` is a hash of what else answers follow from.
    `assistants` answers /mcp; None leaves that path out. `hub` tells subscribers of changes.
    """
    tags = EntityTags(store, program + trusted_documents.digest)
    hub = hub or Hub(store)
    start = functools.partial(check_and_warm_up, store, schema, deadline)
    costs = Costs(maximum_cost)
    exports, asker = ExportRoute(store, schema, tags=tags, states=states), Asker(store, schema, costs, states)
    beside = _routes_beside(exports, asker, IntakeRoute(store) if is_editable else None, has_pages=pages is not None)
    is_closed = trusted_documents.refuses_others
    app = Application(
        title="gongjian",
        # FastAPI's own pages describe REST endpoints. There are none.
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=functools.partial(_lifespan, start, hub, states, assistants),
        exception_handlers={HTTPException: _not_served},
        routes=[
            Route("/healthz", healthz),
            Route("/readyz", Readyz(store, deadline), methods=["GET"]),
            *([Route("/metrics", metrics, methods=["GET"])] if not is_closed or access.is_on else []),
            *([] if assistants is None else [Route(ASSISTANTS, assistants, methods=["POST"])]),
            *([] if is_closed else beside),
            *page_routes(LINKS, pages, graphiql=graphiql, intake=is_editable),
        ],
    )
    app.origins, app.access, app.hub = origins, access, hub
    documents = Documents(trusted_documents, persisted_queries)
    live = LiveRequests(store, schema, costs, documents, hub)
    app.graphql = GraphQLRoute(store, schema, costs, documents, tags, live, states)
    app.sockets = SocketRoute(live)
    return app


def _routes_beside(exports: ExportRoute, asker: Asker, intake: IntakeRoute | None, *, has_pages: bool) -> list[Route]:
    """The ways to the data beside GraphQL."""
    reconciliation = ReconciliationRoute(asker, has_pages=has_pages)
    paths = (RECONCILIATION, RECONCILIATION + "/{part:path}")
    return [
        Route("/export/{dialect}", exports, methods=["GET"]),
        *(Route(path, reconciliation, methods=["GET", "POST"]) for path in paths),
        *([] if intake is None else [Route(INTAKE, intake, methods=["POST"])]),
    ]


@contextlib.asynccontextmanager
async def _lifespan(
    start: Callable[[], Coroutine[Any, Any, None]],
    hub: Hub,
    states: States | None,
    assistants: RunningRoute | None,
    _app: FastAPI,
) -> AsyncIterator[None]:
    # In tasks, because the server must answer at once, even if the store does not.
    background = [start(), watch(hub.feed.store), *([] if states is None else [states.watch()])]
    starting = [asyncio.create_task(work) for work in background]
    try:
        async with contextlib.nullcontext() if assistants is None else assistants.running():
            yield
    finally:
        await hub.close()
        # The store must not be closed while a task may still be reading it.
        for task in starting:
            task.cancel()
        await asyncio.wait(starting)
        if states is not None:
            await states.close()
        await hub.feed.store.close()


async def _not_served(request: Request, error: Exception) -> JSONResponse:
    """Answers a path or a method that no route takes, in the format of all other errors."""
    assert isinstance(error, HTTPException)  # Starlette's type of a handler allows for any exception
    methods = sorted((error.headers or {}).get("Allow", "").split(", "))
    message = f"the method is {request.method}; allowed: {', '.join(methods)}"
    if error.status_code == 404:
        paths = [GRAPHQL, *(route.path.replace(":path", "") for route in request.app.routes)]
        message = f"{request.url.path} is not served; allowed: {', '.join(paths)}"
    return error_response(HttpError(error.status_code, message), error.headers)
