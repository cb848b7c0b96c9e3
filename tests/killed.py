"""A process that writes until it is killed, and says of each write when it was told that it is done.

python -m tests.killed URL SEED NAME     prints a line for each, such as `a-17`, the name of its request

It goes on when the store is gone for a while, as only a server may be.
"""

import asyncio
import functools
import sys
from collections.abc import Awaitable, Callable
from itertools import count
from random import Random

from graph.errors import StoreError
from graph.ontology.reader import read_ontology
from graph.plan.identity import global_id
from graph.stores.opening import open_store
from graph.stores.revisions import NOBODY, Kind, Revision, Written
from graph.stores.store import Store
from graph.stores.transaction import Change, Held, WriteTransaction
from tests.graph.stores.asking import FIRST, in_turn, record, units

PAUSE = 0.2
"""Seconds before a write is tried again while the server is gone."""


async def write_request(store: Store, random: Random, writer: str, number: int) -> None:
    """A revision of one, three or 600 new units, by which some of the request before go; nothing where it was done."""
    unit, size, request = store.ontology.nodes["Unit"], random.choice([1, 3, 3, 600]), f"{writer}-{number}"
    earlier = [global_id("Unit", f"{writer}-{number - 1}-{place}") for place in range(600)]

    async def work(transaction: WriteTransaction) -> None:
        if await transaction.asked_for(request) is not None:
            return
        made = [Change(None, Held(unit, record(unit, f"{request}-{place}"))) for place in range(size)]
        there = list((await transaction.records(earlier)).values())
        gone = [Change(held, None) for held in random.sample(there, len(there) // 3)]
        await transaction.apply([*made, *gone], FIRST)
        written = Written(created=len(made), deleted=len(gone))
        await transaction.end(Revision(transaction.sequence, FIRST, NOBODY, written, Kind.WRITE, request=request))

    await store.transact(work)


async def write_for_ever(url: str, random: Random, name: str) -> None:
    """Steps, and between them loads, which nobody has named."""
    store = open_store(url, read_ontology())
    for number in count():
        await _persist(url, functools.partial(write_request, store, random, name, number))
        sys.stdout.write(f"{name}-{number}\n")
        sys.stdout.flush()
        if random.random() < 0.2:
            await _persist(url, functools.partial(_load, store, f"load-{name}-{number}"))


async def _load(store: Store, key: str) -> None:
    await store.write(in_turn(units(store.ontology, key)), FIRST)


async def _persist(url: str, write: Callable[[], Awaitable[object]]) -> None:
    while True:
        try:
            await write()
        except StoreError:
            if url.startswith("sqlite:"):
                raise
            await asyncio.sleep(PAUSE)
        else:
            return


if __name__ == "__main__":
    asyncio.run(write_for_ever(sys.argv[1], Random(int(sys.argv[2])), sys.argv[3]))
