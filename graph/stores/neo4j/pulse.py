"""The pulse of a large load, by which others see that its process goes on: a lock, and a number that grows.

Neither alone would tell. The server lets go of the lock when the process ends, but also where a connection is lost
while the process goes on; and the number stands still where the process or the server has no time for it.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from neo4j import AsyncTransaction
from neo4j.exceptions import DriverError, Neo4jError

from graph.errors import StoreError
from graph.stores.neo4j.driver import Server
from graph.stores.neo4j.labels import LOADING
from graph.stores.neo4j.loading import count_beat
from graph.threads import ended

HELD = 3_600.0
"""How long the lock may be held at once; a process that is halted lets go of it then."""

PULSE = 2.0
"""Seconds between two beats."""

WAIT = 60.0
"""How long a beat may take: a busy server may be slow."""


@contextlib.asynccontextmanager
async def pulse(server: Server, identity: str, patience: float) -> AsyncIterator[None]:
    """The time in which whoever has the name in the mark goes on.

    Raises TimeoutError where another one's lock is not free in `patience` seconds.
    """
    async with contextlib.AsyncExitStack() as held:
        transaction = await held.enter_async_context(server.holding(_hold, seconds=HELD, patience=patience))
        beating = asyncio.create_task(_beat(server, identity, held, transaction))
        try:
            yield
        finally:
            beating.cancel()
            await ended(beating)


async def _beat(server: Server, identity: str, held: contextlib.AsyncExitStack, transaction: AsyncTransaction) -> None:
    """Counts up, and takes the lock anew where it was lost with its connection, or held for too long."""

    async def beat(transaction: AsyncTransaction) -> None:
        await count_beat(transaction, identity)

    while True:
        await asyncio.sleep(PULSE)
        # A load that cannot reach the server fails by itself.
        with contextlib.suppress(StoreError):
            await server.write(beat, nothing, seconds=WAIT)
        if not await _is_open(transaction):
            await held.aclose()
            with contextlib.suppress(StoreError, TimeoutError):
                transaction = await held.enter_async_context(server.holding(_hold, seconds=HELD, patience=PULSE))


async def _is_open(transaction: AsyncTransaction) -> bool:
    """Asks in the transaction, so that its connection is not idle either: some proxies take idle ones away."""
    try:
        async with asyncio.timeout(WAIT):
            await (await transaction.run("RETURN 1")).consume()
    except (Neo4jError, DriverError, OSError):
        return False
    return True


async def _hold(transaction: AsyncTransaction) -> None:
    """Locks a node that is not the mark, which the load changes."""
    text = f"MERGE (h:{LOADING} {{name: 'holder'}}) SET h.lock = true"
    await (await transaction.run(text)).consume()


async def nothing(_transaction: AsyncTransaction) -> None:
    """The work of a transaction that is done with its first statement."""
