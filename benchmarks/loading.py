"""Loads made-up districts of two sizes into the embedded store, and again: how long it takes, and how memory grows."""

import asyncio
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from loaders.synthetic.synthesize import synthesize

SIZES = ((500, 5_000, 1_000), (2_000, 25_000, 5_000))
"""Numbers of communities, units and projects of a small district and of a larger one."""
MAXIMUM_SECONDS = 60.0
"""For 100,000 relationships: seconds, not minutes."""
MAXIMUM_GROWTH = 1.3
"""Of the memory for loading the larger district over that for the small one."""
MAXIMUM_AGAIN = 0.2
"""Of the time for loading the same files again over the first time, each with the start of a process."""

# Not `ru_maxrss`, in which Linux counts the memory of the parent process, too.
LOAD = r"""
import asyncio, re, sys
from pathlib import Path
from graph.ontology.reader import read_ontology
from graph.stores.opening import open_store
from loaders.load import load
store = open_store("sqlite:" + sys.argv[2], read_ontology())
asyncio.run(load([Path(sys.argv[1])], store))
print(int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024)
"""


async def run() -> bool:
    """Loads both districts, each in a process of its own, so that each has its own peak of memory."""
    loads = []
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        for communities, units, projects in SIZES:
            data = Path(folder) / f"units-{units}"
            await asyncio.to_thread(synthesize, data, communities, units, projects, 7)
            loads.append(await asyncio.to_thread(_load, data))
        _, seconds_again, _ = await asyncio.to_thread(_load, data)
    (_, _, small), (relationships, seconds, large) = loads
    seconds_per_100_000 = seconds * 100_000 / relationships
    print(f"\nLoading {relationships:,} relationships and their nodes, embedded: {seconds:.1f} s")
    print(
        f"  for 100,000 relationships                    {seconds_per_100_000:9.1f} s     (at most {MAXIMUM_SECONDS:g})"
    )
    print(f"  the same files again                         {seconds_again:9.1f} s     (at most {MAXIMUM_AGAIN:g} x)")
    print(
        f"  peak memory, 1 x and 5 x the data            {small:5.0f} MB, {large:.0f} MB"
        f"  (at most {MAXIMUM_GROWTH:g} x)"
    )
    is_known = seconds_again <= seconds * MAXIMUM_AGAIN
    return seconds_per_100_000 <= MAXIMUM_SECONDS and large <= small * MAXIMUM_GROWTH and is_known


def _load(data: Path) -> tuple[int, float, float]:
    """How many relationships there were, the seconds that loading took, and the peak of its memory in megabytes."""
    rows = sum(sum(1 for _ in file.open()) - 1 for file in (data / "relationships").glob("*.csv"))
    start = time.perf_counter()
    process = subprocess.run(
        [sys.executable, "-c", LOAD, str(data), f"{data}.db"], check=True, capture_output=True, text=True
    )
    return rows, time.perf_counter() - start, float(process.stdout)
