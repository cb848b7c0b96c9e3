"""Work in threads that must not outlive what it uses: a connection, a transaction, a file.

However often a caller is canceled meanwhile, these functions return only when the work has ended.

    row = await to_its_end(lambda: connection.execute(text).get)
"""

import asyncio
import contextlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


async def to_its_end(work: Callable[[], T]) -> T:
    """The result of `work`, which runs in one of the event loop's own threads."""
    future = asyncio.get_running_loop().run_in_executor(None, work)
    try:
        return await asyncio.shield(future)
    except asyncio.CancelledError:
        await ended(future)
        raise


async def in_own_thread(work: Callable[[], T], stop: Callable[[], None]) -> T:
    """The result of `work`, which runs in a thread of its own, since it waits for others of the event loop's few.

    If the caller is canceled, `stop` is called, which must make the work end soon.
    """
    with ThreadPoolExecutor(1, thread_name_prefix="own") as executor:
        future = asyncio.get_running_loop().run_in_executor(executor, work)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            stop()
            await ended(future)
            raise


async def ended(future: asyncio.Future[Any]) -> None:
    """Returns when a future or task has ended, whatever its result."""
    while not future.done():
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.wait([future])
    if not future.cancelled():
        # Fetched so that asyncio does not log it as an error that nobody looked at.
        future.exception()
