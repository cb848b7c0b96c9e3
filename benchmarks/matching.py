"""Matches 2,000 names as people write them against 100,000 made-up ones.

In the embedded store, and on Neo4j where GONGJIAN_TEST_NEO4J names a server, whose data is replaced.
"""

import os
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from neo4j import AsyncGraphDatabase

from benchmarks.search import NAMES, made_up_names, written
from benchmarks.server_reads import empty_server
from benchmarks.timing import missed_mark
from graph.ontology.reader import read_ontology
from graph.stores.opening import open_store
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import Store
from loaders.matching.match_names import match_names
from loaders.matching.names import AskedName
from loaders.synthetic.district import Chance

ASKED = 2_000
MAXIMUM_SECONDS = 5.0

WAYS: tuple[Callable[[str], str], ...] = (
    lambda name: name,
    lambda name: f"河南省郑州市{name}",
    lambda name: name[2:],
    lambda name: f"{name[0]}{name[2]}{name[-2:]}",
    lambda name: f"{name[:2]}某{name[3:]}",
)
"""As it is, with the places, without its beginning, short, and with another character."""


async def run() -> bool:
    """Matches the names in each store."""
    ontology, chance = read_ontology(), Chance(7)
    names = made_up_names(chance)
    asked = [AskedName("Unit", WAYS[place % len(WAYS)](chance.pick(names))) for place in range(ASKED)]
    with tempfile.TemporaryDirectory() as folder:
        store: Store = SqliteStore(Path(folder) / "names.db", ontology, 10.0)
        kept = [await _matched("embedded", store, names, asked)]
        await store.close()
    if url := os.environ.get("GONGJIAN_TEST_NEO4J"):
        async with AsyncGraphDatabase.driver(url) as driver:
            await empty_server(driver)
        store = open_store(url, ontology, deadline=120.0)
        kept.append(await _matched("Neo4j", store, names, asked))
        await store.close()
    return all(kept)


async def _matched(place: str, store: Store, names: list[str], asked: list[AskedName]) -> bool:
    """Writes the names, and matches a few and then all that are asked for."""
    print(f"\nMatching against {NAMES:,} names, {place}, written in {await written(store, names):.1f} s")
    kept = True
    for count in (20, ASKED):
        start, processor = time.perf_counter(), time.process_time()
        matches = await match_names(store, asked[:count])
        seconds, processor = time.perf_counter() - start, time.process_time() - processor
        counts = Counter(match.verdict for match in matches.values())
        verdicts = ", ".join(f"{number} {verdict.lower()}" for verdict, number in counts.items())
        promise = f"(at most {MAXIMUM_SECONDS:g}){missed_mark(seconds, MAXIMUM_SECONDS)}"
        print(f"  {count:>5} names {seconds:6.2f} s, of the processor {processor:5.2f} s {promise}   {verdicts}")
        kept = kept and seconds <= MAXIMUM_SECONDS
    return kept
