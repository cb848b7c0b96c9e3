"""/healthz says that the process is alive, /readyz that its store can be read.

What a store must have to be read is its own matter, decided by its method `check`. There are two paths, because a
process need not be restarted when only its store is unavailable for a while.
"""

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from graph.errors import Code, GongjianError, StoreError
from graph.stores.store import Store
from server.http_errors import INTERNAL_ERROR, retry_headers
from server.logs import log_internal_error


async def why_not_ready(store: Store, deadline: float) -> GongjianError | None:
    """Why the store cannot be read, or does not answer within `deadline` seconds; None if it can be read."""
    try:
        async with asyncio.timeout(deadline):
            await store.check()
    except StoreError as error:
        return error
    except TimeoutError:
        return StoreError(Code.DEADLINE_EXCEEDED, f"the store gave no answer within {deadline:g} s")
    except Exception as error:
        return GongjianError(Code.INTERNAL, f"{INTERNAL_ERROR}: {log_internal_error(error)}")
    return None


async def healthz(_request: Request) -> JSONResponse:
    """Answers 200 without asking the store."""
    return JSONResponse({"status": "alive"})


class Readyz:
    """Answers 200 if the store can be read, else 503 with the code and message of the reason."""

    def __init__(self, store: Store, deadline: float) -> None:
        self._store = store
        self._deadline = deadline

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        reason = await why_not_ready(self._store, self._deadline)
        response = JSONResponse({"status": "ready"})
        if reason is not None:
            body = {"status": "not ready", "code": reason.code, "message": reason.message}
            # Also for an internal error: whatever the reason, a load balancer should send no queries here now.
            response = JSONResponse(body, 503, retry_headers(reason))
        await response(scope, receive, send)
