"""Whether the process lives, and whether its store can be read."""

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from graph.errors import Code, GongjianError, StoreError
from graph.stores.store import Store
from server.errors import UNFORESEEN, noted


async def why_not_ready(store: Store, deadline: float) -> GongjianError | None:
    """What keeps a store from being read; None when nothing does."""
    try:
        async with asyncio.timeout(deadline):
            await store.check()
    except StoreError as error:
        return error
    except TimeoutError:
        return StoreError(Code.DEADLINE_EXCEEDED, f"the store gave no answer within {deadline:g} s")
    except Exception as error:
        return GongjianError(Code.INTERNAL, f"{UNFORESEEN}: {noted(error)}")
    return None


async def healthz(_request: Request) -> JSONResponse:
    """Answers as long as the process does."""
    return JSONResponse({"status": "alive"})


class Readyz:
    """Answers 200 when queries can be answered, else 503 with the reason."""

    def __init__(self, store: Store, deadline: float) -> None:
        self._store = store
        self._deadline = deadline

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await (await self._response())(scope, receive, send)

    async def _response(self) -> JSONResponse:
        reason = await why_not_ready(self._store, self._deadline)
        if reason is not None:
            return JSONResponse({"status": "not ready", "code": reason.code, "message": reason.message}, 503)
        return JSONResponse({"status": "ready"})
