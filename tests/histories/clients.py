"""Clients that upsert the same units and their relationships to a hub, each in an order and in writes of its own.

python -m tests.histories.clients URL FIRST CLIENTS KEYS
"""

import asyncio
import random
import sys
from collections.abc import Sequence

from graph.errors import Code, StoreError
from graph.ontology.reader import read_ontology
from graph.plan.identity import global_id
from graph.stores.opening import open_store
from graph.stores.revisions import Request
from graph.stores.store import Store
from graph.writing.steps import Named, Step, Upsert
from graph.writing.write import WriteRequest, WriteResult, write

CLIENTS = 32
AT_ONCE = 100
"""Units of a write at most, each with its relationship; the sizes are random, so that short writes meet long ones."""

AGAIN = 5

NOW = "2026-03-03T00:00:00Z"
CITED = (("art", ""),)


async def begin(store: Store) -> None:
    """Writes the source and the hub."""
    nodes = store.ontology.nodes
    source = Upsert(nodes["Source"], {"name": "Article", "kind": "DATASET", "title": "Article"}, (), "art")
    community = Upsert(nodes["Community"], {"name": "Hub"}, CITED, "hub")
    other = Upsert(nodes["Unit"], {"name": "Other"}, CITED, "other")
    await write(store, WriteRequest((source, community, other), NOW))


async def write_all(store: Store, clients: Sequence[int], keys: int) -> None:
    """Writes all units once for each client, all clients at once."""
    await asyncio.gather(*(_write_as(store, client, keys) for client in clients))


async def _write_as(store: Store, client: int, keys: int) -> None:
    order = [f"u{number}" for number in range(keys)]
    chance = random.Random(client)
    chance.shuffle(order)
    while order:
        size = chance.randint(1, AT_ONCE)
        steps = [step for key in order[-size:] for step in _steps(store, client, key)]
        del order[-size:]
        request = Request(f"{client} {len(order)}", "")
        result = await _written(store, WriteRequest(steps, NOW, request=request))
        if result.errors:
            raise AssertionError(result.errors)


async def _written(store: Store, request: WriteRequest) -> WriteResult:
    """Asks again with the same request where others take too long, as an answer to that says."""
    for _ in range(AGAIN):
        try:
            return await write(store, request)
        except StoreError as error:
            if error.code not in (Code.STORE_UNAVAILABLE, Code.DEADLINE_EXCEEDED):
                raise
    return await write(store, request)


def _steps(store: Store, client: int, key: str) -> Sequence[Step]:
    ends = Named(global_id("Unit", key)), Named(global_id("Community", "hub"))
    unit = Upsert(store.ontology.nodes["Unit"], {"name": key, "summary": f"by {client}"}, CITED, key)
    return unit, Upsert(store.ontology.relationships["PAIRED_WITH"], {"since": "2020"}, CITED, "", ends)


async def main(url: str, first: str, clients: str, keys: str) -> None:
    """Writes as some clients, in a process of their own."""
    store = open_store(url, read_ontology())
    await write_all(store, range(int(first), int(first) + int(clients)), int(keys))
    await store.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
