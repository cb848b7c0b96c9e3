"""Analyses of 2,000 nodes and 8,000 edges against networkx, and the layout of 1,000 nodes and 3,000 edges.

Both sides start from a graph in memory. Then: from which size on the exact betweenness takes longer than its estimate
and how far that is off, and for how long an analysis beside it, in a thread or in a process, stops the event loop.
"""

import asyncio
import concurrent.futures
import functools
import multiprocessing
import time
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import networkx as nx
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

from benchmarks.timing import Work, medians, report
from graph.analysis.betweenness import betweenness
from graph.analysis.centrality import pagerank
from graph.analysis.communities import communities
from graph.layout.coordinates import layout
from graph.layout.pinned_layout import layout_beside
from graph.layout.ties import Ties, build_ties

T = TypeVar("T")

MAXIMUM_RATIO = 0.1
"""Of the time of an analysis over that of networkx."""
MAXIMUM_LAYOUT_MILLISECONDS = 200.0


async def run() -> bool:
    """Measures the promises, then what docs/benchmarks.md and the decisions only tell."""
    graph = nx.powerlaw_cluster_graph(2_000, 4, 0.3, seed=1)
    ties = _ties(graph)
    directed = graph.to_directed()
    size = f"of {len(ties.ids):,} nodes and {len(ties.ends):,} edges"
    promises_kept = [
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
    _print_estimates()
    await _print_stalls(ties)
    return all(promises_kept)


def _ties(graph: Any) -> Ties:
    edges = ((f"n{source:06}", f"n{target:06}", 1) for source, target in graph.edges)
    return build_ties((f"n{node:06}" for node in graph), edges)


async def _compare(
    title: str,
    ours: Callable[[], object],
    networkx: Callable[[], object],
    rounds: int,
    further_calls: Mapping[str, Callable[[], object]] | None = None,
) -> bool:
    """Ours against plain networkx; the times of further calls are only printed."""
    calls = {"ours": ours, "networkx": networkx, **(further_calls or {})}
    times = await medians({name: _work(call) for name, call in calls.items()}, rounds, 1)
    return report(title, times, times["ours"] / times["networkx"], MAXIMUM_RATIO)


def _work(call: Callable[[], object]) -> Work:
    async def work() -> object:
        return call()

    return work


async def _layout() -> bool:
    smaller, larger = (nx.gnm_random_graph(nodes, 3 * nodes, seed=1) for nodes in (300, 1_000))
    smaller, larger = (nx.relabel_nodes(graph, str) for graph in (smaller, larger))
    pinned = {**layout(smaller, smaller.edges), **{f"z{place}": (place * 7.0, place * 3.0) for place in range(700)}}
    works = {
        "300 nodes and 900 edges": _work(functools.partial(layout, smaller, smaller.edges)),
        "1,000 nodes and 3,000 edges": _work(functools.partial(layout, larger, larger.edges)),
        "the same, 300 pinned, and 700 elsewhere": _work(
            functools.partial(layout_beside, larger, larger.edges, pinned)
        ),
    }
    times = await medians(works, 15, 2)
    return report("Layout, milliseconds of the slowest", times, max(times.values()), MAXIMUM_LAYOUT_MILLISECONDS)


def _print_estimates() -> None:
    print("\nBetweenness, exact and estimated; the error is the largest of a node, beside the highest value")
    for count in (1_000, 2_000, 3_000, 5_000):
        ties = _ties(nx.powerlaw_cluster_graph(count, 4, 0.3, seed=1))
        exact, exact_time = _timed(functools.partial(betweenness, ties, exact_work=10**12))
        estimated, estimate_time = _timed(functools.partial(betweenness, ties, exact_work=0))
        values, highest = dict(exact.rows), {row.id for row in exact.rows[:20]}
        error = max(abs(values[row.id] - row.value) for row in estimated.rows)
        common = len(highest & {row.id for row in estimated.rows[:20]})
        print(
            f"  {count:>6,} nodes {exact_time:8.0f} ms exact {estimate_time:8.0f} ms estimated"
            f"   error {error:.4f} beside {exact.rows[0].value:.4f}, {common} of the first 20 in common"
        )


def _timed(call: Callable[[], T]) -> tuple[T, float]:
    """The result of a call, and how many milliseconds it took."""
    start = time.perf_counter()
    result = call()
    return result, (time.perf_counter() - start) * 1_000


async def _print_stalls(ties: Ties) -> None:
    print("\nThe longest time for which the event loop stands still while an analysis runs beside it")
    spawn = multiprocessing.get_context("spawn")
    with (
        concurrent.futures.ThreadPoolExecutor(1) as thread,
        concurrent.futures.ProcessPoolExecutor(1, mp_context=spawn) as process,
    ):
        for where, executor in (("thread", thread), ("process", process)):
            for analysis in (communities, pagerank, betweenness):
                # A process has to start and import first, which is not to be timed.
                await asyncio.get_running_loop().run_in_executor(executor, analysis, _ties(nx.path_graph(3)))
                stall, total = await _stall(executor, analysis, ties)
                print(f"  {analysis.__name__:<12} in a {where:<8} {stall:8.1f} ms of {total:8.1f} ms")


async def _stall(executor: concurrent.futures.Executor, analysis: Any, ties: Ties) -> tuple[float, float]:
    """The longest time for which nothing else ran in the event loop, and how long it took, in milliseconds."""
    longest, start = 0.0, time.perf_counter()
    running = asyncio.get_running_loop().run_in_executor(executor, analysis, ties)
    while not running.done():
        before = time.perf_counter()
        await asyncio.sleep(0.001)
        longest = max(longest, time.perf_counter() - before)
    return longest * 1_000, (time.perf_counter() - start) * 1_000
