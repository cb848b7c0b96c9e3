"""Where an analysis runs makes no difference to what it finds."""

import os
import signal
import threading

import pytest

from graph.analysis import running
from graph.analysis.catalog import ANALYSES
from graph.analysis.graph import Graph
from graph.analysis.result import Score
from graph.errors import StoreError
from tests.graph.analysis.samples import edge, graph, selected_graph


@pytest.fixture
def path():
    line = graph(dict.fromkeys("abc", "Unit"), [edge("1", "PAIRED_WITH", "a b"), edge("2", "PAIRED_WITH", "b c")])
    return selected_graph(line, "Unit", "PAIRED_WITH")


@pytest.mark.parametrize("thread_work", [0, running.MAXIMUM_THREAD_WORK], ids=["in a process", "in a thread"])
async def test_what_is_found_is_the_same(path, monkeypatch, thread_work):
    monkeypatch.setattr(running, "MAXIMUM_THREAD_WORK", thread_work)
    result = await running.run(ANALYSES["betweenness"], path, {})
    assert result.rows == (Score("b", 1.0), Score("a", 0.0), Score("c", 0.0))


async def test_a_process_that_was_ended_is_begun_anew(path, monkeypatch):
    monkeypatch.setattr(running, "MAXIMUM_THREAD_WORK", 0)
    os.kill(running._process().submit(os.getpid).result(), signal.SIGKILL)
    with pytest.raises(StoreError, match="try again"):
        await running.run(ANALYSES["betweenness"], path, {})
    assert len((await running.run(ANALYSES["betweenness"], path, {})).rows) == 3


async def test_ties_are_not_worked_out_in_the_loop(path, monkeypatch):
    threads: list[threading.Thread] = []
    ties_of = Graph.ties

    def note_thread(graph):
        threads.append(threading.current_thread())
        return ties_of(graph)

    monkeypatch.setattr(Graph, "ties", note_thread)
    for name in ("degree", "betweenness"):
        await running.run(ANALYSES[name], selected_graph(path.graph, *path.selected_types), {})
    assert len(threads) == 2
    assert threading.main_thread() not in threads


def test_the_process_is_another_one():
    """One that is begun anew, which holds none of this one's locks."""
    assert running._process().submit(os.getpid).result() != os.getpid()
