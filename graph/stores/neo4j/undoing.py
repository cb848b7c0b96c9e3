"""Removes what a large load left that was interrupted: a server does so by itself, or the next load before it begins.

A load is taken for interrupted where nothing in its mark changes for GRACE seconds and the lock of its pulse is free.
Whoever finds it so puts its own name into the mark, if that is still what it was; so only one of many does it, and a
load that was only slow writes no more. The removal has a pulse, too: where it is interrupted, another goes on.
"""

import asyncio
import contextlib
import functools

from neo4j import AsyncTransaction

from graph.ontology.model import Ontology
from graph.stores.digest import Sums, write_name
from graph.stores.neo4j.driver import Server
from graph.stores.neo4j.labels import CHUNK, ENTITY, STATE, TOUCHED
from graph.stores.neo4j.loading import Mark, loading, look, remove_mark, require_own, take_over
from graph.stores.neo4j.pulse import nothing, pulse
from graph.stores.neo4j.writer import lock, name_state
from graph.stores.quoting import identifier

GRACE = 10.0
"""Seconds in which a load that goes on shows it; five beats of its pulse."""

PATIENCE = 30.0
"""Seconds after which a lock that is not free is taken to be held by a process that goes on: a server that has just
started is slow."""

SECONDS = 3_600.0
"""How long one transaction of a removal may take; the first one waits for what the load still has open."""

REMOVED = 10_000
"""Nodes or relationships that are removed in one transaction."""


async def recover(server: Server, ontology: Ontology) -> Mark | None:
    """Removes what an interrupted load left, whose mark is the result; None where there is nothing to do.

    While another one does it, this waits. Raises StoreError (LOADING) where a load is under way.
    """
    mark = await look(server)
    while mark.identity:
        await asyncio.sleep(GRACE)
        if await look(server) == mark and await _undone(server, ontology, mark):
            return mark
        mark = await look(server)
        if mark.identity and not mark.is_left:
            raise loading(mark.since, mark.records)
    return None


async def _undone(server: Server, ontology: Ontology, mark: Mark) -> bool:
    """Whether it was for this process to remove what a load left, which then is done."""
    identity = write_name()
    with contextlib.suppress(TimeoutError):
        async with pulse(server, identity, PATIENCE):
            is_taken = await server.write(nothing, lambda it: take_over(it, mark, identity), seconds=SECONDS)
            if is_taken:
                await remove_all(server, ontology, identity)
            return is_taken
    return False


async def remove_all(server: Server, ontology: Ontology, identity: str) -> None:
    """Makes the graph empty again, as it was before a load that was marked, and then removes the mark."""

    async def own(transaction: AsyncTransaction) -> None:
        await lock(transaction)
        await require_own(transaction, identity)

    for text in _removals(ontology):
        work = functools.partial(_removed, text)
        while await server.write(own, work, seconds=SECONDS):
            pass
    await server.write(own, lambda it: _end_removal(it, ontology), seconds=SECONDS)


def _removals(ontology: Ontology) -> list[str]:
    unended = f"MATCH (s:{STATE}) MATCH (x:{{label}}) WHERE x.sequence > coalesce(s.sequence, 0)"
    chosen = [f"MATCH ()-[x:{identifier(name)}]->()" for name in ontology.relationships]
    chosen += [f"MATCH (x:{ENTITY})", *(unended.format(label=label) for label in (TOUCHED, CHUNK))]
    return [f"{text} WITH x LIMIT {REMOVED} {'DETACH ' * (ENTITY in text)}DELETE x RETURN count(*)" for text in chosen]


async def _removed(text: str, transaction: AsyncTransaction) -> int:
    (count,) = await (await transaction.run(text)).single(strict=True)
    return int(count)


async def _end_removal(transaction: AsyncTransaction, ontology: Ontology) -> None:
    # The state gets a new name of its last write, as what was read meanwhile, such as by search, is of no state.
    await name_state(transaction, ontology, Sums())
    await remove_mark(transaction)
