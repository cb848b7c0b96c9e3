"""The pulse of a large load, by which others see that its process goes on: a lock, and a number that grows.

Neither alone would tell. The server lets go of the lock when the process ends, but also where a connection is lost
while the process goes on; and the number stands still where the process or the server has no time for it.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from neo4j import AsyncTransaction

from graph.errors import StoreError
from graph.stores.neo4j.driver import Server
from graph.stores.neo4j.labels import LOADING
from graph.stores.neo4j.loading import count_beat
from graph.threads import ended

HELD = 3_600.0
"""How long the lock may be held at once; a process that stands still lets go of it then."""

PULSE = 2.0
"""Seconds between two beats."""

BEATS = 30
"""After so many of them the lock is taken anew: it would be let go of some day, and may have been lost."""

WAIT = 60.0
"""How long a beat, or the lock taken anew, may wait: nobody else has it for long, but a busy server may be slow."""


@contextlib.asynccontextmanager
async def pulse(server: Server, identity: str, patience: float) -> AsyncIterator[None]:
    """The time in which whoever has the name in the mark goes on.

    Raises TimeoutError where another one's lock is not free in `patience` seconds.
    """
    async with contextlib.AsyncExitStack() as held:
        await held.enter_async_context(server.holding(_hold, seconds=HELD, patience=patience))
        beating = asyncio.create_task(_beat(server, identity, held))
        try:
            yield
        finally:
            beating.cancel()
            await ended(beating)


async def _beat(server: Server, identity: str, held: contextlib.AsyncExitStack) -> None:
    async def beat(transaction: AsyncTransaction) -> None:
        await count_beat(transaction, identity)

    while True:
        for _ in range(BEATS):
            await asyncio.sleep(PULSE)
            # A load that cannot reach the server fails by itself.
            with contextlib.suppress(StoreError):
                await server.write(beat, nothing, seconds=WAIT)
        await held.aclose()
        with contextlib.suppress(StoreError, TimeoutError):
            await held.enter_async_context(server.holding(_hold, seconds=HELD, patience=WAIT))


async def _hold(transaction: AsyncTransaction) -> None:
    """Locks a node that is not the mark, which the load changes."""
    text = f"MERGE (h:{LOADING} {{name: 'holder'}}) SET h.lock = true"
    await (await transaction.run(text)).consume()


async def nothing(_transaction: AsyncTransaction) -> None:
    """The work of a transaction that is done with its first statement."""
