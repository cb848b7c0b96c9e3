"""Writes 50,000 nodes and 200,000 edges in XML: the time beside networkx's writers, and the memory."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from io import BytesIO
from pathlib import Path

import networkx

from benchmarks.timing import medians, missed_mark, report
from graph.export.dialect import Dialect
from graph.export.dialects.dot import DOT
from graph.export.dialects.gexf import GEXF
from graph.export.dialects.graphml import GRAPHML
from graph.export.dialects.yed import YED
from tests.graph.export.projections import large_projection

NODES, EDGES = 50_000, 200_000
ROUNDS = 2
MAXIMUM_RATIO = 0.4
"""Of our time over that of networkx, which has the graph in memory."""
MAXIMUM_MEGABYTES = 64.0
"""Of memory, beyond that of a process that has written nothing yet."""

DIALECTS = {dialect.name: dialect for dialect in (GEXF, GRAPHML, YED, DOT)}


class _NullSink:
    """A sink that keeps nothing."""

    def write(self, data: bytes, /) -> int:
        return len(data)


async def run() -> bool:
    """Compares the dialects that networkx writes too, then measures the memory for each."""
    return all(
        [
            await _compare(GEXF, partial(networkx.read_gexf, version="1.3"), networkx.write_gexf),
            await _compare(GRAPHML, networkx.read_graphml, networkx.write_graphml),
            *[_measure_memory(name) for name in DIALECTS],
        ]
    )


async def _compare(
    dialect: Dialect, read: Callable[[BytesIO], networkx.Graph], write: Callable[[networkx.Graph, _NullSink], None]
) -> bool:
    # networkx writes what it has read in our file, so both write the same.
    file = BytesIO()
    dialect.write(large_projection(NODES, EDGES), file)
    graph = read(BytesIO(file.getvalue()))
    assert (len(graph), graph.number_of_edges()) == (NODES, EDGES)

    async def ours() -> None:
        dialect.write(large_projection(NODES, EDGES), _NullSink())

    async def theirs() -> None:
        write(graph, _NullSink())

    times = await medians({"ours, with making the projection": ours, "networkx, from memory": theirs}, ROUNDS, 0)
    our_time, networkx_time = times.values()
    title = f"{dialect.name} of {NODES:,} nodes and {EDGES:,} edges"
    return report(title, times, our_time / networkx_time, MAXIMUM_RATIO)


def _measure_memory(name: str) -> bool:
    # Each in a process of its own, since the highest memory that a process ever had never falls.
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), max_tasks_per_child=1) as process:
        above = [process.submit(_above_idle, name, factor).result() for factor in (1, 4)]
    print(f"  {name:<10} memory above idle {above[0]:6.1f} MB, of four times as much {above[1]:6.1f} MB", end="")
    print(f"    (at most {MAXIMUM_MEGABYTES:g}){missed_mark(max(above), MAXIMUM_MEGABYTES)}")
    return max(above) <= MAXIMUM_MEGABYTES


def _above_idle(name: str, factor: int) -> float:
    idle = _memory("VmRSS")
    DIALECTS[name].write(large_projection(factor * NODES, factor * EDGES), _NullSink())
    return _memory("VmHWM") - idle


def _memory(field: str) -> float:
    """Megabytes of this process, as Linux counts them: `VmRSS` those of now, `VmHWM` the highest ever."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines())
    return int(status[field].split()[0]) / 1_024
