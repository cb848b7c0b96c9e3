"""Runs an analysis beside other work: in a thread, or in a process where it would hold Python's lock for long."""

import asyncio
import functools
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from graph.views.analysis.betweenness import EXACT_WORK
from graph.views.analysis.catalog import Analysis
from graph.views.analysis.parameters import Given
from graph.views.analysis.result import Result
from graph.views.analysis.subject import Subject

LONG_WORK = EXACT_WORK // 25
"""Nodes times ties above which an analysis is worth a process, which takes its time to begin."""


async def run(analysis: Analysis, subject: Subject, given: Given) -> Result[Any]:
    """The result; raises RequestError where a parameter is missing or out of range."""
    ties = subject.ties
    if analysis.apart is not None and len(ties.ids) * len(ties.ends) > LONG_WORK:
        return await asyncio.get_running_loop().run_in_executor(_process(), analysis.apart, ties)
    return await asyncio.to_thread(analysis.of, subject, given)


@functools.cache
def _process() -> ProcessPoolExecutor:
    """Started anew, not as a copy of this process, whose threads a copy would lack."""
    return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))
