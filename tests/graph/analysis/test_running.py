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
from tests.graph.analysis.samples import edge, extracted, graph


@pytest.fixture
def path():
    line = graph(dict.fromkeys("abc", "Unit"), [edge("1", "PAIRED_WITH", "a b"), edge("2", "PAIRED_WITH", "b c")])
    return extracted(line, "Unit", "PAIRED_WITH")


@pytest.mark.parametrize("long_work", [0, running.LONG_WORK], ids=["in a process", "in a thread"])
async def test_what_is_found_is_the_same(path, monkeypatch, long_work):
    monkeypatch.setattr(running, "LONG_WORK", long_work)
    found = await running.run(ANALYSES["betweenness"], path, {})
    assert found.rows == (Score("b", 1.0), Score("a", 0.0), Score("c", 0.0))


async def test_a_process_that_was_ended_is_begun_anew(path, monkeypatch):
    monkeypatch.setattr(running, "LONG_WORK", 0)
    os.kill(running._process().submit(os.getpid).result(), signal.SIGKILL)
    with pytest.raises(StoreError, match="ask again"):
        await running.run(ANALYSES["betweenness"], path, {})
    assert len((await running.run(ANALYSES["betweenness"], path, {})).rows) == 3


async def test_ties_are_not_worked_out_in_the_loop(path, monkeypatch):
    at: list[threading.Thread] = []
    ties_of = Graph.ties

    def noted(graph):
        at.append(threading.current_thread())
        return ties_of(graph)

    monkeypatch.setattr(Graph, "ties", noted)
    for name in ("degree", "betweenness"):
        await running.run(ANALYSES[name], extracted(path.graph, *path.selected), {})
    assert len(at) == 2
    assert threading.main_thread() not in at


def test_the_process_is_another_one():
    """One that is begun anew, which holds none of this one's locks."""
    assert running._process().submit(os.getpid).result() != os.getpid()
