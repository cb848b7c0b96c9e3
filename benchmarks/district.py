"""A made-up district of 100,000 units (GONGJIAN_UNITS) with hubs, in the embedded store.

It takes a minute to load. GONGJIAN_TEST_DISTRICT names the file of a district that was loaded before.
"""

import asyncio
import contextlib
import os
import random
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path

from graph.ontology.reader import read_ontology
from graph.plan.identity import global_id
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import Store
from loaders.load import load
from loaders.synthetic.synthesize import synthesize

UNITS = int(os.environ.get("GONGJIAN_UNITS", "100000"))
HUB = global_id("Community", "syn-community-000001")


async def fill(store: Store, units: int = UNITS) -> None:
    """Makes the district and loads it into a store."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "district"
        await asyncio.to_thread(synthesize, data, units // 50, units, units // 5, 7)
        start = time.perf_counter()
        written = await load([data], store)
        print(f"\nLoading {written.created:,} records: {time.perf_counter() - start:.1f} s")


@contextlib.asynccontextmanager
async def embedded(units: int = UNITS) -> AsyncIterator[tuple[Path, SqliteStore]]:
    """The file of the district and the store that reads it, within the context; one of another size is always made."""
    with tempfile.TemporaryDirectory() as folder:
        loaded_before = os.environ.get("GONGJIAN_TEST_DISTRICT") if units == UNITS else None
        path = Path(loaded_before) if loaded_before else Path(folder) / "district.db"
        store = SqliteStore(path, read_ontology(), 120.0)
        if not loaded_before:
            await fill(store, units)
        yield path, store
        await store.close()


def unit_pairs(count: int) -> list[tuple[str, str]]:
    """Global ids of random units, two and two; the same each time."""
    chance = random.Random(7)

    def random_unit() -> str:
        return global_id("Unit", f"syn-unit-{chance.randint(1, UNITS):06d}")

    return [(random_unit(), random_unit()) for _ in range(count)]
