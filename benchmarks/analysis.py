"""Analyses of 2,000 nodes and 8,000 edges against networkx, and the layout of 1,000 nodes and 3,000 edges.

Both sides start from a graph in memory. Then: from which size on the exact betweenness takes longer than its estimate
and how far that is off, and for how long an analysis beside it, in a thread or in a process, stops the event loop.
"""

import asyncio
import concurrent.futures
import multiprocessing
import time
from collections.abc import Callable, Mapping
from typing import Any

import networkx as nx
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

from benchmarks.timing import medians, report
from graph.analysis.betweenness import betweenness
from graph.analysis.centrality import pagerank
from graph.analysis.communities import communities
from graph.layout.coordinates import layout
from graph.layout.ties import Ties, build_ties

MOST = 0.1
LAYOUT = 200.0
"""Milliseconds."""


async def run() -> bool:
    """The promises, then what is only measured."""
    graph = nx.powerlaw_cluster_graph(2_000, 4, 0.3, seed=1)
    ties = _ties(graph)
    directed = graph.to_directed()
    size = f"of {len(ties.ids):,} nodes and {len(ties.ends):,} edges"
    kept = [
        await _compare(
            f"Communities {size}", lambda: communities(ties), lambda: nx.community.louvain_communities(graph, seed=1), 9
        ),
        await _compare(
            f"PageRank {size}",
            lambda: pagerank(ties),
            lambda: _pagerank_python(directed),
            9,
            {"networkx with scipy": lambda: nx.pagerank(directed)},
        ),
        await _compare(f"Betweenness {size}", lambda: betweenness(ties), lambda: nx.betweenness_centrality(graph), 3),
        await _layout(),
    ]
    _crossing()
    await _stalls(ties)
    return all(kept)


def _ties(graph: Any) -> Ties:
    return build_ties(
        (f"n{node:06}" for node in graph), ((f"n{one:06}", f"n{other:06}", 1) for one, other in graph.edges)
    )


async def _compare(
    title: str,
    ours: Callable[[], object],
    theirs: Callable[[], object],
    rounds: int,
    beside: Mapping[str, Callable[[], object]] | None = None,
) -> bool:
    """Ours against plain networkx, with others beside them for comparison."""
    works = {"ours": ours, "networkx": theirs, **(beside or {})}
    times = await medians({name: _work(call) for name, call in works.items()}, rounds, 1)
    return report(title, times, times["ours"] / times["networkx"], MOST)


def _work(call: Callable[[], object]) -> Any:
    async def work() -> object:
        return call()

    return work


async def _layout() -> bool:
    works = {}
    for nodes, edges in ((300, 900), (1_000, 3_000)):
        graph = nx.gnm_random_graph(nodes, edges, seed=1)
        ids, pairs = [str(node) for node in graph], [(str(one), str(other)) for one, other in graph.edges]
        works[f"{nodes:,} nodes and {edges:,} edges"] = _work(lambda ids=ids, pairs=pairs: layout(ids, pairs))
    times = await medians(works, 15, 2)
    return report("Layout, milliseconds of the larger", times, list(times.values())[-1], LAYOUT)


def _crossing() -> None:
    print("\nBetweenness, exact and estimated; the error is the largest of a node, beside the highest value")
    for count in (1_000, 2_000, 3_000, 5_000):
        ties = _ties(nx.powerlaw_cluster_graph(count, 4, 0.3, seed=1))
        exact, exactly = _timed(lambda ties=ties: betweenness(ties, exact_work=10**12))
        estimated, roughly = _timed(lambda ties=ties: betweenness(ties, exact_work=0))
        values, best = dict(exact.rows), {row.id for row in exact.rows[:20]}
        error = max(abs(values[row.id] - row.value) for row in estimated.rows)
        common = len(best & {row.id for row in estimated.rows[:20]})
        print(
            f"  {count:>6,} nodes {exactly:8.0f} ms exact {roughly:8.0f} ms estimated"
            f"   error {error:.4f} beside {exact.rows[0].value:.4f}, {common} of the first 20 in common"
        )


def _timed(call: Callable[[], Any]) -> tuple[Any, float]:
    start = time.perf_counter()
    result = call()
    return result, (time.perf_counter() - start) * 1_000


async def _stalls(ties: Ties) -> None:
    print("\nThe longest time for which the event loop stands still while an analysis runs beside it")
    spawn = multiprocessing.get_context("spawn")
    with (
        concurrent.futures.ThreadPoolExecutor(1) as thread,
        concurrent.futures.ProcessPoolExecutor(1, mp_context=spawn) as process,
    ):
        for where, executor in (("thread", thread), ("process", process)):
            for analysis in (communities, pagerank, betweenness):
                await asyncio.get_running_loop().run_in_executor(executor, analysis, _ties(nx.path_graph(3)))
                stall, whole = await _stall(executor, analysis, ties)
                print(f"  {analysis.__name__:<12} in a {where:<8} {stall:8.1f} ms of {whole:8.1f} ms")


async def _stall(executor: concurrent.futures.Executor, analysis: Any, ties: Ties) -> tuple[float, float]:
    longest, start = 0.0, time.perf_counter()
    running = asyncio.get_running_loop().run_in_executor(executor, analysis, ties)
    while not running.done():
        before = time.perf_counter()
        await asyncio.sleep(0.001)
        longest = max(longest, time.perf_counter() - before)
    return longest * 1_000, (time.perf_counter() - start) * 1_000
