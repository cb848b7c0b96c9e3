"""A process that loads 4,000 units into an empty Neo4j, in many transactions, and is killed meanwhile.

python -m tests.killed_load URL
"""

import asyncio
import re
import sys
import time
from collections.abc import AsyncIterator

from graph.errors import Code, StoreError
from graph.ontology.reader import read_ontology
from graph.stores.neo4j import load
from graph.stores.opening import open_store
from graph.stores.records import Batch
from graph.stores.revisions import Written
from graph.stores.store import Store
from tests.conftest import ROOT
from tests.graph.stores.asking import FIRST, units

SIZE = 4_000
PATIENCE = 180.0
"""Seconds after which a load that nobody sees is given up, and a read: the first ones of a server are slow."""


async def begin_load(url: str, store: Store, records: int = 0) -> asyncio.subprocess.Process:
    """A process whose load is under way, as the store sees, and has written so many records."""
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "tests.killed_load", url, cwd=ROOT)
    end = time.monotonic() + PATIENCE
    while await records_so_far(store) < records:
        assert process.returncode is None, "the load has ended by itself"
        assert time.monotonic() < end, "the load was never seen"
        await asyncio.sleep(0.05)
    return process


async def records_so_far(store: Store) -> int:
    """Those of a load that is under way, -1 where there is none."""
    try:
        await store.check()
    except StoreError as error:
        if error.code is Code.LOADING and (match := re.search(r"([\d,]+) records so far", error.message)):
            return int(match[1].replace(",", ""))
    return -1


async def load_many(store: Store) -> Written:
    """Loads the units."""
    return await store.write(_batches(store), FIRST)


async def _batches(store: Store) -> AsyncIterator[Batch]:
    for first in range(0, SIZE, 100):
        yield units(store.ontology, *(f"u{number}" for number in range(first, first + 100)))


if __name__ == "__main__":
    load.AT_ONCE, load.STEP = 200, 100
    asyncio.run(load_many(open_store(sys.argv[1], read_ontology(), deadline=PATIENCE)))
