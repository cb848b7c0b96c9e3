"""A process that loads 4,000 units into an empty Neo4j, in many transactions, and is killed meanwhile.

python -m tests.killed_load URL
"""

import asyncio
import sys
from collections.abc import AsyncIterator

from graph.ontology.reader import read_ontology
from graph.stores.neo4j import load
from graph.stores.opening import open_store
from graph.stores.records import Batch
from graph.stores.revisions import Written
from graph.stores.store import Store
from tests.graph.stores.asking import FIRST, units

SIZE = 4_000


async def load_many(store: Store) -> Written:
    """Loads the units."""
    return await store.write(_batches(store), FIRST)


async def _batches(store: Store) -> AsyncIterator[Batch]:
    for first in range(0, SIZE, 100):
        yield units(store.ontology, *(f"u{number}" for number in range(first, first + 100)))


if __name__ == "__main__":
    load.AT_ONCE, load.STEP = 200, 100
    asyncio.run(load_many(open_store(sys.argv[1], read_ontology())))
