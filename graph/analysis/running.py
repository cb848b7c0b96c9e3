"""Runs an analysis so that the event loop stays free for other requests: in a thread, or in a process of its own.

Most analyses let other threads run while they compute. Betweenness does not: its library holds Python's lock (the GIL)
until it is done, so a long one gets a process.
"""

import asyncio
import functools
import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from graph.analysis.betweenness import MAXIMUM_EXACT_WORK
from graph.analysis.catalog import Analysis
from graph.analysis.parameters import Arguments
from graph.analysis.result import Result
from graph.analysis.selected_graph import SelectedGraph
from graph.errors import Code, StoreError
from graph.layout.ties import Ties

MAXIMUM_THREAD_WORK = MAXIMUM_EXACT_WORK // 25
"""Nodes times ties up to which betweenness runs in a thread: it holds the lock for so short a time (20 ms) that sending
the ties to a process, which must be started first, would be the greater delay."""


async def run(analysis: Analysis, selected_graph: SelectedGraph, arguments: Arguments) -> Result[Any]:
    """The result of an analysis.

    Raises RequestError where an argument cannot be taken (`Analysis.result`), and StoreError (STORE_UNAVAILABLE) where
    the process of a long analysis was killed.
    """
    if analysis.from_ties is not None:
        # The ties of a large graph take a while, too.
        ties = await asyncio.to_thread(lambda: selected_graph.ties)
        if len(ties.ids) * len(ties.ends) > MAXIMUM_THREAD_WORK:
            return await _run_in_process(analysis.from_ties, ties)
    return await asyncio.to_thread(analysis.result, selected_graph, arguments)


async def _run_in_process(from_ties: Callable[[Ties], Result[Any]], ties: Ties) -> Result[Any]:
    process = _process()
    try:
        return await asyncio.get_running_loop().run_in_executor(process, from_ties, ties)
    except BrokenProcessPool:
        # A broken pool takes no more work. Another request may have replaced it already.
        if _process() is process:
            _process.cache_clear()
        message = "the process that computes this was killed, perhaps because memory ran out; try again, or select less"
        raise StoreError(Code.STORE_UNAVAILABLE, message) from None


@functools.cache
def _process() -> ProcessPoolExecutor:
    """One process for all long analyses, which come after each other; it starts with the first of them."""
    # Spawned, not forked: a copy of this process would hold locks of threads that it does not have.
    return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))
