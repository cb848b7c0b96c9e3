"""Loads a made-up district into the embedded store: records a second, and memory that size does not move."""

import asyncio
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from loaders.synthetic.synthesize import synthesize

SIZES = ((500, 5_000, 1_000), (2_000, 25_000, 5_000))
MOST_SECONDS = 60.0
"""For 100,000 relationships: seconds, not minutes."""
MOST_GROWTH = 1.3

CHILD = """
import asyncio, resource, sys
from pathlib import Path
from graph.ontology.reader import read_ontology
from graph.stores.opening import open_store
from loaders.load import load
store = open_store("sqlite:" + sys.argv[2], read_ontology())
asyncio.run(load([Path(sys.argv[1])], store))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


async def run() -> bool:
    """A small and a five times larger district, each loaded by a process of its own."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for communities, units, projects in SIZES:
            data = Path(folder) / f"units-{units}"
            await asyncio.to_thread(synthesize, data, communities, units, projects, 7)
            found.append(await asyncio.to_thread(_load, data))
    (_, _, small), (relationships, seconds, large) = found
    rate = seconds * 100_000 / relationships
    print(f"\nLoading {relationships:,} relationships and their nodes, embedded: {seconds:.1f} s")
    print(f"  for 100,000 relationships                    {rate:9.1f} s     (at most {MOST_SECONDS:g})")
    print(
        f"  peak memory, 1 x and 5 x the data            {small:5.0f} MB, {large:.0f} MB  (at most {MOST_GROWTH:g} x)"
    )
    return rate <= MOST_SECONDS and large <= small * MOST_GROWTH


def _load(data: Path) -> tuple[int, float, float]:
    rows = sum(sum(1 for _ in file.open()) - 1 for file in (data / "relationships").glob("*.csv"))
    start = time.perf_counter()
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(data), f"{data}.db"], check=True, capture_output=True, text=True
    )
    return rows, time.perf_counter() - start, float(child.stdout)
