"""A process that writes until it is killed, and says of each write when it was told that it is done.

python -m tests.killed STORE SEED NAME     prints a line for each, such as `a-17`, the name of its request
"""

import asyncio
import sys
from itertools import count
from pathlib import Path
from random import Random

from graph.ontology.reader import read_ontology
from graph.stores.revisions import NOBODY, Kind, Revision, Written
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import Store
from graph.stores.transaction import Change, Held, WriteTransaction
from tests.graph.stores.asking import FIRST, in_turn, record, units


async def write_request(store: Store, random: Random, request: str) -> None:
    """A revision of one, three or 600 new units, some of which go again; nothing where the request was done."""
    unit, size = store.ontology.nodes["Unit"], random.choice([1, 3, 3, 600])

    async def work(transaction: WriteTransaction) -> None:
        if await transaction.asked_for(request) is not None:
            return
        made = [Held(unit, record(unit, f"{request}-{number}")) for number in range(size)]
        await transaction.apply([Change(None, held) for held in made], FIRST)
        gone = random.sample(made, size // 3)
        await transaction.apply([Change(held, None) for held in gone], FIRST)
        written = Written(created=len(made) - len(gone))
        await transaction.end(Revision(transaction.sequence, FIRST, NOBODY, written, Kind.WRITE, request=request))

    await store.transact(work)


async def write_for_ever(path: Path, random: Random, name: str) -> None:
    """Steps, and between them loads, which nobody has named."""
    store = SqliteStore(path, read_ontology(), 10.0)
    for number in count():
        await write_request(store, random, f"{name}-{number}")
        sys.stdout.write(f"{name}-{number}\n")
        sys.stdout.flush()
        if random.random() < 0.2:
            await store.write(in_turn(units(store.ontology, f"load-{name}-{number}")), FIRST)


if __name__ == "__main__":
    asyncio.run(write_for_ever(Path(sys.argv[1]), Random(int(sys.argv[2])), sys.argv[3]))
