"""Writes a made-up district into Neo4j: the store, over the fastest way that hand-written Cypher has.

Both write the same properties, under the same constraints and indexes, into an empty database. The hand-written way
gets finished rows and only creates them; the store gets parsed records, looks each up, merges, logs and names the
state.
"""

import asyncio
import itertools
import os
import tempfile
import time
from collections.abc import AsyncIterator, Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from neo4j import AsyncDriver, AsyncGraphDatabase

from graph.ontology.model import Ontology
from graph.ontology.reader import read_ontology
from graph.stores.neo4j.labels import ENTITY
from graph.stores.neo4j.store import Neo4jStore
from graph.stores.neo4j.writer import created_row
from graph.stores.opening import open_store
from graph.stores.quoting import identifier
from graph.stores.records import Batch, NodeBatch
from graph.stores.revisions import Revision, RevisionPage, Written
from graph.stores.store import Store
from loaders.load import load
from loaders.synthetic.synthesize import synthesize

SIZE = (100, 1_250, 250)
"""Numbers of communities, units and projects."""
ROUNDS = 3
MINIMUM = 0.6
"""Of the records a second of the hand-written way."""
BARE_BATCH = 5_000
NOW = "2026-01-01T00:00:00Z"


class _Collecting:
    """Takes what a load would write."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self.batches: list[Batch] = []

    async def existing_keys(self, _node_type: str, _keys: Collection[str]) -> set[str]:
        """None, as in an empty store."""
        return set()

    async def revisions(self, _page: RevisionPage) -> Sequence[Revision]:
        """None, as nothing was written."""
        return ()

    async def write(self, batches: AsyncIterator[Batch], _now: str, **_options: object) -> Written:
        """Keeps the batches."""
        self.batches = [batch async for batch in batches]
        return Written()


async def run() -> bool:
    """Writes the district in both ways, in turns."""
    url, ontology = os.environ["GONGJIAN_TEST_NEO4J"], read_ontology()
    collecting = _Collecting(ontology)
    with tempfile.TemporaryDirectory() as folder:
        await asyncio.to_thread(synthesize, Path(folder), *SIZE, 7)
        await load([Path(folder)], cast("Store", collecting))
    batches = collecting.batches
    statements = list(_finished(batches))
    store = cast("Neo4jStore", open_store(url, ontology))
    times: dict[str, list[float]] = {"bare": [], "store": []}
    async with AsyncGraphDatabase.driver(url) as driver:
        await _wipe(driver)
        await store.write(_each(()), NOW)
        # The first round lets the server plan and compile.
        for _ in range(1 + ROUNDS):
            times["bare"].append(await _bare(driver, statements))
            await _wipe(driver)
            start = time.perf_counter()
            await store.write(_each(batches), NOW)
            times["store"].append(time.perf_counter() - start)
            await _wipe(driver)
    await store.close()
    return _report(sum(len(batch.records) for batch in batches), times)


def _report(records: int, times: dict[str, list[float]]) -> bool:
    bare, ours = (min(times[name][1:]) for name in ("bare", "store"))
    print(f"\nWriting {records:,} records into an empty Neo4j, the best of {ROUNDS} rounds")
    print(f"  hand-written UNWIND and CREATE of finished rows  {bare:9.2f} s")
    print(f"  the store, of parsed records                     {ours:9.2f} s")
    missed = "" if bare / ours >= MINIMUM else "   MISSED"
    print(f"  ratio                                            {bare / ours:9.2f}     (at least {MINIMUM:g}){missed}")
    return bare / ours >= MINIMUM


def _finished(batches: Sequence[Batch]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The statements of the hand-written way, with their rows."""
    for (name, *ends), group in itertools.groupby(batches, lambda batch: (batch.element.name, *batch.end_types)):
        of_type = list(group)
        rows = [created_row(batch.element, record, NOW) for batch in of_type for record in batch.records]
        text = "UNWIND $rows AS row "
        if isinstance(of_type[0], NodeBatch):
            text += f"CREATE (n:{identifier(name)}:{ENTITY}) SET n = row.fields"
        else:
            source, target = map(identifier, ends)
            text += f"MATCH (a:{source} {{key: row.source}}) MATCH (b:{target} {{key: row.target}})"
            text += f" CREATE (a)-[r:{identifier(name)}]->(b) SET r = row.fields"
        for first in range(0, len(rows), BARE_BATCH):
            yield text, rows[first : first + BARE_BATCH]


async def _bare(driver: AsyncDriver, statements: Sequence[tuple[str, list[dict[str, Any]]]]) -> float:
    start = time.perf_counter()
    async with driver.session(database="neo4j") as session:
        for text, rows in statements:
            await (await session.run(text, rows=rows)).consume()
    return time.perf_counter() - start


async def _each(batches: Sequence[Batch]) -> AsyncIterator[Batch]:
    for batch in batches:
        yield batch


async def _wipe(driver: AsyncDriver) -> None:
    async with driver.session(database="neo4j") as session:
        await (await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")).consume()
