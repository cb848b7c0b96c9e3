"""Work in a thread of its own, for what reads from a store's transaction, which must outlive it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


async def in_own_thread(work: Callable[[], T], stop: Callable[[], None]) -> T:
    """The result of the work, whose end is waited for in any case; `stop` makes it end when it is given up.

    The thread is none of the loop's own few, of which the store needs one for each batch.
    """
    with ThreadPoolExecutor(1, thread_name_prefix="view") as executor:
        future = asyncio.get_running_loop().run_in_executor(executor, work)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            stop()
            await asyncio.wait([future])
            future.exception()
            raise
