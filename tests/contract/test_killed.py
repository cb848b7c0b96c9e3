"""Writers of the embedded store that are killed at random moments: what was acknowledged is there once.

The log and the graph agree each time. `make test-killed` does so 200 times.
"""

import asyncio
import os
import time
from pathlib import Path
from random import Random

from graph.ontology.model import Ontology
from graph.stores.opening import open_store
from tests.killing import Writer, settle

ROUNDS = int(os.environ.get("GONGJIAN_TEST_KILLS", "3"))
WRITERS = "ab"


async def killed(url: str, random: Random, name: str) -> Writer:
    """A writer that was killed soon after its first write."""
    writer = await Writer.begin(url, random, name)
    await asyncio.sleep(random.uniform(0, 1))
    await writer.kill()
    return writer


async def test_nothing_is_lost_and_nothing_is_done_twice(ontology: Ontology, tmp_path: Path) -> None:
    random = Random(int(os.environ.get("GONGJIAN_TEST_SEED", str(time.time_ns()))))
    url, done = f"sqlite:{tmp_path / 'killed.db'}", 0
    for turn in range(ROUNDS):
        writers = await asyncio.gather(*(killed(url, random, f"{turn}{letter}") for letter in WRITERS))
        store = open_store(url, ontology)
        done = await settle(store, random, writers, done)
        await store.close()
