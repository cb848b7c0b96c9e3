"""Runs an analysis beside other work: in a thread, or in a process where it would hold Python's lock for long."""

import asyncio
import functools
import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from graph.analysis.betweenness import EXACT_WORK
from graph.analysis.catalog import Analysis
from graph.analysis.extraction import Extracted
from graph.analysis.parameters import Given
from graph.analysis.result import Result
from graph.errors import Code, StoreError
from graph.layout.ties import Ties

LONG_WORK = EXACT_WORK // 25
"""Nodes times ties above which an analysis is worth a process, which takes its time to begin."""


async def run(analysis: Analysis, extracted: Extracted, given: Given) -> Result[Any]:
    """The result; raises RequestError where a parameter is missing or out of range, StoreError if its process ended."""
    if analysis.apart is not None:
        ties = await asyncio.to_thread(lambda: extracted.ties)
        if len(ties.ids) * len(ties.ends) > LONG_WORK:
            return await _in_process(analysis.apart, ties)
    return await asyncio.to_thread(analysis.of, extracted, given)


async def _in_process(work: Callable[[Ties], Result[Any]], ties: Ties) -> Result[Any]:
    process = _process()
    try:
        return await asyncio.get_running_loop().run_in_executor(process, work, ties)
    except BrokenProcessPool:
        if _process() is process:
            _process.cache_clear()
        message = "the process that computes it was ended, maybe for want of memory; ask again, or of less"
        raise StoreError(Code.STORE_UNAVAILABLE, message) from None


@functools.cache
def _process() -> ProcessPoolExecutor:
    """Started anew, not as a copy of this process, whose threads a copy would lack."""
    return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))
